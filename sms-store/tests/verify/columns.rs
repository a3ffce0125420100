//! Every column of every table, changed by hand.

use crate::world::World;
use rusqlite::types::Value;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// What a verification does not see. It may only shrink; SECURITY.md says the same.
pub(crate) const UNSEEN: &[(&str, &str)] = &[
    ("credentials.particulars", "another password hash, or the digest of another session token"),
    ("log_in_counts.particulars", "how many log-ins of a user were refused, and a lock that was not yet recorded"),
    ("retry_keys.actor", "that a retry key recognises another actor"),
    ("retry_keys.command", "that a retry key recognises another command"),
    ("retry_keys.digest", "that a retry key recognises another command"),
    ("retry_keys.first", "that a retry key tells other entries of the same journal again"),
    ("retry_keys.key", "another text of a retry key"),
    ("retry_keys.last", "that a retry key tells other entries of the same journal again"),
    ("retry_keys.outcome", "another answer kept for a retry"),
    ("retry_keys.recorded_at", "when a retry key is forgotten"),
    ("retry_keys.salt", "that a retry key recognises another command"),
    ("retry_keys.told", "other notices and warnings kept for a retry"),
    ("unknown_log_ins.particulars", "how many log-ins were refused to IDs that nobody has"),
];

fn list(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Other values that a column may be given.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Null => vec![
            Value::Text("planted".to_owned()),
            Value::Integer(1),
            Value::Blob(vec![7; 16]),
            Value::Blob(vec![7; 32]),
        ],
        Value::Integer(number) => vec![Value::Integer(number + 1), Value::Integer(-1)],
        Value::Text(text) => {
            let mut others = vec![Value::Text(format!("{text}x")), Value::Text(String::new())];
            // As long as it was: some records are filled up to a length of their own.
            let width = text.chars().count();
            let altered = serde_json::from_str(text).ok().and_then(altered);
            others.extend(altered.map(|json| Value::Text(format!("{:width$}", json.to_string()))));
            others
                .extend(text.find('6').map(|place| Value::Text(format!("{}7{}", &text[..place], &text[place + 1..]))));
            others
        }
        Value::Blob(bytes) => {
            let mut other = bytes.clone();
            other[0] ^= 1;
            vec![Value::Blob(other), Value::Null]
        }
        Value::Real(_) => Vec::new(),
    }
}

/// A document with one value changed: the first that is text or a number.
fn altered(mut json: serde_json::Value) -> Option<serde_json::Value> {
    fn alter(value: &mut serde_json::Value) -> bool {
        match value {
            serde_json::Value::String(text) => text.push('x'),
            serde_json::Value::Number(number) => *value = (number.as_i64().unwrap_or(0) + 1).into(),
            serde_json::Value::Array(values) => return values.iter_mut().any(alter),
            serde_json::Value::Object(fields) => return fields.values_mut().any(alter),
            _ => return false,
        }
        true
    }
    (json.is_object() && alter(&mut json)).then_some(json)
}

/// The values of a column that are worth changing, each with a condition that finds its row: one that is there and one that
/// is not.
fn values(connection: &Connection, table: &str, column: &str) -> Vec<(String, Value)> {
    let keys = list(connection, &format!("SELECT name FROM pragma_table_info('{table}') WHERE pk > 0"));
    let condition =
        keys.iter().map(|key| format!("'{key} = ' || quote({key})")).collect::<Vec<_>>().join(" || ' AND ' || ");
    let mut found = Vec::new();
    for is_null in ["IS NOT NULL", "IS NULL"] {
        let sql = format!("SELECT {condition}, {column} FROM {table} WHERE {column} {is_null} LIMIT 1");
        let mut statement = connection.prepare(&sql).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        found.extend(rows.map(Result::unwrap));
    }
    found
}

#[test]
fn every_column_of_every_table_is_watched_but_for_a_list_that_only_shrinks() {
    let whole = World::new();
    assert_eq!(whole.damages(), []);
    let connection = whole.by_hand();
    let mut unseen = BTreeSet::new();
    let (mut tables, mut changes) = (0, 0);
    for table in list(&connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
        tables += 1;
        let count: i64 = connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
        assert!(count > 0, "no record of `{table}` is there to be changed");
        for column in list(&connection, &format!("SELECT name FROM pragma_table_info('{table}')")) {
            for (condition, value) in values(&connection, &table, &column) {
                for other in others(&value).into_iter().filter(|other| *other != value) {
                    let world = World::new();
                    let sql = format!("UPDATE {table} SET {column} = ?1 WHERE {condition}");
                    // Some values the file itself refuses.
                    let Ok(changed) = world.by_hand().execute(&sql, params![other]) else { continue };
                    assert_eq!(changed, 1, "{sql}");
                    changes += 1;
                    if world.damages().is_empty() {
                        unseen.insert(format!("{table}.{column}"));
                    }
                }
            }
        }
    }
    eprintln!("{changes} changes in {tables} tables");
    let listed: BTreeSet<String> = UNSEEN.iter().map(|(column, _)| (*column).to_owned()).collect();
    assert_eq!(unseen, listed);
}
