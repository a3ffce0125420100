//! Whether the histories of records that a store keeps are those that its journals tell.

use super::Entry;
use super::verify::{Damage, Verification};
use crate::error::{ErrorCode, Result};
use crate::ids::STORE;
use crate::store::{Mention, Snapshot};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

/// For each licence a sum over all entries in all histories. It is the same in any order, and small however many there are.
#[derive(Debug, Default)]
pub(super) struct Histories(BTreeMap<String, u128>);

impl Histories {
    /// An entry of a journal.
    pub(super) fn note(&mut self, licence: &str, entry: &Entry) {
        for record in entry.named_records() {
            self.add(licence, record, entry.sequence);
        }
    }

    fn add(&mut self, licence: &str, record: u64, sequence: u64) {
        let one = digest(record, sequence);
        match self.0.get_mut(licence) {
            Some(sum) => *sum = sum.wrapping_add(one),
            None => _ = self.0.insert(licence.to_owned(), one),
        }
    }

    /// Tells each licence whose histories are not those of its journal.
    pub(super) fn compare(&self, snapshot: &dyn Snapshot, found: &mut Verification) -> Result<()> {
        let mut kept = Self::default();
        let read = snapshot.histories(&mut |mention| match mention {
            Ok(Mention { licence, record, sequence }) => kept.add(&licence, record, sequence),
            Err(unreadable) => {
                let message = format!("an entry in a history cannot be read: {}", unreadable.reason);
                found.damages.push(Damage::new(STORE, ErrorCode::StoreDamaged, None, message));
            }
        });
        let Some(true) = found.survived(STORE, read)? else { return Ok(()) };
        let licences = self.0.keys().chain(kept.0.keys().filter(|licence| !self.0.contains_key(*licence)));
        for licence in licences.filter(|licence| self.0.get(*licence) != kept.0.get(*licence)) {
            let message = "the histories of records are not those that the journal tells";
            found.damages.push(Damage::new(licence, ErrorCode::JournalStray, None, message));
        }
        Ok(())
    }
}

fn digest(record: u64, sequence: u64) -> u128 {
    let mut short = [0; 16];
    let digest = Sha256::new().chain_update(sequence.to_le_bytes()).chain_update(record.to_le_bytes()).finalize();
    short.iter_mut().zip(digest).for_each(|(short, byte)| *short = byte);
    u128::from_le_bytes(short)
}
