//! The engagements of a Creative Worker that one CoS covers: no gap between two of them is longer than 14 days, and days outside
//! the United Kingdom do not count (`cos/11.2.5`).

use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Form, period};
use crate::policy::{Policy, settings};
use crate::rule;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One engagement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "hosts make them")]
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
            let message = format!("it ends on {}, before it starts on {}", engagement.end_on, engagement.start_on);
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
    let most = policy.number(&settings::ENGAGEMENT_GAP_DAYS, next.start_on);
    let between = (next.start_on - last.end_on).num_days() - 1;
    let counted = between - i64::from(last.days_abroad);
    (counted > most).then(|| {
        let message = format!(
            "{counted} days that count lie between {} and {}, and at most {most} may",
            last.end_on, next.start_on
        );
        let remedy = "count the days outside the United Kingdom off, or assign a CoS for each engagement";
        Reason::new(ErrorCode::EngagementGap).rule(rule!("cos/11.2.5")).message(message).remedy(remedy)
    })
}

/// What is worth showing of the engagements that a form lists.
pub(super) fn warnings(form: &Form, policy: &Policy) -> Vec<Reason> {
    let lines = form.fields().get("engagements").and_then(|lines| lines.as_array());
    let periods = lines.into_iter().flatten().filter_map(|line| period(line.as_str()?));
    let engagements: Vec<_> = periods.map(|(first, last)| Engagement::new(first, last)).collect();
    check_engagements(&engagements, policy).into_iter().map(|reason| reason.field("/fields/engagements")).collect()
}
