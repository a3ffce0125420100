//! What a runner asks of every step by itself: that a refusal changes nothing, and that the past stays what it was.

use crate::world::document;
use serde_json::{Map, Value};
use sms_core::Sms;
use sms_core::ids::{LicenceNumber, STORE};

/// Everything that is kept: the state of each licence, and how long each journal is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Snapshot {
    licences: Vec<(LicenceNumber, u64, Value)>,
    store: u64,
}

fn length(sms: &Sms, chain: &str) -> u64 {
    sms.journal(chain, 0, usize::MAX).unwrap().last().map_or(0, |last| last.sequence)
}

impl Snapshot {
    pub(crate) fn of(sms: &Sms) -> Self {
        let numbers = sms.licences(None, usize::MAX).unwrap();
        let licences = numbers.into_iter().map(|number| {
            let (entries, state) = (length(sms, number.as_str()), sms.state(&number).unwrap());
            (number, entries, state)
        });
        Self { licences: licences.collect(), store: length(sms, STORE) }
    }

    /// What the journals say that an earlier snapshot did not.
    pub(crate) fn news(&self, sms: &Sms, before: &Self) -> Vec<Map<String, Value>> {
        let mut news = Vec::new();
        for (number, _, _) in &self.licences {
            let since =
                before.licences.iter().find(|(known, _, _)| known == number).map_or(0, |(_, entries, _)| *entries);
            let entries = sms.journal(number.as_str(), since, usize::MAX).unwrap();
            news.extend(entries.iter().filter_map(|entry| document(entry).as_object().cloned()));
        }
        news
    }
}

/// The states that were seen, to be compared with what the journal says of them in the end.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    seen: Vec<(LicenceNumber, u64, Value)>,
}

impl Memory {
    pub(crate) fn remember(&mut self, now: &Snapshot) {
        for seen in &now.licences {
            if !self.seen.iter().any(|(number, entries, _)| *number == seen.0 && *entries == seen.1) {
                self.seen.push(seen.clone());
            }
        }
    }

    /// An erasure takes what it erases out of the past too.
    pub(crate) fn forget(&mut self, licence: &str) {
        self.seen.retain(|(number, _, _)| number.as_str() != licence);
    }

    /// The first state that the journal tells otherwise than it was seen.
    pub(crate) fn difference(&self, sms: &Sms) -> Option<String> {
        let otherwise = self.seen.iter().find_map(|(number, entries, state)| {
            let said = sms.as_of_entry(number, *entries).state(number);
            (said.as_ref() != Ok(state)).then(|| (number, entries, state, said))
        })?;
        let (number, entries, state, said) = otherwise;
        Some(format!("as of entry {entries} of {number}\n  seen {state}\n  said {said:?}"))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.seen.is_empty()
    }
}
