//! The tables as SQLite keeps them, made from [`TABLES`], and the statements on them, each written once.

use super::fault;
use rusqlite::Connection;
use sms_core::store::{Column, ColumnKind, DUE, Directory, TABLES, Table, TableFacts};
use std::fmt::Write as _;
use std::sync::LazyLock;

/// What marks a SQLite file as a store of this library: `SMS1`.
pub(super) const APPLICATION_ID: i32 = 0x534D_5331;

/// The version of the tables that this library writes: how many steps lead to it.
pub(super) const VERSION: i32 = 1;

/// What leads from each version of the tables to the next; the first makes them.
pub(super) const STEPS: &[Step] = &[|connection| connection.execute_batch(&creation())];

/// One step from a version of the tables to the next.
pub(super) type Step = fn(&Connection) -> rusqlite::Result<()>;

const _: () = assert!(STEPS.len() == VERSION as usize);

/// Brings the tables up from the version they have. It runs within a transaction.
pub(super) fn migrate(connection: &Connection, version: i32, steps: &[Step]) -> rusqlite::Result<()> {
    let done = usize::try_from(version).map_err(|_| fault::unreadable(format!("its version is {version}")))?;
    for step in steps.iter().skip(done) {
        step(connection)?;
    }
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", i64::try_from(steps.len()).unwrap_or(i64::MAX))
}

/// The statements that make every table.
pub(super) fn creation() -> String {
    let mut sql = String::from(CHAINS);
    for directory in Directory::ALL {
        let _ = write!(sql, "\n{}", directory_creation(*directory));
    }
    for facts in TABLES {
        let _ = write!(sql, "\n{}", table_creation(facts));
    }
    sql
}

/// Heads and retry keys are small and found by their whole key: they are their own index. The journal only grows: its
/// entries lie in the order in which they came.
const CHAINS: &str = "\
CREATE TABLE heads (
    licence TEXT NOT NULL PRIMARY KEY,
    sequence INTEGER NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    recorded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    licence TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    format INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    occurred_at TEXT,
    actor TEXT NOT NULL,
    event TEXT NOT NULL,
    subject TEXT,
    facts TEXT NOT NULL,
    payload TEXT,
    salt BLOB CHECK (length(salt) = 16),
    payload_digest BLOB CHECK (length(payload_digest) = 32),
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    PRIMARY KEY (licence, sequence)
) STRICT;

CREATE TABLE retry_keys (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    licence TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    actor TEXT NOT NULL,
    command TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    digest BLOB NOT NULL CHECK (length(digest) = 32),
    salt BLOB CHECK (length(salt) = 16),
    outcome TEXT NOT NULL,
    told TEXT,
    PRIMARY KEY (scope, key)
) STRICT, WITHOUT ROWID;
";

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

/// Whether the clock ever has something to do with rows of the table.
pub(super) fn has_due(table: Table) -> bool {
    table.column(DUE).is_some()
}

/// The statements on a table of records.
pub(super) struct Statements {
    /// Puts a row in, or in place of the one whose indexed columns are the same; parameters are licence, id, the own columns
    /// and the particulars. It changes nothing where an indexed column differs.
    pub(super) put: String,
    /// Puts a row in place of another; the same parameters.
    pub(super) replace: String,
    /// Removes a row, by licence and id.
    pub(super) remove: String,
    /// What every search begins with: the columns of a row, and the licence as the first parameter.
    pub(super) select: String,
    /// One row, by licence and id.
    pub(super) one: String,
    /// All rows of a licence.
    pub(super) all: String,
    /// Rows of a licence that are due up to a day.
    pub(super) due: String,
    /// The row of a licence that has a name in a directory.
    pub(super) named: String,
}

/// The statements on a table.
#[expect(clippy::indexing_slicing, reason = "the list is made of the tables, in their order")]
pub(super) fn statements(table: Table) -> &'static Statements {
    static ALL: LazyLock<Vec<Statements>> = LazyLock::new(|| TABLES.iter().map(Statements::new).collect());
    &ALL[table.index()]
}

/// The statements on a directory.
pub(super) struct Names {
    /// Takes a name, by name, licence and id, unless it is taken.
    pub(super) claim: String,
    /// The licence and the id that have a name.
    pub(super) whose: String,
}

/// The statements on a directory.
#[expect(clippy::indexing_slicing, reason = "the list is made of the directories, in their order")]
pub(super) fn names(directory: Directory) -> &'static Names {
    static ALL: LazyLock<Vec<Names>> = LazyLock::new(|| Directory::ALL.iter().map(Names::new).collect());
    &ALL[directory.index()]
}

