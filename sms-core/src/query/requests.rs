//! Queries on change requests, and on PAYE references.

use super::{QueryHandler, Reading};
use crate::answer::answers;
use crate::command::command;
use crate::error::Result;
use crate::fields::Form;
use crate::ids::{ChangeRequestNumber, PayeReference, RecordId, UserId};
use crate::licence::Route;
use crate::paye::PayeEntry;
use crate::personal::Personal;
use crate::priority::Priority;
use crate::request::{ChangeKind, ChangeRequest, ChangeRequestState};
use chrono::NaiveDate;

answers! {
    /// A change request in the grid (`lu/M-7`).
    ChangeRequestRow {
        /// Its name.
        request: RecordId,
        /// The change request number (`lu/M-105`).
        request_number: ChangeRequestNumber,
        /// Whether the number was made up by this library.
        simulated: bool,
        /// What it asks for.
        kind: ChangeKind,
        /// Its state.
        state: ChangeRequestState,
        /// What is filled in; empty where nothing is, or it was erased.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ChangeForm"))]
        fields: Form,
        /// What the sponsor explains; null where nothing was said, or it was erased.
        explanation: Option<Personal>,
        /// The routes that are given up.
        routes: Vec<Route>,
        /// The branch that goes, or null.
        branch: Option<RecordId>,
        /// The user who sent it; null where that is not known.
        requested_by: Option<UserId>,
        /// The day on which it was sent.
        requested_on: NaiveDate,
        /// The day of the present state.
        status_on: NaiveDate,
        /// The day by which ordinary casework ends (`lu/CR-14`).
        expected_by: NaiveDate,
        /// The day by which a decision can be looked for: with priority an earlier one; null once there is one.
        deadline: Option<NaiveDate>,
        /// Whether a submission sheet must be signed (`lu/CR-11`).
        sheet_needed: bool,
        /// The day on which the signed sheet was sent, or null.
        sheet_sent_on: Option<NaiveDate>,
        /// The priority that was paid for, or null.
        priority: Option<Priority>,
        /// Why the Home Office decided as it did, or null.
        reason: Option<Personal>,
        /// The host's own reference, or null.
        host_reference: Option<Personal>,
        /// Whether the personal data was erased.
        erased: bool,
    }

    /// A PAYE reference in the list of a sponsor (`lu/M-4`).
    PayeReferenceRow {
        /// The reference.
        reference: PayeReference,
        /// The user who added it; null where that is not known.
        added_by: Option<UserId>,
        /// The day on which it was added; null where that is not known.
        added_on: Option<NaiveDate>,
    }
}

impl From<ChangeRequest> for ChangeRequestRow {
    fn from(record: ChangeRequest) -> Self {
        let deadline = record.state.is_open().then(|| record.deadline());
        Self {
            simulated: record.request_number.is_simulated(),
            request: record.request,
            request_number: record.request_number,
            kind: record.kind,
            state: record.state,
            fields: record.fields,
            explanation: record.explanation,
            routes: record.routes,
            branch: record.branch,
            requested_by: record.requested_by,
            requested_on: record.requested_on,
            status_on: record.status_on,
            expected_by: record.expected_by,
            deadline,
            sheet_needed: record.sheet_needed,
            sheet_sent_on: record.sheet_sent_on,
            priority: record.priority,
            reason: record.reason,
            host_reference: record.host_reference,
            erased: record.erased,
        }
    }
}

command! {
    /// The change requests of a licence, recent and outstanding, in the order in which they were recorded (`lu/M-7`).
    ViewChangeRequests -> Vec<ChangeRequestRow> {
        /// Whether only those are shown that wait for a decision.
        #[serde(default)]
        outstanding: bool,
    }
}

impl QueryHandler for ViewChangeRequests {
    fn answer(&self, reading: &Reading) -> Result<Vec<ChangeRequestRow>> {
        let mut requests = reading.all::<ChangeRequest>()?;
        requests.retain(|request| !self.outstanding || request.state.is_open());
        Ok(requests.into_iter().map(ChangeRequestRow::from).collect())
    }
}

command! {
    /// The PAYE references of a sponsor, with who added each and when (`lu/M-4`).
    ViewPayeReferences -> Vec<PayeReferenceRow> {}
}

impl QueryHandler for ViewPayeReferences {
    fn answer(&self, reading: &Reading) -> Result<Vec<PayeReferenceRow>> {
        let row = |PayeEntry { reference, added_by, added_on }| PayeReferenceRow { reference, added_by, added_on };
        Ok(reading.all::<PayeEntry>()?.into_iter().map(row).collect())
    }
}
