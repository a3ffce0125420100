//! What a sponsor has to meet for priority, whatever is to be decided sooner: every condition that is not met is told.

use super::{Priority, PriorityService};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::licence::{Licence, LicenceStatus, LicenceType, Rating, Route, RouteSet};
use crate::parameter::{Said, said};
use crate::plan::Context;
use crate::policy::settings;
use crate::request::has_students;
use crate::rule;
use crate::rule::Rule;
use crate::service::{ServiceApplication, ServiceKind};
use crate::store::{LoadRequest, Table};
use crate::time::{is_working_day, uk_hour, working_days_after};
use chrono::NaiveDate;

/// Names what asking for priority must see: whatever else it was asked for on the day.
pub(super) fn wants_asked(wants: &mut LoadRequest) {
    wants.tables.extend([Table::ChangeRequests, Table::AllocationRequests, Table::Users]);
    wants.tables.push(Table::ServiceApplications);
}

/// The routes whose sponsors the service for workers does not take (`lu/PR-3`).
const LEFT_OUT: RouteSet = RouteSet::one(Route::UkExpansionWorker)
    .and(RouteSet::one(Route::GbmServiceSupplier))
    .and(RouteSet::one(Route::GbmSecondmentWorker));

/// Whether the service for workers takes what concerns a route.
pub(super) fn takes_route(route: Route) -> bool {
    route.licence_type() != LicenceType::Student && !LEFT_OUT.contains(route)
}

impl PriorityService {
    /// What is bought today.
    pub(super) fn bought(self, context: &Context<'_>) -> Priority {
        let (policy, on) = (context.policy, context.today);
        Priority {
            service: self,
            asked_on: on,
            fee_pence: u64::from(policy.count(settings::PRIORITY_FEE_PENCE, on)),
            aimed_by: working_days_after(on, policy.count(settings::PRIORITY_AIM_WORKING_DAYS, on)),
        }
    }

    /// Why it does not take a request, where it does not: the fact that lists what it takes.
    pub(super) fn not_taken(self, takes: bool) -> Option<Reason> {
        let rule = match self {
            Self::Worker => rule!("lu/PR-2"),
            Self::Study => rule!("lu/N-130"),
        };
        (!takes).then(|| against(rule, "the service takes no such request"))
    }

    /// Every condition of the licence, the day and the hour that is not met.
    pub(super) fn unmet(self, context: &Context<'_>) -> Result<Vec<Reason>> {
        let mut unmet = self.of_the_licence(context.licence()?, context.today);
        unmet.extend(of_the_hour(context));
        unmet.extend(self.of_the_assessment(context));
        Ok(unmet)
    }

    /// The service for students takes nothing while an application for an assessment waits (`lu/N-131`).
    fn of_the_assessment(self, context: &Context<'_>) -> Option<Reason> {
        let open = |application: &ServiceApplication| {
            application.is_open() && application.kind == ServiceKind::StudentSponsorStatus
        };
        let rule = rule!("lu/N-131");
        let waits = self == Self::Study && rule.is_in_force(context.today);
        let waits = waits && context.records.services.values().any(open);
        waits.then(|| against(rule, "an application of the sponsor for its assessment waits for a decision"))
    }

    /// What of the licence speaks against it.
    fn of_the_licence(self, licence: &Licence, on: NaiveDate) -> Vec<Reason> {
        let mut unmet = Vec::new();
        let mut needs = |met: bool, rule: &'static Rule, said: Said| {
            if !met {
                unmet.push(against(rule, said));
            }
        };
        let (status, rating, routes) = (licence.status_on(on), licence.rating(), licence.route_set());
        let active = said!("the licence is {licence_status}, and not active", licence_status = status);
        needs(status == LicenceStatus::Active, rule!("lu/PR-3"), active);
        needs(rating == Rating::A, rule!("lu/PR-3"), said!("the licence is rated `{rating}`, and not `a`", rating));
        let paid = licence.is_premium();
        needs(!paid, rule!("lu/PM-3"), "a Premium sponsor has a service of its own".into());
        match self {
            Self::Worker => {
                let has = Route::ALL.iter().any(|route| routes.contains(*route) && takes_route(*route));
                needs(has, rule!("lu/PR-3"), "the licence covers no route that the service takes".into());
            }
            Self::Study => {
                needs(has_students(routes), rule!("lu/PR-4"), "the licence covers no route of students".into());
            }
        }
        unmet
    }
}

/// What of the hour and of the day speaks against it. How many requests of other sponsors come on the day, nobody knows here.
fn of_the_hour(context: &Context<'_>) -> Vec<Reason> {
    let on = context.today;
    let mut unmet = Vec::new();
    let (opens, closes) =
        (context.policy.get(settings::PRIORITY_OPENS_HOUR, on), context.policy.get(settings::PRIORITY_CLOSES_HOUR, on));
    if !is_working_day(on) || !(opens..closes).contains(&uk_hour(context.occurred_at)) {
        let message =
            said!("the service is open on working days from {least} to {most} o'clock", least = opens, most = closes);
        unmet.push(against(rule!("lu/N-129"), message));
    }
    let most = context.policy.get(settings::PRIORITY_DAILY_LIMIT, on);
    let records = context.records;
    let changes = records.changes.values().map(|request| &request.priority);
    let allocations = records.requests.values().map(|request| &request.priority);
    let users = records.users.values().map(|user| &user.priority);
    let asked = changes.chain(allocations).chain(users).flatten().filter(|priority| priority.asked_on == on).count();
    if i64::try_from(asked).unwrap_or(i64::MAX) >= most {
        let message = said!("the service takes {most} requests a day", most);
        unmet.push(against(rule!("lu/PR-1"), message));
    }
    unmet
}

/// That priority was paid for already.
pub(super) fn paid_already(priority: Option<&Priority>) -> Option<Reason> {
    priority.map(|_| against(rule!("lu/PR-3"), "priority was paid for already"))
}

pub(super) fn against(rule: &'static Rule, said: impl Into<Said>) -> Reason {
    Reason::new(ErrorCode::RequestPriority).rule(rule).message(said)
}
