//! Files that are no store, or not quite: each gives its code, and is left as it was.

use crate::common::{Folder, LICENCE, entry, head, row, step, text};
use rusqlite::Connection;
use sms_core::store::{Commit, Committed, LoadRequest, Scan, Store, Table};
use sms_core::{ErrorCode, parameter};
use sms_store::SqliteStore;
use std::error::Error as _;
use std::time::{Duration, Instant};

const MODES: [&str; 3] = ["mode=rwc", "mode=rw", "mode=ro"];

/// Opening fails with the code in every mode, says which file, and changes nothing.
fn refused(folder: &Folder, code: ErrorCode) {
    let before = folder.content();
    for mode in MODES {
        let error = folder.with(mode).unwrap_err();
        assert_eq!(error.code(), code, "{mode}: {error}");
        let message = error.to_string();
        assert!(message.contains("sponsor.db`") && !message.ends_with('.') && !message.contains('\n'), "{message}");
        assert!(folder.content() == before, "{mode} changed the files");
    }
}

/// A closed store with some rows in it.
fn filled() -> Folder {
    let folder = Folder::new();
    let store = folder.open();
    for sequence in 0..20 {
        let rows = (0..20).map(|id| {
            row(Table::Certificates, &format!("{sequence}-{id}"), &[("owner", text("ann"))], &"x".repeat(700))
        });
        let commit = Commit { rows: rows.collect(), ..step(LICENCE, sequence) };
        assert_eq!(store.commit(&[commit]).unwrap(), [Committed::Done]);
    }
    drop(store);
    assert_eq!(folder.content().len(), 1, "a closed store is one file");
    folder
}

fn raw(folder: &Folder) -> Connection {
    Connection::open(folder.file()).unwrap()
}

#[test]
fn a_file_of_another_kind() {
    for content in [&b"x"[..], b"organisation,town\n", &[0; 5_000], b"SQLite format 3"] {
        let folder = Folder::new();
        std::fs::write(folder.file(), content).unwrap();
        refused(&folder, ErrorCode::StoreNotAStore);
    }
}

#[test]
fn a_folder() {
    let folder = Folder::new();
    std::fs::create_dir(folder.file()).unwrap();
    for mode in MODES {
        assert_eq!(folder.with(mode).unwrap_err().code(), ErrorCode::StoreNotAStore);
    }
}

#[test]
fn a_database_of_another_program() {
    for setting in ["", "PRAGMA journal_mode = WAL;", "PRAGMA application_id = 7; PRAGMA user_version = 1;"] {
        let folder = Folder::new();
        let connection = raw(&folder);
        connection.execute_batch(&format!("{setting} CREATE TABLE people (name TEXT);")).unwrap();
        // With the other program still at work, its log stays as it is, too.
        refused(&folder, ErrorCode::StoreNotAStore);
        drop(connection);
        refused(&folder, ErrorCode::StoreNotAStore);
    }
}

#[test]
fn a_newer_store() {
    let folder = filled();
    raw(&folder).pragma_update(None, "user_version", 7).unwrap();
    refused(&folder, ErrorCode::StoreNewer);
    assert!(folder.with("mode=rwc").unwrap_err().to_string().contains("version 7"));
}

#[test]
fn a_store_that_a_newer_version_brought_up_a_moment_ago() {
    let folder = filled();
    let newer = raw(&folder);
    newer.pragma_update(None, "user_version", 7).unwrap();
    let main = std::fs::read(folder.file()).unwrap();
    for mode in MODES {
        assert_eq!(folder.with(mode).unwrap_err().code(), ErrorCode::StoreNewer, "{mode}");
        assert!(std::fs::read(folder.file()).unwrap() == main);
    }
}

#[test]
fn a_store_to_be_read_only() {
    let folder = filled();
    let main = std::fs::read(folder.file()).unwrap();
    let store = folder.with("mode=ro").unwrap();
    assert_eq!(store.licences(None, 10).unwrap(), [LICENCE]);
    assert_eq!(store.journal(LICENCE, 0, 100).unwrap().len(), 20);
    let refusals = [
        store.commit(&[step(LICENCE, 20)]).unwrap_err(),
        store.touch(LICENCE, "user", crate::common::moment(1)).unwrap_err(),
        store.scrub().unwrap_err(),
    ];
    for error in refusals {
        assert_eq!(error.code(), ErrorCode::StoreReadOnly);
    }
    drop(store);
    assert!(std::fs::read(folder.file()).unwrap() == main);
}

