//! A request for more certificates, and its life cycle (`lu/AL-7`, `lu/AL-8`).

use crate::event::AllocationRequestEnded;
use crate::ids::RecordId;
use crate::licence::Route;
use crate::life_cycle::life_cycle;
use crate::personal::Personal;
use crate::priority::Priority;
use crate::records::table;
use crate::waiting::{GivenUp, Waiting, WaitingEffect};
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

wire_enum! {
    /// The state of a request for an increase.
    pub enum RequestState {
        /// Waits for the Home Office.
        Outstanding = "outstanding",
        /// The Home Office granted some or all of it.
        Granted = "granted",
        /// The Home Office refused it.
        Refused = "refused",
        /// The sponsor withdrew it.
        Withdrawn = "withdrawn",
        /// The Home Office cancelled it: at a change of the rules (`cos/5.11`), or with the licence.
        Cancelled = "cancelled",
    }
}

wire_enum! {
    /// What can happen to a request for an increase.
    pub enum RequestAction {
        /// The Home Office grants some or all of it.
        Grant = "grant",
        /// The Home Office refuses it.
        Refuse = "refuse",
        /// The sponsor withdraws it.
        Withdraw = "withdraw",
        /// The Home Office cancels it.
        Cancel = "cancel",
        /// The sponsor pays for an earlier decision.
        Prioritise = "prioritise",
    }
}

life_cycle! {
    /// The life cycle of a request for more certificates.
    pub ALLOCATION_REQUEST_LIFE_CYCLE: RequestState RequestAction of "a request" refused AllocationRequestTransitionRefused {
        Outstanding Grant Granted by HomeOffice "lu/AL-8";
        Outstanding Refuse Refused by HomeOffice "lu/AL-8";
        Outstanding Withdraw Withdrawn by Sponsor "lu/AL-7";
        Outstanding Cancel Cancelled by HomeOffice "library/licence_close";
        Outstanding Prioritise Outstanding by Sponsor "lu/PR-2";
    } ends {
        Granted "lu/AL-7";
        Refused "lu/AL-7";
        Withdrawn "lu/AL-7";
        Cancelled "lu/AL-7";
    }
}

/// A request for more certificates in a route (`lu/AL-7`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AllocationRequest {
    /// Its name.
    pub request: RecordId,
    /// The route.
    pub route: Route,
    /// How many were asked for.
    pub number: u32,
    /// Why.
    #[serde(default)]
    pub reason: Personal,
    /// Its state.
    pub state: RequestState,
    /// How many were granted.
    pub granted: u32,
    /// When it was asked for.
    pub requested_on: NaiveDate,
    /// The priority that was paid for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
}

impl Waiting for AllocationRequest {
    fn give_up(&self, effect: WaitingEffect, _today: NaiveDate) -> Option<GivenUp> {
        let edge = ALLOCATION_REQUEST_LIFE_CYCLE.after(self.state, RequestAction::Cancel)?;
        let (request, state) = (self.request.clone(), edge.state_after());
        let event = AllocationRequestEnded { request, state, granted: 0 }.into();
        let cancelled = effect == WaitingEffect::CancelRequests;
        cancelled.then_some(GivenUp { event, units: 1, since: self.requested_on, route: None })
    }
}

table! {
    AllocationRequest in "allocation_requests", called "a request", journaled, waiting, |request| {
        route: Text = request.route.name(),
        state: Text = request.state.name(),
        number: Integer = request.number,
        granted: Integer = request.granted,
    },
    checks ["number > 0"]
}
