//! How many users the Authorising Officer decided on (`lu/K-2`).

use crate::command::command;
use crate::personal::Personal;
use chrono::NaiveDate;

command! {
    /// How many users there are to be at which level, as the Authorising Officer decided.
    ///
    /// ```
    /// use sms_core::licence::{KeyPersonnel, UserNumbers};
    /// use sms_core::time::day;
    /// let personnel = KeyPersonnel::new().user_numbers(UserNumbers::new(2, 5, day(2026, 4, 6)));
    /// assert_eq!(personnel.user_numbers.map(|numbers| numbers.level_1), Some(2));
    /// ```
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
