//! Errors as they cross.

use crate::answer::sms_result;
use crate::buffer::{json, sms_buffer};
use crate::handle::{fact, free, needed};
use crate::reason::{Texts, at, fill, sms_reason};
use crate::text::sms_str;
use crate::value::sms_value;
use sms_core::{Error, ErrorCode};
use std::mem::MaybeUninit;
use std::sync::OnceLock;

/// Why a function failed: the code, a sentence, and every reason.
///
/// It does not change, and may be read from several threads at once.
#[derive(Debug)]
pub struct sms_error {
    error: Error,
    message: String,
    document: OnceLock<sms_buffer>,
    parameters: Texts,
}

impl sms_error {
    pub(crate) fn new(error: Error) -> Self {
        let message = error.to_string();
        Self { error, message, document: OnceLock::new(), parameters: Texts::default() }
    }

    fn document(&self) -> &sms_buffer {
        self.document.get_or_init(|| json(&self.error).unwrap_or_default())
    }
}

/// The code of a number.
pub(crate) fn code_of(number: u32) -> Option<ErrorCode> {
    let place = ErrorCode::ALL.binary_search_by_key(&number, |code| code.number()).ok()?;
    ErrorCode::ALL.get(place).copied()
}

/// The number of the code, `SMS_ERROR_…`: what the function returned. Of a null pointer it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_code(error: Option<&sms_error>) -> u32 {
    fact(error, |error| error.error.code().number())
}

/// The dotted id of the code, such as `access.level`. Of a null pointer it is empty.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_id(error: Option<&sms_error>) -> sms_str<'_> {
    fact(error, |error| sms_str::of(error.error.code().id()))
}

/// What went wrong: one line for people. It lives as long as the error. Of a null pointer it is empty.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_message(error: Option<&sms_error>) -> sms_str<'_> {
    fact(error, |error| sms_str::of(&error.message))
}

/// The error as the JSON document of a decision: `{"allowed":false,"reasons":[…],"warnings":[…]}`. It lives as long as the
/// error. Of a null pointer it is empty.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_json(error: Option<&sms_error>) -> sms_str<'_> {
    fact(error, |error| error.document().text())
}

/// The same document, read. It lives as long as the error. Of a null pointer it is null.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_value(error: Option<&sms_error>) -> Option<&sms_value> {
    fact(error, |error| error.document().value())
}

/// Whether a code (`SMS_ERROR_…`) is among the reasons, also among those that are counted and not told; `sms_error_code` is
/// that of the first alone. Of a null pointer, and for a number that is no code, it is false.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_has(error: Option<&sms_error>, code: u32) -> bool {
    fact(error, |error| code_of(code).is_some_and(|code| error.error.has(code)))
}

/// Whether the rules refused it: then the reasons are those of the rules. Otherwise the document, the store, the clock or
/// the boundary stood in the way, and nothing was decided. Of a null pointer it is false.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_is_refusal(error: Option<&sms_error>) -> bool {
    fact(error, |error| matches!(error.error, Error::Refused(_)))
}

/// Whether the document alone is wrong, be it a refusal or a failure: every code among the reasons is about what was handed in, and
/// whoever gave it can mend it. Otherwise a rule said no, or something stood in the way. Of a null pointer it is false.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_is_data(error: Option<&sms_error>) -> bool {
    fact(error, |error| error.error.is_data())
}

/// How many reasons there are. Of a null pointer it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_reason_count(error: Option<&sms_error>) -> usize {
    fact(error, |error| error.error.reasons().len())
}

/// The reason at a place, counted from 0. Its texts live as long as the error that is looked at; `error` is a place for
/// another one, or null.
///
/// Errors: `SMS_ERROR_BOUNDARY_NULL`, `SMS_ERROR_BOUNDARY_SIZE`; `SMS_ERROR_BOUNDARY_INDEX` behind the last.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_reason<'a>(
    of: Option<&'a sms_error>,
    index: usize,
    out: *mut sms_reason<'a>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    fill(out, error, || {
        let of = needed(of, "of")?;
        at(of.error.reasons(), &of.parameters, index)
    })
}

/// Ends an error. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_free(error: Option<Box<sms_error>>) {
    free(error);
}
