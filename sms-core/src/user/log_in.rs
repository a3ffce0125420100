//! Log-in, log-out and reset, as the one path sees them: calls that write although they refuse (`lu/1`).

use super::secret::token_digest;
use super::{Credential, Level, User};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::{
    LogInRefused, LoggedIn, LoggedOut, MessagesAccepted, PasswordChange, PasswordSet, RefusedLogIn, SessionEnd,
};
use crate::ids::{RecordId, UserId};
use crate::licence::Mode;
use crate::plan::{Act, Context, Plan};
use crate::policy::settings;
use crate::rule;
use crate::store::{Table, Wants};
use crate::user::Secret;
use chrono::Duration;

/// What every refused log-in and reset says: one text for all (`lu/A-8`).
pub(crate) fn refused() -> Error {
    Reason::new(ErrorCode::LogInRefused)
        .rule(rule!("lu/A-8"))
        .message("the user ID and what was given with it do not match our records")
        .remedy("check both, wait a while if there were several tries, or ask for a new password")
        .into()
}

fn wants_user(wants: &mut Wants, user_id: &UserId) {
    wants.rows.push((Table::Users, user_id.to_string()));
    wants.rows.push((Table::Credentials, user_id.to_string()));
}

/// Why a user cannot log in whatever the password, if so.
fn bar(user: &User, context: &Context<'_>) -> Result<Option<RefusedLogIn>> {
    let licence = context.licence()?;
    Ok(if licence.status_on(context.today).is_ended() {
        Some(RefusedLogIn::LicenceStatus)
    } else if licence.mode == Mode::Mirror {
        Some(RefusedLogIn::Mirrored)
    } else if user.erased || !user.status.may_log_in() {
        Some(RefusedLogIn::UserStatus)
    } else if user.is_locked(context.occurred_at) {
        Some(RefusedLogIn::Locked)
    } else {
        None
    })
}

/// Plans the security event of a refusal. Tries while locked, and failed resets, neither count nor extend the lock.
fn refuse(user: &User, reason: RefusedLogIn, context: &Context<'_>) -> Plan {
    let failures = user.failures_at(context.occurred_at);
    let mut locked_until = user.locked_until.filter(|until| context.occurred_at < *until);
    let counts = reason == RefusedLogIn::Password;
    let failures = if counts { failures.saturating_add(1) } else { failures };
    if counts && i64::from(failures) >= context.policy.number(&settings::LOCK_THRESHOLD, context.today) {
        let minutes = context.policy.number(&settings::LOCK_MINUTES, context.today);
        locked_until = context.occurred_at.checked_add_signed(Duration::minutes(minutes));
    }
    let mut plan = Plan { refusal: Some(refused()), ..Plan::default() };
    plan.event(LogInRefused { user_id: user.user_id.clone(), reason, failures, locked_until });
    plan
}

/// A log-in.
#[derive(Debug)]
pub(crate) struct LogIn {
    pub(crate) user_id: UserId,
    pub(crate) password: Secret,
    pub(crate) token: Secret,
}

impl Act for LogIn {
    fn wants(&self, wants: &mut Wants) {
        wants_user(wants, &self.user_id);
        wants.tables.push(Table::Messages);
    }

    fn passwords(&self) -> Option<(&Secret, Option<&Secret>)> {
        Some((&self.password, None))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let user = context.records.user(&self.user_id).ok_or_else(refused)?;
        if let Some(reason) = bar(user, context)? {
            return Ok(refuse(user, reason, context));
        }
        let credential = context.records.credentials.get(self.user_id.as_str()).cloned().unwrap_or_default();
        let right = context.verified.is_some_and(|verified| verified.right && verified.against == credential.password);
        if !right {
            return Ok(refuse(user, RefusedLogIn::Password, context));
        }
        let mut plan = Plan::default();
        let messages_accepted = user.level == Level::Level2 || active_messages(context)?.is_empty();
        plan.event(LoggedIn { user_id: self.user_id.clone(), messages_accepted });
        let token = Some(token_digest(self.token.expose()));
        plan.credentials.push((self.user_id.clone(), Credential { token, ..credential }));
        Ok(plan)
    }
}

/// The messages that a Level 1 user must accept.
fn active_messages(context: &Context<'_>) -> Result<Vec<RecordId>> {
    let held = context.licence()?.route_set();
    let active =
        context.records.messages.values().filter(|message| message.is_for(held) && message.is_active(context.today));
    Ok(active.map(|message| message.message.clone()).collect())
}

