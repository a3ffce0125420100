//! The activities of a worker that are reported, and what each report needs (`cos/8.1`).

mod days;
pub mod fields;

pub(in crate::certificate) use days::{before, to_come};
pub use fields::{ABSENCE_EXCEPTIONS, END_REASONS};

use crate::fields::Field;
use crate::licence::{Route, RouteSet};
use crate::policy::{SettingKey, settings};
use crate::rule;
use crate::rule::Rule;
use crate::time::day;
use crate::words::wire_enum;
use chrono::NaiveDate;

wire_enum! {
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
        /// A nurse or midwife was registered, and works in the registered role.
        NurseRegistered = "nurse_registered",
        /// Moved on in a planned graduate programme, to a job in another occupation code.
        GraduateProgramme = "graduate_programme",
        /// Pay rose: reporting it is optional.
        PayIncreased = "pay_increased",
        /// The worker's application or journey is delayed.
        ApplicationDelayed = "application_delayed",
        /// The worker has not applied for permission.
        NotApplied = "not_applied",
        /// The worker's application was refused.
        ApplicationRefused = "application_refused",
        /// A Scale-up worker started work.
        Started = "started",
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
    /// Whether sponsorship always ends with it.
    pub ends_sponsorship: bool,
    /// The routes whose workers it is reported of.
    pub routes: RouteSet,
    /// What the report says, beside the day of the event.
    pub fields: &'static [&'static Field],
    /// The setting with the states of a CoS on which it can be reported (`cos/M-18`).
    pub states: SettingKey<str>,
    /// The rule behind.
    pub rule: &'static Rule,
}

const fn facts(activity: WorkerActivity, fields: &'static [&'static Field], rule: &'static Rule) -> ActivityFacts {
    let states = settings::REPORT_STATES;
    let routes = RouteSet::WORKER_OR_TEMPORARY;
    ActivityFacts { activity, from: None, to: None, ends_sponsorship: false, routes, fields, states, rule }
}

/// Something about the worker's application, which may not have been made yet.
const fn of_application(activity: WorkerActivity) -> ActivityFacts {
    ActivityFacts { states: settings::REPORT_STATES_OF_APPLICATIONS, ..facts(activity, &[], rule!("cos/M-17")) }
}

/// Every activity, in the order of [`WorkerActivity::ALL`].
pub const ACTIVITIES: &[ActivityFacts] = &[
    facts(WorkerActivity::DidNotStart, fields::DID_NOT_START, rule!("cos/8.1.1")),
    facts(WorkerActivity::UnauthorisedAbsence, fields::UNAUTHORISED_ABSENCE, rule!("cos/8.1.3")),
    facts(WorkerActivity::UnpaidAbsence, fields::UNPAID_ABSENCE, rule!("cos/8.1.4")),
    facts(WorkerActivity::PayReduced, fields::PAY_REDUCED, rule!("cos/8.1.5")),
    facts(WorkerActivity::JobChanged, fields::JOB_CHANGED, rule!("cos/8.1.6")),
    facts(WorkerActivity::WorkLocationChanged, fields::WORK_LOCATION, rule!("cos/8.1.7")),
    ActivityFacts {
        from: Some(day(2023, 3, 31)),
        ..facts(WorkerActivity::FullyRemote, fields::FULLY_REMOTE, rule!("cos/8.1.8"))
    },
    ActivityFacts {
        from: Some(day(2023, 3, 31)),
        to: Some(day(2024, 3, 4)),
        ..facts(WorkerActivity::HybridPattern, fields::HYBRID_PATTERN, rule!("cos/8.1.9"))
    },
    ActivityFacts {
        ends_sponsorship: true,
        ..facts(WorkerActivity::SponsorshipEnded, fields::SPONSORSHIP_ENDED, rule!("cos/8.1.11"))
    },
    ActivityFacts {
        from: Some(day(2024, 3, 5)),
        ..facts(WorkerActivity::OffshoreMovement, fields::OFFSHORE, rule!("cos/8.1.12"))
    },
    facts(WorkerActivity::SuspectedBreach, fields::SUSPECTED_BREACH, rule!("cos/8.1.13")),
    facts(WorkerActivity::Transferred, fields::TRANSFERRED, rule!("cos/8.1.15")),
    facts(WorkerActivity::Other, &[], rule!("cos/8.3")),
    facts(WorkerActivity::NurseRegistered, fields::NURSE_REGISTERED, rule!("cos/N-13")),
    facts(WorkerActivity::GraduateProgramme, fields::GRADUATE_PROGRAMME, rule!("cos/N-14")),
    facts(WorkerActivity::PayIncreased, fields::PAY_INCREASED, rule!("cos/M-21")),
    of_application(WorkerActivity::ApplicationDelayed),
    of_application(WorkerActivity::NotApplied),
    of_application(WorkerActivity::ApplicationRefused),
    ActivityFacts {
        routes: RouteSet::one(Route::ScaleUp),
        ..facts(WorkerActivity::Started, fields::STARTED, rule!("lu/N-114"))
    },
];

/// Every field of a report, whatever its activity, each name once.
///
/// ```
/// assert!(sms_core::certificate::report_fields().iter().any(|field| field.name == "new_start_on"));
/// ```
#[must_use]
pub fn report_fields() -> Vec<&'static Field> {
    let mut all: Vec<&'static Field> = Vec::new();
    for field in ACTIVITIES.iter().flat_map(|facts| facts.fields) {
        if all.iter().all(|known| known.name != field.name) {
            all.push(field);
        }
    }
    all
}

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
