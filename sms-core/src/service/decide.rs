//! How the Home Office decides an application for a service.

use super::apply::{named, next_end, not_of_the_licence, of_kind, wants_services};
use super::{
    Assessment, AssessmentConsequence, PremiumTerm, SERVICE_LIFE_CYCLE, ServiceAction, ServiceApplication, ServiceKind,
    ServiceRefusal, ServiceState, StudentTerm, assess,
};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{PremiumBegan, ServiceApplicationStepped, StudentAssessed, StudentStatusSet};
use crate::finding::{About, Finding, Severity};
use crate::ids::RecordId;
use crate::licence::{ServiceTier, StudentStatus};
use crate::notice::{NewNotice, NoticeKind};
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use crate::store::LoadRequest;
use chrono::NaiveDate;

command! {
    /// The Home Office decides an application for a service. Granted, Premium customer service and the status of a student sponsor last for
    /// 12 months, from the end of the term that still runs (`library/service_terms`); refused, what is held stays until its end.
    ///
    /// Of a student sponsor it is recorded, granted or not, what the assessment left behind (`lu/ST-4`): a frozen allocation, a cut that
    /// the Home Office makes with `set_allocation`, a final warning, an intent to revoke. The findings say so.
    DecideServiceApplication -> DecidedService {
        /// The application.
        application: RecordId,
        /// Whether it is granted.
        granted: bool,
        /// Why it is refused; at least one reason where it is, and none where it is granted.
        #[serde(default)]
        reasons: Vec<ServiceRefusal>,
    }
}

answers! {
    /// An application for a service that was decided.
    DecidedService {
        /// The application.
        application: RecordId,
        /// The state from now on.
        state: ServiceState,
        /// The first day of what was granted; null where it was not.
        from: Option<NaiveDate>,
        /// The day on which what was granted expires; null where nothing was.
        expires_on: Option<NaiveDate>,
        /// The status of the student sponsor from now on; left out of another application.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        student_status: Option<StudentStatus>,
        /// What the assessment came to; left out of another application.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        assessment: Option<Assessment>,
    }
}

impl CommandHandler for DecideServiceApplication {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_services(wants);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let record = named(&self.application, context)?;
        not_of_the_licence(record, "use `decide_licence_renewal`")?;
        let mut plan = Plan::default();
        plan.problems.extend(self.wrong_reasons());
        let action = if self.granted { ServiceAction::Grant } else { ServiceAction::Refuse };
        let place = |reason: Reason| reason.field("/application");
        let Some(edge) = plan.attempt(SERVICE_LIFE_CYCLE.step(record.state, action, place))? else {
            return Err(plan.refusal(context.records));
        };
        let state = edge.state_after();
        let running = of_kind(record.kind, context).filter(|other| other.state == ServiceState::Granted);
        let running: Vec<_> =
            running.filter(|_| self.granted).map(|other| other.step(ServiceState::Renewed, context.today)).collect();
        running.into_iter().for_each(|ended| plan.event(ended));
        let mut answer = DecidedService {
            application: record.application.clone(),
            state,
            from: None,
            expires_on: None,
            student_status: None,
            assessment: None,
        };
        match record.kind {
            ServiceKind::Premium => self.premium(record, &mut answer, &mut plan, context)?,
            _ => self.student(record, &mut answer, &mut plan, context)?,
        }
        plan.notices.push(self.notice(record));
        Ok((plan, answer))
    }
}

impl DecideServiceApplication {
    /// A refusal has its reasons, and a grant has none.
    fn wrong_reasons(&self) -> Option<Reason> {
        let (code, message) = match (self.granted, self.reasons.is_empty()) {
            (false, true) => (ErrorCode::FieldMissing, "a refusal says why"),
            (true, false) => (ErrorCode::FieldOutOfRange, "a grant has no reasons for a refusal"),
            _ => return None,
        };
        Some(Reason::new(code).rule(rule!("lu/M-6")).message(message).field("/reasons"))
    }

    fn step(&self, answer: &DecidedService, context: &Context<'_>) -> ServiceApplicationStepped {
        ServiceApplicationStepped {
            application: self.application.clone(),
            state: answer.state,
            on: context.today,
            reasons: self.reasons.clone(),
            from: answer.from,
            expires_on: answer.expires_on,
        }
    }

    fn notice(&self, record: &ServiceApplication) -> NewNotice {
        let message = match (self.granted, record.kind) {
            (true, ServiceKind::Premium) => "the Home Office granted Premium customer service",
            (true, _) => "the Home Office granted Student Sponsor status",
            (false, ServiceKind::Premium) => "the Home Office refused Premium customer service",
            (false, _) => "the Home Office refused Student Sponsor status",
        };
        NewNotice::new(NoticeKind::ServiceDecided, rule!("lu/M-6"), record.application.as_str(), message)
    }