#[test]
fn what_is_not_there() {
    let folder = Folder::new();
    for mode in ["mode=ro", "mode=rw"] {
        assert_eq!(folder.with(mode).unwrap_err().code(), ErrorCode::StoreUrl);
    }
    let error = SqliteStore::open_file(folder.file().join("sponsor.db")).unwrap_err();
    assert_eq!(error.code(), ErrorCode::StoreUrl);
    assert_eq!(folder.content(), []);
}

#[test]
fn an_empty_file_becomes_a_store_only_where_one_may_be_made() {
    let folder = Folder::new();
    std::fs::write(folder.file(), b"").unwrap();
    for mode in ["mode=ro", "mode=rw"] {
        assert_eq!(folder.with(mode).unwrap_err().code(), ErrorCode::StoreNotAStore);
    }
    folder.open();
}

#[test]
fn a_store_cut_short() {
    let whole = std::fs::read(filled().file()).unwrap();
    let mut lengths: Vec<usize> = (1..whole.len() / 4_096).map(|page| page * 4_096).collect();
    lengths.extend([whole.len() - 1, whole.len() - 4_000, whole.len() / 2 + 100, 4_095, 600, 100]);
    for length in lengths {
        let folder = Folder::new();
        std::fs::write(folder.file(), &whole[..length]).unwrap();
        refused(&folder, ErrorCode::StoreDamaged);
    }
}

#[test]
fn what_sqlite_said_stands_behind_the_error() {
    let folder = Folder::new();
    std::fs::write(folder.file(), "no store, but a text that is long enough for the head of one: ".repeat(100))
        .unwrap();
    let error = folder.with("mode=rw").unwrap_err();
    assert_eq!(error.code(), ErrorCode::StoreNotAStore);
    let cause = error.source().and_then(|cause| cause.downcast_ref::<rusqlite::Error>()).unwrap();
    assert_eq!(cause.sqlite_error_code(), Some(rusqlite::ErrorCode::NotADatabase));
    let file = error.reasons()[0].parameters.get(parameter::FILE).unwrap();
    assert!(error.to_string().contains(&format!("`{file}`")), "{error}");
}

#[test]
fn a_store_cut_to_nothing_beside_its_log() {
    let folder = filled();
    let store = folder.open();
    store.commit(&[step(LICENCE, 20)]).unwrap();
    let log = folder.content().into_iter().find(|(name, _)| name.ends_with("-wal")).unwrap();
    let cut = Folder::new();
    std::fs::write(cut.file(), b"").unwrap();
    std::fs::write(cut.file().with_file_name(log.0), log.1).unwrap();
    refused(&cut, ErrorCode::StoreDamaged);
}

#[test]
fn a_store_with_a_page_of_something_else() {
    let whole = std::fs::read(filled().file()).unwrap();
    let mut damaged = 0;
    for page in 1..whole.len() / 4_096 {
        let folder = Folder::new();
        let mut content = whole.clone();
        content[page * 4_096..(page + 1) * 4_096].fill(0xAB);
        std::fs::write(folder.file(), content).unwrap();
        let answers = folder.with("mode=rwc").map(|store| {
            [
                store.journal(LICENCE, 0, 100).map(|_| ()),
                store.scan(&Scan::all(Table::Certificates, LICENCE)).map(|_| ()),
                store
                    .scan(&Scan { equals: vec![("owner", text("ann"))], ..Scan::all(Table::Certificates, LICENCE) })
                    .map(|_| ()),
                store.load(&LoadRequest { licence: LICENCE.to_owned(), ..LoadRequest::default() }).map(|_| ()),
                store.commit(&[step(LICENCE, 20)]).map(|_| ()),
            ]
        });
        let errors = match answers {
            Err(error) => vec![error],
            Ok(answers) => answers.into_iter().filter_map(Result::err).collect(),
        };
        for error in &errors {
            assert_eq!(error.code(), ErrorCode::StoreDamaged, "page {page}: {error}");
        }
        damaged += usize::from(!errors.is_empty());
    }
    assert!(damaged > whole.len() / 4_096 / 2, "{damaged} damages were seen");
}

#[test]
fn a_store_without_one_of_its_tables() {
    let folder = filled();
    raw(&folder).execute_batch("DROP TABLE messages").unwrap();
    let error = folder.open().scan(&Scan::all(Table::Messages, LICENCE)).unwrap_err();
    assert_eq!(error.code(), ErrorCode::StoreDamaged);
}

#[test]
fn an_entry_that_nobody_can_read_is_named() {
    let folder = filled();
    raw(&folder)
        .execute("UPDATE journal SET recorded_at = -9223372036854775807 WHERE place & 1099511627775 = 7", [])
        .unwrap();
    let error = folder.open().journal(LICENCE, 0, 100).unwrap_err();
    assert_eq!(error.code(), ErrorCode::StoreDamaged);
    assert!(error.to_string().contains(&format!("entry 7 of licence {LICENCE}")), "{error}");
}

