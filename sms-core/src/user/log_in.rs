//! Log-in, log-out and reset, as the one path sees them: calls that write although they refuse (`lu/1`).

use super::details::EMAIL;
use super::secret::token_digest;
use super::{Credential, Level, Tally, UnknownLogIns, User};
use crate::answer::{Answered, Nothing, answers};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::{LoggedIn, LoggedOut, MessagesAccepted, PasswordChange, PasswordSet, RefusedLogIn, SessionEnd};
use crate::ids::{RecordId, UserId};
use crate::licence::Mode;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::{LoadRequest, Table};
use crate::text::composed;
use crate::user::Secret;

/// What every refused log-in and reset says: one text for all (`lu/A-8`).
pub(crate) fn refused() -> Error {
    Reason::new(ErrorCode::LogInRefused)
        .rule(rule!("lu/A-8"))
        .message("the user ID and what was given with it do not match our records")
        .remedy("check both, wait a while if there were several tries, or ask for a new password")
        .into()
}

/// What a call about a user sees, whoever calls: as many rows for an ID that nobody has.
fn wants_user(wants: &mut LoadRequest, user_id: &UserId) {
    for table in [Table::Users, Table::Credentials, Table::LogInCounts] {
        wants.rows.push((table, user_id.to_string()));
    }
}

/// Why a user cannot log in whatever the password, if so.
fn bar(user: &User, tally: &Tally, context: &Context<'_>) -> Result<Option<RefusedLogIn>> {
    let licence = context.licence()?;
    Ok(if !licence.status_on(context.today).is_licensed() {
        Some(RefusedLogIn::LicenceStatus)
    } else if licence.mode == Mode::Mirror {
        Some(RefusedLogIn::Mirrored)
    } else if user.erased || !user.status.may_log_in() {
        Some(RefusedLogIn::UserStatus)
    } else if user.is_locked(context.occurred_at) || tally.is_locked(context.occurred_at) {
        Some(RefusedLogIn::Locked)
    } else {
        None
    })
}

/// Plans what is left of a refusal: one more in the user's tally, and an event where it led to something. A frugal plan
/// leaves the event for later, for the journal has no room.
fn refuse(user: &User, mut tally: Tally, reason: RefusedLogIn, frugal: bool, context: &Context<'_>) -> Plan {
    let mut plan = Plan { refusal: Some(refused()), ..Plan::default() };
    tally.add(reason, context);
    if !frugal && let Some(event) = tally.tell(user, context) {
        plan.event(event);
    }
    plan.tallies.push((user.user_id.clone(), tally));
    plan
}

/// Plans that what counts towards a lock is cleared.
fn clear(user: &User, mut tally: Tally, plan: &mut Plan, context: &Context<'_>) {
    if let Some(event) = tally.tell(user, context) {
        plan.event(event);
    }
    tally.clear();
    plan.tallies.push((user.user_id.clone(), tally));
}

/// A plan that gives nothing beside what it does.
const fn done(plan: Plan) -> Result<Planned<Nothing>> {
    Ok((plan, Nothing {}))
}

/// A log-in.
#[derive(Debug, Clone)]
pub(crate) struct LogIn {
    pub(crate) user_id: UserId,
    pub(crate) token: Secret,
    /// Whether the password was found to be right.
    pub(crate) right: bool,
    pub(crate) frugal: bool,
}

impl Answered for LogIn {
    type Answer = Nothing;
}

impl CommandHandler for LogIn {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_user(wants, &self.user_id);
        // Only a log-in that succeeds asks for messages, of which there may be many.
        if self.right {
            wants.tables.push(Table::Messages);
        }
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let user = context.records.user(&self.user_id).ok_or_else(refused)?;
        let tally = Tally::of(user, context);
        if let Some(reason) = bar(user, &tally, context)? {
            return done(refuse(user, tally, reason, self.frugal, context));
        }
        let credential = context.records.credentials.get(self.user_id.as_str()).cloned().unwrap_or_default();
        let right = context.verified.is_some_and(|verified| verified.right && verified.against == credential.password);
        if !right {
            return done(refuse(user, tally, RefusedLogIn::Password, self.frugal, context));
        }
        // Who has proven to know the password may learn that the clock is wrong.
        context.needs_clock()?;
        let mut plan = Plan::default();
        clear(user, tally, &mut plan, context);
        let messages_accepted = user.level == Level::Level2 || active_messages(context)?.is_empty();
        plan.event(LoggedIn { user_id: self.user_id.clone(), messages_accepted });
        let token = Some(token_digest(self.token.expose()));
        plan.credentials.push((self.user_id.clone(), Credential { token, ..credential }));
        done(plan)
    }
}

/// A log-in or a reset with an ID that nobody has. It is decided on the store's own chain, and does what a refusal to a user
/// does: it reads as much, and one row is written.
#[derive(Debug)]
pub(crate) struct UnknownLogIn;

impl UnknownLogIn {
    /// What is looked for where an ID is none that a user can have.
    pub(crate) const NOBODY: &'static str = "-";
}

impl Answered for UnknownLogIn {
    type Answer = Nothing;
}

