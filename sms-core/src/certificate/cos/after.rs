//! What happens to a CoS once it is assigned (`cos/7`, `cos/8`).

use crate::certificate::after::{note, step};
use crate::certificate::{
    Certificate, CertificateAction, CertificateState, WorkerActivity, on_certificate, refuse_step,
};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::WorkerActivityReported;
use crate::fields::{check_day, check_text, sound};
use crate::ids::RecordId;
use crate::personal::Personal;
use crate::plan::{Context, Plan};
use crate::policy::settings;
use crate::rule;
use chrono::NaiveDate;

on_certificate! {
    /// A Level 1 user withdraws an assigned CoS (`cos/T8`). Its number is never used again, and its unit does not come back.
    WithdrawCos Cos {} sees[] |_, record, context| step(record, CertificateAction::Withdraw, context);

    /// The worker used an assigned CoS with an application (`cos/T6`).
    MarkCosUsed Cos {} sees[] |_, record, context| step(record, CertificateAction::Use, context);

    /// The Home Office cancels an assigned CoS (`cos/T9`).
    CancelCos Cos {} sees[] |_, record, context| step(record, CertificateAction::Cancel, context);

    /// The Home Office opens a used CoS again: the application was invalid, void or withdrawn (`cos/T11`).
    ReopenCos Cos {} sees[] |_, record, context| reopen(record, context);

    /// A user adds or amends the sponsor note of an assigned CoS (`cos/7.1`). The fields stay as they were (`cos/7.5`).
    AddCosNote Cos {
        /// The whole note, at most 2,000 characters.
        note: Personal,
    } sees[] |command, record, _| note(record, &command.note);

    /// A user reports activity of the worker on a used CoS (`cos/8.1`). The result holds `report`.
    ReportWorkerActivity Cos {
        /// What happened.
        activity: WorkerActivity,
        /// The day on which it happened, not after today.
        event_on: NaiveDate,
        /// The particulars, at most 4,000 characters.
        details: Option<Personal>,
    } sees[] |command, record, context| command.report(record, context);
}

fn reopen(record: &Certificate, context: &Context<'_>) -> Result<Plan> {
    let mut plan = step(record, CertificateAction::Reopen, context)?;
    let too_late = record.assignment().is_some_and(|assignment| assignment.use_by <= context.today);
    if too_late || !context.policy.switch(&settings::CERTIFICATE_REOPEN_USED, context.today) {
        plan.objections.push(Reason::new(ErrorCode::CertificateTooOld).rule(rule!("cos/T11")).field("/certificate"));
    }
    Ok(plan)
}

impl ReportWorkerActivity {
    fn report(&self, record: &Certificate, context: &Context<'_>) -> Result<Plan> {
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
