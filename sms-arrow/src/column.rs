//! A column: its name, its type, and what its metadata says.

use arrow_schema::{DataType, Field, TimeUnit};
use sms_core::data::{CellKind, DataColumn};
use std::collections::HashMap;

/// In the metadata of a field: what the column says, in a sentence.
pub const DESCRIPTION: &str = "description";

/// In the metadata of a field: the kind of what it holds, such as `pence`.
pub const KIND: &str = "kind";

/// In the metadata of a field: `true` where the column is about a person, so that it is empty once that person was erased.
pub const PERSONAL: &str = "personal";

/// A column of a table to build.
///
/// ```
/// use sms_arrow::Column;
/// use sms_core::data::{CellKind, DataTable};
/// let named = Column::new("expired", CellKind::Whole);
/// let declared = Column::from(&DataTable::Certificates.facts().columns[0]);
/// assert_ne!(named, declared);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    name: String,
    kind: CellKind,
    personal: bool,
    what: String,
}

impl Column {
    /// A column of this name that holds this kind, of which nothing more is said.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: CellKind) -> Self {
        Self { name: name.into(), kind, personal: false, what: String::new() }
    }

    /// The same, said to be about a person or not.
    #[must_use]
    pub const fn personal(mut self, personal: bool) -> Self {
        self.personal = personal;
        self
    }

    pub(crate) const fn kind(&self) -> CellKind {
        self.kind
    }

    pub(crate) fn field(&self, kind: DataType) -> Field {
        let mut metadata = HashMap::from([(KIND.to_owned(), self.kind.name().to_owned())]);
        if !self.what.is_empty() {
            metadata.insert(DESCRIPTION.to_owned(), self.what.clone());
        }
        if self.personal {
            metadata.insert(PERSONAL.to_owned(), true.to_string());
        }
        Field::new(&self.name, kind, true).with_metadata(metadata)
    }
}

impl From<&Self> for Column {
    fn from(column: &Self) -> Self {
        column.clone()
    }
}

impl From<&DataColumn> for Column {
    fn from(declared: &DataColumn) -> Self {
        let DataColumn { name, kind, personal, what, .. } = *declared;
        Self { name: name.to_owned(), kind, personal, what: what.trim().to_owned() }
    }
}

/// Digits of hours, all that a number of hundredths can have, and how many of them stand after the point.
pub(crate) const HOURS: (u8, i8) = (10, 2);

/// The type of a moment.
pub(crate) const MOMENT: TimeUnit = TimeUnit::Microsecond;

/// The zone of every moment.
pub(crate) const ZONE: &str = "UTC";
