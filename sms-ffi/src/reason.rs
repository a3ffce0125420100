//! Reasons as they cross.

use crate::answer::{done, sms_result};
use crate::error::sms_error;
use crate::sized::{Grows, Place};
use crate::text::sms_str;
use sms_core::access::AccessReason;
use sms_core::{Error, ErrorCode, Reason, Result};
use std::mem::{MaybeUninit, offset_of};

/// Why something was refused, or is worth a warning. Its texts belong to the handle that it was asked of, and live as long.
/// `sms_reason_new` makes an empty one, which is filled in.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[expect(clippy::exhaustive_structs, reason = "its layout is part of the ABI")]
pub struct sms_reason<'a> {
    /// `sizeof(sms_reason)`: fields that it does not have are left out.
    pub size: usize,
    /// The number of the code, `SMS_ERROR_…`.
    pub code: u32,
    /// How sure we are, `SMS_CONFIDENCE_…`.
    pub confidence: u32,
    /// The dotted id of the code, such as `access.level`.
    pub id: sms_str<'a>,
    /// One sentence: lower case, no full stop, input in backticks.
    pub message: sms_str<'a>,
    /// The id of the rule; empty where no rule of SMS is behind it.
    pub rule: sms_str<'a>,
    /// Where the rule is published.
    pub source: sms_str<'a>,
    /// The place in the document as a JSON pointer; the pointer is null where there is none.
    pub field: sms_str<'a>,
    /// What would help; the pointer is null where nothing is known to.
    pub remedy: sms_str<'a>,
}

// SAFETY: its first field is its size, the others are numbers and texts.
unsafe impl Grows for sms_reason<'_> {
    const ENDS: &'static [usize] = &[
        offset_of!(sms_reason<'_>, id),
        offset_of!(sms_reason<'_>, message),
        offset_of!(sms_reason<'_>, rule),
        offset_of!(sms_reason<'_>, source),
        offset_of!(sms_reason<'_>, field),
        offset_of!(sms_reason<'_>, remedy),
    ];
}

impl<'a> From<&'a Reason> for sms_reason<'a> {
    fn from(reason: &'a Reason) -> Self {
        Self {
            size: size_of::<Self>(),
            code: reason.code.number(),
            confidence: reason.confidence as u32,
            id: sms_str::of(reason.code.id()),
            message: sms_str::of(&reason.message),
            rule: sms_str::of(&reason.rule),
            source: sms_str::of(&reason.source),
            field: sms_str::of_option(reason.field.as_deref()),
            remedy: sms_str::of_option(reason.remedy.as_deref()),
        }
    }
}

impl From<AccessReason> for sms_reason<'static> {
    fn from(reason: AccessReason) -> Self {
        Self {
            size: size_of::<Self>(),
            code: reason.code().number(),
            confidence: reason.confidence() as u32,
            id: sms_str::of(reason.code().id()),
            message: sms_str::of(reason.message()),
            rule: sms_str::of(reason.rule().id),
            source: sms_str::of(reason.source()),
            field: sms_str::default(),
            remedy: sms_str::of(reason.remedy()),
        }
    }
}

/// The reason at a place in a list.
pub(crate) fn at(reasons: &[Reason], index: usize) -> Result<sms_reason<'_>> {
    reasons.get(index).map(sms_reason::from).ok_or_else(|| {
        let message = format!("there is none at {index}, for there are {} in all", reasons.len());
        Error::with(ErrorCode::BoundaryIndex, message)
    })
}

/// Runs a call and fills a structure of the caller in with the reason that it gives.
pub(crate) fn fill<'a>(
    out: *mut sms_reason<'a>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
    call: impl FnOnce() -> Result<sms_reason<'a>>,
) -> sms_result {
    done(error, || {
        let place = Place::emptied(out, "out")?;
        place.write(&call()?);
        Ok(())
    })
}
