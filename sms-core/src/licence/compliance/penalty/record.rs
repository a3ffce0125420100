//! A civil penalty or a prosecution as it is kept.

use crate::ids::RecordId;
use crate::policy::{SettingKey, settings};
use crate::records::table;
use crate::rule;
use crate::rule::Rule;
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

wire_enum! {
    /// What a sponsor was punished for, and how.
    pub enum PenaltyKind {
        /// A civil penalty for employing somebody without the right to work.
        IllegalWorking = "illegal_working",
        /// A civil penalty for letting to somebody without the right to rent.
        RightToRent = "right_to_rent",
        /// Another civil penalty of those that are listed.
        OtherCivilPenalty = "other_civil_penalty",
        /// A prosecution for illegal working.
        Prosecution = "prosecution",
    }
}

/// A civil penalty or a prosecution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Penalty {
    /// Its name.
    pub penalty: RecordId,
    /// What it is.
    pub kind: PenaltyKind,
    /// The day on which it became payable; of a prosecution, the day of the charge.
    pub payable_on: NaiveDate,
    /// The day on which it was paid in full.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_on: Option<NaiveDate>,
    /// The day from which it no longer bars a licence.
    pub bars_until: NaiveDate,
}

table! {
    Penalty in "penalties", called "a penalty", journaled, |penalty| {
        kind: Text = penalty.kind.name(),
        payable_on: Text = penalty.payable_on,
    }
}

impl PenaltyKind {
    /// The setting that says for how many months it bars a licence, and the rule behind: longer where it is a repeat, or of another kind.
    pub(in crate::licence) const fn bars(self, repeated: bool) -> (SettingKey<i64>, &'static Rule) {
        match self {
            Self::IllegalWorking | Self::RightToRent if !repeated => {
                (settings::COOLING_OFF_PENALTY_MONTHS, rule!("lu/CO-5"))
            }
            _ => (settings::COOLING_OFF_REPEATED_PENALTY_MONTHS, rule!("lu/CO-6")),
        }
    }
}
