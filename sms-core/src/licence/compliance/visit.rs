//! Compliance visits: before a licence and after it, announced or not (`lu/N-111`, `lu/N-135`).

mod record;

pub use record::{Visit, VisitItem, VisitOutcome};

use crate::answer::answers;
use crate::certificate::happened;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::VisitRecorded;
use crate::ids::RecordId;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::{LoadRequest, Table};
use chrono::NaiveDate;

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
    fn needs_no_grant(&self) -> bool {
        true
    }

    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.extend(self.visit.iter().map(|visit| (Table::Visits, visit.to_string())));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let licence = context.licence()?;
        let known = self.visit.as_ref().map(|visit| context.records.visits.get(visit.as_str()));
        let unknown = matches!(known, Some(None))
            .then(|| Reason::new(ErrorCode::ComplianceVisitNotFound).rule(rule!("lu/N-135")).field("/visit"));
        let on = self.on.or(known.flatten().map(|visit| visit.on)).unwrap_or(context.today);
        let mut plan = Plan::default();
        plan.problems.extend(unknown.into_iter().chain(happened("/on", self.on, context)));
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
