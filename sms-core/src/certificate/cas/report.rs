//! Reports on the activity of a student whose CAS was used (`cas/8`).

use super::activity::StudentActivity;
use super::activity::fields as report_fields;
use super::course_change;
use super::fields;
use crate::certificate::activity::{before, to_come};
use crate::certificate::{Certificate, CertificateAction, ReportedActivity, on_certificate, step_to};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::StudentActivityReported;
use crate::fields::{Form, check_day, check_text};
use crate::ids::RecordId;
use crate::parameter::said;
use crate::personal::Personal;
use crate::plan::{Context, Plan, Planned};
use crate::policy::settings;
use crate::rule;
use chrono::{Days, NaiveDate};

on_certificate! {
    /// A user reports activity of the student on a used CAS (`cas/2.2.3`). Where sponsorship ends with it,
    /// the CAS says so from then on.
    ReportStudentActivity Cas -> ReportedActivity {
        /// What happened.
        activity: StudentActivity,
        /// The day on which it happened, not after today.
        event_on: NaiveDate,
        /// What the report says: the fields of the activity.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::StudentReportForm"))]
        fields: Form,
        /// The particulars, at most 4,000 characters.
        details: Option<Personal>,
    } sees[] |command, record, context| command.report(record, context);
}

impl ReportStudentActivity {
    fn report(&self, record: &Certificate, context: &Context<'_>) -> Result<Planned<ReportedActivity>> {
        let facts = self.activity.facts();
        let mut plan = Plan { objections: self.objections(context.today), ..Plan::default() };
        plan.attempt(step_to(record, CertificateAction::Report))?;
        let details = self.details.as_deref().and_then(|details| check_text("/details", details, 4_000, true));
        plan.problems.extend(details.into_iter().chain(check_day("/event_on", self.event_on)));
        plan.problems.extend(self.fields.problems(facts.fields));
        let warnings = [
            self.no_address(),
            self.not_needed(record, context),
            self.long_break(context),
            self.late_start(record, context),
        ];
        plan.warnings = warnings.into_iter().flatten().collect();
        if self.activity == StudentActivity::CourseChanged {
            let status = context.records.licence().and_then(|licence| licence.student_status);
            plan.warnings.extend(course_change::warnings(record, &self.fields.cleared(), status));
        }
        let report = RecordId::new("report", plan.next(context));
        let reported = ReportedActivity { certificate: record.certificate.clone(), report: report.clone() };
        plan.event(StudentActivityReported {
            certificate: record.certificate.clone(),
            report,
            activity: self.activity,
            event_on: self.event_on,
            reported_on: context.today,
            ends_sponsorship: facts.ends_sponsorship,
            fields: self.fields.cleared(),
            details: self.details.clone(),
        });
        Ok((plan, reported))
    }

    fn objections(&self, today: NaiveDate) -> Vec<Reason> {
        let mut objections = self.fields.cleared().lacks_to_save(self.activity.facts().fields);
        if self.event_on > today {
            let message = "what has not happened yet is not reported";
            let reason = Reason::new(ErrorCode::FieldOutOfRange).rule(rule!("cas/8.1")).message(message);
            objections.push(reason.field("/event_on"));
        }
        let rule = self.activity.facts().rule;
        objections.extend(to_come(&self.fields, &[report_fields::LAST_ENGAGED_ON], today, rule));
        for day in [report_fields::EXPECTED_RETURN_ON, report_fields::UNTIL_ON] {
            objections.extend(before(&self.fields, day, Some(self.event_on), rule));
        }
        objections
    }

    /// A break in studies after which sponsorship does not go on (`cas/8.2`).
    fn long_break(&self, context: &Context<'_>) -> Option<Reason> {
        let days = context.policy.get(settings::CAS_BREAK_DAYS, context.today);
        let back_on = self.fields.get(report_fields::EXPECTED_RETURN_ON)?;
        (self.activity == StudentActivity::StudiesSuspended && (back_on - self.event_on).num_days() > days).then(|| {
            let message = said!("sponsorship goes on with a break of at most {days} days", days);
            let reason = Reason::new(ErrorCode::CasLongBreak).rule(rule!("cas/8.2")).message(message);
            reason
                .field(report_fields::EXPECTED_RETURN_ON.pointer())
                .remedy("report that the student withdrew, and assign a new CAS later")
        })
    }

    /// A start so much later that the student may lose the permission (`cas/N-21`).
    fn late_start(&self, record: &Certificate, context: &Context<'_>) -> Option<Reason> {
        let days = context.policy.get(settings::CAS_START_DELAY_DAYS, context.today);
        let (new, old) =
            (self.fields.get(report_fields::NEW_COURSE_START_ON)?, record.fields.get(fields::COURSE_START_ON)?);
        (self.activity == StudentActivity::StartDelayed && (new - old).num_days() > days).then(|| {
            let message = said!("permission may be cancelled where a course starts more than {days} days later", days);
            let reason = Reason::new(ErrorCode::CasLateStart).rule(rule!("cas/N-21")).message(message);
            reason.field(report_fields::NEW_COURSE_START_ON.pointer())
        })
    }

    /// The last known address is wanted where sponsorship ends (`cas/8.3`).
    fn no_address(&self) -> Option<Reason> {
        let wanted = self.activity.facts().ends_sponsorship && !self.fields.cleared().has(report_fields::LAST_ADDRESS);
        wanted.then(|| {
            let reason = Reason::new(ErrorCode::ReportActivity).rule(rule!("cas/8.3"));
            reason
                .message("the report gives no last known address")
                .field(report_fields::LAST_ADDRESS.pointer())
                .remedy("give it if it is known")
        })
    }

    /// A completion a few days before the end of the course is no report (`cas/8.1`).
    fn not_needed(&self, record: &Certificate, context: &Context<'_>) -> Option<Reason> {
        let days = u64::try_from(context.policy.get(settings::CAS_EARLY_COMPLETION_DAYS, context.today)).ok()?;
        let end = record.fields.get(fields::COURSE_END_ON)?;
        let near = self.event_on.checked_add_days(Days::new(days))? >= end;
        (self.activity == StudentActivity::CompletedEarly && near).then(|| {
            let message = said!("a completion within {days} days of the end of the course needs no report", days);
            Reason::new(ErrorCode::CasReportNotNeeded).rule(rule!("cas/8.1")).message(message).field("/event_on")
        })
    }
}
