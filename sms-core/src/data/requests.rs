//! Change requests, and the PAYE references of a sponsor.

use super::data_table;
use crate::paye::PayeEntry;
use crate::request::ChangeRequest;

data_table! {
    /// A change request.
    ChangeRequests "change_requests", |at, tell| { at.each::<ChangeRequest>(&mut |_, request| tell((at.licence, request))) },
    |item: (&str, &ChangeRequest)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Its name.
        request: Text = item.1.request.as_str(),
        /// The change request number.
        request_number: Text = item.1.request_number.as_str(),
        /// What it asks for.
        kind: Word = item.1.kind.name(),
        /// Its state.
        state: Word = item.1.state.name(),
        /// The user who sent it, where that is known.
        requested_by: Text optional = item.1.requested_by.as_ref().map(|user_id| user_id.as_str()),
        /// The day on which it was sent.
        requested_on: Day = item.1.requested_on,
        /// The day of the present state.
        status_on: Day = item.1.status_on,
        /// The day by which ordinary casework ends.
        expected_by: Day = item.1.expected_by,
        /// The day by which a decision can be looked for, until there is one.
        deadline: Day optional = item.1.state.is_open().then(|| item.1.deadline()),
        /// Whether a submission sheet must be signed.
        sheet_needed: Flag = item.1.sheet_needed,
        /// The day on which the signed sheet was sent.
        sheet_sent_on: Day optional = item.1.sheet_sent_on,
        /// The service whose priority was paid for.
        priority_service: Word optional = item.1.priority.as_ref().map(|priority| priority.service.name()),
        /// What priority cost, in pence.
        priority_fee_pence: Whole optional = item.1.priority.as_ref().map(|priority| priority.fee_pence),
        /// What the sponsor explains.
        explanation: Text personal = item.1.explanation.as_deref(),
        /// Why the Home Office decided as it did.
        reason: Text personal = item.1.reason.as_deref(),
        /// The host's own reference.
        host_reference: Text personal = item.1.host_reference.as_deref(),
        /// Whether the personal data was erased.
        erased: Flag = item.1.erased,
    }
}

data_table! {
    /// A PAYE reference in the list of a sponsor.
    PayeReferences "paye_references", |at, tell| { at.each::<PayeEntry>(&mut |_, entry| tell((at.licence, entry))) },
    |item: (&str, &PayeEntry)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// The reference.
        reference: Text = item.1.reference.as_str(),
        /// The user who added it, where that is known.
        added_by: Text optional = item.1.added_by.as_ref().map(|user_id| user_id.as_str()),
        /// The day on which it was added, where that is known.
        added_on: Day optional = item.1.added_on,
    }
}
