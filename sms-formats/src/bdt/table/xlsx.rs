//! A table from a spreadsheet, cell by cell: what a sheet says of its size is not believed.

mod references;

use super::csv::{within, wrong};
use super::{COLUMNS_LIMIT, Cell, TABLE_LIMIT, Table};
use crate::bdt::problem::{Problem, Refused};
use calamine::{Data, Reader as _, Xlsx};
use sms_core::parameter::{self, Said};
use sms_core::{ErrorCode, Reason};
use std::fmt;
use std::io::{self, BufReader, Cursor, Read as _};
use zip::ZipArchive;

impl Table {
    /// Reads a table from a sheet of a spreadsheet (XLSX): the first one where none is named. The names of the columns stand in its first row
    /// in which something stands.
    ///
    /// # Errors
    ///
    /// `bdt.table` where it is no spreadsheet, or has no such sheet; `bdt.limit` beyond 100,000 rows, 1,024 columns, or 256 MiB
    /// of the spreadsheet or of one of its parts when it is unpacked.
    pub fn of_xlsx(bytes: &[u8], sheet: Option<&str>) -> Result<Self, Refused> {
        within(bytes.len() as u64)?;
        unpacked(bytes)?;
        let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
        let names = book.sheet_names();
        let name = match sheet {
            Some(sheet) => names.iter().find(|name| *name == sheet),
            None => names.first(),
        };
        let name =
            name.cloned().ok_or_else(|| Refused::from(wrong(0, "the spreadsheet has no such sheet".to_owned())))?;
        let mut cells = book.worksheet_cells_reader(&name).map_err(|error| unreadable(&error))?;
        let mut rows = Rows::default();
        while let Some(found) = cells.next_cell().map_err(|error| unreadable(&error))? {
            let (row, column) = found.get_position();
            rows.put(u64::from(row) + 1, column as usize, cell(&Data::from(found.get_value().clone())))?;
        }
        rows.end()
    }
}

fn unreadable(error: &impl fmt::Display) -> Refused {
    wrong(0, format!("the spreadsheet cannot be read: {error}")).into()
}

/// Refuses a spreadsheet with a part that is too large when it is unpacked, or that refers beyond every sheet. What the parts say of their
/// size is not believed either.
fn unpacked(bytes: &[u8]) -> Result<(), Refused> {
    let mut parts = ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
    for place in 0..parts.len() {
        let part = parts.by_index(place).map_err(|error| unreadable(&error))?;
        let mut part = BufReader::new(part.take(TABLE_LIMIT + 1));
        references::check(&mut part)?;
        io::copy(&mut part, &mut io::sink()).map_err(|error| unreadable(&error))?;
        within(TABLE_LIMIT + 1 - part.into_inner().limit())?;
    }
    Ok(())
}

/// The rows of a sheet as far as they were read.
#[derive(Default)]
struct Rows {
    table: Table,
    number: u64,
    cells: Vec<Cell>,
    /// The most columns of a row.
    width: usize,
}

impl Rows {
    fn put(&mut self, row: u64, column: usize, cell: Cell) -> Result<(), Refused> {
        if cell == Cell::Empty {
            return Ok(());
        }
        if column >= COLUMNS_LIMIT {
            let said = Said::from(format!("the sheet has more than {COLUMNS_LIMIT} columns"));
            let said = said.with(parameter::MOST, &COLUMNS_LIMIT).with(parameter::UNIT, "columns");
            return Err(Problem::of_file(row, Reason::new(ErrorCode::BdtLimit).message(said)).into());
        }
        if row != self.number {
            self.end_row()?;
            self.number = row;
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, Cell::Empty);
        }
        self.cells.get_mut(column).into_iter().for_each(|place| place.clone_from(&cell));
        Ok(())
    }

    /// The first row has the names of the columns.
    fn end_row(&mut self) -> Result<(), Refused> {
        let cells = std::mem::take(&mut self.cells);
        self.width = self.width.max(cells.len());
        if cells.is_empty() {
            return Ok(());
        }
        if self.table.head == 0 {
            self.table.head = self.number;
            self.table.columns = cells.iter().map(title).collect();
            return Ok(());
        }
        self.table.push(self.number, cells)
    }

    fn end(mut self) -> Result<Table, Refused> {
        self.end_row()?;
        if self.table.head == 0 {
            return Err(wrong(0, "the sheet is empty".to_owned()).into());
        }
        self.table.columns.resize(self.width, String::new());
        Ok(self.table)
    }
}

fn title(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.trim().to_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Day(day) => day.to_string(),
        Cell::Empty => String::new(),
    }
}

fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty | Data::Error(_) => Cell::Empty,
        Data::String(text) => Cell::from(text.as_str()),
        Data::Bool(flag) => Cell::Flag(*flag),
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet has no more digits")]
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::DateTime(moment) => moment.as_datetime().map_or(Cell::Empty, |moment| Cell::Day(moment.date())),
        Data::DateTimeIso(text) => Cell::from(text.get(..10).unwrap_or(text)),
        other => Cell::Text(other.to_string()),
    }
}
