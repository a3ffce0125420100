//! The database of a statement: the documented tables in memory, each empty, behind the guard.

use super::fault;
use super::guard::Guard;
use super::patience::Patience;
use super::values::declared;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use sms_core::data::{DataColumn, DataTable};
use sms_core::{Error, ErrorCode, Result};
use std::fmt::Write as _;
use std::sync::OnceLock;
use std::time::Duration;

/// The longest text of a statement, in bytes.
pub(super) const LONGEST_STATEMENT: usize = 65_536;

/// The longest text that a statement may make, where no table has a longer one: one call of a function is never asked whether to go on.
pub(super) const LONGEST_TEXT: usize = 1_000_000;

/// After how many steps SQLite asks whether to go on.
const STEPS: i32 = 1_000;

const PAGE: u64 = 4_096;

/// What a statement may be made of. None of it is met by what people write.
const fn limits() -> [(Limit, i32); 11] {
    [
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 65_536),
        (Limit::SQLITE_LIMIT_COLUMN, 1_000),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 200),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 100),
        (Limit::SQLITE_LIMIT_VDBE_OP, 1_000_000),
        (Limit::SQLITE_LIMIT_FUNCTION_ARG, 100),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 1_000),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 0),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
}

/// A database with the empty tables, of at most so many bytes.
pub(super) fn open(guard: &Guard, patience: &Patience, bytes: u64) -> Result<Connection> {
    let told = |error: rusqlite::Error| Error::new(ErrorCode::StoreFailed).because(error);
    let connection = behind(guard, patience, bytes).map_err(told)?;
    prove(guard, &connection, patience)?;
    Ok(connection)
}

fn behind(guard: &Guard, patience: &Patience, bytes: u64) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_in_memory_with_flags(flags)?;
    set_up(&connection, bytes)?;
    guard.stand_before(&mut connection);
    let patience = patience.clone();
    // What comes back differs between the versions of `rusqlite`.
    _ = connection.progress_handler(STEPS, Some(move || patience.has_ended()));
    Ok(connection)
}

fn set_up(connection: &Connection, bytes: u64) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    // A name in double quotes that is not there is an error, and no text. Of the SQLite of a machine `rusqlite` cannot always ask that.
    #[cfg(feature = "bundled")]
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    let pages = bytes.div_ceil(PAGE).clamp(1, 1 << 30);
    // What a statement sorts lies in a file without a name where it has no room in memory.
    connection.execute_batch(&format!(
        "PRAGMA page_size = {PAGE}; PRAGMA journal_mode = OFF; PRAGMA trusted_schema = OFF; PRAGMA temp_store = FILE;
         PRAGMA cell_size_check = ON; {} PRAGMA max_page_count = {pages};",
        tables()
    ))?;
    // Before SQLite 3.41 the first who asks one of these makes it, which the guard would take for a change. Who has no JSON goes without.
    drop(connection.prepare("SELECT 1 FROM json_each('1'), json_tree('1')"));
    limits().into_iter().for_each(|(limit, most)| _ = connection.set_limit(limit, most));
    Ok(())
}

fn tables() -> String {
    let mut text = String::new();
    for table in DataTable::ALL {
        let facts = table.facts();
        let column = |column: &DataColumn| format!("\"{}\" {}", column.name, declared(column.kind));
        let columns: Vec<_> = facts.columns.iter().map(column).collect();
        _ = write!(text, "CREATE TABLE \"{}\" ({}); ", facts.name, columns.join(", "));
    }
    text
}

/// Lets texts be as long as the longest that a table has, or else as long as is usual.
pub(super) fn limit_texts(connection: &Connection, longest: usize) {
    let most = i32::try_from(longest.max(LONGEST_TEXT)).unwrap_or(i32::MAX);
    _ = connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, most);
}

/// Tries that what must not be asked is refused. A connection of which that cannot be seen is not used.
fn prove(guard: &Guard, connection: &Connection, patience: &Patience) -> Result<()> {
    let is_refused =
        |text| guard.prepare(connection, text, patience).is_err_and(|error| error.code() != ErrorCode::SqlFailed);
    let all =
        ["DELETE FROM certificates", "PRAGMA page_count", "SELECT name FROM sqlite_schema"].into_iter().all(is_refused);
    if all && *ENDS.get_or_init(ends) { Ok(()) } else { Err(fault::unguarded()) }
}

/// Whether SQLite makes no text that is too long, and asks whether to go on.
static ENDS: OnceLock<bool> = OnceLock::new();

fn ends() -> bool {
    let unwilling = Patience::new(Duration::MAX, Some(Box::new(|| false)));
    let fails = |text| {
        let connection = behind(&Guard::default(), &unwilling, PAGE * 1_000).ok()?;
        limit_texts(&connection, 0);
        Some(connection.query_row(text, [], |_| Ok(())).is_err())
    };
    let long = "SELECT length(hex(printf('%.*c', 600000, 'x')))";
    let steps = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 10000) SELECT count(*) FROM n";
    fails(long) == Some(true) && fails(steps) == Some(true)
}
