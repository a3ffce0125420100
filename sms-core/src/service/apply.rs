//! What a sponsor does about services: it applies, withdraws, or declines to apply.

use super::{
    Assessment, AssessmentFigures, SERVICE_LIFE_CYCLE, ServiceAction, ServiceApplication, ServiceKind, ServiceState,
    assess, premium,
};
use crate::access::Function;
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::event::ServiceApplied;
use crate::ids::RecordId;
use crate::licence::{ServiceTier, StudentStatus};
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::SettingKey;
use crate::rule;
use crate::store::{LoadRequest, Table};
use crate::time::months_after;
use chrono::NaiveDate;

answers! {
    /// A service that was applied for.
    AppliedService {
        /// The name of the application.
        application: RecordId,
        /// Whether what is held already is renewed.
        renewal: bool,
        /// What it costs, in pence; null where no text tells it (`lu/F-17`).
        fee_pence: Option<i64>,
        /// What the figures come to, of a student sponsor; left out of another application.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assessment: Option<Assessment>,
    }

    /// An application for a service that was withdrawn, or that the sponsor declined to make.
    EndedService {
        /// The name of the application.
        application: RecordId,
        /// The state from now on.
        state: ServiceState,
    }
}

pub(super) fn wants_services(wants: &mut LoadRequest) {
    wants.tables.push(Table::ServiceApplications);
}

/// An application of today of which nothing but the kind is known.
pub(crate) fn application(kind: ServiceKind, plan: &Plan, context: &Context<'_>) -> ServiceApplication {
    ServiceApplication {
        application: RecordId::new("service", plan.next(context)),
        kind,
        renewal: true,
        state: ServiceState::Submitted,
        tier: None,
        figures: None,
        fee_pence: None,
        applied_on: context.today,
        decided_on: None,
        reasons: Vec::new(),
        from: None,
        expires_on: None,
        ended_on: None,
    }
}

/// The applications of a kind.
pub(crate) fn of_kind<'a>(kind: ServiceKind, context: &'a Context<'_>) -> impl Iterator<Item = &'a ServiceApplication> {
    context.records.services.values().filter(move |application| application.kind == kind)
}

/// Objects where an application of the kind waits already.
fn pending(kind: ServiceKind, context: &Context<'_>) -> Option<Reason> {
    let open = of_kind(kind, context).find(|application| application.is_open())?;
    let reason = Reason::new(ErrorCode::ServicePending).rule(rule!("lu/M-6"));
    Some(reason.remedy(format!("withdraw `{}` first, with `withdraw_service_application`", open.application)))
}

command! {
    /// A Level 1 user applies for Premium customer service, or to renew it (`lu/PM-1`, `lu/PM-2`). Refused: where it is held and not yet to
    /// be renewed, where a civil penalty of the last 3 years or an unpaid one is on record, and where a route is not rated A. Since
    /// 11 November 2025 SMS does not have the function.
    ApplyPremiumService -> AppliedService {
        /// The tier: `sme_plus` for a sponsor that pays the lower fee for its licence.
        tier: ServiceTier,
    }
}

impl CommandHandler for ApplyPremiumService {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_services(wants);
        wants.tables.push(Table::Penalties);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let kind = ServiceKind::Premium;
        let mut plan = Plan::default();
        plan.objections.extend(pending(kind, context));
        plan.objections.extend(premium::held(context)?);
        plan.objections.extend(premium::ineligible(context)?);
        let renewal = context.licence()?.is_premium();
        let fee_pence = Some(premium::fee(self.tier, context));
        let record =
            ServiceApplication { renewal, tier: Some(self.tier), fee_pence, ..application(kind, &plan, context) };
        let application = record.application.clone();
        plan.event(ServiceApplied { application: record });
        Ok((plan, AppliedService { application, renewal, fee_pence, assessment: None }))
    }
}

command! {
    /// A Level 1 user applies for Student Sponsor status, or for its assessment of the year, with what the sponsor counts (`lu/ST-2`,
    /// `cas/9.8`). It is open from some days before the end of the present term, and for some days after it. The answer says what the
    /// figures come to by the lines of today.
    ApplyStudentSponsorStatus -> AppliedService {
        /// What the sponsor counts.
        figures: AssessmentFigures,
    }
}

