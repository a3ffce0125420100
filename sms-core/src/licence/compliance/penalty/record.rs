//! A civil penalty or a prosecution as it is kept.

use crate::ids::RecordId;
use crate::policy::{Policy, settings};
use crate::records::table;
use crate::rule;
use crate::rule::Rule;
use crate::time::months_after;
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
}

table! {
    Penalty in "penalties", called "a penalty", journaled, |penalty| {
        kind: Text = penalty.kind.name(),
        payable_on: Text = penalty.payable_on,
    }
}

impl PenaltyKind {
    /// The day from which a penalty no longer bars a licence, and the rule behind: a first one for illegal working or for letting bars
    /// for less long than a repeated or another one. A prosecution bars nothing yet: a conviction would, until it is spent (`lu/CO-7`).
    pub(crate) fn bars(
        self,
        payable_on: NaiveDate,
        mut all: impl Iterator<Item = (Self, NaiveDate)>,
        policy: &Policy,
    ) -> Option<(NaiveDate, &'static Rule)> {
        let repeated = all.any(|(kind, other_on)| kind != Self::Prosecution && other_on < payable_on);
        let (setting, rule) = match self {
            Self::Prosecution => return None,
            Self::IllegalWorking | Self::RightToRent if !repeated => {
                (settings::COOLING_OFF_PENALTY_MONTHS, rule!("lu/CO-5"))
            }
            _ => (settings::COOLING_OFF_REPEATED_PENALTY_MONTHS, rule!("lu/CO-6")),
        };
        Some((months_after(payable_on, policy.count(setting, payable_on)), rule))
    }
}

impl Penalty {
    /// The day from which it no longer bars a licence, among all penalties of the sponsor; none where it bars nothing.
    pub(crate) fn bars_until<'a>(&self, all: impl Iterator<Item = &'a Self>, policy: &Policy) -> Option<NaiveDate> {
        let days = all.map(|other| (other.kind, other.payable_on));
        self.kind.bars(self.payable_on, days, policy).map(|(day, _)| day)
    }
}
