//! Cells as SQLite holds them, and back.

use chrono::{DateTime, NaiveDate, SecondsFormat};
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use sms_core::data::{Cell, CellKind};
use sms_core::fields::Hours;
use sms_core::time::{Moment, whole_day};
use sms_core::{Error, ErrorCode, Result};

/// How a column is declared: what SQLite may do with its values, and the kind, which it hands on with every plain column.
pub(super) const fn declared(kind: CellKind) -> &'static str {
    match kind {
        CellKind::Word => "WORD TEXT",
        CellKind::Day => "DAY TEXT",
        CellKind::Moment => "MOMENT TEXT",
        CellKind::Flag => "FLAG INTEGER",
        CellKind::Whole => "INTEGER",
        CellKind::Pence => "PENCE INTEGER",
        CellKind::Hours => "HOURS REAL",
        CellKind::Real => "REAL",
        _ => "TEXT",
    }
}

/// The kind of a column that is declared so.
pub(super) fn kind(declaration: &str) -> Option<CellKind> {
    CellKind::ALL.iter().copied().find(|kind| declared(*kind) == declaration)
}

/// A cell as it is kept. Moments have all their digits, so that they sort as text.
pub(super) fn kept<'a>(cell: &'a Cell<'_>) -> ToSqlOutput<'a> {
    let owned = |text| ToSqlOutput::Owned(Value::Text(text));
    match cell {
        Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
        Cell::Day(day) => owned(day.to_string()),
        Cell::Moment(moment) => owned(written(*moment)),
        Cell::Flag(flag) => ToSqlOutput::Owned(Value::Integer(i64::from(*flag))),
        Cell::Whole(number) => ToSqlOutput::Owned(Value::Integer(*number)),
        Cell::Hours(hours) => ToSqlOutput::Owned(Value::Real(f64::from(hours.hundredths()) / 100.0)),
        Cell::Real(number) => ToSqlOutput::Owned(Value::Real(*number)),
        _ => ToSqlOutput::Owned(Value::Null),
    }
}

fn written(moment: Moment) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// A value of an answer, as what it is by itself.
pub(super) fn cell(value: ValueRef<'_>) -> Result<Cell<'static>> {
    let none = |what: &'static str| Error::with(ErrorCode::SqlValue, what);
    match value {
        ValueRef::Null => Ok(Cell::Empty),
        ValueRef::Integer(number) => Ok(Cell::Whole(number)),
        ValueRef::Real(number) if number.is_finite() => Ok(Cell::Real(number)),
        ValueRef::Real(_) => Err(none("a number of the answer is beyond every bound")),
        ValueRef::Text(text) => {
            let text = std::str::from_utf8(text).map_err(|_| none("a text of the answer is not UTF-8"))?;
            Ok(Cell::Text(text.to_owned().into()))
        }
        ValueRef::Blob(_) => Err(none("a value of the answer is bytes: hex() makes text of them")),
    }
}

/// How much memory a cell takes, about.
pub(super) fn size(cell: &Cell<'_>) -> u64 {
    let text = if let Cell::Text(text) = cell { text.len() } else { 0 };
    u64::try_from(text.saturating_add(size_of::<Cell<'_>>())).unwrap_or(u64::MAX)
}

/// A cell of an answer as the cell of a column of this kind that it was made of, if it can be one.
pub(super) fn as_kind(kind: CellKind, cell: &Cell<'static>) -> Option<Cell<'static>> {
    match (kind, cell) {
        (_, Cell::Empty) => Some(Cell::Empty),
        (CellKind::Day, Cell::Text(text)) => day(text).map(Cell::Day),
        (CellKind::Moment, Cell::Text(text)) => moment(text).map(Cell::Moment),
        (CellKind::Flag, Cell::Whole(0)) => Some(Cell::Flag(false)),
        (CellKind::Flag, Cell::Whole(1)) => Some(Cell::Flag(true)),
        (CellKind::Hours, Cell::Real(number)) => hours(*number).map(Cell::Hours),
        _ => None,
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    whole_day(text)
}

fn moment(text: &str) -> Option<Moment> {
    let moment = DateTime::parse_from_rfc3339(text).ok()?.to_utc();
    (written(moment) == text).then_some(moment)
}

fn hours(number: f64) -> Option<Hours> {
    let hundredths = (number * 100.0).round();
    let is_one = (0.0..=f64::from(u32::MAX)).contains(&hundredths) && hundredths / 100.0 == number;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was looked at")]
    is_one.then(|| Hours::from_hundredths(hundredths as u32))
}
