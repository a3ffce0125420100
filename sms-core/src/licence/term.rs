//! How long a licence lasts, how it was renewed, and how that ended (`lu/R-1` to `lu/R-6`, `lu/T-22`, `lu/T-23`).

use super::{LICENCE_LIFE_CYCLE, Licence, LicenceStatus, LicenceType, LicensedRoute, Route, RouteSet, StudentStatus};
use crate::access::Function;
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{
    LicenceExtended, LicenceRenewalApplied, LicenceRenewalDecided, LicenceStatusChanged, ServiceApplied,
};
use crate::notice::{NewNotice, NoticeKind};
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::{Policy, settings};
use crate::rule;
use crate::service::{EndedService, ServiceKind, ServiceState, application, decline, of_kind};
use crate::store::{LoadRequest, Table};
use crate::time::months_after;
use chrono::NaiveDate;

/// The day so many years after another.
fn years_after(from: NaiveDate, years: u32) -> NaiveDate {
    months_after(from, years.saturating_mul(12))
}

/// The routes of which a licence lasts only some years, and is followed by no other (`lu/R-4`, `lu/R-6`).
const LIMITED: RouteSet = RouteSet::one(Route::ScaleUp).and(RouteSet::one(Route::UkExpansionWorker));

impl LicensedRoute {
    /// Whether a licence for it lasts only some years.
    pub(super) fn is_limited(&self) -> bool {
        self.route.is_some_and(|route| LIMITED.contains(route))
    }
}

/// The day on which a licence for routes expires that is granted on a day; none where it has no end. Before 6 April 2024 each lasted
/// 4 years; since then only one for Scale-up or UK Expansion Worker alone (`lu/R-4`).
pub(super) fn expires_on(routes: &[Route], granted_on: NaiveDate, policy: &Policy) -> Option<NaiveDate> {
    let all_limited = !routes.is_empty() && routes.iter().all(|route| LIMITED.contains(*route));
    let setting = if all_limited { settings::LICENCE_LIMITED_YEARS } else { settings::LICENCE_YEARS };
    let years = policy.count(setting, granted_on);
    (years > 0).then(|| years_after(granted_on, years))
}

/// Routes that are granted on a day, with the ends that they have of their own: where the licence lasts longer, Scale-up and UK Expansion
/// Worker end after 4 years all the same (`lu/R-4`).
pub(super) fn with_ends(
    routes: &[LicensedRoute],
    expires_on: Option<NaiveDate>,
    granted_on: NaiveDate,
    policy: &Policy,
) -> Vec<LicensedRoute> {
    let years = policy.count(settings::LICENCE_LIMITED_YEARS, granted_on);
    let end = (years > 0).then(|| years_after(granted_on, years));
    let end = end.filter(|end| expires_on.is_none_or(|expires_on| *end < expires_on));
    let mut routes = routes.to_vec();
    for held in routes.iter_mut().filter(|held| held.is_limited()) {
        held.ends_on = held.ends_on.or(end);
    }
    routes
}

/// The status with which a student sponsor begins (`lu/T-7`).
pub(super) fn first_student_status(routes: &[Route]) -> Option<StudentStatus> {
    let students = routes.iter().any(|route| route.licence_type() == LicenceType::Student);
    students.then_some(StudentStatus::Probationary)
}

/// What the abolition of renewal makes of a licence: 10 years more, if it would have ended later (`lu/R-2`, `lu/16-22`).
pub(crate) fn extension(licence: &Licence, abolished_on: NaiveDate, policy: &Policy) -> Option<LicenceExtended> {
    let ended_on = licence.expires_on.filter(|day| *day >= abolished_on)?;
    if !licence.status.is_licensed() {
        return None;
    }
    let from_grant = policy.get(settings::LICENCE_EXTENSION_BASE, abolished_on) == "grant_date";
    let base = licence.granted_on.filter(|_| from_grant).unwrap_or(ended_on);
    let years = policy.count(settings::LICENCE_EXTENSION_YEARS, abolished_on);
    Some(LicenceExtended { expires_on: years_after(base, years) })
}

answers! {
    /// A renewal that was applied for, or decided.
    ChangedRenewal {
        /// Whether a decision is waited for.
        pending: bool,
        /// The day on which the licence expires; null where it no longer does.
        expires_on: Option<NaiveDate>,
        /// The status of the licence from now on.
        status: LicenceStatus,
    }
}

