//! The file of a store: what lies there, how it is opened, how it is kept clean.

use super::address::{Address, Mode};
use super::fault::{fault, found};
use super::open_files::{Held, Identity, List};
use super::read_only::is_read_only;
use super::schema::{APPLICATION_ID, STEPS, VERSION, migrate};
use super::write::{begin, retried, roll_back};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use sms_core::{ErrorCode, Result};
use std::path::Path;
use std::time::Duration;

/// An opened file.
pub(super) struct Opened {
    pub(super) writer: Option<Connection>,
    pub(super) reader: Option<Connection>,
    pub(super) immutable: bool,
    /// Whether an earlier process left something in the log that could not be taken out of it yet.
    pub(super) has_log: bool,
}

/// How long to try what may as well be done later.
pub(super) const MOMENT: Duration = Duration::from_millis(100);

pub(super) fn open(address: &Address) -> Result<(Opened, Held)> {
    let (before, held) = look(address)?;
    let opened = if address.mode == Mode::Read { open_to_read(address) } else { open_to_write(address) }?;
    let now = Identity::of(&address.path);
    if before.zip(now).is_some_and(|(before, now)| !before.is_same_file(&now)) {
        return Err(found(address, ErrorCode::StoreMoved, "was replaced while it was opened"));
    }
    Ok((opened, held))
}

/// Looks what lies there and whether it may be opened, and makes a new file where one is wanted. Meanwhile no other thread
/// of this process does the same: were two to make the file, one would drop the locks of the other when it closes it.
fn look(address: &Address) -> Result<(Option<Identity>, Held)> {
    let mut list = List::lock()?;
    list.admit(&address.path)?;
    match (inspect(address)?, address.mode) {
        (Found::Nothing, Mode::Read | Mode::Write) => return Err(url(address, "there is no such file")),
        (Found::Empty, Mode::Read | Mode::Write) => {
            return Err(found(address, ErrorCode::StoreNotAStore, "is not a store of this library: it is empty"));
        }
        (Found::Nothing, Mode::Create) => make(&address.path),
        _ => {}
    }
    Ok((Identity::of(&address.path), list.enter(&address.path)))
}

/// Makes an empty file that nobody but its owner may read. The files that SQLite makes beside it are as it is. Where it cannot
/// be made, or another process was quicker, SQLite says so.
#[cfg(unix)]
pub(super) fn make(path: &Path) {
    use std::os::unix::fs::OpenOptionsExt as _;
    drop(std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path));
}

#[cfg(not(unix))]
pub(super) fn make(path: &Path) {
    drop(std::fs::OpenOptions::new().write(true).create_new(true).open(path));
}

fn open_to_read(address: &Address) -> Result<Opened> {
    let opened = |reader, immutable| Opened { writer: None, reader: Some(reader), immutable, has_log: false };
    match reader(address, false) {
        Ok(connection) => Ok(opened(connection, false)),
        // The folder has no room for the files of locks beside the store, so nobody can be writing to it either.
        Err(error) if !matches!(error.code(), ErrorCode::StoreFailed | ErrorCode::StoreReadOnly) => Err(error),
        Err(_) if !has_content(&address.beside("-wal")) => Ok(opened(reader(address, true)?, true)),
        Err(error) => Err(found(address, ErrorCode::StoreReadOnly, LOGGED).because(error)),
    }
}

/// Why a file is not read that another part of its store lies beside.
const LOGGED: &str = "has a log beside it which cannot be read in a folder that cannot be written to: \
    copy both to a folder that can be written to";

fn open_to_write(address: &Address) -> Result<Opened> {
    let told = |error| fault(address, error);
    let connection = writer(address)?;
    let version = bring_up(&connection, address)?;
    if version > VERSION {
        let _ = connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        return Err(newer(address, version));
    }
    if !is_read_only(&connection).map_err(told)? {
        let log = || connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        let mode = retried(address.busy_timeout, log).map_err(told)?;
        if mode != "wal" {
            return Err(found(address, ErrorCode::StoreFailed, "failed: its folder cannot hold a write-ahead log"));
        }
    }
    let has_log = has_content(&address.beside("-wal")) && empty_log(&connection, Duration::ZERO).is_err();
    // A first read makes the files beside it, if they are not there.
    retried(address.busy_timeout, || number(&connection, "user_version")).map_err(told)?;
    Ok(Opened { writer: Some(connection), reader: None, immutable: false, has_log })
}

/// A connection that writes.
pub(super) fn writer(address: &Address) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let told = |error| fault(address, error);
    let connection = Connection::open_with_flags(&address.path, flags).map_err(told)?;
    retried(address.busy_timeout, || set_up(&connection, address)).map_err(told)?;
    let limit = address.max_page_count.map_or(Ok(()), |most| connection.pragma_update(None, "max_page_count", most));
    limit.map_err(told)?;
    // What other connections do meanwhile is waited for in our own way.
    connection.busy_timeout(Duration::ZERO).map_err(told)?;
    Ok(connection)
}

