//! How a table is declared beside its record: by [`table!`].

use crate::error::{Error, ErrorCode, Result};
use crate::store::{Column, Row, Table, TableFacts, Value};
use crate::waiting::Waiting;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A kind of record, and the table that keeps it. [`table!`] makes it.
pub(crate) trait Record: Serialize + DeserializeOwned {
    /// The name of the table.
    const TABLE_NAME: &'static str;

    /// What one record is called in a message.
    const NOUN: &'static str;

    /// The table's own columns.
    const COLUMNS: &'static [Column];

    /// Columns by which rows are searched.
    const INDEXES: &'static [&'static str];

    /// Conditions that every row meets, in plain SQL.
    const CHECKS: &'static [&'static str];

    /// Whether the journal replays to the rows.
    const JOURNALED: bool;

    /// The bytes to which the record is filled up with spaces. A row that never grows finds room on a full disk, too.
    const SIZE: usize;

    /// The values of the table's own columns, in their order.
    fn values(&self) -> Vec<Value>;
}

/// A record that the catalogue lists under the word of its table.
pub(crate) trait Listed: Record + Waiting {
    /// The word of the table.
    const TABLE: Table;

    /// The declaration as stores see it.
    const FACTS: TableFacts = TableFacts {
        table: Self::TABLE,
        columns: Self::COLUMNS,
        indexes: Self::INDEXES,
        checks: Self::CHECKS,
        journaled: Self::JOURNALED,
    };

    /// The record as a store keeps it.
    fn row(&self, id: &str) -> Result<Row> {
        let mut particulars = serde_json::to_string(self).map_err(|error| damaged(Self::TABLE, id, &error))?;
        let missing = Self::SIZE.saturating_sub(particulars.len());
        particulars.extend(std::iter::repeat_n(' ', missing));
        Ok(Row { table: Self::TABLE, id: id.to_owned(), values: self.values(), particulars })
    }
}

/// Reads a record back.
pub(crate) fn read<R: Listed>(row: &Row) -> Result<R> {
    serde_json::from_str(&row.particulars).map_err(|error| damaged(R::TABLE, &row.id, &error))
}

fn damaged(table: Table, id: &str, error: &serde_json::Error) -> Error {
    Error::with(ErrorCode::StoreDamaged, format!("the row `{id}` of `{table}` cannot be read: {error}"))
}

/// Declares the table of a record: its name, what one record is called, whether the journal replays to the rows, whether the record
/// waits for something, each column with what it holds and whether it is indexed, and the conditions that every row meets. A record
/// that is said to wait implements [`Waiting`]. The catalogue lists it.
macro_rules! table {
    ($record:ident in $table:literal, called $noun:literal, $journaled:ident, waiting $($rest:tt)*) => {
        $crate::records::table! { @table $record in $table, called $noun, $journaled $($rest)* }
    };
    ($record:ident in $table:literal, called $noun:literal, $journaled:ident $($rest:tt)*) => {
        $crate::records::table! { @table $record in $table, called $noun, $journaled $($rest)* }

        impl $crate::waiting::Waiting for $record {}
    };
    (@table $record:ident in $table:literal, called $noun:literal, $journaled:ident $(, filled to $size:literal)?
        $(, |$this:ident| { $($column:ident: $kind:ident $($indexed:ident)? = $value:expr,)* })?
        $(, checks [$($check:literal),* $(,)?])?) => {
        impl $crate::records::Record for $record {
            const TABLE_NAME: &'static str = $table;
            const NOUN: &'static str = $noun;
            const COLUMNS: &'static [$crate::store::Column] = &[$($($crate::store::Column {
                name: stringify!($column),
                kind: $crate::store::ColumnKind::$kind,
            },)*)?];
            const INDEXES: &'static [&'static str] =
                &[$($($($crate::records::table!(@name $column $indexed),)?)*)?];
            const CHECKS: &'static [&'static str] = &[$($($check,)*)?];
            const JOURNALED: bool = $crate::records::table!(@is $journaled);
            const SIZE: usize = 0 $(+ $size)?;

            fn values(&self) -> Vec<$crate::store::Value> {
                $crate::records::table!(@values self $(|$this| $($value,)*)?)
            }
        }
    };
    (@name $column:ident indexed) => { stringify!($column) };
    (@is journaled) => { true };
    (@is not_journaled) => { false };
    (@values $own:ident) => { Vec::new() };
    (@values $own:ident |$this:ident| $($value:expr,)*) => {{
        let $this = $own;
        vec![$($crate::store::Value::from($value),)*]
    }};
}

pub(crate) use table;
