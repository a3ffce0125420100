//! What the Home Office changes on a licence: status, ratings, messages.

use super::application::apply_again_from;
use super::begin::wrong_rating;
use super::close::{Closed, close, wants_all};
use super::compliance::{not_awaited, out_of_force};
use super::{
    ComplianceAction, ComplianceKind, ComplianceOutcome, Ground, LICENCE_LIFE_CYCLE, LicenceStatus, Message,
    RATING_LIFE_CYCLE, Rating, Route, action_plan, compliance,
};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{LicenceRatingChanged, LicenceStatusChanged, MessagePosted};
use crate::fields::check_text;
use crate::ids::RecordId;
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::store::{LoadRequest, Table};
use crate::time;
use chrono::NaiveDate;

command! {
    /// The Home Office changes the status of a licence (`lu/6.2`): suspends it, makes it active again or dormant, takes it away, or records
    /// that it was given up; it rejects or refuses an application, or records that it was withdrawn.
    ///
    /// A suspension begins an action against the licence that the sponsor may answer (`lu/T-14`), and the next status ends it. When it is
    /// revoked, its assigned certificates are cancelled (`cos/T9`). When it is revoked or surrendered, applications for defined CoS,
    /// requests for more certificates and change requests that wait for a decision are cancelled, and units of grants that are not assigned are taken back
    /// (`library/licence_close`).
    SetStatus -> ChangedStatus {
        /// The status from now on.
        status: LicenceStatus,
        /// The grounds, where there are some. A surrender or a withdrawal with grounds was to avoid what they would have led to
        /// (`lu/CO-4`).
        #[serde(default)]
        grounds: Vec<Ground>,
    }
}

answers! {
    /// The status of a licence that was changed, and what was closed with it.
    ChangedStatus {
        /// The status from now on.
        status: LicenceStatus,
        /// How many applications for defined CoS were cancelled; left out where the change closes none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        applications: Option<u32>,
        /// How many units of grants were taken back; left out where the change closes none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        units: Option<u32>,
        /// How many requests for more certificates were cancelled; left out where the change closes none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        requests: Option<u32>,
        /// How many change requests were cancelled; left out where the change cancels none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        changes: Option<u32>,
        /// How many applications for services were cancelled; left out where the change cancels none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        services: Option<u32>,
        /// The action that the sponsor may answer, of a suspension.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        action: Option<RecordId>,
        /// The first day on which the organisation can apply again (`lu/6.4`), where it has to wait.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        apply_again_from: Option<NaiveDate>,
    }
}

impl SetStatus {
    /// Objects to a return from dormant, where the policy has none: no text tells of one (`lu/T-20`).
    fn stays_dormant(&self, context: &Context<'_>) -> Option<Reason> {
        let dormant = context.records.licence().is_some_and(|licence| licence.status == LicenceStatus::Dormant);
        let returns = context.policy.get(settings::LICENCE_DORMANT_RETURNS, context.today);
        (dormant && self.status == LicenceStatus::Active && !returns).then(|| {
            let message = "by the policy a dormant licence does not become active again";
            let reason = Reason::new(ErrorCode::LicenceTransitionRefused).rule(rule!("lu/T-20")).message(message);
            reason.field("/status").remedy("change the setting `licence.dormant_returns`, or apply for a new licence")
        })
    }

    /// What speaks against the change, or should be known before it.
    fn check(&self, plan: &mut Plan, context: &Context<'_>) {
        plan.objections.extend(out_of_force(&self.grounds, context));
        plan.objections.extend(self.stays_dormant(context));
        if self.status == LicenceStatus::Revoked {
            plan.warnings.extend(not_awaited(context));
        }
    }
}

impl CommandHandler for SetStatus {
    fn needs_no_grant(&self) -> bool {
        true
    }

