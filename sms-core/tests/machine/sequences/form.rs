//! What is filled in: certificates of each kind, applications and reports.

use crate::people::complete;
use serde_json::{Value, json};

/// How far a draft is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Incomplete,
    Complete,
    /// Complete, for the sponsor's own worker applying inside the United Kingdom.
    OwnWorker,
    /// Complete, for the Authorising Officer.
    Officer,
}

impl Form {
    pub(crate) const ALL: [Self; 4] = [Self::Complete, Self::OwnWorker, Self::Officer, Self::Incomplete];

    /// Every field that a certificate of a kind needs is given, so that an edit leaves nothing of what was there.
    pub(crate) fn fields(self, kind: &str) -> Value {
        let own = self == Self::OwnWorker;
        let of_a_worker = json!({
            "applies_in_uk": own, "sponsored_here": own, "is_authorising_officer": self == Self::Officer,
            "first_six_months": true, "worked_abroad": true,
        });
        let mut fields = match kind {
            "cas" => complete(kind, Value::Null),
            // The rest comes from the application.
            "defined_cos" => complete(kind, of_a_worker),
            _ => complete("cos", of_a_worker),
        };
        if self == Self::Incomplete {
            fields["sex"] = Value::Null;
        }
        fields
    }
}

/// The job that an application for defined CoS is about.
pub(crate) fn job() -> Value {
    complete("application", Value::Null)
}

/// What the report of an activity says.
pub(crate) fn said(activity: &str) -> Value {
    match activity {
        "pay_reduced" => {
            json!({ "new_salary_pence": 5_000_000, "new_salary_period": "year", "reason": "Shorter hours." })
        }
        "circumstances_changed" => json!({ "reason": "Another name." }),
        "completed_early" => json!({ "last_address": "2 Example Road" }),
        "sponsorship_ended" => json!({
            "end_reason": "resignation", "last_home_address": "2 Example Road", "last_phone": "020 7946 0000" }),
        _ => json!({ "working_pattern": "At home on Mondays." }),
    }
}
