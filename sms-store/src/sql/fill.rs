//! Fills the tables of a statement, with what it reads, all of one moment.

use super::fault;
use super::guard::Reads;
use super::patience::Patience;
use super::values::kept;
use rusqlite::{Connection, Statement};
use sms_core::data::{Cell, DataTable, RowSource};
use sms_core::ids::LicenceNumber;
use sms_core::{Error, ErrorCode, Result};
use std::collections::BTreeMap;

/// How a table is filled: which columns, and by which statement.
struct Filling<'a> {
    columns: Vec<usize>,
    insert: Statement<'a>,
}

impl<'a> Filling<'a> {
    fn of(connection: &'a Connection, table: DataTable, columns: Vec<usize>) -> rusqlite::Result<Self> {
        let facts = table.facts();
        let names: Vec<_> = columns
            .iter()
            .filter_map(|place| facts.columns.get(*place))
            .map(|column| format!("\"{}\"", column.name))
            .collect();
        let values = match names.as_slice() {
            [] => "DEFAULT VALUES".to_owned(),
            _ => format!("({}) VALUES ({})", names.join(", "), vec!["?"; names.len()].join(", ")),
        };
        let insert = connection.prepare(&format!("INSERT INTO {} {values}", facts.name))?;
        Ok(Self { columns, insert })
    }

    /// Takes a row, and answers how long its longest text is.
    fn take(&mut self, row: &[Cell<'_>]) -> rusqlite::Result<usize> {
        let mut longest = 0;
        for (parameter, cell) in (1..).zip(self.columns.iter().filter_map(|place| row.get(*place))) {
            if let Cell::Text(text) = cell {
                longest = longest.max(text.len());
            }
            self.insert.raw_bind_parameter(parameter, kept(cell))?;
        }
        self.insert.raw_execute()?;
        Ok(longest)
    }
}

/// Fills what a statement reads, and answers how long the longest text is.
pub(super) fn fill(
    connection: &Connection,
    source: &dyn RowSource,
    reads: Reads,
    only: Option<&[LicenceNumber]>,
    patience: &Patience,
    bytes: u64,
) -> Result<usize> {
    let told = |error: rusqlite::Error| fault::of_work(&error, patience, bytes);
    let tables: Vec<_> = reads.keys().copied().collect();
    let filling = |(table, columns): (DataTable, std::collections::BTreeSet<usize>)| {
        Ok((table, Filling::of(connection, table, columns.into_iter().collect())?))
    };
    let mut fillings: BTreeMap<_, _> = reads.into_iter().map(filling).collect::<rusqlite::Result<_>>().map_err(told)?;
    let mut longest = 0;
    connection.execute_batch("BEGIN").map_err(told)?;
    source.each_row_of(&tables, only, &mut |table, row| {
        if patience.has_ended() {
            return Err(patience.error());
        }
        let filling = fillings.get_mut(&table).ok_or_else(|| Error::new(ErrorCode::StoreFailed))?;
        longest = filling.take(row).map_err(told)?.max(longest);
        Ok(())
    })?;
    connection.execute_batch("COMMIT").map_err(told)?;
    Ok(longest)
}
