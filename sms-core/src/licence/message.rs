//! Messages of the Home Office (`lu/MB-1` to `lu/MB-5`).

use super::Route;
use crate::ids::RecordId;
use crate::personal::Personal;
use crate::records::table;
use crate::time::months_after;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A message on the board of a licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Message {
    /// Its name.
    pub message: RecordId,
    /// The text.
    #[serde(default, skip_serializing_if = "Personal::is_nothing")]
    pub text: Personal,
    /// The routes that it is for; none means all.
    pub routes: Vec<Route>,
    /// The day of publication, its first active day.
    pub published_on: NaiveDate,
    /// The day on which it expires and moves to the archive.
    pub expires_on: NaiveDate,
    /// Whether the text was erased.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub erased: bool,
}

table! {
    Message in "messages", called "a message", journaled, |message| {
        published_on: Text = message.published_on,
        expires_on: Text = message.expires_on,
    }
}

impl Message {
    /// Whether it is for a licence with these routes: by a route held now (`lu/MB-2`, `lu/MB-3`).
    #[must_use]
    pub fn is_for(&self, held: super::RouteSet) -> bool {
        self.routes.is_empty() || self.routes.iter().any(|&route| held.contains(route))
    }

    /// Whether it is active on a day.
    #[must_use]
    pub fn is_active(&self, on: NaiveDate) -> bool {
        self.published_on <= on && on < self.expires_on
    }

    /// Whether it is in the archive on a day, which keeps it for so many months.
    #[must_use]
    pub fn is_archived(&self, on: NaiveDate, months: u32) -> bool {
        self.expires_on <= on && on < months_after(self.expires_on, months)
    }
}
