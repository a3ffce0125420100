//! The one way out of every function: nothing leaves it but a code and an answer.

use crate::error::sms_error;
use crate::handle::needed;
use sms_core::Result;
use sms_core::guard::caught;
use std::mem::MaybeUninit;

/// What a fallible function returns: 0 when all went well, otherwise the number of an error, `SMS_ERROR_…`.
pub type sms_result = u32;

/// All went well.
pub const SMS_OK: sms_result = 0;

/// Runs a call that has no answer but whether it went well. The place for the error is emptied first: what a caller left there
/// from an earlier call is never taken for an error of this one.
#[inline]
pub(crate) fn done(
    mut error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
    call: impl FnOnce() -> Result<()>,
) -> sms_result {
    if let Some(place) = &mut error {
        place.write(None);
    }
    match caught(call) {
        Ok(()) => SMS_OK,
        Err(found) => failed(error, found),
    }
}

/// Runs a call and puts its answer where the caller wants it; until then nothing is there. Without a place for the answer
/// nothing is called.
#[inline]
pub(crate) fn give<T: Default, U: Into<T>>(
    out: Option<&mut MaybeUninit<T>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
    call: impl FnOnce() -> Result<U>,
) -> sms_result {
    done(error, || {
        let out = emptied(out)?;
        out.write(call()?.into());
        Ok(())
    })
}

/// The place for an answer, in which nothing is left from an earlier call.
#[inline]
pub(crate) fn emptied<T: Default>(out: Option<&mut MaybeUninit<T>>) -> Result<&mut MaybeUninit<T>> {
    let out = needed(out, "out")?;
    out.write(T::default());
    Ok(out)
}

/// Runs a call that cannot fail: should it, the answer is empty.
#[inline]
pub(crate) fn plain<T: Default>(call: impl FnOnce() -> T) -> T {
    caught(|| Ok(call())).unwrap_or_default()
}

#[cold]
fn failed(place: Option<&mut MaybeUninit<Option<Box<sms_error>>>>, error: sms_core::Error) -> sms_result {
    let number = error.code().number();
    if let Some(place) = place {
        place.write(Some(Box::new(sms_error::new(error))));
    }
    number
}
