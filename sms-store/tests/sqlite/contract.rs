//! The contract of stores, over SQLite; and SQLite against the store in memory, by chance.

use crate::common::Folder;
use sms_core::store::{Store as _, contract};
use std::collections::BTreeSet;

#[test]
fn sqlite_meets_the_contract() {
    for check in contract::CHECKS {
        let folder = Folder::new();
        if let Err(violation) = check.run(&folder.open()) {
            panic!("{violation}");
        }
    }
}

#[test]
fn memory_meets_the_contract() {
    contract::check(sms_core::store::MemoryStore::new).unwrap();
}

/// What nobody asks of a store that records are set aside in: to undo a commit, to look at a moment, to forget keys.
const NOT_OF_ONE_ASIDE: &[&str] = &[
    "a_commit_cannot_give_one_name_to_two_rows",
    "a_snapshot_finds_what_has_no_licence",
    "a_snapshot_stays_at_its_moment",
    "a_snapshot_tells_of_every_history",
    "a_snapshot_tells_of_everything",
    "a_taken_name_keeps_nothing",
    "a_used_key_is_stale",
    "commits_of_one_call_stand_alone",
    "old_keys_are_forgotten",
    "one_name_is_taken_once",
    "rows_and_names_of_a_snapshot_are_found",
    "what_goes_together_is_kept_together",
];

#[test]
fn what_is_set_aside_is_kept_and_found_as_in_a_file() {
    let folder = Folder::new();
    let store = folder.open();
    let broken = |check: &&contract::Check| check.run(store.aside().unwrap().as_ref()).is_err();
    let broken: BTreeSet<&str> = contract::CHECKS.iter().filter(broken).map(|check| check.name).collect();
    assert_eq!(broken, NOT_OF_ONE_ASIDE.iter().copied().collect());
}
