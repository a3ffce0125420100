//! A store in memory: the reference that other stores are compared with, and the place for a view of the past.

mod feed;
mod shelf;

use super::{
    Claim, Commit, Committed, Directory, Fault, FeedPage, KeyRow, LoadRequest, Loaded, Name, Read, Row, Scan, Snapshot,
    Store, Table, Value,
};
use crate::error::Result;
use crate::ids::STORE;
use crate::journal::{Entry, Head};
use crate::time::Moment;
use chrono::NaiveDate;
use feed::Feed;
use shelf::Shelf;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// A store that keeps everything in memory and forgets it when dropped.
///
/// ```
/// use sms_core::store::{MemoryStore, Store};
/// assert!(MemoryStore::new().licences(None, 10).unwrap().is_empty());
/// ```
#[derive(Debug, Default)]
pub struct MemoryStore {
    state: RwLock<State>,
}

#[derive(Debug, Clone, Default)]
struct State {
    chains: BTreeMap<String, Chain>,
    keys: BTreeMap<(String, String), KeyRow>,
    directories: BTreeMap<(Directory, String), (String, String)>,
    feed: Feed,
}

#[derive(Debug, Clone, Default)]
struct Chain {
    head: Option<Head>,
    entries: Vec<Entry>,
    tables: BTreeMap<Table, Shelf>,
}

/// What the changes of one commit take.
#[derive(Default)]
struct TakenHere<'a> {
    keys: BTreeSet<(&'a str, &'a str)>,
    names: BTreeMap<(Directory, &'a str), (&'a str, &'a str)>,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for MemoryStore {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        let state = self.read();
        let policy = state.chains.get(STORE).and_then(|chain| chain.head.as_ref()).map_or(0, |head| head.sequence);
        let keys = wants.keys.iter().filter_map(|key| state.keys.get(key)).cloned().collect();
        let Some(chain) = state.chains.get(&wants.licence) else {
            return Ok(Loaded { policy, keys, ..Loaded::default() });
        };
        let mut rows: BTreeMap<(Table, &str), &Row> = BTreeMap::new();
        rows.extend(wants.rows.iter().filter_map(|(table, id)| chain.row(*table, id)).map(keyed));
        rows.extend(wants.tables.iter().flat_map(|table| chain.rows(*table)).map(keyed));
        for number in &wants.numbers {
            let found = state.directories.get(&(Directory::CertificateNumbers, number.clone()));
            let own = found.filter(|(licence, _)| *licence == wants.licence);
            rows.extend(own.and_then(|(_, id)| chain.row(Table::Certificates, id)).map(keyed));
        }
        for (table, column, wanted) in &wants.matching {
            let mut scan = Scan::all(*table, &wants.licence);
            scan.equals.push((column, Value::Text(wanted.clone())));
            rows.extend(chain.search(&scan).map(keyed));
        }
        let named: Vec<Row> =
            if wants.alike.is_empty() { Vec::new() } else { rows.values().copied().cloned().collect() };
        for alike in &wants.alike {
            rows.extend(chain.search(&alike.scan(&wants.licence, &named)).map(keyed));
        }
        rows.extend(wants.due.into_iter().flat_map(|day| chain.due(day)).map(keyed));
        Ok(Loaded { head: chain.head.clone(), policy, rows: rows.into_values().cloned().collect(), keys })
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        let mut state = self.write();
        Ok(commits.iter().map(|commit| state.commit(commit)).collect())
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        let state = self.read();
        let chain = state.chains.get(&scan.licence);
        Ok(chain.into_iter().flat_map(|chain| chain.search(scan)).take(scan.limit).cloned().collect())
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        Ok(self.read().directories.get(&(directory, name.to_owned())).cloned())
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        let state = self.read();
        let numbers = state.chains.keys().filter(|number| *number != STORE);
        Ok(numbers.filter(|number| after.is_none_or(|after| number.as_str() > after)).take(limit).cloned().collect())
    }

    fn due(&self, day: NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        let state = self.read();
        let due = state.chains.iter().filter(|(number, chain)| {
            after.is_none_or(|after| number.as_str() > after) && chain.due(day).next().is_some()
        });
        Ok(due.map(|(number, _)| number.clone()).take(limit).collect())
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        let state = self.read();
        let entries = state.chains.get(licence).map_or(&[][..], |chain| &chain.entries);
        let begin = entries.partition_point(|entry| entry.sequence <= since);
        Ok(entries.iter().skip(begin).take(limit).cloned().collect())
    }

    fn feed(&self, after: u64, only: Option<&BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        let state = self.read();
        let entries = |licence: &str| state.chains.get(licence).map_or(&[][..], |chain| &chain.entries);
        Ok(state.feed.page(after, only, limit, entries))
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        if let Some(chain) = self.write().chains.get_mut(licence) {
            chain.put(super::activity_row(user_id, moment));
        }
        Ok(())
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        Ok(Box::new(self.read().clone()))
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        let state = self.read();
        let keys = state.keys.values().filter(|key| key.licence == licence);
        let later = keys.filter(|key| after.is_none_or(|after| (key.scope.as_str(), key.key.as_str()) > after));
        Ok(later.take(limit).cloned().collect())
    }

    fn forget_keys(&self, before: Moment) -> Result<u64> {
        let mut state = self.write();
        let known = state.keys.len();
        state.keys.retain(|_, key| key.recorded_at >= before);
        Ok(u64::try_from(known - state.keys.len()).unwrap_or(u64::MAX))
    }
}