impl CommandHandler for ApplyStudentSponsorStatus {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_services(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let kind = ServiceKind::StudentSponsorStatus;
        let licence = context.licence()?;
        let mut plan = Plan::default();
        plan.problems.extend(self.figures.problems("/figures"));
        plan.objections.extend(pending(kind, context));
        let renewal = licence.student_status.is_some_and(|status| status != StudentStatus::Probationary);
        let figures = Some(self.figures.clone());
        let record = ServiceApplication { renewal, figures, ..application(kind, &plan, context) };
        let warning = licence.student_term(context.policy).map_or(0, |term| term.final_warning_remaining);
        let assessment = Some(assess(&self.figures, warning, context.policy, context.today));
        let application = record.application.clone();
        plan.event(ServiceApplied { application: record });
        Ok((plan, AppliedService { application, renewal, fee_pence: None, assessment }))
    }
}

/// The application that a command names.
pub(super) fn named<'a>(application: &RecordId, context: &'a Context<'_>) -> Result<&'a ServiceApplication> {
    let missing = || Error::from(Reason::new(ErrorCode::ServiceNotFound).field("/application"));
    context.records.services.get(application.as_str()).ok_or_else(missing)
}

/// Refuses what has commands of its own: renewal of the licence.
pub(super) fn not_of_the_licence(record: &ServiceApplication, remedy: &'static str) -> Result<()> {
    if record.kind != ServiceKind::LicenceRenewal {
        return Ok(());
    }
    let message = "renewal of the licence is decided by a command of its own, and is not withdrawn";
    let reason = Reason::new(ErrorCode::ServiceTransitionRefused).rule(rule!("lu/T-23")).message(message);
    Err(reason.field("/application").remedy(remedy).into())
}

command! {
    /// A Level 1 user withdraws an application for a service that waits for a decision. Renewal of the licence is not withdrawn.
    WithdrawServiceApplication -> EndedService {
        /// The application.
        application: RecordId,
    }
}

impl CommandHandler for WithdrawServiceApplication {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.push((Table::ServiceApplications, self.application.to_string()));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let record = named(&self.application, context)?;
        not_of_the_licence(record, "`decide_licence_renewal` says how it ended")?;
        let place = |reason: Reason| reason.field("/application");
        let state = SERVICE_LIFE_CYCLE.step(record.state, ServiceAction::Withdraw, place)?.state_after();
        let mut plan = Plan::default();
        plan.event(record.step(state, context.today));
        Ok((plan, EndedService { application: self.application.clone(), state }))
    }
}

command! {
    /// A Level 1 user says that the sponsor does not apply for the assessment that is due (`lu/ST-2`). It changes nothing else: the sponsor
    /// may still apply while the window is open, and otherwise the term ends by itself.
    DeclineStudentSponsorStatus -> EndedService {}
}

impl CommandHandler for DeclineStudentSponsorStatus {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_services(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        plan.objections.extend(pending(ServiceKind::StudentSponsorStatus, context));
        let answer =
            decline(ServiceKind::StudentSponsorStatus, Function::ApplyStudentSponsorStatus, &mut plan, context)?;
        Ok((plan, answer))
    }
}

/// Plans the record of something that the sponsor declines to apply for, and objects where it has said so in the present window.
pub(crate) fn decline(
    kind: ServiceKind,
    function: Function,
    plan: &mut Plan,
    context: &Context<'_>,
) -> Result<EndedService> {
    let window = context.licence()?.service_window(function, context.policy);
    let said = |application: &ServiceApplication| {
        let in_window = window.as_ref().is_none_or(|window| window.is_open(application.applied_on));
        application.state == ServiceState::Declined && in_window
    };
    if of_kind(kind, context).any(said) {
        plan.objections.push(Reason::new(ErrorCode::ServiceDeclined).rule(rule!("lu/M-6")));
    }
    let state = ServiceState::Declined;
    let record = ServiceApplication { state, ..application(kind, plan, context) };
    let application = record.application.clone();
    plan.event(ServiceApplied { application: record });
    Ok(EndedService { application, state })
}

/// The day on which a term that is granted today expires: it follows the one that still runs (`library/service_terms`).
pub(super) fn next_end(running_until: Option<NaiveDate>, months: SettingKey<i64>, context: &Context<'_>) -> NaiveDate {
    let from = running_until.unwrap_or(context.today).max(context.today);
    months_after(from, context.policy.count(months, context.today))
}
