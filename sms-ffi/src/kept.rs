//! The parameters of what `sms_decide` refuses, as texts that live as long as the process. Each is made when it is first asked
//! for, and kept without a lock, which a fork could carry into a child while somebody holds it.

use crate::buffer::canonical;
use sms_core::access::{AccessReason, Cause, Function};
use sms_core::licence::{LicenceStatus, Rating};
use sms_core::parameter::{self, Parameters};
use sms_core::user::UserStatus;
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};

const USERS: usize = UserStatus::ALL.len();
const STATUSES: usize = LicenceStatus::ALL.len();
const RATINGS: usize = Rating::ALL.len();

/// How many texts a function has: one for each word of three causes, and one for each cause.
const OF_A_FUNCTION: usize = USERS + STATUSES + RATINGS + Cause::ALL.len();

static TEXTS: [AtomicPtr<String>; Function::ALL.len() * OF_A_FUNCTION] =
    [const { AtomicPtr::new(ptr::null_mut()) }; Function::ALL.len() * OF_A_FUNCTION];

/// The parameters of a reason as JSON.
pub(crate) fn kept(reason: &AccessReason) -> &'static str {
    let parameters = reason.parameters();
    let Some(place) = place(reason.cause(), &parameters).and_then(|place| TEXTS.get(place)) else { return "{}" };
    let known = place.load(Ordering::Acquire);
    if !known.is_null() {
        // SAFETY: what was put there came from a box, and is never taken back.
        return unsafe { &*known };
    }
    let new = Box::into_raw(Box::new(canonical(&parameters).unwrap_or_default()));
    match place.compare_exchange(ptr::null_mut(), new, Ordering::AcqRel, Ordering::Acquire) {
        // SAFETY: as above.
        Ok(_) => unsafe { &*new },
        Err(other) => {
            // SAFETY: nobody else has seen the one of this call.
            drop(unsafe { Box::from_raw(new) });
            // SAFETY: as above.
            unsafe { &*other }
        }
    }
}

/// Where the text of a reason is kept.
fn place(cause: Cause, parameters: &Parameters) -> Option<usize> {
    let function = parameters.get(parameter::FUNCTION)?.index();
    let within = match cause {
        Cause::UserStatus => parameters.get(parameter::USER_STATUS)?.index(),
        Cause::LicenceStatus => USERS + parameters.get(parameter::LICENCE_STATUS)?.index(),
        Cause::Rating => USERS + STATUSES + parameters.get(parameter::RATING)?.index(),
        other => USERS + STATUSES + RATINGS + other.index(),
    };
    Some(function * OF_A_FUNCTION + within)
}
