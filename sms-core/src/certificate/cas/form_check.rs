//! What a CAS is made of beyond its single fields: what cannot be saved, and what does not fit together.

use super::agent;
use super::course::{self, placement_share};
use super::fields;
use super::fields::{CAS_FIELDS, is_for_students_only};
use super::reference::{REASONS_WITHOUT_TEST, ReferenceValue, TEST_PROVIDERS, academic_level};
use crate::certificate::form_check::FormCheck;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Form, FormKey};
use crate::ids::CertificateNumber;
use crate::licence::{LicenceType, Route};
use crate::parameter::{Said, said};
use crate::policy::settings;
use crate::rule;
use crate::rule::Rule;
use chrono::NaiveDate;

/// A reason about a field of the form.
pub(super) fn about(field: &str, code: ErrorCode, rule: &'static Rule, message: impl Into<Said>) -> Reason {
    Reason::new(code).rule(rule).message(message).field(format!("/fields/{field}"))
}

/// Everything that keeps a form from being saved beyond its single fields.
pub(crate) fn unsaved(form: &Form, route: Route) -> Vec<Reason> {
    let mut problems: Vec<Reason> = wrong_route(route).into_iter().chain(hours_in_hundredths(form)).collect();
    if route == Route::ChildStudent {
        problems.extend(only_of_students(form));
    }
    problems
}

/// Why a route has no CAS.
pub(crate) fn wrong_route(route: Route) -> Option<Reason> {
    (route.licence_type() != LicenceType::Student).then(|| {
        let reason = Reason::new(ErrorCode::CertificateRoute).rule(rule!("cas/2.4.3"));
        reason.message("workers get a CoS, and no CAS").field("/route").remedy("`create_cos` creates a CoS")
    })
}

/// Hours a week have one decimal at most (`cas/1.16`).
fn hours_in_hundredths(form: &Form) -> Option<Reason> {
    let hours = form.get(fields::WEEKLY_HOURS)?;
    let message = said!("`{field}` has more than one decimal", field = fields::WEEKLY_HOURS.name());
    (hours.hundredths() % 10 != 0)
        .then(|| about(fields::WEEKLY_HOURS.name(), ErrorCode::FieldFormat, rule!("cas/1.16"), message))
}

/// A number that says by its third character that the CAS is one of the other route (`cas/1.2`).
pub(crate) fn of_other_route(number: &CertificateNumber, route: Route) -> Option<Reason> {
    let of_child = *number.as_str().strip_prefix("E4")?.as_bytes().first()? == b'C';
    (of_child != (route == Route::ChildStudent)).then(|| {
        let message = said!(
            "the number is not one of the route `{route}`: `E4G` begins one of a Student, `E4C` of a Child Student",
            route
        );
        Reason::new(ErrorCode::CasNumberOfRoute).rule(rule!("cas/1.2")).message(message)
    })
}

/// A Child Student has neither the particulars of a placement nor evidence (`cas/3.2.1`).
fn only_of_students(form: &Form) -> impl Iterator<Item = Reason> {
    let given = |name: &str| form.fields().get(name).is_some_and(|value| !value.is_null());
    CAS_FIELDS.iter().filter(move |field| is_for_students_only(field) && given(field.name)).map(|field| {
        let message = said!("a CAS of a Child Student has no field `{field}`", field = field.name);
        about(field.name, ErrorCode::CasFieldOfStudents, rule!("cas/3.2.1"), message)
    })
}

/// What in a form does not fit together, and what the rules on courses refuse.
pub(crate) fn inconsistencies(content: &FormCheck<'_>) -> Vec<Reason> {
    let mut inconsistencies = dates(content.form);
    inconsistencies.extend(agent::lacking(content));
    inconsistencies.extend(course::conditional_offer(content));
    if content.route == Route::Student {
        inconsistencies.extend(justification(content));
        inconsistencies.extend(course::inconsistencies(content));
    }
    inconsistencies
}

/// A course starts before it ends, and is joined in between (`cas/5.2.6`).
fn dates(form: &Form) -> Vec<Reason> {
    let [start, end, joined] =
        [fields::COURSE_START_ON, fields::COURSE_END_ON, fields::LATEST_ACCEPTANCE_ON].map(|day| form.get(day));
    let mut dates = Vec::new();
    let mut wrong = |day: FormKey<NaiveDate>, message: Said| {
        dates.push(about(day.name(), ErrorCode::CertificateDates, rule!("cas/5.2.6"), message));
    };
    if let (Some(start), Some(end)) = (start, end)
        && end <= start
    {
        wrong(
            fields::COURSE_END_ON,
            said!("the course ends on {end_on}, and starts on {start_on}", end_on = end, start_on = start),
        );
    }
    if let Some(joined) = joined {
        if let Some(start) = start.filter(|start| joined < *start) {
            let message = said!(
                "the last day to join, {join_by}, is before the start on {start_on}",
                join_by = joined,
                start_on = start
            );
            wrong(fields::LATEST_ACCEPTANCE_ON, message);
        }
        if let Some(end) = end.filter(|end| joined > *end) {
            let message =
                said!("the last day to join, {join_by}, is after the end on {end_on}", join_by = joined, end_on = end);
            wrong(fields::LATEST_ACCEPTANCE_ON, message);
        }
    }
    dates
}

/// A placement above a share of the course is justified (`cas/3.2`); the published share was not found.
fn justification(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    let share = form.flag(fields::HAS_WORK_PLACEMENT).then(|| placement_share(form)).flatten()?;
    let threshold = content.get(settings::CAS_PLACEMENT_PERCENT_JUSTIFIED);
    (share > threshold && !form.has(fields::WORK_PLACEMENT_JUSTIFICATION)).then(|| {
        let message = said!("a work placement of more than {most} % of the course is justified", most = threshold);
        about(fields::WORK_PLACEMENT_JUSTIFICATION.name(), ErrorCode::FieldMissing, rule!("cas/3.2"), message)
            .remedy("fill in the field")
    })
}

/// Why a CAS cannot be assigned on this day: a code that the lists did not have yet (`cas/3.3.1`).
pub(crate) fn refusals(content: &FormCheck<'_>) -> Vec<Reason> {
    let of = |list: &'static [ReferenceValue], key: FormKey<str>| {
        let code = content.form.get(key)?;
        Some((key.name(), list.iter().find(|value| value.code == code)?))
    };
    let level = |key: FormKey<str>| Some((key.name(), academic_level(content.form.get(key)?)?));
    let used = [
        level(fields::ACADEMIC_LEVEL),
        level(fields::PREVIOUS_ACADEMIC_LEVEL),
        of(REASONS_WITHOUT_TEST, fields::SELT_NOT_REQUIRED_REASON),
        of(TEST_PROVIDERS, fields::TEST_PROVIDER),
    ];
    let strange = used.into_iter().flatten();
    strange
        .filter(|(_, value)| !value.is_in_force(content.rules_on))
        .map(|(name, value)| {
            let message = said!("there is no code `{code}` on {on}", code = value.code, on = content.rules_on);
            about(name, ErrorCode::CasReferenceValue, value.rule, message)
        })
        .collect()
}
