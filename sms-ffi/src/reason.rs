//! Reasons as they cross.

use crate::answer::{done, sms_result};
use crate::buffer::canonical;
use crate::error::sms_error;
use crate::kept::kept;
use crate::sized::{Grows, Place};
use crate::text::sms_str;
use sms_core::access::AccessReason;
use sms_core::parameter::{self, Said};
use sms_core::{Error, ErrorCode, Reason, Result};
use std::mem::{MaybeUninit, offset_of};
use std::sync::OnceLock;

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
    /// The values that the message speaks of, by their names, as a JSON object: `{"left":2,"needed":3}`. `docs/errors.md` says
    /// which code has which.
    pub parameters: sms_str<'a>,
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
        offset_of!(sms_reason<'_>, parameters),
    ];
}

impl<'a> sms_reason<'a> {
    fn of(reason: &'a Reason, parameters: &'a str) -> Self {
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
            parameters: sms_str::of(parameters),
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
            parameters: sms_str::of(kept(&reason)),
        }
    }
}

/// The parameters of the reasons in a list, as texts that live as long as what holds the list.
#[derive(Debug, Default)]
pub(crate) struct Texts(OnceLock<Vec<String>>);

impl Texts {
    fn of(&self, reasons: &[Reason], index: usize) -> &str {
        let text = |reason: &Reason| canonical(&reason.parameters).unwrap_or_default();
        self.0.get_or_init(|| reasons.iter().map(text).collect()).get(index).map_or("", String::as_str)
    }
}

/// The reason at a place in a list.
pub(crate) fn at<'a>(reasons: &'a [Reason], texts: &'a Texts, index: usize) -> Result<sms_reason<'a>> {
    reasons.get(index).map(|reason| sms_reason::of(reason, texts.of(reasons, index))).ok_or_else(|| {
        let message = Said::from(format!("there is none at {index}, for there are {} in all", reasons.len()));
        let message = message.with(parameter::PLACE, &index).with(parameter::COUNT, &reasons.len());
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
