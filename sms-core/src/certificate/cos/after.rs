//! A CoS after it is assigned: notes, withdrawal, use, cancellation, reports (`cos/7`, `cos/8`).

use crate::certificate::{CertificateAction, CertificateState, WorkerActivity, find, refuse_step, wants_certificate};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{CertificateStepped, CosNoted, WorkerActivityReported};
use crate::fields::{check_day, check_text, sound};
use crate::ids::{CertificateName, RecordId};
use crate::personal::Personal;
use crate::plan::{Act, Context, Plan, Scope};
use crate::policy::settings;
use crate::rule;
use crate::store::Wants;
use chrono::NaiveDate;

/// Plans a step of the life cycle that changes nothing but the state.
fn step(name: &CertificateName, action: CertificateAction, context: &Context<'_>) -> Result<Plan> {
    let record = find(name, context)?;
    let state = refuse_step(record, action)?.to.unwrap_or(record.state());
    let mut plan = Plan::default();
    plan.event(CertificateStepped { certificate: record.certificate.clone(), state, status_on: context.today });
    plan.result("certificate", record.certificate.as_str());
    plan.result("state", state.name());
    Ok(plan)
}

macro_rules! steps {
    ($($(#[$meta:meta])* $type:ident $action:ident;)*) => {$(
        command! {
            $(#[$meta])*
            $type {
                /// The certificate.
                certificate: CertificateName,
            }
        }

        impl Act for $type {
            fn wants(&self, wants: &mut Wants) {
                wants_certificate(wants, &self.certificate);
            }

            fn scope(&self) -> Scope<'_> {
                Scope::Certificates(std::slice::from_ref(&self.certificate))
            }

            fn plan(&self, context: &Context<'_>) -> Result<Plan> {
                step(&self.certificate, CertificateAction::$action, context)
            }
        }
    )*};
}

steps! {
    /// A Level 1 user withdraws an assigned CoS (`cos/T8`). Its number is never used again, and its unit does not come back.
    WithdrawCos Withdraw;
    /// The worker used an assigned CoS with an application (`cos/T6`).
    MarkCosUsed Use;
    /// The Home Office cancels an assigned CoS (`cos/T9`).
    CancelCos Cancel;
}

command! {
    /// The Home Office opens a used CoS again: the application was invalid, void or withdrawn (`cos/T11`).
    ReopenCos {
        /// The certificate.
        certificate: CertificateName,
    }
}

impl Act for ReopenCos {
    fn wants(&self, wants: &mut Wants) {
        wants_certificate(wants, &self.certificate);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Certificates(std::slice::from_ref(&self.certificate))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let mut plan = step(&self.certificate, CertificateAction::Reopen, context)?;
        let record = find(&self.certificate, context)?;
        let too_late = record.assignment().is_some_and(|assignment| assignment.use_by <= context.today);
        if too_late || !context.policy.switch(&settings::CERTIFICATE_REOPEN_USED, context.today) {
            plan.objections
                .push(Reason::new(ErrorCode::CertificateTooOld).rule(rule!("cos/T11")).field("/certificate"));
        }
        Ok(plan)
    }
}

command! {
    /// A user adds or amends the sponsor note of an assigned CoS (`cos/7.1`). The fields stay as they were (`cos/7.5`).
    AddCosNote {
        /// The certificate.
        certificate: CertificateName,
        /// The whole note, at most 2,000 characters.
        note: Personal,
    }
}

impl Act for AddCosNote {
    fn wants(&self, wants: &mut Wants) {
        wants_certificate(wants, &self.certificate);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Certificates(std::slice::from_ref(&self.certificate))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let record = find(&self.certificate, context)?;
        refuse_step(record, CertificateAction::Note)?;
        sound(check_text("/note", &self.note, 2_000, true))?;
        let mut plan = Plan::default();
        plan.event(CosNoted { certificate: record.certificate.clone(), note: self.note.clone() });
        plan.result("certificate", record.certificate.as_str());
        Ok(plan)
    }
}

command! {
    /// A user reports activity of the worker on a used CoS (`cos/8.1`). The result holds `report`.
    ReportWorkerActivity {
        /// The certificate.
        certificate: CertificateName,
        /// What happened.
        activity: WorkerActivity,
        /// The day on which it happened, not after today.
        event_on: NaiveDate,
        /// The particulars, at most 4,000 characters.
        details: Option<Personal>,
    }
}

impl Act for ReportWorkerActivity {
    fn wants(&self, wants: &mut Wants) {
        wants_certificate(wants, &self.certificate);
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Certificates(std::slice::from_ref(&self.certificate))
    }

    fn plan(&self, context: &Context<'_>) -> Result<Plan> {
        let record = find(&self.certificate, context)?;
        let live = context.policy.word(&settings::REPORT_STATES, context.today) == "assigned_or_used";
        if !(live && record.state() == CertificateState::Assigned) {
            refuse_step(record, CertificateAction::Report)?;
        }
        let details = self.details.as_deref().and_then(|details| check_text("/details", details, 4_000, true));
        sound(details.into_iter().chain(check_day("/event_on", self.event_on)))?;
        let mut plan = Plan { objections: self.objections(context.today), ..Plan::default() };
        let report = RecordId::new("report", plan.next(context));
        plan.result("certificate", record.certificate.as_str());
        plan.result("report", report.as_str());
        plan.event(WorkerActivityReported {
            certificate: record.certificate.clone(),
            report,
            activity: self.activity,
            event_on: self.event_on,
            reported_on: context.today,
            ends_sponsorship: self.activity.facts().ends_sponsorship,
            details: self.details.clone(),
        });
        Ok(plan)
    }
}

impl ReportWorkerActivity {
    fn objections(&self, today: NaiveDate) -> Vec<Reason> {
        let mut objections = Vec::new();
        if self.event_on > today {
            let message = "what has not happened yet is not reported";
            objections.push(
                Reason::new(ErrorCode::FieldOutOfRange).rule(rule!("cos/8.1")).message(message).field("/event_on"),
            );
        }
        if !self.activity.is_reportable(self.event_on) {
            let message = format!("`{}` is not reported when it happens on {}", self.activity, self.event_on);
            let reason = Reason::new(ErrorCode::ReportActivity).rule(self.activity.facts().rule).message(message);
            objections.push(reason.field("/activity"));
        }
        objections
    }
}
