//! SQL over the documented tables.

use super::sms_system;
use crate::answer::{give, sms_result};
use crate::buffer::{json, sms_buffer};
use crate::error::sms_error;
use crate::handle::{Handle, needed};
use crate::text::sms_str;
use sms_core::Result;
use sms_store::SqlStatement;
use std::mem::MaybeUninit;

/// Asks one `SELECT` over the documented tables (`docs/tables.md`), all of one moment, as the host, who sees everything. The answer is
/// JSON: `columns`, each with `name` and `kind`, and `rows`, which are lists.
///
/// `options` is empty, or a JSON object of any of these: `values` (a list for the places `?`, or an object for `:name`), `only` (a list
/// of licence numbers, as if there were no others), and the limits `rows` (1,000,000 unless told), `bytes` (1 GiB) and `milliseconds`
/// (30,000). A text from outside is a value, and is never pasted into the statement. Texts from outside are bound by `sms_document`.
///
/// Errors: `SMS_ERROR_SQL_REFUSED` for anything but one `SELECT`; `SMS_ERROR_SQL_NOT_A_TABLE`, `SMS_ERROR_SQL_NOT_A_COLUMN`,
/// `SMS_ERROR_SQL_FAILED`, `SMS_ERROR_SQL_PARAMETER`, `SMS_ERROR_SQL_VALUE`; `SMS_ERROR_SQL_LIMIT` for what takes more than a limit, which
/// is never cut; `SMS_ERROR_LICENCE_NOT_FOUND`, `SMS_ERROR_COMMAND_UNKNOWN_FIELD`, `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_DOCUMENT_…`,
/// `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_sql(
    system: Option<&sms_system>,
    statement: sms_str<'_>,
    options: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let system = needed(system, "system")?;
        let asked = asked(statement, options)?;
        json(&system.call(|host| host.sql(asked))?)
    })
}

/// The statement of a call, with its options.
pub(crate) fn asked(statement: sms_str<'_>, options: sms_str<'_>) -> Result<SqlStatement> {
    let asked = SqlStatement::new(statement.text("statement")?);
    options.read("options", |options| asked.options(options))
}
