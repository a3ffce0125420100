//! A connection beside those of a store, that outlives the call that made it: for a moment that is looked at, or for a turn to
//! write.

use super::address::Address;
use super::fault::fault;
use super::open_files::{AtWork, Held, forked};
use rusqlite::Connection;
use sms_core::Result;

pub(super) struct Apart {
    connection: Option<Connection>,
    pub(super) address: Address,
    /// The file counts as open while this is.
    held: Held,
    process: u32,
}

impl Drop for Apart {
    fn drop(&mut self) {
        if std::process::id() != self.process {
            std::mem::forget(self.connection.take());
            return;
        }
        let _work = AtWork::begin();
        let connection = self.connection.take();
        self.held.let_go(|| drop(connection));
    }
}

impl Apart {
    pub(super) fn of(connection: Connection, address: Address, held: Held) -> Self {
        Self { connection: Some(connection), address, held, process: std::process::id() }
    }

    /// Works with the connection, but not in a process that a fork made.
    pub(super) fn work<T>(&self, action: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let (Some(connection), true) = (&self.connection, std::process::id() == self.process) else {
            return Err(forked("the store was open when this process was forked"));
        };
        let _work = AtWork::begin();
        action(connection)
    }

    pub(super) fn ask<T>(&self, question: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T> {
        self.work(|connection| question(connection).map_err(|error| fault(&self.address, error)))
    }
}
