//! A record of a file, and the header in front of the records.

use super::problem::Problem;
use super::schema::{Schema, Slot};
use super::texts::Texts;

/// What a file says of itself: its ID, and in uploads the licence and the category (`cas/5.2.3`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    pub(super) schema: &'static Schema,
    pub(super) texts: Texts,
}

impl Header {
    /// The schema of the file.
    #[must_use]
    pub const fn schema(&self) -> &'static Schema {
        self.schema
    }

    /// The text of a field, such as `file_id` or `licence_number`.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&str> {
        self.texts.of_field(self.schema.slots.header(self.schema), field)
    }

    /// The ID that the sponsor gave the file.
    #[must_use]
    pub fn file_id(&self) -> Option<&str> {
        self.get("file_id")
    }

    /// Every text, with the place where it stands; none where the file says that there is none.
    pub fn texts(&self) -> impl Iterator<Item = (&Slot, Option<&str>)> {
        self.texts.with_slots(self.schema.slots.header(self.schema))
    }

    /// The number of the sponsor's licence, in files that say it.
    #[must_use]
    pub fn licence_number(&self) -> Option<&str> {
        self.get("licence_number")
    }
}

impl Header {
    /// The element that holds a field, and its line; the header itself where the field is not there.
    pub(super) fn place(&self, field: &str) -> (&'static str, u64) {
        let slots = self.schema.slots.header(self.schema);
        let found = slots.of_field(field).and_then(|slot| Some((slots.get(slot)?.element, self.texts.line(slot)?)));
        found.unwrap_or((self.schema.header().name, 0))
    }
}

/// A record: a CAS, or what a file says of one.
///
/// Two records are equal where they say the same, wherever they stand.
#[derive(Debug, Clone)]
pub struct Record {
    pub(super) schema: &'static Schema,
    pub(super) number: u64,
    pub(super) line: u64,
    pub(super) texts: Texts,
    pub(super) problems: Vec<Problem>,
}

impl PartialEq for Record {
    fn eq(&self, other: &Self) -> bool {
        self.schema == other.schema && self.texts == other.texts
    }
}

impl Eq for Record {}

impl Record {
    /// The schema of its file.
    #[must_use]
    pub const fn schema(&self) -> &'static Schema {
        self.schema
    }

    /// Which record of the file it is, counted from 1.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// The line on which it begins.
    #[must_use]
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// What the schema finds wrong with it; nothing where it is valid.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The text of a field, such as `family_name`, as it stands in the file.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&str> {
        self.texts.of_field(self.schema.slots.record(self.schema), field)
    }

    /// Every text, with the place where it stands; none where the file says that there is none.
    pub fn texts(&self) -> impl Iterator<Item = (&Slot, Option<&str>)> {
        self.texts.with_slots(self.schema.slots.record(self.schema))
    }

    /// The element that holds a field, and its line; the record itself where the field is not there.
    #[must_use]
    pub fn place(&self, field: &str) -> (&'static str, u64) {
        let slots = self.schema.slots.record(self.schema);
        let of_field = || slots.iter().enumerate().filter(|(_, slot)| slot.field == field);
        let there = of_field().find_map(|(place, slot)| Some((slot.element, self.texts.line(place)?)));
        there.unwrap_or_else(|| {
            let element = of_field().next().map_or(self.schema.record().name, |(_, slot)| slot.element);
            (element, self.line)
        })
    }
}
