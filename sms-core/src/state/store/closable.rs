//! A store that can be closed: what the system puts around each store that it is given.

use super::{Commit, Committed, Directory, FeedPage, KeyRow, LoadRequest, Loaded, Row, Scan, Snapshot, Store, Turn};
use crate::error::{Error, ErrorCode, Result};
use crate::journal::Entry;
use crate::time::Moment;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError, RwLock};

/// Asks a store until it is closed, and afterwards refuses.
pub(crate) struct Closable {
    inner: Arc<dyn Store>,
    closed: Arc<Closed>,
}

#[derive(Default)]
struct Closed(RwLock<bool>);

impl Closed {
    /// Asks, if it is not closed, and keeps it from being closed meanwhile.
    fn unless<T>(&self, question: impl FnOnce() -> Result<T>) -> Result<T> {
        let closed = self.0.read().unwrap_or_else(PoisonError::into_inner);
        if *closed { Err(Error::new(ErrorCode::BoundaryClosed)) } else { question() }
    }
}

impl Closable {
    pub(crate) fn new(inner: Arc<dyn Store>) -> Self {
        Self { inner, closed: Arc::default() }
    }

    /// Asks the store, which is not closed meanwhile.
    pub(crate) fn ask<T>(&self, question: impl FnOnce(&dyn Store) -> Result<T>) -> Result<T> {
        self.closed.unless(|| question(self.inner.as_ref()))
    }
}

impl Store for Closable {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        self.ask(|store| store.load(wants))
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        self.ask(|store| store.commit(commits))
    }

    fn turn(&self) -> Result<Option<Box<dyn Turn>>> {
        let turn = self.ask(|store| store.turn())?;
        Ok(turn.map(|inner| Box::new(ClosableTurn { inner, closed: Arc::clone(&self.closed) }) as Box<dyn Turn>))
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

    fn history(&self, licence: &str, record: u64, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.ask(|store| store.history(licence, record, since, limit))
    }

    fn feed(&self, after: u64, only: Option<&BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        self.ask(|store| store.feed(after, only, limit))
    }

    fn last_recorded_by(&self, licence: &str, moment: Moment) -> Result<u64> {
        self.ask(|store| store.last_recorded_by(licence, moment))
    }

    fn replay_room(&self) -> usize {
        self.inner.replay_room()
    }

    fn aside(&self) -> Result<Box<dyn Store>> {
        self.ask(|store| store.aside())
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
        let mut closed = self.closed.0.write().unwrap_or_else(PoisonError::into_inner);
        if !*closed {
            self.inner.close()?;
            *closed = true;
        }
        Ok(())
    }
}

/// A turn that is over once the store is closed.
struct ClosableTurn {
    inner: Box<dyn Turn>,
    closed: Arc<Closed>,
}

impl Turn for ClosableTurn {
    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        self.closed.unless(|| self.inner.commit(commits))
    }
}
