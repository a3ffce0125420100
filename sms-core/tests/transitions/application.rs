//! Every action on an application for defined CoS in every state: allowed exactly where its table has an edge.

use crate::fixture::{Fixture, text};
use crate::form::{complete, job};
use serde_json::{Value, json};
use sms_core::certificate::CertificateKind;
use sms_core::certificate::cos::{DEFINED_LIFE_CYCLE, DefinedAction, DefinedState};
use sms_core::life_cycle::LifeCycleActor;
use sms_core::{Outcome, Result};

/// An application on a fixture of its own, and a draft from its grant where there is one.
struct Subject {
    fixture: Fixture,
    name: String,
    draft: String,
}

fn given_by(action: DefinedAction) -> LifeCycleActor {
    match action {
        DefinedAction::Withdraw | DefinedAction::Create | DefinedAction::Assign => LifeCycleActor::Sponsor,
        DefinedAction::Review
        | DefinedAction::Grant
        | DefinedAction::Refuse
        | DefinedAction::Reject
        | DefinedAction::Cancel
        | DefinedAction::AskInformation
        | DefinedAction::Reclaim => LifeCycleActor::HomeOffice,
        DefinedAction::Remove => LifeCycleActor::Clock,
        other => panic!("who brings `{other}` about?"),
    }
}

/// How an application that was sent comes into a state.
fn way_to(state: DefinedState) -> Option<DefinedAction> {
    match state {
        DefinedState::Pending => None,
        DefinedState::UnderReview => Some(DefinedAction::Review),
        DefinedState::Granted => Some(DefinedAction::Grant),
        DefinedState::Refused => Some(DefinedAction::Refuse),
        DefinedState::Rejected => Some(DefinedAction::Reject),
        DefinedState::Withdrawn => Some(DefinedAction::Withdraw),
        DefinedState::Cancelled => Some(DefinedAction::Cancel),
        DefinedState::InformationAsked => Some(DefinedAction::AskInformation),
        other => panic!("how does an application become {other}?"),
    }
}

/// The code with which an action is refused where there is no edge; none where time does it, and passes the application by.
const fn refusal(action: DefinedAction) -> Option<&'static str> {
    match action {
        DefinedAction::Remove => None,
        // Without a grant there is no draft that could be assigned.
        DefinedAction::Assign => Some("certificate.not_found"),
        _ => Some("defined.transition_refused"),
    }
}

impl Subject {
    fn in_state(state: DefinedState) -> Self {
        let fixture = Fixture::new();
        let applied = fixture.as_user(json!({ "command": "apply_defined_cos", "number": 3, "fields": job() })).unwrap();
        let name = text(&applied.result["application"]);
        let mut subject = Self { fixture, name, draft: "cos-000009999".to_owned() };
        if let Some(action) = way_to(state) {
            subject.act(action).unwrap();
        }
        if state == DefinedState::Granted {
            subject.draft = text(&subject.act(DefinedAction::Create).unwrap().unwrap().result["certificate"]);
        }
        assert_eq!(subject.record()["state"], state.name());
        subject
    }

    fn record(&self) -> Value {
        self.fixture.record("defined_applications", &self.name)
    }

    /// The command that stands for an action; none where time does it.
    fn document(&self, action: DefinedAction) -> Option<Value> {
        let on_it = |command: &str| json!({ "command": command, "application": self.name });
        Some(match action {
            DefinedAction::Review => on_it("review_defined_application"),
            DefinedAction::Grant => on_it("grant_defined_application"),
            DefinedAction::Refuse => on_it("refuse_defined_application"),
            DefinedAction::Reject => on_it("reject_defined_application"),
            DefinedAction::Withdraw => on_it("withdraw_defined_application"),
            DefinedAction::Cancel => on_it("cancel_defined_application"),
            DefinedAction::Reclaim => on_it("reclaim_defined_grant"),
            DefinedAction::AskInformation => on_it("ask_defined_information"),
            DefinedAction::Create => {
                let fields = complete(CertificateKind::DefinedCos);
                json!({ "command": "create_defined_cos", "application": self.name, "fields": fields })
            }
            DefinedAction::Assign => {
                json!({ "command": "assign_defined_cos", "certificate": self.draft, "terms_accepted": true })
            }
            DefinedAction::Remove => return None,
            other => panic!("which command stands for `{other}`?"),
        })
    }

    fn act(&self, action: DefinedAction) -> Result<Option<Outcome>> {
        let Some(document) = self.document(action) else {
            self.fixture.days_pass(90);
            return Ok(None);
        };
        match given_by(action) {
            LifeCycleActor::Sponsor => self.fixture.as_user(document).map(Some),
            _ => self.fixture.as_home_office(document).map(Some),
        }
    }

    fn act_as_another(&self, action: DefinedAction) -> Option<Result<Outcome>> {
        let document = self.document(action)?;
        Some(match given_by(action) {
            LifeCycleActor::Sponsor => self.fixture.as_home_office(document),
            _ => self.fixture.as_user(document),
        })
    }

    /// Every unit of a grant is assigned, removed, reclaimed, or still there (`cos/12.8`).
    fn adds_up(&self) {
        let grant = &self.record()["grant"];
        let count = |name: &str| grant[name].as_u64().unwrap();
        if grant.is_object() {
            let ended = count("assigned") + count("removed") + count("reclaimed");
            assert_eq!(count("granted"), ended + count("unassigned"), "{grant}");
        }
    }
}

#[test]
fn every_step_of_an_application() {
    let mut edges_seen = 0;
    for &state in DefinedState::ALL {
        for &action in DefinedAction::ALL {
            let what = format!("{action} of an application that is {state}");
            let subject = Subject::in_state(state);
            let (record, before) = (subject.record(), subject.fixture.state());
            let edge = DEFINED_LIFE_CYCLE.after(state, action);
            if let (Some(edge), Some(refused)) = (edge, subject.act_as_another(action)) {
                assert_eq!(edge.actor, given_by(action), "{what}: who does it");
                assert_eq!(refused.unwrap_err().code().to_string(), "command.wrong_actor", "{what}: by another");
                assert_eq!(subject.fixture.state(), before, "{what}: something changed");
            }
            match (edge, subject.act(action), refusal(action)) {
                (Some(edge), answer, _) => {
                    answer.unwrap_or_else(|error| panic!("{what}: {error}"));
                    assert_eq!(subject.record()["state"], edge.to.unwrap().name(), "{what}");
                    assert_ne!(subject.record(), record, "{what}: nothing changed");
                    edges_seen += 1;
                }
                (None, Err(error), Some(code)) => {
                    assert_eq!(error.code().to_string(), code, "{what}");
                    assert_eq!(subject.fixture.state(), before, "{what}: something changed");
                }
                (None, Ok(_), None) => assert_eq!(subject.record(), record, "{what}: changed"),
                (None, answer, code) => panic!("{what}: {answer:?}, and not {code:?}"),
            }
            subject.adds_up();
            assert!(subject.fixture.sms.verify().unwrap().is_whole(), "{what}");
        }
    }
    assert_eq!(edges_seen, DEFINED_LIFE_CYCLE.transitions.len());
}
