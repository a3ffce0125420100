//! What the declarations in the core want of the tables, and whether the steps together make just that.

use super::{has_due, made};
use rusqlite::Connection;
use sms_core::store::{Column, ColumnKind, DUE, Directory, TABLES, TableFacts};
use std::fmt::Write as _;

/// The directories and the tables of records, made from their declarations. Heads, journal and retry keys have none: their one
/// home is the step that made them.
fn declared() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    for directory in Directory::ALL {
        connection.execute_batch(&directory_creation(*directory)).unwrap();
    }
    for facts in TABLES {
        connection.execute_batch(&table_creation(facts)).unwrap();
    }
    connection
}

fn directory_creation(directory: Directory) -> String {
    format!(
        "CREATE TABLE {directory} (
    name TEXT NOT NULL PRIMARY KEY,
    licence TEXT NOT NULL,
    id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"
    )
}

fn table_creation(facts: &TableFacts) -> String {
    let table = facts.table;
    let mut sql = format!("CREATE TABLE {table} (\n    licence TEXT NOT NULL,\n    id TEXT NOT NULL,\n");
    for column in facts.columns {
        let _ = writeln!(sql, "    {} {},", column.name, kind(*column));
    }
    sql.push_str("    particulars TEXT NOT NULL,\n    PRIMARY KEY (licence, id)");
    for check in facts.checks {
        let _ = write!(sql, ",\n    CHECK ({check})");
    }
    sql.push_str("\n) STRICT;\n");
    // With the id at its end an index gives the rows in the order of their ids. Most rows have nothing in most of these
    // columns, and such rows have no place in the index.
    for column in facts.indexes {
        let _ = writeln!(
            sql,
            "CREATE INDEX {table}_by_{column} ON {table} (licence, {column}, id) WHERE {column} IS NOT NULL;"
        );
    }
    if has_due(table) {
        let _ = writeln!(sql, "CREATE INDEX {table}_by_{DUE} ON {table} (licence, {DUE}) WHERE {DUE} IS NOT NULL;");
    }
    sql
}

fn kind(column: Column) -> &'static str {
    match column.kind {
        ColumnKind::Integer => "INTEGER",
        _ => "TEXT",
    }
}

/// What a table is, whatever the order in which it came about: how it is kept, its columns, its indexes, its checks.
fn shape(connection: &Connection, table: &str) -> Vec<String> {
    let mut shape = Vec::new();
    for sql in [
        "SELECT 'strict ' || strict || ', without rowid ' || wr FROM pragma_table_list WHERE name = ?1",
        "SELECT name || ' ' || type || ', not null ' || \"notnull\" || ', key ' || pk FROM pragma_table_info(?1) ORDER BY name",
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ?1 AND sql IS NOT NULL ORDER BY name",
    ] {
        let mut statement = connection.prepare(sql).unwrap();
        let lines = statement.query_map([table], |row| row.get::<_, String>(0)).unwrap();
        shape.extend(lines.map(Result::unwrap));
    }
    let made = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?1";
    let made: String = connection.query_row(made, [table], |row| row.get(0)).unwrap();
    let checks = made.lines().map(|line| line.trim().trim_end_matches(',')).filter(|line| line.starts_with("CHECK"));
    shape.extend(checks.map(str::to_owned));
    shape
}

#[test]
fn the_steps_together_make_the_tables_that_are_declared() {
    let (made, declared) = (made(), declared());
    let directories = Directory::ALL.iter().map(|directory| directory.name());
    for table in directories.chain(TABLES.iter().map(|facts| facts.table.name())) {
        assert_eq!(shape(&made, table), shape(&declared, table), "{table}: write another step, in `steps`");
    }
}

/// A record of any kind has the columns that every table has, and an index for each that is declared.
#[test]
fn a_shape_tells_columns_indexes_and_checks_apart() {
    let shape = shape(&declared(), "allocations");
    assert_eq!(
        shape,
        [
            "strict 1, without rowid 0",
            "assigned INTEGER, not null 0, key 0",
            "due_on TEXT, not null 0, key 0",
            "from_day TEXT, not null 0, key 0",
            "granted INTEGER, not null 0, key 0",
            "id TEXT, not null 1, key 2",
            "licence TEXT, not null 1, key 1",
            "over_assigned INTEGER, not null 0, key 0",
            "particulars TEXT, not null 1, key 0",
            "route TEXT, not null 0, key 0",
            "to_day TEXT, not null 0, key 0",
            "CREATE INDEX allocations_by_due_on ON allocations (licence, due_on) WHERE due_on IS NOT NULL",
            "CHECK (granted >= 0)",
            "CHECK (assigned >= 0)",
            "CHECK (over_assigned >= 0)",
            "CHECK (assigned <= granted + over_assigned)",
        ]
    );
}
