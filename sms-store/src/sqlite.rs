//! A store in one SQLite file.

mod address;
mod apart;
mod aside;
mod backup;
mod fault;
mod feed;
mod file;
#[cfg_attr(
    not(all(any(target_os = "linux", target_os = "android"), target_pointer_width = "64")),
    path = "sqlite/no_guard.rs"
)]
mod guard;
mod hands;
mod journal;
mod open_files;
mod read;
mod read_only;
mod schema;
mod snapshot;
mod store;
mod turn;
mod write;

pub(crate) use fault::reason;

use address::Address;
use apart::Apart;
use hands::Files;
use open_files::{AtWork, Held};
use read_only::is_read_only;
use rusqlite::Connection;
use sms_core::{Error, ErrorCode, Result};
use std::fmt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use turn::Care;

/// A store in one SQLite file: write-ahead log, `synchronous=FULL`, `secure_delete`.
///
/// One connection writes and several read beside it, so that any number of threads share a store. Several processes may
/// open the same file: each waits a while for its turn to write (`busy_timeout_ms`).
///
/// The tables are real ones, with a column for what people ask about; `sqlite3 FILE .schema` shows them.
///
/// ```
/// use sms_core::journal::Head;
/// use sms_core::store::{Commit, Committed, Store};
/// use sms_store::SqliteStore;
///
/// let folder = tempfile::tempdir().unwrap();
/// let file = folder.path().join("sponsor.db");
/// let head = Head { sequence: 1, digest: [7; 32], recorded_at: "2026-04-06T09:00:00Z".parse().unwrap() };
/// let commit = Commit {
///     licence: "QHDGHB91X".to_owned(),
///     expected: None,
///     head,
///     rows: Vec::new(),
///     removed: Vec::new(),
///     entries: Vec::new(),
///     keys: Vec::new(),
///     claims: Vec::new(),
///     erased: Vec::new(),
///     with: Vec::new(),
///     unchanged: Vec::new(),
///     absent: Vec::new(),
/// };
/// let store = SqliteStore::open(&format!("sqlite:{}", file.display())).unwrap();
/// assert_eq!(store.commit(&[commit.clone()]).unwrap(), [Committed::Done]);
/// assert_eq!(store.commit(&[commit]).unwrap(), [Committed::Stale]);
///
/// let reader = SqliteStore::open(&format!("sqlite:{}?mode=ro", file.display())).unwrap();
/// assert_eq!(reader.licences(None, 10).unwrap(), ["QHDGHB91X"]);
/// ```
///
/// # Erasure
///
/// Text that goes is overwritten, also in pages that fall free, and after a commit that erases, the log is emptied into
/// the file. SQLite still leaves a copy of a row in the free part of a page now and then, when it had moved the row to
/// another page long before. So a file of up to 64 MiB is also rewritten after a commit that erases; for a larger one call
/// [`scrub`](Self::scrub) when there is time for it.
///
/// # Forks, and other hands on the file
///
/// A store that a fork carried into another process refuses there, and so does opening its file again, with
/// `boundary.process`: [`close`](sms_core::store::Store::close) before the fork, or start a new process. Before a commit is answered, the store
/// looks whether its files are still those that it has open; if not, it answers `store.moved`, acknowledges nothing, and takes
/// no more. Copy the file with [`backup`](Self::backup) and nothing else, and open it in this process with no other copy of
/// SQLite.
pub struct SqliteStore {
    live: RwLock<Option<Live>>,
    care: Arc<Care>,
    /// Nobody can change the file, not even the files of locks beside it.
    immutable: bool,
    /// The process that opened it.
    process: u32,
}

/// What a store has open.
struct Live {
    readers: Mutex<Vec<Connection>>,
    writer: Option<Mutex<Connection>>,
    held: Held,
}

impl Drop for Live {
    fn drop(&mut self) {
        let readers = std::mem::take(&mut self.readers);
        let writer = self.writer.take();
        // Connections that read close before the one that writes, which empties the log when it is the last.
        self.held.let_go(|| {
            drop(readers);
            drop(writer);
        });
    }
}

