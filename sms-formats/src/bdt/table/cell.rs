//! A cell of a table.

use chrono::NaiveDate;
use std::fmt;

/// What stands in a cell. It may be personal: `Debug` shows only its kind.
#[derive(Clone, PartialEq, Default)]
#[non_exhaustive]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text.
    Text(String),
    /// A number. A spreadsheet keeps no more than fifteen digits of one, and none of the zeros in front.
    Number(f64),
    /// True or false.
    Flag(bool),
    /// A day.
    Day(NaiveDate),
}

impl fmt::Debug for Cell {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => "Empty",
            Self::Text(_) => "Text(..)",
            Self::Number(_) => "Number(..)",
            Self::Flag(_) => "Flag(..)",
            Self::Day(_) => "Day(..)",
        })
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }
}

/// Whether nothing stands in any of these cells.
pub(super) fn is_blank(cells: &[Cell]) -> bool {
    cells.iter().all(|cell| match cell {
        Cell::Empty => true,
        Cell::Text(text) => text.trim().is_empty(),
        _ => false,
    })
}
