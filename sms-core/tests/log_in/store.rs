//! A store in memory that counts what it is asked, and that is sick when it is told to be.

use sms_core::journal::Entry;
use sms_core::store::{
    Commit, Committed, Directory, FeedPage, KeyRow, LoadRequest, Loaded, MemoryStore, Row, Scan, Snapshot, Store,
};
use sms_core::time::Moment;
use sms_core::{Error, ErrorCode, Result};
use std::sync::{Arc, Mutex};

/// What ails the store.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Ill {
    No,
    /// Nothing is written, for this reason.
    Writes(ErrorCode),
    /// There is room for nothing but what is there already.
    Full,
    /// Somebody else is always quicker.
    Busy,
    /// Nothing is read.
    Reads,
}

/// What was asked: lookups of a name, loads, rows wanted of them, commits, rows in them.
pub(crate) type Counts = [usize; 5];

pub(crate) struct Watching {
    inner: MemoryStore,
    pub(crate) ill: Mutex<Ill>,
    counts: Mutex<Counts>,
}

impl Watching {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self { inner: MemoryStore::new(), ill: Mutex::new(Ill::No), counts: Mutex::default() })
    }

    pub(crate) fn counts(&self) -> Counts {
        *self.counts.lock().unwrap()
    }

    fn count(&self, place: usize, more: usize) {
        self.counts.lock().unwrap()[place] += more;
    }

    fn read(&self) -> Result<()> {
        match *self.ill.lock().unwrap() {
            Ill::Reads => Err(Error::with(ErrorCode::StoreFailed, "the disk is gone")),
            _ => Ok(()),
        }
    }

    /// Whether a commit brings nothing that is not there, at the same length.
    fn fits(&self, commit: &Commit) -> bool {
        let fits = |row: &Row| {
            let wants = LoadRequest {
                licence: commit.licence.clone(),
                rows: vec![(row.table, row.id.clone())],
                ..LoadRequest::default()
            };
            let kept = self.inner.load(&wants).unwrap().rows;
            kept.first().is_some_and(|kept| kept.particulars.len() == row.particulars.len())
        };
        commit.entries.is_empty() && commit.keys.is_empty() && commit.rows.iter().all(fits)
    }
}

impl Store for Watching {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        self.count(1, 1);
        self.count(2, wants.rows.len() + wants.tables.len() + usize::from(wants.due.is_some()));
        self.read()?;
        self.inner.load(wants)
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        self.count(3, commits.len());
        self.count(4, commits.iter().map(|commit| commit.rows.len()).sum());
        match *self.ill.lock().unwrap() {
            Ill::Writes(code) => Err(Error::new(code)),
            Ill::Full if !commits.iter().all(|commit| self.fits(commit)) => Err(Error::new(ErrorCode::StoreFull)),
            Ill::Busy => Ok(commits.iter().map(|_| Committed::Stale).collect()),
            _ => self.inner.commit(commits),
        }
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        self.read()?;
        self.inner.scan(scan)
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        self.count(0, 1);
        self.read()?;
        self.inner.whose(directory, name)
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.inner.licences(after, limit)
    }

    fn due(&self, day: chrono::NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.inner.due(day, after, limit)
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.inner.journal(licence, since, limit)
    }

    fn feed(&self, after: u64, only: Option<&std::collections::BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        self.inner.feed(after, only, limit)
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.inner.touch(licence, user_id, moment)
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        self.inner.keys(licence, after, limit)
    }

    fn forget_keys(&self, before: Moment) -> Result<u64> {
        self.inner.forget_keys(before)
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        self.inner.snapshot()
    }
}
