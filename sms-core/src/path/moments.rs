//! When a job is recorded, when it happens, and the day of that.

use super::{Change, Hands, Job};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::journal::Head;
use crate::licence::Mode;
use crate::policy::{Policy, settings};
use crate::rule;
use crate::time::{self, Moment};
use chrono::{Duration, NaiveDate};

/// The moments of a job: when it is recorded, when it happens, and the day of that.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moments {
    pub(super) recorded_at: Moment,
    pub(super) occurred_at: Moment,
    pub(super) today: NaiveDate,
}

pub(super) fn moments(job: &Job, change: &Change, hands: &Hands<'_>) -> Result<Moments> {
    let recorded_at = if job.act.corrects_clock() {
        time::to_microsecond(hands.now)
    } else {
        recorded_at(hands.now, change.records.head.as_ref(), hands.policy)?
    };
    let occurred_at = job.occurred_at.map_or(recorded_at, time::to_microsecond);
    if job.occurred_at.is_some() {
        check_occurred(job, change, occurred_at, recorded_at)?;
    }
    Ok(Moments { recorded_at, occurred_at, today: time::uk_day(occurred_at) })
}

/// When something is recorded: now, but not before the last event. A clock that is a little behind it is waited for.
pub(super) fn recorded_at(now: Moment, head: Option<&Head>, policy: &Policy) -> Result<Moment> {
    let now = time::to_microsecond(now);
    let tolerance = Duration::seconds(policy.number(&settings::CLOCK_TOLERANCE, time::uk_day(now)));
    match head.map(|head| head.recorded_at) {
        Some(head) if now < head && head - now <= tolerance => Ok(head),
        Some(head) if now < head => {
            let message = format!("the moment {now} lies before the last event of the licence, {head}");
            Err(Reason::new(ErrorCode::ClockBackwards).rule(rule!("library/clock")).message(message).into())
        }
        _ => Ok(now),
    }
}

fn check_occurred(job: &Job, change: &Change, occurred_at: Moment, recorded_at: Moment) -> Result<()> {
    let simulated = change.records.licence().is_some_and(|licence| licence.mode == Mode::Simulate);
    if simulated {
        return Err(only_mirrors_are_backdated().into());
    }
    if occurred_at > recorded_at || !time::in_range(time::uk_day(occurred_at)) {
        let message = format!("`occurred_at` lies after {recorded_at}, when it is recorded for `{}`", job.licence);
        return Err(Reason::new(ErrorCode::FieldOutOfRange).message(message).field("/occurred_at").into());
    }
    Ok(())
}

/// The reason that a simulated licence records nothing as of another moment.
pub(crate) fn only_mirrors_are_backdated() -> Reason {
    let message = "only a mirrored licence records what happened at another moment";
    Reason::new(ErrorCode::CommandWrongMode).rule(rule!("library/mirror")).message(message).field("/occurred_at")
}
