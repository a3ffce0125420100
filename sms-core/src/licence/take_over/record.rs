//! A change of who owns a sponsor as it is kept.

use crate::answer_value::answer_values;
use crate::ids::LicenceNumber;
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

wire_enum! {
    /// How the ownership of a sponsor changed.
    pub enum TakeOverKind {
        /// Another organisation took the whole sponsor over.
        TakeOver = "take_over",
        /// The organisation has another direct owner.
        DirectOwnership = "direct_ownership",
        /// It merged with another organisation.
        Merger = "merger",
        /// A part of it went to another organisation, and the rest goes on.
        PartTransferred = "part_transferred",
    }
}

impl TakeOverKind {
    /// Whether the sponsor does not go on as it was: its licence ends, or becomes dormant (`lu/TK-3`, `lu/T-19`).
    pub(super) const fn ends_licence(self) -> bool {
        !matches!(self, Self::PartTransferred)
    }
}

answer_values! { "document": TakeOver; }

/// A change of who owns a sponsor, as it is kept with the licence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TakeOver {
    /// What happened.
    pub kind: TakeOverKind,
    /// The day.
    pub on: NaiveDate,
    /// The licence of the new owner, where it has one that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_owner: Option<LicenceNumber>,
    /// The last day to report it in SMS (`lu/RP-12`, `lu/TK-2`).
    pub report_by: NaiveDate,
    /// The day on which it was reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported_on: Option<NaiveDate>,
    /// The last day on which a new owner without a licence applies for one (`lu/TK-3`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apply_by: Option<NaiveDate>,
}
