//! Decisions as they cross.

use crate::answer::sms_result;
use crate::buffer::{json, sms_buffer};
use crate::error::{code_of, sms_error};
use crate::handle::{fact, free, needed};
use crate::reason::{Texts, at, fill, sms_reason};
use crate::text::sms_str;
use crate::value::sms_value;
use sms_core::Decision;
use std::mem::MaybeUninit;
use std::sync::OnceLock;

/// The answer to "may this be done?": every reason against it, and what is worth knowing although it may.
///
/// It does not change, and may be read from several threads at once.
#[derive(Debug)]
pub struct sms_decision {
    decision: Decision,
    document: OnceLock<sms_buffer>,
    of_reasons: Texts,
    of_warnings: Texts,
}

impl sms_decision {
    pub(crate) fn of(decision: impl Into<Decision>) -> Box<Self> {
        let (document, of_reasons, of_warnings) = Default::default();
        Box::new(Self { decision: decision.into(), document, of_reasons, of_warnings })
    }

    fn document(&self) -> &sms_buffer {
        self.document.get_or_init(|| json(&self.decision).unwrap_or_default())
    }
}

/// Whether it may be done: exactly when there is no reason against it. Of a null pointer it is false.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decision_allowed(decision: Option<&sms_decision>) -> bool {
    fact(decision, |decision| decision.decision.allowed)
}

/// How many reasons there are against it. Of a null pointer it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decision_reason_count(decision: Option<&sms_decision>) -> usize {
    fact(decision, |decision| decision.decision.reasons.len())
}

/// The reason at a place, counted from 0. Its texts live as long as the decision.
///
/// Errors: `SMS_ERROR_BOUNDARY_NULL`, `SMS_ERROR_BOUNDARY_SIZE`; `SMS_ERROR_BOUNDARY_INDEX` behind the last.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decision_reason<'a>(
    decision: Option<&'a sms_decision>,
    index: usize,
    out: *mut sms_reason<'a>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    fill(out, error, || {
        let decision = needed(decision, "decision")?;
        at(&decision.decision.reasons, &decision.of_reasons, index)
    })
}

/// How many warnings there are: what does not forbid it, and is worth showing. Of a null pointer it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decision_warning_count(decision: Option<&sms_decision>) -> usize {
    fact(decision, |decision| decision.decision.warnings.len())
}

/// The warning at a place, counted from 0. Its texts live as long as the decision.
///
/// Errors: `SMS_ERROR_BOUNDARY_NULL`, `SMS_ERROR_BOUNDARY_SIZE`; `SMS_ERROR_BOUNDARY_INDEX` behind the last.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decision_warning<'a>(
    decision: Option<&'a sms_decision>,
    index: usize,
    out: *mut sms_reason<'a>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    fill(out, error, || {
        let decision = needed(decision, "decision")?;
        at(&decision.decision.warnings, &decision.of_warnings, index)
    })
}

/// How many findings there are: what somebody should look into, once a previewed command is carried out. They are in the
/// document, at `/findings/0` and on. Of a null pointer it is 0.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decision_finding_count(decision: Option<&sms_decision>) -> usize {
    fact(decision, |decision| decision.decision.findings.len())
}

/// The finding at a place, counted from 0, as a document that is read. It lives as long as the decision. Of a null pointer,
/// and behind the last, it is null.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decision_finding(decision: Option<&sms_decision>, index: usize) -> Option<&sms_value> {
    fact(decision, |decision| decision.document().value()?.at(&format!("/findings/{index}")).ok())
}

/// The decision as a JSON document: `{"allowed":…,"reasons":[…],"warnings":[…]}`, with `"findings":[…]` where there are any.
/// Where there are more than a hundred reasons, a hundred are told, here and one by one, and
/// `"further":[{"code":…,"count":…}]` counts the others. It lives as long as the decision. Of a null pointer it is empty.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decision_json(decision: Option<&sms_decision>) -> sms_str<'_> {
    fact(decision, |decision| decision.document().text())
}

/// The same document, read. It lives as long as the decision. Of a null pointer it is null.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decision_value(decision: Option<&sms_decision>) -> Option<&sms_value> {
    fact(decision, |decision| decision.document().value())
}

/// Whether a code (`SMS_ERROR_…`) is among the reasons against it, also among those that are counted and not told. Of a null
/// pointer, and for a number that is no code, it is false.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decision_has(decision: Option<&sms_decision>, code: u32) -> bool {
    fact(decision, |decision| code_of(code).is_some_and(|code| decision.decision.has(code)))
}

/// Ends a decision. A null pointer is fine.
#[unsafe(no_mangle)]
pub extern "C" fn sms_decision_free(decision: Option<Box<sms_decision>>) {
    free(decision);
}
