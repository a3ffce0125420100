//! A store of which only some licences can be reached: what a handle that is limited to them asks.

use super::{Commit, Committed, Directory, FeedPage, KeyRow, LoadRequest, Loaded, Row, Scan, Snapshot, Store};
use crate::error::{Error, ErrorCode, Result};
use crate::ids::{LicenceNumber, STORE};
use crate::journal::Entry;
use crate::parameter::said;
use crate::time::Moment;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The licences that a handle reaches.
#[derive(Debug)]
pub(crate) struct Reach(BTreeSet<String>);

impl Reach {
    /// Refuses any other licence, and what concerns the whole store.
    pub(crate) fn check(&self, licence: &str) -> Result<()> {
        if licence == STORE {
            let message = "the handle is limited to some licences, and this concerns the whole store";
            return Err(Error::with(ErrorCode::BoundaryLicence, message));
        }
        if self.has(licence) {
            return Ok(());
        }
        Err(Error::with(
            ErrorCode::BoundaryLicence,
            said!("the handle is limited to other licences than `{licence}`", licence),
        ))
    }

    pub(crate) fn has(&self, licence: &str) -> bool {
        self.0.contains(licence)
    }

    /// The numbers, in order.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

impl FromIterator<LicenceNumber> for Reach {
    fn from_iter<I: IntoIterator<Item = LicenceNumber>>(licences: I) -> Self {
        Self(licences.into_iter().map(|licence| licence.to_string()).collect())
    }
}

/// A store as a limited handle sees it. What is asked of another licence is refused; who is looked for by name and belongs to
/// another one is nobody; lists leave the others out. The store's own chain can be read, for the policy lies there.
pub(crate) struct Limited {
    inner: Arc<dyn Store>,
    reach: Arc<Reach>,
}

impl Limited {
    pub(crate) fn new(inner: Arc<dyn Store>, reach: Arc<Reach>) -> Self {
        Self { inner, reach }
    }

    /// The store, for what is asked of a licence or of the store's own chain.
    fn of(&self, licence: &str) -> Result<&dyn Store> {
        if licence != STORE {
            self.reach.check(licence)?;
        }
        Ok(self.inner.as_ref())
    }
}

impl Store for Limited {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        self.of(&wants.licence)?.load(wants)
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        let all = commits.iter().flat_map(|commit| std::iter::once(commit).chain(&commit.with));
        all.map(|commit| self.of(&commit.licence)).collect::<Result<Vec<_>>>()?;
        self.inner.commit(commits)
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        self.of(&scan.licence)?.scan(scan)
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        Ok(self.inner.whose(directory, name)?.filter(|(licence, _)| self.reach.has(licence)))
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        let mut found = Vec::new();
        for number in self.reach.numbers().filter(|number| after.is_none_or(|after| *number > after)) {
            if found.len() >= limit {
                break;
            }
            let wants = LoadRequest { licence: number.to_owned(), ..LoadRequest::default() };
            if self.inner.load(&wants)?.head.is_some() {
                found.push(number.to_owned());
            }
        }
        Ok(found)
    }

    fn due(&self, day: NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        let (mut found, mut after) = (Vec::new(), after.map(str::to_owned));
        while found.len() < limit {
            let page = self.inner.due(day, after.as_deref(), limit)?;
            let Some(last) = page.last() else { break };
            after = Some(last.clone());
            found.extend(page.into_iter().filter(|licence| self.reach.has(licence)));
        }
        found.truncate(limit);
        Ok(found)
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.of(licence)?.journal(licence, since, limit)
    }

    fn history(&self, licence: &str, record: u64, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.of(licence)?.history(licence, record, since, limit)
    }

    /// Goes over the licences of the handle alone, whoever is named.
    fn feed(&self, after: u64, only: Option<&BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        only.into_iter().flatten().try_for_each(|licence| self.reach.check(licence))?;
        self.inner.feed(after, only.or(Some(&self.reach.0)), limit)
    }

    fn last_recorded_by(&self, licence: &str, moment: Moment) -> Result<u64> {
        self.of(licence)?.last_recorded_by(licence, moment)
    }

    fn replay_room(&self) -> usize {
        self.inner.replay_room()
    }

    fn aside(&self) -> Result<Box<dyn Store>> {
        self.inner.aside()
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.of(licence)?.touch(licence, user_id, moment)
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        self.of(licence)?.keys(licence, after, limit)
    }

    /// Keys are forgotten by their age, whoever gave them: nothing is told of them.
    fn forget_keys(&self, before: Moment) -> Result<u64> {
        self.inner.forget_keys(before)
    }

    /// Refused: a snapshot tells of every licence.
    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        self.reach.check(STORE)?;
        self.inner.snapshot()
    }
}
