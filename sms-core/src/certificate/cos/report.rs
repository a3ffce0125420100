//! Reporting activity of a worker (`cos/8`).

use super::report_fields;
use super::scale_up::after_the_duties;
use crate::certificate::activity::{before, to_come};
use crate::certificate::{
    Certificate, CertificateAction, CertificateState, ReportedActivity, WorkerActivity, on_certificate, step_to,
};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::WorkerActivityReported;
use crate::fields::{Form, check_day, check_text};
use crate::ids::RecordId;
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use chrono::NaiveDate;

on_certificate! {
    /// A user reports activity of the worker on a used CoS (`cos/8.1`).
    ReportWorkerActivity Cos -> ReportedActivity {
        /// What happened.
        activity: WorkerActivity,
        /// The day on which it happened, not after today.
        event_on: NaiveDate,
        /// What the report of this activity says.
        ///
        /// The names are those of its row of [`ACTIVITIES`](crate::certificate::ACTIVITIES).
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ReportForm"))]
        fields: Form,
        /// Further particulars, at most 4,000 characters.
        details: Option<Personal>,
    } sees[] |command, record, context| command.report(record, context);
}

impl ReportWorkerActivity {
    fn report(&self, record: &Certificate, context: &Context<'_>) -> Result<Planned<ReportedActivity>> {
        let mut plan = Plan { objections: self.objections(record, context), ..Plan::default() };
        plan.warnings.extend(after_the_duties(record, self.event_on, context.policy));
        plan.attempt(self.refuse_state(record, context))?;
        let details = self.details.as_deref().and_then(|details| check_text("/details", details, 4_000, true));
        plan.problems.extend(self.fields.problems(self.activity.facts().fields));
        plan.problems.extend(details.into_iter().chain(check_day("/event_on", self.event_on)));
        let report = RecordId::new("report", plan.next(context));
        let reported = ReportedActivity { certificate: record.certificate.clone(), report: report.clone() };
        plan.event(WorkerActivityReported {
            certificate: record.certificate.clone(),
            report,
            activity: self.activity,
            event_on: self.event_on,
            reported_on: context.today,
            ends_sponsorship: self.ends_sponsorship(),
            fields: self.fields.cleared(),
            details: self.details.clone(),
        });
        Ok((plan, reported))
    }

    /// Refuses a state in which this activity is not reported: a setting can open the assigned ones (`cos/M-18`).
    fn refuse_state(&self, record: &Certificate, context: &Context<'_>) -> Result<()> {
        let live = context.policy.get(self.activity.facts().states, context.today) == "assigned_or_used";
        if !(live && record.state() == CertificateState::Assigned) {
            step_to(record, CertificateAction::Report)?;
        }
        Ok(())
    }

    /// Whether sponsorship ends: with the activity as such, or because the report says that it does not go on.
    fn ends_sponsorship(&self) -> bool {
        let stops = self.fields.has(report_fields::SPONSORSHIP_CONTINUES)
            && !self.fields.flag(report_fields::SPONSORSHIP_CONTINUES);
        self.activity.facts().ends_sponsorship || stops
    }

    fn objections(&self, record: &Certificate, context: &Context<'_>) -> Vec<Reason> {
        let mut objections = Vec::new();
        if self.event_on > context.today {
            let message = "what has not happened yet is not reported";
            let reason = Reason::new(ErrorCode::FieldOutOfRange).rule(rule!("cos/8.1")).message(message);
            objections.push(reason.field("/event_on"));
        }
        if !self.activity.is_reportable(self.event_on) {
            let message = said!(
                "`{activity}` is not reported when it happens on {event_on}",
                activity = self.activity,
                event_on = self.event_on
            );
            let reason = Reason::new(ErrorCode::ReportActivity).rule(self.activity.facts().rule).message(message);
            objections.push(reason.field("/activity"));
        }
        let rule = self.activity.facts().rule;
        if !self.activity.facts().routes.contains(record.route) {
            let message = said!(
                "`{activity}` is not reported of a worker of the route `{route}`",
                activity = self.activity,
                route = record.route
            );
            let reason = Reason::new(ErrorCode::ReportActivity).rule(rule).message(message);
            objections.push(reason.field("/activity"));
        }
        let happened = [
            report_fields::ABSENT_FROM,
            report_fields::RETURNED_ON,
            report_fields::REGISTERED_ON,
            report_fields::ROLE_BEGUN_ON,
        ];
        objections.extend(to_come(&self.fields, &happened, context.today, rule));
        objections.extend(before(
            &self.fields,
            report_fields::RETURNED_ON,
            self.fields.get(report_fields::ABSENT_FROM),
            rule,
        ));
        if context.policy.get(settings::REPORT_FIELDS_NEEDED, context.today) {
            objections.extend(self.fields.cleared().lacks_to_save(self.activity.facts().fields));
        }
        objections
    }
}