impl Snapshot for State {
    fn chains(&self) -> Result<Vec<Read<String>>> {
        let mut chains: BTreeSet<&String> = self.chains.keys().collect();
        chains.extend(self.keys.values().flat_map(|key| [&key.scope, &key.licence]));
        chains.extend(self.directories.values().map(|(licence, _)| licence));
        Ok(chains.into_iter().cloned().map(Ok).collect())
    }

    fn heads(&self) -> Result<Vec<Read<(String, Head)>>> {
        let heads = self.chains.iter().filter_map(|(name, chain)| Some((name.clone(), chain.head.clone()?)));
        Ok(heads.map(Ok).collect())
    }

    fn head(&self, chain: &str) -> Result<Option<Read<Head>>> {
        Ok(self.chains.get(chain).and_then(|chain| chain.head.clone()).map(Ok))
    }

    fn entries(&self, chain: &str, each: &mut dyn FnMut(Read<Entry>)) -> Result<()> {
        let entries = self.chains.get(chain).map_or(&[][..], |chain| &chain.entries);
        entries.iter().for_each(|entry| each(Ok(entry.clone())));
        Ok(())
    }

    fn rows(&self, chain: &str, table: Table, each: &mut dyn FnMut(Read<Row>)) -> Result<()> {
        let chain = self.chains.get(chain);
        chain.into_iter().flat_map(|chain| chain.rows(table)).for_each(|row| each(Ok(row.clone())));
        Ok(())
    }

    fn keys(&self, each: &mut dyn FnMut(Read<KeyRow>)) -> Result<()> {
        self.keys.values().for_each(|key| each(Ok(key.clone())));
        Ok(())
    }

    fn names(&self, directory: Directory, each: &mut dyn FnMut(Read<Name>)) -> Result<()> {
        let names = self.directories.iter().filter(|((of, _), _)| *of == directory);
        for ((_, name), (licence, id)) in names {
            each(Ok(Name { name: name.clone(), licence: licence.clone(), id: id.clone() }));
        }
        Ok(())
    }

    fn name(&self, directory: Directory, name: &str) -> Result<Option<Read<Name>>> {
        let holder = self.directories.get(&(directory, name.to_owned())).cloned();
        Ok(holder.map(|(licence, id)| Ok(Name { name: name.to_owned(), licence, id })))
    }

    fn faults(&self) -> Result<Vec<Fault>> {
        Ok(Vec::new())
    }
}

impl State {
    /// Keeps a change and those with it, or says why not.
    fn commit(&mut self, commit: &Commit) -> Committed {
        let changes: Vec<&Commit> = std::iter::once(commit).chain(&commit.with).collect();
        let mut taken_here = TakenHere::default();
        for change in &changes {
            if self.is_stale(change, &mut taken_here) {
                return Committed::Stale;
            }
            if let Some(claim) = self.taken(change, &mut taken_here) {
                return Committed::Taken(claim.clone());
            }
        }
        changes.into_iter().for_each(|change| self.keep(change));
        Committed::Done
    }

