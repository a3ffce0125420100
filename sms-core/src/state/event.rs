//! Everything that can have happened. An event carries results, so that replay never asks a rule.
//!
//! Each event is declared in the `events` of its concept, with what it does to the records right below it; the catalogue lists
//! them all.

mod declare;

pub use crate::catalogue::events::*;
pub use crate::user::events::{PasswordChange, RefusedLogIn, SessionEnd};

pub(crate) use declare::{Declared, Effect, event};

use crate::error::{Error, ErrorCode, Result};
use crate::ids::CertificateId;
use crate::journal::Entry;
use serde_json::{Map, Value};

impl Event {
    /// The facts and the personal payload, apart.
    pub(crate) fn split(&self) -> Result<(Value, Option<Value>)> {
        let Value::Object(mut facts) = self.value()? else {
            return Err(Error::new(ErrorCode::JournalFormat));
        };
        let mut payload = Map::new();
        for &name in self.personal() {
            if let Some(value) = facts.remove(name).filter(|value| !is_nothing(value)) {
                payload.insert(name.to_owned(), value);
            }
        }
        Ok((Value::Object(facts), Some(Value::Object(payload)).filter(|payload| !is_nothing(payload))))
    }

    /// Whether the facts of an entry name a certificate: in a field that holds the name of one, or of a person whose certificate it
    /// is. What stands in any other field is text.
    pub(crate) fn names(event: &str, facts: &Map<String, Value>, certificate: &CertificateId) -> bool {
        let is_named = |value: Option<&Value>| value.and_then(Value::as_str) == Some(certificate.as_str());
        Self::fields(event).iter().any(|(field, kind)| match *kind {
            "CertificateId" | "Option<CertificateId>" => is_named(facts.get(*field)),
            "Vec<CertificateId>" => facts
                .get(*field)
                .and_then(Value::as_array)
                .is_some_and(|names| names.iter().any(|name| is_named(Some(name)))),
            "Subject" => is_named(facts.get(*field).and_then(|subject| subject.get("certificate"))),
            _ => false,
        })
    }

