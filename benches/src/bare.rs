//! The floor of storage: what a commit writes, written by prepared statements with no library above them.
//!
//! The rows come from commits that the library itself made on an identical file, all values ready to bind; nothing is
//! read, decided, hashed or formatted here. An existing row is updated in all its columns but those that are indexed and
//! stay as they are, since naming those would have SQLite write their indexes again.

use crate::harness::Outcome;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Statement};
use sms_core::store::{Commit, Directory, TABLES, Table, Value};
use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

/// A connection set up as that of the store: keep the two alike.
pub(crate) fn connect(file: &Path, patience: Duration) -> Outcome<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.busy_timeout(patience)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -16384;
         PRAGMA journal_size_limit = 16777216;
         PRAGMA cell_size_check = ON;
         PRAGMA trusted_schema = OFF;",
    )?;
    let mode: String = connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode == "wal" { Ok(connection) } else { Err("the folder cannot hold a write-ahead log".into()) }
}

/// A commit made ready to bind.
#[derive(Debug)]
pub(crate) struct Step {
    licence: String,
    head: Cells,
    names: Vec<Cells>,
    rows: Vec<(Table, Cells)>,
    /// The number of each entry, its cells but its place, and the records whose histories it is in.
    entries: Vec<(i64, Cells, Vec<i64>)>,
}

type Cells = Vec<rusqlite::types::Value>;

impl Step {
    pub(crate) fn of(commit: &Commit) -> Outcome<Self> {
        if !commit.keys.is_empty() || !commit.removed.is_empty() || !commit.erased.is_empty() {
            return Err("the commit writes something that the bare statements do not know of".into());
        }
        Ok(Self {
            licence: commit.licence.clone(),
            head: head(commit)?,
            names: commit.claims.iter().map(|claim| name(commit, claim)).collect::<Outcome<_>>()?,
            rows: commit.rows.iter().map(|row| Ok((row.table, cells(commit, row)))).collect::<Outcome<_>>()?,
            entries: commit.entries.iter().map(|entry| journal(commit, entry)).collect::<Outcome<_>>()?,
        })
    }

    /// What it writes, in words.
    pub(crate) fn describe(&self) -> String {
        let rows = |table: Table| self.rows.iter().filter(|(of, _)| *of == table).count();
        let tables = Table::ALL.iter().filter(|table| rows(**table) > 0);
        let rows: Vec<_> = tables.map(|table| format!("{} of `{table}` updated", rows(*table))).collect();
        format!(
            "1 head moved, {} names taken, {}, {} journal entries, {} entries of histories, 1 of the feed",
            self.names.len(),
            rows.join(", "),
            self.entries.len(),
            self.entries.iter().map(|(_, _, records)| records.len()).sum::<usize>()
        )
    }
}

fn moment(moment: sms_core::time::Moment) -> rusqlite::types::Value {
    moment.timestamp_micros().into()
}

fn head(commit: &Commit) -> Outcome<Cells> {
    let head = &commit.head;
    let sequence = i64::try_from(head.sequence)?;
    Ok(vec![commit.licence.clone().into(), sequence.into(), head.digest.to_vec().into(), moment(head.recorded_at)])
}

fn name(commit: &Commit, claim: &sms_core::store::Claim) -> Outcome<Cells> {
    if claim.directory != Directory::CertificateNumbers {
        return Err("the commit takes a name that the bare statements do not know of".into());
    }
    Ok(vec![claim.name.clone().into(), commit.licence.clone().into(), claim.id.clone().into()])
}

/// Licence, id, the columns without an index, particulars: the order of [`update`].
fn cells(commit: &Commit, row: &sms_core::store::Row) -> Cells {
    let facts = row.table.facts();
    let mut cells: Cells = vec![commit.licence.clone().into(), row.id.clone().into()];
    let own = facts.columns.iter().zip(&row.values).filter(|(column, _)| !facts.indexes.contains(&column.name));
    cells.extend(own.map(|(_, value)| match value {
        Value::Text(text) => text.clone().into(),
        Value::Integer(number) => (*number).into(),
        _ => rusqlite::types::Value::Null,
    }));
    cells.push(row.particulars.clone().into());
    cells
}

fn journal(commit: &Commit, entry: &sms_core::journal::Entry) -> Outcome<(i64, Cells, Vec<i64>)> {
    let cells = vec![
        commit.licence.clone().into(),
        entry.format.into(),
        moment(entry.recorded_at),
        entry.occurred_at.map_or(rusqlite::types::Value::Null, moment),
        entry.actor.clone().into(),
        entry.event.clone().into(),
        entry.subject.clone().into(),
        entry.facts.clone().into(),
        entry.payload.clone().into(),
        entry.salt.map(|salt| salt.to_vec()).into(),
        entry.payload_digest.map(|digest| digest.to_vec()).into(),
        entry.digest.to_vec().into(),
    ];
    let records = entry.named_records().into_iter().map(i64::try_from).collect::<Result<_, _>>()?;
    Ok((i64::try_from(entry.sequence)?, cells, records))
}

