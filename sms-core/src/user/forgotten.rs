//! A forgotten user ID: the helpdesk tells it to the Authorising Officer, where somebody of the key personnel asks (`lu/A-15`).

use super::mailbox::same_mailbox;
use super::{NamedUser, UserStatus, details};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::UserIdReleased;
use crate::fields::check_text;
use crate::ids::UserId;
use crate::notice::{NewNotice, NoticeKind};
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::{LoadRequest, Table};

command! {
    /// The helpdesk releases a forgotten user ID: asked from an address of active key personnel, and by mail to the Authorising Officer
    /// (`lu/A-15`). Another Level 1 user reads it in the list of users.
    ///
    /// ```
    /// use sms_core::user::ReleaseUserId;
    /// let asked = ReleaseUserId::new("anna1".parse()?, "olive@sponsor.example");
    /// assert_eq!(asked.asked_from.as_str(), "olive@sponsor.example");
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ReleaseUserId -> NamedUser {
        /// The user whose ID it is.
        user_id: UserId,
        /// The address from which it was asked for.
        asked_from: Personal,
    }
}

impl CommandHandler for ReleaseUserId {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::Users);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        plan.problems.extend(check_text("/asked_from", &self.asked_from, 254, false));
        let named = plan.attempt(context.named_user(&self.user_id))?;
        let Some(user) = named else { return Err(plan.refusal(context.records)) };
        if !matches!(user.status, UserStatus::Active | UserStatus::Requested) {
            let reason = Reason::new(ErrorCode::UserEnded).rule(rule!("lu/UT-9")).field("/user_id");
            plan.objections.push(reason.remedy("request or create a new user"));
        }
        if !self.is_of_key_personnel(context)? {
            let remedy = "write from an address of the Authorising Officer, the Key Contact or an active user";
            let reason = Reason::new(ErrorCode::UserAddressUnknown).rule(rule!("lu/A-15")).field("/asked_from");
            plan.objections.push(reason.remedy(remedy));
        }
        let user_id = user.user_id.clone();
        plan.event(UserIdReleased { user_id: user_id.clone() });
        let message = format!("send the user ID `{user_id}` to the Authorising Officer by email");
        plan.notices.push(NewNotice::new(NoticeKind::UserIdToOfficer, rule!("lu/A-15"), user_id.as_str(), message));
        Ok((plan, NamedUser { user_id }))
    }
}

impl ReleaseUserId {
    fn is_of_key_personnel(&self, context: &Context<'_>) -> Result<bool> {
        let personnel = &context.licence()?.key_personnel;
        let people = [&personnel.authorising_officer, &personnel.key_contact].into_iter().flatten();
        let active = context.records.users.values().filter(|user| user.status == UserStatus::Active);
        let mut known = people
            .filter_map(|person| person.email.as_deref())
            .chain(active.filter_map(|user| user.details.get(details::EMAIL)));
        Ok(known.any(|known| same_mailbox(known, &self.asked_from)))
    }
}
