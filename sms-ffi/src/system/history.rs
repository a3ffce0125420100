//! What is kept: licences, their state now and then, and the journal.

use super::sms_system;
use crate::answer::{done, emptied, give, sms_result};
use crate::buffer::{json, sms_buffer, written};
use crate::date::{moment, sms_moment};
use crate::error::sms_error;
use crate::handle::{Handle, needed};
use crate::policy::sms_policy;
use crate::text::sms_str;
use crate::view::sms_view;
use sms_core::ids::LicenceNumber;
use sms_core::journal::{Anchor, Damage, Verification};
use sms_core::subject::Subject;
use sms_core::{Error, ErrorCode, Result, document};
use std::mem::MaybeUninit;

/// The journal of a licence, or of the store itself, which is named `*`: a JSON list of what happened after an entry, in
/// order and at most `limit` of it. Entries are counted from 1, so 0 begins at the beginning. Of a licence that is not there
/// the list is empty.
///
/// Errors: `SMS_ERROR_LICENCE_NUMBER`; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_journal(
    system: Option<&sms_system>,
    licence: sms_str<'_>,
    since: u64,
    limit: usize,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (system, licence) = (needed(system, "system")?, licence.text("licence")?);
        json(&system.call(|host| host.sms().journal(licence, since, limit))?)
    })
}

/// Every journaled record of a licence as one JSON document, for comparing states. Of a licence that is not there it is `{}`.
///
/// Errors: `SMS_ERROR_LICENCE_NUMBER`; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_state(
    system: Option<&sms_system>,
    licence: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (system, licence) = (needed(system, "system")?, licence.read("licence", LicenceNumber::parse)?);
        Ok(written(&system.call(|host| host.sms().state(&licence))?))
    })
}

/// Licence numbers in order as a JSON list: at most `limit` of those after `after`, which is empty for the beginning.
///
/// Errors: `SMS_ERROR_LICENCE_NUMBER`; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_licences(
    system: Option<&sms_system>,
    after: sms_str<'_>,
    limit: usize,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (system, after) = (needed(system, "system")?, after.read_any("after", LicenceNumber::parse)?);
        json(&system.call(|host| host.sms().licences(after.as_ref(), limit))?)
    })
}

/// Checks every chain, every payload that is left, and that the journal replays to the records that are kept. The answer is
/// JSON: `licences`, `entries` and `records` that were checked, and `damages`, which is empty where all is whole.
///
/// The result is `SMS_OK` only where all is whole. Where it is not, it is `SMS_ERROR_STORE_NOT_WHOLE`, and `out` has the answer
/// with every damage all the same; so has no other function that fails.
///
/// Errors: `SMS_ERROR_STORE_NOT_WHOLE`; `SMS_ERROR_BOUNDARY_…` and others of `SMS_ERROR_STORE_…` where it could not be checked.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_verify(
    system: Option<&sms_system>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    verified(out, error, || needed(system, "system")?.call(|host| host.sms().verify()))
}

/// Checks as `sms_system_verify` does, and that the journals still hold what was noted earlier: `anchors` is what
/// `sms_system_heads` gave, kept where nobody who can write the file can write. An entry that is missing since, or is another
/// now, is a damage `journal.anchor`. Without anchors nobody can see that a journal was rewritten, or an older file put back. Texts
/// from outside are bound by `sms_document`.
///
/// Errors: those of `sms_system_verify`; `SMS_ERROR_DOCUMENT_…`; `SMS_ERROR_QUESTION_INVALID` and
/// `SMS_ERROR_COMMAND_…` where it is no list of anchors.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_verify_against(
    system: Option<&sms_system>,
    anchors: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    verified(out, error, || {
        let (system, anchors) = (needed(system, "system")?, anchors.read("anchors", noted)?);
        system.call(|host| host.sms().verify_against(&anchors))
    })
}

/// Verifies, gives all that was found, and fails where that is a damage: a caller who looks at the result alone must see it.
fn verified(
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
    verify: impl FnOnce() -> Result<Verification>,
) -> sms_result {
    done(error, || {
        let out = emptied(out)?;
        let found = verify()?;
        out.write(json(&found)?.into());
        found.damages.first().map_or(Ok(()), |first| Err(not_whole(found.damages.len(), first)))
    })
}

