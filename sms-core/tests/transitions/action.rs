//! A certificate in a state, and the command that stands for each action.

use crate::fixture::{Fixture, text};
use crate::form::{complete, incomplete, job};
use serde_json::{Value, json};
use sms_core::certificate::{CertificateAction, CertificateFamily, CertificateKind, CertificateState};
use sms_core::life_cycle::LifeCycleActor;
use sms_core::{Outcome, Result};

/// A certificate on a fixture of its own.
pub(crate) struct Subject {
    pub(crate) fixture: Fixture,
    kind: CertificateKind,
    name: String,
}

/// Who brings an action about.
pub(crate) fn given_by(action: CertificateAction) -> LifeCycleActor {
    match action {
        CertificateAction::Edit
        | CertificateAction::Delete
        | CertificateAction::Assign
        | CertificateAction::Note
        | CertificateAction::Withdraw
        | CertificateAction::Report
        | CertificateAction::Transfer
        | CertificateAction::UpdateFees
        | CertificateAction::Graduate => LifeCycleActor::Sponsor,
        CertificateAction::Use
        | CertificateAction::Reopen
        | CertificateAction::Cancel
        | CertificateAction::Demote
        | CertificateAction::Supersede => LifeCycleActor::HomeOffice,
        CertificateAction::Expire => LifeCycleActor::Clock,
        other => panic!("who brings `{other}` about?"),
    }
}

/// How a complete draft comes into a state; none where no certificate of the family gets there.
fn way_to(state: CertificateState, family: CertificateFamily) -> Option<&'static [CertificateAction]> {
    use CertificateAction::{Assign, Cancel, Expire, Supersede, Use, Withdraw};
    Some(match state {
        CertificateState::WorkInProgress | CertificateState::ReadyToGo => &[],
        CertificateState::Assigned => &[Assign],
        CertificateState::Used => &[Assign, Use],
        CertificateState::Expired => &[Assign, Expire],
        CertificateState::Withdrawn => &[Assign, Withdraw],
        CertificateState::Cancelled => &[Assign, Cancel],
        CertificateState::Obsolete => match family {
            CertificateFamily::Cos => return None,
            _ => &[Assign, Supersede],
        },
        other => panic!("how does a certificate become {other}?"),
    })
}

impl Subject {
    /// A certificate that public commands have brought into a state, where its kind has that state.
    pub(crate) fn in_state(state: CertificateState, kind: CertificateKind) -> Option<Self> {
        let way = way_to(state, kind.family())?;
        let fixture = Fixture::new();
        let form = if state == CertificateState::WorkInProgress { incomplete(kind) } else { complete(kind) };
        let created = fixture.as_user(create(kind, &form, &fixture)).unwrap();
        let subject = Self { name: text(&created.result["certificate"]), fixture, kind };
        for action in way {
            subject.act(*action, None).unwrap();
        }
        assert_eq!(subject.state().as_deref(), Some(state.name()), "{kind}");
        Some(subject)
    }

    /// The record; null where it is gone.
    pub(crate) fn record(&self) -> Value {
        self.fixture.record("certificates", &self.name)
    }

    /// The state as it is kept; none where the certificate is gone.
    pub(crate) fn state(&self) -> Option<String> {
        match &self.record()["stage"] {
            Value::String(state) => Some(state.clone()),
            Value::Object(stage) => stage.keys().next().cloned(),
            _ => None,
        }
    }

    /// Tries an action, in the way that leads to a state where there are several.
    pub(crate) fn act(&self, action: CertificateAction, to: Option<CertificateState>) -> Result<Option<Outcome>> {
        let fixture = &self.fixture;
        match (action, self.document(action, to)) {
            (CertificateAction::Demote, _) => fixture.cut_over().map(Some),
            (_, None) => {
                fixture.days_pass(400);
                Ok(None)
            }
            (_, Some(document)) => match given_by(action) {
                LifeCycleActor::Sponsor => fixture.as_user(document).map(Some),
                _ => fixture.as_home_office(document).map(Some),
            },
        }
    }

