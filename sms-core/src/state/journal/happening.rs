//! An entry of the journal as it crosses to hosts.

use super::Entry;
use super::entry::hex;
use crate::error::{Error, ErrorCode, Result};
use crate::event::Event;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::fmt;

/// What happened: an entry of the journal, with its facts and its personal data, if that is still there, in one map.
///
/// ```
/// use sms_core::event::Event;
/// use sms_core::licence::LicenceStatus;
///
/// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
/// # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
/// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
/// # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
/// # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
/// #     .users(vec![AdoptedUser::new("carl2".parse()?, sms_core::user::Level::Level2)]);
/// # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
/// let entry = sms.journal(licence.as_str(), 0, 1)?.remove(0);
/// assert_eq!((entry.sequence, entry.event.as_str(), entry.actor.as_str()), (1, "licence_began", "home_office"));
/// assert_eq!(entry.data["status"], "active");
/// let Event::LicenceBegan(began) = entry.typed()? else { panic!("another event") };
/// assert_eq!((began.status, began.organisation.name.as_str()), (LicenceStatus::Active, "Example Ltd"));
/// # Ok::<(), sms_core::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RecordedEvent {
    /// The place in the licence's journal.
    pub sequence: u64,
    /// The name of the event.
    pub event: String,
    /// Who.
    pub actor: String,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// When it happened, where that is another moment.
    pub occurred_at: Option<Moment>,
    /// The person it is about, if it is about one.
    pub subject: Option<String>,
    /// What happened.
    pub data: Map<String, Value>,
    /// Whether personal data was erased from it.
    pub erased: bool,
    /// The digest that the next entry hangs on, in hexadecimal.
    pub digest: String,
}

impl RecordedEvent {
    /// What happened, in its type. What was erased, or is not shown, is empty.
    ///
    /// # Errors
    /// [`ErrorCode::JournalFormat`] where this version of the library knows no such event.
    pub fn typed(&self) -> Result<Event> {
        let event = Event::read(&self.event, Value::Object(self.data.clone())).and_then(|event| event.ok());
        // What serde says of a value may be personal, and is not told.
        let message = || format!("entry {} is no event that this version knows", self.sequence);
        event.ok_or_else(|| Error::with(ErrorCode::JournalFormat, message()))
    }

    /// What an entry tells, with the facts and the payload that it was made of.
    pub(super) fn of(entry: &Entry, facts: Value, payload: Option<Value>) -> Self {
        let mut data = map(facts);
        data.extend(payload.map(map).unwrap_or_default());
        Self {
            sequence: entry.sequence,
            event: entry.event.clone(),
            actor: entry.actor.clone(),
            recorded_at: entry.recorded_at,
            occurred_at: entry.occurred_at,
            subject: entry.subject.clone(),
            data,
            erased: entry.is_erased(),
            digest: hex(entry.digest),
        }
    }
}

fn map(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

impl From<&Entry> for RecordedEvent {
    fn from(entry: &Entry) -> Self {
        let read = |text: &str| serde_json::from_str(text).unwrap_or_default();
        Self::of(entry, read(&entry.facts), entry.payload.as_deref().map(read))
    }
}

/// Shows which data there are, and not the data: they may be personal.
impl fmt::Debug for RecordedEvent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&String> = self.data.keys().collect();
        let mut shown = formatter.debug_struct("RecordedEvent");
        shown.field("sequence", &self.sequence).field("event", &self.event).field("actor", &self.actor);
        shown.field("data", &names).finish_non_exhaustive()
    }
}
