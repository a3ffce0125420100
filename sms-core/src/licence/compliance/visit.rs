//! Compliance visits: before a licence and after it, announced or not (`lu/N-111`, `lu/N-135`).

use crate::answer::answers;
use crate::certificate::happened;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::VisitRecorded;
use crate::fields::ensure_valid;
use crate::ids::RecordId;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::records::table;
use crate::rule;
use crate::store::{LoadRequest, Table};
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

command! {
    /// A compliance visit took place, or what came of one is known (`lu/N-111`). Told again with its name, what is said of it is
    /// replaced.
    RecordVisit -> RecordedVisit {
        /// The visit, where it was recorded before.
        visit: Option<RecordId>,
        /// The day; today where left out.
        on: Option<NaiveDate>,
        /// Whether it was announced.
        announced: bool,
        /// What was asked for.
        #[serde(default)]
        asked_for: Vec<VisitItem>,
        /// What came of it, where that is known.
        outcome: Option<VisitOutcome>,
    }
}

answers! {
    /// A visit that was recorded.
    RecordedVisit {
        /// Its name.
        visit: RecordId,
    }
}

impl CommandHandler for RecordVisit {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.extend(self.visit.iter().map(|visit| (Table::Visits, visit.to_string())));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let licence = context.licence()?;
        let known = self.visit.as_ref().map(|visit| context.records.visits.get(visit.as_str()));
        let unknown = matches!(known, Some(None))
            .then(|| Reason::new(ErrorCode::ComplianceVisitNotFound).rule(rule!("lu/N-135")).field("/visit"));
        ensure_valid(unknown.into_iter().chain(happened("/on", self.on, context)))?;
        let on = self.on.or(known.flatten().map(|visit| visit.on)).unwrap_or(context.today);
        let mut plan = Plan::default();
        let visit = self.visit.clone().unwrap_or_else(|| RecordId::new("visit", plan.next(context)));
        let before_grant = licence.granted_on.is_none_or(|granted_on| on < granted_on);
        let record = Visit {
            visit: visit.clone(),
            on,
            before_grant,
            announced: self.announced,
            asked_for: self.asked_for.clone(),
            outcome: self.outcome,
        };
        plan.event(VisitRecorded { visit: record });
        Ok((plan, RecordedVisit { visit }))
    }
}
