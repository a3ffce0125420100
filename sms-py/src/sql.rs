//! A statement of SQL over the documented tables, and its answer as a table.

use crate::errors::{failed, raised};
use crate::handle::Handle;
use crate::table::{Table, TableColumn};
use pyo3::prelude::*;
use serde_json::Value;
use sms_arrow::{Builder, Column};
use sms_core::data::{Cell, CellKind, DataTable, RowSource};
use sms_core::guard::Guard;
use sms_core::{ErrorCode, Result};
use sms_store::{SqlAnswer, SqlColumn, SqlStatement};
use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

/// Asks a statement with options of what a handle holds, which may be interrupted from the keyboard.
pub(crate) fn ask<T: Sync>(
    py: Python<'_>,
    handle: &Handle<T>,
    source: impl Send + FnOnce(&T) -> &dyn RowSource,
    statement: &str,
    options: &Value,
) -> PyResult<Table>
where
    Guard<T>: Sync,
{
    let raised_meanwhile: Arc<Mutex<Option<PyErr>>> = Arc::default();
    let seen = Arc::clone(&raised_meanwhile);
    let keep_on = move || {
        let signal = Python::attach(|py| py.check_signals()).err();
        let goes_on = signal.is_none();
        *seen.lock().unwrap_or_else(PoisonError::into_inner) = signal;
        goes_on
    };
    let statement = SqlStatement::new(statement).options(&options.to_string()).map(|asked| asked.keep_on(keep_on));
    let statement = statement.map_err(|error| raised(py, error))?;
    let answered = handle.call(py, |inside| statement.ask(source(inside)));
    if let Some(signal) = raised_meanwhile.lock().unwrap_or_else(PoisonError::into_inner).take() {
        return Err(signal);
    }
    let answer = answered?;
    if let Some(twice) = twice(&answer.columns) {
        let message = format!("two columns are called `{twice}`: name one of them with AS");
        return Err(failed(py, ErrorCode::SqlRefused, "/statement", message));
    }
    py.detach(|| table(answer)).map_err(|error| raised(py, error))
}

/// A name that two columns have: a row is a dict here, and a dataframe takes none.
fn twice(columns: &[SqlColumn]) -> Option<&str> {
    let mut names = HashSet::new();
    columns.iter().map(|column| column.name.as_str()).find(|name| !names.insert(*name))
}

fn table(answer: SqlAnswer) -> Result<Table> {
    let SqlAnswer { columns, mut rows, .. } = answer;
    let columns: Vec<_> = columns
        .into_iter()
        .map(|SqlColumn { name, kind, .. }| {
            let is_personal = is_personal(&name, kind);
            (name, kind.unwrap_or(CellKind::Text), is_personal)
        })
        .collect();
    let declared: Vec<Column> =
        columns.iter().map(|(name, kind, personal)| Column::new(name, *kind).personal(*personal)).collect();
    let mut builder = Builder::new(&declared)?;
    for row in &mut rows {
        for (cell, (_, kind, _)) in row.iter_mut().zip(&columns) {
            if !cell.fits(*kind) {
                *cell = as_text(cell);
            }
        }
        builder.row(row)?;
    }
    let told = |(name, kind, personal): (String, CellKind, bool)| -> TableColumn { (name, kind.name(), personal, "") };
    Ok(Table::answer(columns.into_iter().map(told).collect(), builder.finish()?))
}

/// What stands in a column beside values of other kinds is text.
fn as_text(cell: &Cell<'_>) -> Cell<'static> {
    match serde_json::to_value(cell) {
        Ok(Value::String(text)) => Cell::from(Some(text)),
        Ok(value) => Cell::from(Some(value.to_string())),
        Err(_) => Cell::Empty,
    }
}

/// Whether a column may be about a person: text that is not known to be none by the name of a column of a table.
fn is_personal(name: &str, kind: Option<CellKind>) -> bool {
    let mut alike = DataTable::ALL.iter().flat_map(|table| table.facts().columns).filter(|column| column.name == name);
    match kind {
        Some(CellKind::Text) | None => {
            let is_known = alike.clone().next().is_some();
            !is_known || alike.any(|column| column.personal)
        }
        Some(_) => false,
    }
}
