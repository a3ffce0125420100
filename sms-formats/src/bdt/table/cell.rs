//! A cell of a table.

use chrono::NaiveDate;
use serde_json::Value;
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

/// A whole number that a spreadsheet could not keep is text here, with all its digits.
impl From<&Value> for Cell {
    fn from(value: &Value) -> Self {
        const EXACT: u64 = 1 << 53;
        match value {
            Value::Null => Self::Empty,
            Value::Bool(flag) => Self::Flag(*flag),
            Value::String(text) => Self::from(text.as_str()),
            Value::Number(number) => match number.as_f64() {
                Some(figure) if number.as_u64().is_none_or(|whole| whole <= EXACT) => Self::Number(figure),
                _ => Self::Text(number.to_string()),
            },
            other => Self::Text(other.to_string()),
        }
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
