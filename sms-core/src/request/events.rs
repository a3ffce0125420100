//! What can happen to a change request.
#![deny(clippy::wildcard_enum_match_arm)]

use super::{ChangeKind, ChangeRequest, ChangeRequestAction, ChangeRequestState, Declaration};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::fields::Form;
use crate::ids::{ChangeRequestNumber, RecordId, UserId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::priority::Priority;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// A change was asked for.
    ChangeRequested "change_requested" about(ChangeRequest request) personal[fields, explanation, declaration, host_reference] {
        /// The request.
        request: RecordId,
        /// The change request number.
        request_number: ChangeRequestNumber,
        /// What it asks for.
        kind: ChangeKind,
        /// What is filled in: what changes, or all that there is of something new.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ChangeForm"))]
        fields: Form,
        /// What the sponsor explains.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        explanation: Option<Personal>,
        /// What the sponsor declares.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        declaration: Option<Declaration>,
        /// The routes that are given up.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        routes: Vec<Route>,
        /// The branch that goes.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        branch: Option<RecordId>,
        /// The user who sent it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        requested_by: Option<UserId>,
        /// The day on which it was sent.
        requested_on: NaiveDate,
        /// The day by which ordinary casework ends.
        expected_by: NaiveDate,
        /// Whether a submission sheet must be signed.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        sheet_needed: bool,
        /// The host's own reference.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
    }
}

impl Effect for ChangeRequested {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let Self { request, request_number, fields, explanation, declaration, routes, .. } = self.clone();
        let record = ChangeRequest {
            request,
            request_number,
            kind: self.kind,
            state: ChangeRequestState::Pending,
            fields,
            explanation,
            declaration,
            routes,
            branch: self.branch.clone(),
            requested_by: self.requested_by.clone(),
            requested_on: self.requested_on,
            status_on: self.requested_on,
            expected_by: self.expected_by,
            reason: None,
            sheet_needed: self.sheet_needed,
            sheet_sent_on: None,
            priority: None,
            host_reference: self.host_reference.clone(),
            erased: false,
        };
        records.changes.insert(self.request.as_str(), record);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// A change request was entered as it stood.
    ChangeRequestAdopted "change_request_adopted" about(ChangeRequest request) personal[fields, explanation, reason, host_reference] {
        /// The request.
        request: RecordId,
        /// The request as it stood, without what stands beside it here.
        record: ChangeRequest,
        /// What is filled in.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ChangeForm"))]
        fields: Form,
        /// What the sponsor explains.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        explanation: Option<Personal>,
        /// Why the Home Office decided as it did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Personal>,
        /// The host's own reference.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        host_reference: Option<Personal>,
    }
}

impl Effect for ChangeRequestAdopted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let record = ChangeRequest {
            fields: self.fields.clone(),
            explanation: self.explanation.clone(),
            reason: self.reason.clone(),
            host_reference: self.host_reference.clone(),
            ..self.record.clone()
        };
        records.changes.insert(self.request.as_str(), record);
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// A change request went on to another state.
    ChangeRequestStepped "change_request_stepped" about(ChangeRequest request) personal[reason] {
        /// The request.
        request: RecordId,
        /// The state from now on.
        state: ChangeRequestState,
        /// The first day of this state.
        status_on: NaiveDate,
        /// Why the Home Office decided as it did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Personal>,
    }
}

impl Effect for ChangeRequestStepped {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let record = records.changes.known(self.request.as_str())?;
        (record.state, record.status_on) = (self.state, self.status_on);
        record.reason.clone_from(&self.reason);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.change_comes_into(&self.request, self.state)
    }
}

event! {
    /// The signed submission sheet of a change request was sent.
    SubmissionSheetSent "submission_sheet_sent" about() personal[] {
        /// The request.
        request: RecordId,
        /// The day on which it was sent.
        sent_on: NaiveDate,
    }
}

impl Effect for SubmissionSheetSent {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.changes.known(self.request.as_str())?.sheet_sent_on = Some(self.sent_on);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.change_takes(&self.request, ChangeRequestAction::SendSheet)
    }
}

event! {
    /// Priority was paid for a change request.
    ChangePrioritised "change_prioritised" about() personal[] {
        /// The request.
        request: RecordId,
        /// What was paid for.
        priority: Priority,
    }
}

impl Effect for ChangePrioritised {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.changes.known(self.request.as_str())?.priority = Some(self.priority.clone());
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.change_takes(&self.request, ChangeRequestAction::Prioritise)
    }
}
