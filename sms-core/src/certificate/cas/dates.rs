//! Until when a CAS can be used (`cas/2.5`).

use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::parameter::{Said, said};
use crate::policy::{Policy, settings};
use crate::rule;
use crate::rule::Rule;
use crate::time::{months_after, months_before};
use chrono::{Days, NaiveDate};

/// The displayed use-by day of a CAS assigned on a day (`cas/2.5.2`, `cas/M-9`): the last one on which it can be used.
///
/// ```
/// use sms_core::certificate::cas::use_by;
/// use sms_core::{policy::Policy, time::day};
/// assert_eq!(use_by(day(2025, 8, 31), &Policy::default()), day(2026, 2, 28));
/// ```
#[must_use]
pub fn use_by(assigned_on: NaiveDate, policy: &Policy) -> NaiveDate {
    let months = policy.get(settings::CAS_USE_MONTHS, assigned_on);
    months_after(assigned_on, u32::try_from(months).unwrap_or(0))
}

/// Whether a CAS assigned on one day can be used in an application of another, for a course that starts on a third; every reason
/// why not. Where the student applies inside the United Kingdom, the day is given on which the previous permission ends, if it
/// is known.
///
/// ```
/// use sms_core::certificate::cas::{Applied, check_application};
/// use sms_core::{policy::Policy, time::day};
/// let abroad = check_application(day(2026, 3, 1), day(2026, 4, 1), day(2026, 10, 1), Applied::Abroad, &Policy::default());
/// assert!(abroad.is_empty());
/// let inside = Applied::Inside { permission_ends_on: None };
/// let inside = check_application(day(2026, 3, 1), day(2026, 4, 1), day(2026, 10, 1), inside, &Policy::default());
/// assert_eq!(inside[0].code.id(), "cas.applied_too_early");
/// ```
#[must_use]
pub fn check_application(
    assigned_on: NaiveDate,
    applied_on: NaiveDate,
    course_start_on: NaiveDate,
    applied: Applied,
    policy: &Policy,
) -> Vec<Reason> {
    let about = |code, rule: &'static Rule, message: Said, field: &'static str| {
        Reason::new(code).rule(rule).message(message).field(field)
    };
    let mut reasons = Vec::new();
    if applied_on < assigned_on {
        let message = said!("the application lies before the assignment on {assigned_on}", assigned_on);
        reasons.push(about(ErrorCode::CertificateDates, rule!("cas/2.5.1"), message, "/applied_on"));
    }
    let last = use_by(assigned_on, policy);
    if applied_on > last {
        let message = said!("the last day to apply was {apply_by}", apply_by = last);
        reasons.push(about(ErrorCode::CertificateTooOld, rule!("cas/2.5.1"), message, "/applied_on"));
    }
    let first = earliest_application(course_start_on, applied, applied_on, policy);
    if applied_on < first {
        let message = said!("the first day to apply is {earliest}", earliest = first);
        reasons.push(about(ErrorCode::CasAppliedTooEarly, rule!("cas/2.5.3"), message, "/applied_on"));
    }
    if let Some(latest) = applied.latest_start(applied_on, policy).filter(|latest| course_start_on > *latest) {
        let message = said!("after the previous permission the course can start on {latest} at the latest", latest);
        reasons.push(about(ErrorCode::CasPermissionGap, rule!("cas/2.5.3"), message, "/course_start_on"));
    }
    reasons
}

/// Where a student applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Applied {
    /// Outside the United Kingdom.
    Abroad,
    /// Inside the United Kingdom.
    Inside {
        /// The day on which the previous permission ends, if it is known.
        permission_ends_on: Option<NaiveDate>,
    },
}

impl Applied {
    /// The latest start of a course after the previous permission (`cas/2.5.3`).
    fn latest_start(self, on: NaiveDate, policy: &Policy) -> Option<NaiveDate> {
        let Self::Inside { permission_ends_on: Some(ends_on) } = self else { return None };
        let days = u64::try_from(policy.get(settings::CAS_PERMISSION_GAP_DAYS, on)).ok()?;
        ends_on.checked_add_days(Days::new(days))
    }
}

/// The first day on which a student can apply for a course, by the rules of the day of the application (`cas/2.5.3`).
fn earliest_application(course_start_on: NaiveDate, applied: Applied, on: NaiveDate, policy: &Policy) -> NaiveDate {
    let setting = match applied {
        Applied::Abroad => settings::CAS_APPLY_MONTHS,
        Applied::Inside { .. } => settings::CAS_APPLY_INSIDE_MONTHS,
    };
    months_before(course_start_on, policy.count(setting, on))
}
