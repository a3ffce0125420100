//! What the tests share.

use sms_core::journal::{Entry, FORMAT, Head};
use sms_core::store::{Commit, Row, Table, Value};
use sms_core::time::{Moment, day, start_of_day};
use sms_store::SqliteStore;
use std::path::PathBuf;

/// A folder of its own with room for a store.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.0.path().join("sponsor.db")
    }

    pub(crate) fn open(&self) -> SqliteStore {
        SqliteStore::open_file(self.file()).unwrap()
    }

    pub(crate) fn with(&self, options: &str) -> sms_core::Result<SqliteStore> {
        SqliteStore::open(&format!("sqlite:{}?{options}", self.file().display()))
    }

    /// Every file of the folder with its content, in the order of names.
    pub(crate) fn content(&self) -> Vec<(String, Vec<u8>)> {
        let files = std::fs::read_dir(self.0.path()).unwrap().map(|file| file.unwrap().path());
        let name = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        let mut files: Vec<_> = files.map(|path| (name(&path), std::fs::read(&path).unwrap())).collect();
        files.sort();
        files
    }
}

pub(crate) const LICENCE: &str = "QHDGHB91X";

pub(crate) fn moment(number: u64) -> Moment {
    start_of_day(day(2026, 4, 6)) + chrono::Duration::microseconds(number.try_into().unwrap())
}

pub(crate) fn head(sequence: u64) -> Head {
    Head { sequence, digest: [sequence as u8; 32], recorded_at: moment(sequence) }
}

pub(crate) fn entry(sequence: u64, payload: &str) -> Entry {
    Entry {
        sequence,
        format: FORMAT,
        recorded_at: moment(sequence),
        occurred_at: None,
        actor: "clock".to_owned(),
        event: "certificate_assigned".to_owned(),
        subject: None,
        facts: "{}".to_owned(),
        payload: Some(payload.to_owned()),
        salt: Some([1; 16]),
        payload_digest: Some([2; 32]),
        digest: [sequence as u8; 32],
    }
}

/// A commit that takes a licence from one entry to the next.
pub(crate) fn step(licence: &str, from: u64) -> Commit {
    Commit {
        licence: licence.to_owned(),
        expected: (from > 0).then(|| head(from)),
        head: head(from + 1),
        rows: Vec::new(),
        removed: Vec::new(),
        entries: vec![entry(from + 1, "{}")],
        keys: Vec::new(),
        claims: Vec::new(),
        erased: Vec::new(),
        with: Vec::new(),
    }
}

/// A row with these values in its columns.
pub(crate) fn row(table: Table, id: &str, values: &[(&str, Value)], particulars: &str) -> Row {
    let of =
        |name: &str| values.iter().find(|(column, _)| *column == name).map_or(Value::Null, |(_, value)| value.clone());
    let values = table.facts().columns.iter().map(|column| of(column.name)).collect();
    Row { table, id: id.to_owned(), values, particulars: particulars.to_owned() }
}

pub(crate) fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// The digest of the entry with this number.
pub(crate) fn digest_of(sequence: u64) -> [u8; 32] {
    [sequence as u8; 32]
}
