//! What a change request waits for: a decision, which no longer comes where the licence ends.

use super::{CHANGE_REQUEST_LIFE_CYCLE, ChangeRequest, ChangeRequestAction};
use crate::event::ChangeRequestStepped;
use crate::waiting::{GivenUp, Waiting, WaitingEffect};
use chrono::NaiveDate;

impl Waiting for ChangeRequest {
    fn give_up(&self, effect: WaitingEffect, status_on: NaiveDate) -> Option<GivenUp> {
        let state = CHANGE_REQUEST_LIFE_CYCLE.after(self.state, ChangeRequestAction::Cancel)?.state_after();
        let event = ChangeRequestStepped { request: self.request.clone(), state, status_on, reason: None }.into();
        let cancelled = effect == WaitingEffect::CancelChangeRequests;
        cancelled.then_some(GivenUp { event, units: 1, since: self.requested_on, route: None })
    }
}
