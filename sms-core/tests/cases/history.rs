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
    present: Option<Snapshot>,
    seen: Vec<(LicenceNumber, u64, Value)>,
}

impl Memory {
    /// Keeps what there is now as the present, and what is new of it among what was seen.
    pub(crate) fn remember(&mut self, now: Snapshot) {
        if self.present.as_ref() != Some(&now) {
            for seen in &now.licences {
                if !self.seen.iter().any(|(number, entries, _)| *number == seen.0 && *entries == seen.1) {
                    self.seen.push(seen.clone());
                }
            }
            self.present = Some(now);
        }
    }

    /// What there was after the last step.
    pub(crate) fn present(&self) -> Option<Snapshot> {
        self.present.clone()
    }

    /// An erasure takes what it erases out of the past too.
    pub(crate) fn forget(&mut self, licence: &str) {
        self.seen.retain(|(number, _, _)| number.as_str() != licence);
    }

    /// The first state that the journal tells otherwise than it was seen.
    pub(crate) fn difference(&self, sms: &Sms) -> Option<String> {
        let otherwise = self.seen.iter().find_map(|(number, entries, state)| {
            let said = sms.as_of_entry(number, *entries).state(number);
            (said.as_ref() != Ok(state)).then_some((number, entries, state, said))
        })?;
        let (number, entries, state, said) = otherwise;
        Some(format!("as of entry {entries} of {number}\n  seen {state}\n  said {said:?}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Variables;
    use crate::world::World;
    use serde_json::json;
    use sms_core::{Actor, Command};

    #[test]
    fn a_past_that_was_otherwise_is_told() {
        let world = World::open("2026-04-06T09:00:00Z", 1, Variables::new()).unwrap();
        let adopt = json!({ "command": "adopt_licence", "number": "SIM000001", "organisation": { "name": "Example Ltd" },
            "routes": [{ "route": "skilled_worker", "rating": "a" }] });
        let before = Snapshot::of(&world.sms);
        world.sms.execute(Command::from_value(adopt).unwrap(), &Actor::HomeOffice).unwrap();
        let now = Snapshot::of(&world.sms);
        assert_ne!(before, now);
        assert_eq!(now.news(&world.sms, &before).len(), 1);
        let mut memory = Memory::default();
        memory.remember(now);
        assert_eq!(memory.difference(&world.sms), None);
        memory.seen[0].2["licences"]["SIM000001"]["status"] = "dormant".into();
        assert!(memory.difference(&world.sms).unwrap().contains("as of entry 1 of SIM000001"));
        memory.forget("SIM000001");
        assert_eq!(memory.difference(&world.sms), None);
    }
}
