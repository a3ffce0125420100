//! What can happen to an allocation, and to a request for more.
#![deny(clippy::wildcard_enum_match_arm)]

use super::{Allocation, AllocationRequest, RequestAction, RequestState};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::ids::RecordId;
use crate::licence::Route;
use crate::personal::Personal;
use crate::priority::Priority;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// An allocation was granted for a route and a period.
    AllocationGranted "allocation_granted" about() personal[] {
        /// The allocation.
        allocation: Allocation,
    }
}

impl Effect for AllocationGranted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.allocations.insert(self.allocation.allocation.as_str(), self.allocation.clone());
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// The size of an allocation was set anew.
    AllocationChanged "allocation_changed" about() personal[] {
        /// The allocation.
        allocation: RecordId,
        /// How many certificates it grants from now on.
        granted: u32,
        /// Whether what is granted covers what was assigned beyond it before. Older journals leave it out: then it stays over.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        covers_over: Option<bool>,
    }
}

impl Effect for AllocationChanged {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let allocation = records.allocations.known(self.allocation.as_str())?;
        allocation.set_granted(self.granted, self.covers_over.unwrap_or(false));
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.allocations.needed(self.allocation.as_str()).map(drop)
    }
}

event! {
    /// More certificates were asked for.
    AllocationRequested "allocation_requested" about(AllocationRequest request) personal[reason] {
        /// The request.
        request: RecordId,
        /// The route for which more are asked for.
        route: Route,
        /// How many more are asked for.
        number: u32,
        /// Why the sponsor needs them.
        #[serde(default)]
        reason: Personal,
        /// The day of the request.
        requested_on: NaiveDate,
    }
}

impl Effect for AllocationRequested {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let Self { request, route, number, reason, requested_on } = self.clone();
        let (state, granted) = (RequestState::Outstanding, 0);
        let record = AllocationRequest { request, route, number, reason, state, granted, requested_on, priority: None };
        records.requests.insert(self.request.as_str(), record);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// A request was decided, withdrawn or cancelled.
    AllocationRequestEnded "allocation_request_ended" about() personal[] {
        /// The request.
        request: RecordId,
        /// How it ended.
        state: RequestState,
        /// How many more were granted.
        granted: u32,
    }
}

impl Effect for AllocationRequestEnded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let request = records.requests.known(self.request.as_str())?;
        (request.state, request.granted) = (self.state, self.granted);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.request_comes_into(&self.request, self.state)
    }
}

event! {
    /// Priority was paid for a request for more certificates.
    AllocationRequestPrioritised "allocation_request_prioritised" about() personal[] {
        /// The request.
        request: RecordId,
        /// What was paid for.
        priority: Priority,
    }
}

impl Effect for AllocationRequestPrioritised {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.requests.known(self.request.as_str())?.priority = Some(self.priority.clone());
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.request_takes(&self.request, RequestAction::Prioritise)
    }
}
