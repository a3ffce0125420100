//! A PAYE reference as it is kept.

use crate::ids::{PayeReference, UserId};
use crate::records::table;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A PAYE reference in the list of a sponsor (`lu/M-4`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PayeEntry {
    /// The reference.
    pub reference: PayeReference,
    /// The user who added it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added_by: Option<UserId>,
    /// The day on which it was added, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub added_on: Option<NaiveDate>,
}

table! {
    PayeEntry in "paye_references", called "a PAYE reference", journaled, |entry| {
        added_on: Text = entry.added_on,
    }
}
