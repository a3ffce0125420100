//! How an action plan is issued: with a B rating, or entered as it stands.

use super::record::{ActionPlan, ActionPlanState};
use crate::certificate::happened;
use crate::command::command;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::event::ActionPlanIssued;
use crate::ids::RecordId;
use crate::licence::{Rating, Route};
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::said;
use crate::plan::{Context, Plan};
use crate::policy::settings;
use crate::rule;
use crate::time::{months_after, months_before, working_days_after};
use chrono::NaiveDate;

command! {
    /// An action plan as it stands in a licence that is entered in mid-life.
    AdoptedActionPlan {
        /// Its state.
        state: ActionPlanState,
        /// The routes that were rated B with it.
        routes: Vec<Route>,
        /// The day on which the sponsor was told.
        issued_on: NaiveDate,
        /// The day on which the fee was paid, where it was.
        paid_on: Option<NaiveDate>,
        /// The day on which it ended, where it has.
        ended_on: Option<NaiveDate>,
    }
}

impl AdoptedActionPlan {
    /// Whether it has not ended.
    pub(in crate::licence) const fn is_open(&self) -> bool {
        self.state.is_open()
    }

    /// Plans the record of it, and tells of days that lie wrong.
    pub(in crate::licence) fn add(&self, at: &str, plan: &mut Plan, context: &Context<'_>) -> Vec<Reason> {
        let days = [("issued_on", Some(self.issued_on)), ("paid_on", self.paid_on), ("ended_on", self.ended_on)];
        let problems =
            days.into_iter().filter_map(|(name, day)| happened(&format!("{at}/{name}"), day, context)).collect();
        let mut record = plan_of(&self.routes, self.issued_on, plan, context);
        (record.state, record.paid_on, record.ended_on) = (self.state, self.paid_on, self.ended_on);
        plan.event(ActionPlanIssued { plan: record });
        problems
    }
}

/// A plan of a day, as the figures of the day make it.
fn plan_of(routes: &[Route], issued_on: NaiveDate, plan: &Plan, context: &Context<'_>) -> ActionPlan {
    let figure = |key| context.policy.count(key, issued_on);
    ActionPlan {
        plan: RecordId::new("plan", plan.next(context)),
        state: ActionPlanState::Issued,
        routes: routes.to_vec(),
        issued_on,
        fee_pence: context.policy.get(settings::ACTION_PLAN_FEE_PENCE, issued_on),
        fee_by: working_days_after(issued_on, figure(settings::ACTION_PLAN_FEE_DAYS)),
        finish_by: months_after(issued_on, figure(settings::ACTION_PLAN_MONTHS)),
        paid_on: None,
        ended_on: None,
    }
}

/// Plans what comes with the B rating of a route: a plan of its own, or a place in that of another route rated B on the same day. While a
/// plan is open it is ended, and no other begun.
pub(in crate::licence) fn issue_for(route: Route, plan: &mut Plan, context: &Context<'_>) -> RecordId {
    let open = context.records.action_plans.values().find(|plan| plan.is_open());
    if let Some(open) = open.filter(|open| open.issued_on == context.today && !open.routes.contains(&route)) {
        let mut joined = open.clone();
        joined.routes.push(route);
        plan.event(ActionPlanIssued { plan: joined });
        return open.plan.clone();
    }
    plan.objections.extend(open.map(|_| {
        let reason = Reason::new(ErrorCode::LicenceRatingRefused).rule(rule!("lu/T-11"));
        reason.message("an action plan is open").field("/rating").remedy("end it with `end_action_plan`")
    }));
    issue(&[route], plan, context)
}

/// Plans the end of the open plan of a route that is rated A again, where it has no other route that is rated B: paid for, it is
/// completed; otherwise it goes.
pub(in crate::licence) fn close(route: Route, plan: &mut Plan, context: &Context<'_>) {
    let rated_b = |other: &Route| {
        *other != route && context.records.licence().is_some_and(|licence| licence.rating_of(*other) == Rating::B)
    };
    let open = context.records.action_plans.values().filter(|open| open.is_open() && open.routes.contains(&route));
    for open in open.filter(|open| !open.routes.iter().any(rated_b)) {
        let paid = open.state == ActionPlanState::Paid;
        let state = if paid { ActionPlanState::Completed } else { ActionPlanState::Cancelled };
        plan.event(open.step(state, context.today));
    }
}

/// Plans an action plan for routes that are rated B, and objects where no other B rating is possible (`lu/T-12`).
pub(super) fn issue(routes: &[Route], plan: &mut Plan, context: &Context<'_>) -> RecordId {
    plan.objections.extend(used_up(context));
    let record = plan_of(routes, context.today, plan, context);
    let name = record.plan.clone();
    let message = format!("pay the fee of the action plan by {}, or the licence is lost", record.fee_by);
    plan.notices.push(NewNotice::new(NoticeKind::ActionPlanIssued, rule!("lu/T-12"), name.as_str(), message));
    plan.event(ActionPlanIssued { plan: record });
    name
}

/// Objects to a B rating where as many as can be were given already: the licence is lost instead (`lu/T-12`, `lu/16-23`).
fn used_up(context: &Context<'_>) -> Option<Reason> {
    let most = context.policy.get(settings::B_RATING_MOST, context.today);
    let years = context.policy.count(settings::B_RATING_YEARS, context.today);
    let counts_from = (years > 0).then(|| months_before(context.today, years.saturating_mul(12)));
    // What is recorded late counts what was before it, and not what came after.
    let plans = context.records.action_plans.values().filter(|plan| plan.issued_on <= context.today);
    let counted = plans.filter(|plan| counts_from.is_none_or(|from| plan.issued_on > from)).count();
    (i64::try_from(counted).is_ok_and(|counted| counted >= most)).then(|| {
        let message = said!("the licence was rated B {count} times already: a third time it is lost", count = counted);
        let reason = Reason::new(ErrorCode::LicenceRatingUsedUp).rule(rule!("lu/16-23")).message(message);
        reason.field("/rating").remedy("revoke the licence")
    })
}
