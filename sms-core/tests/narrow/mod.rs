//! A store that has little room for a replay, so that the shortest journal is replayed in parts.

use sms_core::Result;
use sms_core::journal::Entry;
use sms_core::store::{
    Commit, Committed, Directory, FeedPage, KeyRow, LoadRequest, Loaded, Row, Scan, Snapshot, Store, Turn,
};
use sms_core::time::Moment;
use std::sync::Arc;

/// Rooms in bytes: for one entry at a time, and for a few.
pub(crate) const ROOMS: [usize; 2] = [0, 1_000];

/// A store, and the room that it says it has.
pub(crate) struct Narrow {
    pub(crate) inner: Arc<dyn Store>,
    pub(crate) room: usize,
}

impl Store for Narrow {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        self.inner.load(wants)
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        self.inner.commit(commits)
    }

    fn turn(&self) -> Result<Option<Box<dyn Turn>>> {
        self.inner.turn()
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

    fn last_recorded_by(&self, licence: &str, moment: Moment) -> Result<u64> {
        self.inner.last_recorded_by(licence, moment)
    }

    fn replay_room(&self) -> usize {
        self.room
    }

    fn aside(&self) -> Result<Box<dyn Store>> {
        self.inner.aside()
    }

    fn feed(&self, after: u64, only: Option<&std::collections::BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        self.inner.feed(after, only, limit)
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.inner.touch(licence, user_id, moment)
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        self.inner.snapshot()
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        self.inner.keys(licence, after, limit)
    }

    fn forget_keys(&self, before: Moment) -> Result<u64> {
        self.inner.forget_keys(before)
    }

    fn close(&self) -> Result<()> {
        self.inner.close()
    }
}
