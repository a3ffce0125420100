//! How long a sponsor has duties for a Scale-up worker, whose start it reports (`lu/N-114`).

use super::report_fields::PERMISSION_FROM;
use crate::certificate::{Certificate, Report, WorkerActivity};
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::Route;
use crate::parameter::said;
use crate::policy::{Policy, settings};
use crate::rule;
use crate::time::months_after;
use chrono::NaiveDate;

/// The last day of a sponsor's duties for a Scale-up worker, to its end. They begin with the assignment, and last for 6 calendar months from
/// the first day of the visa or, where the worker applied inside the United Kingdom, from the day on which the worker was told of the
/// permission.
///
/// ```
/// use sms_core::certificate::cos::last_day_of_scale_up_duties;
/// use sms_core::{policy::Policy, time::day};
/// assert_eq!(last_day_of_scale_up_duties(day(2026, 2, 1), &Policy::default()), day(2026, 8, 1));
/// ```
#[must_use]
pub fn last_day_of_scale_up_duties(permission_from: NaiveDate, policy: &Policy) -> NaiveDate {
    let months = policy.get(settings::SCALE_UP_DUTY_MONTHS, permission_from);
    months_after(permission_from, u32::try_from(months).unwrap_or(0))
}

/// What happened after the duties had ended, as far as a report of the start says since when the worker has had permission.
pub(super) fn after_the_duties(record: &Certificate, event_on: NaiveDate, policy: &Policy) -> Option<Reason> {
    let started = |report: &&Report| report.activity == WorkerActivity::Started;
    let start = record.reports.iter().rfind(started).filter(|_| record.route == Route::ScaleUp)?;
    let last = last_day_of_scale_up_duties(start.fields.get(PERMISSION_FROM)?, policy);
    (event_on > last).then(|| {
        let message = said!("the duties for the worker ended with {to}", to = last);
        let reason = Reason::new(ErrorCode::ReportDutiesEnded).rule(rule!("lu/N-114")).message(message);
        reason.field("/event_on").remedy("leave it: what happens later needs no report")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;

    #[test]
    fn the_duties_end_six_calendar_months_later() {
        for (from, last) in [
            (day(2026, 2, 1), day(2026, 8, 1)),
            (day(2026, 8, 31), day(2027, 2, 28)),
            (day(2027, 8, 30), day(2028, 2, 29)),
        ] {
            assert_eq!(last_day_of_scale_up_duties(from, &Policy::default()), last);
        }
    }
}
