//! The dates of a CoS: until when it can be used, and when the work may start (`cos/6`).

use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::parameter::said;
use crate::policy::{Policy, SettingKey, settings};
use crate::rule;
use crate::time::months_after;
use chrono::{Days, NaiveDate};

fn months(policy: &Policy, setting: SettingKey<i64>, on: NaiveDate) -> u32 {
    policy.count(setting, on)
}

/// The last day on which the worker can apply with a CoS assigned on a day (`cos/6.1`).
///
/// ```
/// use sms_core::certificate::cos::last_day_to_apply;
/// use sms_core::{policy::Policy, time::day};
/// assert_eq!(last_day_to_apply(day(2014, 4, 4), &Policy::default()), day(2014, 7, 4));
/// ```
#[must_use]
pub fn last_day_to_apply(assigned_on: NaiveDate, policy: &Policy) -> NaiveDate {
    months_after(assigned_on, months(policy, settings::COS_USE_MONTHS, assigned_on))
}

/// The last day to apply with a CoS that shows this use-by day.
pub(crate) fn last_day_before(use_by: NaiveDate, assigned_on: NaiveDate, policy: &Policy) -> NaiveDate {
    use_by.checked_sub_days(extra_days(assigned_on, policy)).unwrap_or(use_by)
}

/// By how many days the displayed use-by day comes after the last one on which it can be used (`cos/6.5`).
fn extra_days(assigned_on: NaiveDate, policy: &Policy) -> Days {
    Days::new(u64::from(policy.count(settings::COS_USE_BY_EXTRA_DAYS, assigned_on)))
}

/// The displayed use-by day of a CoS assigned on a day (`cos/6.5`): it expires at 00:00 on that day.
///
/// ```
/// use sms_core::certificate::cos::use_by;
/// use sms_core::{policy::Policy, time::day};
/// assert_eq!(use_by(day(2025, 4, 15), &Policy::default()), day(2025, 7, 16));
/// ```
#[must_use]
pub fn use_by(assigned_on: NaiveDate, policy: &Policy) -> NaiveDate {
    let last = last_day_to_apply(assigned_on, policy);
    last.checked_add_days(extra_days(assigned_on, policy)).unwrap_or(last)
}

/// The latest start of work when the worker applies on a day (`cos/6.3`).
///
/// ```
/// use sms_core::certificate::cos::latest_start;
/// use sms_core::{policy::Policy, time::day};
/// assert_eq!(latest_start(day(2025, 10, 10), &Policy::default()), day(2026, 1, 10));
/// ```
#[must_use]
pub fn latest_start(applied_on: NaiveDate, policy: &Policy) -> NaiveDate {
    months_after(applied_on, months(policy, settings::COS_START_MONTHS, applied_on))
}

/// Whether a CoS assigned on one day can be used in an application of another, for work that starts on a third; every
/// reason why not.
///
/// ```
/// use sms_core::certificate::cos::check_application;
/// use sms_core::{policy::Policy, time::day};
/// let policy = Policy::default();
/// assert!(check_application(day(2025, 9, 1), day(2025, 12, 1), day(2025, 12, 20), &policy).is_empty());
/// let late = check_application(day(2025, 9, 1), day(2025, 12, 2), day(2025, 12, 20), &policy);
/// assert_eq!(late[0].code.id(), "certificate.too_old");
/// ```
#[must_use]
pub fn check_application(
    assigned_on: NaiveDate,
    applied_on: NaiveDate,
    start_on: NaiveDate,
    policy: &Policy,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if applied_on < assigned_on {
        let message = said!("the application lies before the assignment on {assigned_on}", assigned_on);
        let reason = Reason::new(ErrorCode::CertificateDates).rule(rule!("cos/6.1"));
        reasons.push(reason.message(message).field("/applied_on"));
    }
    let last = last_day_to_apply(assigned_on, policy);
    if applied_on > last {
        let message = said!("the last day to apply was {apply_by}", apply_by = last);
        reasons.push(
            Reason::new(ErrorCode::CertificateTooOld).rule(rule!("cos/6.1")).message(message).field("/applied_on"),
        );
    }
    let latest = latest_start(applied_on, policy);
    if start_on > latest {
        let message = said!("work can start on {latest} at the latest", latest);
        reasons.push(
            Reason::new(ErrorCode::CertificateStartTooLate).rule(rule!("cos/6.3")).message(message).field("/start_on"),
        );
    }
    reasons
}
