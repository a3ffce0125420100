//! Errors as they cross.

use crate::answer::{give, sms_result};
use crate::buffer::canonical;
use crate::handle::{fact, free, needed};
use crate::reason::{at, sms_reason};
use crate::text::sms_str;
use sms_core::{Decision, Error};
use std::mem::MaybeUninit;
use std::sync::OnceLock;

/// Why a function failed: the code, a sentence, and every reason.
///
/// It does not change, and may be read from several threads at once.
#[derive(Debug)]
pub struct sms_error {
    error: Error,
    message: String,
    document: OnceLock<String>,
}

impl sms_error {
    pub(crate) fn new(error: Error) -> Self {
        let message = error.to_string();
        Self { error, message, document: OnceLock::new() }
    }

    fn document(&self) -> &str {
        self.document.get_or_init(|| canonical(&decision_of(&self.error)).unwrap_or_default())
    }
}

/// An error as the decision that refuses.
pub(crate) fn decision_of(error: &Error) -> Decision {
    match error {
        Error::Refused(decision) => Decision::clone(decision),
        failed => Decision::from(failed.reasons().to_vec()),
    }
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
    fact(error, |error| sms_str::of(error.document()))
}

/// Whether the rules refused it: then the reasons are those of the rules. Otherwise the document, the store, the clock or
/// the boundary stood in the way, and nothing was decided. Of a null pointer it is false.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_is_refusal(error: Option<&sms_error>) -> bool {
    fact(error, |error| matches!(error.error, Error::Refused(_)))
}

/// How many reasons there are. Of a null pointer it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_reason_count(error: Option<&sms_error>) -> usize {
    fact(error, |error| error.error.reasons().len())
}

/// The reason at a place, counted from 0. Its texts live as long as the error that is looked at.
///
/// Errors: `SMS_ERROR_BOUNDARY_NULL`; `SMS_ERROR_BOUNDARY_INDEX` behind the last.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_reason<'a>(
    of: Option<&'a sms_error>,
    index: usize,
    out: Option<&mut MaybeUninit<sms_reason<'a>>>,
    error: Option<&mut MaybeUninit<Box<sms_error>>>,
) -> sms_result {
    give(out, error, || at(needed(of, "of")?.error.reasons(), index))
}

/// Ends an error. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_error_free(error: Option<Box<sms_error>>) {
    free(error);
}
