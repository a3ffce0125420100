//! Checks on the person of a CoS: relatives, study, and another CoS that is live.

use super::fields;
use crate::certificate::assign::AssignedSoFar;
use crate::certificate::form_check::FormCheck;
use crate::certificate::{Certificate, CertificateFamily, CertificateState};
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::{Rating, Route, RouteSet};
use crate::plan::Context;
use crate::rule;
use crate::time::months_after;
use std::collections::BTreeSet;

/// The assigning user, a partner or a close relative; excepted is the officer who opens a business in the United Kingdom on a
/// Provisional licence.
pub(super) fn relative(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    let provisional = content.rating.is_none_or(|rating| rating == Rating::Provisional);
    let excepted =
        content.route == Route::UkExpansionWorker && provisional && form.flag(fields::IS_AUTHORISING_OFFICER);
    (form.flag(fields::RELATED_TO_USER) && !excepted).then(|| {
        let reason = Reason::new(ErrorCode::CertificateRelative).rule(rule!("cos/4.6"));
        reason.field(fields::RELATED_TO_USER.pointer()).remedy("have another user assign it")
    })
}

/// The routes to which students switch only once their course is complete, or 24 months of a PhD are over (`cos/4.9`).
const STUDENTS_SWITCH: RouteSet = RouteSet::ELIGIBLE_CODE
    .and(RouteSet::one(Route::InternationalSportsperson))
    .and(RouteSet::one(Route::MinisterOfReligion));

/// A student who starts before the course is complete, and before 24 months of a PhD are over; or of whom neither day is said.
pub(super) fn student_start(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    if !STUDENTS_SWITCH.contains(content.route) {
        return None;
    }
    let reason = Reason::new(ErrorCode::CertificateStudentStart).rule(rule!("cos/4.9"));
    let start = form.get(fields::START_ON)?;
    let course = form.get(fields::COURSE_COMPLETED_ON).map(|completed_on| completed_on <= start);
    let doctorate = form.get(fields::PHD_BEGUN_ON).map(|begun| months_after(begun, 24) <= start);
    if course == Some(true) || doctorate == Some(true) {
        None
    } else if course.is_some() {
        Some(
            reason
                .field(fields::START_ON.pointer())
                .remedy("start on the day on which the course is completed, or later"),
        )
    } else if doctorate.is_some() {
        let message = "a student starts work before 24 months of the PhD are over";
        Some(
            reason.message(message).field(fields::START_ON.pointer()).remedy("start when 24 months are over, or later"),
        )
    } else {
        let student = form.get(fields::CATEGORY) == Some("student_course_complete");
        let message = "it is not said when the student completes the course";
        student
            .then(|| reason.message(message).field(fields::COURSE_COMPLETED_ON.pointer()).remedy("fill in the field"))
    }
}

/// Another CoS of the licence for the same passport that is assigned and not used, or that this very command assigns.
pub(super) fn live_elsewhere(record: &Certificate, earlier: &AssignedSoFar, context: &Context<'_>) -> Option<Reason> {
    let passport = record.passport()?;
    let found = earlier.is_for(&passport) || earlier.live(|| live_passports(context)).contains(&passport);
    found.then(|| {
        let reason = Reason::new(ErrorCode::CertificateLiveElsewhere).rule(rule!("cos/4.7"));
        reason.field(fields::PASSPORT_NUMBER.pointer()).remedy("withdraw the other CoS")
    })
}

/// Who has a live CoS, among the holders of the certificates that a command concerns.
fn live_passports(context: &Context<'_>) -> BTreeSet<String> {
    let records = context.records.certificates.values();
    records.filter_map(|record| live_passport(record, context)).collect()
}

/// The passport of a CoS that is assigned and not used.
fn live_passport(record: &Certificate, context: &Context<'_>) -> Option<String> {
    let live = record.family() == CertificateFamily::Cos
        && record.state() == CertificateState::Assigned
        && record.due_on().is_none_or(|due_on| context.today < due_on);
    if live { record.passport() } else { None }
}
