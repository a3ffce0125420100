//! What becomes of a request for certificates: the sponsor withdraws it, or the Home Office decides (`lu/AL-8`).

use super::grant::{cap, wants_ledger};
use super::{
    ALLOCATION_REQUEST_LIFE_CYCLE, Allocation, AllocationRequest, AllocationRequestKind, NewAllocation, RequestAction,
    RequestState, renewal,
};
use crate::answer::answers;
use crate::command::command;
use crate::decision::{Decision, Reason};
use crate::error::{Error, ErrorCode, Result};
use crate::event::{AllocationEvidenceAsked, AllocationGranted, AllocationRequestEnded, Event};
use crate::fields::{check_day, check_text};
use crate::ids::RecordId;
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::{self, said};
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::store::{LoadRequest, Table};
use crate::time::next_day;
use chrono::{Days, NaiveDate};

answers! {
    /// A request for certificates that has ended.
    EndedRequest {
        /// The request.
        request: RecordId,
        /// How it ended.
        state: RequestState,
    }

    /// A request for certificates that was granted.
    GrantedRequest {
        /// The request.
        request: RecordId,
        /// How it ended: `granted`.
        state: RequestState,
        /// The allocation that has grown, or that of the next period.
        allocation: RecordId,
        /// How many may be assigned of it in all.
        granted: u32,
    }

    /// A request for certificates on which evidence was asked for.
    AskedEvidence {
        /// The request.
        request: RecordId,
        /// The day by which the sponsor sends it.
        evidence_by: NaiveDate,
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

/// What is wrong with what the Home Office says.
fn reason_problem(reason: Option<&Personal>) -> Option<Reason> {
    check_text("/reason", reason?, 2_000, true)
}

/// Plans the end of an outstanding request of which nothing is granted.
fn end(
    request: &RecordId,
    action: RequestAction,
    reason: Option<&Personal>,
    context: &Context<'_>,
) -> Result<Planned<EndedRequest>> {
    let record = named(request, context)?;
    let mut plan = Plan::default();
    plan.problems.extend(reason_problem(reason));
    let Some(state) = plan.attempt(step_to(record, action))? else { return Err(plan.refusal(context.records)) };
    let ended = record.ended(state, context.today);
    plan.event(AllocationRequestEnded { decision_reason: reason.cloned(), ..ended });
    Ok((plan, EndedRequest { request: request.clone(), state }))
}

fn wants_request(wants: &mut LoadRequest, request: &RecordId) {
    wants.rows.push((Table::AllocationRequests, request.to_string()));
    wants_ledger(wants);
}

command! {
    /// A Level 1 user withdraws an outstanding request (`lu/AL-7`). One that SMS made by itself goes, too: then the allocation does not renew
    /// itself.
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
        end(&self.request, RequestAction::Withdraw, None, context)
    }
}

command! {
    /// The Home Office asks for evidence before it decides (`lu/AL-8`).
    AskAllocationEvidence -> AskedEvidence {
        /// The request.
        request: RecordId,
        /// The day by which the sponsor sends it; in ten days where left out.
        evidence_by: Option<NaiveDate>,
    }
}

impl CommandHandler for AskAllocationEvidence {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_request(wants, &self.request);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let record = named(&self.request, context)?;
        let (mut plan, today) = (Plan::default(), context.today);
        plan.attempt(step_to(record, RequestAction::AskEvidence))?;
        let days = u64::from(context.policy.count(settings::ALLOCATION_EVIDENCE_DAYS, today));
        let usual = today.checked_add_days(Days::new(days)).unwrap_or(today);
        let evidence_by = self.evidence_by.unwrap_or(usual);
        plan.problems.extend(check_day("/evidence_by", evidence_by));
        if evidence_by < today {
            let message = said!("the day lies before {earliest}", earliest = today);
            let reason = Reason::new(ErrorCode::FieldOutOfRange).message(message.with(parameter::FIELD, "evidence_by"));
            plan.problems.extend([reason.field("/evidence_by")]);
        }
        let message = said!("the Home Office asks for evidence by {on}", on = evidence_by);
        let (kind, request) = (NoticeKind::EvidenceAsked, self.request.clone());
        plan.notices.push(NewNotice::new(kind, rule!("lu/AL-8"), request.as_str(), message));
        plan.event(AllocationEvidenceAsked { request: request.clone(), evidence_by });
        Ok((plan, AskedEvidence { request, evidence_by }))
    }
}

command! {
    /// The Home Office grants a request, in whole or in part (`lu/AL-8`): the present allocation of its route grows, or one for the next
    /// period begins on the day after the present one ends, and not before the decision (`lu/AL-2`).
    GrantAllocationRequest -> GrantedRequest {
        /// The request.
        request: RecordId,
        /// How many are granted; at most what was asked for. All of it where left out, and of a request that SMS made by itself as many as it
        /// would renew (`lu/16-20`).
        number: Option<u32>,
        /// Why so many, in at most 2,000 characters.
        reason: Option<Personal>,
        /// The last day of the next period, where it is another than that of the CoS year: so routes are aligned (`lu/AL-3`).
        to: Option<NaiveDate>,
    }
}

