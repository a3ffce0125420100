//! What is wrong with a statement, in our codes.

use super::patience::Patience;
use crate::sqlite::reason;
use rusqlite::ErrorCode as Primary;
use sms_core::data::DataTable;
use sms_core::document::{safe, safe_near};
use sms_core::nearest::nearest;
use sms_core::parameter::{self, Said};
use sms_core::{Error, ErrorCode, Reason};

/// The longest that is shown of what SQLite says.
const SHOWN: usize = 120;

/// The error of a statement that was prepared, from its text.
pub(super) fn of_text(text: &str, error: &rusqlite::Error, patience: &Patience) -> Error {
    if error.sqlite_error_code() == Some(Primary::OperationInterrupted) {
        return patience.error();
    }
    let said = reason(error);
    if let Some(name) = said.strip_prefix("no such table: ") {
        return not_a_table(name);
    }
    match said.strip_prefix("no such column: ") {
        Some(name) => {
            // Newer versions of SQLite add a remedy to a name in double quotes.
            let name = name.split(" - ").next().unwrap_or_default().trim_matches('"');
            let remedy = if text.contains(&format!("\"{name}\"")) { ": a text stands in single quotes" } else { "" };
            no_such(ErrorCode::SqlNotAColumn, "column", name, remedy, columns(&named_in(text)))
        }
        None => failed(&said),
    }
}

/// The error of a statement that was carried out, or of the filling of its tables.
pub(super) fn of_work(error: &rusqlite::Error, patience: &Patience, bytes: u64) -> Error {
    match error {
        rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
            Primary::OperationInterrupted => patience.error(),
            Primary::DiskFull | Primary::OutOfMemory => limit(bytes, "bytes"),
            Primary::TooBig => failed("a text became too long"),
            _ => failed(&reason(error)),
        },
        _ => failed(&reason(error)),
    }
}

fn failed(said: &str) -> Error {
    let shown: String = said.chars().take(SHOWN).collect();
    let more = if shown.len() < said.len() { "…" } else { "" };
    Error::with(ErrorCode::SqlFailed, format!("SQLite says: {shown}{more}"))
}

pub(super) fn not_one() -> Error {
    Error::with(
        ErrorCode::SqlRefused,
        "one SELECT is asked, over the tables of docs/tables.md, and nothing else is carried out",
    )
}

pub(super) fn unguarded() -> Error {
    Error::with(
        ErrorCode::StoreFailed,
        "the SQLite of this program does not let a statement be guarded, so none is asked",
    )
}

pub(super) fn not_a_function(name: &str) -> Error {
    Error::with(ErrorCode::SqlRefused, format!("the function `{}` is none that a statement may use", safe(name)))
}

pub(super) fn not_a_table(name: &str) -> Error {
    let tables = DataTable::ALL.iter().map(|table| table.facts().name).collect();
    no_such(ErrorCode::SqlNotATable, "table", name, "", tables)
}

/// The error of a row's place, which SQLite has beside the columns of a table.
pub(super) fn not_a_column(table: DataTable) -> Error {
    no_such(ErrorCode::SqlNotAColumn, "column", "rowid", "", columns(&[table]))
}

fn columns(tables: &[DataTable]) -> Vec<&'static str> {
    let mut names: Vec<_> = tables.iter().flat_map(|table| table.facts().columns).map(|column| column.name).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// That there is no table or column of this name, with what there is and the one that is meant.
fn no_such(code: ErrorCode, what: &str, name: &str, remedy: &str, mut words: Vec<&'static str>) -> Error {
    words.sort_unstable();
    let listed = if words.is_empty() { "those of docs/tables.md".to_owned() } else { words.join(", ") };
    // A name may have that of its table before it.
    let meant = nearest(name.rsplit('.').next().unwrap_or(name), words.iter().copied());
    let message = Said::from(format!("there is no {what} `{}`{remedy}; there are {listed}", safe_near(name, meant)));
    Reason::new(code).message(message.with(parameter::WORDS, &words)).did_you_mean(meant).into()
}

/// The tables whose names stand in a text.
fn named_in(text: &str) -> Vec<DataTable> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let words = text.split(|letter| !is_part(letter));
    let mut named: Vec<_> = words.filter_map(|word| DataTable::find(&word.to_ascii_lowercase())).collect();
    named.sort_unstable();
    named.dedup();
    named
}

pub(super) fn limit(most: u64, unit: &str) -> Error {
    let said = Said::from(format!("the statement takes more than {most} {unit}"));
    Error::with(ErrorCode::SqlLimit, said.with(parameter::MOST, &most).with(parameter::UNIT, unit))
}

pub(super) fn parameter(message: impl Into<Said>) -> Error {
    Error::with(ErrorCode::SqlParameter, message)
}
