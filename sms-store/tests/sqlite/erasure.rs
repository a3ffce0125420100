//! What is erased is in no file any more.

use crate::common::{Folder, LICENCE, entry, head, row, step, text};
use sms_core::store::{Commit, Committed, Store, Table};
use sms_store::SqliteStore;

fn token(person: u64) -> String {
    format!("Token{person:04}Ends")
}

/// A certificate of a person, whose size changes so that SQLite has to move rows about.
fn certificate(person: u64, size: usize) -> sms_core::store::Row {
    let name = token(person);
    let values = [("family_name", text(&name)), ("family_name_folded", text(&name)), ("passport_number", text(&name))];
    row(
        Table::Certificates,
        &format!("cos-{person:09}"),
        &values,
        &format!("{{\"name\":\"{name}\",\"x\":\"{}\"}}", "x".repeat(size)),
    )
}

/// Persons with a history: rows that grew and shrank, and an entry for each change.
fn people(store: &SqliteStore, persons: u64) -> u64 {
    let mut at = 0;
    let mut size = 17_usize;
    for _ in 0..5 {
        for person in 0..persons {
            size = size * 7_919 % 1_511;
            let mut noted = entry(at + 1, &format!("{{\"name\":\"{}\"}}", token(person)));
            noted.subject = Some(format!("certificate {person}"));
            let commit = Commit { rows: vec![certificate(person, size)], entries: vec![noted], ..step(LICENCE, at) };
            assert_eq!(store.commit(&[commit]).unwrap(), [Committed::Done]);
            at += 1;
        }
    }
    at
}

fn erase(store: &SqliteStore, person: u64, persons: u64, at: u64) {
    let erased = (0..5).map(|round| round * persons + person + 1).collect();
    let rows = vec![row(Table::Certificates, &format!("cos-{person:09}"), &[], "{}")];
    let commit = Commit { rows, erased, ..step(LICENCE, at) };
    assert_eq!(store.commit(&[commit]).unwrap(), [Committed::Done]);
}

fn holders(folder: &Folder, text: &str) -> Vec<String> {
    let holds = |content: &[u8]| content.windows(text.len()).any(|part| part == text.as_bytes());
    folder.content().into_iter().filter(|(_, content)| holds(content)).map(|(name, _)| name).collect()
}

#[test]
fn erased_text_is_in_neither_file() {
    const PERSONS: u64 = 200;
    let folder = Folder::new();
    let store = folder.open();
    let mut at = people(&store, PERSONS);
    assert!(!holders(&folder, &token(8)).is_empty());
    for person in (0..PERSONS).step_by(8) {
        erase(&store, person, PERSONS, at);
        at += 1;
        assert_eq!(holders(&folder, &token(person)), Vec::<String>::new(), "person {person}");
    }
    assert_eq!(
        store.load(&sms_core::store::LoadRequest { licence: LICENCE.to_owned(), ..Default::default() }).unwrap().head,
        Some(head(at))
    );
    assert!(!holders(&folder, &token(1)).is_empty(), "the others are still there");
}

#[test]
fn erased_text_goes_when_a_reader_leaves() {
    let folder = Folder::new();
    let store = folder.open();
    let at = people(&store, 10);
    let reader = rusqlite::Connection::open(folder.file()).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM journal").unwrap();
    erase(&store, 3, 10, at);
    // Someone still reads the store as it was, so it is still there; the next commit tries again.
    assert!(!holders(&folder, &token(3)).is_empty());
    reader.execute_batch("COMMIT").unwrap();
    assert_eq!(store.commit(&[step(LICENCE, at + 1)]).unwrap(), [Committed::Done]);
    assert_eq!(holders(&folder, &token(3)), Vec::<String>::new());
}

#[test]
fn erased_text_goes_when_the_store_is_opened_after_a_crash() {
    let folder = Folder::new();
    let store = folder.open();
    let at = people(&store, 10);
    // What a process leaves behind that stops between the commit and the cleaning: the file and a log with the erasure.
    let reader = rusqlite::Connection::open(folder.file()).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM journal").unwrap();
    erase(&store, 3, 10, at);
    let after = Folder::new();
    for (name, content) in folder.content().into_iter().filter(|(name, _)| !name.ends_with("-shm")) {
        std::fs::write(after.file().with_file_name(name), content).unwrap();
    }
    assert!(!holders(&after, &token(3)).is_empty());
    let opened = after.open();
    assert_eq!(holders(&after, &token(3)), Vec::<String>::new());
    assert_eq!(opened.journal(LICENCE, at, 10).unwrap().len(), 1);
}
