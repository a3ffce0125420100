//! What a system tells of itself, read as its types: the journals, with each event in its own type, what is held about each
//! person, and the verification.

use crate::typed::same;
use crate::world::document;
use serde_json::{Map, Value};
use sms_core::Sms;
use sms_core::ids::{LicenceNumber, STORE};
use sms_core::journal::{PersonExport, RecordedEvent, Verification};
use sms_core::subject::Subject;

/// Whether all of it is read as its type, and written again as it was.
pub(crate) fn check(sms: &Sms, verification: &Verification) -> Result<(), String> {
    same::<Verification>(&document(verification)).map_err(|mistake| format!("the verification {mistake}"))?;
    journal(sms, STORE)?;
    for licence in sms.licences(None, usize::MAX).map_err(|error| error.to_string())? {
        for subject in journal(sms, licence.as_str())? {
            export(sms, &licence, &subject)?;
        }
    }
    Ok(())
}

/// Reads a journal, and gives whom it is about.
fn journal(sms: &Sms, chain: &str) -> Result<Vec<Subject>, String> {
    let mut subjects = Vec::new();
    for entry in sms.journal(chain, 0, usize::MAX).map_err(|error| error.to_string())? {
        let place = |mistake: String| format!("entry {} of `{chain}` {mistake}", entry.sequence);
        same::<RecordedEvent>(&document(&entry)).map_err(place)?;
        let event = entry.typed().map_err(|error| place(error.to_string()))?;
        if event.name() != entry.event || (!entry.erased && filled(&document(&event)) != said(&entry)) {
            return Err(place(format!("is {:?}, and in its type {}", entry.data, document(&event))));
        }
        subjects.extend(event.subject().filter(|subject| !subjects.contains(subject)));
    }
    Ok(subjects)
}

fn export(sms: &Sms, licence: &LicenceNumber, subject: &Subject) -> Result<(), String> {
    let export = sms.export_person(licence, subject).map_err(|error| format!("{subject}: {error}"))?;
    same::<PersonExport>(&document(&export)).map_err(|mistake| format!("the export of {subject} {mistake}"))
}

/// What an entry says: its name, and all of its data but what is nothing.
fn said(entry: &RecordedEvent) -> Map<String, Value> {
    let mut said = entry.data.clone();
    said.insert("event".to_owned(), entry.event.as_str().into());
    filled(&Value::Object(said))
}

fn filled(document: &Value) -> Map<String, Value> {
    let mut fields = document.as_object().cloned().unwrap_or_default();
    fields.retain(|_, value| !value.is_null() && value.as_object().is_none_or(|inner| !inner.is_empty()));
    fields
}
