//! The journal: what happened, in the order in which it was recorded.

use super::data_table;
use super::declare::damaged;
use crate::journal::Entry;

data_table! {
    /// An entry of the journal of a licence.
    Journal "journal", |at, tell| {
        let mut failed = None;
        at.snapshot.entries(at.licence, &mut |entry| match entry {
            _ if at.enough.get() => {}
            Ok(entry) => tell((at.licence, &entry)),
            Err(unreadable) => _ = failed.get_or_insert(damaged("journal", unreadable)),
        })?;
        failed.map_or(Ok(()), Err)
    },
    |item: (&str, &Entry)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// The place in the licence's journal.
        sequence: Whole = item.1.sequence,
        /// The name of the event.
        event: Word = item.1.event.as_str(),
        /// Who: a user ID, `home_office` or `clock`.
        actor: Text = item.1.actor.as_str(),
        /// When it was recorded.
        recorded_at: Moment = item.1.recorded_at,
        /// When it happened: the moment of recording, where no other one is known.
        occurred_at: Moment = item.1.happened_at(),
        /// Whom it is about, if it is about a person.
        subject: Text optional = item.1.subject.as_deref(),
        /// What happened, as JSON.
        facts: Text = item.1.facts.as_str(),
        /// What of it is personal, as JSON.
        payload: Text personal = item.1.payload.as_deref(),
        /// Whether its personal data was erased.
        erased: Flag = item.1.is_erased(),
    }
}
