//! What happened on all licences, in one line.

use super::sms_system;
use crate::answer::{give, sms_result};
use crate::buffer::{json, sms_buffer};
use crate::error::sms_error;
use crate::handle::{Handle, needed};
use std::mem::MaybeUninit;

/// What happened on every licence and in the store itself, in the order in which it was kept: after a cursor, 0 for the beginning, and at
/// most `limit` of it. The answer is JSON: `items`, each with its `cursor`, its `licence` (`*` for the store itself) and the `entry` as
/// `sms_system_journal` gives it; and `next`, the cursor to go on after.
///
/// The order never changes, and what is kept later comes later, be it by another process: whoever goes on after `next` misses nothing
/// and sees nothing twice. A cursor is a number to keep and to give back; nothing else follows from it.
///
/// Errors: `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_feed(
    system: Option<&sms_system>,
    after: u64,
    limit: usize,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || json(&needed(system, "system")?.call(|host| host.sms().feed(after, limit))?))
}
