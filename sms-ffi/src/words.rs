//! The words of enumerations, and their numbers.

use crate::answer::{give, sms_result};
use crate::error::sms_error;
use crate::handle::of_argument;
use crate::text::sms_str;
use sms_core::catalogue::ENUMERATIONS;
use sms_core::document::safe_near;
use sms_core::nearest::nearest;
use sms_core::words::Enumeration;
use sms_core::{Error, ErrorCode, Reason, Result};
use std::mem::MaybeUninit;

/// The word of a number, where the number comes from outside.
#[inline]
pub(crate) fn word<T>(at: impl FnOnce(u32) -> Option<T>, number: u32, name: &str) -> Result<T> {
    at(number).ok_or_else(|| no_word(number, name))
}

/// Yes or no, where it comes from outside.
#[inline]
pub(crate) fn yes_or_no(number: u8, name: &str) -> Result<bool> {
    if number > 1 { Err(no_word(number.into(), name)) } else { Ok(number == 1) }
}

#[cold]
pub(crate) fn no_word(number: u32, name: &str) -> Error {
    Error::with(ErrorCode::BoundaryEnumeration, of_argument(name, format_args!("has no word of the number {number}")))
}

/// The number of a word of an enumeration, such as `Function` and `assign_cos`: the value of the constant
/// `SMS_FUNCTION_ASSIGN_COS`. `{"question":"enumerations"}` lists all.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, of them `SMS_ERROR_BOUNDARY_ENUMERATION` where there is no such enumeration or word.
#[unsafe(no_mangle)]
pub extern "C" fn sms_word_number(
    enumeration: sms_str<'_>,
    word: sms_str<'_>,
    out: Option<&mut MaybeUninit<u32>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (enumeration, word) = (enumeration.read("enumeration", find)?, word.text("word")?);
        let number = enumeration.words.iter().zip(0_u32..).find(|(known, _)| known.name == word);
        number.map(|(_, number)| number).ok_or_else(|| enumeration.no_such_word(word))
    })
}

/// The word of a number of an enumeration. The text lives as long as the process.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, of them `SMS_ERROR_BOUNDARY_ENUMERATION` where there is no such enumeration or number.
#[unsafe(no_mangle)]
pub extern "C" fn sms_word_name(
    enumeration: sms_str<'_>,
    number: u32,
    out: Option<&mut MaybeUninit<sms_str<'static>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let enumeration = enumeration.read("enumeration", find)?;
        word(|number| enumeration.words.get(number as usize), number, enumeration.name)
            .map(|word| sms_str::of(word.name))
    })
}

fn find(name: &str) -> Result<&'static Enumeration> {
    Enumeration::find(name).ok_or_else(|| {
        let meant = nearest(name, ENUMERATIONS.iter().map(|known| known.name));
        let message = format!("there is no enumeration `{}`", safe_near(name, meant));
        Reason::new(ErrorCode::BoundaryEnumeration).message(message).did_you_mean(meant).into()
    })
}
