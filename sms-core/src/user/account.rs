//! How users come and go: request, approval, creation, deactivation (`lu/2.2`).

use super::{Level, USER_LIFE_CYCLE, UserAction, UserStatus, details, mailbox, settled};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::{PasswordChange, PasswordSet, UserAdded, UserRefusalExplained, UserStatusChanged};
use crate::fields::{Form, check_reference, check_text};
use crate::finding::{About, Finding, Severity};
use crate::ids::{LicenceNumber, UserId};
use crate::licence::{Licence, LicenceStatus, Mode, NewUser, Rating};
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::{self, said};
use crate::personal::Personal;
use crate::personnel::{KeyRole, SponsorRelation, role_refused};
use crate::plan::{Actor, CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::store::{LoadRequest, Table};
use crate::user::User;

/// A user about to be added.
pub(crate) struct NewAccount<'a> {
    pub(crate) level: Level,
    pub(crate) status: UserStatus,
    pub(crate) new: &'a NewUser,
    pub(crate) mode: Mode,
    /// Where the new user stands in the command.
    pub(crate) at: &'static str,
}

impl NewAccount<'_> {
    /// Plans the user, with a temporary password where one is due, and says which ID it has.
    pub(crate) fn add(&self, plan: &mut Plan, context: &Context<'_>) -> Result<UserId> {
        let at = format!("{}/details", self.at);
        plan.problems.extend(unsound_details(self.level, &self.new.details, &at));
        plan.problems.extend(check_reference(self.at, self.new.host_reference.as_ref()));
        let lacks = details::lacks(self.level, &self.new.details, context.policy, context.today);
        plan.objections.extend(lacks.into_iter().map(|reason| reason.within(&at)));
        plan.objections.extend(no_user(self.level, &self.new.details, &at));
        plan.warnings.extend(mailbox::warnings(&self.new.details, None, context.records.users.values(), &at));
        let given = || self.new.user_id.clone().unwrap_or_else(|| UserId::made_up(context.entropy));
        let user_id = plan.attempt(self.user_id(context))?.unwrap_or_else(given);
        let (details, host_reference) = (self.new.details.cleared(), self.new.host_reference.clone());
        plan.event(UserAdded {
            user_id: user_id.clone(),
            level: self.level,
            status: self.status,
            details,
            host_reference,
            last_log_in_on: None,
        });
        if self.status == UserStatus::Active && self.mode == Mode::Simulate {
            issue_password(plan, &user_id, context);
        }
        Ok(user_id)
    }

    fn user_id(&self, context: &Context<'_>) -> Result<UserId> {
        match (&self.new.user_id, self.mode) {
            (Some(user_id), Mode::Mirror) if context.records.user(user_id).is_some() => {
                let message = said!("the user ID `{user_id}` is already held on this licence", user_id);
                Err(Reason::new(ErrorCode::UserIdTaken).message(message).field(format!("{}/user_id", self.at)).into())
            }
            (Some(user_id), Mode::Mirror) => Ok(user_id.clone()),
            (None, Mode::Simulate) => Ok(UserId::made_up(context.entropy)),
            (Some(_), Mode::Simulate) => Err(self.wrong_mode("a simulated user ID is made up, and not given")),
            (None, Mode::Mirror) => Err(self.wrong_mode("in mirror mode the real user ID is given")),
        }
    }

    fn wrong_mode(&self, message: &'static str) -> Error {
        Reason::new(ErrorCode::CommandWrongMode)
            .rule(rule!("library/mirror"))
            .message(message)
            .field(format!("{}/user_id", self.at))
            .into()
    }
}

/// What of details cannot be recorded at all.
pub(crate) fn unsound_details(level: Level, details: &Form, at: &str) -> impl Iterator<Item = Reason> {
    details.problems(&super::user_fields(level)).into_iter().map(move |reason| reason.within(at))
}

/// Why somebody who is this to the sponsor is no user of the level.
pub(super) fn no_user(level: Level, form: &Form, at: &str) -> Option<Reason> {
    let role = match level {
        Level::Level1 => KeyRole::Level1,
        Level::Level2 => KeyRole::Level2,
    };
    let relation = SponsorRelation::find(form.get(details::RELATION)?)?;
    role_refused(role, relation).map(|reason| reason.field(format!("{at}/relation")))
}