impl CommandHandler for UnknownLogIn {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.push((Table::Users, Self::NOBODY.to_owned()));
        wants.rows.push((Table::Credentials, Self::NOBODY.to_owned()));
        wants.rows.push((Table::UnknownLogIns, UnknownLogIns::ROW.to_owned()));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        // A store whose own chain has not begun has no licence: there is no user to tell from others.
        if context.records.head.is_none() {
            return Err(refused());
        }
        let counted = context.records.unknown_log_ins.first().cloned().unwrap_or_default();
        let (refusal, unknown) = (Some(refused()), Some(counted.and_one(context)));
        done(Plan { refusal, unknown_log_ins: unknown, ..Plan::default() })
    }
}

/// After a log-in: a hash of the cost of the day in place of one of another day.
#[derive(Debug)]
pub(crate) struct RenewHash {
    pub(crate) user_id: UserId,
    /// The hash that the password was compared with.
    pub(crate) against: String,
}

impl Answered for RenewHash {
    type Answer = Nothing;
}

impl CommandHandler for RenewHash {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_user(wants, &self.user_id);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        let credential = context.records.credentials.get(self.user_id.as_str()).cloned().unwrap_or_default();
        if credential.password.as_ref() == Some(&self.against)
            && let Some(minted) = context.minted.first()
        {
            let password = Some(minted.hash.clone());
            plan.credentials.push((self.user_id.clone(), Credential { password, ..credential }));
        }
        done(plan)
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

impl Answered for LogOut {
    type Answer = Nothing;
}

impl CommandHandler for LogOut {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_user(wants, &self.user_id);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        plan.event(LoggedOut { user_id: self.user_id.clone(), end: self.end });
        let credential = context.records.credentials.get(self.user_id.as_str()).cloned().unwrap_or_default();
        plan.credentials.push((self.user_id.clone(), Credential { token: None, ..credential }));
        done(plan)
    }
}

/// A reset: user ID and email bring a temporary password (`lu/A-14`).
#[derive(Debug, Clone)]
pub(crate) struct Reset {
    pub(crate) user_id: UserId,
    pub(crate) email: Secret,
    pub(crate) frugal: bool,
}

impl Answered for Reset {
    type Answer = Nothing;
}

impl CommandHandler for Reset {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_user(wants, &self.user_id);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let user = context.records.user(&self.user_id).ok_or_else(refused)?;
        let tally = Tally::of(user, context);
        if let Some(reason) = bar(user, &tally, context)? {
            return done(refuse(user, tally, reason, self.frugal, context));
        }
        let email = user.details.get(EMAIL).unwrap_or_default();
        if email.is_empty() || !same_email(email, self.email.expose()) || !tally.allows_reset(context) {
            return done(refuse(user, tally, RefusedLogIn::Email, self.frugal, context));
        }
        let mut plan = Plan::default();
        clear(user, tally, &mut plan, context);
        plan.event(PasswordSet::new(&self.user_id, PasswordChange::Reset));
        plan.issue(&self.user_id, context);
        done(plan)
    }
}

/// Whether two addresses are the same, whatever the case of their letters. It takes as long wherever they begin to differ.
fn same_email(one: &str, other: &str) -> bool {
    let digest = |email: &str| token_digest(&composed(email).to_ascii_lowercase());
    digest(one) == digest(other)
}

command! {
    /// A Level 1 user accepts the active messages, which a log-in needs before anything else (`lu/MB-1`). To decline
    /// them is a call of its own, which ends the session.
    AcceptMessages -> AcceptedMessages {}
}

answers! {
    /// The messages that were accepted.
    AcceptedMessages {
        /// Their names.
        messages: Vec<RecordId>,
    }
}

impl CommandHandler for AcceptMessages {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::Messages);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let user_id = context.user().ok_or_else(|| Error::new(ErrorCode::UserNotFound))?.user_id.clone();
        let messages = active_messages(context)?;
        let mut plan = Plan::default();
        plan.event(MessagesAccepted { user_id, messages: messages.clone() });
        Ok((plan, AcceptedMessages { messages }))
    }
}

command! {
    /// A user changes their own password: the existing one once, the new one twice (`lu/A-9`). Every problem of the new one
    /// is listed. None of the three is kept, but the new one's Argon2id hash.
    ChangeOwnPassword -> Nothing {
        /// The existing password.
        password: Secret,
        /// The new password.
        new_password: Secret,
        /// The new password again.
        confirm_new_password: Secret,
    }
}

impl CommandHandler for ChangeOwnPassword {
    fn passwords(&self) -> Option<(&Secret, Option<&Secret>)> {
        Some((&self.password, Some(&self.new_password)))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
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
        if context.verified.is_some() && context.minted.is_empty() && plan.objections.is_empty() {
            // It was refused when it was asked first, and is not any more: there is no hash to keep.
            return Err(Error::new(ErrorCode::StoreBusy));
        }
        clear(user, Tally::of(user, context), &mut plan, context);
        plan.event(PasswordSet::new(&user.user_id, PasswordChange::Changed));
        if let Some(minted) = context.minted.first() {
            // The token of before ends with the password of before; the session that changed it goes on with a new one.
            let token = context.token.map(|token| token_digest(token.expose()));
            plan.credentials.push((user.user_id.clone(), Credential { password: Some(minted.hash.clone()), token }));
            plan.token = context.token.cloned();
        }
        done(plan)
    }
}
