//! Tables for whoever analyses, as C streams of Arrow.

use super::sms_system;
use crate::answer::{done, sms_result};
use crate::error::sms_error;
use crate::handle::{Handle as _, needed, of_argument};
use crate::text::sms_str;
use sms_arrow::Batches;
use sms_arrow::arrow_array::ffi_stream::FFI_ArrowArrayStream;
use sms_core::data::DataTable;
use sms_core::ids::LicenceNumber;
use sms_core::{Error, ErrorCode, Result, document};
use std::mem::MaybeUninit;

/// A table for analysis, such as `certificates`: all records of a kind, of one moment, as the clock has left them, as a C stream of
/// Apache Arrow. Its columns and their types are the same whatever is in it: docs/tables.md has them. `licences` is empty, for all
/// licences, or a JSON list of their numbers; texts from outside are bound by `sms_document`.
///
/// The stream belongs to the caller, who ends it with its own `release`, which it lacks where the call fails. Everything is read
/// already: it needs no system any more, and never fails. One thread at a time may use it.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, of them `SMS_ERROR_BOUNDARY_ENUMERATION` for a table that is not there; `SMS_ERROR_DOCUMENT_…`,
/// `SMS_ERROR_QUESTION_INVALID` for licences that are no list; `SMS_ERROR_LICENCE_NOT_FOUND`; `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_table(
    system: Option<&sms_system>,
    table: sms_str<'_>,
    licences: sms_str<'_>,
    out: Option<&mut MaybeUninit<FFI_ArrowArrayStream>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    stream(out, error, || {
        let system = needed(system, "system")?;
        let (table, only) = asked(table, licences)?;
        system.call(|host| sms_arrow::table(host.sms(), table, only.as_deref()))
    })
}

/// Hands a stream over what is read, or else one that is ended already.
pub(crate) fn stream(
    out: Option<&mut MaybeUninit<FFI_ArrowArrayStream>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
    read: impl FnOnce() -> Result<Batches>,
) -> sms_result {
    done(error, || {
        let out = needed(out, "out")?;
        out.write(FFI_ArrowArrayStream::empty());
        out.write(FFI_ArrowArrayStream::new(read()?.reader()));
        Ok(())
    })
}

/// The table of a call, and of which licences it is.
pub(crate) fn asked(table: sms_str<'_>, licences: sms_str<'_>) -> Result<(DataTable, Option<Vec<LicenceNumber>>)> {
    Ok((table.read("table", named)?, licences.read_any("licences", numbers)?))
}

fn named(name: &str) -> Result<DataTable> {
    DataTable::find(name).ok_or_else(|| {
        let names: Vec<&str> = DataTable::ALL.iter().map(|table| table.facts().name).collect();
        Error::with(ErrorCode::BoundaryEnumeration, of_argument("table", format!("is none of: {}", names.join(", "))))
    })
}

pub(super) fn numbers(text: &str) -> Result<Vec<LicenceNumber>> {
    document::typed(document::parse(text)?, ErrorCode::QuestionInvalid)
}
