//! Allocations granted and set by the Home Office, and requests for more (`lu/8`).

use super::{ALLOCATION_REQUEST_LIFE_CYCLE, Allocation, AllocationRequest, RequestAction, RequestState};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::{AllocationGranted, AllocationRequestEnded, AllocationRequested};
use crate::fields::check_text;
use crate::ids::RecordId;
use crate::licence::Route;
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::{Said, said};
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::store::{LoadRequest, Table};
use crate::time;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An allocation of undefined CoS or of CAS that comes with a licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NewAllocation {
    /// The route.
    pub route: Route,
    /// How many may be assigned.
    pub granted: u32,
    /// How many are assigned already.
    #[serde(default)]
    pub assigned: u32,
    /// The first day; today where left out.
    pub from: Option<NaiveDate>,
    /// The last day; the end of twelve months where left out (`lu/AL-2`).
    pub to: Option<NaiveDate>,
}

impl NewAllocation {
    /// An allocation of which nothing is used, from today to the end of twelve months.
    ///
    /// ```
    /// use sms_core::{allocation::NewAllocation, licence::Route};
    /// assert_eq!(NewAllocation::new(Route::SkilledWorker, 2).assigned, 0);
    /// ```
    #[must_use]
    pub const fn new(route: Route, granted: u32) -> Self {
        Self { route, granted, assigned: 0, from: None, to: None }
    }

    /// How many are assigned already.
    #[must_use]
    pub const fn assigned(mut self, assigned: u32) -> Self {
        self.assigned = assigned;
        self
    }

    /// The first day.
    #[must_use]
    pub const fn from(mut self, from: NaiveDate) -> Self {
        self.from = Some(from);
        self
    }

    /// The last day.
    #[must_use]
    pub const fn to(mut self, to: NaiveDate) -> Self {
        self.to = Some(to);
        self
    }

    /// The first and the last day.
    pub(crate) fn period(&self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let from = self.from.unwrap_or(today);
        (from, self.to.unwrap_or_else(|| time::end_of_year_from(from)))
    }

    /// What cannot be recorded at all.
    pub(crate) fn problems(&self, at: &str, from: NaiveDate, to: NaiveDate, others: &[Allocation]) -> Vec<Reason> {
        let mut problems: Vec<_> = period_problem(self.route, from, to, others.iter()).into_iter().collect();
        for problem in &mut problems {
            let field = problem.field.as_deref().unwrap_or_default();
            problem.field = Some(format!("{at}{field}").into());
        }
        problems
    }
}

fn period_problem<'a>(
    route: Route,
    from: NaiveDate,
    to: NaiveDate,
    mut others: impl Iterator<Item = &'a Allocation>,
) -> Option<Reason> {
    let wrong =
        |said: Said| Some(Reason::new(ErrorCode::AllocationPeriod).rule(rule!("lu/AL-3")).message(said).field("/from"));
    if !time::in_range(from) || !time::in_range(to) || to < from {
        return wrong(said!("an allocation cannot run from {from} to {to}", from, to));
    }
    let overlapping = others.find(|other| other.route == route && other.from <= to && from <= other.to)?;
    wrong(said!(
        "the period overlaps that of `{allocation}`, from {from} to {to}",
        allocation = overlapping.allocation,
        from = overlapping.from,
        to = overlapping.to
    ))
}

/// The reason that a licence does not cover a route.
pub(crate) fn route_not_held(route: Route) -> Reason {
    let message = said!("the licence does not cover the route `{route}`", route);
    Reason::new(ErrorCode::LicenceRouteNotHeld).rule(rule!("lu/P-10")).message(message)
}

fn wants_ledger(wants: &mut LoadRequest) {
    wants.tables.push(Table::Allocations);
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
        /// The last day; the end of twelve months where left out (`lu/AL-2`).
        to: Option<NaiveDate>,
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
        let Self { route, granted, from, to } = *self;
        let new = NewAllocation { route, granted, assigned: 0, from, to };
        let (from, to) = new.period(context.today);
        let others: Vec<_> = context.records.allocations.values().cloned().collect();
        let mut plan = Plan::default();
        plan.problems.extend(new.problems("", from, to, &others));
        if !context.licence()?.route_set().contains(route) {
            plan.objections.push(route_not_held(route).field("/route"));
        }
        let allocation = RecordId::new("allocation", plan.next(context));
        let answer = GrantedAllocation { allocation: allocation.clone() };
        plan.event(AllocationGranted {
            allocation: Allocation { allocation, route, from, to, granted, assigned: 0, over_assigned: 0 },
        });
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
        let mut plan = Plan::default();
        plan.event(allocation.granting(self.granted));
        Ok((plan, ChangedAllocation { granted: self.granted }))
    }
}

command! {
    /// A Level 1 user asks for more undefined CoS or CAS: for each route a number and a reason, all submitted together
    /// (`lu/AL-7`, `lu/M-102`).
    RequestAllocationIncrease -> RequestedIncreases {
        /// What is asked for.
        increases: Vec<Increase>,
    }
}

answers! {
    /// Requests for more certificates.
    RequestedIncreases {
        /// Their names, in the order in which they were given.
        requests: Vec<RecordId>,
    }
}

command! {
    /// One line of a request for more.
    Increase {
        /// The route.
        route: Route,
        /// How many more.
        number: u32,
        /// Why, in at most 2,000 characters.
        reason: Personal,
    }
}