fn not_whole(count: usize, first: &Damage) -> Error {
    let message = format!("{count} damages, the first of them of `{}`: {}", first.licence, first.message);
    Error::with(ErrorCode::StoreNotWhole, message)
}

fn noted(text: &str) -> Result<Vec<Anchor>> {
    document::typed(document::parse(text)?, ErrorCode::QuestionInvalid)
}

/// Where each journal stands, all at one moment, as a JSON list of `licence` (`*` is the store's own), `sequence` and
/// `digest` of the last entry: to keep elsewhere, and to give to `sms_system_verify_against` later.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_heads(
    system: Option<&sms_system>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || json(&needed(system, "system")?.call(|host| host.sms().heads())?))
}

/// Everything that is held about a person, as JSON: the record, the entries of the journal, retry keys, notices, what an erasure
/// would leave, until when each part is kept, and `page`, all of it as a text to print. `subject` is JSON as the command
/// `erase_person` takes it: `{"user": …}`, `{"certificate": …}` and the like. Texts from outside are bound by `sms_document`.
///
/// Errors: `SMS_ERROR_LICENCE_NUMBER`, `SMS_ERROR_LICENCE_NOT_FOUND`; `SMS_ERROR_SUBJECT_NOT_FOUND` where the licence never had
/// such a person; `SMS_ERROR_QUESTION_INVALID` for what is no subject; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_DOCUMENT_…`,
/// `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_export_person(
    system: Option<&sms_system>,
    licence: sms_str<'_>,
    subject: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (system, licence) = (needed(system, "system")?, licence.read("licence", LicenceNumber::parse)?);
        let subject = subject.read("subject", whom)?;
        json(&system.call(|host| host.sms().export_person(&licence, &subject))?)
    })
}

fn whom(text: &str) -> Result<Subject> {
    document::typed(document::parse(text)?, ErrorCode::QuestionInvalid)
}

/// The policy that counts now. It does not follow later changes.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_policy(
    system: Option<&sms_system>,
    out: Option<&mut MaybeUninit<Option<Box<sms_policy>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let policy = needed(system, "system")?.call(|host| host.sms().policy())?;
        Ok(Box::new(sms_policy { policy }))
    })
}

/// A read-only view of every licence as it was recorded at a moment: what was known then. A moment that has not come gives a forecast,
/// and `sms_view_is_forecast` says so.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_view_at(
    system: Option<&sms_system>,
    at: sms_moment,
    out: Option<&mut MaybeUninit<Option<Box<sms_view>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (system, at) = (needed(system, "system")?, moment(at, "at")?);
        system.call(|host| Ok(host.sms().as_of(at))).map(sms_view::new)
    })
}

/// A read-only view of every licence as it is known now to have been at a moment: what had happened by then, whenever it was recorded.
/// What falls due by then is made anew from that; what needs something that had not happened is left out, and
/// `sms_view_findings` tells it. Before the moment at which a licence was adopted nothing is known of it, and what is asked of the view is
/// `SMS_ERROR_LICENCE_BEFORE_MIRROR`. A moment that has not come gives a forecast.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_view_effective_at(
    system: Option<&sms_system>,
    at: sms_moment,
    out: Option<&mut MaybeUninit<Option<Box<sms_view>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (system, at) = (needed(system, "system")?, moment(at, "at")?);
        system.call(|host| Ok(host.sms().as_of_effective(at))).map(sms_view::new)
    })
}

/// A read-only view of a licence after an entry of its journal. Where there is no such entry yet, what is asked of the view is
/// `SMS_ERROR_BOUNDARY_INDEX`.
///
/// Errors: `SMS_ERROR_LICENCE_NUMBER`; `SMS_ERROR_BOUNDARY_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_view_after(
    system: Option<&sms_system>,
    licence: sms_str<'_>,
    sequence: u64,
    out: Option<&mut MaybeUninit<Option<Box<sms_view>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (system, licence) = (needed(system, "system")?, licence.read("licence", LicenceNumber::parse)?);
        system.call(|host| Ok(host.sms().as_of_entry(&licence, sequence))).map(sms_view::new)
    })
}
