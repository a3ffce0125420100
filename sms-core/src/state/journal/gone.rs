//! Whether what is gone from a journal is what was erased.

use super::Entry;
use crate::event::{Declared, Event, PersonErased};
use std::collections::BTreeSet;

/// What became of the personal data of the entries of a chain.
#[derive(Debug, Default)]
pub(super) struct Gone {
    /// Entries that had personal data and have none any more.
    erased: BTreeSet<u64>,
    /// What an erasure lists: each entry with the place of the erasure.
    listed: BTreeSet<(u64, u64)>,
}

impl Gone {
    pub(super) fn note(&mut self, entry: &Entry) {
        if entry.is_erased() {
            self.erased.insert(entry.sequence);
        }
        if entry.event == PersonErased::NAME
            && let Ok(Event::PersonErased(event)) = Event::of(entry)
        {
            self.listed.extend(event.entries.iter().map(|listed| (*listed, entry.sequence)));
        }
    }

    /// Whether an entry of this range is erased.
    pub(super) fn covers(&self, first: u64, last: u64) -> bool {
        first <= last && self.erased.range(first..=last).next().is_some()
    }

    /// Every entry whose personal data is gone though no erasure lists it, or there though one does. Entries that could not be
    /// read tell nothing.
    pub(super) fn wrong(&self, unread: &BTreeSet<u64>) -> Vec<(u64, String)> {
        let named: BTreeSet<u64> = self.listed.iter().map(|(listed, _)| *listed).collect();
        let unlisted = self.erased.difference(&named);
        let mut wrong: Vec<(u64, String)> = unlisted
            .map(|entry| (*entry, format!("the personal data of entry {entry} is gone, and no erasure lists it")))
            .collect();
        let still = self.listed.iter().filter(|(entry, _)| !self.erased.contains(entry) && !unread.contains(entry));
        wrong.extend(still.map(|(entry, by)| {
            (*entry, format!("entry {by} erased the personal data of entry {entry}, which is there, or never was"))
        }));
        wrong
    }
}
