//! Everything that is held about a person, for somebody who asks for it (a subject access request).

mod kept;
mod page;

use super::about::{self, About};
use super::replay::PAGE;
use super::{Entry, RecordedEvent};
use crate::decision::Reason;
use crate::document::to_value;
use crate::error::{Error, ErrorCode, Result};
use crate::ids::LicenceNumber;
use crate::licence::{Licence, Mode};
use crate::notice::Notice;
use crate::outcome::Told;
use crate::records::Records;
use crate::sms::Sms;
use crate::store::{LoadRequest, Store, Table};
use crate::subject::Subject;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use kept::{KeptUntil, Left};

/// A retry key whose command concerned the person. Its text was never kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ExportedKey {
    /// The name of the command.
    pub command: String,
    /// Who gave it.
    pub actor: String,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// The first entry of the journal that it brought.
    pub first: u64,
    /// The last one.
    pub last: u64,
}

/// Everything that is held about a person.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PersonExport {
    /// The licence.
    pub licence: LicenceNumber,
    /// Whose data it is.
    pub subject: Subject,
    /// When it was asked for.
    pub at: Moment,
    /// Whether the licence is kept in simulate mode: then nothing of it is a record of the Home Office.
    pub simulated: bool,
    /// Whether the personal data was erased. What was recorded after that is told all the same.
    pub erased: bool,
    /// The record with all its fields, as it stands; null where it was deleted.
    #[cfg_attr(feature = "schema", schemars(extend("x-personal" = true)))]
    pub record: Value,
    /// When the user was last active, where the subject is a user.
    pub last_active: Option<Moment>,
    /// Whether a password hash is kept. The hash itself is told to nobody.
    pub has_password: bool,
    /// The entries of the journal that are about the person or name their record, in order. Of an entry that is about
    /// somebody else, the personal data is left out.
    pub entries: Vec<RecordedEvent>,
    /// The retry keys that cover one of these entries, or that the user gave.
    pub keys: Vec<ExportedKey>,
    /// The notices that are kept with these keys and are about the record.
    pub notices: Vec<Notice>,
    /// What an erasure would leave.
    pub leaves: Vec<Left>,
    /// Until when each part is kept.
    pub kept_until: Vec<KeptUntil>,
    /// All of it as a plain page of text.
    #[cfg_attr(feature = "schema", schemars(extend("x-personal" = true)))]
    pub page: String,
}

/// Shows whose it is, and nothing of what is held.
impl std::fmt::Debug for PersonExport {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut shown = formatter.debug_struct("PersonExport");
        shown.field("licence", &self.licence).field("subject", &self.subject).finish_non_exhaustive()
    }
}

/// Gathers what is held about a subject.
pub(crate) fn export(sms: &Sms, licence: &LicenceNumber, subject: &Subject) -> Result<PersonExport> {
    let store = sms.store();
    let mut wants = LoadRequest { licence: licence.to_string(), ..LoadRequest::default() };
    wants.rows.push((Table::Licences, licence.to_string()));
    let (table, id) = place(subject);
    wants.rows.push((table, id.clone()));
    if matches!(subject, Subject::User(_)) {
        wants.rows.extend([Table::Credentials, Table::Activity].map(|table| (table, id.clone())));
    }
    let loaded = store.load(&wants)?;
    let policy = sms.policy_at(loaded.policy)?;
    let records = Records::of(loaded)?;
    let kept_as = records.licence().ok_or_else(|| Error::new(ErrorCode::LicenceNotFound))?;
    if !About::find(store.as_ref(), licence, subject)?.began {
        return Err(Reason::new(ErrorCode::SubjectNotFound).field("/subject").into());
    }
    let record = record(&records, subject)?;
    let last = records.head.as_ref().map_or(0, |head| head.sequence);
    let entries = entries(store.as_ref(), licence, subject, last)?;
    let (keys, notices) = keys(store.as_ref(), licence, subject, &entries)?;
    let erasures = entries.iter().filter(|entry| entry.event == "person_erased");
    let mut export = PersonExport {
        licence: licence.clone(),
        subject: subject.clone(),
        at: sms.moment(records.head.as_ref()),
        simulated: kept_as.mode == Mode::Simulate,
        erased: erasures.count() > 0,
        record,
        last_active: records.activity.get(&id).map(|activity| activity.last_active),
        has_password: records.credentials.get(&id).is_some_and(|credential| credential.password.is_some()),
        entries: Vec::new(),
        keys,
        notices,
        leaves: kept::leaves(subject, &records),
        kept_until: Vec::new(),
        page: String::new(),
    };
    export.entries = entries;
    export.kept_until = kept::until(&export, &records, &policy);
    export.page = page::page(&export, &kept_as.organisation.name);
    Ok(export)
}

