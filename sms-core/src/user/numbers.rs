//! How many users there are: what the Authorising Officer decided (`lu/K-2`), and what there really is.

use super::{Level, User};
use crate::answer::answers;
use crate::certificate::happened;
use crate::command::command;
use crate::error::{ErrorCode, Result};
use crate::event::UserNumbersRecorded;
use crate::fields::check_text;
use crate::finding::{About, Finding, Severity};
use crate::licence::{Licence, UserNumbers};
use crate::parameter::{self, said};
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::{Policy, settings};
use crate::rule;
use chrono::NaiveDate;

command! {
    /// Records how many users the Authorising Officer wants at which level (`lu/K-2`). A finding says where it is otherwise.
    ///
    /// ```
    /// use sms_core::user::RecordUserNumbers;
    /// let decided = RecordUserNumbers::new(2, 5).decided_by("Olive Officer");
    /// assert_eq!((decided.level_1, decided.level_2, decided.decided_on), (2, 5, None));
    /// ```
    RecordUserNumbers -> RecordedUserNumbers {
        /// How many Level 1 users.
        level_1: u32,
        /// How many Level 2 users.
        level_2: u32,
        /// The day of the decision, not after today; today where left out.
        decided_on: Option<NaiveDate>,
        /// Who decided: the Authorising Officer of that day.
        decided_by: Option<Personal>,
    }
}

answers! {
    /// A decision on the number of users that was recorded.
    RecordedUserNumbers {
        /// The day of the decision.
        decided_on: NaiveDate,
    }
}

impl CommandHandler for RecordUserNumbers {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut problems: Vec<_> = happened("/decided_on", self.decided_on, context).into_iter().collect();
        problems.extend(self.decided_by.as_ref().and_then(|name| check_text("/decided_by", name, 254, false)));
        let number = context.licence()?.number.clone();
        let decided_on = self.decided_on.unwrap_or(context.today);
        let Self { level_1, level_2, decided_by, .. } = self.clone();
        let mut plan = Plan::default();
        plan.problems.extend(problems);
        plan.event(UserNumbersRecorded { number, level_1, level_2, decided_on, decided_by });
        Ok((plan, RecordedUserNumbers { decided_on }))
    }
}

/// Where there are other numbers of active users than were decided on, and where there are many.
pub(super) fn findings(licence: &Licence, users: &[&User], policy: &Policy, today: NaiveDate) -> Vec<Finding> {
    let decided = licence.key_personnel.user_numbers.as_ref();
    let mut findings = Vec::new();
    for level in Level::ALL {
        let count = users.iter().filter(|user| user.is_active(*level)).count();
        findings.extend(decided.and_then(|decided| differ(licence, *level, count, decided)));
        let key = match level {
            Level::Level1 => settings::USER_MANY_LEVEL_1,
            Level::Level2 => settings::USER_MANY_LEVEL_2,
        };
        let most = usize::try_from(policy.get(key, today)).unwrap_or(usize::MAX);
        findings.extend((count > most).then(|| many(licence, *level, count, most)));
    }
    findings
}

fn differ(licence: &Licence, level: Level, count: usize, decided: &UserNumbers) -> Option<Finding> {
    let wanted = match level {
        Level::Level1 => decided.level_1,
        Level::Level2 => decided.level_2,
    };
    (usize::try_from(wanted) != Ok(count)).then(|| {
        let about = About::Licence(licence.number.clone());
        let message = said!(
            "{count} users of `{level}` are active, and {decided} were decided on",
            count,
            level,
            decided = wanted
        );
        Finding::new(ErrorCode::UserNumbersDiffer, Severity::Warning, about)
            .rule(rule!("lu/K-2"))
            .message(message)
            .remedy("let the Authorising Officer decide anew, or add or deactivate users")
            .command("record_user_numbers")
    })
}

fn many(licence: &Licence, level: Level, count: usize, most: usize) -> Finding {
    let about = About::Licence(licence.number.clone());
    Finding::new(ErrorCode::UserMany, Severity::Information, about)
        .rule(rule!("lu/16-12"))
        .with(parameter::LEVEL, &level)
        .with(parameter::COUNT, &count)
        .with(parameter::MOST, &most)
        .remedy("keep to as many users as are needed")
        .command("deactivate_user")
}