    fn is_stale<'a>(&self, commit: &'a Commit, here: &mut TakenHere<'a>) -> bool {
        let head = self.chains.get(&commit.licence).and_then(|chain| chain.head.as_ref());
        let is_used = |key: &KeyRow| self.keys.contains_key(&(key.scope.clone(), key.key.clone()));
        let mut keys = commit.keys.iter();
        head != commit.expected.as_ref()
            || !self.is_as_seen(commit)
            || keys.any(|key| is_used(key) || !here.keys.insert((&key.scope, &key.key)))
    }

    /// Whether the rows that a decision built on are still as it saw them.
    fn is_as_seen(&self, commit: &Commit) -> bool {
        let chain = self.chains.get(&commit.licence);
        let kept = |table: &Table, id: &str| chain?.row(*table, id);
        commit.unchanged.iter().all(|row| kept(&row.table, &row.id) == Some(row))
            && commit.absent.iter().all(|(table, id)| kept(table, id).is_none())
    }

    /// The first claim whose name another row has, or takes in the same commit.
    fn taken<'a>(&self, commit: &'a Commit, here: &mut TakenHere<'a>) -> Option<&'a Claim> {
        commit.claims.iter().find(|claim| {
            let row = (commit.licence.as_str(), claim.id.as_str());
            let holder = self.directories.get(&(claim.directory, claim.name.clone()));
            let beside = here.names.insert((claim.directory, &claim.name), row);
            holder.is_some_and(|(of, id)| (of.as_str(), id.as_str()) != row)
                || beside.is_some_and(|beside| beside != row)
        })
    }

    fn keep(&mut self, commit: &Commit) {
        for claim in &commit.claims {
            let holder = (commit.licence.clone(), claim.id.clone());
            self.directories.insert((claim.directory, claim.name.clone()), holder);
        }
        for key in &commit.keys {
            self.keys.insert((key.scope.clone(), key.key.clone()), key.clone());
        }
        if !commit.erased.is_empty() {
            for key in self.keys.values_mut().filter(|key| key.licence == commit.licence) {
                if commit.erased.iter().any(|sequence| (key.first..=key.last).contains(sequence)) {
                    (key.salt, key.told) = (None, None);
                }
            }
        }
        let chain = self.chains.entry(commit.licence.clone()).or_default();
        for row in &commit.rows {
            chain.put(row.clone());
        }
        for (table, id) in &commit.removed {
            chain.tables.entry(*table).or_default().remove(id);
        }
        self.feed.came(&commit.licence, &commit.entries);
        chain.entries.extend(commit.entries.iter().cloned());
        for sequence in &commit.erased {
            if let Ok(place) = chain.entries.binary_search_by_key(sequence, |entry| entry.sequence)
                && let Some(entry) = chain.entries.get_mut(place)
            {
                (entry.payload, entry.salt) = (None, None);
            }
        }
        chain.head = Some(commit.head.clone());
    }
}

impl Chain {
    fn put(&mut self, row: Row) {
        self.tables.entry(row.table).or_default().put(row);
    }

    fn row(&self, table: Table, id: &str) -> Option<&Row> {
        self.tables.get(&table)?.get(id)
    }

    fn rows(&self, table: Table) -> impl Iterator<Item = &Row> {
        self.tables.get(&table).into_iter().flat_map(Shelf::rows)
    }

    fn search<'all: 'scan, 'scan>(&'all self, scan: &'scan Scan) -> impl Iterator<Item = &'all Row> + 'scan {
        self.tables.get(&scan.table).into_iter().flat_map(|shelf| shelf.search(scan))
    }

    /// The rows on which the clock has something to do up to a day.
    fn due(&self, day: NaiveDate) -> impl Iterator<Item = &Row> {
        self.tables.values().flat_map(move |shelf| shelf.due(day))
    }
}

/// A row by its table and its id.
fn keyed(row: &Row) -> ((Table, &str), &Row) {
    ((row.table, &row.id), row)
}