/// The prepared statements of a connection.
#[derive(Debug)]
pub(crate) struct Hand<'c> {
    begin: Statement<'c>,
    head: Statement<'c>,
    name: Statement<'c>,
    updates: Vec<Statement<'c>>,
    entry: Statement<'c>,
    history: Statement<'c>,
    feed: Statement<'c>,
    commit: Statement<'c>,
    /// The numbers of the chains, which the place of an entry begins with.
    chains: HashMap<String, i64>,
}

impl<'c> Hand<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Outcome<Self> {
        let places: Vec<_> = (1..=13).map(|place| format!("?{place}")).collect();
        let mut chains = connection.prepare("SELECT licence, chain FROM heads")?;
        let chains = chains.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        Ok(Self {
            begin: connection.prepare("BEGIN IMMEDIATE")?,
            // The expected head is not asked for: plain connections side by side could not know it.
            head: connection
                .prepare("UPDATE heads SET sequence = ?2, digest = ?3, recorded_at = ?4 WHERE licence = ?1")?,
            name: connection.prepare("INSERT INTO certificate_numbers (name, licence, id) VALUES (?1, ?2, ?3)")?,
            updates: TABLES
                .iter()
                .map(|facts| connection.prepare(&update(facts.table)))
                .collect::<rusqlite::Result<_>>()?,
            entry: connection.prepare(&format!(
                "INSERT INTO journal (licence, format, recorded_at, occurred_at, actor, event, subject, facts, payload, salt, \
                 payload_digest, digest, place) VALUES ({})",
                places.join(", ")
            ))?,
            history: connection.prepare("INSERT INTO histories (record, sequence) VALUES (?1, ?2)")?,
            feed: connection.prepare(
                "INSERT INTO feed (number, chain, sequence) VALUES ((SELECT coalesce(max(number), 0) FROM feed) + ?1, ?2, ?3)",
            )?,
            commit: connection.prepare("COMMIT")?,
            chains,
        })
    }

    /// Writes a step in a transaction of its own.
    pub(crate) fn write(&mut self, step: &Step) -> Outcome<()> {
        self.begin.raw_execute()?;
        changed(bind(&mut self.head, &step.head)?, "head", &step.licence)?;
        for name in &step.names {
            bind(&mut self.name, name)?;
        }
        for (table, cells) in &step.rows {
            let update = self.updates.get_mut(table.index()).ok_or("a table without a statement")?;
            changed(bind(update, cells)?, table.name(), &step.licence)?;
        }
        let chain = self.chains.get(&step.licence).ok_or("a licence without a head")?;
        for (sequence, entry, records) in &step.entries {
            let place = (chain << 40) | sequence;
            self.entry.raw_bind_parameter(13, place)?;
            bind(&mut self.entry, entry)?;
            for record in records {
                self.history.execute(((chain << 40) | record, sequence))?;
            }
        }
        if let Some((last, ..)) = step.entries.last() {
            self.feed.execute((i64::try_from(step.entries.len())?, chain, last))?;
        }
        self.commit.raw_execute()?;
        Ok(())
    }
}

fn bind(statement: &mut Statement<'_>, cells: &Cells) -> rusqlite::Result<usize> {
    for (place, cell) in (1_usize..).zip(cells) {
        statement.raw_bind_parameter(place, cell)?;
    }
    statement.raw_execute()
}

/// A floor that writes nothing would be a fine one.
fn changed(rows: usize, what: &str, licence: &str) -> Outcome<()> {
    if rows == 1 { Ok(()) } else { Err(format!("the {what} of {licence} was not there to be changed").into()) }
}

fn update(table: Table) -> String {
    let facts = table.facts();
    let own = facts.columns.iter().map(|column| column.name).filter(|name| !facts.indexes.contains(name));
    let set: Vec<_> = own.chain(["particulars"]).zip(3..).map(|(name, place)| format!("{name} = ?{place}")).collect();
    format!("UPDATE {table} SET {} WHERE licence = ?1 AND id = ?2", set.join(", "))
}

/// The ruler of the volume: one row of two columns, in a transaction of its own.
#[derive(Debug)]
pub(crate) struct Raw<'c> {
    insert: Statement<'c>,
    next: i64,
}

impl<'c> Raw<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Outcome<Self> {
        // A log that still grows costs the disk more for each commit than one that is written over and over.
        connection.execute_batch(
            "CREATE TABLE raw (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
             CREATE TABLE filler AS SELECT zeroblob(5000000) AS bytes;
             DROP TABLE filler;
             PRAGMA wal_checkpoint(RESTART);",
        )?;
        Ok(Self { insert: connection.prepare("INSERT INTO raw (id, text) VALUES (?1, ?2)")?, next: 0 })
    }

    pub(crate) fn write(&mut self) -> Outcome<()> {
        self.next += 1;
        self.insert.execute((self.next, "a short text"))?;
        Ok(())
    }
}
