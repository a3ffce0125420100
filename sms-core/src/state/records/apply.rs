//! How events change the records.

use super::Records;
use crate::certificate::cos::DefinedGrant;
use crate::error::{Error, ErrorCode, Result};
use crate::event::Event;
use crate::ids::RecordId;
use crate::time::Moment;

/// When an event happened, and whether its personal data has been erased since.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp {
    pub(crate) occurred_at: Moment,
    pub(crate) erased: bool,
}

/// An event about a record that is not there: the journal, or a load, is not whole.
pub(super) fn missing(what: &str) -> Error {
    Error::with(ErrorCode::JournalReplay, format!("an event is about {what}, which does not exist"))
}

impl Records {
    /// Applies an event; of one that was erased, only what was not personal stays.
    pub(crate) fn apply(&mut self, event: &Event, stamp: Stamp) -> Result<()> {
        event.apply(self, stamp)?;
        match event.subject() {
            Some(subject) if stamp.erased => self.erase(&subject),
            _ => Ok(()),
        }
    }

    /// Changes the units of a granted application.
    pub(crate) fn grant(&mut self, application: &RecordId, change: impl FnOnce(&mut DefinedGrant)) -> Result<()> {
        let grant = self.applications.known(application.as_str())?.grant.as_mut();
        grant.map(change).ok_or_else(|| missing("a granted application"))
    }
}
