//! Whether the files of a store are still those that are open: other hands may delete, rename or replace them.
//!
//! SQLite would go on writing into files that nobody finds again. So before a commit is answered, the three paths are looked
//! at, by name only.

use super::address::Address;
use super::fault::found;
use super::open_files::Identity;
use sms_core::{Error, ErrorCode, Result};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

/// The files of an open store.
#[derive(Debug)]
pub(super) struct Files {
    known: Vec<(PathBuf, Identity)>,
    moved: AtomicBool,
}

impl Files {
    /// The files as they lie there now: the database, and for a store that is written to its log and the memory that
    /// processes share.
    pub(super) fn of(address: &Address, is_written: bool) -> Self {
        let mut paths = vec![address.path.clone()];
        if is_written {
            paths.extend(["-wal", "-shm"].map(|ending| address.beside(ending)));
        }
        let known = paths.into_iter().filter_map(|path| Identity::of(&path).map(|file| (path, file))).collect();
        Self { known, moved: AtomicBool::new(false) }
    }

    /// Whether every file that is to be looked at was there.
    pub(super) fn are_complete(&self) -> bool {
        !cfg!(unix) || self.known.len() == 3
    }

    /// Refuses once they were found to be others.
    ///
    /// # Errors
    /// [`ErrorCode::StoreMoved`].
    pub(super) fn settled(&self, address: &Address) -> Result<()> {
        if self.moved.load(Ordering::Acquire) { Err(moved(address)) } else { Ok(()) }
    }

    /// Looks whether they are still the same, and refuses from then on if they are not.
    ///
    /// # Errors
    /// [`ErrorCode::StoreMoved`].
    pub(super) fn look(&self, address: &Address) -> Result<()> {
        let is_there = |(path, file): &(PathBuf, Identity)| {
            Identity::of(path).is_some_and(|now| now.is_same_file(file) && now.names <= 1)
        };
        if !self.known.iter().all(is_there) {
            self.moved.store(true, Ordering::Release);
        }
        self.settled(address)
    }
}

fn moved(address: &Address) -> Error {
    let reason = "is no longer the file that was opened, or its log is not: somebody deleted, renamed, linked or replaced it, \
                  or another copy of SQLite in this process closed it. Nothing was acknowledged: stop writing, close, and \
                  verify the store or restore a backup before it is opened again";
    found(address, ErrorCode::StoreMoved, reason)
}
