//! How a user comes in.

use super::sms_system;
use crate::answer::{give, sms_result};
use crate::buffer::{json, sms_buffer};
use crate::error::sms_error;
use crate::handle::{Handle, needed};
use crate::session::sms_session;
use crate::text::sms_str;
use std::mem::MaybeUninit;

/// A session for a user who gives their user ID and password. Both are case sensitive; nothing is trimmed. A later log-in of
/// the same user ends the session. Each attempt takes as long as one password hash, whatever its answer.
///
/// Errors: `SMS_ERROR_LOG_IN_REFUSED` with one text whatever the reason, which the journal alone knows;
/// `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_log_in(
    system: Option<&sms_system>,
    user_id: sms_str<'_>,
    password: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_session>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let system = needed(system, "system")?;
        let (user_id, password) = (user_id.text("user_id")?, password.text("password")?);
        system.call(|host| host.sms().log_in(user_id, password)).map(sms_session::new)
    })
}

/// The session that a token belongs to: the one that `sms_session_token` gave, in this process or another.
///
/// Errors: `SMS_ERROR_SESSION_ENDED` where there is none any more; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_resume(
    system: Option<&sms_system>,
    token: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_session>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (system, token) = (needed(system, "system")?, token.text("token")?);
        system.call(|host| host.sms().resume(token)).map(sms_session::new)
    })
}

/// A session for a user whom the host has signed in by its own means. It has no token, asks for no messages and no change of
/// password, and ends when it is freed.
///
/// Errors: `SMS_ERROR_USER_NOT_FOUND`; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_acting_as(
    system: Option<&sms_system>,
    user_id: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_session>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let (system, user_id) = (needed(system, "system")?, user_id.text("user_id")?);
        system.call(|host| host.sms().acting_as(user_id)).map(sms_session::new)
    })
}

/// Issues a temporary password to a user who gives their user ID and email. The answer is JSON, with `user_id` and
/// `temporary_password`, for the host to send to that email; it is nowhere else.
///
/// Errors: `SMS_ERROR_LOG_IN_REFUSED` with one text whatever the reason; `SMS_ERROR_BOUNDARY_…`, `SMS_ERROR_STORE_…`.
#[unsafe(no_mangle)]
pub extern "C" fn sms_system_reset_password(
    system: Option<&sms_system>,
    user_id: sms_str<'_>,
    email: sms_str<'_>,
    out: Option<&mut MaybeUninit<Option<Box<sms_buffer>>>>,
    error: Option<&mut MaybeUninit<Option<Box<sms_error>>>>,
) -> sms_result {
    give(out, error, || {
        let system = needed(system, "system")?;
        let (user_id, email) = (user_id.text("user_id")?, email.text("email")?);
        json(&system.call(|host| host.sms().reset_password(user_id, email))?)
    })
}
