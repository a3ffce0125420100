//! The tables as SQLite keeps them: the steps that make them, and the statements on them, made from [`TABLES`].

#[cfg(test)]
mod declared;
mod fill;

use super::{fault, journal};
use rusqlite::Connection;
use sms_core::store::{DUE, Directory, TABLES, Table, TableFacts};
use std::sync::LazyLock;

/// What marks a SQLite file as a store of this library: `SMS1`.
pub(super) const APPLICATION_ID: i32 = 0x534D_5331;

/// What leads from one version of the tables to the next: a statement after another, and then what SQL alone cannot do.
pub(super) struct Step {
    sql: &'static str,
    then: fn(&Connection) -> rusqlite::Result<()>,
}

/// Every step in order; the first makes the tables. One that was published is never changed.
pub(super) const STEPS: &[Step] = &[
    Step { sql: include_str!("steps/1.sql"), then: |_| Ok(()) },
    Step { sql: include_str!("steps/2.sql"), then: fill_version_2 },
    Step { sql: include_str!("steps/3.sql"), then: |_| Ok(()) },
    Step { sql: include_str!("steps/4.sql"), then: |_| Ok(()) },
    Step {
        sql: include_str!("steps/5.sql"),
        then: |connection| fill::fill(connection, Table::Allocations, &["due_on"]),
    },
    Step {
        sql: include_str!("steps/6.sql"),
        then: |connection| fill::fill(connection, Table::Certificates, &["applicant_id"]),
    },
];

fn fill_version_2(connection: &Connection) -> rusqlite::Result<()> {
    journal::fill_histories(connection)?;
    fill::fill(connection, Table::Certificates, &["start_on", "end_on"])
}

/// The version of the tables that this library writes: how many steps lead to it.
pub(super) const VERSION: i32 = STEPS.len() as i32;

/// Brings the tables up from the version they have. It runs within a transaction: one that is interrupted begins again.
pub(super) fn migrate(connection: &Connection, version: i32, steps: &[Step]) -> rusqlite::Result<()> {
    let done = usize::try_from(version).map_err(|_| fault::unreadable(format!("its version is {version}")))?;
    for step in steps.iter().skip(done) {
        connection.execute_batch(step.sql)?;
        (step.then)(connection)?;
    }
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", i64::try_from(steps.len()).unwrap_or(i64::MAX))
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

/// The tables in memory, for tests.
#[cfg(test)]
pub(super) fn made() -> Connection {
    let connection = Connection::open_in_memory().unwrap();
    migrate(&connection, 0, STEPS).unwrap();
    connection
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::params;

    #[test]
    fn an_older_file_is_brought_up_step_by_step() {
        let connection = Connection::open_in_memory().unwrap();
        const FIRST: Step = Step { sql: "CREATE TABLE people (name TEXT) STRICT", then: |_| Ok(()) };
        const SECOND: Step = Step {
            sql: "ALTER TABLE people ADD COLUMN town TEXT; UPDATE people SET town = 'Test'",
            then: |connection| connection.execute("UPDATE people SET town = town || 'ville'", []).map(drop),
        };
        migrate(&connection, 0, &[FIRST]).unwrap();
        connection.execute("INSERT INTO people VALUES ('Ann')", []).unwrap();

        migrate(&connection, 1, &[FIRST, SECOND]).unwrap();
        let version: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        let town: String =
            connection.query_row("SELECT town FROM people WHERE name = ?1", params!["Ann"], |row| row.get(0)).unwrap();
        assert_eq!((version, town.as_str()), (2, "Testville"));
    }

    #[test]
    fn every_statement_fits_the_tables() {
        let connection = made();
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
