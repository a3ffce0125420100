//! Which entries are about a person: those up to a moment outside the queue, where nobody waits, and the few after it where
//! the erasure is decided.

use super::Entry;
use super::replay::PAGE;
use crate::error::Result;
use crate::ids::LicenceNumber;
use crate::store::{Directory, LoadRequest, Store};
use crate::subject::Subject;

/// What is known of the entries about a subject.
#[derive(Debug, Clone)]
pub(crate) struct About {
    pub(crate) subject: Subject,
    /// Whether the record of the subject ever began.
    pub(crate) began: bool,
    /// The entries that have, or had, personal data about it, in order.
    pub(crate) entries: Vec<u64>,
    /// The last entry that was looked at.
    pub(crate) up_to: u64,
}

impl About {
    /// Whether a licence ever had the subject, at once however long its journal is: a record is named after the entry that it
    /// began with.
    pub(crate) fn find(store: &dyn Store, licence: &LicenceNumber, subject: &Subject) -> Result<Self> {
        let head = store.load(&LoadRequest { licence: licence.to_string(), ..LoadRequest::default() })?.head;
        let up_to = head.map_or(0, |head| head.sequence);
        let began = match (subject, subject.begins_at()) {
            (Subject::User(user_id), _) => {
                let holder = store.whose(Directory::UserIds, user_id.as_str())?;
                holder.is_some_and(|(of, _)| of == licence.as_str())
            }
            (Subject::KeyPersonnel(number), _) => number == licence && up_to > 0,
            (_, Some(first)) if (1..=up_to).contains(&first) => {
                let entry = store.journal(licence.as_str(), first - 1, 1)?.into_iter().next();
                entry.is_some_and(|entry| is_about(&entry, &subject.to_string()) && entry.sequence == first)
            }
            _ => false,
        };
        Ok(Self { subject: subject.clone(), began, entries: Vec::new(), up_to })
    }

    /// Reads the entries so far, from the one with which the subject began.
    pub(crate) fn read(&mut self, store: &dyn Store, licence: &LicenceNumber) -> Result<()> {
        if self.began {
            let since = self.subject.begins_at().map_or(0, |first| first.saturating_sub(1));
            self.extend(store, licence, since, u64::MAX)?;
        }
        Ok(())
    }

    pub(crate) fn extend(&mut self, store: &dyn Store, licence: &LicenceNumber, since: u64, last: u64) -> Result<()> {
        let (mut since, subject) = (since, self.subject.to_string());
        while since < last {
            let page = page(store, licence, &self.subject, since)?;
            let Some(end) = page.last() else { break };
            since = end.sequence;
            self.up_to = self.up_to.max(since.min(last));
            let about = page.iter().filter(|entry| entry.sequence <= last && carries(entry, &subject));
            self.entries.extend(about.map(|entry| entry.sequence));
        }
        Ok(())
    }
}

/// The next entries among which those about a subject, or with the name of its record, are to be found. A user, and the key personnel of
/// a licence, are not named after an entry, and may be named in any.
pub(super) fn page(store: &dyn Store, licence: &LicenceNumber, subject: &Subject, since: u64) -> Result<Vec<Entry>> {
    match subject.begins_at() {
        Some(record) => store.history(licence.as_str(), record, since, PAGE),
        None => store.journal(licence.as_str(), since, PAGE),
    }
}

fn is_about(entry: &Entry, subject: &str) -> bool {
    entry.subject.as_deref() == Some(subject)
}

/// Whether an entry is about a subject and has, or had, personal data.
pub(crate) fn carries(entry: &Entry, subject: &str) -> bool {
    is_about(entry, subject) && entry.payload_digest.is_some()
}