    fn wants(&self, wants: &mut LoadRequest) {
        wants_all(self.status, wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        self.check(&mut plan, context);
        let changed = change_status(self.status, &self.grounds, "/status", &mut plan, context)?;
        let StatusChange { closed, action, apply_again_from } = changed;
        let Closed { applications, units, requests, changes, services } = closed;
        let status = self.status;
        Ok((plan, ChangedStatus { status, applications, units, requests, changes, services, action, apply_again_from }))
    }
}

/// What comes with a change of status.
pub(super) struct StatusChange {
    pub(super) closed: Closed,
    /// The action that the sponsor may answer, of a suspension.
    pub(super) action: Option<RecordId>,
    /// The first day on which the organisation can apply again, where it has to wait.
    pub(super) apply_again_from: Option<NaiveDate>,
}

/// Plans a change to a status that a command asks for at a place, and what comes with it.
pub(super) fn change_status(
    status: LicenceStatus,
    grounds: &[Ground],
    at: &'static str,
    plan: &mut Plan,
    context: &Context<'_>,
) -> Result<StatusChange> {
    let from = context.licence()?.status;
    let edge = LICENCE_LIFE_CYCLE.step(from, status.reached_by(), |reason| reason.field(at))?;
    if edge.to != Some(status) {
        let message = "an application is granted by a command of its own";
        let reason = Reason::new(ErrorCode::LicenceTransitionRefused).rule(edge.rule).message(message);
        return Err(reason.field(at).remedy("use `grant_licence_application`").into());
    }
    let apply_again_from = waits_until(status, grounds, context);
    plan.event(LicenceStatusChanged { from, to: status, by_clock: Some(false), apply_again_from });
    let closed = close(status, plan, context);
    let message = format!("the licence is now {status}");
    plan.notices.push(NewNotice::new(NoticeKind::LicenceStatusChanged, edge.rule, context.number.as_str(), message));
    let suspended = status == LicenceStatus::Suspended;
    let action = suspended.then(|| compliance::begin(ComplianceKind::Suspension, grounds, plan, context).action);
    Ok(StatusChange { closed, action, apply_again_from })
}

/// From which day the organisation can apply again. What is surrendered or withdrawn while something is held against it counts as what it
/// was to avoid (`lu/CO-4`).
fn waits_until(status: LicenceStatus, grounds: &[Ground], context: &Context<'_>) -> Option<NaiveDate> {
    let accused = !grounds.is_empty() || context.records.compliance_actions.values().any(ComplianceAction::is_open);
    let waits = match status {
        LicenceStatus::Surrendered | LicenceStatus::Withdrawn => accused,
        _ => true,
    };
    let again = || apply_again_from(status, context.today, false, context.policy);
    waits.then(again).flatten().map(|(day, _)| day)
}

command! {
    /// The Home Office changes the rating of a route (`lu/T-8` to `lu/T-11`). A B rating comes with an action plan, whose fee is due
    /// (`lu/T-12`), and ends the action that announced it; a licence has only so many of them (`lu/16-23`).
    SetRating -> ChangedRating {
        /// A route that the licence covers.
        route: Route,
        /// The rating from now on.
        rating: Rating,
    }
}

answers! {
    /// The rating of a route that was changed.
    ChangedRating {
        /// The rating from now on.
        rating: Rating,
        /// The action plan that comes with a B rating; left out with another.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        action_plan: Option<RecordId>,
    }
}

impl CommandHandler for SetRating {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.extend([Table::ActionPlans, Table::ComplianceActions]);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let Self { route, rating } = *self;
        let licence = context.licence()?;
        let mut plan = Plan::default();
        if !licence.route_set().contains(route) {
            plan.problems.extend([crate::allocation::route_not_held(route).field("/route")]);
            plan.objections.extend(self.never());
            return Err(plan.refusal(context.records));
        }
        plan.objections.extend(self.not_licensed(licence.status_on(context.today)));
        plan.objections.extend(self.not_possible(licence.rating_of(route)));
        plan.event(LicenceRatingChanged { route, rating });
        if rating == Rating::A {
            action_plan::close(route, &mut plan, context);
        }
        let action_plan = (rating == Rating::B).then(|| {
            plan.warnings.extend(not_awaited(context));
            compliance::close_open(&[ComplianceKind::Downgrade], ComplianceOutcome::Downgraded, &mut plan, context);
            action_plan::issue_for(route, &mut plan, context)
        });
        Ok((plan, ChangedRating { rating, action_plan }))
    }
}

impl SetRating {
    /// Objects to a rating of what is no licence yet, or no longer.
    fn not_licensed(&self, status: LicenceStatus) -> Option<Reason> {
        (!status.is_licensed()).then(|| {
            let message = said!("a licence that is {state} is not rated", state = status.name());
            Reason::new(ErrorCode::LicenceRatingRefused).rule(rule!("lu/RT-1")).message(message).field("/rating")
        })
    }

    /// Objects to a rating to which nothing leads.
    fn never(&self) -> Option<Reason> {
        let Self { route, rating } = *self;
        rating.reached_by().is_none().then(|| wrong_rating(route, rating).field("/rating"))
    }

    /// Objects to a rating that the present one does not lead to.
    fn not_possible(&self, from: Rating) -> Option<Reason> {
        let Some(action) = self.rating.reached_by() else { return self.never() };
        let step = RATING_LIFE_CYCLE.step(from, action, |reason| reason.field("/rating"));
        step.err().and_then(|error| error.reasons().first().cloned())
    }
}

command! {
    /// The Home Office posts a message on the board of a licence (`lu/MB-2`, `lu/MB-3`).
    PostMessage -> PostedMessage {
        /// The text, at most 10,000 characters.
        text: Personal,
        /// The routes that it is for; none means all.
        #[serde(default)]
        routes: Vec<Route>,
        /// The day of publication; today where left out.
        published_on: Option<NaiveDate>,
        /// The day on which it expires: after that of publication.
        expires_on: NaiveDate,
    }
}

answers! {
    /// A message that was posted.
    PostedMessage {
        /// Its name.
        message: RecordId,
    }
}

impl CommandHandler for PostMessage {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let published_on = self.published_on.unwrap_or(context.today);
        let mut plan = Plan::default();
        plan.problems.extend(check_text("/text", &self.text, 10_000, true));
        let out_of_range = [published_on, self.expires_on].iter().any(|day| !time::in_range(*day));
        if self.expires_on <= published_on || out_of_range {
            plan.problems.extend([Reason::new(ErrorCode::MessageDates).rule(rule!("lu/MB-3")).field("/expires_on")]);
        }
        let name = RecordId::new("message", plan.next(context));
        let (text, routes, expires_on) = (self.text.clone(), self.routes.clone(), self.expires_on);
        plan.notices.push(NewNotice::new(
            NoticeKind::MessagePosted,
            rule!("lu/MB-1"),
            name.as_str(),
            "the Home Office posted a message",
        ));
        let posted = Personal::default();
        let answer = PostedMessage { message: name.clone() };
        let message = Message { message: name, text: posted, routes, published_on, expires_on, erased: false };
        plan.event(MessagePosted { message, text });
        Ok((plan, answer))
    }
}