impl Names {
    fn new(directory: &Directory) -> Self {
        Self {
            claim: format!(
                "INSERT INTO {directory} (name, licence, id) VALUES (?1, ?2, ?3) ON CONFLICT (name) DO NOTHING"
            ),
            whose: format!("SELECT licence, id FROM {directory} WHERE name = ?1"),
        }
    }
}

impl Statements {
    /// Rows of a licence that have a text in a column.
    pub(super) fn matching(&self, column: &str) -> String {
        format!("{} AND t.{column} = ?2", self.select)
    }

    /// What a search among texts of an indexed column begins with. The planner, who does not know how few they are, would
    /// rather go through the whole licence.
    pub(super) fn select_by(&self, table: Table, column: &str) -> String {
        self.select.replacen(" t WHERE", &format!(" t INDEXED BY {table}_by_{column} WHERE"), 1)
    }

    fn new(facts: &TableFacts) -> Self {
        let table = facts.table;
        let own: Vec<&str> = facts.columns.iter().map(|column| column.name).collect();
        let names: Vec<&str> = ["licence", "id"].iter().chain(&own).chain(&["particulars"]).copied().collect();
        let places: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();

        // SQLite writes every index whose columns a statement names, even where the values stay the same. So the common
        // change names no indexed column, and only looks whether they stay as they are.
        let is_indexed = |name: &&&str| facts.indexes.contains(*name);
        let free = names.iter().skip(2).filter(|name| !is_indexed(name));
        let set: Vec<String> = free.map(|name| format!("{name} = excluded.{name}")).collect();
        let kept: Vec<String> = facts.indexes.iter().map(|name| format!("{table}.{name} IS excluded.{name}")).collect();
        let kept = if kept.is_empty() { String::new() } else { format!(" WHERE {}", kept.join(" AND ")) };
        let put = format!(
            "INSERT INTO {table} ({}) VALUES ({}) ON CONFLICT (licence, id) DO UPDATE SET {}{kept}",
            names.join(", "),
            places.join(", "),
            set.join(", ")
        );
        let pairs = names.iter().zip(&places).skip(2);
        let set: Vec<String> = pairs.map(|(name, place)| format!("{name} = {place}")).collect();
        let replace = format!("UPDATE {table} SET {} WHERE licence = ?1 AND id = ?2", set.join(", "));

        let read: Vec<String> = names.iter().skip(1).map(|name| format!("t.{name}")).collect();
        let read = read.join(", ");
        let select = format!("SELECT {read} FROM {table} t WHERE t.licence = ?1");
        let numbers = Directory::CertificateNumbers;
        Self {
            put,
            replace,
            remove: format!("DELETE FROM {table} WHERE licence = ?1 AND id = ?2"),
            one: format!("{select} AND t.id = ?2"),
            all: format!("{select} ORDER BY t.id"),
            due: format!("{select} AND t.{DUE} <= ?2"),
            named: format!(
                "SELECT {read} FROM {numbers} n CROSS JOIN {table} t ON t.licence = n.licence AND t.id = n.id \
                 WHERE n.name = ?2 AND n.licence = ?1"
            ),
            select,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::params;

    #[test]
    fn the_tables_are_these() {
        insta::assert_snapshot!(creation());
    }

    #[test]
    fn an_older_file_is_brought_up_step_by_step() {
        let connection = Connection::open_in_memory().unwrap();
        let first: Step = |connection| connection.execute_batch("CREATE TABLE people (name TEXT) STRICT");
        let second: Step = |connection| {
            connection.execute_batch("ALTER TABLE people ADD COLUMN town TEXT; UPDATE people SET town = 'Testville'")
        };
        migrate(&connection, 0, &[first]).unwrap();
        connection.execute("INSERT INTO people VALUES ('Ann')", []).unwrap();

        migrate(&connection, 1, &[first, second]).unwrap();
        let version: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        let town: String =
            connection.query_row("SELECT town FROM people WHERE name = ?1", params!["Ann"], |row| row.get(0)).unwrap();
        assert_eq!((version, town.as_str()), (2, "Testville"));
    }

    #[test]
    fn every_statement_fits_the_tables() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(&creation()).unwrap();
        for &table in Table::ALL {
            let sql = statements(table);
            for text in [&sql.put, &sql.replace, &sql.remove, &sql.select, &sql.one, &sql.all] {
                connection.prepare(text).unwrap();
            }
            if has_due(table) {
                connection.prepare(&sql.due).unwrap();
            }
            connection.prepare(&sql.named).unwrap();
            for column in table.facts().indexes {
                connection.prepare(&sql.matching(column)).unwrap();
            }
        }
    }
}