/// A connection that reads.
pub(super) fn reader(address: &Address, immutable: bool) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = if immutable {
        Connection::open_with_flags(address.immutable_uri(), flags | OpenFlags::SQLITE_OPEN_URI)
    } else {
        Connection::open_with_flags(&address.path, flags)
    };
    let told = |error| fault(address, error);
    let connection = connection.map_err(told)?;
    retried(address.busy_timeout, || set_up(&connection, address)).map_err(told)?;
    let version = retried(address.busy_timeout, || number(&connection, "user_version")).map_err(told)?;
    if version > VERSION {
        return Err(newer(address, version));
    }
    if version < VERSION {
        return Err(older(address, version));
    }
    Ok(connection)
}

/// Where others make or recover the file at the same time, SQLite may say that it is busy without waiting, so that this is tried again.
fn set_up(connection: &Connection, address: &Address) -> rusqlite::Result<()> {
    connection.busy_timeout(address.busy_timeout)?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // We have neither: what somebody else put into the file does nothing here. Of the SQLite of a machine `rusqlite` cannot say for
    // certain that it knows how to shut out views; no statement of ours asks one.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    #[cfg(feature = "bundled")]
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    // A plan must not depend on the values bound to it: a statement that a partial index fits would else be planned anew
    // each time, which takes five times as long as running it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // Each commit is on the disk before it is answered; what goes is overwritten; the log is cut down to 16 MiB once it
    // was emptied; a page that cannot be right is found before it is used.
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
    )
}

/// Makes the tables of a new file and brings up those of an older one; answers the version that it found or made.
fn bring_up(connection: &Connection, address: &Address) -> Result<i32> {
    let told = |error| fault(address, error);
    let version = || -> rusqlite::Result<Option<i32>> {
        let ours = number(connection, "application_id")? == APPLICATION_ID;
        Ok(if ours { Some(number(connection, "user_version")?) } else { None })
    };
    let now = retried(address.busy_timeout, version).map_err(told)?;
    if let Some(current) = now.filter(|current| *current >= VERSION) {
        return Ok(current);
    }
    // Until a step ends, SQLite can undo it: what a large store had before needs room.
    with_room(connection, || bring_up_alone(connection, address, &version))
        .map_err(told)?
        .ok_or_else(|| found(address, ErrorCode::StoreNotAStore, FOREIGN))
}

/// Does so in a transaction; nothing comes back where the file is none of ours.
fn bring_up_alone(
    connection: &Connection,
    address: &Address,
    version: &dyn Fn() -> rusqlite::Result<Option<i32>>,
) -> rusqlite::Result<Option<i32>> {
    // Another process may be doing the same, so look again once we are alone.
    begin(connection, address.busy_timeout)?;
    let brought = version().and_then(|version| {
        let tables: i32 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        match version {
            None if tables > 0 => return Ok(None),
            None => migrate(connection, 0, STEPS)?,
            Some(version) if version < VERSION => migrate(connection, version, STEPS)?,
            Some(version) => return Ok(Some(version)),
        }
        Ok(Some(VERSION))
    });
    // There is no log yet, so that the end of the transaction waits for those who look at the file.
    let finish = || connection.execute_batch("COMMIT");
    let kept = brought.and_then(|brought| retried(address.busy_timeout, finish).map(|()| brought));
    if kept.is_err() {
        roll_back(connection)?;
    }
    kept
}

const FOREIGN: &str = "is not a store of this library: it is a database of another program";

enum Found {
    /// There is no file.
    Nothing,
    /// There is a file with nothing in it.
    Empty,
    /// There is a store, or what will be one once SQLite has finished what an interrupted process began.
    Store,
}

