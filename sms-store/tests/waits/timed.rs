//! A store that says how long its longest commit took.

use sms_core::Result;
use sms_core::journal::Entry;
use sms_core::store::{
    Commit, Committed, Directory, FeedPage, KeyRow, LoadRequest, Loaded, Row, Scan, Snapshot, Store,
};
use sms_core::time::Moment;
use sms_store::SqliteStore;
use std::sync::Mutex;
use std::time::{Duration, Instant};

pub(crate) struct Timed {
    inner: SqliteStore,
    longest: Mutex<Duration>,
}

impl Timed {
    pub(crate) fn new(inner: SqliteStore) -> Self {
        Self { inner, longest: Mutex::default() }
    }

    pub(crate) fn longest(&self) -> Duration {
        *self.longest.lock().unwrap()
    }

    pub(crate) fn forget(&self) {
        *self.longest.lock().unwrap() = Duration::ZERO;
    }
}

impl Store for Timed {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        self.inner.load(wants)
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        let begun = Instant::now();
        let answers = self.inner.commit(commits);
        let mut longest = self.longest.lock().unwrap();
        *longest = longest.max(begun.elapsed());
        answers
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        self.inner.scan(scan)
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
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
