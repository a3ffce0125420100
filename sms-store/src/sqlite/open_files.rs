//! Which files this process has open through SQLite, and what a fork took over of that.
//!
//! SQLite keeps its table of locks in the memory of the process. A fork copies that memory, but not the locks: whoever opens
//! the same file again in the child believes that it holds locks, takes none, and writes over what others write. So a file
//! that was open at the fork is refused in the child; and where another thread was at work inside SQLite at that moment, SQLite
//! itself can be used no more, because what that thread had locked is never let go.

use super::address::Address;
use super::guard::Guard;
use sms_core::{Error, ErrorCode, Result};
use std::fs::Metadata;
use std::path::Path;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

/// A file as the system knows it, under whatever name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Identity {
    device: u64,
    inode: u64,
    /// How many names it has.
    pub(super) names: u64,
}

impl Identity {
    /// The file that has a path now. It is never opened for that: to close it again would drop the locks of this process.
    pub(super) fn of(path: &Path) -> Option<Self> {
        Self::from(&std::fs::metadata(path).ok()?)
    }

    #[cfg(unix)]
    pub(super) fn from(metadata: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        Some(Self { device: metadata.dev(), inode: metadata.ino(), names: metadata.nlink() })
    }

    /// Elsewhere nobody forks, and an open file can be neither deleted nor renamed.
    #[cfg(not(unix))]
    pub(super) fn from(_: &Metadata) -> Option<Self> {
        None
    }

    pub(super) const fn is_same_file(&self, other: &Self) -> bool {
        self.device == other.device && self.inode == other.inode
    }
}

struct Entry {
    file: Identity,
    process: u32,
    /// How many stores and snapshots have it open.
    holders: usize,
    guard: Option<Guard>,
}

impl Entry {
    fn is(&self, file: &Identity, process: u32) -> bool {
        self.process == process && self.file.is_same_file(file)
    }

    /// Others may use the SQLite that is built into us, and have locks on a file that no store has open any more.
    fn is_needed(&self) -> bool {
        self.holders > 0 || self.guard.as_ref().is_some_and(|guard| !guard.is_idle())
    }
}

/// The files that are open, here or in a process from which this one was forked.
static OPEN: Mutex<Vec<Entry>> = Mutex::new(Vec::new());

/// The process that counts in [`AT_WORK`]; 0 before the first.
static PROCESS: AtomicU32 = AtomicU32::new(0);

/// How many threads are at work inside SQLite.
static AT_WORK: AtomicUsize = AtomicUsize::new(0);

/// How long a child asks for a lock that may never be let go.
const PATIENCE: u32 = 50;

/// The list of open files, locked: while it is, no other thread of this process looks for a file or makes one.
pub(super) struct List(MutexGuard<'static, Vec<Entry>>);

impl List {
    /// Locks the list.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryProcess`] where a fork left SQLite locked for good.
    pub(super) fn lock() -> Result<Self> {
        let process = std::process::id();
        let before = PROCESS.load(Ordering::SeqCst);
        if before == process {
            return Ok(Self(OPEN.lock().unwrap_or_else(PoisonError::into_inner)));
        }
        let mut list = patiently().ok_or_else(|| forked(THREADS))?;
        // The first thread of a new process begins to count; what it inherited from threads that it does not have stays.
        if PROCESS.load(Ordering::SeqCst) != process {
            if AT_WORK.load(Ordering::SeqCst) != 0 {
                return Err(forked(THREADS));
            }
            // Descriptors that were put by are the parent's, too: a lock on them would end with its own. Closing them could drop
            // one of this process.
            list.extract_if(.., |entry| entry.holders == 0).for_each(|entry| std::mem::forget(entry.guard));
            PROCESS.store(process, Ordering::SeqCst);
        }
        Ok(Self(list))
    }

    /// Refuses a file that was open when this process was forked.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryProcess`].
    pub(super) fn admit(&self, path: &Path) -> Result<()> {
        let Some(file) = Identity::of(path) else { return Ok(()) };
        let process = std::process::id();
        let inherited = self.0.iter().any(|entry| entry.process != process && entry.file.is_same_file(&file));
        if inherited { Err(forked(FILE)) } else { Ok(()) }
    }

    /// Puts a file on the list, before anybody opens it: whoever closes it meanwhile is not the last.
    pub(super) fn enter(&mut self, path: &Path) -> Held {
        let (file, process) = (Identity::of(path), std::process::id());
        if let Some(file) = file {
            match self.0.iter_mut().find(|entry| entry.is(&file, process)) {
                Some(entry) => entry.holders += 1,
                None => self.0.push(Entry { file, process, holders: 1, guard: None }),
            }
        }
        Held { file, process }
    }
}

const FILE: &str = "the file was open here when this process was forked";
const THREADS: &str = "another thread was working on a store when this process was forked";

fn patiently() -> Option<MutexGuard<'static, Vec<Entry>>> {
    for _ in 0..PATIENCE {
        match OPEN.try_lock() {
            Ok(list) => return Some(list),
            Err(TryLockError::Poisoned(list)) => return Some(list.into_inner()),
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(20)),
        }
    }
    None
}

