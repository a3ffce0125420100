//! Priority for a Level 1 user who is requested, or whose details are to change (`lu/PR-2`, `lu/PR-4`).

use super::conditions::{against, paid_already, wants_asked};
use super::{Priority, PriorityService};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::UserPrioritised;
use crate::ids::UserId;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::request::STUDY_SERVICE;
use crate::rule;
use crate::store::LoadRequest;
use crate::user::{Level, User, UserStatus};
use chrono::NaiveDate;

command! {
    /// Asks for a Level 1 user who is requested, or whose change of details waits, to be decided on sooner, and pays for it
    /// (`lu/PR-2`, `lu/PR-4`). Every condition that is not met is told (`lu/PR-3`).
    AskForUserPriority -> PrioritisedUser {
        /// The user.
        user_id: UserId,
        /// The service; that for workers where left out.
        #[serde(default)]
        service: PriorityService,
    }
}

answers! {
    /// A user who is to be decided on sooner.
    PrioritisedUser {
        /// The user.
        user_id: UserId,
        /// What it costs, in pence.
        fee_pence: u64,
        /// The day by which the Home Office aims to decide.
        aimed_by: NaiveDate,
    }
}

impl CommandHandler for AskForUserPriority {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_asked(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let user = context.records.user(&self.user_id);
        let user = user.ok_or_else(|| Reason::new(ErrorCode::UserNotFound).field("/user_id"))?;
        let mut unmet = self.of_the_user(user, context.today);
        unmet.extend(self.service.unmet(context)?);
        let objections = unmet.into_iter().map(|reason| reason.field("/user_id")).collect();
        let mut plan = Plan { objections, ..Plan::default() };
        let priority = self.service.bought(context);
        let Priority { fee_pence, aimed_by, .. } = priority;
        plan.event(UserPrioritised { user_id: self.user_id.clone(), priority });
        Ok((plan, PrioritisedUser { user_id: self.user_id.clone(), fee_pence, aimed_by }))
    }
}

impl AskForUserPriority {
    /// What of the user speaks against it.
    fn of_the_user(&self, user: &User, on: NaiveDate) -> Vec<Reason> {
        let in_force = self.service == PriorityService::Worker || STUDY_SERVICE <= on;
        let takes = in_force && user.level == Level::Level1;
        let mut unmet: Vec<Reason> = self.service.not_taken(takes).into_iter().collect();
        if user.status != UserStatus::Requested && user.amendment.is_none() {
            unmet.push(against(rule!("lu/PR-3"), "nothing about the user waits for a decision"));
        }
        unmet.extend(paid_already(user.priority.as_ref()));
        unmet
    }
}
