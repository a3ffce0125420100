//! The contract of stores, over SQLite; and SQLite against the store in memory, by chance.

use crate::common::Folder;
use sms_core::store::contract;

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
