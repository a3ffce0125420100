//! When a user of a mirrored licence last logged in to the real system, as the host records it.

use super::NamedUser;
use crate::certificate::happened;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::LogInRecorded;
use crate::ids::UserId;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::{LoadRequest, Table};
use chrono::NaiveDate;

command! {
    /// Records that a user of a mirrored licence logged in to the real system. A Level 1 user should do so every month
    /// (`lu/K-16`), and in a mirror nobody logs in to us. The last day on record stays where an earlier one is recorded late.
    ///
    /// ```
    /// use sms_core::Command;
    /// use sms_core::time::day;
    /// use sms_core::user::RecordLogIn;
    /// let command = Command::from(RecordLogIn::new("anna1".parse()?, day(2026, 4, 1)));
    /// assert_eq!(command.action.name(), "record_log_in");
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    RecordLogIn -> NamedUser {
        /// The user.
        user_id: UserId,
        /// The day on which the user logged in, not after today.
        on: NaiveDate,
    }
}

impl CommandHandler for RecordLogIn {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.push((Table::Users, self.user_id.to_string()));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (mut plan, user_id) = (Plan::default(), self.user_id.clone());
        if !context.is_mirror() {
            let message = "the users of a simulated licence log in here";
            plan.problems
                .extend([Reason::new(ErrorCode::CommandWrongMode).rule(rule!("library/mirror")).message(message)]);
        }
        plan.problems.extend(happened("/on", Some(self.on), context));
        plan.attempt(context.named_user(&self.user_id))?;
        plan.event(LogInRecorded { user_id: user_id.clone(), on: self.on });
        Ok((plan, NamedUser { user_id }))
    }
}
