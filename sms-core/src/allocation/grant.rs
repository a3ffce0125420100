//! Allocations that the Home Office grants by itself, and sets (`lu/AL-1`, `lu/AL-17`).

use super::caps::Cap;
use super::{Allocation, CosYear, NewAllocation};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::AllocationGranted;
use crate::ids::RecordId;
use crate::licence::Route;
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::{LoadRequest, Table};
use chrono::NaiveDate;

/// The reason that a licence does not cover a route.
pub(crate) fn route_not_held(route: Route) -> Reason {
    let message = said!("the licence does not cover the route `{route}`", route);
    Reason::new(ErrorCode::LicenceRouteNotHeld).rule(rule!("lu/P-10")).message(message)
}

pub(super) fn wants_ledger(wants: &mut LoadRequest) {
    wants.tables.push(Table::Allocations);
}

/// The cap of a route of the licence; none where it has none.
pub(super) fn cap(route: Route, but: Option<&RecordId>, context: &Context<'_>) -> Result<Option<Cap>> {
    let rating = context.licence()?.rating_of(route);
    let others = context.records.allocations.values().filter(|allocation| Some(&allocation.allocation) != but);
    Ok(Cap::of((route, rating), others, (context.policy, context.today)))
}

command! {
    /// The Home Office grants an allocation of undefined CoS or of CAS for a route and a period (`lu/AL-1`, `lu/AL-16`).
    GrantAllocation -> GrantedAllocation {
        /// The route.
        route: Route,
        /// How many may be assigned.
        granted: u32,
        /// The first day; today where left out.
        from: Option<NaiveDate>,
        /// The last day; that of its CoS year where left out (`lu/AL-2`).
        to: Option<NaiveDate>,
        /// The kind of CoS year; twelve months from the grant where left out.
        #[serde(default)]
        year: CosYear,
    }
}

answers! {
    /// An allocation that was granted.
    GrantedAllocation {
        /// Its name.
        allocation: RecordId,
    }
}

impl CommandHandler for GrantAllocation {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_ledger(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let Self { route, granted, from, to, year } = *self;
        let new = NewAllocation { route, granted, assigned: 0, from, to, year };
        let (from, to) = new.period(context.today);
        let others: Vec<_> = context.records.allocations.values().cloned().collect();
        let mut plan = Plan::default();
        plan.problems.extend(new.problems("", from, to, &others));
        if !context.licence()?.route_set().contains(route) {
            plan.objections.push(route_not_held(route).field("/route"));
        }
        let above = cap(route, None, context)?.and_then(|cap| cap.against(granted));
        plan.objections.extend(above.map(|reason| reason.field("/granted")));
        let allocation = RecordId::new("allocation", plan.next(context));
        let answer = GrantedAllocation { allocation: allocation.clone() };
        let allocation = Allocation::granted_on(context.today, allocation, new, context.policy);
        plan.event(AllocationGranted { allocation });
        Ok((plan, answer))
    }
}

command! {
    /// The Home Office sets what an allocation grants, up or down to zero (`lu/AL-17`). Units that are assigned stay so.
    SetAllocation -> ChangedAllocation {
        /// The allocation.
        allocation: RecordId,
        /// How many may be assigned in all.
        granted: u32,
    }
}

answers! {
    /// An allocation whose size was set.
    ChangedAllocation {
        /// How many may be assigned in all.
        granted: u32,
    }
}

impl CommandHandler for SetAllocation {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_ledger(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let Some(allocation) = context.records.allocations.get(self.allocation.as_str()) else {
            let remedy = "`grant_allocation` grants another one";
            return Err(Reason::new(ErrorCode::AllocationNone).field("/allocation").remedy(remedy).into());
        };
        let (mut plan, granted, route) = (Plan::default(), self.granted, allocation.route);
        let above = cap(route, Some(&self.allocation), context)?.and_then(|cap| cap.against(granted));
        plan.objections.extend(above.filter(|_| granted > allocation.granted).map(|reason| reason.field("/granted")));
        let message = said!("the Home Office set the allocation of `{route}` to {granted}", route, granted);
        let (kind, about) = (NoticeKind::AllocationDecided, self.allocation.as_str());
        plan.notices.push(NewNotice::new(kind, rule!("lu/AL-17"), about, message));
        plan.event(allocation.granting(granted));
        Ok((plan, ChangedAllocation { granted }))
    }
}
