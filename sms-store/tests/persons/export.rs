//! Everything that is held about a person, beside an independent look at the journal.

use crate::support::{House, create, licence, on_both, text, with_key};
use serde_json::{Value, json};
use sms_core::ErrorCode;
use sms_core::subject::Subject;

fn subject(value: &Value) -> Subject {
    serde_json::from_value(value.clone()).unwrap()
}

/// The entries that have a text anywhere in their facts, or are about a subject: looked for in the text itself.
fn looked_for(house: &House, name: &str, about: &str) -> Vec<u64> {
    let entries = house.store.journal(licence().as_str(), 0, usize::MAX).unwrap();
    let quoted = format!("\"{name}\"");
    let found = entries.iter().filter(|entry| {
        entry.facts.contains(&quoted) || entry.subject.as_deref() == Some(about) || entry.actor == name
    });
    found.map(|entry| entry.sequence).collect()
}

#[test]
fn the_worker_of_a_certificate() {
    on_both(|house| {
        let created = house.user("dora2", with_key(create("Zq-Family"), "of the worker")).unwrap();
        let name = text(&created.result["certificate"]);
        house.draft("dora2", "Somebody-Else");
        house.user("anna1", json!({ "command": "transfer_cos", "certificates": [name], "to": "ewan2" })).unwrap();
        let whose = json!({ "certificate": name });
        let export = house.sms.export_person(&licence(), &subject(&whose)).unwrap();
        let seen: Vec<u64> = export.entries.iter().map(|entry| entry.sequence).collect();
        assert_eq!(seen, looked_for(house, &name, &format!("certificate {name}")));
        assert_eq!(export.record["fields"]["family_name"], "Zq-Family");
        assert_eq!((export.keys.len(), export.keys[0].command.as_str()), (1, "create_cos"));
        assert!(export.simulated && !export.erased);
        assert!(export.page.contains("Zq-Family") && !export.page.contains("Somebody-Else"));
        assert!(export.page.starts_with("simulated record, not a Home Office document\n"));
        assert!(!format!("{export:?}").contains("Zq-Family"));

        house.erase(whose.clone());
        let left = house.sms.export_person(&licence(), &subject(&whose)).unwrap();
        assert!(left.erased && left.page.contains("The personal data was erased"));
        assert!(!serde_json::to_string(&left).unwrap().contains("Zq-Family"));
        assert_eq!(left.entries.len(), seen.len() + 1, "the erasure itself names it");
    });
}

#[test]
fn a_user_without_what_they_wrote_about_others() {
    on_both(|house| {
        house.draft("dora2", "Somebody-Else");
        let export = house.sms.export_person(&licence(), &subject(&json!({ "user": "dora2" }))).unwrap();
        let seen: Vec<u64> = export.entries.iter().map(|entry| entry.sequence).collect();
        assert_eq!(seen, looked_for(house, "dora2", "user dora2"));
        let all = serde_json::to_string(&export).unwrap();
        assert!(all.contains("Family dora2") && !all.contains("Somebody-Else"), "{all}");
        assert!(export.has_password && !all.contains("argon2"));
    });
}

#[test]
fn what_never_was_is_not_found_and_what_was_deleted_is() {
    on_both(|house| {
        for unknown in [
            json!({ "certificate": "cos-000009999" }),
            json!({ "user": "nobody" }),
            json!({ "message": "message-000000001" }),
        ] {
            let error = house.sms.export_person(&licence(), &subject(&unknown)).unwrap_err();
            assert_eq!(error.code(), ErrorCode::SubjectNotFound, "{unknown}");
        }
        let error =
            house.sms.export_person(&"SIM000009".parse().unwrap(), &subject(&json!({ "user": "dora2" }))).unwrap_err();
        assert_eq!(error.code(), ErrorCode::LicenceNotFound);
        let name = house.draft("dora2", "Deleted-Person");
        house.user("dora2", json!({ "command": "delete_cos", "certificate": name })).unwrap();
        let export = house.sms.export_person(&licence(), &subject(&json!({ "certificate": name }))).unwrap();
        assert!(export.record.is_null() && export.page.contains("Deleted-Person"));
    });
}

#[test]
fn until_when_it_is_kept_follows_the_end_of_sponsorship() {
    on_both(|house| {
        let name = house.draft("dora2", "Zq-Family");
        let whose = subject(&json!({ "certificate": name }));
        let until = || house.sms.export_person(&licence(), &whose).unwrap().kept_until[0].clone();
        assert_eq!((until().until, until().rule.as_str()), (None, "lu/16-25"));
        let posted = house.office(json!({ "command": "post_message", "text": "Hello.", "expires_on": "2026-05-01" }));
        let message = subject(&json!({ "message": posted.result["message"] }));
        let export = house.sms.export_person(&licence(), &message).unwrap();
        assert!(export.kept_until.iter().any(|kept| kept.until.is_some_and(|day| day.to_string() == "2027-05-01")));
    });
}