    /// Reads the event of an entry; what was erased comes back empty.
    pub(crate) fn of(entry: &Entry) -> Result<Self> {
        let parse =
            |text: &str| serde_json::from_str::<Map<String, Value>>(text).map_err(|error| unreadable(entry, &error));
        let mut fields = parse(&entry.facts)?;
        if let Some(payload) = &entry.payload {
            fields.extend(parse(payload)?);
        }
        match Self::read(&entry.event, Value::Object(fields)) {
            Some(event) => event.map_err(|error| unreadable(entry, &error)),
            None => Err(unreadable(entry, &format!("there is no event `{}`", entry.event))),
        }
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

fn unreadable(entry: &Entry, why: &dyn std::fmt::Display) -> Error {
    Error::with(ErrorCode::JournalFormat, format!("entry {} cannot be read: {why}", entry.sequence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::{Records, Stamp};
    use serde_json::json;

    const CERTIFICATE: &str = "certificate";

    /// Applies an event as a journal holds it.
    fn apply(records: &mut Records, name: &str, fields: Value) {
        let event = Event::read(name, fields).unwrap().unwrap();
        let occurred_at = "2026-04-20T12:00:00Z".parse().unwrap();
        records.apply(&event, Stamp { occurred_at, erased: false }).unwrap();
    }

    /// Records of a user who is logged in.
    fn logged_in() -> Records {
        let mut records = Records::default();
        let added = json!({ "user_id": "Anna1", "level": "level_1", "status": "active" });
        apply(&mut records, "user_added", added);
        apply(&mut records, "logged_in", json!({ "user_id": "Anna1", "messages_accepted": true }));
        records
    }

    #[test]
    fn an_event_is_a_document_with_its_name() {
        let fields = json!({ "user_id": "Anna1", "change": "reset", "must_change": true });
        let event = Event::read("password_set", fields).unwrap().unwrap();
        let document = r#"{"event":"password_set","user_id":"Anna1","change":"reset","must_change":true}"#;
        assert_eq!(serde_json::to_string(&event).unwrap(), document);
    }

    #[test]
    fn a_password_of_an_older_journal_means_what_it_meant() {
        let given = json!({ "must_change": false, "ends_session": true });
        for (change, results, must_change, has_session) in [
            ("issued", Value::Null, true, true),
            ("reset", Value::Null, true, false),
            ("changed", Value::Null, false, true),
            ("issued", given, false, false),
        ] {
            let mut records = logged_in();
            let mut fields = json!({ "user_id": "Anna1", "change": change });
            if let Value::Object(results) = results {
                fields.as_object_mut().unwrap().extend(results);
            }
            apply(&mut records, "password_set", fields);
            let user = records.users.first().unwrap();
            assert_eq!((user.must_change_password, user.session.is_some()), (must_change, has_session), "{change}");
        }
    }

    #[test]
    fn a_status_of_an_older_journal_means_what_it_meant() {
        for (status, results, has_session) in [
            ("active", json!({}), true),
            ("deactivated_by_ukvi", json!({}), false),
            ("active", json!({ "ends_access": true }), false),
        ] {
            let mut records = logged_in();
            let mut fields = json!({ "user_id": "Anna1", "action": "amend", "status": status });
            fields.as_object_mut().unwrap().extend(results.as_object().unwrap().clone());
            apply(&mut records, "user_status_changed", fields);
            assert_eq!(records.users.first().unwrap().session.is_some(), has_session, "{status}");
        }
    }

    #[test]
    fn an_expiry_of_an_older_journal_is_the_work_of_the_clock_on_its_day() {
        for (expires_on, by_clock, before) in [
            ("2026-04-20", None, true),
            ("2026-04-21", None, false),
            ("2026-04-20", Some(false), false),
            ("2026-04-21", Some(true), true),
        ] {
            let mut records = Records::default();
            let began = json!({ "number": "ABCDEFGH1", "mode": "mirror", "simulated": false, "adopted": true, "status": "active",
                "organisation": { "name": "Example Ltd" }, "routes": [], "granted_on": "2022-04-20",
                "expires_on": expires_on, "automation": false });
            apply(&mut records, "licence_began", began);
            let changed = json!({ "from": "active", "to": "expired", "by_clock": by_clock });
            apply(&mut records, "licence_status_changed", changed);
            let licence = records.licence().unwrap();
            assert_eq!(licence.status_before_expiry.is_some(), before, "{expires_on} {by_clock:?}");
        }
    }

    #[test]
    fn what_was_over_stays_so_where_an_older_journal_grants_more() {
        for (covers_over, over_assigned) in [(None, 2), (Some(false), 2), (Some(true), 0)] {
            let mut records = Records::default();
            let allocation = json!({ "allocation": "allocation-000000001", "route": "scale_up", "from": "2026-04-06",
                "to": "2027-04-05", "granted": 1, "assigned": 3, "over_assigned": 2 });
            apply(&mut records, "allocation_granted", json!({ "allocation": allocation }));
            let mut changed = json!({ "allocation": "allocation-000000001", "granted": 5 });
            if let Some(covers_over) = covers_over {
                changed["covers_over"] = covers_over.into();
            }
            apply(&mut records, "allocation_changed", changed);
            let allocation = records.allocations.first().unwrap();
            assert_eq!((allocation.granted, allocation.over_assigned), (5, over_assigned), "{covers_over:?}");
        }
    }

    /// The fields of all events that name a certificate: a new one is seen here.
    #[test]
    fn fields_that_name_a_certificate_are_known_by_their_types() {
        let kinds = ["CertificateId", "Option<CertificateId>", "Vec<CertificateId>", "Subject"];
        let fields = |name: &'static str| Event::fields(name).iter().map(move |(field, kind)| (name, *field, *kind));
        let all: Vec<_> = Event::NAMES.iter().flat_map(|name| fields(name)).collect();
        let naming: Vec<_> = all.iter().filter(|(.., kind)| kinds.contains(kind)).copied().collect();
        let others = naming.iter().filter(|(_, field, _)| *field != CERTIFICATE);
        let wanted =
            [("clock_corrected", "certificates", "Vec<CertificateId>"), ("person_erased", "subject", "Subject")];
        assert_eq!(others.copied().collect::<Vec<_>>(), wanted);
        assert_eq!(naming.len(), 16);
        // No other type holds the name of one, but for whole records, which the field beside them names.
        let hidden = all.iter().filter(|(.., kind)| kind.contains("CertificateId") && !kinds.contains(kind));
        assert_eq!(hidden.count(), 0);
    }

    #[test]
    fn a_certificate_is_named_by_such_a_field_and_by_no_text() {
        let certificate = CertificateId::new(crate::certificate::CertificateFamily::Cos, 17);
        let id = certificate.as_str();
        let names = |event: &str, facts: Value| {
            let Value::Object(facts) = facts else { return false };
            Event::names(event, &facts, &certificate)
        };
        for event in Event::NAMES {
            let has = Event::fields(event).iter().any(|(field, _)| *field == CERTIFICATE);
            assert_eq!(names(event, json!({ (CERTIFICATE): id })), has, "{event}");
            for (field, _) in Event::fields(event).iter().filter(|(field, _)| *field != CERTIFICATE) {
                if *field == "certificates" {
                    continue;
                }
                for hostile in [json!(id), json!([id]), json!({ (id): id, "name": id, "note": id, "user": id })] {
                    assert!(
                        !names(event, json!({ (CERTIFICATE): "cos-000000018", (*field): hostile })),
                        "{event} {field}"
                    );
                }
            }
        }
        assert!(names("clock_corrected", json!({ "certificates": ["cos-000000016", id] })));
        assert!(names("person_erased", json!({ "subject": { (CERTIFICATE): id } })));
        assert!(!names("person_erased", json!({ "subject": { "user": id }, "entries": [17] })));
        assert!(!names("no_such_event", json!({ (CERTIFICATE): id })));
    }
}
