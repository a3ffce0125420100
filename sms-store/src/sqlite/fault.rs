//! What SQLite says, in our codes.

use super::address::{Address, Mode};
use rusqlite::ErrorCode as Primary;
use rusqlite::ffi;
use sms_core::parameter::{self, Said};
use sms_core::{Error, ErrorCode};
use std::error::Error as _;

/// An error of SQLite as one of ours, naming the file and the reason.
pub(super) fn fault(address: &Address, error: rusqlite::Error) -> Error {
    let code = code(&error);
    let reason = reason(&error);
    let file = address.name();
    let waited = address.busy_timeout.as_millis();
    let message = match code {
        ErrorCode::StoreNotAStore => format!("`{file}` is not a store of this library: {reason}"),
        ErrorCode::StoreReadOnly if address.mode != Mode::Read => {
            format!("`{file}` cannot be written to: {reason}; open it with mode=ro to read it")
        }
        ErrorCode::StoreReadOnly => format!("`{file}` cannot be written to: {reason}"),
        ErrorCode::StoreLocked => {
            format!("`{file}` is held by another process: {reason}, after waiting {waited} ms")
        }
        ErrorCode::StoreFull => format!("`{file}` has no room left: {reason}"),
        ErrorCode::StoreDamaged => format!("`{file}` is damaged or cut short: {reason}"),
        ErrorCode::StoreGuard => format!("a constraint of `{file}` refused the change: {reason}"),
        _ => format!("`{file}` failed: {reason}"),
    };
    let mut message = Said::from(message).with(parameter::FILE, &file);
    if code == ErrorCode::StoreLocked {
        message = message.with(parameter::MILLISECONDS, &u64::try_from(waited).unwrap_or(u64::MAX));
    }
    Error::with(code, message).because(error)
}

/// An error of ours with the file in front of its reason.
pub(super) fn found(address: &Address, code: ErrorCode, reason: &str) -> Error {
    let file = address.name();
    Error::with(code, Said::from(format!("`{file}` {reason}")).with(parameter::FILE, &file))
}

/// Whether another connection is in the way, so that trying again may help.
pub(super) fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(code(error), ErrorCode::StoreLocked)
}

/// The reason, if a constraint refused a row.
pub(super) fn guard(error: &rusqlite::Error) -> Option<String> {
    (code(error) == ErrorCode::StoreGuard).then(|| reason(error))
}

/// The reading of a value that this library cannot have written.
pub(super) fn unreadable(what: impl Into<String>) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Null, what.into().into())
}

/// The error for what the tables have no place for, as SQLite itself would give it.
pub(super) fn misfit(reason: String) -> rusqlite::Error {
    rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_CONSTRAINT), Some(reason))
}

fn code(error: &rusqlite::Error) -> ErrorCode {
    use rusqlite::Error::{FromSqlConversionFailure, InvalidColumnType, SqliteFailure, Utf8Error};
    match error {
        SqliteFailure(failure, _) if failure.extended_code == ffi::SQLITE_IOERR_SHORT_READ => ErrorCode::StoreDamaged,
        // All statements are ours: one that does not fit the tables means that the tables are not ours any more.
        SqliteFailure(_, Some(text)) if text.starts_with("no such ") => ErrorCode::StoreDamaged,
        SqliteFailure(failure, _) => match failure.code {
            Primary::NotADatabase => ErrorCode::StoreNotAStore,
            Primary::ReadOnly | Primary::PermissionDenied => ErrorCode::StoreReadOnly,
            Primary::DatabaseBusy | Primary::DatabaseLocked | Primary::FileLockingProtocolFailed => {
                ErrorCode::StoreLocked
            }
            Primary::DiskFull => ErrorCode::StoreFull,
            Primary::DatabaseCorrupt => ErrorCode::StoreDamaged,
            Primary::ConstraintViolation => ErrorCode::StoreGuard,
            _ => ErrorCode::StoreFailed,
        },
        FromSqlConversionFailure(..) | InvalidColumnType(..) | Utf8Error(..) => ErrorCode::StoreDamaged,
        other if is_of_a_statement(other) => ErrorCode::StoreDamaged,
        _ => ErrorCode::StoreFailed,
    }
}

/// Whether SQLite told which part of a statement is wrong. `rusqlite` has a variant for that, `SqlInputError`, but not with every SQLite
/// that it can be built with, so it is known by its cause.
fn is_of_a_statement(error: &rusqlite::Error) -> bool {
    !matches!(error, rusqlite::Error::SqliteFailure(..)) && error.source().is_some_and(|cause| cause.is::<ffi::Error>())
}

/// The reason alone.
pub(crate) fn reason(error: &rusqlite::Error) -> String {
    let text = match error {
        rusqlite::Error::SqliteFailure(failure, text) => text.clone().unwrap_or_else(|| failure.to_string()),
        rusqlite::Error::FromSqlConversionFailure(.., reason) => reason.to_string(),
        // The message goes before the statement.
        other if is_of_a_statement(other) => other.to_string().split(" in ").next().unwrap_or_default().to_owned(),
        other => other.to_string(),
    };
    // The messages of SQLite begin in upper case here and there, and some go on for more than one line.
    let line = text.lines().next().unwrap_or_default();
    let mut letters = line.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_lowercase().to_string() + letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// However SQLite was built, and so in whatever form `rusqlite` tells of it.
    #[test]
    fn a_statement_that_does_not_fit_the_tables_is_told_without_itself() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        let error = connection.prepare("SELECT licence FROM heads WHERE licence IN (1)").unwrap_err();
        assert_eq!((code(&error), reason(&error).as_str()), (ErrorCode::StoreDamaged, "no such table: heads"));
    }
}
