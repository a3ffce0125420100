//! What the use of one CAS means for the others of the same student (`cas/M-1`).

use crate::certificate::folded_passport;
use crate::certificate::{Certificate, CertificateFamily, CertificateState};
use crate::error::Result;
use crate::ids::CertificateId;
use crate::plan::Context;
use crate::records::read;
use crate::store::{Scan, Table, Value};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The first and the last day of a course, as far as they are known.
pub(super) type Days = [Option<NaiveDate>; 2];

/// The days of the course of a CAS.
pub(super) fn course_days(record: &Certificate) -> Days {
    ["course_start_on", "course_end_on"].map(|name| record.fields.day(name))
}

/// Whether a course is over before another begins.
pub(super) fn is_before(course: Days, other: Days) -> bool {
    course[1].zip(other[0]).is_some_and(|(end, start)| end < start)
}

/// The other CAS of the licence for the same passport that are assigned and not used, and whose course overlaps.
///
/// The store brings what is kept; what this very command group has changed since stands in the records.
pub(super) fn overlapping(used: &Certificate, context: &Context<'_>) -> Result<Vec<CertificateId>> {
    let Some(passport) = passport(used) else { return Ok(Vec::new()) };
    let mut scan = Scan::all(Table::Certificates, context.number.as_str());
    scan.equals.push(("passport_number", Value::Text(passport.clone())));
    scan.equals.push(("state", Value::Text(CertificateState::Assigned.name().to_owned())));
    let mut others: BTreeMap<CertificateId, Certificate> = BTreeMap::new();
    for row in context.store.scan(&scan)? {
        let record: Certificate = read(&row)?;
        others.insert(record.certificate.clone(), record);
    }
    let loaded = context.records.certificates.values();
    others.extend(loaded.map(|record| (record.certificate.clone(), record.clone())));
    let course = course_days(used);
    others.retain(|id, other| {
        let due = other.due_on().is_some_and(|due_on| due_on <= context.today);
        let same = other.family() == CertificateFamily::Cas && self::passport(other).as_ref() == Some(&passport);
        let live = other.state() == CertificateState::Assigned && !due && *id != used.certificate;
        same && live && !is_before(course, course_days(other)) && !is_before(course_days(other), course)
    });
    Ok(others.into_keys().collect())
}

/// The passport that a certificate is for, as passports are compared.
fn passport(record: &Certificate) -> Option<String> {
    record.fields.text("passport_number").map(folded_passport)
}
