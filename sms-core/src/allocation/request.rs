//! A request for more certificates in a period, or for the next period, and its life cycle (`lu/AL-5`, `lu/AL-7`, `lu/AL-8`).

use crate::event::AllocationRequestEnded;
use crate::ids::RecordId;
use crate::licence::Route;
use crate::life_cycle::life_cycle;
use crate::personal::Personal;
use crate::priority::Priority;
use crate::records::table;
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
        /// The Home Office asks for evidence.
        AskEvidence = "ask_evidence",
        /// The clock renews the allocation, as SMS does by itself.
        Renew = "renew",
    }
}

wire_enum! {
    /// What a request is for: the two names that CoS and CAS share (`lu/AL-16`, `lu/M-111`).
    pub enum AllocationRequestKind default InYear {
        /// More certificates in the present period.
        InYear = "in_year",
        /// The next period: the annual renewal.
        FollowOn = "follow_on",
    }
}

impl AllocationRequestKind {
    /// Whether it asks for more in the present period.
    pub(crate) fn is_in_year(&self) -> bool {
        *self == Self::InYear
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
        Outstanding AskEvidence Outstanding by HomeOffice "lu/AL-8";
        Outstanding Renew Granted by Clock "lu/AL-10";
    } ends {
        Granted "lu/AL-7";
        Refused "lu/AL-7";
        Withdrawn "lu/AL-7";
        Cancelled "lu/AL-7";
    }
}

/// A request for certificates in a route: more of them in the present period (`lu/AL-7`), or those of the next one (`lu/AL-5`).
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
    /// What it is for.
    #[serde(default, skip_serializing_if = "AllocationRequestKind::is_in_year")]
    pub kind: AllocationRequestKind,
    /// The allocation that it renews.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<RecordId>,
    /// The day on which SMS renews the allocation by itself; none of a request that somebody made (`lu/AL-6`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renews_on: Option<NaiveDate>,
    /// The day by which the sponsor sends evidence, where the Home Office asked for some (`lu/AL-8`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence_by: Option<NaiveDate>,
    /// The day on which it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<NaiveDate>,
    /// Why the Home Office decided as it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_reason: Option<Personal>,
    /// The priority that was paid for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
}

impl AllocationRequest {
    /// A request that waits for a decision.
    pub(super) fn outstanding(request: RecordId, route: Route, number: u32, requested_on: NaiveDate) -> Self {
        Self {
            request,
            route,
            number,
            reason: Personal::default(),
            state: RequestState::Outstanding,
            granted: 0,
            requested_on,
            kind: AllocationRequestKind::InYear,
            follows: None,
            renews_on: None,
            evidence_by: None,
            ended_on: None,
            decision_reason: None,
            priority: None,
        }
    }

    /// Takes out what was said of it.
    pub(crate) fn erase(&mut self) {
        (self.reason, self.decision_reason) = (Personal::default(), None);
    }

    /// Whether SMS makes it by itself, and nobody asked.
    #[must_use]
    pub const fn is_automatic(&self) -> bool {
        self.renews_on.is_some()
    }

    /// The day on which the clock has something to do to it.
    pub(super) fn due_on(&self) -> Option<NaiveDate> {
        self.renews_on.filter(|_| self.state == RequestState::Outstanding)
    }

    /// The event of an end of which nothing is granted.
    pub(super) fn ended(&self, state: RequestState, on: NaiveDate) -> AllocationRequestEnded {
        let (request, follows) = (self.request.clone(), self.follows.clone());
        AllocationRequestEnded { request, state, granted: 0, on: Some(on), follows, decision_reason: None }
    }
}

table! {
    AllocationRequest in "allocation_requests", called "a request", journaled, waiting, |request| {
        route: Text = request.route.name(),
        state: Text = request.state.name(),
        number: Integer = request.number,
        granted: Integer = request.granted,
        due_on: Text = request.due_on(),
    },
    checks ["number >= 0"]
}
