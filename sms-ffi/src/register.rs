//! The public register of licensed sponsors.

use crate::answer::{give, sms_result};
use crate::buffer::{json, sms_buffer};
use crate::error::sms_error;
use crate::handle::{fact, free, needed};
use crate::text::sms_str;
use sms_core::document::{parse, typed};
use sms_core::ids::LicenceNumber;
use sms_core::{Command, ErrorCode};
use sms_formats::register::Register;
use std::mem::MaybeUninit;

/// A register file, read strictly: every row of it, or none.
///
/// It does not change, and may be used from several threads at once.
#[derive(Debug)]
pub struct sms_register {
    register: Register,
}

/// Reads the register file at a path.
///
/// ```c
/// sms_register *file = NULL;
/// if (sms_register_read(sms_text("register.csv"), &file, NULL) == SMS_OK) {
///   printf("%zu rows\n", sms_register_row_count(file));
/// }
/// sms_register_free(file);
/// ```
///
/// Errors: `SMS_ERROR_BOUNDARY_…`; `SMS_ERROR_REGISTER_…` with line and column of the first thing that is wrong.
#[unsafe(no_mangle)]
pub extern "C" fn sms_register_read(
    path: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_register>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || Ok(Box::new(sms_register { register: Register::read_file(path.path("path")?)? })))
}

/// Reads a register file that is in memory: bytes, which need not be UTF-8 to be refused with their place.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`; `SMS_ERROR_REGISTER_…` with line and column of the first thing that is wrong.
#[unsafe(no_mangle)]
pub extern "C" fn sms_register_parse(
    bytes: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_register>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || Ok(Box::new(sms_register { register: Register::read(bytes.bytes("bytes")?)? })))
}

/// How many rows there are. Of a null pointer it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_register_row_count(file: Option<&sms_register>) -> usize {
    fact(file, |file| file.register.len())
}

/// The distinct organisations by normalised name, in file order of first appearance: a JSON list of texts.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_register_organisations(
    file: Option<&sms_register>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || json(&needed(file, "file")?.register.organisations()))
}

/// Rows in file order as a JSON list, at most `limit` of them from `from` on, which counts from 0: the five texts as spelt,
/// and what the last two mean (`licence_type`, `rating`, `service_tier`, `route_id`), null where they are not known.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_register_rows(
    file: Option<&sms_register>,
    from: usize,
    limit: usize,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let rows = needed(file, "file")?.register.rows();
        json(&rows.skip(from).take(limit).collect::<Vec<_>>())
    })
}

/// What one asks of a register first, as a JSON object: `rows`, `organisations`, `ratings`, `routes`, `exact_duplicates`,
/// `blank_counties`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_register_figures(
    file: Option<&sms_register>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || json(&needed(file, "file")?.register.figures()))
}

/// The commands that adopt each sponsor's licence in mirror mode, as a JSON list, under the numbers of a JSON list: one for each
/// organisation and town, in file order of first appearance, as long as there are numbers. Texts from outside are bound by
/// `sms_document`.
///
/// Errors: `SMS_ERROR_COMMAND_INVALID` for what is no list of licence numbers; `SMS_ERROR_DOCUMENT_…`, `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_register_adoptions(
    file: Option<&sms_register>,
    numbers: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let register = &needed(file, "file")?.register;
        let numbers: Vec<LicenceNumber> = typed(numbers.read("numbers", parse)?, ErrorCode::CommandInvalid)?;
        json(&register.adoptions(numbers).iter().map(Command::to_value).collect::<Vec<_>>())
    })
}

/// The register as a file: byte for byte the one that was read.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_register_write(
    file: Option<&sms_register>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || Ok(sms_buffer::of_file(needed(file, "file")?.register.write())))
}

/// Ends a register. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_register_free(file: Option<Box<sms_register>>) {
    free(file);
}