command! {
    /// A Level 1 user applies to renew the licence, in the 90 days before it expires and at the latest on the day before (`lu/R-1`). While
    /// the decision is waited for the licence runs on (`lu/T-23`). Since 6 April 2024 SMS does not have the function (`lu/R-5`).
    RenewLicence -> ChangedRenewal {}
}

impl CommandHandler for RenewLicence {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::ServiceApplications);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let licence = context.licence()?;
        let mut plan = Plan::default();
        if licence.renewal_applied_on.is_some() {
            plan.objections.push(Reason::new(ErrorCode::LicenceRenewalPending).rule(rule!("lu/T-23")));
        }
        plan.event(LicenceRenewalApplied { applied_on: context.today });
        let application = application(ServiceKind::LicenceRenewal, &plan, context);
        plan.event(ServiceApplied { application });
        Ok((plan, ChangedRenewal { pending: true, expires_on: licence.expires_on, status: licence.status }))
    }
}

command! {
    /// The Home Office decides a renewal (`lu/T-23`). Granted, the licence lasts for another term from its old end. Not granted after that
    /// end, it ends on the day of the decision.
    DecideLicenceRenewal -> ChangedRenewal {
        /// Whether it is granted.
        granted: bool,
    }
}

impl CommandHandler for DecideLicenceRenewal {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::ServiceApplications);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let licence = context.licence()?;
        if licence.renewal_applied_on.is_none() {
            let message = "no renewal waits for a decision";
            return Err(Reason::new(ErrorCode::LicenceRenewalPending).rule(rule!("lu/T-23")).message(message).into());
        }
        let old = licence.expires_on.unwrap_or(context.today);
        let years = context.policy.count(settings::LICENCE_YEARS, licence.renewal_applied_on.unwrap_or(context.today));
        let expires_on = if self.granted { years_after(old, years) } else { old };
        let mut plan = Plan::default();
        plan.event(LicenceRenewalDecided { granted: self.granted, expires_on });
        self.track((old, expires_on), &mut plan, context);
        let ends = !self.granted && old <= context.today;
        if ends {
            let (from, to) = (licence.status, LicenceStatus::Expired);
            LICENCE_LIFE_CYCLE.leads(from, to)?;
            plan.event(LicenceStatusChanged { from, to, by_clock: Some(false), apply_again_from: None });
            let message = format!("the renewal was not granted, and the licence ended on {}", context.today);
            let about = context.number.as_str();
            plan.notices.push(NewNotice::new(NoticeKind::LicenceExpired, rule!("lu/T-23"), about, message));
        }
        let status = if ends { LicenceStatus::Expired } else { licence.status };
        Ok((plan, ChangedRenewal { pending: false, expires_on: Some(expires_on), status }))
    }
}

impl DecideLicenceRenewal {
    /// Plans the end of the application that waits. A renewal that was applied for before applications were tracked has none.
    fn track(&self, (from, expires_on): (NaiveDate, NaiveDate), plan: &mut Plan, context: &Context<'_>) {
        let renewals = || of_kind(ServiceKind::LicenceRenewal, context);
        let state = if self.granted { ServiceState::Granted } else { ServiceState::Refused };
        let Some(waiting) = renewals().find(|renewal| renewal.is_open()) else { return };
        let earlier = renewals().filter(|renewal| self.granted && renewal.state == ServiceState::Granted);
        earlier.for_each(|renewal| plan.event(renewal.step(ServiceState::Renewed, context.today)));
        let mut step = waiting.step(state, context.today);
        (step.from, step.expires_on) = (Some(from).filter(|_| self.granted), Some(expires_on).filter(|_| self.granted));
        plan.event(step);
    }
}

command! {
    /// A Level 1 user says that the sponsor does not renew its licence (`lu/R-1`), in the time in which it could. It changes nothing else: it
    /// may still apply while the window is open, and otherwise the licence expires by itself.
    DeclineLicenceRenewal -> EndedService {}
}

impl CommandHandler for DeclineLicenceRenewal {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::ServiceApplications);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        if context.licence()?.renewal_applied_on.is_some() {
            plan.objections.push(Reason::new(ErrorCode::LicenceRenewalPending).rule(rule!("lu/T-23")));
        }
        let answer = decline(ServiceKind::LicenceRenewal, Function::RenewLicence, &mut plan, context)?;
        Ok((plan, answer))
    }
}
