//! Commits, in the middle of all others or in a turn of one's own.

use super::address::Address;
use super::apart::Apart;
use super::fault::fault;
use super::file;
use super::hands::Files;
use super::write;
use rusqlite::Connection;
use sms_core::Result;
use sms_core::store::{Commit, Committed, Turn};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// What every commit of a store looks after, on whatever connection.
#[derive(Debug)]
pub(super) struct Care {
    pub(super) address: Address,
    pub(super) files: Files,
    /// Erased text may still lie in the log, or in the free part of a page.
    pub(super) unclean: AtomicBool,
}

type Write = fn(&Connection, Duration, &[Commit]) -> rusqlite::Result<Vec<Committed>>;

impl Care {
    /// Keeps commits by one of the two ways of writing them. Nothing is answered where the files are others now.
    pub(super) fn commit(&self, connection: &Connection, commits: &[Commit], write: Write) -> Result<Vec<Committed>> {
        self.files.settled(&self.address)?;
        let written = write(connection, self.address.busy_timeout, commits);
        let answers = written.map_err(|error| fault(&self.address, error))?;
        self.files.look(&self.address)?;
        let mut kept = commits.iter().zip(&answers).filter(|(_, answer)| **answer == Committed::Done);
        if kept.any(|(commit, _)| !commit.erased.is_empty()) || self.unclean.load(Ordering::Relaxed) {
            self.clean(connection);
            self.files.look(&self.address)?;
        }
        Ok(answers)
    }

    /// Takes the last traces of what was erased from the file, as far as that is quickly done.
    pub(super) fn clean(&self, connection: &Connection) {
        let size = std::fs::metadata(&self.address.path).map_or(u64::MAX, |metadata| metadata.len());
        let rewritten = if size <= file::SMALL { file::rewrite(connection, file::MOMENT) } else { Ok(()) };
        let emptied = file::empty_log(connection, file::MOMENT);
        // The commit is durable whatever becomes of this: where it failed, the next commit tries again.
        self.unclean.store(rewritten.is_err() || emptied.is_err(), Ordering::Relaxed);
    }
}

/// A transaction that writes, begun before anything was decided: until it ends nobody else commits.
pub(super) struct SqliteTurn {
    apart: Apart,
    care: Arc<Care>,
}

impl SqliteTurn {
    pub(super) fn of(apart: Apart, care: Arc<Care>) -> Result<Self> {
        apart.ask(|connection| write::begin(connection, apart.address.busy_timeout))?;
        Ok(Self { apart, care })
    }
}

impl Turn for SqliteTurn {
    fn commit(&self, commits: &[Commit]) -> Result<Vec<Committed>> {
        self.apart.work(|connection| self.care.commit(connection, commits, write::commit_in_turn))
    }
}
