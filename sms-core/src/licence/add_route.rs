//! A route that is added to a licence, for which the sponsor applied outside SMS (`lu/16-10`).

use super::begin::objections_to;
use super::term::{self, first_student_status};
use super::{Licence, LicenceStatus, LicensedRoute, Rating, Route, b_rated, student_status};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{RouteAdded, StudentStatusSet};
use crate::fields::check_day;
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use chrono::NaiveDate;

command! {
    /// The Home Office adds a route to a licence that is active and not rated B (`lu/RT-2`); the sponsor applied for it outside SMS
    /// (`lu/16-10`).
    ///
    /// Scale-up and UK Expansion Worker end after 4 years while the licence goes on; and where a licence for these alone gets another
    /// route, its end becomes theirs (`lu/R-4`). A sponsor that is new to students begins as Probationary (`lu/T-7`).
    AddRoute -> AddedRoute {
        /// The route, which the licence does not cover yet.
        route: Route,
        /// The rating; A where left out, and never B (`lu/T-5`).
        #[serde(default)]
        rating: Rating,
        /// The day from which the licence no longer covers it; as the policy has it where left out.
        ends_on: Option<NaiveDate>,
    }
}

answers! {
    /// A route that was added to a licence.
    AddedRoute {
        /// The route.
        route: Route,
        /// The day from which the licence no longer covers it; null where it has no end of its own.
        ends_on: Option<NaiveDate>,
        /// The day on which the licence expires from now on; null where it has none.
        expires_on: Option<NaiveDate>,
    }
}

impl CommandHandler for AddRoute {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let licence = context.licence()?;
        let mut plan = Plan { objections: self.objections(licence, context.today), ..Plan::default() };
        plan.problems.extend(self.ends_on.and_then(|day| check_day("/ends_on", day)));
        let (routes, expires_on) = self.added_to(licence, context);
        let ends_on = routes.iter().find(|held| held.route == Some(self.route)).and_then(|held| held.ends_on);
        plan.event(RouteAdded { route: self.route, routes, expires_on });
        if let Some(student_status) = first_student_status(&[self.route]).filter(|_| licence.student_status.is_none()) {
            let term = student_status::term(student_status, licence, context);
            plan.event(StudentStatusSet { student_status, term: Some(term) });
        }
        Ok((plan, AddedRoute { route: self.route, ends_on, expires_on }))
    }
}

impl AddRoute {
    fn held(&self) -> LicensedRoute {
        LicensedRoute { ends_on: self.ends_on, ..LicensedRoute::new(self.route, self.rating) }
    }

    /// What our rules refuse.
    fn objections(&self, licence: &Licence, on: NaiveDate) -> Vec<Reason> {
        let mut objections = objections_to(&self.held(), false, on);
        if licence.route_set().contains(self.route) {
            let route = self.route;
            let message = said!("the licence covers the route `{route}` already", route);
            let reason = Reason::new(ErrorCode::LicenceRouteHeld).rule(rule!("lu/7.2")).message(message);
            objections.push(reason.field("/route").remedy("change its rating with `set_rating`"));
        }
        let status = licence.status_on(on);
        if status != LicenceStatus::Active {
            let message = said!("a licence that is {state} gets no route", state = status.name());
            objections.push(Reason::new(ErrorCode::LicenceTransitionRefused).rule(rule!("lu/16-10")).message(message));
        }
        objections.extend(b_rated(licence.rating()));
        objections
    }

    /// The routes of the licence with this one, and its end. Today a licence for Scale-up or UK Expansion Worker alone has an end, and one
    /// for other routes has none: the end goes with the routes that it came from.
    fn added_to(&self, licence: &Licence, context: &Context<'_>) -> (Vec<LicensedRoute>, Option<NaiveDate>) {
        let (on, policy) = (context.today, context.policy);
        let parts =
            policy.count(settings::LICENCE_YEARS, on) == 0 && licence.routes.iter().all(LicensedRoute::is_limited);
        let expires_on = licence.expires_on.filter(|_| !parts);
        let mut routes = licence.routes.clone();
        if parts {
            routes.iter_mut().for_each(|held| held.ends_on = held.ends_on.or(licence.expires_on));
        }
        routes.extend(term::with_ends(&[self.held()], expires_on, on, policy));
        (routes, expires_on)
    }
}
