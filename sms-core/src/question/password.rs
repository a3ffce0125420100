//! Is this password good?

use super::{Answerable, asked};
use crate::command::command;
use crate::decision::Decision;
use crate::document::to_value;
use crate::error::Result;
use crate::policy::Policy;
use crate::user::{Secret, Whose, check_password};
use chrono::NaiveDate;
use serde_json::Value;

command! {
    /// Every problem of a password (`lu/A-10`), as a decision: allowed where there is none.
    CheckPassword {
        /// The password.
        password: Secret,
        /// The user ID, which it must not contain.
        user_id: Option<String>,
        /// The given name of the user.
        given_name: Option<String>,
        /// The family name of the user.
        family_name: Option<String>,
        /// The day whose rules count; the latest where left out.
        on: Option<NaiveDate>,
    }
}

impl Answerable for CheckPassword {
    fn answer(&self, policy: &Policy) -> Result<Value> {
        let text = |text: &'_ Option<String>| text.clone().unwrap_or_default();
        let (user_id, given_name, family_name) = (text(&self.user_id), text(&self.given_name), text(&self.family_name));
        let whose = Whose { user_id: &user_id, given_name: &given_name, family_name: &family_name };
        to_value(&Decision::from(check_password(self.password.expose(), whose, asked(self.on)?, policy)))
    }
}
