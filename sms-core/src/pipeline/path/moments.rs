//! When a job is recorded, when it happens, and the day of that.

use super::{Change, Environment, Job};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::journal::Head;
use crate::licence::Mode;
use crate::parameter::{self, said};
use crate::plan::{clock_backwards, only_mirrors_are_backdated};
use crate::policy::{Policy, settings};
use crate::time::{self, Moment};
use chrono::{Duration, NaiveDate};

/// The moments of a job: when it is recorded, when it happens, and the day of that.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moments {
    pub(super) recorded_at: Moment,
    pub(super) occurred_at: Moment,
    pub(super) today: NaiveDate,
    /// The moment now and the one of the last event, where the clock has gone back behind it.
    pub(super) behind: Option<(Moment, Moment)>,
}

pub(super) fn moments(job: &Job, change: &Change, environment: &Environment<'_>) -> Result<Moments> {
    let now = time::to_microsecond(environment.now);
    let head = change.records.head.as_ref().map(|head| head.recorded_at).filter(|_| !job.act.corrects_clock());
    let behind = behind(now, head, environment.policy);
    // Log-in and its like are refused in the same words whatever the clock says, and a user can always log out.
    if let Some((now, head)) = behind.filter(|_| job.by.is_some()) {
        return Err(clock_backwards(now, head));
    }
    let recorded_at = head.map_or(now, |head| head.max(now));
    let occurred_at = job.occurred_at.map_or(recorded_at, time::to_microsecond);
    if job.occurred_at.is_some() {
        check_occurred(job, change, occurred_at, recorded_at)?;
    }
    Ok(Moments { recorded_at, occurred_at, today: time::uk_day(occurred_at), behind })
}

/// When something is recorded: now, but not before the last event. A clock that is a little behind it is waited for.
pub(super) fn recorded_at(now: Moment, head: Option<&Head>, policy: &Policy) -> Result<Moment> {
    let (now, head) = (time::to_microsecond(now), head.map(|head| head.recorded_at));
    match behind(now, head, policy) {
        Some((now, head)) => Err(clock_backwards(now, head)),
        None => Ok(head.map_or(now, |head| head.max(now))),
    }
}

/// The moment now and the one of the last event, where the clock stands further behind it than is forgiven.
fn behind(now: Moment, head: Option<Moment>, policy: &Policy) -> Option<(Moment, Moment)> {
    let tolerance = Duration::seconds(policy.get(settings::CLOCK_TOLERANCE_SECONDS, time::uk_day(now)));
    head.filter(|head| *head - now > tolerance).map(|head| (now, head))
}

fn check_occurred(job: &Job, change: &Change, occurred_at: Moment, recorded_at: Moment) -> Result<()> {
    if job.act.corrects_clock() {
        let message = "a correction of the clock happens when it is recorded";
        return Err(Reason::new(ErrorCode::FieldOutOfRange).message(message).field("/occurred_at").into());
    }
    let simulated = change.records.licence().is_some_and(|licence| licence.mode == Mode::Simulate);
    if simulated {
        return Err(only_mirrors_are_backdated().into());
    }
    if occurred_at > recorded_at || !time::in_range(time::uk_day(occurred_at)) {
        let message = said!(
            "`occurred_at` lies after {recorded_at}, when it is recorded for `{licence}`",
            recorded_at,
            licence = job.licence
        );
        return Err(Reason::new(ErrorCode::FieldOutOfRange)
            .message(message.with(parameter::FIELD, "occurred_at"))
            .field("/occurred_at")
            .into());
    }
    Ok(())
}
