//! What erasing takes, and what it leaves.

use super::parts::{ONE, OTHER, entry, head, keep, key, load, step, wants};
use super::{Kept, same};
use crate::ids::STORE;
use crate::journal::Entry;
use crate::store::{Commit, Store, Wants};

pub(super) fn erasing_takes_payload_and_salt(store: &dyn Store) -> Kept {
    for licence in [ONE, OTHER] {
        keep(store, Commit { head: head(4), entries: (1..=4).map(entry).collect(), ..step(licence, 0) })?;
    }
    keep(store, Commit { erased: vec![2, 4], ..step(ONE, 4) })?;
    let blank = |sequence| Entry { payload: None, salt: None, ..entry(sequence) };
    same("the journal", store.journal(ONE, 0, 10)?, vec![entry(1), blank(2), entry(3), blank(4), entry(5)])?;
    same("another licence", store.journal(OTHER, 0, 10)?, (1..=4).map(entry).collect())?;
    keep(store, Commit { erased: vec![2], ..step(ONE, 5) })
}

pub(super) fn erasing_takes_the_salt_of_keys(store: &dyn Store) -> Kept {
    let keys = vec![
        key(STORE, "before", ONE, 1, 2),
        key(ONE, "across", ONE, 3, 5),
        key(ONE, "at its end", ONE, 6, 7),
        key(ONE, "at its beginning", ONE, 8, 9),
        key(ONE, "empty", ONE, 8, 7),
        key(STORE, "elsewhere", OTHER, 1, 9),
    ];
    let whole = Commit { head: head(9), entries: (1..=9).map(entry).collect(), keys: keys.clone(), ..step(ONE, 0) };
    keep(store, whole)?;
    keep(store, Commit { erased: vec![8, 4, 7], ..step(ONE, 9) })?;
    let asked = keys.iter().map(|key| (key.scope.clone(), key.key.clone())).collect();
    let left = load(store, &Wants { keys: asked, ..wants(ONE) })?.keys;
    let unsalted = ["across", "at its end", "at its beginning"];
    for (key, left) in keys.iter().zip(&left) {
        let salt = key.salt.filter(|_| !unsalted.contains(&key.key.as_str()));
        same("a key", left, &crate::store::KeyRow { salt, ..key.clone() })?;
    }
    same("the number of keys", left.len(), keys.len())
}
