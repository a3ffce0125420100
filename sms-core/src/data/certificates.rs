//! Certificates, the reports on them, and the batches and groups that they are in.

use super::data_table;
use crate::certificate::cas::StudentReport;
use crate::certificate::common_fields::{FAMILY_NAME, GIVEN_NAME, PASSPORT_NUMBER};
use crate::certificate::{
    Certificate, CertificateState, Container, ContainerState, Report, cas, cos, last_day_to_apply,
};
use crate::ids::RecordId;
use crate::policy::Policy;
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A certificate, as it was recorded and as the clock has left it.
struct Seen<'a> {
    licence: &'a str,
    recorded: &'a Certificate,
    now: Cow<'a, Certificate>,
    policy: &'a Policy,
}

data_table! {
    /// A CoS or a CAS, from its draft on. What only the other family has is empty.
    Certificates "certificates", |at, tell| {
        at.each::<Certificate>(&mut |_, recorded| {
            tell(Seen { licence: at.licence, recorded, now: recorded.seen_on(at.today), policy: at.policy });
        })
    },
    |seen: Seen<'_>| {
        /// The number of the licence.
        licence: Text = seen.licence,
        /// Our own name for it.
        certificate: Text = seen.now.certificate.as_str(),
        /// Whether it is a CoS or a CAS.
        family: Word = seen.now.family().name(),
        /// Its kind.
        kind: Word = seen.now.kind.name(),
        /// The route.
        route: Word = seen.now.route.name(),
        /// The state, as the clock has left it.
        state: Word = seen.now.state().name(),
        /// The state as it was recorded: the clock's own changes come with the next command.
        recorded_state: Word = seen.recorded.state().name(),
        /// The number that it got when it was assigned.
        number: Text optional = seen.now.assignment().map(|assignment| assignment.number.as_str()),
        /// The user who owns it.
        owner: Text = seen.now.owner.as_str(),
        /// The batch or the group that it is in.
        container: Text optional = seen.now.container.as_ref().map(RecordId::as_str),
        /// The granted application that a defined CoS comes from.
        application: Text optional = seen.now.application.as_ref().map(RecordId::as_str),
        /// The host's own reference.
        host_reference: Text personal = seen.now.host_reference.as_deref(),
        /// The family name.
        family_name: Text personal = seen.now.fields.get(FAMILY_NAME),
        /// The given name.
        given_name: Text personal = seen.now.fields.get(GIVEN_NAME),
        /// The number of the passport.
        passport_number: Text personal = seen.now.fields.get(PASSPORT_NUMBER),
        /// The nationality, as a code of three letters.
        nationality: Text personal = seen.now.fields.get(cos::fields::NATIONALITY.and(cas::fields::NATIONALITY)),
        /// The day of the draft.
        created_on: Day = seen.now.created_on,
        /// The day on which the draft was last saved.
        saved_on: Day = seen.now.last_saved_on(),
        /// The day of assignment.
        assigned_on: Day optional = seen.now.assignment().map(|assignment| assignment.assigned_on),
        /// The displayed use-by day. A CoS expires on it, a CAS can still be used on it.
        use_by: Day optional = seen.now.assignment().map(|assignment| assignment.use_by),
        /// The last day on which an application can be made with it (`cos/6.1`, `cas/2.5.1`).
        last_day_to_apply: Day optional = last_day_to_apply(&seen.now, seen.policy),
        /// The day of the present state.
        status_on: Day = seen.now.status_on(),
        /// The day on which the work or the course starts.
        start_on: Day optional = seen.now.start_on(),
        /// The day on which the work or the course ends.
        end_on: Day optional = seen.now.end_on(),
        /// The hours of a week, of the work or of the course.
        weekly_hours: Hours optional = seen.now.fields.get(cos::fields::WEEKLY_HOURS.and(cas::fields::WEEKLY_HOURS)),
        /// The title of the job.
        job_title: Text optional = seen.now.fields.get(cos::fields::JOB_TITLE),
        /// The occupation code (SOC).
        occupation_code: Text optional = seen.now.fields.get(cos::fields::OCCUPATION_CODE),
        /// The town where the work is done mainly.
        work_city: Text optional = seen.now.fields.get(cos::fields::WORK_CITY),
        /// The postcode where the work is done mainly.
        work_postcode: Text optional = seen.now.fields.get(cos::fields::WORK_POSTCODE),
        /// The gross salary for each `salary_period`, in pence.
        gross_salary_pence: Pence optional = seen.now.fields.get(cos::fields::GROSS_SALARY_PENCE),
        /// For which period the salary is.
        salary_period: Word optional = seen.now.fields.get(cos::fields::SALARY_PERIOD),
        /// The title of the course.
        course_title: Text optional = seen.now.fields.get(cas::fields::COURSE_TITLE),
        /// The fees of the course in total, in pence.
        total_fees_pence: Pence optional = seen.now.fields.get(cas::fields::TOTAL_FEES_PENCE),
        /// Whether the sponsor has reported that sponsorship has ended: a flag, and no state.
        sponsorship_withdrawn: Flag = seen.now.sponsorship_withdrawn,
        /// Whether the sponsor has notified that the student completed the course.
        graduated: Flag = seen.now.graduated,
        /// Whether the record was moved to the system that comes after SMS: a flag, and no state.
        migrated: Flag = seen.now.migrated,
        /// How many reports on activity were made.
        reports: Whole = seen.now.reports.len().saturating_add(seen.now.student_reports.len()) as u64,
        /// Whether the personal data was erased.
        erased: Flag = seen.now.erased,
    }
}

