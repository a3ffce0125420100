//! How many users the Authorising Officer decided on (`lu/K-2`).

use crate::command::command;
use crate::personal::Personal;
use chrono::NaiveDate;

command! {
    /// How many users there are to be at which level, as the Authorising Officer decided.
    UserNumbers {
        /// How many Level 1 users.
        level_1: u32,
        /// How many Level 2 users.
        level_2: u32,
        /// The day of the decision.
        decided_on: NaiveDate,
        /// Who decided: the Authorising Officer of that day.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decided_by: Option<Personal>,
    }
}
