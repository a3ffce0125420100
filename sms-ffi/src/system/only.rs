//! A system that is limited to some licences.

use super::sms_system;
use super::table::numbers;
use crate::answer::{give, sms_result};
use crate::error::sms_error;
use crate::handle::{Handle, guarded, needed};
use crate::text::sms_str;
use std::mem::MaybeUninit;

/// The same system, limited to some licences, a JSON list of their numbers: whatever is asked or done of another one is
/// `SMS_ERROR_BOUNDARY_LICENCE`, and so is what concerns every licence, such as `sms_system_verify`, `sms_system_backup`, the journal `*`
/// and `set_policy`. A user of another licence is one whom nobody knows; lists, tables, SQL, the feed and `sms_system_advance_to` go over
/// these licences alone. It guards against mistakes of the host, and not against its code.
///
/// The answer is a system of its own, which `sms_system_free` ends. `sms_system_close` closes it alone; it is closed with the system that
/// it comes from. Texts from outside are bound by `sms_document`.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, of them `SMS_ERROR_BOUNDARY_LICENCE` for a licence that a limited system does not reach itself;
/// `SMS_ERROR_DOCUMENT_…`, `SMS_ERROR_QUESTION_INVALID` for licences that are no list.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_only(
    system: Option<&sms_system>,
    licences: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_system>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let system = needed(system, "system")?;
        let licences = licences.read("licences", numbers)?;
        let limited = system.call(|host| host.only(&licences))?;
        Ok(Box::new(sms_system { host: guarded(limited) }))
    })
}