    /// Tries an action as somebody who does not bring it about; none where it is nobody's command.
    pub(crate) fn act_as_another(&self, action: CertificateAction) -> Option<Result<Outcome>> {
        let document = self.document(action, None)?;
        Some(match given_by(action) {
            LifeCycleActor::Sponsor => self.fixture.as_home_office(document),
            _ => self.fixture.as_user(document),
        })
    }

    /// The command that stands for an action; none where time does it.
    fn document(&self, action: CertificateAction, to: Option<CertificateState>) -> Option<Value> {
        let family = self.kind.family().name();
        let on_it = |command: String, more: Value| {
            let mut document = more;
            document["command"] = command.into();
            document["certificate"] = self.name.as_str().into();
            document
        };
        Some(match action {
            CertificateAction::Edit => {
                let lacking = to == Some(CertificateState::WorkInProgress);
                let form = if lacking { incomplete(self.kind) } else { complete(self.kind) };
                on_it(format!("edit_{family}"), json!({ "fields": form }))
            }
            CertificateAction::Delete => on_it(format!("delete_{family}"), json!({})),
            CertificateAction::Assign => {
                let what = if self.kind == CertificateKind::DefinedCos { "defined_cos" } else { family };
                on_it(format!("assign_{what}"), json!({ "terms_accepted": true }))
            }
            CertificateAction::Note => on_it(format!("add_{family}_note"), json!({ "note": "Works on Mondays too." })),
            CertificateAction::Withdraw => on_it(format!("withdraw_{family}"), json!({})),
            CertificateAction::Use => on_it(format!("mark_{family}_used"), json!({})),
            CertificateAction::Reopen => on_it(format!("reopen_{family}"), json!({})),
            CertificateAction::Cancel => on_it(format!("cancel_{family}"), json!({})),
            CertificateAction::Supersede => on_it("mark_cas_obsolete".to_owned(), json!({})),
            CertificateAction::UpdateFees => {
                on_it("update_cas_fees".to_owned(), json!({ "fields": { "fees_paid_pence": 500_000 } }))
            }
            CertificateAction::Graduate => json!({ "command": "notify_graduates", "certificates": [self.name] }),
            CertificateAction::Transfer => {
                json!({ "command": format!("transfer_{family}"), "certificates": [self.name], "to": self.fixture.colleague })
            }
            CertificateAction::Report => {
                let (command, report) = report(self.kind.family());
                on_it(command.to_owned(), report)
            }
            CertificateAction::Demote => json!({ "command": "apply_cut_over", "cut_over": "occupation_codes_2024" }),
            CertificateAction::Expire => return None,
            other => panic!("which command stands for `{other}`?"),
        })
    }
}

/// The command that drafts a certificate of a kind, where need be from a grant of its own.
fn create(kind: CertificateKind, form: &Value, fixture: &Fixture) -> Value {
    match kind {
        CertificateKind::UndefinedCos => json!({ "command": "create_cos", "route": "skilled_worker", "fields": form }),
        CertificateKind::DefinedCos => {
            let applied =
                fixture.as_user(json!({ "command": "apply_defined_cos", "number": 1, "fields": job() })).unwrap();
            let application = &applied.result["application"];
            fixture
                .as_home_office(json!({ "command": "grant_defined_application", "application": application }))
                .unwrap();
            json!({ "command": "create_defined_cos", "application": application, "fields": form })
        }
        _ => json!({ "command": "create_cas", "route": "student", "fields": form }),
    }
}

/// The command that reports activity, and what it says.
fn report(family: CertificateFamily) -> (&'static str, Value) {
    let (command, activity, fields) = match family {
        CertificateFamily::Cos => (
            "report_worker_activity",
            "pay_reduced",
            json!({ "new_salary_pence": 5_000_000, "new_salary_period": "year", "reason": "Shorter hours." }),
        ),
        _ => ("report_student_activity", "circumstances_changed", json!({ "reason": "Another name." })),
    };
    (command, json!({ "activity": activity, "event_on": "2024-04-02", "fields": fields }))
}
