//! What the use of one CAS means for the others of the same student (`cas/M-1`).

use super::fields;
use crate::certificate::{Certificate, CertificateFamily, CertificateState};
use crate::ids::CertificateId;
use crate::plan::Context;
use chrono::NaiveDate;

/// The first and the last day of a course, as far as they are known.
pub(super) type Days = [Option<NaiveDate>; 2];

/// The days of the course of a CAS.
pub(super) fn course_days(record: &Certificate) -> Days {
    [fields::COURSE_START_ON, fields::COURSE_END_ON].map(|day| record.fields.get(day))
}

/// Whether a course is over before another begins.
pub(super) fn is_before(course: Days, other: Days) -> bool {
    course[1].zip(other[0]).is_some_and(|(end, start)| end < start)
}

/// The other CAS of the licence for the same passport that are assigned and not used, and whose course overlaps.
pub(super) fn overlapping(used: &Certificate, context: &Context<'_>) -> Vec<CertificateId> {
    let Some(passport) = used.passport() else { return Vec::new() };
    let course = course_days(used);
    let overlaps = |other: &&Certificate| {
        let due = other.due_on().is_some_and(|due_on| due_on <= context.today);
        let live = other.state() == CertificateState::Assigned && !due && other.certificate != used.certificate;
        live && other.family() == CertificateFamily::Cas
            && other.has_passport(&passport)
            && !is_before(course, course_days(other))
            && !is_before(course_days(other), course)
    };
    context.records.certificates.values().filter(overlaps).map(|other| other.certificate.clone()).collect()
}
