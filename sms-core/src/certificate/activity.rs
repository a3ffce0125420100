//! The activities of a worker that are reported, and what each report needs (`cos/8.1`).

use crate::rule;
use crate::rule::Rule;
use crate::time::day;
use crate::words::words;
use chrono::NaiveDate;

words! {
    /// What is reported about a sponsored worker. The drop-down of SMS was not found; these are the events of the guidance.
    pub enum WorkerActivity {
        /// Did not start within the start window.
        DidNotStart = "did_not_start",
        /// Absent without permission for more than ten consecutive working days.
        UnauthorisedAbsence = "unauthorised_absence",
        /// Unpaid or reduced-pay absence of more than four weeks in a calendar year.
        UnpaidAbsence = "unpaid_absence",
        /// Pay reduced below the figure on the CoS.
        PayReduced = "pay_reduced",
        /// A significant change of the job within the occupation code.
        JobChanged = "job_changed",
        /// The normal work location changed.
        WorkLocationChanged = "work_location_changed",
        /// Works from home full time.
        FullyRemote = "fully_remote",
        /// Works in a hybrid pattern.
        HybridPattern = "hybrid_pattern",
        /// Sponsorship ends.
        SponsorshipEnded = "sponsorship_ended",
        /// An offshore worker reached or left UK waters.
        OffshoreMovement = "offshore_movement",
        /// A breach of conditions is known or suspected.
        SuspectedBreach = "suspected_breach",
        /// Moved to another employer with the business.
        Transferred = "transferred",
        /// Anything else worth reporting.
        Other = "other",
    }
}

/// What is known of a reported activity.
#[derive(Debug)]
#[non_exhaustive]
pub struct ActivityFacts {
    /// The activity.
    pub activity: WorkerActivity,
    /// The first day of an event that is reported; none means since before any record.
    pub from: Option<NaiveDate>,
    /// The last day of an event that is reported.
    pub to: Option<NaiveDate>,
    /// Whether sponsorship has ended with it.
    pub ends_sponsorship: bool,
    /// The rule behind.
    pub rule: &'static Rule,
}

const fn facts(activity: WorkerActivity, rule: &'static Rule) -> ActivityFacts {
    ActivityFacts { activity, from: None, to: None, ends_sponsorship: false, rule }
}

/// Every activity, in the order of [`WorkerActivity::ALL`].
pub const ACTIVITIES: &[ActivityFacts] = &[
    facts(WorkerActivity::DidNotStart, rule!("cos/8.1.1")),
    facts(WorkerActivity::UnauthorisedAbsence, rule!("cos/8.1.3")),
    facts(WorkerActivity::UnpaidAbsence, rule!("cos/8.1.4")),
    facts(WorkerActivity::PayReduced, rule!("cos/8.1.5")),
    facts(WorkerActivity::JobChanged, rule!("cos/8.1.6")),
    facts(WorkerActivity::WorkLocationChanged, rule!("cos/8.1.7")),
    ActivityFacts { from: Some(day(2023, 3, 31)), ..facts(WorkerActivity::FullyRemote, rule!("cos/8.1.8")) },
    ActivityFacts {
        from: Some(day(2023, 3, 31)),
        to: Some(day(2024, 3, 4)),
        ..facts(WorkerActivity::HybridPattern, rule!("cos/8.1.9"))
    },
    ActivityFacts { ends_sponsorship: true, ..facts(WorkerActivity::SponsorshipEnded, rule!("cos/8.1.11")) },
    ActivityFacts { from: Some(day(2024, 3, 5)), ..facts(WorkerActivity::OffshoreMovement, rule!("cos/8.1.12")) },
    facts(WorkerActivity::SuspectedBreach, rule!("cos/8.1.13")),
    facts(WorkerActivity::Transferred, rule!("cos/8.1.15")),
    facts(WorkerActivity::Other, rule!("cos/8.3")),
];

impl WorkerActivity {
    /// What is known of the activity.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "the table has a row for each activity, in their order: tested")]
    pub const fn facts(self) -> &'static ActivityFacts {
        &ACTIVITIES[self.index()]
    }

    /// Whether an event of this day is reported (`cos/15`, vector 12).
    ///
    /// ```
    /// use sms_core::{certificate::WorkerActivity, time::day};
    /// assert!(WorkerActivity::HybridPattern.is_reportable(day(2024, 3, 4)));
    /// assert!(!WorkerActivity::HybridPattern.is_reportable(day(2024, 3, 5)));
    /// ```
    #[must_use]
    pub fn is_reportable(self, event_on: NaiveDate) -> bool {
        let facts = self.facts();
        facts.from.is_none_or(|from| from <= event_on) && facts.to.is_none_or(|to| event_on <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_activity_has_its_row() {
        assert_eq!(ACTIVITIES.len(), WorkerActivity::ALL.len());
        for (&activity, facts) in WorkerActivity::ALL.iter().zip(ACTIVITIES) {
            assert_eq!(activity, facts.activity);
        }
    }
}
