//! Queries on allocations: the ledger, requests for certificates, and when units run out.

use super::{QueryHandler, Reading};
use crate::allocation::{Allocation, AllocationRequest, AllocationRequestKind, CosYear, Forecast, RequestState};
use crate::answer::answers;
use crate::command::command;
use crate::error::Result;
use crate::ids::RecordId;
use crate::licence::Route;
use crate::personal::Personal;
use crate::policy::Policy;
use crate::priority::Priority;
use chrono::NaiveDate;

answers! {
    /// An annual allocation: the units that may be assigned in a route during a period.
    AllocationRow {
        /// Its name.
        allocation: RecordId,
        /// The route.
        route: Route,
        /// The first day on which units can be assigned.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
        /// The kind of CoS year by which it is renewed (`lu/AL-2`).
        year: CosYear,
        /// Units granted so far.
        granted: u32,
        /// Units assigned so far.
        assigned: u32,
        /// Units that are assigned beyond what is granted.
        over_assigned: u32,
        /// Units that are left; after the last day none.
        remaining: u32,
        /// Units that were left at the end of the period, and lapsed with it (`cos/5.3`).
        lapsed: u32,
        /// The day from which it can be renewed (`lu/AL-5`); null where it is renewed, or its period has passed.
        renewal_opens_on: Option<NaiveDate>,
        /// The request that renews it, waiting or granted; null where none does (`lu/AL-6`).
        renewal: Option<RecordId>,
    }

    /// A request for certificates in a route (`lu/AL-5`, `lu/AL-7`).
    AllocationRequestRow {
        /// Its name.
        request: RecordId,
        /// What it is for.
        kind: AllocationRequestKind,
        /// The route.
        route: Route,
        /// Whether SMS made it by itself, and the allocation renews itself (`lu/AL-6`).
        automatic: bool,
        /// How many were asked for; of one that SMS made by itself none.
        number: u32,
        /// Why; empty where it was erased.
        reason: Personal,
        /// Its state.
        state: RequestState,
        /// How many were granted.
        granted: u32,
        /// The day on which it was asked for.
        requested_on: NaiveDate,
        /// The allocation that it renews, or null.
        follows: Option<RecordId>,
        /// The day on which the allocation renews itself, or null.
        renews_on: Option<NaiveDate>,
        /// The day by which the sponsor sends evidence, or null.
        evidence_by: Option<NaiveDate>,
        /// The day on which it ended; null where it waits, or that was not kept.
        ended_on: Option<NaiveDate>,
        /// Why the Home Office decided as it did, or null.
        decision_reason: Option<Personal>,
        /// The priority that was paid for, or null.
        priority: Option<Priority>,
    }

    /// When an allocation runs out, at the pace of its period so far.
    ForecastRow {
        /// The allocation.
        allocation: RecordId,
        /// The route.
        route: Route,
        /// The last day of its period.
        to: NaiveDate,
        /// Units assigned so far.
        assigned: u32,
        /// The days of the period so far.
        days: u32,
        /// Units that are left.
        remaining: u32,
        /// When they run out; null where none was assigned yet, or none is left.
        forecast: Option<Forecast>,
        /// Whether they last to the end of the period at the pace so far.
        lasts: bool,
        /// How many are left at the end of the period at the pace so far.
        left_at_end: u32,
    }
}

impl AllocationRow {
    /// An allocation as it stands on a day.
    pub(super) fn on(day: NaiveDate, allocation: Allocation, policy: &Policy) -> Self {
        let renewal_opens_on = allocation.renewal_opens_on(day, policy);
        let (remaining, lapsed) = (allocation.remaining_on(day), allocation.lapsed_by(day));
        let Allocation { allocation, route, from, to, granted, assigned, over_assigned, year, renewal, .. } =
            allocation;
        Self {
            allocation,
            route,
            from,
            to,
            year,
            granted,
            assigned,
            over_assigned,
            remaining,
            lapsed,
            renewal_opens_on,
            renewal,
        }
    }
}

impl From<AllocationRequest> for AllocationRequestRow {
    fn from(record: AllocationRequest) -> Self {
        Self {
            automatic: record.is_automatic(),
            request: record.request,
            kind: record.kind,
            route: record.route,
            number: record.number,
            reason: record.reason,
            state: record.state,
            granted: record.granted,
            requested_on: record.requested_on,
            follows: record.follows,
            renews_on: record.renews_on,
            evidence_by: record.evidence_by,
            ended_on: record.ended_on,
            decision_reason: record.decision_reason,
            priority: record.priority,
        }
    }
}

command! {
    /// The requests for certificates, outstanding and ended: for more in the period, and for the next one, those that SMS made by itself among
    /// them (`lu/AL-6`, `lu/AL-7`).
    ViewAllocationRequests -> Vec<AllocationRequestRow> {
        /// Whether only those are shown that wait for a decision.
        #[serde(default)]
        outstanding: bool,
        /// Of this kind alone.
        kind: Option<AllocationRequestKind>,
    }
}

impl QueryHandler for ViewAllocationRequests {
    fn answer(&self, reading: &Reading) -> Result<Vec<AllocationRequestRow>> {
        let mut requests = reading.allocations()?.requests;
        requests.retain(|request| !self.outstanding || request.state == RequestState::Outstanding);
        requests.retain(|request| self.kind.is_none_or(|kind| request.kind == kind));
        Ok(requests.into_iter().map(AllocationRequestRow::from).collect())
    }
}

command! {
    /// When the allocations that are used today run out, at the pace at which their units were assigned since their first day, with the
    /// range within which that lies ([`Forecast`]).
    ForecastAllocations -> Vec<ForecastRow> {}
}

impl QueryHandler for ForecastAllocations {
    fn answer(&self, reading: &Reading) -> Result<Vec<ForecastRow>> {
        let today = reading.today;
        let current = |allocation: &Allocation| (allocation.from..=allocation.to).contains(&today);
        let allocations = reading.allocations()?.allocations.into_iter().filter(current);
        Ok(allocations.map(|allocation| ForecastRow::on(today, allocation)).collect())
    }
}

impl ForecastRow {
    fn on(today: NaiveDate, allocation: Allocation) -> Self {
        let days = |from: NaiveDate, to: NaiveDate| u32::try_from((to - from).num_days() + 1).unwrap_or(0);
        let (passed, whole) = (days(allocation.from, today), days(allocation.from, allocation.to));
        let (assigned, remaining) = (allocation.assigned, allocation.remaining_on(today));
        let still = u64::from(assigned) * u64::from(whole - passed);
        let used = still.checked_div(u64::from(passed)).unwrap_or(0);
        let left_at_end = u32::try_from(u64::from(remaining).saturating_sub(used)).unwrap_or(0);
        let forecast = Forecast::at_pace(assigned, passed, remaining, today).filter(|_| remaining > 0);
        let (allocation, route, to) = (allocation.allocation, allocation.route, allocation.to);
        let lasts = remaining > 0 && forecast.is_none_or(|forecast| forecast.runs_out_on > to);
        Self { allocation, route, to, assigned, days: passed, remaining, forecast, lasts, left_at_end }
    }
}
