//! What erasing takes, and what it leaves.

use super::parts::{ONE, OTHER, entry, head, keep, key, load, moment, step, wants};
use super::{Kept, same};
use crate::ids::STORE;
use crate::journal::Entry;
use crate::store::{Commit, KeyRow, LoadRequest, Store};

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

pub(super) fn erasing_reaches_its_own_commit(store: &dyn Store) -> Kept {
    let whole = Commit {
        head: head(3),
        entries: (1..=3).map(entry).collect(),
        keys: vec![key(ONE, "covered", ONE, 1, 2), key(ONE, "beside", ONE, 3, 3)],
        erased: vec![2],
        ..step(ONE, 0)
    };
    keep(store, whole)?;
    let blank = Entry { payload: None, salt: None, ..entry(2) };
    same("the journal", store.journal(ONE, 0, 10)?, vec![entry(1), blank, entry(3)])?;
    let covered = KeyRow { salt: None, told: None, ..key(ONE, "covered", ONE, 1, 2) };
    same("the keys", store.keys(ONE, None, 10)?, vec![key(ONE, "beside", ONE, 3, 3), covered])
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
    let left = load(store, &LoadRequest { keys: asked, ..wants(ONE) })?.keys;
    let unsalted = ["across", "at its end", "at its beginning"];
    for (key, left) in keys.iter().zip(&left) {
        let salt = key.salt.filter(|_| !unsalted.contains(&key.key.as_str()));
        let told = key.told.clone().filter(|_| salt.is_some());
        same("a key", left, &KeyRow { salt, told, ..key.clone() })?;
    }
    same("the number of keys", left.len(), keys.len())
}

pub(super) fn keys_of_a_licence_come_in_order_and_in_pages(store: &dyn Store) -> Kept {
    let keys = vec![key(STORE, "b", ONE, 1, 1), key(ONE, "c", ONE, 1, 1), key(ONE, "a", ONE, 1, 1)];
    keep(store, Commit { keys, ..step(ONE, 0) })?;
    keep(store, Commit { keys: vec![key(OTHER, "d", OTHER, 1, 1), key(STORE, "a", OTHER, 1, 1)], ..step(OTHER, 0) })?;
    let all = vec![key(STORE, "b", ONE, 1, 1), key(ONE, "a", ONE, 1, 1), key(ONE, "c", ONE, 1, 1)];
    same("all keys", store.keys(ONE, None, 10)?, all.clone())?;
    same("the first page", store.keys(ONE, None, 2)?, all.iter().take(2).cloned().collect())?;
    same("the next page", store.keys(ONE, Some((ONE, "a")), 2)?, all.iter().skip(2).cloned().collect())?;
    same(
        "after the first of the store",
        store.keys(ONE, Some((STORE, "b")), 1)?,
        all.iter().skip(1).take(1).cloned().collect(),
    )?;
    same("an unknown licence", store.keys("QQQQQQQQQ", None, 10)?, Vec::new())
}

pub(super) fn old_keys_are_forgotten(store: &dyn Store) -> Kept {
    let old = |name: &str, licence: &str, at| KeyRow { recorded_at: moment(at), ..key(licence, name, licence, 1, 1) };
    keep(store, Commit { keys: vec![old("a", ONE, 1), old("b", ONE, 2), old("c", ONE, 3)], ..step(ONE, 0) })?;
    keep(store, Commit { keys: vec![old("a", OTHER, 1)], ..step(OTHER, 0) })?;
    same("nothing is that old", store.forget_keys(moment(1))?, 0)?;
    same("those before", store.forget_keys(moment(3))?, 3)?;
    same("what is left", store.keys(ONE, None, 10)?, vec![old("c", ONE, 3)])?;
    same("of the other", store.keys(OTHER, None, 10)?, Vec::new())?;
    same("the head", load(store, &wants(ONE))?.head, Some(head(1)))?;
    keep(store, Commit { keys: vec![old("a", ONE, 5)], ..step(ONE, 1) })
}
