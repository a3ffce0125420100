//! What can happen to an allocation, and to a request for more.
#![deny(clippy::wildcard_enum_match_arm)]

use super::{Allocation, AllocationRequest, AllocationRequestKind, RequestAction, RequestState};
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
    /// Something was said of the end of an allocation, or would have been.
    AllocationReminded "allocation_reminded" about() personal[] {
        /// The allocation.
        allocation: RecordId,
        /// The next day on which something is to be said of it.
        next_word_on: Option<NaiveDate>,
    }
}

impl Effect for AllocationReminded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.allocations.known(self.allocation.as_str())?.next_word_on = self.next_word_on;
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.allocations.needed(self.allocation.as_str()).map(drop)
    }
}

event! {
    /// An allocation will renew itself: the request of it waits in the grid.
    AllocationRenewalBegan "allocation_renewal_began" about(AllocationRequest request) personal[] {
        /// The request.
        request: RecordId,
        /// The allocation.
        allocation: RecordId,
        /// Its route.
        route: Route,
        /// The day.
        began_on: NaiveDate,
        /// The day on which it is renewed.
        renews_on: NaiveDate,
        /// The next day on which something is to be said of it.
        next_word_on: Option<NaiveDate>,
    }
}

impl Effect for AllocationRenewalBegan {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let allocation = records.allocations.known(self.allocation.as_str())?;
        (allocation.next_word_on, allocation.renewal) = (self.next_word_on, Some(self.request.clone()));
        let record = AllocationRequest {
            kind: AllocationRequestKind::FollowOn,
            follows: Some(self.allocation.clone()),
            renews_on: Some(self.renews_on),
            ..AllocationRequest::outstanding(self.request.clone(), self.route, 0, self.began_on)
        };
        records.requests.insert(self.request.as_str(), record);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.allocations.needed(self.allocation.as_str()).map(drop)
    }
}

event! {
    /// The period of an allocation ended, and with it what was left.
    AllocationLapsed "allocation_lapsed" about() personal[] {
        /// The allocation.
        allocation: RecordId,
        /// The day after its last.
        lapsed_on: NaiveDate,
    }
}

impl Effect for AllocationLapsed {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let allocation = records.allocations.known(self.allocation.as_str())?;
        (allocation.ended_on, allocation.next_word_on) = (Some(self.lapsed_on), None);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.allocations.needed(self.allocation.as_str()).map(drop)
    }

    fn falls_due(&self) -> bool {
        true
    }
}

event! {
    /// An allocation renewed itself: the next period begins.
    AllocationRenewed "allocation_renewed" about() personal[] {
        /// The request that waited for it.
        request: RecordId,
        /// The allocation of the next period.
        allocation: Allocation,
    }
}

impl Effect for AllocationRenewed {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let request = records.requests.known(self.request.as_str())?;
        (request.state, request.granted) = (RequestState::Granted, self.allocation.granted);
        request.ended_on = Some(self.allocation.from);
        records.allocations.insert(self.allocation.allocation.as_str(), self.allocation.clone());
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.request_takes(&self.request, RequestAction::Renew)
    }
}

event! {
    /// Certificates were asked for.
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
        /// What it is for. Older journals leave it out: then it is for more in the present period.
        #[serde(default, skip_serializing_if = "AllocationRequestKind::is_in_year")]
        kind: AllocationRequestKind,
        /// The allocation that it renews.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        follows: Option<RecordId>,
    }
}

impl Effect for AllocationRequested {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let Self { request, route, number, reason, requested_on, kind, follows } = self.clone();
        if let Some(allocation) = &follows {
            records.allocations.known(allocation.as_str())?.renewal = Some(request.clone());
        }
        let outstanding = AllocationRequest::outstanding(request, route, number, requested_on);
        records.requests.insert(self.request.as_str(), AllocationRequest { reason, kind, follows, ..outstanding });
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.allocations.all_needed(&self.follows)
    }
}

event! {
    /// A request was decided, withdrawn or cancelled.
    AllocationRequestEnded "allocation_request_ended" about(AllocationRequest request) personal[decision_reason] {
        /// The request.
        request: RecordId,
        /// How it ended.
        state: RequestState,
        /// How many more were granted.
        granted: u32,
        /// The day. Older journals leave it out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<NaiveDate>,
        /// The allocation that it would have renewed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        follows: Option<RecordId>,
        /// Why the Home Office decided as it did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decision_reason: Option<Personal>,
    }
}

impl Effect for AllocationRequestEnded {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let request = records.requests.known(self.request.as_str())?;
        (request.state, request.granted, request.ended_on) = (self.state, self.granted, self.on);
        request.decision_reason.clone_from(&self.decision_reason);
        if let Some(allocation) = self.follows.as_ref().filter(|_| self.state != RequestState::Granted) {
            records.allocations.known(allocation.as_str())?.renewal = None;
        }
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

event! {
    /// The Home Office asked for evidence before it decides.
    AllocationEvidenceAsked "allocation_evidence_asked" about() personal[] {
        /// The request.
        request: RecordId,
        /// The day by which the sponsor sends it.
        evidence_by: NaiveDate,
    }
}

impl Effect for AllocationEvidenceAsked {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.requests.known(self.request.as_str())?.evidence_by = Some(self.evidence_by);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.request_takes(&self.request, RequestAction::AskEvidence)
    }
}
