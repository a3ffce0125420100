//! What a sponsor does about an action plan, and how the Home Office ends it.

use super::issue::issue;
use super::record::{ACTION_PLAN_LIFE_CYCLE, ActionPlan, ActionPlanAction, ActionPlanState};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::LicenceRatingChanged;
use crate::ids::RecordId;
use crate::licence::{Rating, Route};
use crate::notice::{NewNotice, NoticeKind};
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::{LoadRequest, Table};
use crate::words::wire_enum;

answers! {
    /// An action plan that was paid for or declined.
    ChangedActionPlan {
        /// The plan.
        plan: RecordId,
        /// The state from now on.
        state: ActionPlanState,
    }

    /// An action plan that has ended.
    EndedActionPlan {
        /// The plan.
        plan: RecordId,
        /// The state from now on.
        state: ActionPlanState,
        /// The plan that follows it; null where none does.
        next_plan: Option<RecordId>,
        /// The routes that are rated A again.
        routes: Vec<Route>,
    }
}

/// The plan that a command names.
fn named<'a>(plan: &RecordId, context: &Context<'a>) -> Result<&'a ActionPlan> {
    let missing = || Error::from(Reason::new(ErrorCode::ActionPlanNotFound).field("/plan"));
    context.records.action_plans.get(plan.as_str()).ok_or_else(missing)
}

/// Plans a step of a plan. A mirror learns late what happened: on a plan that is open, or that the clock alone has let lapse, whatever
/// the Home Office says came of it is recorded.
fn step(plan: &RecordId, action: ActionPlanAction, context: &Context<'_>) -> Result<(Plan, ActionPlanState)> {
    let record = named(plan, context)?;
    let mut plan = Plan::default();
    let state = match ACTION_PLAN_LIFE_CYCLE
        .step(record.state_known_on(context.today), action, |reason| reason.field("/plan"))
    {
        Ok(edge) => edge.state_after(),
        Err(error) if context.is_mirror() && (record.is_open() || record.state == ActionPlanState::Unpaid) => {
            plan.objections.extend(error.reasons().iter().cloned());
            action.leads_to().unwrap_or(record.state)
        }
        Err(error) => return Err(error),
    };
    plan.event(record.step(state, context.today));
    Ok((plan, state))
}

command! {
    /// A Level 1 user pays the fee of an action plan (`lu/M-5`, `lu/F-11`). After its last day it can no longer be paid (`lu/T-12`).
    PayActionPlan -> ChangedActionPlan {
        /// The plan.
        plan: RecordId,
    }
}

impl CommandHandler for PayActionPlan {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.push((Table::ActionPlans, self.plan.to_string()));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (plan, state) = step(&self.plan, ActionPlanAction::Pay, context)?;
        Ok((plan, ChangedActionPlan { plan: self.plan.clone(), state }))
    }
}

command! {
    /// A Level 1 user declines to pay for an action plan (`lu/T-13`). The licence is then given up, or lost.
    DeclineActionPlan -> ChangedActionPlan {
        /// The plan.
        plan: RecordId,
    }
}

impl CommandHandler for DeclineActionPlan {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.push((Table::ActionPlans, self.plan.to_string()));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (mut plan, state) = step(&self.plan, ActionPlanAction::Decline, context)?;
        let message = "surrender the licence: without its action plan it is lost";
        plan.notices.push(NewNotice::new(NoticeKind::ActionPlanUnpaid, rule!("lu/T-13"), self.plan.as_str(), message));
        Ok((plan, ChangedActionPlan { plan: self.plan.clone(), state }))
    }
}

wire_enum! {
    /// What came of an action plan, as the Home Office finds at its end.
    pub enum PlanResult {
        /// All steps are done and nothing else is wrong: rated A again (`lu/T-10`).
        Completed = "completed",
        /// More is to be improved: a second B rating with a plan of its own (`lu/T-11`).
        Followed = "followed",
        /// Steps were not done: the licence is lost (`lu/T-12`).
        Failed = "failed",
    }
}

impl PlanResult {
    const fn action(self) -> ActionPlanAction {
        match self {
            Self::Completed => ActionPlanAction::Complete,
            Self::Followed => ActionPlanAction::Follow,
            Self::Failed => ActionPlanAction::Fail,
        }
    }
}

command! {
    /// The Home Office ends an action plan (`lu/T-10` to `lu/T-12`). Completed, its routes are rated A; where more is to be improved,
    /// another plan follows with its own fee, at most as often as the policy says; failed, the licence is to be revoked.
    EndActionPlan -> EndedActionPlan {
        /// The plan.
        plan: RecordId,
        /// What came of it.
        result: PlanResult,
    }
}

impl CommandHandler for EndActionPlan {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::ActionPlans);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (mut plan, state) = step(&self.plan, self.result.action(), context)?;
        let record = named(&self.plan, context)?;
        let (mut next_plan, mut routes) = (None, Vec::new());
        match self.result {
            PlanResult::Completed => {
                let rated_b =
                    |route: &Route| context.licence().is_ok_and(|licence| licence.rating_of(*route) == Rating::B);
                routes = record.routes.iter().copied().filter(rated_b).collect();
                for route in routes.iter().copied() {
                    plan.event(LicenceRatingChanged { route, rating: Rating::A });
                }
            }
            PlanResult::Followed => next_plan = Some(issue(&record.routes, &mut plan, context)),
            PlanResult::Failed => {
                let message = "the action plan was not completed: the licence is lost";
                plan.notices.push(NewNotice::new(
                    NoticeKind::ActionPlanUnpaid,
                    rule!("lu/T-12"),
                    self.plan.as_str(),
                    message,
                ));
            }
        }
        Ok((plan, EndedActionPlan { plan: self.plan.clone(), state, next_plan, routes }))
    }
}
