//! The way out where no Level 1 user is active: the sponsor change of circumstances form (`lu/U-8`, `lu/N-139`).

use super::account::{ChangedUser, NewAccount, by_post};
use super::{Level, UserStatus};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::fields::Form;
use crate::ids::UserId;
use crate::licence::NewUser;
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::{LoadRequest, Table};

command! {
    /// The Home Office adds a Level 1 user whom the sponsor named in the change of circumstances form (`lu/U-8`): where no Level 1 user
    /// is active, and nowhere else. The user is active at once; the Authorising Officer is written to (`lu/N-4`).
    ///
    /// ```
    /// use sms_core::fields::Form;
    /// use sms_core::user::{AppointLevel1User, details};
    /// let dora = Form::new().with(details::GIVEN_NAME, "Dora").with(details::NINO_EXEMPTION, "Applied for in May.");
    /// assert_eq!(AppointLevel1User::new(dora).user_id, None);
    /// ```
    AppointLevel1User -> ChangedUser {
        /// The real user ID, in mirror mode.
        user_id: Option<UserId>,
        /// The details: the form of a Level 1 user.
        ///
        /// The names are those of [`user_fields`](crate::user::user_fields).
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level1Form"))]
        details: Form,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

impl CommandHandler for AppointLevel1User {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::Users);
    }

    fn issues(&self) -> usize {
        1
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let Self { user_id, details, host_reference } = self.clone();
        let new = NewUser { user_id, details, host_reference };
        let (level, status, mode) = (Level::Level1, UserStatus::Active, context.licence()?.mode);
        let mut plan = Plan::default();
        let user_id = NewAccount { level, status, new: &new, mode, at: "" }.add(&mut plan, context)?;
        plan.objections.extend(other_way(context));
        plan.notices.push(by_post(&user_id));
        Ok((plan, ChangedUser { user_id, status }))
    }
}

/// Where a Level 1 user is active, that user requests another.
fn other_way(context: &Context<'_>) -> Option<Reason> {
    let mut users = context.records.users.values();
    let user_id = &users.find(|user| user.is_active(Level::Level1))?.user_id;
    let message = said!("the Level 1 user `{user_id}` is active", user_id);
    let reason = Reason::new(ErrorCode::UserLevel1Active).rule(rule!("lu/U-8")).message(message);
    Some(reason.remedy("let that user request another with `request_level_1_user`"))
}
