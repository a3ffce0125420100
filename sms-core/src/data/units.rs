//! Units that can be assigned: allocations, requests for more, applications for defined CoS.

use super::data_table;
use crate::allocation::{Allocation, AllocationRequest};
use crate::certificate::cos::DefinedApplication;
use chrono::NaiveDate;

data_table! {
    /// An annual allocation: the units that may be assigned in a route during a period.
    Allocations "allocations", |at, tell| {
        at.ledgers()?.allocations.values().for_each(|allocation| tell((at.licence, allocation, at.today)));
        Ok(())
    },
    |item: (&str, &Allocation, NaiveDate)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Its name.
        allocation: Text = item.1.allocation.as_str(),
        /// The route.
        route: Word = item.1.route.name(),
        /// The first day on which units can be assigned.
        from: Day = item.1.from,
        /// The last day.
        to: Day = item.1.to,
        /// Units granted so far.
        granted: Whole = item.1.granted,
        /// Units assigned so far.
        assigned: Whole = item.1.assigned,
        /// Units that are assigned beyond what is granted.
        over_assigned: Whole = item.1.over_assigned,
        /// Units that are left. After the last day there are none: they stand in `lapsed`.
        remaining: Whole = item.1.remaining_on(item.2),
        /// Units that were not assigned by the last day, and are gone (`cos/5.3`).
        lapsed: Whole = item.1.lapsed_by(item.2),
    }
}

data_table! {
    /// A request for more certificates in a route.
    AllocationRequests "allocation_requests", |at, tell| {
        at.ledgers()?.requests.values().for_each(|request| tell((at.licence, request)));
        Ok(())
    },
    |item: (&str, &AllocationRequest)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Its name.
        request: Text = item.1.request.as_str(),
        /// The route.
        route: Word = item.1.route.name(),
        /// Its state.
        state: Word = item.1.state.name(),
        /// How many were asked for.
        number: Whole = item.1.number,
        /// How many were granted.
        granted: Whole = item.1.granted,
        /// The day on which it was asked for.
        requested_on: Day = item.1.requested_on,
        /// What it is for: more in the period, or the next one.
        kind: Word = item.1.kind.name(),
        /// Whether SMS made it by itself.
        automatic: Flag = item.1.is_automatic(),
        /// The day on which it ended.
        ended_on: Day optional = item.1.ended_on,
        /// The day by which the Home Office aims to decide, where priority was paid for.
        priority_aimed_by: Day optional = item.1.priority.as_ref().map(|priority| priority.aimed_by),
        /// Why.
        reason: Text personal = item.1.reason.said(),
        /// Why the Home Office decided as it did.
        decision_reason: Text personal = item.1.decision_reason.as_deref(),
    }
}

data_table! {
    /// An application for defined CoS, with what was granted.
    DefinedApplications "defined_applications", |at, tell| {
        at.each::<DefinedApplication>(&mut |_, application| tell((at.licence, application)))
    },
    |item: (&str, &DefinedApplication)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Its name.
        application: Text = item.1.application.as_str(),
        /// The request number.
        request_number: Text = item.1.request_number.as_str(),
        /// Its state.
        state: Word = item.1.state.name(),
        /// How many CoS were asked for.
        number: Whole = item.1.number,
        /// The user who sent it.
        submitted_by: Text = item.1.submitted_by.as_str(),
        /// The day on which it was sent.
        submitted_on: Day = item.1.submitted_on,
        /// The day of the present state.
        status_on: Day = item.1.status_on,
        /// The day of the grant.
        granted_on: Day optional = item.1.grant.as_ref().map(|grant| grant.granted_on),
        /// The day on which what is not assigned leaves the account.
        removed_on: Day optional = item.1.grant.as_ref().map(|grant| grant.removed_on),
        /// Units granted.
        granted: Whole optional = item.1.grant.as_ref().map(|grant| grant.granted),
        /// Units assigned so far.
        assigned: Whole optional = item.1.grant.as_ref().map(|grant| grant.assigned),
        /// Units that can still be assigned.
        unassigned: Whole optional = item.1.grant.as_ref().map(|grant| grant.unassigned),
        /// Units that left the account unassigned.
        removed: Whole optional = item.1.grant.as_ref().map(|grant| grant.removed),
        /// Units that the Home Office took back unassigned.
        reclaimed: Whole optional = item.1.grant.as_ref().map(|grant| grant.reclaimed),
        /// Units that a mirrored system assigned although our record had none left.
        over_assigned: Whole optional = item.1.grant.as_ref().map(|grant| grant.over_assigned),
        /// The host's own reference.
        host_reference: Text personal = item.1.host_reference.as_deref(),
        /// Whether the personal data was erased.
        erased: Flag = item.1.erased,
    }
}
