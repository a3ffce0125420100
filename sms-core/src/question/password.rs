//! Is this password good?

use super::{QuestionHandler, asked};
use crate::command::command;
use crate::decision::Decision;
use crate::error::Result;
use crate::policy::Policy;
use crate::user::{PasswordOwner, Secret, check_password};
use chrono::NaiveDate;

command! {
    /// Every problem of a password (`lu/A-10`), as a decision: allowed where there is none.
    CheckPassword -> Decision {
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

impl QuestionHandler for CheckPassword {
    fn answer(&self, policy: &Policy) -> Result<Decision> {
        let text = |text: &'_ Option<String>| text.clone().unwrap_or_default();
        let (user_id, given_name, family_name) = (text(&self.user_id), text(&self.given_name), text(&self.family_name));
        let whose = PasswordOwner { user_id: &user_id, given_name: &given_name, family_name: &family_name };
        Ok(check_password(self.password.expose(), whose, asked(self.on)?, policy).into())
    }
}