impl CommandHandler for GrantAllocationRequest {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_request(wants, &self.request);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let record = named(&self.request, context)?;
        let mut plan = Plan::default();
        let state = plan.attempt(step_to(record, RequestAction::Grant))?;
        let number = self.number.unwrap_or_else(|| asked_for(record, context));
        plan.problems.extend(self.problems(record));
        let above = cap(record.route, None, context)?.and_then(|cap| cap.against(number));
        plan.objections.extend(above.map(|reason| reason.field("/number")));
        let event = match record.kind {
            AllocationRequestKind::InYear => plan.attempt(grows(record, number, context))?,
            AllocationRequestKind::FollowOn => plan.attempt(self.next(record, number, &plan, context))?,
        };
        let Some((state, (allocation, granted, event))) = state.zip(event) else {
            return Err(plan.refusal(context.records));
        };
        let request = self.request.clone();
        let (on, follows, decision_reason) = (Some(context.today), record.follows.clone(), self.reason.clone());
        plan.event(AllocationRequestEnded {
            request: request.clone(),
            state,
            granted: number,
            on,
            follows,
            decision_reason,
        });
        plan.event(event);
        plan.notices.push(decided(record, number));
        Ok((plan, GrantedRequest { request, state, allocation, granted }))
    }
}

/// How many a request is for: nobody said it of one that SMS made by itself.
fn asked_for(record: &AllocationRequest, context: &Context<'_>) -> u32 {
    let old = record.follows.as_ref().filter(|_| record.is_automatic());
    let old = old.and_then(|old| context.records.allocations.get(old.as_str()));
    old.map_or(record.number, |old| renewal::units(old, context.policy))
}

/// What a grant does to the ledger: the allocation, how many it has in all, and the event.
type Granted = (RecordId, u32, Event);

/// The present allocation of a route with so many more.
fn grows(record: &AllocationRequest, number: u32, context: &Context<'_>) -> Result<Granted> {
    let Some(allocation) = context.records.allocation(record.route, context.today) else {
        let reason = Reason::new(ErrorCode::AllocationNone).rule(rule!("lu/AL-1")).field("/request");
        return Err(reason.remedy("grant an allocation for the period first").into());
    };
    let granted = allocation.granted.saturating_add(number);
    Ok((allocation.allocation.clone(), granted, allocation.granting(granted).into()))
}

impl GrantAllocationRequest {
    fn problems(&self, record: &AllocationRequest) -> Vec<Reason> {
        let asked = record.number;
        let mut problems: Vec<Reason> = reason_problem(self.reason.as_ref()).into_iter().collect();
        // Of one that SMS made by itself nobody said how many.
        if self.number.is_some_and(|number| !record.is_automatic() && !(1..=asked).contains(&number)) {
            let message = said!("of {asked} asked for, 1 to {asked} can be granted", asked);
            let reason = Reason::new(ErrorCode::AllocationNumber).rule(rule!("lu/AL-8")).message(message);
            problems.push(reason.field("/number"));
        }
        if self.to.is_some() && record.kind == AllocationRequestKind::InYear {
            let message = "only the next period has a last day of its own";
            let reason = Reason::new(ErrorCode::AllocationPeriod).rule(rule!("lu/AL-7")).message(message);
            problems.push(reason.field("/to"));
        }
        problems
    }

    /// The allocation of the next period.
    fn next(&self, record: &AllocationRequest, granted: u32, plan: &Plan, context: &Context<'_>) -> Result<Granted> {
        let old = record.follows.as_ref().and_then(|old| context.records.allocations.get(old.as_str()));
        let Some(old) = old else {
            let reason = Reason::new(ErrorCode::AllocationNone).rule(rule!("lu/AL-5")).field("/request");
            return Err(reason.into());
        };
        let from = next_day(old.to).max(context.today);
        let new = NewAllocation { to: self.to, year: old.year, ..NewAllocation::new(record.route, granted).from(from) };
        let (from, to) = new.period(context.today);
        let others: Vec<_> = context.records.allocations.values().cloned().collect();
        Decision::from(new.problems("", from, to, &others)).into_result()?;
        // The event of the request comes before it.
        let allocation = RecordId::new("allocation", plan.next(context).saturating_add(1));
        let event = AllocationGranted {
            allocation: Allocation::granted_on(context.today, allocation.clone(), new, context.policy),
        };
        Ok((allocation, granted, event.into()))
    }
}

/// The notice of a grant, be it of fewer than were asked for.
fn decided(record: &AllocationRequest, granted: u32) -> NewNotice {
    let (asked, route) = (record.number, record.route);
    let message = if record.is_automatic() {
        said!("{granted} certificates were granted for the next period of `{route}`", granted, route)
    } else {
        said!("of {asked} certificates asked for in `{route}`, {granted} were granted", asked, route, granted)
    };
    NewNotice::new(NoticeKind::AllocationDecided, rule!("lu/AL-8"), record.request.as_str(), message)
}

command! {
    /// The Home Office refuses a request (`lu/AL-8`).
    RefuseAllocationRequest -> EndedRequest {
        /// The request.
        request: RecordId,
        /// Why, in at most 2,000 characters.
        reason: Option<Personal>,
    }
}

impl CommandHandler for RefuseAllocationRequest {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_request(wants, &self.request);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (mut plan, ended) = end(&self.request, RequestAction::Refuse, self.reason.as_ref(), context)?;
        let message = "the Home Office refused the request for certificates";
        plan.notices.push(NewNotice::new(NoticeKind::RequestRefused, rule!("lu/N-4"), self.request.as_str(), message));
        Ok((plan, ended))
    }
}
