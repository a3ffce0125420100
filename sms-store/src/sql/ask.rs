//! From a statement to its answer.

use super::guard::Guard;
use super::patience::Patience;
use super::{SqlAnswer, SqlStatement, database, fault, fill, places, values};
use rusqlite::Statement;
use sms_core::Result;
use sms_core::data::{Cell, RowSource};

pub(super) fn ask(asked: SqlStatement, source: &dyn RowSource) -> Result<SqlAnswer> {
    let SqlStatement { text, values, named, only, limits, keep_on } = asked;
    if text.len() > database::LONGEST_STATEMENT {
        return Err(fault::limit(database::LONGEST_STATEMENT as u64, "bytes of a statement"));
    }
    if text.contains('\0') {
        return Err(fault::not_one());
    }
    let (guard, patience) = (Guard::default(), Patience::new(limits.time, keep_on));
    let connection = database::open(&guard, &patience, limits.bytes)?;
    let (mut statement, reads) = guard.prepare(&connection, &text, &patience)?;
    places::put(&mut statement, &values, &named)?;
    let longest = fill::fill(&connection, source, reads, only.as_deref(), &patience, limits.bytes)?;
    database::limit_texts(&connection, longest);
    let mut columns = Vec::new();
    // A list in some versions of `rusqlite`, and an iterator in others.
    for column in statement.columns() {
        columns.push((column.name().to_owned(), column.decl_type().map(str::to_owned)));
    }
    let rows = Rows { limits, patience: &patience }.of(&mut statement)?;
    Ok(SqlAnswer::of(columns, rows))
}

/// Takes the rows of an answer, as long as it may have more.
struct Rows<'a> {
    limits: super::SqlLimits,
    patience: &'a Patience,
}

impl Rows<'_> {
    fn of(&self, statement: &mut Statement<'_>) -> Result<Vec<Vec<Cell<'static>>>> {
        let told = |error: rusqlite::Error| fault::of_work(&error, self.patience, self.limits.bytes);
        let (width, mut bytes, mut found) = (statement.column_count(), 0_u64, Vec::new());
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next().map_err(told)? {
            if found.len() as u64 >= self.limits.rows {
                return Err(fault::limit(self.limits.rows, "rows"));
            }
            let cells = (0..width).map(|place| values::cell(row.get_ref(place).map_err(told)?));
            let cells = cells.collect::<Result<Vec<_>>>()?;
            bytes = cells.iter().map(values::size).fold(bytes, u64::saturating_add);
            if bytes > self.limits.bytes {
                return Err(fault::limit(self.limits.bytes, "bytes"));
            }
            found.push(cells);
        }
        Ok(found)
    }
}
