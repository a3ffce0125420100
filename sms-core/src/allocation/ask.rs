//! What a sponsor asks for: more certificates in the present period (`lu/AL-7`), or those of the next one (`lu/AL-5`).

use super::grant::{cap, route_not_held, wants_ledger};
use super::{Allocation, AllocationRequestKind};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::AllocationRequested;
use crate::fields::check_text;
use crate::ids::RecordId;
use crate::licence::{LicenceType, Route};
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::store::LoadRequest;

command! {
    /// A Level 1 user asks for more undefined CoS or CAS: for each route a number and a reason, all submitted together
    /// (`lu/AL-7`, `lu/M-102`).
    RequestAllocationIncrease -> RequestedIncreases {
        /// What is asked for.
        increases: Vec<Increase>,
    }
}

command! {
    /// A Level 1 user asks for the allocations of the next period: for each route a number and a reason (`lu/AL-5`). The time for it
    /// opens with the first allocation that ends in three months; then all routes can be renewed together (`cos/5.5`), but those that are
    /// renewed already, be it by SMS itself (`lu/AL-6`).
    RenewAnnualAllocation -> RequestedIncreases {
        /// What is asked for.
        renewals: Vec<Increase>,
    }
}

answers! {
    /// Requests for certificates.
    RequestedIncreases {
        /// Their names, in the order in which they were given.
        requests: Vec<RecordId>,
    }
}

command! {
    /// One line of a request for certificates.
    Increase {
        /// The route.
        route: Route,
        /// How many more, or how many in the next period.
        number: u32,
        /// Why, in at most 2,000 characters.
        reason: Personal,
    }
}

impl CommandHandler for RequestAllocationIncrease {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_ledger(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        ask(&self.increases, AllocationRequestKind::InYear, "/increases", context)
    }
}

impl CommandHandler for RenewAnnualAllocation {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_ledger(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        ask(&self.renewals, AllocationRequestKind::FollowOn, "/renewals", context)
    }
}

/// Plans a request for each line.
fn ask(
    lines: &[Increase],
    kind: AllocationRequestKind,
    list: &str,
    context: &Context<'_>,
) -> Result<Planned<RequestedIncreases>> {
    if lines.is_empty() {
        let reason = Reason::new(ErrorCode::FieldMissing).message("nothing is asked for").field(list.to_owned());
        return Err(reason.into());
    }
    let (mut plan, mut requests, mut renewed) = (Plan::default(), Vec::new(), Vec::new());
    for (place, line) in lines.iter().enumerate() {
        let at = |field: &str| format!("{list}/{place}/{field}");
        let Increase { route, number, reason } = line.clone();
        plan.problems.extend(line.problems(&at, context));
        if !context.licence()?.route_set().contains(route) {
            plan.objections.push(route_not_held(route).field(at("route")));
        }
        plan.objections.extend(context.licence()?.frozen_allocation(route).map(|reason| reason.field(at("route"))));
        let before = lines.iter().take(place).filter(|line| line.route == route).map(|line| line.number);
        let together = before.fold(number, u32::saturating_add);
        let above = cap(route, None, context)?.and_then(|cap| cap.against(together));
        plan.objections.extend(above.map(|reason| reason.field(at("number"))));
        let follows = match kind {
            AllocationRequestKind::InYear => None,
            AllocationRequestKind::FollowOn => {
                let allocation = plan.attempt(to_renew(route, &renewed, at("route"), context))?;
                plan.warnings.extend(
                    allocation.and_then(|old| much_more(old, number, context)).map(|told| told.field(at("number"))),
                );
                renewed.push(route);
                allocation.map(|allocation| allocation.allocation.clone())
            }
        };
        let request = RecordId::new("request", plan.next(context));
        requests.push(request.clone());
        plan.event(AllocationRequested { request, route, number, reason, requested_on: context.today, kind, follows });
    }
    Ok((plan, RequestedIncreases { requests }))
}

/// The allocation of a route that a request would renew: the last one, where nothing renews it yet.
fn to_renew<'a>(route: Route, asked: &[Route], at: String, context: &'a Context<'_>) -> Result<&'a Allocation> {
    let of_route = context.records.allocations.values().filter(|allocation| allocation.route == route);
    let Some(last) = of_route.max_by_key(|allocation| allocation.to) else {
        let message = said!("there is no allocation for the route `{route}` on {on}", route, on = context.today);
        let reason = Reason::new(ErrorCode::AllocationNone).rule(rule!("lu/AL-5")).message(message).field(at);
        return Err(reason.remedy("ask for an increase").into());
    };
    if last.renewal.is_some() || asked.contains(&route) || last.from > context.today {
        let message = said!("the allocation of `{route}` is renewed, or a request to renew it waits", route);
        let reason = Reason::new(ErrorCode::AllocationRenewalPending).rule(rule!("lu/AL-6")).message(message);
        return Err(reason.field(at).into());
    }
    Ok(last)
}

/// That a sponsor of students who assigned more than so many asks for far more than it assigned (`cas/7.3`).
fn much_more(old: &Allocation, number: u32, context: &Context<'_>) -> Option<Reason> {
    let count = |setting| context.policy.count(setting, context.today);
    let percent = count(settings::ALLOCATION_CAS_INCREASE_PERCENT);
    let many = old.assigned > count(settings::ALLOCATION_CAS_INCREASE_ASSIGNED);
    let most = u64::from(old.assigned) * (100 + u64::from(percent)) / 100;
    let told = old.route.licence_type() == LicenceType::Student && many && u64::from(number) > most;
    told.then(|| {
        let assigned = old.assigned;
        let message = said!("{assigned} CAS were assigned, so that up to {most} may be asked for", assigned, most);
        Reason::new(ErrorCode::AllocationNumber).rule(rule!("cas/7.3")).message(message)
    })
}

impl Increase {
    fn problems(&self, at: &dyn Fn(&str) -> String, context: &Context<'_>) -> Vec<Reason> {
        let largest = context.policy.get(settings::ALLOCATION_REQUEST_LARGEST, context.today);
        let mut problems: Vec<_> = check_text(&at("reason"), &self.reason, 2_000, true).into_iter().collect();
        if !(1..=largest).contains(&i64::from(self.number)) {
            let message = said!("a request is for 1 to {most} certificates", most = largest);
            problems.push(
                Reason::new(ErrorCode::AllocationNumber).rule(rule!("lu/AL-7")).message(message).field(at("number")),
            );
        }
        problems
    }
}
