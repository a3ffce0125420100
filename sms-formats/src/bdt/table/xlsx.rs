//! A table from a spreadsheet.

use super::csv::wrong;
use super::{Cell, Table};
use crate::bdt::problem::Refused;
use calamine::{Data, Reader as _, Xlsx};
use std::io::Cursor;

impl Table {
    /// Reads a table from a sheet of a spreadsheet (XLSX): the first one where none is named. The names of the columns stand in its first row
    /// in which something stands.
    ///
    /// # Errors
    ///
    /// `bdt.table` where it is no spreadsheet, or has no such sheet.
    pub fn of_xlsx(bytes: &[u8], sheet: Option<&str>) -> Result<Self, Refused> {
        let unreadable =
            |error: calamine::XlsxError| Refused::from(wrong(0, format!("the spreadsheet cannot be read: {error}")));
        let mut book = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
        let names = book.sheet_names();
        let name = match sheet {
            Some(sheet) => names.iter().find(|name| *name == sheet),
            None => names.first(),
        };
        let name =
            name.cloned().ok_or_else(|| Refused::from(wrong(0, "the spreadsheet has no such sheet".to_owned())))?;
        let range = book.worksheet_range(&name).map_err(unreadable)?;
        let first = range.start().map_or(0, |(row, _)| u64::from(row));
        let mut rows = (first + 1..).zip(range.rows());
        let Some((head, titles)) = rows.next() else {
            return Err(wrong(0, "the sheet is empty".to_owned()).into());
        };
        let columns = titles.iter().map(|title| title.to_string().trim().to_owned()).collect();
        let mut table = Self { columns, rows: Vec::new(), head };
        for (number, cells) in rows {
            table.push(number, cells.iter().map(cell).collect())?;
        }
        Ok(table)
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
