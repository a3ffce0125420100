//! What was paid for, as it is kept with the request.

use crate::answer_value::answer_values;
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

wire_enum! {
    /// A paid service that has requests decided sooner.
    pub enum PriorityService default Worker {
        /// For sponsors of workers (`lu/PR-1`).
        Worker = "worker",
        /// For sponsors of students (`lu/PR-4`).
        Study = "study",
    }
}

answer_values! { "document": Priority; }

/// The priority that was paid for (`lu/PR-1`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Priority {
    /// The service.
    pub service: PriorityService,
    /// The day on which it was asked for.
    pub asked_on: NaiveDate,
    /// What it costs, in pence.
    pub fee_pence: u64,
    /// The day by which the Home Office aims to decide. It is no promise (`lu/N-129`).
    pub aimed_by: NaiveDate,
}