/// The table and the id of the record of a subject.
fn place(subject: &Subject) -> (Table, String) {
    match subject {
        Subject::User(user_id) => (Table::Users, user_id.to_string()),
        Subject::Certificate(certificate) => (Table::Certificates, certificate.to_string()),
        Subject::AllocationRequest(request) => (Table::AllocationRequests, request.to_string()),
        Subject::ChangeRequest(request) => (Table::ChangeRequests, request.to_string()),
        Subject::DefinedApplication(application) => (Table::DefinedApplications, application.to_string()),
        Subject::KeyPersonnel(number) => (Table::Licences, number.to_string()),
        Subject::Container(container) => (Table::Containers, container.to_string()),
        Subject::Message(message) => (Table::Messages, message.to_string()),
        Subject::Address(address) => (Table::Addresses, address.to_string()),
    }
}

fn record(records: &Records, subject: &Subject) -> Result<Value> {
    let (_, id) = place(subject);
    match subject {
        Subject::User(_) => to_value(&records.users.get(&id)),
        Subject::Certificate(_) => to_value(&records.certificates.get(&id)),
        Subject::AllocationRequest(_) => to_value(&records.requests.get(&id)),
        Subject::ChangeRequest(_) => to_value(&records.changes.get(&id)),
        Subject::DefinedApplication(_) => to_value(&records.applications.get(&id)),
        Subject::KeyPersonnel(_) => records.licence().map_or(Ok(Value::Null), of_licence),
        Subject::Container(_) => to_value(&records.containers.get(&id)),
        Subject::Message(_) => to_value(&records.messages.get(&id)),
        Subject::Address(_) => to_value(&records.addresses.get(&id)),
    }
}

/// The key personnel of a licence, with what is kept beside them of its organisation and its branches.
fn of_licence(licence: &Licence) -> Result<Value> {
    let mut record = to_value(&licence.key_personnel)?;
    if let Value::Object(members) = &mut record {
        if !licence.details.is_empty() {
            members.insert("organisation_details".to_owned(), to_value(&licence.details)?);
        }
        if !licence.branches.is_empty() {
            members.insert("branches".to_owned(), to_value(&licence.branches)?);
        }
    }
    Ok(record)
}

/// The entries about the subject, and those that name its record, up to one.
fn entries(store: &dyn Store, licence: &LicenceNumber, subject: &Subject, last: u64) -> Result<Vec<RecordedEvent>> {
    let (name, id) = (subject.to_string(), place(subject).1);
    let is_user = matches!(subject, Subject::User(_));
    let mut since = subject.begins_at().map_or(0, |first| first.saturating_sub(1));
    let mut found = Vec::new();
    loop {
        let page = about::page(store, licence, subject, since)?;
        let Some(end) = page.last().map(|entry| entry.sequence).filter(|_| since < last) else { return Ok(found) };
        since = end;
        for entry in page.into_iter().filter(|entry| entry.sequence <= last) {
            let about = entry.subject.as_deref() == Some(&name);
            // Every entry is of the licence; of key personnel are those that say so, and their erasure.
            let names = match subject {
                Subject::KeyPersonnel(_) => entry.event == "person_erased" && names(&entry, &id),
                _ => names(&entry, &id),
            };
            if about {
                found.push(RecordedEvent::from(&entry));
            } else if names || (is_user && entry.actor == id) {
                found.push(RecordedEvent::from(&Entry { payload: None, ..entry }));
            }
        }
    }
}

/// Whether the facts of an entry have a text.
fn names(entry: &Entry, id: &str) -> bool {
    fn within(value: &Value, id: &str) -> bool {
        match value {
            Value::String(text) => text == id,
            Value::Array(values) => values.iter().any(|value| within(value, id)),
            Value::Object(fields) => fields.values().any(|value| within(value, id)),
            _ => false,
        }
    }
    within(&serde_json::from_str(&entry.facts).unwrap_or_default(), id)
}

fn keys(
    store: &dyn Store,
    licence: &LicenceNumber,
    subject: &Subject,
    entries: &[RecordedEvent],
) -> Result<(Vec<ExportedKey>, Vec<Notice>)> {
    let (mut found, mut notices) = (Vec::new(), Vec::new());
    let (name, id) = (subject.to_string(), place(subject).1);
    let about: Vec<u64> =
        entries.iter().filter(|entry| entry.subject.as_deref() == Some(&name)).map(|entry| entry.sequence).collect();
    let mut after: Option<(String, String)> = None;
    loop {
        let from = after.as_ref().map(|(scope, key)| (scope.as_str(), key.as_str()));
        let page = store.keys(licence.as_str(), from, PAGE)?;
        let Some(end) = page.last() else { return Ok((found, notices)) };
        after = Some((end.scope.clone(), end.key.clone()));
        for key in page {
            let told: Told = key.told.as_deref().and_then(|told| serde_json::from_str(told).ok()).unwrap_or_default();
            let own: Vec<Notice> = told.again().notices.into_iter().filter(|notice| notice.about == id).collect();
            let covers = about.iter().any(|sequence| (key.first..=key.last).contains(sequence));
            let gave = matches!(subject, Subject::User(_)) && key.actor == id;
            if covers || gave || !own.is_empty() {
                notices.extend(own);
                let (first, last, recorded_at) = (key.first, key.last, key.recorded_at);
                found.push(ExportedKey { command: key.command, actor: key.actor, recorded_at, first, last });
            }
        }
    }
}
