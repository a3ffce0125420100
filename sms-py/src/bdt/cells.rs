//! Rows of values, of whatever library they are, as the cells of a table.

use crate::arguments::{Time, each, time};
use crate::errors::unlike;
use crate::foreign::{Foreign, foreign};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDate, PyDateTime, PyFloat, PyInt, PyString};
use sms_formats::bdt::{Cell, Table};

/// A whole number up to this one is the same in a spreadsheet.
const EXACT: i64 = 1 << 53;

/// The cells of rows.
pub(super) fn rows(given: &Bound<'_, PyAny>) -> PyResult<Vec<Vec<Cell>>> {
    // They may never end: one more than the limit is enough to see that it is passed.
    let rows = each("rows", "an iterable of rows", given)?.take(Table::ROWS + 1);
    rows.enumerate()
        .map(|(number, row)| {
            let row = row?;
            let cells = row.try_iter()?;
            cells.enumerate().map(|(column, value)| cell(&value?, number, column)).collect()
        })
        .collect()
}

fn cell(given: &Bound<'_, PyAny>, row: usize, column: usize) -> PyResult<Cell> {
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(Cell::from(text.to_str()?));
    }
    if given.is_none() {
        return Ok(Cell::Empty);
    }
    match own(given)? {
        Some(cell) => Ok(cell),
        None => match foreign(given)? {
            Some(Foreign::Missing) => Ok(Cell::Empty),
            Some(Foreign::Value(value)) => own(&value)?.map_or_else(|| refuse(given, row, column), Ok),
            _ => refuse(given, row, column),
        },
    }
}

fn refuse<T>(given: &Bound<'_, PyAny>, row: usize, column: usize) -> PyResult<T> {
    let place = format!("/rows/{row}/{column}");
    let shown = format!("argument 'rows', at `{place}`");
    Err(unlike(&place, &shown, "text, a number, a bool or a day", given))
}

/// What Python has itself.
fn own(given: &Bound<'_, PyAny>) -> PyResult<Option<Cell>> {
    let py = given.py();
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(Some(Cell::from(text.to_str()?)));
    }
    if let Ok(flag) = given.cast::<PyBool>() {
        return Ok(Some(Cell::Flag(flag.is_true())));
    }
    if given.is_instance_of::<PyInt>() {
        #[expect(clippy::cast_precision_loss, reason = "it was asked for")]
        let kept = given.extract::<i64>().ok().filter(|number| number.abs() <= EXACT).map(|number| number as f64);
        return Ok(Some(kept.map_or(Cell::Text(given.str()?.to_string()), Cell::Number)));
    }
    if let Ok(number) = given.cast::<PyFloat>() {
        let number = number.value();
        return Ok(Some(if number.is_nan() { Cell::Empty } else { Cell::Number(number) }));
    }
    if let Ok(moment) = given.cast::<PyDateTime>() {
        return Ok(match time(moment)? {
            Time::Missing => Some(Cell::Empty),
            Time::Day(day) => Some(Cell::Day(day)),
            _ => None,
        });
    }
    if given.is_instance_of::<PyDate>() {
        return Ok(given.extract().ok().map(Cell::Day));
    }
    if given.get_type().name()? == "Decimal" {
        let text = given.call_method1(intern!(py, "__format__"), ("f",))?;
        return Ok(Some(Cell::from(text.extract::<&str>()?)));
    }
    Ok(None)
}
