//! What the library asks of the store.

use super::aside::{ROOM, SqliteAside};
use super::open_files::AtWork;
use super::snapshot::SqliteSnapshot;
use super::turn::SqliteTurn;
use super::{SqliteStore, fault, feed, file, journal, read, write};
use chrono::NaiveDate;
use rusqlite::Connection;
use sms_core::journal::Entry;
use sms_core::store::{
    Commit, Committed, Directory, FeedPage, KeyRow, LoadRequest, Loaded, Row, Scan, Snapshot, Store, Turn,
};
use sms_core::time::Moment;
use sms_core::{ErrorCode, Result};
use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError, TryLockError};

impl Store for SqliteStore {
    fn load(&self, wants: &LoadRequest) -> Result<Loaded> {
        self.work(|live| self.read_near(live, |connection| read::load(connection, wants)))
    }

    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        self.work(|live| self.care.commit(&*self.writer(live)?, commits, write::commit))
    }

    fn turn(&self) -> Result<Option<Box<dyn Turn>>> {
        self.work(|live| {
            // It tells whether there is anything to write to.
            drop(self.writer(live)?);
            self.care.files.settled(&self.care.address)?;
            let turn = SqliteTurn::of(self.apart(live, file::writer)?, Arc::clone(&self.care))?;
            Ok(Some(Box::new(turn) as Box<dyn Turn>))
        })
    }

    fn scan(&self, scan: &Scan) -> Result<Vec<Row>> {
        self.work(|live| {
            let action = |connection: &Connection| read::scan(connection, scan);
            if read::is_short(scan) { self.read_near(live, action) } else { self.read(live, action) }
        })
    }

    fn whose(&self, directory: Directory, name: &str) -> Result<Option<(String, String)>> {
        self.work(|live| self.read_near(live, |connection| read::whose(connection, directory, name)))
    }

    fn licences(&self, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.work(|live| self.read(live, |connection| read::licences(connection, after, limit)))
    }

    fn due(&self, day: NaiveDate, after: Option<&str>, limit: usize) -> Result<Vec<String>> {
        self.work(|live| self.read(live, |connection| read::due(connection, day, after, limit)))
    }

    fn journal(&self, licence: &str, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.work(|live| self.read(live, |connection| journal::journal(connection, licence, since, limit)))
    }

    fn history(&self, licence: &str, record: u64, since: u64, limit: usize) -> Result<Vec<Entry>> {
        self.work(|live| self.read(live, |connection| journal::history(connection, licence, record, since, limit)))
    }

    fn feed(&self, after: u64, only: Option<&BTreeSet<String>>, limit: usize) -> Result<FeedPage> {
        self.work(|live| self.read(live, |connection| feed::page(connection, after, only, limit)))
    }

    fn last_recorded_by(&self, licence: &str, moment: Moment) -> Result<u64> {
        self.work(|live| self.read(live, |connection| journal::last_recorded_by(connection, licence, moment)))
    }

    fn replay_room(&self) -> usize {
        ROOM
    }

    fn aside(&self) -> Result<Box<dyn Store>> {
        self.work(|live| {
            let aside = SqliteAside::new(self.care.address.clone(), live.held.again()?)?;
            Ok(Box::new(aside) as Box<dyn Store>)
        })
    }

    fn touch(&self, licence: &str, user_id: &str, moment: Moment) -> Result<()> {
        let in_the_way =
            || fault::found(&self.care.address, ErrorCode::StoreLocked, "is being written to by somebody else");
        self.work(|live| {
            self.care.files.settled(&self.care.address)?;
            let writer = live.writer.as_ref().ok_or_else(|| self.read_only())?;
            let connection = match writer.try_lock() {
                Ok(connection) => connection,
                Err(TryLockError::Poisoned(connection)) => connection.into_inner(),
                Err(TryLockError::WouldBlock) => return Err(in_the_way()),
            };
            write::touch(&connection, licence, user_id, moment)
                .map_err(|error| if fault::is_busy(&error) { in_the_way() } else { self.told(error) })?;
            self.care.files.look(&self.care.address)
        })
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot>> {
        self.work(|live| {
            let snapshot = SqliteSnapshot::of(self.apart(live, |address| file::reader(address, self.immutable))?)?;
            Ok(Box::new(snapshot) as Box<dyn Snapshot>)
        })
    }

    /// Waits for the calls that are under way and closes every connection. Whoever is the last to close the file empties the
    /// log into it.
    fn close(&self) -> Result<()> {
        self.at_home()?;
        let mut live = self.live.write().unwrap_or_else(PoisonError::into_inner);
        let _work = AtWork::begin();
        drop(live.take());
        Ok(())
    }

    fn keys(&self, licence: &str, after: Option<(&str, &str)>, limit: usize) -> Result<Vec<KeyRow>> {
        self.work(|live| self.read(live, |connection| read::keys_of(connection, licence, after, limit)))
    }

    fn forget_keys(&self, before: Moment) -> Result<u64> {
        self.work(|live| {
            let (mut forgotten, mut after) = (0, (String::new(), String::new()));
            while let Some(old) = self.read(live, |connection| write::old_keys(connection, before, &mut after))? {
                if !old.is_empty() {
                    self.care.files.settled(&self.care.address)?;
                    let connection = self.writer(live)?;
                    let patience = self.care.address.busy_timeout;
                    forgotten += write::forget_keys(&connection, patience, &old).map_err(|error| self.told(error))?;
                    self.care.files.look(&self.care.address)?;
                }
            }
            if forgotten > 0 {
                self.care.clean(&*self.writer(live)?);
                self.care.files.look(&self.care.address)?;
            }
            Ok(forgotten)
        })
    }
}
