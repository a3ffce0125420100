//! Where another command does it, the remedy says which: each kind of certificate, given to each command.

use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, day, start_of_day};
use sms_core::{Actor, Command, ErrorCode, Query, Reason, Sms};

/// A mirror with a draft and an assigned certificate of each kind.
pub(crate) struct Office {
    pub(crate) sms: Sms,
    licence: LicenceNumber,
    pub(crate) drafts: [String; 3],
}

const KINDS: [&str; 3] = ["undefined_cos", "defined_cos", "cas"];
pub(crate) const NUMBERS: [&str; 3] = ["C1A2B3C4D5E", "C1A2B3C4D5F", "E4G0AA0A00A0A1"];

pub(crate) fn office() -> Office {
    let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    let adopted = KINDS.iter().zip(NUMBERS).flat_map(|(kind, number)| {
        let route = if *kind == "cas" { "student" } else { "skilled_worker" };
        let mut draft =
            json!({ "route": route, "owner": "anna1", "state": "work_in_progress", "defined": *kind == "defined_cos" });
        let mut assigned = draft.clone();
        assigned["state"] = json!("assigned");
        assigned["number"] = json!(number);
        assigned["assigned_on"] = json!("2026-04-01");
        draft["host_reference"] = json!(kind);
        [draft, assigned]
    });
    let adopt = json!({
        "command": "adopt_licence", "organisation": { "name": "Example Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }, { "route": "student", "rating": "a" }],
        "users": [{ "user_id": "anna1", "level": "level_1" }], "certificates": adopted.collect::<Vec<_>>()
    });
    let outcome = sms.execute(Command::from_value(adopt).unwrap(), &Actor::HomeOffice).unwrap();
    let licence: LicenceNumber = outcome.result["licence"].as_str().unwrap().parse().unwrap();
    let drafts = KINDS.map(|kind| {
        let query = if kind == "cas" { "search_cas" } else { "search_cos" };
        let query = Query::from_value(json!({ "query": query, "host_reference": kind })).unwrap();
        let rows = sms.ask(&licence, query).unwrap();
        rows["rows"][0]["certificate"].as_str().unwrap().to_owned()
    });
    Office { sms, licence, drafts }
}

impl Office {
    fn refused(&self, command: &str, certificate: &str, more: &Value) -> Option<Reason> {
        let mut document = json!({ "command": command, "certificate": certificate });
        document.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let command = Command::from_value(document).unwrap();
        let session = self.sms.acting_as("anna1").unwrap();
        session.preview(command).unwrap().reasons.into_iter().next()
    }
}

#[test]
fn each_kind_by_each_command_that_assigns() {
    let office = office();
    for (command, takes) in [("assign_cos", 0), ("assign_defined_cos", 1), ("assign_cas", 2)] {
        for (kind, draft) in office.drafts.iter().enumerate() {
            let number = NUMBERS[takes].replace("E4G0", "E4G1").replace("C1A2", "C9A2");
            let reason = office.refused(command, draft, &json!({ "terms_accepted": true, "number": number })).unwrap();
            let expected = match (takes, kind) {
                (0, 1) => "`assign_defined_cos` assigns a defined CoS",
                (1, 0) => "`assign_cos` assigns an undefined CoS",
                (2, 0 | 1) => "it is a CoS: give the command or the query for a CoS",
                (0 | 1, 2) => "it is a CAS: give the command or the query for a CAS",
                _ => {
                    assert!(
                        !matches!(reason.code, ErrorCode::DefinedKind | ErrorCode::CertificateNotFound),
                        "{reason:?}"
                    );
                    continue;
                }
            };
            assert_eq!(reason.remedy.as_deref(), Some(expected), "{command} {kind}");
        }
    }
}

#[test]
fn each_family_by_each_command_and_query_of_the_other() {
    let office = office();
    for (command, more) in [
        ("edit", json!({ "fields": {} })),
        ("delete", json!({})),
        ("withdraw", json!({})),
        ("add_note", json!({ "note": "x" })),
    ] {
        for (family, other) in [("cos", 2), ("cas", 0), ("cas", 1)] {
            let command = match command {
                "add_note" => format!("add_{family}_note"),
                command => format!("{command}_{family}"),
            };
            let reason = office.refused(&command, &office.drafts[other], &more).unwrap();
            let is = if family == "cos" { "CAS" } else { "CoS" };
            let remedy = format!("it is a {is}: give the command or the query for a {is}");
            assert_eq!(
                (reason.code, reason.remedy.as_deref()),
                (ErrorCode::CertificateNotFound, Some(remedy.as_str()))
            );
        }
    }
    for (query, other) in [("view_cos", 2), ("view_cas", 0), ("view_cos_history", 2), ("view_cas_history", 1)] {
        let query = Query::from_value(json!({ "query": query, "certificate": office.drafts[other] })).unwrap();
        let error = office.sms.ask(&office.licence, query).unwrap_err();
        assert!(error.reasons()[0].remedy.as_deref().unwrap().starts_with("it is a C"), "{error:?}");
    }
}

#[test]
fn what_is_too_early_or_too_late_says_what_is_possible() {
    let office = office();
    for (family, draft, number) in [("cos", &office.drafts[0], NUMBERS[0]), ("cas", &office.drafts[2], NUMBERS[2])] {
        let note = format!("add_{family}_note");
        let [edit, delete, withdraw] = ["edit", "delete", "withdraw"].map(|what| format!("{what}_{family}"));
        for (command, on, instead) in [
            (&note, draft.as_str(), &edit),
            (&withdraw, draft.as_str(), &delete),
            (&edit, number, &note),
            (&delete, number, &withdraw),
        ] {
            let more = if *command == note {
                json!({ "note": "x" })
            } else if *command == edit {
                json!({ "fields": {} })
            } else {
                json!({})
            };
            let reason = office.refused(command, on, &more).unwrap();
            assert_eq!(reason.code, ErrorCode::CertificateTransitionRefused, "{command}");
            assert_eq!(reason.remedy, Some(format!("`{instead}` is possible instead").into()));
        }
    }
}

#[test]
fn a_route_of_the_other_family_says_what_creates() {
    let office = office();
    for (command, route, remedy) in [
        ("create_cos", "student", "`create_cas` creates a CAS"),
        ("create_cas", "skilled_worker", "`create_cos` creates a CoS"),
    ] {
        let command = Command::from_value(json!({ "command": command, "route": route })).unwrap();
        let decision = office.sms.acting_as("anna1").unwrap().preview(command).unwrap();
        let reason = decision.reasons.iter().find(|reason| reason.code == ErrorCode::CertificateRoute).unwrap();
        assert_eq!(reason.remedy.as_deref(), Some(remedy));
    }
}
