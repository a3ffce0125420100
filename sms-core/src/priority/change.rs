//! Priority for a change request (`lu/PR-2`).

use super::conditions::{against, paid_already, wants_asked};
use super::{Priority, PriorityService};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::Result;
use crate::event::ChangePrioritised;
use crate::ids::RecordId;
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::request::{
    CHANGE_REQUEST_LIFE_CYCLE, ChangeKind, ChangeRequest, ChangeRequestAction, fields, known, not_before_request,
};
use crate::rule;
use crate::store::LoadRequest;
use chrono::NaiveDate;

command! {
    /// Asks for a change request to be decided sooner, and pays for it (`lu/PR-1`). Every condition that is not met is told
    /// (`lu/PR-3`).
    AskForPriority -> PrioritisedChange {
        /// The request.
        request: RecordId,
        /// The service; that for workers where left out.
        #[serde(default)]
        service: PriorityService,
    }
}

answers! {
    /// A change request that is to be decided sooner.
    PrioritisedChange {
        /// The request.
        request: RecordId,
        /// What it costs, in pence.
        fee_pence: u64,
        /// The day by which the Home Office aims to decide.
        aimed_by: NaiveDate,
    }
}

impl CommandHandler for AskForPriority {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_asked(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let record = known(&self.request, context)?;
        let mut unmet = self.of_the_request(record, context);
        unmet.extend(self.service.unmet(context)?);
        let mut objections: Vec<_> = unmet.into_iter().map(|reason| reason.field("/request")).collect();
        objections.extend(not_before_request(record, context.today, "/request"));
        let mut plan = Plan { objections, ..Plan::default() };
        let priority = self.service.bought(context);
        let Priority { fee_pence, aimed_by, .. } = priority;
        plan.event(ChangePrioritised { request: self.request.clone(), priority });
        Ok((plan, PrioritisedChange { request: self.request.clone(), fee_pence, aimed_by }))
    }
}

impl AskForPriority {
    /// What of the request speaks against it.
    fn of_the_request(&self, record: &ChangeRequest, context: &Context<'_>) -> Vec<Reason> {
        let (facts, on) = (record.kind.facts(), context.today);
        let takes = match self.service {
            PriorityService::Worker => facts.worker_priority && !stays(record),
            PriorityService::Study => facts.study_priority.is_some_and(|from| from <= on),
        };
        let mut unmet: Vec<Reason> = self.service.not_taken(takes).into_iter().collect();
        if CHANGE_REQUEST_LIFE_CYCLE.after(record.state, ChangeRequestAction::Prioritise).is_none() {
            let message = said!("the request is {state}, and not pending", state = record.state.name());
            unmet.push(against(rule!("lu/PR-3"), message));
        }
        unmet.extend(paid_already(record.priority.as_ref()));
        if record.sheet_needed && record.sheet_sent_on.is_none() {
            let remedy = "send the signed sheet, and record it with `record_submission_sheet`";
            unmet.push(against(rule!("lu/PR-3"), "the submission sheet was not sent").remedy(remedy));
        }
        unmet
    }
}

/// Whether a change of the organisation's details moves no premises, and so is none of those that are taken (`lu/PR-2`).
fn stays(record: &ChangeRequest) -> bool {
    let moves = record.fields.fields().keys().any(|name| fields::is_of_address(name));
    record.kind == ChangeKind::AmendOrganisationDetails && !moves
}
