//! Two callers who assign the same draft, of every kind: one wins, the other is told what the draft has become, and one unit
//! is gone.

use crate::child::Other;
use crate::people::complete;
use crate::support::{NUMBER, as_user, beginning, create, home_office, is_whole, licence, on_file, text};
use crate::threads::{on_both, together};
use serde_json::{Value, json};
use sms_core::query::Query;
use sms_core::{ErrorCode, Sms};

const KINDS: [Kind; 3] = [Kind::UndefinedCos, Kind::DefinedCos, Kind::Cas];

#[derive(Debug, Clone, Copy)]
enum Kind {
    UndefinedCos,
    DefinedCos,
    Cas,
}

/// A sponsor of workers and students with an application for defined CoS that was granted: its user, and the application.
fn sponsor(sms: &Sms) -> (String, String) {
    let [cheap, mut grant] = beginning(NUMBER, 100);
    for (list, row) in [
        ("routes", json!({ "route": "student", "rating": "a" })),
        ("allocations", json!({ "route": "student", "granted": 100 })),
    ] {
        grant[list].as_array_mut().unwrap().push(row);
    }
    home_office(sms, cheap).unwrap();
    let user = text(&home_office(sms, grant).unwrap().result["user_id"]);
    let job = complete("application", Value::Null);
    let apply = json!({ "command": "apply_defined_cos", "number": 100, "fields": job });
    let application = text(&as_user(sms, &user, apply).unwrap().result["application"]);
    let granted = json!({ "command": "grant_defined_application", "licence": NUMBER, "application": application });
    home_office(sms, granted).unwrap();
    (user, application)
}

impl Kind {
    /// A draft that can be assigned, and the command that does it.
    fn draft(self, sms: &Sms, (user, application): &(String, String)) -> Value {
        let (create, assign) = match self {
            Self::UndefinedCos => (create("P1000001"), "assign_cos"),
            Self::DefinedCos => {
                let fields = complete("defined_cos", Value::Null);
                let create = json!({ "command": "create_defined_cos", "application": application, "fields": fields });
                (create, "assign_defined_cos")
            }
            Self::Cas => (
                json!({ "command": "create_cas", "route": "student", "fields": complete("cas", Value::Null) }),
                "assign_cas",
            ),
        };
        let created = as_user(sms, user, create).unwrap().result;
        assert_eq!(created["state"], "ready_to_go", "{created}");
        json!({ "command": assign, "certificate": created["certificate"], "terms_accepted": true })
    }

    /// The units that are gone.
    fn units(self, sms: &Sms) -> u64 {
        let ask = |query: &str| sms.query(&licence(), &Query::from_value(json!({ "query": query })).unwrap()).unwrap();
        let of_route = |route: &str| {
            let summary = ask("view_licence_summary");
            let mut rows = summary["allocations"].as_array().unwrap().iter();
            rows.find(|row| row["route"] == route).unwrap()["assigned"].as_u64().unwrap()
        };
        match self {
            Self::UndefinedCos => of_route("skilled_worker"),
            Self::DefinedCos => ask("view_defined_cos")[0]["grant"]["assigned"].as_u64().unwrap(),
            Self::Cas => of_route("student"),
        }
    }
}

#[test]
fn of_many_threads_one_assigns_the_draft() {
    on_both(|sms| {
        let sponsor = sponsor(sms);
        for kind in KINDS {
            let assign = kind.draft(sms, &sponsor);
            let answers = together(|_| as_user(sms, &sponsor.0, assign.clone()));
            assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{kind:?}");
            for error in answers.into_iter().filter_map(Result::err) {
                assert_eq!(error.code(), ErrorCode::CertificateTransitionRefused, "{kind:?}");
            }
            assert_eq!(kind.units(sms), 1, "{kind:?}");
        }
    });
}

#[test]
fn of_two_processes_one_assigns_the_draft() {
    const ROUNDS: u64 = 8;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sponsor.db");
    let sms = on_file(&file);
    let sponsor = sponsor(&sms);
    let mut others = [Other::start(&file, None), Other::start(&file, None)];
    for (round, kind) in (1..=ROUNDS).flat_map(|round| KINDS.map(|kind| (round, kind))) {
        let order = format!("{}\t{}", sponsor.0, kind.draft(&sms, &sponsor));
        others.iter_mut().for_each(|other| other.order(&order));
        let mut answers = others.each_mut().map(Other::answer);
        answers.sort();
        assert_eq!(answers[0], "certificate.transition_refused", "{kind:?} in round {round}");
        assert!(answers[1].starts_with("won "), "{kind:?} in round {round}: {answers:?}");
        assert_eq!(kind.units(&sms), round, "{kind:?}");
    }
    others.into_iter().for_each(Other::stop);
    is_whole(&sms);
}