/// Why somebody is not the Level 1 user whom an application names: a representative becomes a user after the grant (`lu/K-5`).
pub(crate) fn not_at_application(form: &Form, at: &str) -> Option<Reason> {
    let relation = form.get(details::RELATION) == Some(SponsorRelation::Representative.name());
    let field = if relation { details::RELATION.name() } else { details::REPRESENTATIVE.name() };
    (relation || form.flag(details::REPRESENTATIVE)).then(|| {
        let reason = Reason::new(ErrorCode::PersonnelBeforeGrant).rule(rule!("lu/K-5")).field(format!("{at}/{field}"));
        reason.remedy("name one of the sponsor's own, and add the representative after the grant")
    })
}

/// The notice of a user ID that goes by post to the Authorising Officer, who passes it on (`lu/A-5`).
pub(crate) fn by_post(user_id: &UserId) -> NewNotice {
    let message = format!("the Home Office posts the user ID `{user_id}` to the Authorising Officer, who passes it on");
    NewNotice::new(NoticeKind::UserIdByPost, rule!("lu/A-5"), user_id.as_str(), message)
}

/// Plans a temporary password.
pub(crate) fn issue_password(plan: &mut Plan, user_id: &UserId, context: &Context<'_>) {
    plan.event(PasswordSet::new(user_id, PasswordChange::Issued));
    plan.issue(user_id, context);
    let message = format!("send the temporary password to user `{user_id}`, and to nobody else");
    plan.notices.push(NewNotice::new(NoticeKind::PasswordToSend, rule!("lu/N-7"), user_id.as_str(), message));
}

command! {
    /// A Level 1 user requests another (`lu/UT-2`). The user ID exists from now on and must be passed on (`lu/U-3`); where
    /// automation is set and its conditions are met, the user is active at once (`lu/UT-5`).
    RequestLevel1User -> ChangedUser {
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

answers! {
    /// A user who was requested or created, or whose status changed.
    ChangedUser {
        /// The user.
        user_id: UserId,
        /// The status from now on.
        status: UserStatus,
    }
}

impl CommandHandler for RequestLevel1User {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::Users);
    }

    fn issues(&self) -> usize {
        1
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let licence = context.licence()?;
        let automatic = !context.is_mirror()
            && context.policy.get(settings::USER_AUTOMATIC_LEVEL_1, context.today)
            && is_automatic(licence, &self.details);
        let status = if automatic { UserStatus::Active } else { UserStatus::Requested };
        add(Level::Level1, status, (&self.user_id, &self.details, &self.host_reference), context)
    }
}

/// The conditions of automatic fulfilment (`lu/P-14`).
pub(super) fn is_automatic(licence: &Licence, details: &Form) -> bool {
    licence.automation
        && licence.status == LicenceStatus::Active
        && licence.rating() == Rating::A
        && details.get(details::ADDRESS_POSTCODE).is_some_and(|postcode| licence.has_postcode(postcode, true))
}

fn add(
    level: Level,
    status: UserStatus,
    (user_id, details, host_reference): (&Option<UserId>, &Form, &Option<Personal>),
    context: &Context<'_>,
) -> Result<Planned<ChangedUser>> {
    let new = NewUser { user_id: user_id.clone(), details: details.clone(), host_reference: host_reference.clone() };
    let mut plan = Plan::default();
    let mode = context.licence()?.mode;
    let user_id = NewAccount { level, status, new: &new, mode, at: "" }.add(&mut plan, context)?;
    let message = format!("pass the user ID `{user_id}` on to the new user");
    plan.notices.push(NewNotice::new(NoticeKind::UserIdToPassOn, rule!("lu/U-3"), user_id.as_str(), message));
    Ok((plan, ChangedUser { user_id, status }))
}

command! {
    /// A Level 1 user creates a Level 2 user, active at once (`lu/UT-6`). The temporary password is issued with it.
    CreateLevel2User -> ChangedUser {
        /// The real user ID, in mirror mode.
        user_id: Option<UserId>,
        /// The details: the form of a Level 2 user.
        ///
        /// The names are those of [`user_fields`](crate::user::user_fields).
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level2Form"))]
        details: Form,
        /// The host's own reference.
        host_reference: Option<Personal>,
    }
}

impl CommandHandler for CreateLevel2User {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::Users);
    }

    fn issues(&self) -> usize {
        1
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        add(Level::Level2, UserStatus::Active, (&self.user_id, &self.details, &self.host_reference), context)
    }
}

/// Plans a step of the life cycle of a user. A step that the life cycle does not have is refused in either mode.
fn step(user: &User, action: UserAction) -> Result<Planned<ChangedUser>> {
    let status = step_to(user, action)?;
    let mut plan = Plan::default();
    let (user_id, ends_access) = (user.user_id.clone(), Some(!status.may_log_in()));
    plan.event(UserStatusChanged { user_id, action, status, ends_access });
    Ok((plan, ChangedUser { user_id: user.user_id.clone(), status }))
}