/// Connections that a fork carried into another process are left as they are: to close them there would take the locks of
/// the process that opened them for one's own.
impl Drop for SqliteStore {
    fn drop(&mut self) {
        let live = self.live.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        if std::process::id() != self.process {
            std::mem::forget(live);
            return;
        }
        let _work = AtWork::begin();
        drop(live);
    }
}

/// How many idle connections are kept for reading.
const IDLE_READERS: usize = 8;

impl SqliteStore {
    /// Opens the store at an address, and makes it where there is none.
    ///
    /// An address is `PATH`, `sqlite:PATH` or `sqlite://PATH`, and options after a question mark: `mode=ro` only reads,
    /// `mode=rw` makes no new file, `max_page_count=N` limits the file to so many pages of 4 KiB, `busy_timeout_ms=N` says
    /// how long to wait for another process (5,000 unless told).
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_store::SqliteStore;
    /// let error = SqliteStore::open("sqlite:sponsor.db?colour=red").unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::StoreUrl);
    /// ```
    ///
    /// # Errors
    /// [`StoreUrl`](ErrorCode::StoreUrl) where the address is not right or leads nowhere;
    /// [`StoreNotOne`](ErrorCode::StoreNotAStore), [`StoreNewer`](ErrorCode::StoreNewer) and
    /// [`StoreDamaged`](ErrorCode::StoreDamaged) where the file is something else, and then it is left as it is; others of
    /// the `store.` family where it cannot be reached.
    pub fn open(address: &str) -> Result<Self> {
        Self::at(Address::parse(address)?)
    }

    /// Opens the store in a file, and makes it where there is none. The path may have any letters.
    ///
    /// ```
    /// let folder = tempfile::tempdir().unwrap();
    /// let store = sms_store::SqliteStore::open_file(folder.path().join("what?.db")).unwrap();
    /// ```
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_file(path: impl AsRef<Path>) -> Result<Self> {
        Self::at(Address::file(path.as_ref())?)
    }

    /// Opens the store in a file only to read it: it must be there, and nothing is written to it. The path is a path, as in
    /// [`open_file`](Self::open_file).
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_store::SqliteStore;
    /// let folder = tempfile::tempdir().unwrap();
    /// let path = folder.path().join("sponsor.db");
    /// assert!(SqliteStore::open_to_read(&path).is_err() && !path.exists());
    /// drop(SqliteStore::open_file(&path).unwrap());
    /// SqliteStore::open_to_read(&path).unwrap();
    /// ```
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub fn open_to_read(path: impl AsRef<Path>) -> Result<Self> {
        Self::at(Address::file(path.as_ref())?.only_read())
    }

    fn at(address: Address) -> Result<Self> {
        let address = address.resolved()?;
        let _work = AtWork::first()?;
        let (opened, held) = file::open(&address)?;
        let is_written = opened.writer.as_ref().is_some_and(|writer| !is_read_only(writer).unwrap_or_default());
        let files = Files::of(&address, opened.writer.is_some());
        let live = Live {
            readers: Mutex::new(opened.reader.into_iter().collect()),
            writer: opened.writer.map(Mutex::new),
            held,
        };
        if !opened.immutable {
            live.held.guard(&address)?;
        }
        if is_written && !files.are_complete() {
            return Err(fault::found(&address, ErrorCode::StoreMoved, "lost its log while it was opened"));
        }
        files.look(&address)?;
        Ok(Self {
            live: RwLock::new(Some(live)),
            immutable: opened.immutable,
            process: std::process::id(),
            care: Arc::new(Care { address, files, unclean: AtomicBool::new(opened.has_log) }),
        })
    }

