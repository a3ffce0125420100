//! A copy of some licences in memory: the rows of one snapshot, and beside them the journal that is read and not copied.

use crate::error::{Error, ErrorCode, Result};
use crate::ids::STORE;
use crate::journal::{Entry, Head};
use crate::store::{
    Claim, Commit, Committed, Directory, FeedPage, KeyRow, LoadRequest, Loaded, MemoryStore, Read, Row, Scan, Snapshot,
    Store, Table,
};
use crate::time::Moment;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Licences as they were when the copy began, and what was done on the copy since. A licence is copied when it is first asked for. What is
/// kept here is kept nowhere else; names that somebody has in the store are taken here, too. It knows no retry key.
pub(crate) struct Copy {
    rows: MemoryStore,
    /// Where the rows come from, and the last entry of each licence that was copied; 0 where it had not begun.
    origin: Mutex<Origin>,
    journal: Arc<dyn Store>,
}

struct Origin {
    snapshot: Box<dyn Snapshot>,
    copied: BTreeMap<String, u64>,
}

/// Reads entries of a store, after one and at most so many.
type Reads<'a> = dyn Fn(&dyn Store, u64, usize) -> Result<Vec<Entry>> + 'a;

/// What was read, or that the store is damaged there.
fn whole<T>(read: Read<T>) -> Result<T> {
    read.map_err(|unreadable| Error::with(ErrorCode::StoreDamaged, unreadable.reason))
}

impl Copy {
    pub(crate) fn new(snapshot: Box<dyn Snapshot>, journal: Arc<dyn Store>) -> Self {
        let origin = Mutex::new(Origin { snapshot, copied: BTreeMap::new() });
        Self { rows: MemoryStore::new(), origin, journal }
    }

    fn origin(&self) -> MutexGuard<'_, Origin> {
        self.origin.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The last entry that a licence had when the copy began. It is copied, if it was not before.
    fn copied(&self, licence: &str) -> Result<u64> {
        let mut origin = self.origin();
        if let Some(last) = origin.copied.get(licence) {
            return Ok(*last);
        }
        let head = origin.snapshot.head(licence)?.map(whole).transpose()?;
        let last = head.as_ref().map_or(0, |head| head.sequence);
        if let Some(head) = head {
            self.rows.commit(&[beginning(licence, head, rows(origin.snapshot.as_ref(), licence)?)])?;
        }
        origin.copied.insert(licence.to_owned(), last);
        Ok(last)
    }

    /// Every licence that was copied or began here, in order, and its last entry when the copy began.
    pub(crate) fn licences(&self) -> Vec<(String, u64)> {
        let origin = self.origin();
        origin
            .copied
            .iter()
            .filter(|(licence, _)| *licence != STORE)
            .map(|(name, last)| (name.clone(), *last))
            .collect()
    }

    /// Entries that were recorded here, after one.
    pub(crate) fn recorded(&self, licence: &str, since: u64) -> Result<Vec<Entry>> {
        self.rows.journal(licence, since, usize::MAX)
    }

    /// Whose a name was when the copy began.
    fn known(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        let name = self.origin().snapshot.name(directory, name)?.map(whole).transpose()?;
        Ok(name.map(|name| (name.licence, name.id)))
    }

    /// The first claim whose name another row has in the store.
    fn taken(&self, commit: &Commit) -> Result<Option<Claim>> {
        for change in std::iter::once(commit).chain(&commit.with) {
            self.copied(&change.licence)?;
            for claim in &change.claims {
                let holder = self.known(claim.directory, &claim.name)?;
                if holder.is_some_and(|(licence, id)| licence != change.licence || id != claim.id) {
                    return Ok(Some(claim.clone()));
                }
            }
        }
        Ok(None)
    }

    /// Entries of before, which the store has, and then those that were recorded here.
    fn both(&self, licence: &str, (since, limit): (u64, usize), read: &Reads<'_>) -> Result<Vec<Entry>> {
        let (last, mut found) = (self.copied(licence)?, Vec::new());
        if since < last {
            found = read(self.journal.as_ref(), since, limit)?;
            found.retain(|entry| entry.sequence <= last);
        }
        let left = limit.saturating_sub(found.len());
        found.extend(read(&self.rows, since.max(last), left)?);
        Ok(found)
    }
}

/// Every row of a licence.
fn rows(snapshot: &dyn Snapshot, licence: &str) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for table in Table::ALL {
        snapshot.rows(licence, *table, &mut |row| rows.push(whole(row)))?;
    }
    rows.into_iter().collect()
}

/// The commit with which a licence begins in the copy.
fn beginning(licence: &str, head: Head, rows: Vec<Row>) -> Commit {
    Commit {
        licence: licence.to_owned(),
        expected: None,
        head,
        rows,
        removed: Vec::new(),
        entries: Vec::new(),
        keys: Vec::new(),
        claims: Vec::new(),
        erased: Vec::new(),
        with: Vec::new(),
        unchanged: Vec::new(),
        absent: Vec::new(),
    }
}

impl Store for Copy {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        self.copied(STORE)?;
        self.copied(&wants.licence)?;
        let mut wants = wants.clone();
        for number in &wants.numbers {
            let known = self.known(Directory::CertificateNumbers, number)?;
            let own = known.filter(|(licence, _)| *licence == wants.licence);
            wants.rows.extend(own.map(|(_, id)| (Table::Certificates, id)));
        }
        self.rows.load(&wants)
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        let mut answers = Vec::new();
        for commit in commits {
            match self.taken(commit)? {
                Some(claim) => answers.push(Committed::Taken(claim)),
                None => answers.extend(self.rows.commit(std::slice::from_ref(commit))?),
            }
        }
        Ok(answers)
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        self.copied(&scan.licence)?;
        self.rows.scan(scan)
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        match self.rows.whose(directory, name)? {
            Some(holder) => Ok(Some(holder)),
            None => self.known(directory, name),
        }
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.rows.licences(after, limit)
    }

    fn due(&self, day: NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.rows.due(day, after, limit)
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.both(licence, (since, limit), &|store, since, limit| store.journal(licence, since, limit))
    }

    fn history(&self, licence: &str, record: u64, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.both(licence, (since, limit), &|store, since, limit| store.history(licence, record, since, limit))
    }

    fn feed(&self, after: u64, only: Option<&BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        self.rows.feed(after, only, limit)
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.copied(licence)?;
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