/// The status of a user after an action, where the life cycle has the step.
pub(super) fn step_to(user: &User, action: UserAction) -> Result<UserStatus> {
    let with = |reason: Reason| reason.field("/user_id").remedy("request or create a new user");
    Ok(USER_LIFE_CYCLE.step(user.status, action, with)?.state_after())
}

command! {
    /// The Home Office approves a requested Level 1 user (`lu/UT-3`), whose temporary password is issued.
    ApproveUser -> ChangedUser {
        /// The user.
        user_id: UserId,
    }
}

impl CommandHandler for ApproveUser {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.push((Table::Users, self.user_id.to_string()));
    }

    fn issues(&self) -> usize {
        1
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (mut plan, changed) = step(context.named_user(&self.user_id)?, UserAction::Approve)?;
        if !context.is_mirror() {
            issue_password(&mut plan, &self.user_id, context);
        }
        Ok((plan, changed))
    }
}

command! {
    /// The Home Office refuses a requested Level 1 user (`lu/UT-4`), and writes to the Authorising Officer.
    RefuseUser -> ChangedUser {
        /// The user.
        user_id: UserId,
        /// The reasons, as the Authorising Officer is told them; at most 2,000 characters.
        reasons: Option<Personal>,
    }
}

impl CommandHandler for RefuseUser {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.push((Table::Users, self.user_id.to_string()));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        plan.problems.extend(self.reasons.as_ref().and_then(|text| check_text("/reasons", text, 2_000, true)));
        let stepped = context.named_user(&self.user_id).and_then(|user| step(user, UserAction::Refuse));
        let Some((refused, changed)) = plan.attempt(stepped)? else { return Err(plan.refusal(context.records)) };
        plan.events.extend(refused.events);
        if let Some(reasons) = self.reasons.clone() {
            plan.event(UserRefusalExplained { user_id: self.user_id.clone(), reasons });
        }
        let message = "the Home Office writes to the Authorising Officer with the reasons";
        plan.notices.push(NewNotice::new(NoticeKind::RequestRefused, rule!("lu/N-5"), self.user_id.as_str(), message));
        Ok((plan, changed))
    }
}

command! {
    /// Ends the account of another user, for good (`lu/UT-7`); from the Home Office, of any user (`lu/UT-8`). A finding says
    /// when one Level 1 user, or none, is left.
    DeactivateUser -> ChangedUser {
        /// The user.
        user_id: UserId,
    }
}

impl CommandHandler for DeactivateUser {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::Users);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let user = context.named_user(&self.user_id)?;
        let by_sponsor = *context.actor != Actor::HomeOffice;
        let action = if by_sponsor { UserAction::Deactivate } else { UserAction::DeactivateByUkvi };
        let (mut plan, changed) = step(user, action)?;
        if context.actor.user() == Some(&self.user_id) {
            let reason = Reason::new(ErrorCode::UserSelf).rule(rule!("lu/UT-7")).field("/user_id");
            plan.objections.push(reason.remedy("ask another Level 1 user"));
        }
        let others = context.records.users.values().filter(|other| other.user_id != self.user_id);
        let others: Vec<_> = others.collect();
        plan.findings.extend(few_level_1(context.number, others.iter().copied()));
        let settled = settled::findings(context.licence()?, &others, context.policy, context.today).into_iter();
        plan.findings.extend(settled.filter(|finding| finding.severity != Severity::Information));
        Ok((plan, changed))
    }
}

/// The finding of a licence with one active Level 1 user, or none (`lu/U-8`).
pub(crate) fn few_level_1<'a>(licence: &LicenceNumber, users: impl Iterator<Item = &'a User>) -> Option<Finding> {
    let active = users.filter(|user| user.level == Level::Level1 && user.status == UserStatus::Active).count();
    let finding = |code, severity| {
        let about = About::Licence(licence.clone());
        Finding::new(code, severity, about).rule(rule!("lu/U-8")).with(parameter::COUNT, &active)
    };
    match active {
        0 => {
            let remedy = "complete the sponsor change of circumstances form: SMS itself cannot help";
            Some(finding(ErrorCode::UserNoLevel1, Severity::Urgent).remedy(remedy).command("appoint_level_1_user"))
        }
        1 => {
            let remedy = "request another Level 1 user while there is one who can";
            let finding = finding(ErrorCode::UserFewLevel1, Severity::Warning);
            Some(finding.remedy(remedy).command("request_level_1_user"))
        }
        _ => None,
    }
}
