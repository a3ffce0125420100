//! The paid service that has requests decided sooner (`lu/PR-1` to `lu/PR-4`).

use super::kind::has_students;
use super::submit::wants_requests;
use super::{
    CHANGE_REQUEST_LIFE_CYCLE, ChangeKind, ChangeRequest, ChangeRequestAction, Priority, PriorityService, known,
    not_before_request,
};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::ChangePrioritised;
use crate::ids::RecordId;
use crate::licence::{Licence, LicenceStatus, LicenceType, Rating, Route, RouteSet};
use crate::parameter::{Said, said};
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::rule::Rule;
use crate::store::LoadRequest;
use crate::time::uk_hour;
use crate::time::{is_working_day, working_days_after};
use chrono::NaiveDate;

command! {
    /// Asks for a change request to be decided sooner, and pays for it (`lu/PR-1`). Every condition that is not met is told
    /// (`lu/PR-3`).
    AskForPriority -> PrioritisedChange {
        /// The request.
        request: RecordId,
        /// The service; that for workers where left out.
        #[serde(default)]
        service: PriorityService,
    }
}

answers! {
    /// A change request that is to be decided sooner.
    PrioritisedChange {
        /// The request.
        request: RecordId,
        /// What it costs, in pence.
        fee_pence: u64,
        /// The day by which the Home Office aims to decide.
        aimed_by: NaiveDate,
    }
}

impl CommandHandler for AskForPriority {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_requests(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let record = known(&self.request, context)?;
        let on = context.today;
        let mut plan = Plan { objections: self.objections(record, context)?, ..Plan::default() };
        let fee_pence = u64::from(context.policy.count(settings::PRIORITY_FEE_PENCE, on));
        let aimed_by = working_days_after(on, context.policy.count(settings::PRIORITY_AIM_WORKING_DAYS, on));
        let priority = Priority { service: self.service, asked_on: on, fee_pence, aimed_by };
        plan.event(ChangePrioritised { request: self.request.clone(), priority });
        Ok((plan, PrioritisedChange { request: self.request.clone(), fee_pence, aimed_by }))
    }
}

/// The routes whose sponsors the service for workers does not take (`lu/PR-3`).
const LEFT_OUT: RouteSet = RouteSet::one(Route::UkExpansionWorker)
    .and(RouteSet::one(Route::GbmServiceSupplier))
    .and(RouteSet::one(Route::GbmSecondmentWorker));

impl AskForPriority {
    /// Every condition that is not met.
    fn objections(&self, record: &ChangeRequest, context: &Context<'_>) -> Result<Vec<Reason>> {
        let licence = context.licence()?;
        let mut unmet = self.of_the_request(record, context);
        unmet.extend(self.of_the_licence(licence, context.today));
        unmet.extend(of_the_hour(context));
        unmet.extend(not_before_request(record, context.today, "/request"));
        Ok(unmet)
    }

    /// What of the request speaks against it.
    fn of_the_request(&self, record: &ChangeRequest, context: &Context<'_>) -> Vec<Reason> {
        let (facts, on) = (record.kind.facts(), context.today);
        let mut unmet = Vec::new();
        let takes = match self.service {
            PriorityService::Worker => facts.worker_priority && !stays(record),
            PriorityService::Study => facts.study_priority.is_some_and(|from| from <= on),
        };
        if !takes {
            let rule = match self.service {
                PriorityService::Worker => rule!("lu/PR-2"),
                PriorityService::Study => rule!("lu/N-130"),
            };
            unmet.push(against(rule, "the service takes no such request"));
        }
        if CHANGE_REQUEST_LIFE_CYCLE.after(record.state, ChangeRequestAction::Prioritise).is_none() {
            unmet.push(against(
                rule!("lu/PR-3"),
                said!("the request is {state}, and not pending", state = record.state.name()),
            ));
        }
        if record.priority.is_some() {
            unmet.push(against(rule!("lu/PR-3"), "priority was paid for already"));
        }
        if record.sheet_needed && record.sheet_sent_on.is_none() {
            let remedy = "send the signed sheet, and record it with `record_submission_sheet`";
            unmet.push(against(rule!("lu/PR-3"), "the submission sheet was not sent").remedy(remedy));
        }
        unmet
    }

    /// What of the licence speaks against it.
    fn of_the_licence(&self, licence: &Licence, on: NaiveDate) -> Vec<Reason> {
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
        let paid = licence.routes.iter().any(|held| held.service_tier.is_some());
        needs(!paid, rule!("lu/PM-3"), "a Premium sponsor has a service of its own".into());
        match self.service {
            PriorityService::Worker => {
                let taken =
                    |route: &&Route| route.licence_type() != LicenceType::Student && !LEFT_OUT.contains(**route);
                let has = Route::ALL.iter().filter(|route| routes.contains(**route)).any(|route| taken(&route));
                needs(has, rule!("lu/PR-3"), "the licence covers no route that the service takes".into());
            }
            PriorityService::Study => {
                needs(has_students(routes), rule!("lu/PR-4"), "the licence covers no route of students".into());
            }
        }
        unmet
    }
}

/// Whether a change of the organisation's details moves no premises, and so is none of those that are taken (`lu/PR-2`).
fn stays(record: &ChangeRequest) -> bool {
    let moves = record.fields.fields().keys().any(|name| super::fields::is_of_address(name));
    record.kind == ChangeKind::AmendOrganisationDetails && !moves
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
    let of_today = |other: &&ChangeRequest| other.priority.as_ref().is_some_and(|priority| priority.asked_on == on);
    let asked = context.records.changes.values().filter(of_today).count();
    if i64::try_from(asked).unwrap_or(i64::MAX) >= most {
        let message = said!("the service takes {most} requests a day", most);
        unmet.push(against(rule!("lu/PR-1"), message));
    }
    unmet
}

fn against(rule: &'static Rule, said: impl Into<Said>) -> Reason {
    Reason::new(ErrorCode::RequestPriority).rule(rule).message(said).field("/request")
}
