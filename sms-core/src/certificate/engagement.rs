//! The engagements of a Creative Worker that one CoS covers: no gap between two of them is longer than 14 days, and days outside
//! the United Kingdom do not count (`cos/11.2.5`).

use super::cos::fields::{END_ON, ENGAGEMENTS, PERIODS_ABROAD, START_ON};
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Form, Period};
use crate::parameter::said;
use crate::policy::{Policy, settings};
use crate::rule;
use crate::time::next_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One engagement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Engagement {
    /// The first day.
    pub start_on: NaiveDate,
    /// The last day.
    pub end_on: NaiveDate,
    /// How many days between this engagement and the next one are spent outside the United Kingdom, days of travel among them.
    #[serde(default)]
    pub days_abroad: u32,
}

impl Engagement {
    /// An engagement after which no day is spent abroad.
    #[must_use]
    pub const fn new(start_on: NaiveDate, end_on: NaiveDate) -> Self {
        Self { start_on, end_on, days_abroad: 0 }
    }

    /// How many days between this engagement and the next one are spent outside the United Kingdom.
    #[must_use]
    pub const fn days_abroad(mut self, days_abroad: u32) -> Self {
        self.days_abroad = days_abroad;
        self
    }
}

/// Why one CoS does not cover these engagements, in whatever order they are given. A place is that of the engagement at fault.
///
/// ```
/// use sms_core::certificate::{Engagement, check_engagements};
/// use sms_core::{policy::Policy, time::day};
/// let first = Engagement::new(day(2026, 5, 1), day(2026, 5, 10));
/// let next = |start| Engagement::new(start, day(2026, 6, 30));
/// assert!(check_engagements(&[first.clone(), next(day(2026, 5, 25))], &Policy::default()).is_empty());
/// assert_eq!(check_engagements(&[first, next(day(2026, 5, 26))], &Policy::default()).len(), 1);
/// ```
#[must_use]
pub fn check_engagements(engagements: &[Engagement], policy: &Policy) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let mut ordered: Vec<(usize, &Engagement)> = engagements.iter().enumerate().collect();
    ordered.sort_by_key(|(_, engagement)| engagement.start_on);
    let mut last: Option<&Engagement> = None;
    for (place, engagement) in ordered {
        if engagement.end_on < engagement.start_on {
            let message = said!(
                "it ends on {end_on}, before it starts on {start_on}",
                end_on = engagement.end_on,
                start_on = engagement.start_on
            );
            let reason = Reason::new(ErrorCode::EngagementOrder).rule(rule!("cos/11.2.5")).message(message);
            reasons.push(reason.field(format!("/engagements/{place}/end_on")));
            continue;
        }
        if let Some(last) = last {
            let reason = gap(last, engagement, policy);
            reasons.extend(reason.map(|reason| reason.field(format!("/engagements/{place}/start_on"))));
        }
        if last.is_none_or(|last| last.end_on < engagement.end_on) {
            last = Some(engagement);
        }
    }
    reasons
}

/// What is wrong with the time between two engagements, if anything.
fn gap(last: &Engagement, next: &Engagement, policy: &Policy) -> Option<Reason> {
    let most = policy.get(settings::ENGAGEMENT_GAP_DAYS, next.start_on);
    let between = (next.start_on - last.end_on).num_days() - 1;
    let counted = between - i64::from(last.days_abroad);
    (counted > most).then(|| {
        let message = said!(
            "{days} days that count lie between {end_on} and {start_on}, and at most {most} may",
            days = counted,
            end_on = last.end_on,
            start_on = next.start_on,
            most
        );
        let remedy = "count the days outside the United Kingdom off, or assign a CoS for each engagement";
        Reason::new(ErrorCode::EngagementGap).rule(rule!("cos/11.2.5")).message(message).remedy(remedy)
    })
}

/// What is worth showing of the engagements that a form lists.
pub(super) fn warnings(form: &Form, policy: &Policy) -> Vec<Reason> {
    let periods = form.get(ENGAGEMENTS).unwrap_or_default();
    let mut abroad = form.get(PERIODS_ABROAD).unwrap_or_default();
    abroad.sort_unstable();
    let engagements: Vec<_> = periods.iter().map(|period| engagement(*period, &periods, &abroad)).collect();
    let mut warnings = check_engagements(&engagements, policy);
    warnings.extend(engagements.iter().find_map(|engagement| outside(engagement, form)));
    warnings.into_iter().map(|reason| reason.field(ENGAGEMENTS.pointer())).collect()
}

/// An engagement with the days abroad between it and the next one that follows.
fn engagement(period: Period, periods: &[Period], abroad: &[Period]) -> Engagement {
    let (start_on, end_on) = (period.first(), period.last());
    let next = periods.iter().map(|next| next.first()).filter(|first| *first > end_on).min();
    let days_abroad = next.map_or(0, |next| days_within(next_day(end_on), next, abroad));
    Engagement { start_on, end_on, days_abroad }
}

/// How many days from one on and before another lie in these periods, which stand in the order of their first days.
fn days_within(from: NaiveDate, before: NaiveDate, periods: &[Period]) -> u32 {
    let (mut free, mut days) = (from, 0);
    for period in periods {
        let (first, end) = (free.max(period.first()), next_day(period.last()).min(before));
        if first < end {
            days += (end - first).num_days();
            free = end;
        }
    }
    u32::try_from(days).unwrap_or(u32::MAX)
}

/// An engagement before the start of the work or after its end.
fn outside(engagement: &Engagement, form: &Form) -> Option<Reason> {
    let early = form.get(START_ON).is_some_and(|start_on| engagement.start_on < start_on);
    let late = form.get(END_ON).is_some_and(|end_on| end_on < engagement.end_on);
    (early || late).then(|| {
        let reason = Reason::new(ErrorCode::EngagementOutside).rule(rule!("cos/11.2.5"));
        reason.remedy("let the work last from the first engagement to the last one")
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;

    #[test]
    fn days_abroad_count_once() {
        let may = |of_month| day(2026, 5, of_month);
        let abroad = [(1, 3), (2, 5), (9, 30)].map(|(first, last)| Period::new(may(first), may(last)));
        assert_eq!(days_within(may(1), may(11), &abroad), 5 + 2);
        assert_eq!(days_within(may(6), may(9), &abroad), 0);
    }
}