    /// Rewrites the file, so that nothing of what was erased or replaced is left in it or in its log. It takes about a second
    /// for each 100 MB; readers go on beside it, writers wait. The copy that SQLite makes of a file of more than 64 MiB lies in its
    /// folder for temporary files (`SQLITE_TMPDIR`) meanwhile, without a name.
    ///
    /// ```
    /// let folder = tempfile::tempdir().unwrap();
    /// let store = sms_store::SqliteStore::open_file(folder.path().join("sponsor.db")).unwrap();
    /// store.scrub().unwrap();
    /// ```
    ///
    /// # Errors
    /// An error of the `store.` family, such as [`StoreLocked`](ErrorCode::StoreLocked) where another process reads all the
    /// time.
    pub fn scrub(&self) -> Result<()> {
        self.work(|live| {
            self.care.files.settled(&self.care.address)?;
            let connection = self.writer(live)?;
            file::rewrite(&connection, self.care.address.busy_timeout)
                .and_then(|()| file::empty_log(&connection, self.care.address.busy_timeout))
                .map_err(|error| self.told(error))?;
            self.care.files.look(&self.care.address)?;
            self.care.unclean.store(false, Ordering::Relaxed);
            Ok(())
        })
    }

    /// Refuses what a fork has taken over.
    fn at_home(&self) -> Result<()> {
        let forked = || open_files::forked("the store was open when this process was forked");
        if std::process::id() == self.process { Ok(()) } else { Err(forked()) }
    }

    /// Works with what is open. Nothing of it is touched, and no lock is taken, in a process that a fork made.
    fn work<T>(&self, action: impl FnOnce(&Live) -> Result<T>) -> Result<T> {
        self.at_home()?;
        let live = self.live.read().unwrap_or_else(PoisonError::into_inner);
        let live = live.as_ref().ok_or_else(|| Error::new(ErrorCode::BoundaryClosed))?;
        let _work = AtWork::begin();
        action(live)
    }

    fn writer<'live>(&self, live: &'live Live) -> Result<MutexGuard<'live, Connection>> {
        let writer = live.writer.as_ref().ok_or_else(|| self.read_only())?;
        Ok(writer.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn read_only(&self) -> Error {
        let reason = "cannot be written to: it was opened with mode=ro";
        fault::found(&self.care.address, ErrorCode::StoreReadOnly, reason)
    }

    /// A new connection, if the files are still the same.
    fn connect(&self, open: impl FnOnce(&Address) -> Result<Connection>) -> Result<Connection> {
        let connection = open(&self.care.address)?;
        self.care.files.look(&self.care.address)?;
        Ok(connection)
    }

    /// A new connection that reads.
    fn reader(&self) -> Result<Connection> {
        self.connect(|address| file::reader(address, self.immutable))
    }

    /// A new connection that outlives this call.
    fn apart(&self, live: &Live, open: impl FnOnce(&Address) -> Result<Connection>) -> Result<Apart> {
        let held = live.held.again()?;
        Ok(Apart::of(self.connect(open)?, self.care.address.clone(), held))
    }

    /// Reads with a connection of its own, beside a writer.
    fn read<T>(&self, live: &Live, action: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T> {
        let idle = live.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = idle.map_or_else(|| self.reader(), Ok)?;
        let found = action(&connection).map_err(|error| self.told(error))?;
        let mut readers = live.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < IDLE_READERS {
            readers.push(connection);
        }
        Ok(found)
    }

    /// Reads with the connection that writes, if it is idle: what it wrote last it still has in memory. That connection does
    /// not wait for other processes, so where one is in the way another connection reads, which does.
    fn read_near<T>(&self, live: &Live, action: impl Fn(&Connection) -> rusqlite::Result<T>) -> Result<T> {
        let near = match live.writer.as_ref().map(Mutex::try_lock) {
            Some(Ok(connection)) if connection.is_autocommit() => Some(action(&connection)),
            _ => None,
        };
        match near {
            Some(Err(error)) if !fault::is_busy(&error) => Err(self.told(error)),
            Some(Ok(found)) => Ok(found),
            _ => self.read(live, action),
        }
    }

    fn told(&self, error: rusqlite::Error) -> Error {
        fault::fault(&self.care.address, error)
    }
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("SqliteStore").field("file", &self.care.address.path).finish_non_exhaustive()
    }
}
