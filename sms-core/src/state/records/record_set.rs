//! The records of one table, and which of them have changed.

use super::apply::missing;
use super::declare::{Listed, read};
use super::{Difference, Elsewhere};
use crate::error::Result;
use crate::store::{Row, Table, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A load brings rows of a few tables, so a set without a record is no more than an empty place.
#[derive(Debug, Clone)]
pub(crate) struct RecordSet<R> {
    held: Option<Box<Held<R>>>,
}

#[derive(Debug, Clone)]
struct Held<R> {
    rows: BTreeMap<String, R>,
    touched: BTreeSet<String>,
    /// The changes one after another, where somebody looks for what is new among them.
    noted: Option<Vec<String>>,
    /// Where the records lie that are not here, if any lie elsewhere.
    elsewhere: Option<Arc<Elsewhere>>,
}

impl<R> Default for RecordSet<R> {
    fn default() -> Self {
        Self { held: None }
    }
}

impl<R> Default for Held<R> {
    fn default() -> Self {
        Self { rows: BTreeMap::new(), touched: BTreeSet::new(), noted: None, elsewhere: None }
    }
}

impl<R> Held<R> {
    fn touch(&mut self, id: &str) {
        if !self.touched.contains(id) {
            self.touched.insert(id.to_owned());
        }
        self.noted.iter_mut().for_each(|noted| noted.push(id.to_owned()));
    }

    /// Whether the record is here, or was changed or removed here.
    fn knows(&self, id: &str) -> bool {
        self.rows.contains_key(id) || self.touched.contains(id)
    }
}

impl<R: Listed> RecordSet<R> {
    pub(crate) fn get(&self, id: &str) -> Option<&R> {
        self.held.as_ref()?.rows.get(id)
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &R> {
        self.held.iter().flat_map(|held| held.rows.values())
    }

    pub(crate) fn first(&self) -> Option<&R> {
        self.values().next()
    }

    fn held(&mut self) -> &mut Held<R> {
        self.held.get_or_insert_default()
    }

    /// The record for a change: it counts as changed.
    pub(crate) fn change(&mut self, id: &str) -> Result<Option<&mut R>> {
        self.fetch(id)?;
        let Some(held) = self.held.as_mut().filter(|held| held.rows.contains_key(id)) else { return Ok(None) };
        held.touch(id);
        Ok(held.rows.get_mut(id))
    }

    /// The record that an event is about, for a change.
    pub(crate) fn known(&mut self, id: &str) -> Result<&mut R> {
        self.change(id)?.ok_or_else(|| missing(R::NOUN))
    }

    /// The record, which stays as it is.
    pub(crate) fn find(&mut self, id: &str) -> Result<Option<&R>> {
        self.fetch(id)?;
        Ok(self.get(id))
    }

    /// The only record that there is, for a change.
    pub(crate) fn the_one(&mut self) -> Result<&mut R> {
        let id = self.held.as_ref().and_then(|held| held.rows.keys().next().cloned());
        self.known(&id.ok_or_else(|| missing(R::NOUN))?)
    }

    pub(crate) fn insert(&mut self, id: impl Into<String>, record: R) {
        let (id, held) = (id.into(), self.held());
        held.touch(&id);
        held.rows.insert(id, record);
    }

    pub(crate) fn remove(&mut self, id: &str) -> Result<Option<R>> {
        self.fetch(id)?;
        let held = self.held();
        held.touch(id);
        Ok(held.rows.remove(id))
    }

    /// Brings a record here that lies elsewhere. What was changed or removed here is as it is.
    fn fetch(&mut self, id: &str) -> Result<()> {
        let Some(held) = self.held.as_ref().filter(|held| R::JOURNALED && !held.knows(id)) else { return Ok(()) };
        let Some(elsewhere) = &held.elsewhere else { return Ok(()) };
        elsewhere.row(R::TABLE, id)?.map_or(Ok(()), |row| self.load(row))
    }

    /// Lets go of the records, which lie elsewhere from now on. The licence itself is within reach of every event, and stays.
    pub(crate) fn let_go(&mut self, elsewhere: &Arc<Elsewhere>) {
        let held = self.held();
        held.touched.clear();
        if R::TABLE != Table::Licences {
            held.rows.clear();
        }
        held.elsewhere = Some(Arc::clone(elsewhere));
    }

    pub(crate) fn load(&mut self, row: Row) -> Result<()> {
        let record = read(&row)?;
        self.held().rows.insert(row.id, record);
        Ok(())
    }

    /// Loads a row, unless the record is known already.
    pub(crate) fn see(&mut self, row: Row) -> Result<()> {
        if self.held.as_ref().is_some_and(|held| held.knows(&row.id)) { Ok(()) } else { self.load(row) }
    }

    /// Notes every change from now on.
    pub(crate) fn note_changes(&mut self) {
        self.held().noted.get_or_insert_default();
    }

    /// The texts that records have in a column which have changed after so many noted changes, and how many there are now.
    pub(crate) fn changed_texts(&self, column: &str, after: usize) -> (BTreeSet<String>, usize) {
        let place = R::TABLE.column(column);
        let noted = self.held.as_ref().and_then(|held| held.noted.as_deref()).unwrap_or_default();
        let changed = noted.get(after..).unwrap_or_default().iter().filter_map(|id| self.get(id));
        let values = changed.filter_map(|record| record.values().into_iter().nth(place?));
        let texts = values.filter_map(|value| if let Value::Text(text) = value { Some(text) } else { None });
        (texts.collect(), noted.len())
    }

    pub(crate) fn difference(&self, difference: &mut Difference) -> Result<()> {
        for id in self.held.iter().flat_map(|held| &held.touched) {
            match self.get(id) {
                Some(record) => difference.rows.push(record.row(id)?),
                None => difference.removed.push((R::TABLE, id.clone())),
            }
        }
        Ok(())
    }
}
