//! IDs that have lost their zeros: a spreadsheet takes `00123` for a number and keeps `123`.

use super::column::Column;
use super::{Cell, Rejection, Table};
use sms_core::{ErrorCode, Personal, Reason, rule};
use std::collections::BTreeMap;

/// The fields that hold IDs of the sponsor.
const IDS: &[&str] = &["applicant_id", "application_id", "course_id"];

/// The IDs that are shorter than all that kept their zeros, by row. Where no ID of a column begins with zero, nothing can be told.
pub(super) fn lost(table: &Table, columns: &[Column]) -> BTreeMap<u64, Vec<Rejection>> {
    let mut by_row: BTreeMap<u64, Vec<Rejection>> = BTreeMap::new();
    for column in columns.iter().filter(|column| IDS.contains(&column.field.as_str())) {
        for rejection in of_column(table, column) {
            by_row.entry(rejection.row).or_default().push(rejection);
        }
    }
    by_row
}

fn of_column(table: &Table, column: &Column) -> Vec<Rejection> {
    let cells = || table.rows.iter().filter_map(|(number, cells)| Some((*number, digits(cells.get(column.place)?)?)));
    let zeros: Vec<usize> = cells().filter(|(_, id)| id.starts_with('0')).map(|(_, id)| id.len()).collect();
    // All that kept them must have one length.
    let Some(length) = zeros.first().copied().filter(|length| zeros.iter().all(|other| other == length)) else {
        return Vec::new();
    };
    let short = cells().filter(|(_, id)| id.len() < length);
    short
        .map(|(row, id)| Rejection {
            row,
            column: column.title.clone(),
            field: Some(column.field.clone()),
            reason: Reason::new(ErrorCode::BdtCell)
                .rule(rule!("cas/1.6"))
                .message("the ID is shorter than others that begin with zero: its own zeros may be lost")
                .remedy("format the column as text before the IDs are filled in"),
            proposal: Some(Personal::from(format!("{id:0>length$}"))),
        })
        .collect()
}

/// The digits of an ID that has nothing else.
fn digits(cell: &Cell) -> Option<String> {
    let text = match cell {
        Cell::Text(text) => text.trim().to_owned(),
        Cell::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        _ => return None,
    };
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(text)
}
