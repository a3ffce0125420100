//! A store that also notes what it is given, so that bare statements can write exactly the same.

use chrono::NaiveDate;
use sms_core::Result;
use sms_core::journal::Entry;
use sms_core::store::{
    Commit, Committed, Directory, FeedPage, KeyRow, LoadRequest, Loaded, Row, Scan, Snapshot, Store,
};
use sms_core::time::Moment;
use sms_store::SqliteStore;
use std::sync::{Arc, Mutex, PoisonError};

/// The commits of a store, in order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Commits(Arc<Mutex<Vec<Commit>>>);

impl Commits {
    /// Takes what was noted so far.
    pub(crate) fn take(&self) -> Vec<Commit> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[derive(Debug)]
pub(crate) struct Capturing {
    pub(crate) store: SqliteStore,
    pub(crate) commits: Commits,
}

impl Store for Capturing {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        self.store.load(wants)
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        let answers = self.store.commit(commits)?;
        // A made-up number may be taken already: that commit was not kept, and another one follows.
        let kept = commits.iter().zip(&answers).filter(|(_, answer)| **answer == Committed::Done);
        let mut noted = self.commits.0.lock().unwrap_or_else(PoisonError::into_inner);
        noted.extend(kept.map(|(commit, _)| commit.clone()));
        Ok(answers)
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        self.store.scan(scan)
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        self.store.whose(directory, name)
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.store.licences(after, limit)
    }

    fn due(&self, day: NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.store.due(day, after, limit)
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.store.journal(licence, since, limit)
    }

    fn feed(&self, after: u64, only: Option<&std::collections::BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        self.store.feed(after, only, limit)
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.store.touch(licence, user_id, moment)
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        self.store.snapshot()
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        self.store.keys(licence, after, limit)
    }

    fn forget_keys(&self, before: Moment) -> Result<u64> {
        self.store.forget_keys(before)
    }
}
