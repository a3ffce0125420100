//! Moments that refuse a command: a clock that has gone back, and another moment on a licence that is no mirror.

use crate::decision::Reason;
use crate::error::{Error, ErrorCode};
use crate::parameter::said;
use crate::rule;
use crate::time::Moment;

/// The error of a clock that stands before what is recorded already.
pub(crate) fn clock_backwards(now: Moment, head: Moment) -> Error {
    let message = said!(
        "the moment {moment} lies before the last event of the licence, {last_event}",
        moment = now,
        last_event = head
    );
    Reason::new(ErrorCode::ClockBackwards).rule(rule!("library/clock")).message(message).into()
}

/// The reason that a simulated licence records nothing as of another moment.
pub(crate) fn only_mirrors_are_backdated() -> Reason {
    let message = "only a mirrored licence records what happened at another moment";
    Reason::new(ErrorCode::CommandWrongMode).rule(rule!("library/mirror")).message(message).field("/occurred_at")
}
