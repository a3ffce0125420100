//! A change request as it is kept.

use super::{ChangeKind, ChangeRequestState};
use crate::command::command;
use crate::decision::Reason;
use crate::fields::{Form, check_day, check_text};
use crate::ids::{ChangeRequestNumber, RecordId, UserId};
use crate::licence::Route;
use crate::personal::Personal;
use crate::priority::Priority;
use crate::records::table;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

command! {
    /// What a sponsor declares with any other change (`lu/CR-9`).
    Declaration {
        /// The day; that of the request where left out.
        made_on: Option<NaiveDate>,
        /// Who declares it.
        name: Personal,
        /// Their position.
        position: Personal,
        /// Whether the box is ticked.
        accepted: bool,
    }
}

impl Declaration {
    /// What cannot be recorded of it.
    pub(super) fn problems(&self) -> Vec<Reason> {
        let line = |name: &str, text: &str| check_text(&format!("/declaration/{name}"), text, 200, false);
        let day = self.made_on.and_then(|day| check_day("/declaration/made_on", day));
        [line("name", &self.name), line("position", &self.position), day].into_iter().flatten().collect()
    }
}

/// A change request (`lu/9`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChangeRequest {
    /// Its name.
    pub request: RecordId,
    /// The change request number (`lu/M-105`).
    pub request_number: ChangeRequestNumber,
    /// What it asks for.
    pub kind: ChangeKind,
    /// Its state.
    pub state: ChangeRequestState,
    /// What is filled in: what changes, or all that there is of something new; gone once erased.
    #[serde(default, skip_serializing_if = "Form::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ChangeForm"))]
    pub fields: Form,
    /// What the sponsor explains; gone once erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Personal>,
    /// What the sponsor declares; gone once erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declaration: Option<Declaration>,
    /// The routes that are given up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub routes: Vec<Route>,
    /// The branch that goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub branch: Option<RecordId>,
    /// The user who sent it; none where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requested_by: Option<UserId>,
    /// The day on which it was sent.
    pub requested_on: NaiveDate,
    /// The day of the present state.
    pub status_on: NaiveDate,
    /// The day by which ordinary casework ends (`lu/CR-14`).
    pub expected_by: NaiveDate,
    /// Why the Home Office decided as it did; gone once erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Personal>,
    /// Whether a submission sheet must be signed (`lu/CR-11`).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sheet_needed: bool,
    /// The day on which the signed sheet was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet_sent_on: Option<NaiveDate>,
    /// The priority that was paid for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// The host's own reference.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_reference: Option<Personal>,
    /// Whether the personal data was erased.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub erased: bool,
}

table! {
    ChangeRequest in "change_requests", called "a change request", journaled, waiting, |request| {
        request_number: Text = request.request_number.as_str(),
        kind: Text = request.kind.name(),
        state: Text = request.state.name(),
        requested_on: Text = request.requested_on,
        expected_by: Text = request.expected_by,
    }
}

impl ChangeRequest {
    /// Takes the personal data out.
    pub(crate) fn erase(&mut self) {
        (self.fields, self.explanation, self.declaration) = (Form::default(), None, None);
        (self.reason, self.host_reference, self.erased) = (None, None, true);
    }

    /// The day by which a decision can be looked for: that of the priority service where it was paid for.
    #[must_use]
    pub fn deadline(&self) -> NaiveDate {
        self.priority.as_ref().map_or(self.expected_by, |priority| priority.aimed_by)
    }
}
