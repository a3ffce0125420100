//! What the declaration of a table says. A store creates, fills and searches its tables from it, so a new kind of record needs
//! no new code in any store.

use crate::catalogue::tables::Table;
use crate::words::wire_enum;
use std::fmt;

wire_enum! {
    /// What a column holds. Dates and moments are ISO text, which sorts as time does.
    pub enum ColumnKind {
        /// Text.
        Text = "text",
        /// A whole number; yes and no are 1 and 0.
        Integer = "integer",
    }
}

/// A column that people, or searches, ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// The name.
    pub name: &'static str,
    /// What it holds.
    pub kind: ColumnKind,
}

/// The declaration of a table. Beside its columns every table has `licence`, `id` (together the primary key) and
/// `particulars`, the whole record as JSON.
#[derive(Debug)]
#[non_exhaustive]
pub struct TableFacts {
    /// The table.
    pub table: Table,
    /// Its own columns, in the order of [`Row::values`](super::Row::values).
    pub columns: &'static [Column],
    /// Columns by which rows are searched, each below the licence.
    pub indexes: &'static [&'static str],
    /// Conditions that every row meets, in plain SQL.
    pub checks: &'static [&'static str],
    /// Whether the journal replays to these rows.
    pub journaled: bool,
}

/// The column that holds the day on which the clock has something to do with the row. A store finds the licences with
/// something due by it, over all of them.
pub const DUE: &str = "due_on";

impl Table {
    /// The place in [`ALL`](Self::ALL).
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The place of a column among the table's own, if it has one of this name.
    #[must_use]
    pub fn column(self, name: &str) -> Option<usize> {
        self.facts().columns.iter().position(|column| column.name == name)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

wire_enum! {
    /// The two directories over all licences.
    pub enum Directory {
        /// Which licence a user ID belongs to.
        UserIds = "user_ids",
        /// Which certificate has a number.
        CertificateNumbers = "certificate_numbers",
    }
}
