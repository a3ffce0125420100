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
    use serde_json::json;

    const CERTIFICATE: &str = "certificate";

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
