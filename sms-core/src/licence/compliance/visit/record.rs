//! A compliance visit as it is kept.

use crate::ids::RecordId;
use crate::records::table;
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

wire_enum! {
    /// What the officers asked for at a visit.
    pub enum VisitItem {
        /// Records of right to work checks.
        RightToWorkChecks = "right_to_work_checks",
        /// Records of absences and attendance.
        Attendance = "attendance",
        /// Contact details of workers or students, and their history.
        ContactDetails = "contact_details",
        /// Pay records.
        Pay = "pay",
        /// Records of recruitment.
        Recruitment = "recruitment",
        /// The contracts and descriptions of jobs.
        Contracts = "contracts",
        /// Talks with workers or students.
        Interviews = "interviews",
        /// A look at premises.
        Premises = "premises",
        /// The use of SMS and how access to it is kept.
        SmsAccess = "sms_access",
        /// Something else.
        Other = "other",
    }
}

wire_enum! {
    /// What came of a visit.
    pub enum VisitOutcome {
        /// The duties are met.
        Met = "met",
        /// Something is to be improved.
        ImprovementNeeded = "improvement_needed",
        /// The duties are not met: action against the licence is to be expected.
        NotMet = "not_met",
    }
}

/// A compliance visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Visit {
    /// Its name.
    pub visit: RecordId,
    /// The day.
    pub on: NaiveDate,
    /// Whether it was before the licence was granted.
    pub before_grant: bool,
    /// Whether it was announced.
    pub announced: bool,
    /// What was asked for.
    pub asked_for: Vec<VisitItem>,
    /// What came of it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<VisitOutcome>,
}

table! {
    Visit in "visits", called "a visit", journaled, |visit| {
        visited_on: Text = visit.on,
    }
}