/// A report of either family: its name, what happened, the day of that and of the report, and what was written.
type OneReport<'a> = (&'a str, &'static str, NaiveDate, NaiveDate, Option<&'a str>);

fn of_worker(report: &Report) -> OneReport<'_> {
    let Report { report: name, activity, event_on, reported_on, details, .. } = report;
    (name.as_str(), activity.name(), *event_on, *reported_on, details.as_deref())
}

fn of_student(report: &StudentReport) -> OneReport<'_> {
    let StudentReport { report: name, activity, event_on, reported_on, details, .. } = report;
    (name.as_str(), activity.name(), *event_on, *reported_on, details.as_deref())
}

data_table! {
    /// A report on the activity of a worker or a student.
    Reports "reports", |at, tell| {
        at.each::<Certificate>(&mut |_, record| {
            record.reports.iter().for_each(|report| tell((at.licence, record, of_worker(report))));
            record.student_reports.iter().for_each(|report| tell((at.licence, record, of_student(report))));
        })
    },
    |item: (&str, &Certificate, OneReport<'_>)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// The certificate that it is on.
        certificate: Text = item.1.certificate.as_str(),
        /// Whether that is a CoS or a CAS.
        family: Word = item.1.family().name(),
        /// Its name.
        report: Text = item.2.0,
        /// What happened.
        activity: Word = item.2.1,
        /// The day of the event.
        event_on: Day = item.2.2,
        /// The day of the report.
        reported_on: Day = item.2.3,
        /// What was written.
        details: Text personal = item.2.4,
    }
}

data_table! {
    /// A batch or a group of certificates.
    Containers "containers", |at, tell| {
        let mut members: BTreeMap<String, Vec<CertificateState>> = BTreeMap::new();
        at.each::<Certificate>(&mut |_, record| {
            if let Some(container) = &record.container {
                members.entry(container.to_string()).or_default().push(record.seen_on(at.today).state());
            }
        })?;
        at.each::<Container>(&mut |id, container| tell((at.licence, container, members.get(id).map_or(&[][..], Vec::as_slice))))
    },
    |item: (&str, &Container, &[CertificateState])| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Our own name for it.
        container: Text = item.1.container.as_str(),
        /// Whether it is a batch or a group.
        kind: Word = item.1.kind.name(),
        /// The family of its certificates.
        family: Word = item.1.family.name(),
        /// The route of its certificates.
        route: Word = item.1.route.name(),
        /// Its name.
        name: Text personal = item.1.name.said(),
        /// The user who owns it.
        owner: Text = item.1.owner.as_str(),
        /// How far it has come, which follows from its certificates.
        state: Word = ContainerState::of_states(item.2).name(),
        /// How many certificates it holds.
        certificates: Whole = item.2.len() as u64,
        /// The day on which it began.
        created_on: Day = item.1.created_on,
        /// The CoS of the artist on whom the others of a group depend.
        main_artist: Text optional = item.1.main_artist.as_ref().map(|artist| artist.as_str()),
        /// Whether its name was erased.
        erased: Flag = item.1.erased,
    }
}
