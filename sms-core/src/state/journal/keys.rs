//! Retry keys: they lie in the store for all licences together.

use super::chain::{Checked, Whole};
use super::verify::Damage;
use crate::error::{ErrorCode, Result};
use crate::ids::STORE;
use crate::outcome::Told;
use crate::store::KeyRow;
use std::collections::BTreeMap;

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