/// A log-out, or a log-in given up at the messages.
#[derive(Debug)]
pub(crate) struct LogOut {
    pub(crate) user_id: UserId,
    pub(crate) end: SessionEnd,
}

impl Act for LogOut {
    fn wants(&self, wants: &mut Wants) {
        wants_user(wants, &self.user_id);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let mut plan = Plan::default();
        plan.event(LoggedOut { user_id: self.user_id.clone(), end: self.end });
        let credential = context.records.credentials.get(self.user_id.as_str()).cloned().unwrap_or_default();
        plan.credentials.push((self.user_id.clone(), Credential { token: None, ..credential }));
        Ok(plan)
    }
}

/// A reset: user ID and email bring a temporary password (`lu/A-14`).
#[derive(Debug)]
pub(crate) struct Reset {
    pub(crate) user_id: UserId,
    pub(crate) email: Secret,
}

impl Act for Reset {
    fn wants(&self, wants: &mut Wants) {
        wants_user(wants, &self.user_id);
    }

    fn issues(&self) -> usize {
        1
    }

    fn always_hashes(&self) -> bool {
        true
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let user = context.records.user(&self.user_id).ok_or_else(refused)?;
        if let Some(reason) = bar(user, context)? {
            return Ok(refuse(user, reason, context));
        }
        let email = user.details.text("email").unwrap_or_default();
        if email.is_empty() || !email.eq_ignore_ascii_case(self.email.expose()) {
            return Ok(refuse(user, RefusedLogIn::Email, context));
        }
        let mut plan = Plan::default();
        plan.event(PasswordSet { user_id: self.user_id.clone(), change: PasswordChange::Reset });
        plan.issue(&self.user_id, context);
        Ok(plan)
    }
}

command! {
    /// A Level 1 user accepts the active messages, which a log-in needs before anything else (`lu/MB-1`). The result holds
    /// `messages`. To decline them is a call of its own, which ends the session.
    AcceptMessages {}
}

impl Act for AcceptMessages {
    fn wants(&self, wants: &mut Wants) {
        wants.tables.push(Table::Messages);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let user_id = context.user().ok_or_else(|| Error::new(ErrorCode::UserNotFound))?.user_id.clone();
        let messages = active_messages(context)?;
        let mut plan = Plan::default();
        plan.result("messages", messages.iter().map(|message| message.as_str().to_owned()).collect::<Vec<_>>());
        plan.event(MessagesAccepted { user_id, messages });
        Ok(plan)
    }
}

command! {
    /// A user changes their own password: the existing one once, the new one twice (`lu/A-9`). Every problem of the new one
    /// is listed. None of the three is kept, but the new one's Argon2id hash.
    ChangeOwnPassword {
        /// The existing password.
        password: Secret,
        /// The new password.
        new_password: Secret,
        /// The new password again.
        confirm_new_password: Secret,
    }
}

impl Act for ChangeOwnPassword {
    fn passwords(&self) -> Option<(&Secret, Option<&Secret>)> {
        Some((&self.password, Some(&self.new_password)))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        if context.is_mirror() {
            let message = "a mirrored licence has no passwords of ours";
            return Err(Reason::new(ErrorCode::CommandWrongMode).rule(rule!("library/mirror")).message(message).into());
        }
        let user = context.user().ok_or_else(|| Error::new(ErrorCode::UserNotFound))?;
        let credential = context.records.credentials.get(user.user_id.as_str()).cloned().unwrap_or_default();
        let mut plan = Plan::default();
        if context.verified.is_some_and(|verified| !verified.right || verified.against != credential.password) {
            plan.objections.push(Reason::new(ErrorCode::PasswordWrong).rule(rule!("lu/A-9")).field("/password"));
        }
        if self.new_password != self.confirm_new_password {
            plan.objections
                .push(Reason::new(ErrorCode::PasswordMismatch).rule(rule!("lu/A-9")).field("/confirm_new_password"));
        }
        plan.objections.extend(super::check_password(
            self.new_password.expose(),
            user.whose(),
            context.today,
            context.policy,
        ));
        plan.event(PasswordSet { user_id: user.user_id.clone(), change: PasswordChange::Changed });
        if let Some(minted) = context.minted.first() {
            let password = Some(minted.hash.clone());
            plan.credentials.push((user.user_id.clone(), Credential { password, ..credential }));
        }
        Ok(plan)
    }
}
