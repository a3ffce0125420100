//! Columns that came later: filled from the particulars, which say everything.

use super::super::read::text;
use rusqlite::{Connection, Result, params_from_iter};
use sms_core::store::{Row, Table, Value};

/// Fills columns of a table. What cannot be read is left empty: `verify` tells of it.
pub(super) fn fill(connection: &Connection, table: Table, columns: &[&str]) -> Result<()> {
    let places: Vec<usize> = columns.iter().filter_map(|column| table.column(column)).collect();
    let set: Vec<String> = (2..).zip(columns).map(|(place, column)| format!("{column} = ?{place}")).collect();
    let mut write = connection.prepare(&format!("UPDATE {table} SET {} WHERE rowid = ?1", set.join(", ")))?;
    let mut read = connection.prepare(&format!("SELECT rowid, id, particulars FROM {table} ORDER BY rowid"))?;
    let mut rows = read.query([])?;
    while let Some(row) = rows.next()? {
        let Ok((id, particulars)) = text(row.get_ref(1)?).and_then(|id| Ok((id, text(row.get_ref(2)?)?))) else {
            continue;
        };
        let Ok(values) = (Row { table, id, values: Vec::new(), particulars }).columns() else { continue };
        let found = places.iter().map(|place| values.get(*place));
        if found.clone().any(|value| !matches!(value, None | Some(Value::Null))) {
            let own = rusqlite::types::Value::Integer(row.get(0)?);
            write.execute(params_from_iter(std::iter::once(own).chain(found.map(kept))))?;
        }
    }
    Ok(())
}

/// A value of a column as SQLite keeps it.
fn kept(value: Option<&Value>) -> rusqlite::types::Value {
    match value {
        Some(Value::Text(text)) => rusqlite::types::Value::Text(text.clone()),
        Some(Value::Integer(number)) => rusqlite::types::Value::Integer(*number),
        _ => rusqlite::types::Value::Null,
    }
}
