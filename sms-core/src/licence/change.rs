//! What the Home Office changes on a licence: status, ratings, messages.

use super::begin::{allows, wrong_rating};
use super::close::{Closed, close, wants_all};
use super::{LICENCE_LIFE_CYCLE, LicenceStatus, Message, Rating, Route};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{LicenceRatingChanged, LicenceStatusChanged, MessagePosted};
use crate::fields::{check_text, ensure_valid};
use crate::ids::RecordId;
use crate::outcome::{Notice, NoticeKind};
use crate::personal::Personal;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::LoadRequest;
use crate::time;
use chrono::NaiveDate;

command! {
    /// The Home Office changes the status of a licence (`lu/6.2`). When it is revoked, its assigned certificates are
    /// cancelled (`cos/T9`). When it is revoked or surrendered, applications for defined CoS, requests for more certificates and
    /// change requests that wait for a decision are cancelled, and units of grants that are not assigned are taken back
    /// (`library/licence_close`).
    SetStatus -> ChangedStatus {
        /// The status from now on.
        status: LicenceStatus,
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
    }
}

impl CommandHandler for SetStatus {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_all(self.status, wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        let closed = change_status(self.status, "/status", &mut plan, context)?;
        let Closed { applications, units, requests, changes } = closed;
        Ok((plan, ChangedStatus { status: self.status, applications, units, requests, changes }))
    }
}

/// Plans a change to a status that a command asks for at a place, and what is closed with it.
pub(super) fn change_status(
    status: LicenceStatus,
    at: &'static str,
    plan: &mut Plan,
    context: &Context<'_>,
) -> Result<Closed> {
    let from = context.licence()?.status;
    let edge = LICENCE_LIFE_CYCLE.step(from, status.reached_by(), |reason| reason.field(at))?;
    plan.event(LicenceStatusChanged { from, to: status, by_clock: Some(false) });
    let closed = close(status, plan, context);
    let message = format!("the licence is now {status}");
    plan.notices.push(Notice::new(NoticeKind::LicenceStatusChanged, edge.rule, context.number.as_str(), message));
    Ok(closed)
}

command! {
    /// The Home Office changes the rating of a route (`lu/T-8` to `lu/T-10`).
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
    }
}

impl CommandHandler for SetRating {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let Self { route, rating } = *self;
        if !context.licence()?.route_set().contains(route) {
            return Err(crate::allocation::route_not_held(route).field("/route").into());
        }
        let mut plan = Plan::default();
        if !allows(route, rating) {
            plan.objections.push(wrong_rating(route, rating).field("/rating"));
        }
        plan.event(LicenceRatingChanged { route, rating });
        Ok((plan, ChangedRating { rating }))
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
        let mut problems: Vec<_> = check_text("/text", &self.text, 10_000, true).into_iter().collect();
        let out_of_range = [published_on, self.expires_on].iter().any(|day| !time::in_range(*day));
        if self.expires_on <= published_on || out_of_range {
            problems.push(Reason::new(ErrorCode::MessageDates).rule(rule!("lu/MB-3")).field("/expires_on"));
        }
        ensure_valid(problems)?;
        let mut plan = Plan::default();
        let name = RecordId::new("message", plan.next(context));
        let (text, routes, expires_on) = (self.text.clone(), self.routes.clone(), self.expires_on);
        plan.notices.push(Notice::new(
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
