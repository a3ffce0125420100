//! Checks on the person of a CoS: age, relatives, study, and another CoS that is live.

use crate::certificate::assign::Earlier;
use crate::certificate::content::Content;
use crate::certificate::{Certificate, CertificateFamily, CertificateState};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::licence::Route;
use crate::plan::Context;
use crate::records::read;
use crate::rule;
use crate::store::{Scan, Table, Value};
use crate::time::months_after;
use std::collections::BTreeSet;

/// A Skilled or Seasonal Worker of less than 18 years.
pub(super) fn under_age(content: &Content<'_>) -> Option<Reason> {
    let adults = matches!(content.route, Route::SkilledWorker | Route::SeasonalWorker);
    let (born, today) = (content.form.day("date_of_birth")?, content.today?);
    (adults && months_after(born, 18 * 12) > today)
        .then(|| Reason::new(ErrorCode::CertificateAge).rule(rule!("cos/3.2.10")).field("/fields/date_of_birth"))
}

/// The assigning user, a partner or a close relative; the officer who opens a business in the United Kingdom is excepted.
pub(super) fn relative(content: &Content<'_>) -> Option<Reason> {
    let form = content.form;
    let excepted = content.route == Route::UkExpansionWorker && form.flag("is_authorising_officer");
    (form.flag("related_to_user") && !excepted).then(|| {
        let reason = Reason::new(ErrorCode::CertificateRelative).rule(rule!("cos/4.6"));
        reason.field("/fields/related_to_user").remedy("have another user assign it")
    })
}

/// A student who starts before the course is complete, and before 24 months of a PhD are over.
pub(super) fn student_start(content: &Content<'_>) -> Option<Reason> {
    let form = content.form;
    let (start, completed_on) = (form.day("start_on")?, form.day("course_completed_on")?);
    let far_enough = form.day("phd_begun_on").is_some_and(|begun| months_after(begun, 24) <= start);
    (start < completed_on && !far_enough).then(|| {
        let reason = Reason::new(ErrorCode::CertificateStudentStart).rule(rule!("cos/4.9"));
        reason.field("/fields/start_on").remedy("start on the day on which the course is completed, or later")
    })
}

/// Another CoS of the licence for the same passport that is assigned and not used, or that this very command assigns.
///
/// The store brings what is kept; what this very command group has changed since stands in the records.
pub(super) fn live_elsewhere<'a>(
    record: &Certificate,
    earlier: &Earlier<'a>,
    context: &Context<'a>,
) -> Result<Option<Reason>> {
    let Some(passport) = record.fields.text("passport_number") else { return Ok(None) };
    let mut found = earlier.is_for(passport) || earlier.live(|| live_passports(context)).contains(passport);
    let loaded = &context.records.certificates;
    for row in context.store.scan(&assigned_for(passport, context))?.iter().filter(|row| loaded.get(&row.id).is_none()) {
        found |= live_passport(&read::<Certificate>(row)?, context) == Some(passport);
    }
    Ok(found.then(|| {
        let reason = Reason::new(ErrorCode::CertificateLiveElsewhere).rule(rule!("cos/4.7"));
        reason.field("/fields/passport_number").remedy("withdraw the other CoS")
    }))
}

fn assigned_for(passport: &str, context: &Context<'_>) -> Scan {
    let mut scan = Scan::all(Table::Certificates, context.number.as_str());
    scan.equals.push(("passport_number", Value::Text(passport.to_owned())));
    scan.equals.push(("state", Value::Text(CertificateState::Assigned.name().to_owned())));
    scan
}

/// The passports with a live CoS among the records of a context.
fn live_passports<'a>(context: &Context<'a>) -> BTreeSet<&'a str> {
    context.records.certificates.values().filter_map(|record| live_passport(record, context)).collect()
}

/// The passport of a CoS that is assigned and not used.
fn live_passport<'a>(record: &'a Certificate, context: &Context<'_>) -> Option<&'a str> {
    let live = record.family() == CertificateFamily::Cos
        && record.state() == CertificateState::Assigned
        && record.due_on().is_none_or(|due_on| context.today < due_on);
    if live { record.fields.text("passport_number") } else { None }
}
