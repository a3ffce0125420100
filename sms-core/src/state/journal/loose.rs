//! Retry keys and names: what lies in the store for all licences together.

use super::chain::{Checked, Whole};
use super::verify::{Damage, Verification};
use crate::error::{ErrorCode, Result};
use crate::ids::STORE;
use crate::outcome::Told;
use crate::store::{Claim, Directory, KeyRow, Name, Snapshot};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, HashSet};

/// The names of the directories that no chain was found to have taken yet, by a digest: there may be millions.
#[derive(Default)]
pub(super) struct Names(HashSet<[u8; 16]>);

impl Names {
    pub(super) fn of(snapshot: &dyn Snapshot, found: &mut Verification) -> Result<Self> {
        let mut names = Self::default();
        for &directory in Directory::ALL {
            let read = snapshot.names(directory, &mut |name| match name {
                Ok(Name { name, licence, id }) => _ = names.0.insert(digest(directory, &name, &licence, &id)),
                Err(unreadable) => {
                    let message =
                        format!("a name in the directory of {directory} cannot be read: {}", unreadable.reason);
                    found.damages.push(Damage::new(STORE, ErrorCode::StoreDamaged, None, message));
                }
            });
            found.survive(STORE, read)?;
        }
        Ok(names)
    }

    /// Whether the directory leads from a claimed name to the row that claimed it. It is asked once for each.
    pub(super) fn lead_to(&mut self, claim: &Claim, licence: &str) -> bool {
        self.0.remove(&digest(claim.directory, &claim.name, licence, &claim.id))
    }
}

fn digest(directory: Directory, name: &str, licence: &str, id: &str) -> [u8; 16] {
    let mut digest = Sha256::new();
    for part in [directory.name(), name, licence, id] {
        digest.update(part.len().to_le_bytes());
        digest.update(part);
    }
    let mut short = [0; 16];
    short.iter_mut().zip(digest.finalize()).for_each(|(short, byte)| *short = byte);
    short
}

/// Tells each name that no chain has taken.
pub(super) fn stray_names(whole: &mut Whole<'_>) -> Result<()> {
    if whole.names.0.is_empty() {
        return Ok(());
    }
    for &directory in Directory::ALL {
        let (names, damages) = (&whole.names, &mut whole.found.damages);
        let read = whole.snapshot.names(directory, &mut |name| {
            let Ok(Name { name, licence, id }) = name else { return };
            if names.0.contains(&digest(directory, &name, &licence, &id)) {
                let message = format!("the directory of {directory} leads to `{id}` by a name that nothing has taken");
                let damage = Damage::new(&licence, ErrorCode::JournalStray, None, message);
                damages.push(Damage { record: Some(format!("{directory} {name}")), ..damage });
            }
        });
        // Where it cannot be read to its end, the first reading has told so.
        drop(read);
    }
    Ok(())
}

/// Checks that each retry key belongs to a licence, and to entries of its journal.
pub(super) fn keys(whole: &mut Whole<'_>, chains: &BTreeMap<String, Checked>) -> Result<()> {
    let found = &mut whole.found;
    let read = whole.snapshot.keys(&mut |key| match key {
        Ok(key) => {
            if let Some((code, difference)) = wrong(&key, chains.get(&key.licence)) {
                let message = format!("a retry key {difference}");
                found.damages.push(Damage::new(&key.licence, code, Some(key.first), message));
            }
        }
        Err(unreadable) => {
            let message = format!("a retry key cannot be read: {}", unreadable.reason);
            found.damages.push(Damage::new(STORE, ErrorCode::StoreDamaged, None, message));
        }
    });
    found.survive(STORE, read)
}

/// What is wrong with a retry key, if anything.
fn wrong(key: &KeyRow, chain: Option<&Checked>) -> Option<(ErrorCode, &'static str)> {
    let Some(Checked { last: Some(last), gone, .. }) = chain else {
        return Some((ErrorCode::JournalStray, "belongs to no journal"));
    };
    if key.scope != key.licence && key.scope != STORE {
        return Some((ErrorCode::JournalStray, "belongs to another licence than its entries"));
    }
    let without_entries = (key.first, key.last) == (0, 0);
    if !without_entries && (key.first == 0 || key.first > key.last || key.last > *last) {
        return Some((ErrorCode::JournalStray, "belongs to entries that are not in the journal"));
    }
    let told = key.told.as_deref().map(serde_json::from_str::<Told>);
    if serde_json::from_str::<serde_json::Value>(&key.outcome).is_err() || matches!(told, Some(Err(_))) {
        return Some((ErrorCode::StoreDamaged, "holds an answer that cannot be read"));
    }
    let erased = !without_entries && gone.covers(key.first, key.last);
    match (key.salt.is_some(), erased) {
        (true, true) => Some((ErrorCode::JournalErasure, "still recognises a command of a person who was erased")),
        (false, false) => Some((ErrorCode::JournalErasure, "lost its salt, and nobody of its entries was erased")),
        _ => None,
    }
}