    /// Plans the term of Premium customer service.
    fn premium(
        &self,
        record: &ServiceApplication,
        answer: &mut DecidedService,
        plan: &mut Plan,
        context: &Context<'_>,
    ) -> Result<()> {
        if !self.granted {
            plan.event(self.step(answer, context));
            return Ok(());
        }
        let running = context.licence()?.premium.as_ref().filter(|term| term.expires_on > context.today);
        let from = running.map_or(context.today, |term| term.from);
        let expires_on = next_end(running.map(|term| term.expires_on), settings::PREMIUM_MONTHS, context);
        (answer.from, answer.expires_on) =
            (Some(running.map_or(context.today, |term| term.expires_on)), Some(expires_on));
        plan.event(self.step(answer, context));
        let tier = record.tier.unwrap_or(ServiceTier::Premium);
        plan.event(PremiumBegan { term: PremiumTerm { tier, from, expires_on } });
        Ok(())
    }

    /// Plans the status of a student sponsor, and what its assessment leaves behind.
    fn student(
        &self,
        record: &ServiceApplication,
        answer: &mut DecidedService,
        plan: &mut Plan,
        context: &Context<'_>,
    ) -> Result<()> {
        let licence = context.licence()?;
        let before = licence.student_term(context.policy);
        let warning = before.as_ref().map_or(0, |term| term.final_warning_remaining);
        let assessment =
            record.figures.as_ref().map(|figures| assess(figures, warning, context.policy, record.applied_on));
        let status = licence.student_status.filter(|status| *status != StudentStatus::Probationary);
        let status =
            status.or_else(|| self.granted.then_some(StudentStatus::StudentSponsor)).or(licence.student_status);
        let mut term = before.as_ref().map(|term| term.as_ref().clone());
        if self.granted {
            let expires_on = next_end(before.map(|term| term.expires_on), settings::ASSESSMENT_MONTHS, context);
            (answer.from, answer.expires_on) = (Some(context.today), Some(expires_on));
            let kept = term.unwrap_or_else(|| StudentTerm::new(context.today, expires_on));
            let from = if licence.student_status == status { kept.from } else { context.today };
            term = Some(StudentTerm { from, expires_on, ..kept });
        }
        plan.event(self.step(answer, context));
        if let Some(student_status) = status.filter(|status| licence.student_status != Some(*status)) {
            plan.event(StudentStatusSet { student_status, term: None });
        }
        if let Some(term) = term {
            let term =
                assessment.as_ref().map_or_else(|| term.clone(), |assessment| term.after(assessment, context.today));
            plan.event(StudentAssessed { term });
        }
        if let Some(assessment) = &assessment {
            plan.warnings.extend(not_passed(self.granted, assessment));
            plan.findings.extend(findings(assessment, context));
        }
        (answer.student_status, answer.assessment) = (status, assessment);
        Ok(())
    }
}

/// Warns where the figures do not pass, or pass, and the Home Office decides otherwise.
fn not_passed(granted: bool, assessment: &Assessment) -> Option<Reason> {
    let message = match (granted, assessment.passes) {
        (true, Some(false)) => "it is granted although a rate does not pass",
        (true, None) => "it is granted although of a rate nobody is counted",
        (false, Some(true)) => "it is refused although every rate passes",
        _ => return None,
    };
    Some(Reason::new(ErrorCode::AssessmentNotPassed).rule(rule!("cas/9.2")).message(message).field("/granted"))
}

/// What somebody should look into after an assessment.
fn findings(assessment: &Assessment, context: &Context<'_>) -> Vec<Finding> {
    let about = || About::Licence(context.number.clone());
    let found = |consequence: &AssessmentConsequence| match consequence {
        AssessmentConsequence::AllocationFrozen => {
            let found = Finding::new(ErrorCode::AllocationFrozen, Severity::Warning, about()).rule(rule!("lu/ST-4"));
            Some(found.message("the allocation of CAS is frozen until the next assessment"))
        }
        AssessmentConsequence::AllocationCut => {
            let least = assessment.cut_percent.unwrap_or(0);
            let message = said!("the next allocation of CAS is cut by {least} per cent at least", least);
            let found = Finding::new(ErrorCode::AssessmentCut, Severity::Warning, about()).rule(rule!("cas/9.5"));
            Some(found.message(message).command("set_allocation"))
        }
        AssessmentConsequence::RevocationIntended => {
            let found = Finding::new(ErrorCode::AssessmentRevocation, Severity::Urgent, about());
            let found = found.rule(rule!("cas/9.5.1"));
            Some(found.message("the Home Office intends to revoke the licence").command("begin_compliance_action"))
        }
        AssessmentConsequence::ActionPlan | AssessmentConsequence::FinalWarning => None,
    };
    assessment.consequences.iter().filter_map(found).collect()
}