#[test]
fn a_store_that_another_process_writes_to() {
    let folder = filled();
    let store = folder.with("busy_timeout_ms=80").unwrap();
    let other = raw(&folder);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let begun = Instant::now();
    let error = store.commit(&[step(LICENCE, 20)]).unwrap_err();
    assert_eq!(error.code(), ErrorCode::StoreLocked, "{error}");
    assert!((80..2_000).contains(&begun.elapsed().as_millis()));
    assert_eq!(store.journal(LICENCE, 0, 100).unwrap().len(), 20, "reading goes on");
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(store.commit(&[step(LICENCE, 20)]).unwrap(), [Committed::Done]);
}

#[test]
fn a_store_that_is_waited_for() {
    let folder = filled();
    let store = folder.open();
    let other = raw(&folder);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| store.commit(&[step(LICENCE, 20)]).unwrap());
        std::thread::sleep(Duration::from_millis(60));
        other.execute_batch("COMMIT").unwrap();
        assert_eq!(waiting.join().unwrap(), [Committed::Done]);
    });
}

#[test]
fn a_store_that_another_process_keeps_for_itself() {
    let folder = filled();
    let other = raw(&folder);
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; DELETE FROM messages; COMMIT").unwrap();
    for mode in MODES {
        let error = folder.with(&format!("{mode}&busy_timeout_ms=50")).unwrap_err();
        assert_eq!(error.code(), ErrorCode::StoreLocked, "{mode}: {error}");
    }
}

#[test]
fn a_store_without_room() {
    let folder = filled();
    let store = folder.with("max_page_count=200").unwrap();
    let large = |from| Commit {
        rows: (0..40).map(|id| row(Table::Certificates, &format!("{from}-{id}"), &[], &"y".repeat(1_000))).collect(),
        ..step(LICENCE, from)
    };
    let mut at = 20;
    let error = loop {
        match store.commit(&[large(at)]) {
            Ok(answers) => assert_eq!(answers, [Committed::Done]),
            Err(error) => break error,
        }
        at += 1;
    };
    assert_eq!(error.code(), ErrorCode::StoreFull, "{error}");
    let state = |store: &SqliteStore| {
        let loaded = store.load(&LoadRequest { licence: LICENCE.to_owned(), ..LoadRequest::default() }).unwrap();
        let rows = store.scan(&Scan::all(Table::Certificates, LICENCE)).unwrap().len();
        (loaded.head, rows, store.journal(LICENCE, 0, 1_000).unwrap())
    };
    let full = state(&store);
    assert_eq!(full.0, Some(head(at)));
    assert_eq!(full.1, 400 + (at as usize - 20) * 40);
    assert_eq!(full.2.last(), Some(&entry(at, "{}")));
    drop(store);

    let store = folder.with("max_page_count=100000").unwrap();
    assert_eq!(state(&store), full);
    assert_eq!(store.commit(&[large(at)]).unwrap(), [Committed::Done]);
}

#[test]
fn a_store_made_by_many_at_once() {
    for _ in 0..5 {
        let folder = Folder::new();
        let barrier = std::sync::Barrier::new(6);
        std::thread::scope(|scope| {
            for number in 0..6 {
                let (folder, barrier) = (&folder, &barrier);
                scope.spawn(move || {
                    barrier.wait();
                    let commit = step(&format!("AAAAAAAA{number}"), 0);
                    assert_eq!(folder.open().commit(&[commit]).unwrap(), [Committed::Done]);
                });
            }
        });
        assert_eq!(folder.open().licences(None, 10).unwrap().len(), 6);
    }
}

#[test]
fn a_person_finds_certificates_with_plain_sql() {
    let folder = filled();
    let assigned = row(
        Table::Certificates,
        "cos-000000001",
        &[
            ("state", text("assigned")),
            ("owner", text("yAy9d5dp")),
            ("number", text("C1S2M34567X")),
            ("assigned_on", text("2026-04-07")),
        ],
        "{\"family_name\":\"Smith\"}",
    );
    folder.open().commit(&[Commit { rows: vec![assigned], ..step(LICENCE, 20) }]).unwrap();
    let sql = "SELECT number, particulars ->> 'family_name' FROM certificates WHERE state = 'assigned' AND owner = 'yAy9d5dp'";
    let found: (String, String) = raw(&folder).query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    assert_eq!(found, ("C1S2M34567X".to_owned(), "Smith".to_owned()));
}
