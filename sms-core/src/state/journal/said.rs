//! The rows that a journal says there are, against those that are kept: asked for one by one, a page of them in memory.

use super::replay::PAGE;
use crate::error::Result;
use crate::store::{LoadRequest, Row, Scan, Store, Table};
use std::collections::{BTreeMap, BTreeSet};

/// The rows of a table that were not asked for yet. They are read in the order of their ids, in which they are asked for, too, unless
/// the store that is checked is damaged: only those that were passed over are noted.
pub(super) struct Said<'a> {
    store: &'a dyn Store,
    chain: &'a str,
    table: Table,
    page: BTreeMap<String, Row>,
    /// The last id that was read.
    after: Option<String>,
    ended: bool,
    passed: BTreeSet<String>,
}

impl<'a> Said<'a> {
    pub(super) fn new(store: &'a dyn Store, chain: &'a str, table: Table) -> Self {
        let (page, passed) = (BTreeMap::new(), BTreeSet::new());
        Self { store, chain, table, page, after: None, ended: false, passed }
    }

    /// The row of an id, the first time that it is asked for.
    pub(super) fn take(&mut self, id: &str) -> Result<Option<Row>> {
        while !self.ended && self.after.as_deref().is_none_or(|after| after < id) {
            self.turn_page()?;
        }
        match self.page.remove(id) {
            None if self.passed.remove(id) => self.again(id),
            row => Ok(row),
        }
    }

    /// The ids that nobody asked for, in order.
    pub(super) fn left(mut self) -> Result<BTreeSet<String>> {
        while !self.ended {
            self.turn_page()?;
        }
        self.passed.extend(self.page.into_keys());
        Ok(self.passed)
    }

    fn turn_page(&mut self) -> Result<()> {
        self.passed.extend(std::mem::take(&mut self.page).into_keys());
        let scan = Scan { after: self.after.take(), limit: PAGE, ..Scan::all(self.table, self.chain) };
        let rows = self.store.scan(&scan)?;
        self.ended = rows.len() < PAGE;
        self.after = rows.last().map(|row| row.id.clone());
        self.page = rows.into_iter().map(|row| (row.id.clone(), row)).collect();
        Ok(())
    }

    fn again(&self, id: &str) -> Result<Option<Row>> {
        let rows = vec![(self.table, id.to_owned())];
        let wants = LoadRequest { licence: self.chain.to_owned(), rows, ..LoadRequest::default() };
        Ok(self.store.load(&wants)?.rows.pop())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Head;
    use crate::store::{Commit, MemoryStore, Value};

    /// So many rows, of which the last has the greatest id.
    fn store(count: usize) -> MemoryStore {
        let values = || Table::Containers.facts().columns.iter().map(|_| Value::Null).collect();
        let row = |place| Row { table: Table::Containers, id: id(place), values: values(), particulars: String::new() };
        let store = MemoryStore::new();
        let commit = Commit {
            licence: "L".to_owned(),
            expected: None,
            head: Head { sequence: 1, digest: [0; 32], recorded_at: "2026-04-06T12:00:00Z".parse().unwrap() },
            rows: (0..count).map(row).collect(),
            removed: Vec::new(),
            entries: Vec::new(),
            keys: Vec::new(),
            claims: Vec::new(),
            erased: Vec::new(),
            with: Vec::new(),
            unchanged: Vec::new(),
            absent: Vec::new(),
        };
        store.commit(&[commit]).unwrap();
        store
    }

    fn id(place: usize) -> String {
        format!("row-{place:06}")
    }

    #[test]
    fn each_row_is_found_once_in_whatever_order_it_is_asked_for() {
        let count = 2 * PAGE + 7;
        let store = store(count);
        let orders: [Vec<usize>; 4] = [
            (0..count).collect(),
            (0..count).rev().collect(),
            (0..count).map(|place| place * 311 % count).collect(),
            (0..count).step_by(3).collect(),
        ];
        for order in orders {
            let mut said = Said::new(&store, "L", Table::Containers);
            for place in &order {
                assert_eq!(said.take(&id(*place)).unwrap().unwrap().id, id(*place));
                assert_eq!(said.take(&id(*place)).unwrap(), None, "a second time");
            }
            assert_eq!(said.take("none").unwrap(), None);
            let asked: BTreeSet<usize> = order.into_iter().collect();
            let left: BTreeSet<String> = (0..count).filter(|place| !asked.contains(place)).map(id).collect();
            assert_eq!(said.left().unwrap(), left);
        }
    }

    #[test]
    fn of_rows_that_come_in_order_a_page_is_in_memory() {
        let store = store(3 * PAGE);
        let mut said = Said::new(&store, "L", Table::Containers);
        for place in 0..3 * PAGE {
            said.take(&id(place)).unwrap().unwrap();
            assert!(said.page.len() < PAGE && said.passed.is_empty());
        }
    }
}
