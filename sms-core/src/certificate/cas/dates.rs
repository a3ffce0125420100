//! Until when a CAS can be used (`cas/2.5`).

use crate::policy::{Policy, settings};
use crate::time::months_after;
use chrono::NaiveDate;

/// The displayed use-by day of a CAS assigned on a day (`cas/2.5.2`, `cas/M-9`): the last one on which it can be used.
///
/// ```
/// use sms_core::certificate::cas::use_by;
/// use sms_core::{policy::Policy, time::day};
/// assert_eq!(use_by(day(2025, 8, 31), &Policy::default()), day(2026, 2, 28));
/// ```
#[must_use]
pub fn use_by(assigned_on: NaiveDate, policy: &Policy) -> NaiveDate {
    let months = policy.number(&settings::CAS_USE_MONTHS, assigned_on);
    months_after(assigned_on, u32::try_from(months).unwrap_or(0))
}
