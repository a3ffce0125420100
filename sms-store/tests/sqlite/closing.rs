//! Closing, copying, and touching without waiting.

use crate::common::{Folder, LICENCE, moment, step};
use rusqlite::Connection;
use sms_core::ErrorCode;
use sms_core::store::{Committed, Directory, LoadRequest, Scan, Store, Table};
use sms_core::time::day;
use sms_store::SqliteStore;
use std::path::PathBuf;
use std::time::{Duration, Instant};

fn at(store: &SqliteStore) -> u64 {
    let loaded = store.load(&LoadRequest { licence: LICENCE.to_owned(), ..LoadRequest::default() }).unwrap();
    loaded.head.map_or(0, |head| head.sequence)
}

fn copy_of(folder: &Folder) -> PathBuf {
    folder.file().with_file_name("copy.db")
}

#[test]
fn a_closed_store_says_so_and_has_let_go_of_its_file() {
    let folder = Folder::new();
    let store = folder.open();
    store.commit(&[step(LICENCE, 0)]).unwrap();
    store.journal(LICENCE, 0, 10).unwrap();
    for _ in 0..2 {
        store.close().unwrap();
        assert_eq!(folder.content().len(), 1, "the log is in the file");
        let scan = Scan::all(Table::Users, LICENCE);
        let errors = [
            store.load(&LoadRequest::default()).unwrap_err(),
            store.commit(&[step(LICENCE, 1)]).unwrap_err(),
            store.scan(&scan).unwrap_err(),
            store.whose(Directory::UserIds, "user").unwrap_err(),
            store.licences(None, 10).unwrap_err(),
            store.due(day(2026, 4, 6), None, 10).unwrap_err(),
            store.journal(LICENCE, 0, 10).unwrap_err(),
            store.touch(LICENCE, "user", moment(1)).unwrap_err(),
            store.snapshot().map(drop).unwrap_err(),
            store.scrub().unwrap_err(),
            store.backup(&copy_of(&folder)).unwrap_err(),
        ];
        for error in errors {
            assert_eq!(error.code(), ErrorCode::BoundaryClosed, "{error}");
        }
    }
    assert_eq!(at(&folder.open()), 1);
}

#[test]
fn what_was_answered_while_it_closed_is_kept() {
    for _ in 0..5 {
        let folder = Folder::new();
        let store = folder.open();
        let answered = std::thread::scope(|scope| {
            let writing = scope.spawn(|| {
                let mut from = 0;
                while store.commit(&[step(LICENCE, from)]).is_ok() {
                    from += 1;
                }
                from
            });
            std::thread::sleep(Duration::from_millis(30));
            store.close().unwrap();
            writing.join().unwrap()
        });
        assert_eq!(at(&folder.open()), answered);
    }
}

#[test]
fn a_copy_is_a_store_of_its_own_of_one_moment() {
    let folder = Folder::new();
    let store = folder.open();
    for from in 0..3 {
        store.commit(&[step(LICENCE, from)]).unwrap();
    }
    std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            for from in 3..60 {
                assert_eq!(store.commit(&[step(LICENCE, from)]).unwrap(), [Committed::Done]);
            }
        });
        for number in 0..5 {
            let copy = folder.file().with_file_name(format!("copy-{number}.db"));
            store.backup(&copy).unwrap();
            let copied = SqliteStore::open_file(&copy).unwrap();
            assert_eq!(copied.journal(LICENCE, 0, 100).unwrap().len() as u64, at(&copied));
            assert!(at(&copied) >= 3 && copied.snapshot().unwrap().faults().unwrap().is_empty());
        }
        writing.join().unwrap();
    });
    assert_eq!(at(&store), 60);
    drop(store);
    let read_only = folder.with("mode=ro").unwrap();
    read_only.backup(&copy_of(&folder)).unwrap();
    assert_eq!(at(&SqliteStore::open_file(copy_of(&folder)).unwrap()), 60);
}

#[test]
fn a_copy_takes_nobodys_place() {
    let folder = Folder::new();
    let store = folder.open();
    store.commit(&[step(LICENCE, 0)]).unwrap();
    for ending in ["", "-wal", "-shm", "-journal"] {
        let there = copy_of(&folder).with_file_name(format!("copy.db{ending}"));
        std::fs::write(&there, b"somebody's").unwrap();
        let before = folder.content();
        assert_eq!(store.backup(&copy_of(&folder)).unwrap_err().code(), ErrorCode::StoreUrl, "{ending}");
        assert!(folder.content() == before, "{ending}");
        std::fs::remove_file(there).unwrap();
    }
    let before = folder.content();
    for ending in ["", "-wal", "-shm", "-journal", "/copy.db"] {
        let own = PathBuf::from(format!("{}{ending}", folder.file().display()));
        assert_eq!(store.backup(&own).unwrap_err().code(), ErrorCode::StoreUrl, "{ending}");
        assert!(folder.content() == before, "{ending}");
    }
}

#[test]
fn a_touch_waits_for_nobody() {
    let folder = Folder::new();
    let store = folder.open();
    store.commit(&[step(LICENCE, 0)]).unwrap();
    let other = Connection::open(folder.file()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let begun = Instant::now();
    let error = store.touch(LICENCE, "user", moment(1)).unwrap_err();
    assert_eq!(error.code(), ErrorCode::StoreLocked, "{error}");
    assert!(begun.elapsed() < Duration::from_secs(1));
    other.execute_batch("ROLLBACK").unwrap();
    store.touch(LICENCE, "user", moment(1)).unwrap();
    assert_eq!(store.scan(&Scan::all(Table::Activity, LICENCE)).unwrap().len(), 1);
}