/// The refusal of what a fork has taken over.
pub(super) fn forked(reason: &str) -> Error {
    let message = format!("{reason}: close before the fork, or start a new process");
    Error::with(ErrorCode::BoundaryProcess, message)
}

/// A file that is open. It is on the list until this is dropped.
#[derive(Debug)]
pub(super) struct Held {
    file: Option<Identity>,
    process: u32,
}

impl Held {
    /// Holds off other hands, once the file has its log.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryProcess`].
    pub(super) fn guard(&self, address: &Address) -> Result<()> {
        let Some(file) = self.file else { return Ok(()) };
        let [log, memory] = ["-wal", "-shm"].map(|ending| address.beside(ending));
        let mut list = List::lock()?;
        if let Some(entry) = list.0.iter_mut().find(|entry| entry.is(&file, self.process))
            && Identity::of(&log).is_some()
            && Identity::of(&memory).is_some()
        {
            entry.guard = entry.guard.take().or_else(|| Guard::of(&file, &address.path));
            if let Some(guard) = &mut entry.guard {
                guard.lock(&memory);
            }
        }
        Ok(())
    }

    /// Counts once more, for somebody who has the same file open.
    pub(super) fn again(&self) -> Result<Self> {
        let mut list = List::lock()?;
        let entry = self.file.and_then(|file| list.0.iter_mut().find(|entry| entry.is(&file, self.process)));
        if let Some(entry) = entry {
            entry.holders += 1;
        }
        Ok(Self { ..*self })
    }

    /// Closes what is open, and takes it from the list. Meanwhile nobody else in this process opens or closes the file: the
    /// locks of who did would be dropped with ours. What a fork took over stays on the list of the child.
    pub(super) fn let_go(&mut self, close: impl FnOnce()) {
        if std::process::id() != self.process {
            return;
        }
        let mut list = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        let file = self.file.take();
        let mut entry = file.and_then(|file| list.iter_mut().find(|entry| entry.is(&file, self.process)));
        if let Some(entry) = &mut entry {
            entry.holders = entry.holders.saturating_sub(1);
            if let (0, Some(guard)) = (entry.holders, &entry.guard) {
                guard.release();
            }
        }
        close();
        list.retain(Entry::is_needed);
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if self.file.is_some() {
            self.let_go(|| ());
        }
    }
}

/// A thread that is at work inside SQLite, until this is dropped.
pub(super) struct AtWork(());

impl AtWork {
    /// For whatever opens a file: this process counts from here on, if no other has left something behind.
    ///
    /// # Errors
    /// [`ErrorCode::BoundaryProcess`] where a fork left SQLite locked for good.
    pub(super) fn first() -> Result<Self> {
        drop(List::lock()?);
        Ok(Self::begin())
    }

    pub(super) fn begin() -> Self {
        AT_WORK.fetch_add(1, Ordering::SeqCst);
        Self(())
    }
}

impl Drop for AtWork {
    fn drop(&mut self) {
        AT_WORK.fetch_sub(1, Ordering::SeqCst);
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::SqliteStore;

    /// What a child finds in its memory after a fork: the tests in C and Python fork in earnest.
    #[test]
    fn a_file_that_another_process_had_open_is_refused_until_it_is_not_on_the_list() {
        let folder = tempfile::tempdir().unwrap();
        let [file, other] = ["sponsor.db", "other.db"].map(|name| folder.path().join(name));
        drop(SqliteStore::open_file(&file).unwrap());
        let file_now = Identity::of(&file).unwrap();
        let inherited = Entry { file: file_now, process: std::process::id() + 1, holders: 1, guard: None };
        List::lock().unwrap().0.push(inherited);
        let link = folder.path().join("link.db");
        std::os::unix::fs::symlink(&file, &link).unwrap();
        for mode in ["?mode=ro", "?mode=rw", ""] {
            for name in [&file, &link] {
                let error = SqliteStore::open(&format!("{}{mode}", name.display())).unwrap_err();
                assert_eq!(error.code(), ErrorCode::BoundaryProcess);
                assert!(error.to_string().contains("close before the fork"), "{error}");
            }
        }
        drop(SqliteStore::open_file(other).unwrap());
        List::lock().unwrap().0.retain(|entry| entry.process == std::process::id());
        drop(SqliteStore::open_file(&file).unwrap());
    }

    #[test]
    fn a_file_is_on_the_list_while_it_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sponsor.db");
        let listed = || {
            let identity = Identity::of(&file).unwrap();
            let ours = |entry: &&Entry| entry.file.is_same_file(&identity);
            List::lock().unwrap().0.iter().find(ours).map_or(0, |entry| entry.holders)
        };
        let (one, two) = (SqliteStore::open_file(&file).unwrap(), SqliteStore::open_file(&file).unwrap());
        assert_eq!(listed(), 2);
        let snapshot = sms_core::store::Store::snapshot(&two).unwrap();
        assert_eq!(listed(), 3);
        drop(one);
        sms_core::store::Store::close(&two).unwrap();
        assert_eq!(listed(), 1, "a snapshot has it open");
        drop(snapshot);
        assert_eq!(listed(), 0);
    }
}
