//! Priority for a request for more certificates (`lu/PR-2`, `lu/M-111`).

use super::conditions::{against, paid_already, takes_route, wants_asked};
use super::{Priority, PriorityService};
use crate::allocation::{
    ALLOCATION_REQUEST_LIFE_CYCLE, AllocationRequest, AllocationRequestKind, RequestAction, named,
};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::Result;
use crate::event::AllocationRequestPrioritised;
use crate::ids::RecordId;
use crate::licence::LicenceType;
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::store::LoadRequest;
use chrono::NaiveDate;

command! {
    /// Asks for a request for more undefined CoS to be decided sooner, and pays for it (`lu/PR-2`). The service for students takes no
    /// request for more CAS within the period, and those for the next one since 5 May 2026 (`lu/AL-16`, `lu/N-130`). Every condition that is not met is told (`lu/PR-3`).
    AskForAllocationPriority -> PrioritisedAllocation {
        /// The request.
        request: RecordId,
        /// The service; that for workers where left out.
        #[serde(default)]
        service: PriorityService,
    }
}

answers! {
    /// A request for more certificates that is to be decided sooner.
    PrioritisedAllocation {
        /// The request.
        request: RecordId,
        /// What it costs, in pence.
        fee_pence: u64,
        /// The day by which the Home Office aims to decide.
        aimed_by: NaiveDate,
    }
}

impl CommandHandler for AskForAllocationPriority {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_asked(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let record = named(&self.request, context)?;
        let mut unmet = self.of_the_request(record, context);
        unmet.extend(self.service.unmet(context)?);
        let objections = unmet.into_iter().map(|reason| reason.field("/request")).collect();
        let mut plan = Plan { objections, ..Plan::default() };
        let priority = self.service.bought(context);
        let Priority { fee_pence, aimed_by, .. } = priority;
        plan.event(AllocationRequestPrioritised { request: self.request.clone(), priority });
        Ok((plan, PrioritisedAllocation { request: self.request.clone(), fee_pence, aimed_by }))
    }
}

impl AskForAllocationPriority {
    /// What of the request speaks against it.
    fn of_the_request(&self, record: &AllocationRequest, context: &Context<'_>) -> Vec<Reason> {
        let takes = match self.service {
            PriorityService::Worker => takes_route(record.route),
            PriorityService::Study => {
                let follows = record.kind == AllocationRequestKind::FollowOn;
                let students = record.route.licence_type() == LicenceType::Student;
                follows && students && context.policy.get(settings::PRIORITY_FOLLOW_ON_CAS, context.today)
            }
        };
        let mut unmet: Vec<Reason> = self.service.not_taken(takes).into_iter().collect();
        if ALLOCATION_REQUEST_LIFE_CYCLE.after(record.state, RequestAction::Prioritise).is_none() {
            let message = said!("the request is {state}, and not outstanding", state = record.state.name());
            unmet.push(against(rule!("lu/PR-3"), message));
        }
        unmet.extend(paid_already(record.priority.as_ref()));
        unmet
    }
}