/// What lies at the address. Nothing is changed, nothing is locked, and no file beside it is made or removed. The file is
/// only ever opened by SQLite: were we to open and close it ourselves, the system would let go of the locks that other
/// stores of this process hold on it.
fn inspect(address: &Address) -> Result<Found> {
    let Ok(metadata) = std::fs::metadata(&address.path) else {
        let folder = address.path.parent().is_none_or(Path::is_dir);
        if ["-wal", "-journal"].iter().any(|ending| has_content(&address.beside(ending))) {
            return Err(found(address, ErrorCode::StoreDamaged, "is gone, but its log is still there"));
        }
        return if folder { Ok(Found::Nothing) } else { Err(url(address, "there is no such folder")) };
    };
    if metadata.is_dir() {
        return Err(found(address, ErrorCode::StoreNotAStore, "is not a store of this library: it is a folder"));
    }
    if Identity::of(&address.path).is_some_and(|file| file.names > 1) {
        return Err(url(address, "the file has a second name (a hard link), and each would have a log of its own"));
    }
    let has_log = has_content(&address.beside("-wal"));
    if metadata.len() == 0 {
        let reason = "is damaged or cut short: it is empty, but its log is not";
        return if has_log { Err(found(address, ErrorCode::StoreDamaged, reason)) } else { Ok(Found::Empty) };
    }
    let unfinished = has_log || has_content(&address.beside("-journal"));
    match header(address) {
        Err(error) if unfinished && is_unfinished(error.code()) => Ok(Found::Store),
        Err(error) => Err(error),
        Ok(header) if header.application_id != APPLICATION_ID => {
            Err(found(address, ErrorCode::StoreNotAStore, FOREIGN))
        }
        Ok(header) if header.version > VERSION => Err(newer(address, header.version)),
        Ok(header) if !unfinished && !metadata.len().is_multiple_of(header.page_size) => {
            let reason = "is damaged or cut short: it ends in the middle of a page";
            Err(found(address, ErrorCode::StoreDamaged, reason))
        }
        Ok(_) => Ok(Found::Store),
    }
}

/// Whether finishing what was interrupted may put it right.
fn is_unfinished(code: ErrorCode) -> bool {
    matches!(code, ErrorCode::StoreDamaged | ErrorCode::StoreNotAStore)
}

struct Header {
    application_id: i32,
    version: i32,
    page_size: u64,
}

fn header(address: &Address) -> Result<Header> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let read = || -> rusqlite::Result<Header> {
        let connection = Connection::open_with_flags(address.immutable_uri(), flags)?;
        Ok(Header {
            application_id: number(&connection, "application_id")?,
            version: number(&connection, "user_version")?,
            page_size: u64::try_from(number(&connection, "page_size")?).unwrap_or(4_096).max(1),
        })
    };
    read().map_err(|error| fault(address, error))
}

fn number(connection: &Connection, pragma: &str) -> rusqlite::Result<i32> {
    connection.pragma_query_value(None, pragma, |row| row.get(0))
}

fn older(address: &Address, version: i32) -> sms_core::Error {
    let reason = format!(
        "has tables of version {version}, and this library reads version {VERSION}: open it once without mode=ro, which brings it up"
    );
    found(address, ErrorCode::StoreOlder, &reason)
}

pub(super) fn has_content(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| metadata.len() > 0)
}

fn newer(address: &Address, version: i32) -> sms_core::Error {
    let reason = format!(
        "was written by a newer version of this library: its tables have version {version}, and this one knows {VERSION}"
    );
    found(address, ErrorCode::StoreNewer, &reason)
}

pub(super) fn url(address: &Address, reason: &str) -> sms_core::Error {
    super::address::wrong(&address.name(), reason)
}

/// Moves what is in the log into the file, and leaves the log empty.
pub(super) fn empty_log(connection: &Connection, patience: Duration) -> rusqlite::Result<()> {
    retried(patience, || {
        let mut statement = connection.prepare_cached("PRAGMA wal_checkpoint(TRUNCATE)")?;
        let busy: bool = statement.query_row([], |row| row.get(0))?;
        let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
        if busy { Err(rusqlite::Error::SqliteFailure(code, Some("a reader is in the way".to_owned()))) } else { Ok(()) }
    })
}

/// Up to this size, in bytes, a file is rewritten by way of a copy in memory, and after a commit that erases.
pub(super) const SMALL: u64 = 64 << 20;

/// Writes the whole file anew, without what is in the free parts of its pages. SQLite makes a copy of it first: that of a large file
/// lies in its folder for temporary files, without a name, and is gone afterwards.
pub(super) fn rewrite(connection: &Connection, patience: Duration) -> rusqlite::Result<()> {
    with_room(connection, || retried(patience, || connection.execute_batch("VACUUM")))
}

/// Does what needs as much room as the file has, outside a transaction: for a large one in SQLite's folder for temporary files.
fn with_room<T>(connection: &Connection, action: impl FnOnce() -> rusqlite::Result<T>) -> rusqlite::Result<T> {
    if size(connection)? <= SMALL {
        return action();
    }
    connection.execute_batch("PRAGMA temp_store = FILE")?;
    let done = action();
    connection.execute_batch("PRAGMA temp_store = MEMORY")?;
    done
}

/// How many bytes the file has with what is in the log.
fn size(connection: &Connection) -> rusqlite::Result<u64> {
    let pages = number(connection, "page_count")?;
    let size = number(connection, "page_size")?;
    Ok(u64::from(pages.unsigned_abs()) * u64::from(size.unsigned_abs()))
}
