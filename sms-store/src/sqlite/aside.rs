//! A store that nobody else sees, for records as they once were: a database of SQLite that has no name.
//!
//! SQLite keeps it in its cache, and what has no room there in a file of its folder for temporary files, which has no name, is
//! nobody else's to open, and is gone when it is closed. In that folder the text of records may lie meanwhile.

use super::address::Address;
use super::apart::Apart;
use super::fault::fault;
use super::open_files::Held;
use super::schema::{STEPS, migrate};
use super::{feed, journal, read, write};
use chrono::NaiveDate;
use rusqlite::Connection;
use rusqlite::config::DbConfig;
use sms_core::journal::Entry;
use sms_core::store::{
    Commit, Committed, Directory, FeedPage, KeyRow, LoadRequest, Loaded, Row, Scan, Snapshot, Store,
};
use sms_core::time::Moment;
use sms_core::{Error, ErrorCode, Result};
use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How many bytes of entries and records are held before a replay goes on in such a store.
pub(super) const ROOM: usize = 4 << 20;

pub(super) struct SqliteAside(Mutex<Aside>);

struct Aside {
    apart: Apart,
    /// The statements that make the indexes: a replay finds rows by their ids alone, so they wait for a search.
    indexes: Vec<String>,
}

impl SqliteAside {
    /// A new and empty one, which counts the file of its store as open.
    pub(super) fn new(address: Address, held: Held) -> Result<Self> {
        let told = |error| fault(&address, error);
        let connection = connect().map_err(told)?;
        let indexes = take_indexes(&connection).map_err(told)?;
        Ok(Self(Mutex::new(Aside { apart: Apart::of(connection, address, held), indexes })))
    }

    fn ask<T>(&self, question: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).apart.ask(question)
    }

    /// Asks what needs the indexes.
    fn search<T>(&self, question: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T> {
        let mut aside = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !aside.indexes.is_empty() {
            aside.apart.ask(|connection| connection.execute_batch(&aside.indexes.join(";\n")))?;
            aside.indexes.clear();
        }
        aside.apart.ask(question)
    }
}

/// Opens the database. It need not survive a crash, undoes nothing, and keeps what no check of ours would let in.
fn connect() -> rusqlite::Result<Connection> {
    let connection = Connection::open("")?;
    connection.set_prepared_statement_cache_capacity(128);
    // As for the file: a plan must not depend on the values bound to it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.execute_batch(
        "PRAGMA journal_mode = OFF;
         PRAGMA synchronous = OFF;
         PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA ignore_check_constraints = ON;
         PRAGMA cache_size = -16384;",
    )?;
    migrate(&connection, 0, STEPS)?;
    Ok(connection)
}

/// Drops the indexes beside the keys, and answers the statements that make them again.
fn take_indexes(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    const INDEXES: &str = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL";
    let mut statement = connection.prepare(INDEXES)?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (names, indexes): (Vec<String>, Vec<String>) = found.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().unzip();
    drop(statement);
    for name in names {
        connection.execute_batch(&format!("DROP INDEX {name}"))?;
    }
    Ok(indexes)
}

/// Whether a load asks for nothing but rows by their ids, names and whole tables.
const fn is_by_id(wants: &LoadRequest) -> bool {
    wants.matching.is_empty() && wants.alike.is_empty() && wants.due.is_none()
}

/// Whether a scan goes over a table in the order of its ids.
const fn is_in_order(scan: &Scan) -> bool {
    scan.equals.is_empty() && scan.among.is_empty() && scan.at_least.is_empty() && scan.at_most.is_empty()
}

impl Store for SqliteAside {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        let load = |connection: &Connection| read::load(connection, wants);
        if is_by_id(wants) { self.ask(load) } else { self.search(load) }
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        self.ask(|connection| write::commit(connection, Duration::ZERO, commits))
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        let found = |connection: &Connection| read::scan(connection, scan);
        if is_in_order(scan) { self.ask(found) } else { self.search(found) }
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        self.ask(|connection| read::whose(connection, directory, name))
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.ask(|connection| read::licences(connection, after, limit))
    }

    fn due(&self, day: NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.search(|connection| read::due(connection, day, after, limit))
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.ask(|connection| journal::journal(connection, licence, since, limit))
    }

    fn feed(&self, after: u64, only: Option<&BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        self.ask(|connection| feed::page(connection, after, only, limit))
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        self.ask(|connection| write::touch(connection, licence, user_id, moment))
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        self.ask(|connection| read::keys_of(connection, licence, after, limit))
    }

    /// No key is ever put here.
    fn forget_keys(&self, _: Moment) -> Result<u64> {
        Ok(0)
    }

    /// One connection sees it, and so nobody can stay at a moment of it while others write on.
    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        Err(Error::with(ErrorCode::StoreFailed, "there is no snapshot of what was set aside"))
    }
}
