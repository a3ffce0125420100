//! What a view of the past asks: the rows as they were, and the journal up to there.

use super::Entry;
use crate::error::Result;
use crate::store::{
    Commit, Committed, Directory, KeyRow, LoadRequest, Loaded, MemoryStore, Row, Scan, Snapshot, Store,
};
use crate::time::Moment;
use chrono::NaiveDate;
use std::sync::Arc;

/// One licence as it was after an entry of its journal.
pub(super) struct Past {
    pub(super) rows: MemoryStore,
    pub(super) journal: Arc<dyn Store>,
    /// The last entry that belongs to it.
    pub(super) last: u64,
}

impl Store for Past {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        self.rows.load(wants)
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        self.rows.commit(commits)
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        self.rows.scan(scan)
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        self.rows.whose(directory, name)
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.rows.licences(after, limit)
    }

    fn due(&self, day: NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.rows.due(day, after, limit)
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        let mut entries = self.journal.journal(licence, since, limit)?;
        entries.retain(|entry| entry.sequence <= self.last);
        Ok(entries)
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.rows.touch(licence, user_id, moment)
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        self.rows.snapshot()
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        self.rows.keys(licence, after, limit)
    }

    fn forget_keys(&self, before: Moment) -> Result<u64> {
        self.rows.forget_keys(before)
    }
}
