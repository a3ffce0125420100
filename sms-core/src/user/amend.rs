//! Amending details: one's own, or those of a Level 2 user, and of nobody else (`lu/U-4`, `lu/2.3`).

use super::account::{is_automatic, no_user, step_to, unsound_details};
use super::{Level, User, UserAction, details, mailbox};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{AmendmentDecided, AmendmentRequested, UserAmended};
use crate::fields::Form;
use crate::ids::UserId;
use crate::notice::{NewNotice, NoticeKind};
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::store::{LoadRequest, Table};

command! {
    /// A Level 1 user amends their own details. A new address where automation is set, or a National Insurance number, takes
    /// effect at once; anything else goes to casework, and the user stays active meanwhile (`lu/U-11`, `lu/U-12`).
    AmendOwnDetails -> AmendedOwnDetails {
        /// The fields that change; null takes one away.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level1Form"))]
        details: Form,
    }
}

answers! {
    /// What became of an amendment of one's own details.
    AmendedOwnDetails {
        /// The user.
        user_id: UserId,
        /// Whether it waits for the Home Office; otherwise it took effect at once.
        casework: bool,
    }

    /// A user whose details were amended, or were to be.
    NamedUser {
        /// The user.
        user_id: UserId,
    }
}

impl CommandHandler for AmendOwnDetails {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.extend(others(&self.details));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let user = context.user().ok_or_else(|| crate::error::Error::new(ErrorCode::UserNotFound))?;
        let amended = user.details.amended(&self.details);
        let mut plan = check(user, &self.details, &amended, context)?;
        if user.amendment.is_some() {
            plan.objections.push(Reason::new(ErrorCode::UserAmendmentPending).rule(rule!("lu/UT-11")));
        }
        let automatic = context.policy.get(settings::USER_AUTOMATIC_AMENDMENT, context.today)
            && takes_effect_at_once(
                &self.details,
                context.licence().is_ok_and(|licence| is_automatic(licence, &amended)),
            );
        let answer = AmendedOwnDetails { user_id: user.user_id.clone(), casework: !automatic };
        let (user_id, details) = (user.user_id.clone(), amended);
        if automatic {
            plan.event(UserAmended { user_id, details });
        } else {
            let message = "the change waits for the Home Office; the user stays active meanwhile";
            plan.notices.push(NewNotice::new(NoticeKind::CaseworkBegan, rule!("lu/UT-11"), user_id.as_str(), message));
            plan.event(AmendmentRequested { user_id, details });
        }
        Ok((plan, answer))
    }
}

fn takes_effect_at_once(changes: &Form, address_matches: bool) -> bool {
    changes
        .fields()
        .keys()
        .all(|name| name == details::NINO.name() || (address_matches && name.starts_with("address_")))
}

/// The table of users, where a new address is held against those of the others.
fn others(changes: &Form) -> Option<Table> {
    changes.has(details::EMAIL).then_some(Table::Users)
}

/// What every amendment is refused for.
fn check(user: &User, changes: &Form, amended: &Form, context: &Context<'_>) -> Result<Plan> {
    let mut plan = Plan::default();
    plan.attempt(step_to(user, UserAction::Amend))?;
    plan.problems.extend(unsound_details(user.level, changes, "/details"));
    let lacks = details::lacks(user.level, amended, context.policy, context.today);
    plan.objections.extend(lacks.into_iter().map(|reason| reason.within("/details")));
    plan.objections.extend(no_user(user.level, changes, "/details"));
    plan.warnings.extend(mailbox::warnings(changes, Some(&user.user_id), context.records.users.values(), "/details"));
    if *amended == user.details {
        plan.objections.push(Reason::new(ErrorCode::UserNothingToAmend).field("/details"));
    }
    let both_names =
        [details::GIVEN_NAME, details::FAMILY_NAME].iter().all(|key| amended.get(*key) != user.details.get(*key));
    if both_names && user.details.has(details::GIVEN_NAME) {
        let reason =
            Reason::new(ErrorCode::UserAnotherPerson).rule(rule!("lu/U-5")).at_most(rule::Confidence::Inferred);
        let remedy = "request or create a new user; where it is one person, change one name at a time";
        plan.objections.push(reason.field("/details").remedy(remedy));
    }
    Ok(plan)
}

command! {
    /// A Level 1 user amends the details of a Level 2 user, at once (`lu/UT-11`).
    AmendLevel2User -> NamedUser {
        /// The Level 2 user.
        user_id: UserId,
        /// The fields that change; null takes one away.
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Level2Form"))]
        details: Form,
    }
}

impl CommandHandler for AmendLevel2User {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.push((Table::Users, self.user_id.to_string()));
        wants.tables.extend(others(&self.details));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let user = context.named_user(&self.user_id)?;
        let amended = user.details.amended(&self.details);
        let mut plan = check(user, &self.details, &amended, context)?;
        if user.level != Level::Level2 {
            let own = context.actor.user() == Some(&self.user_id);
            let reason = match own {
                true => Reason::new(ErrorCode::UserNotLevel2).remedy("`amend_own_details` amends one's own"),
                false => Reason::new(ErrorCode::UserOtherLevel1),
            };
            plan.objections.push(reason.rule(rule!("lu/U-4")).field("/user_id"));
        }
        plan.event(UserAmended { user_id: self.user_id.clone(), details: amended });
        Ok((plan, NamedUser { user_id: self.user_id.clone() }))
    }
}

fn decide(user_id: &UserId, approved: bool, context: &Context<'_>) -> Result<Planned<NamedUser>> {
    let user = context.named_user(user_id)?;
    if user.amendment.is_none() {
        return Err(Reason::new(ErrorCode::UserNoAmendment).rule(rule!("lu/UT-11")).field("/user_id").into());
    }
    // The details of an account that has ended do not change any more (`lu/UT-11`).
    if approved {
        step_to(user, UserAction::Amend)?;
    }
    let mut plan = Plan::default();
    plan.event(AmendmentDecided { user_id: user_id.clone(), approved });
    Ok((plan, NamedUser { user_id: user_id.clone() }))
}

command! {
    /// The Home Office approves a change of details that went to casework.
    ApproveAmendment -> NamedUser {
        /// The user whose details change.
        user_id: UserId,
    }
}

impl CommandHandler for ApproveAmendment {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.push((Table::Users, self.user_id.to_string()));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        decide(&self.user_id, true, context)
    }
}

command! {
    /// The Home Office refuses a change of details that went to casework.
    RefuseAmendment -> NamedUser {
        /// The user whose details stay as they are.
        user_id: UserId,
    }
}

impl CommandHandler for RefuseAmendment {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.push((Table::Users, self.user_id.to_string()));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (mut plan, named) = decide(&self.user_id, false, context)?;
        let message = "the Home Office writes to the Authorising Officer with the reasons";
        plan.notices.push(NewNotice::new(NoticeKind::RequestRefused, rule!("lu/N-5"), self.user_id.as_str(), message));
        Ok((plan, named))
    }
}
