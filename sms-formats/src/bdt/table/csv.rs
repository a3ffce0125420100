//! A table from CSV.

use super::{Cell, TABLE_LIMIT, Table};
use crate::bdt::problem::{Problem, Refused};
use sms_core::parameter::{self, Said};
use sms_core::{ErrorCode, Reason};
use std::io::Read;

impl Table {
    /// Reads a table from CSV in UTF-8, with commas, or with semicolons or tabs where the first line has more of those. Every cell is text.
    ///
    /// # Errors
    ///
    /// `bdt.table` where it is no table, with the line.
    pub fn of_csv(source: impl Read) -> Result<Self, Refused> {
        let mut text = String::new();
        // One byte more than the limit is enough to see that it is passed.
        let mut limited = source.take(TABLE_LIMIT + 1);
        limited.read_to_string(&mut text).map_err(|error| {
            let refused = Refused::from(wrong(0, format!("the table cannot be read as UTF-8: {error}")));
            refused.because(error)
        })?;
        within(text.len() as u64)?;
        let text = text.trim_start_matches('\u{FEFF}');
        let mut reader =
            csv::ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
        let columns = reader.headers().map_err(|error| unreadable(&error))?.iter().map(str::to_owned).collect();
        let mut table = Self { columns, rows: Vec::new(), head: 1 };
        for (number, row) in (2..).zip(reader.records()) {
            let row = row.map_err(|error| unreadable(&error))?;
            if row.len() > table.columns.len() {
                let line = row.position().map_or(0, csv::Position::line);
                return Err(wrong(line, "the row has more cells than there are columns".to_owned()).into());
            }
            table.push(number, row.iter().map(Cell::from).collect())?;
        }
        Ok(table)
    }

    /// Adds a row, unless there are too many.
    pub(super) fn push(&mut self, number: u64, cells: Vec<Cell>) -> Result<(), Refused> {
        if self.rows.len() >= Self::ROWS {
            let said = Said::from(format!("the table has more than {} rows", Self::ROWS));
            let said = said.with(parameter::MOST, &Self::ROWS).with(parameter::UNIT, "rows");
            return Err(Problem::of_file(number, Reason::new(ErrorCode::BdtLimit).message(said)).into());
        }
        self.rows.push((number, cells));
        Ok(())
    }
}

/// What stands between the cells of a line.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: &u8| first.bytes().filter(|byte| byte == sign).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(count).unwrap_or(b',')
}

fn unreadable(error: &csv::Error) -> Refused {
    let line = error.position().map_or(0, csv::Position::line);
    wrong(line, format!("the table cannot be read: {error}")).into()
}

pub(super) fn wrong(line: u64, message: String) -> Problem {
    Problem::of_file(line, Reason::new(ErrorCode::BdtTable).message(message))
}

/// Refuses a table of more bytes than the limit.
pub(super) fn within(bytes: u64) -> Result<(), Refused> {
    if bytes <= TABLE_LIMIT {
        return Ok(());
    }
    let said = Said::from(format!("the table has more than {TABLE_LIMIT} bytes"));
    let said = said.with(parameter::MOST, &TABLE_LIMIT).with(parameter::UNIT, "bytes");
    Err(Problem::of_file(0, Reason::new(ErrorCode::BdtLimit).message(said)).into())
}
