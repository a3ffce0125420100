//! Schemas as data: which files there are, the elements of each in their order, and what their text may be.
//!
//! Another version of a file is another table here, and no other code.

mod blocks;
mod element;
mod files;
mod kind;
mod pattern;
mod slots;
mod text;

pub use element::{Content, Element, Group};
pub use files::SCHEMAS;
pub use kind::FileKind;
pub use pattern::Pattern;
pub use slots::Slot;
pub use text::{Characters, TextShape, TextType};

pub(super) use slots::{Slots, SlotsOf};
pub(super) use text::{FLAG, NAMED, WHOLE};

use chrono::NaiveDate;
use sms_core::rule::Rule;
use std::fmt;

/// A version of a kind of file.
///
/// ```
/// use sms_formats::bdt::{FileKind, Schema};
/// let upload = Schema::newest(FileKind::Upload);
/// assert_eq!((upload.version, upload.root), ("2.1", "BulkFileUploadGeneralRootElement"));
/// assert!(upload.published && !Schema::newest(FileKind::FeeUpdate).published);
/// ```
#[non_exhaustive]
pub struct Schema {
    /// The kind of file.
    pub kind: FileKind,
    /// The version.
    pub version: &'static str,
    /// The first day on which SMS takes or gives files of the version; none where it is not known.
    pub from: Option<NaiveDate>,
    /// The fact behind.
    pub rule: &'static Rule,
    /// Whether its elements were read from a schema or an official example. Otherwise the root, the namespace and some of the names are
    /// inferred.
    pub published: bool,
    /// The name of the root.
    pub root: &'static str,
    /// The namespace of the root.
    pub root_namespace: &'static str,
    /// The namespace of every other element.
    pub namespace: &'static str,
    /// What stands in the root: a header, then any number of records.
    pub content: Group,
    pub(in crate::bdt) parts: &'static [Element; 2],
    pub(in crate::bdt) slots: SlotsOf,
}

/// In one line.
impl fmt::Debug for Schema {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Schema({} {})", self.kind.name(), self.version)
    }
}

/// Every schema is there once.
impl PartialEq for Schema {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Schema {}

impl Schema {
    /// The schema of files whose root has this name in this namespace.
    #[must_use]
    pub fn of_root(namespace: &str, name: &str) -> Option<&'static Self> {
        SCHEMAS.iter().copied().find(|schema| schema.root == name && schema.root_namespace == namespace)
    }

    /// The newest version of a kind of file, which is the one that is written.
    #[must_use]
    pub fn newest(kind: FileKind) -> &'static Self {
        kind.newest()
    }

    /// The header, which every file has once.
    #[must_use]
    pub const fn header(&self) -> &'static Element {
        let [header, _] = self.parts;
        header
    }

    /// The record, of which a file has one or more.
    #[must_use]
    pub const fn record(&self) -> &'static Element {
        let [_, record] = self.parts;
        record
    }

    /// The places of a record where text can stand, in their order.
    pub fn record_slots(&self) -> impl ExactSizeIterator<Item = &Slot> {
        self.slots.record(self).iter()
    }

    /// The places of the header where text can stand, in their order.
    pub fn header_slots(&self) -> impl ExactSizeIterator<Item = &Slot> {
        self.slots.header(self).iter()
    }
}