impl CommandHandler for RequestAllocationIncrease {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        if self.increases.is_empty() {
            let reason = Reason::new(ErrorCode::FieldMissing).message("no increase is asked for").field("/increases");
            return Err(reason.into());
        }
        let mut plan = Plan::default();
        let mut requests = Vec::new();
        for (place, increase) in self.increases.iter().enumerate() {
            let Increase { route, number, reason } = increase.clone();
            plan.problems.extend(increase.problems(place, context));
            if !context.licence()?.route_set().contains(route) {
                plan.objections.push(route_not_held(route).field(format!("/increases/{place}/route")));
            }
            let request = RecordId::new("request", plan.next(context));
            requests.push(request.clone());
            plan.event(AllocationRequested { request, route, number, reason, requested_on: context.today });
        }
        Ok((plan, RequestedIncreases { requests }))
    }
}

impl Increase {
    fn problems(&self, place: usize, context: &Context<'_>) -> Vec<Reason> {
        let largest = context.policy.get(settings::ALLOCATION_REQUEST_LARGEST, context.today);
        let at = |name: &str| format!("/increases/{place}/{name}");
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

answers! {
    /// A request for more certificates that has ended.
    EndedRequest {
        /// The request.
        request: RecordId,
        /// How it ended.
        state: RequestState,
    }

    /// A request for more certificates that was granted.
    GrantedRequest {
        /// The request.
        request: RecordId,
        /// How it ended: `granted`.
        state: RequestState,
        /// The allocation that has grown.
        allocation: RecordId,
        /// How many may be assigned of it in all.
        granted: u32,
    }
}

/// The request that a command names.
pub(crate) fn named<'a>(request: &RecordId, context: &'a Context<'_>) -> Result<&'a AllocationRequest> {
    let missing = || Error::from(Reason::new(ErrorCode::AllocationRequestNotFound).field("/request"));
    context.records.requests.get(request.as_str()).ok_or_else(missing)
}

/// The state of a request after an action, where it is outstanding.
fn step_to(record: &AllocationRequest, action: RequestAction) -> Result<RequestState> {
    let edge = ALLOCATION_REQUEST_LIFE_CYCLE.step(record.state, action, |reason| reason.field("/request"))?;
    Ok(edge.state_after())
}

/// Plans the end of an outstanding request of which nothing is granted.
fn end(request: &RecordId, action: RequestAction, context: &Context<'_>) -> Result<Planned<EndedRequest>> {
    let state = step_to(named(request, context)?, action)?;
    let mut plan = Plan::default();
    plan.event(AllocationRequestEnded { request: request.clone(), state, granted: 0 });
    Ok((plan, EndedRequest { request: request.clone(), state }))
}

fn wants_request(wants: &mut LoadRequest, request: &RecordId) {
    wants.rows.push((Table::AllocationRequests, request.to_string()));
}

command! {
    /// A Level 1 user withdraws an outstanding request (`lu/AL-7`).
    WithdrawAllocationRequest -> EndedRequest {
        /// The request.
        request: RecordId,
    }
}

impl CommandHandler for WithdrawAllocationRequest {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_request(wants, &self.request);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        end(&self.request, RequestAction::Withdraw, context)
    }
}

command! {
    /// The Home Office grants a request, in whole or in part (`lu/AL-8`): the present allocation of its route grows.
    GrantAllocationRequest -> GrantedRequest {
        /// The request.
        request: RecordId,
        /// How many are granted; at most what was asked for. All of it where left out.
        number: Option<u32>,
    }
}

impl CommandHandler for GrantAllocationRequest {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_request(wants, &self.request);
        wants_ledger(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let record = named(&self.request, context)?;
        let (mut plan, asked) = (Plan::default(), record.number);
        let state = plan.attempt(step_to(record, RequestAction::Grant))?;
        let granted = self.number.unwrap_or(asked);
        if !(1..=asked).contains(&granted) {
            let message = said!("of {asked} asked for, 1 to {asked} can be granted", asked);
            let reason = Reason::new(ErrorCode::AllocationNumber).rule(rule!("lu/AL-8")).message(message);
            plan.problems.extend([reason.field("/number")]);
        }
        let allocation = context.records.allocation(record.route, context.today);
        if allocation.is_none() {
            let reason = Reason::new(ErrorCode::AllocationNone).rule(rule!("lu/AL-1")).field("/request");
            plan.problems.extend([reason.remedy("grant an allocation for the period first")]);
        }
        let Some((state, allocation)) = state.zip(allocation) else {
            return Err(plan.refusal(context.records));
        };
        let request = self.request.clone();
        plan.event(AllocationRequestEnded { request: request.clone(), state, granted });
        let granted = allocation.granted.saturating_add(granted);
        plan.event(allocation.granting(granted));
        Ok((plan, GrantedRequest { request, state, allocation: allocation.allocation.clone(), granted }))
    }
}

command! {
    /// The Home Office refuses a request (`lu/AL-8`).
    RefuseAllocationRequest -> EndedRequest {
        /// The request.
        request: RecordId,
    }
}

impl CommandHandler for RefuseAllocationRequest {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_request(wants, &self.request);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (mut plan, ended) = end(&self.request, RequestAction::Refuse, context)?;
        let message = "the Home Office refused the request for more certificates";
        plan.notices.push(NewNotice::new(NoticeKind::RequestRefused, rule!("lu/N-4"), self.request.as_str(), message));
        Ok((plan, ended))
    }
}
