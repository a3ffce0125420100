//! What a view of the past asks: the rows as they were, and the journal up to there.

use super::happened::Happened;
use crate::error::Result;
use crate::journal::replay::PAGE;
use crate::journal::{Entry, Head};
use crate::store::{
    Commit, Committed, Directory, Fault, FeedPage, KeyRow, LoadRequest, Loaded, Name, Read, Row, Scan, Snapshot, Store,
    Table,
};
use crate::time::Moment;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// One licence as it was.
pub(super) struct Past {
    pub(super) rows: Arc<dyn Store>,
    pub(super) journal: Arc<dyn Store>,
    pub(super) entries: Arc<Entries>,
}

/// Which entries of a journal belong to a view.
pub(super) enum Entries {
    /// Those up to one of them.
    To(u64),
    /// Those that had happened.
    Happened(Happened),
}

impl Entries {
    fn hold(&self, entry: &Entry) -> Result<bool> {
        match self {
            Self::To(last) => Ok(entry.sequence <= *last),
            Self::Happened(happened) => happened.holds(entry),
        }
    }

    /// Whether none that belongs to it comes after an entry.
    const fn end_by(&self, sequence: u64) -> bool {
        matches!(self, Self::To(last) if *last <= sequence)
    }

    /// Those of a list that belong to it: after an entry, and at most so many.
    fn of(&self, since: u64, limit: usize, page: &dyn Fn(u64, usize) -> Result<Vec<Entry>>) -> Result<Vec<Entry>> {
        let (mut found, mut since) = (Vec::new(), since);
        while found.len() < limit && !self.end_by(since) {
            let page = page(since, limit - found.len())?;
            let Some(last) = page.last() else { break };
            since = last.sequence;
            for entry in page {
                if self.hold(&entry)? {
                    found.push(entry);
                }
            }
        }
        Ok(found)
    }
}

/// The same licence for what goes over all of it: its rows as they were, and the entries that belong to them.
struct PastSnapshot {
    rows: Box<dyn Snapshot>,
    journal: Arc<dyn Store>,
    entries: Arc<Entries>,
}

impl Snapshot for PastSnapshot {
    fn chains(&self) -> Result<Vec<Read<String>>> {
        self.rows.chains()
    }

    fn heads(&self) -> Result<Vec<Read<(String, Head)>>> {
        self.rows.heads()
    }

    fn head(&self, chain: &str) -> Result<Option<Read<Head>>> {
        self.rows.head(chain)
    }

    fn entries(&self, chain: &str, each: &mut dyn FnMut(Read<Entry>)) -> Result<()> {
        let mut since = 0;
        loop {
            let page = self.entries.of(since, PAGE, &|since, limit| self.journal.journal(chain, since, limit))?;
            let Some(last) = page.last() else { return Ok(()) };
            since = last.sequence;
            page.into_iter().for_each(|entry| each(Ok(entry)));
        }
    }

    fn rows(&self, chain: &str, table: Table, each: &mut dyn FnMut(Read<Row>)) -> Result<()> {
        self.rows.rows(chain, table, each)
    }

    fn keys(&self, each: &mut dyn FnMut(Read<KeyRow>)) -> Result<()> {
        self.rows.keys(each)
    }

    fn names(&self, directory: Directory, each: &mut dyn FnMut(Read<Name>)) -> Result<()> {
        self.rows.names(directory, each)
    }

    fn name(&self, directory: Directory, name: &str) -> Result<Option<Read<Name>>> {
        self.rows.name(directory, name)
    }

    fn faults(&self) -> Result<Vec<Fault>> {
        self.rows.faults()
    }
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
        self.entries.of(since, limit, &|since, limit| self.journal.journal(licence, since, limit))
    }

    fn history(&self, licence: &str, record: u64, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.entries.of(since, limit, &|since, limit| self.journal.history(licence, record, since, limit))
    }

    fn feed(&self, after: u64, only: Option<&BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        self.rows.feed(after, only, limit)
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.rows.touch(licence, user_id, moment)
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        let (rows, journal, entries) = (self.rows.snapshot()?, Arc::clone(&self.journal), Arc::clone(&self.entries));
        Ok(Box::new(PastSnapshot { rows, journal, entries }))
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        self.rows.keys(licence, after, limit)
    }

    fn forget_keys(&self, before: Moment) -> Result<u64> {
        self.rows.forget_keys(before)
    }
}
