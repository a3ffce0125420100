//! A store that can be closed: what the system puts around each store that it is given.

use super::{Commit, Committed, Directory, KeyRow, Loaded, Row, Scan, Snapshot, Store, Wants};
use crate::error::{Error, ErrorCode, Result};
use crate::journal::Entry;
use crate::time::Moment;
use chrono::NaiveDate;
use std::sync::{Arc, PoisonError, RwLock};

/// Asks a store until it is closed, and afterwards refuses.
pub(crate) struct Closable {
    inner: Arc<dyn Store>,
    closed: RwLock<bool>,
}

impl Closable {
    pub(crate) fn new(inner: Arc<dyn Store>) -> Self {
        Self { inner, closed: RwLock::new(false) }
    }

    /// Asks the store, which is not closed meanwhile.
    pub(crate) fn ask<T>(&self, question: impl FnOnce(&dyn Store) -> Result<T>) -> Result<T> {
        let closed = self.closed.read().unwrap_or_else(PoisonError::into_inner);
        if *closed { Err(Error::new(ErrorCode::BoundaryClosed)) } else { question(self.inner.as_ref()) }
    }
}

impl Store for Closable {
    fn load(&self, wants: &Wants) -> Result<Loaded> {
        self.ask(|store| store.load(wants))
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        self.ask(|store| store.commit(commits))
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        self.ask(|store| store.scan(scan))
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        self.ask(|store| store.whose(directory, name))
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.ask(|store| store.licences(after, limit))
    }

    fn due(&self, day: NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.ask(|store| store.due(day, after, limit))
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.ask(|store| store.journal(licence, since, limit))
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.ask(|store| store.touch(licence, user_id, moment))
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        self.ask(|store| store.keys(licence, after, limit))
    }

    fn forget_keys(&self, before: Moment) -> Result<u64> {
        self.ask(|store| store.forget_keys(before))
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        self.ask(|store| store.snapshot())
    }

    /// Waits for the calls that are under way, and refuses those that come later.
    fn close(&self) -> Result<()> {
        let mut closed = self.closed.write().unwrap_or_else(PoisonError::into_inner);
        if !*closed {
            self.inner.close()?;
            *closed = true;
        }
        Ok(())
    }
}
