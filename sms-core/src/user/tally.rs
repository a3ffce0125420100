//! Refused log-ins and resets, counted: rows beside the journal that never grow.

use super::User;
use crate::event::{LogInRefused, RefusedLogIn};
use crate::plan::Context;
use crate::policy::settings;
use crate::records::table;
use crate::time::Moment;
use chrono::Duration;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was refused to one user.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Tally {
    /// Wrong passwords in a row.
    failures: u32,
    /// When the first of them was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<Moment>,
    /// Until when they lock the account.
    #[serde(skip_serializing_if = "Option::is_none")]
    locked_until: Option<Moment>,
    /// What the journal has not been told of yet, for it had no room.
    #[serde(skip_serializing_if = "Option::is_none")]
    owed: Option<RefusedLogIn>,
    /// When the present period began.
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<Moment>,
    /// What was refused in the present period, by reason.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    counts: BTreeMap<RefusedLogIn, u32>,
}

table! {
    Tally in "log_in_counts", called "a count of log-ins", not_journaled, filled to 512
}

fn period(context: &Context<'_>) -> Duration {
    Duration::minutes(context.policy.get(settings::LOG_IN_PERIOD_MINUTES, context.today))
}

/// Whether a period that began then is over. One that has not begun was begun by a clock that was wrong.
fn is_over(began: Option<Moment>, context: &Context<'_>) -> bool {
    let at = context.occurred_at;
    began.is_none_or(|began| at < began || at - began >= period(context))
}

impl Tally {
    /// The tally of a user, brought into the present period.
    pub(super) fn of(user: &User, context: &Context<'_>) -> Self {
        let mut tally = context.records.tallies.get(user.user_id.as_str()).cloned().unwrap_or_default();
        if is_over(tally.period, context) {
            (tally.period, tally.counts) = (None, BTreeMap::new());
        }
        tally
    }

    pub(super) fn is_locked(&self, at: Moment) -> bool {
        self.locked_until.is_some_and(|until| at < until)
    }

    /// Whether so many wrong emails were given that no reset is done in this period.
    pub(super) fn allows_reset(&self, context: &Context<'_>) -> bool {
        self.count(RefusedLogIn::Email) < context.policy.get(settings::RESET_THRESHOLD, context.today)
    }

    fn count(&self, reason: RefusedLogIn) -> i64 {
        self.counts.get(&reason).map_or(0, |count| i64::from(*count))
    }

    /// Counts a refusal. Tries while locked, and refused resets, neither lock nor extend the lock.
    pub(super) fn add(&mut self, reason: RefusedLogIn, context: &Context<'_>) {
        let at = context.occurred_at;
        self.period.get_or_insert(at);
        let count = self.counts.entry(reason).or_default();
        *count = count.saturating_add(1);
        let number = |setting| context.policy.get::<i64>(setting, context.today);
        if reason == RefusedLogIn::Email && self.count(reason) == number(settings::RESET_THRESHOLD) {
            self.owed.get_or_insert(reason);
        }
        if reason == RefusedLogIn::Password {
            if self.locked_until.take().is_some() {
                // The end of a lock clears what led to it.
                self.failures = 0;
            }
            if self.failures == 0 {
                self.since = Some(at);
            }
            self.failures = self.failures.saturating_add(1);
            // The third in a row locks the account for twenty minutes, by today's figures (`lu/A-7`, `lu/16-1`, `lu/16-2`).
            if i64::from(self.failures) >= number(settings::LOCK_THRESHOLD) {
                self.locked_until = at.checked_add_signed(Duration::minutes(number(settings::LOCK_WAIT_MINUTES)));
                self.owed = Some(reason);
            }
        }
    }

    /// Until when what was refused locks the account.
    pub(crate) const fn locked_until(&self) -> Option<Moment> {
        self.locked_until
    }

    /// A success, or a new password, clears what counts towards a lock.
    pub(crate) fn clear(&mut self) {
        (self.failures, self.since, self.locked_until) = (0, None, None);
    }

    /// What the journal is still to be told of, once.
    pub(super) fn tell(&mut self, user: &User, context: &Context<'_>) -> Option<LogInRefused> {
        let reason = self.owed.take()?;
        let is_lock = reason == RefusedLogIn::Password;
        let locked_until = if is_lock { self.locked_until } else { user.locked_until };
        Some(LogInRefused {
            user_id: user.user_id.clone(),
            reason,
            failures: if is_lock { self.failures } else { user.failures },
            locked_until: locked_until.filter(|until| is_lock || context.occurred_at < *until),
            since: if is_lock { self.since } else { self.period },
            counts: self.counts.clone(),
        })
    }
}

/// What was refused to people whose ID nobody has: one row for the whole store.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct UnknownLogIns {
    /// When the present period began.
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<Moment>,
    /// Refused in the present period.
    count: u64,
    /// Refused in the last period in which there were any.
    before: u64,
    /// Refused since the first.
    total: u64,
}

table! {
    UnknownLogIns in "unknown_log_ins", called "a count of log-ins", not_journaled, filled to 256
}

impl UnknownLogIns {
    /// The id of the one row.
    pub(crate) const ROW: &'static str = "all";

    /// With one more.
    pub(super) fn and_one(mut self, context: &Context<'_>) -> Self {
        if is_over(self.period, context) {
            (self.period, self.before, self.count) = (Some(context.occurred_at), self.count, 0);
        }
        (self.count, self.total) = (self.count.saturating_add(1), self.total.saturating_add(1));
        self
    }
}
