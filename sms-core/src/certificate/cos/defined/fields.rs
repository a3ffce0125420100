//! The form of an application for defined CoS: the fields about the job that an undefined CoS has (`cos/N-3`), the worker where
//! one is named, and what only an application says (`cos/M-1`, `cos/3.14.1`).

use crate::certificate::cos::COS_FIELDS;
use crate::certificate::cos::fields as cos;
use crate::certificate::cos::fields::is_care_job;
use crate::decision::Reason;
use crate::fields::{Field, FieldKind, Form, Needed, fields};
use crate::licence::Route;
use crate::rule;
use crate::rule::Rule;
use crate::time::day;
use FieldKind::{Flag, Line};
use Needed::Never;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The fields that name the worker, where one is named (`cos/N-2`, `cos/3.14.1`).
const WORKER: &[&str] =
    &[cos::FAMILY_NAME.name(), cos::GIVEN_NAME.name(), cos::NATIONALITY.name(), cos::DATE_OF_BIRTH.name()];

/// The fields about the job, its pay and its time (`cos/M-1`, `cos/N-3`).
const JOB: &[&str] = &[
    cos::START_ON.name(),
    cos::END_ON.name(),
    cos::WEEKLY_HOURS.name(),
    cos::WORK_ADDRESS_LINE_1.name(),
    cos::WORK_ADDRESS_LINE_2.name(),
    cos::WORK_ADDRESS_LINE_3.name(),
    cos::WORK_CITY.name(),
    cos::WORK_COUNTY.name(),
    cos::WORK_POSTCODE.name(),
    cos::OTHER_WORK_ADDRESSES.name(),
    cos::JOB_TITLE.name(),
    cos::OCCUPATION_CODE.name(),
    cos::JOB_DESCRIPTION.name(),
    cos::NEW_ENTRANT.name(),
    cos::NEW_ENTRANT_REASON.name(),
    cos::GROSS_SALARY_PENCE.name(),
    cos::SALARY_PERIOD.name(),
    cos::ALLOWANCES_PENCE.name(),
    cos::ALLOWANCES_PERIOD.name(),
    cos::ALLOWANCES_SUMMARY.name(),
    cos::CLIENT_CONTRACT.name(),
    cos::CLIENT_CONTRACT_SUMMARY.name(),
    cos::ELIGIBLE_OCCUPATION.name(),
    cos::ON_SALARY_LIST.name(),
    cos::ON_SHORTAGE_LIST.name(),
    cos::SALARY_OPTION.name(),
    cos::CLAIMS_PHD.name(),
    cos::PHD_RELEVANCE.name(),
    cos::PHD_IN_STEM.name(),
    cos::PHD_STEM_EXPLANATION.name(),
];

/// A field that only an application has.
const fn own(name: &'static str, title: &'static str, kind: FieldKind, rule: &'static Rule) -> Field {
    Field::new(name, title, kind, Never, rule)
}

fields! {
    /// What only an application says.
    OWN_FIELDS {
        TRANSITIONAL_RULE: flag = own(
            "transitional_rule", "The job is below degree level, and claimed under the transitional rule on skill",
            Flag, rule!("cos/3.14.1"),
        );
        HOME_OFFICE_REFERENCE: text = own(
            "home_office_reference", "The worker's Home Office reference, where it is known",
            Line(50), rule!("cos/3.14.1"),
        ).about_the_person();
        LATEST_COS_NUMBER: text = own(
            "latest_cos_number", "The number of the worker's latest CoS, where it is known",
            Line(11), rule!("cos/3.14.1"),
        ).about_the_person();
    }
}

/// Total weekly hours are a field of their own since then (`cos/M-3`).
const HOURS_FROM: NaiveDate = day(2024, 3, 11);

/// Every field of an application for defined CoS.
///
/// ```
/// use sms_core::certificate::cos::defined_fields;
/// let names: Vec<_> = defined_fields().iter().map(|field| field.name).collect();
/// assert!(names.contains(&"occupation_code") && names.contains(&"salary_option"));
/// assert!(!names.contains(&"passport_number"));
/// ```
#[must_use]
pub fn defined_fields() -> Vec<&'static Field> {
    let shared = COS_FIELDS.iter().filter(|field| is_of_the_job(field) || WORKER.contains(&field.name));
    shared.chain(OWN_FIELDS).copied().collect()
}

/// Whether a field of a CoS is about the job that was applied for, so that a grant binds it (`cos/12.10`).
fn is_of_the_job(field: &Field) -> bool {
    JOB.contains(&field.name)
}

/// Whether a field of the job is left to the assignment where the application does not say it: the place of work, and the hours
/// where they were no field yet (`cos/M-1`, `cos/M-3`).
fn is_left_open(name: &str) -> bool {
    name.starts_with("work_") || name == cos::OTHER_WORK_ADDRESSES.name() || name == cos::WEEKLY_HOURS.name()
}

/// The names of the fields that an application binds: what it says of the job, and what it leaves empty of it, for a grant is for
/// just this job and this pay (`cos/12.3`, `cos/12.10`). Under the transitional rule it is for just this worker, too
/// (`cos/3.14.1`).
pub(crate) fn bound_fields(application: &Form) -> Vec<String> {
    let named = application.flag(TRANSITIONAL_RULE);
    let binds = |field: &Field| match is_of_the_job(field) {
        true => application.has_at(field.name) || !is_left_open(field.name),
        false => named && WORKER.contains(&field.name) && application.has_at(field.name),
    };
    COS_FIELDS.iter().filter(|field| binds(field)).map(|field| field.name.to_owned()).collect()
}

/// What a draft takes over from an application.
pub(super) fn taken_over(form: &Form) -> Form {
    let taken = form.fields().iter().filter(|(name, _)| COS_FIELDS.iter().any(|field| field.name == name.as_str()));
    taken.map(|(name, value)| (name.clone(), value.clone())).collect::<BTreeMap<_, _>>().into()
}

/// What an application lacks on a day: everything about the job that assigning needs, but for the place of work, which only
/// care work tells (`cos/M-1`).
pub(super) fn lacks(form: &Form, on: NaiveDate) -> Vec<Reason> {
    let job: Vec<_> =
        COS_FIELDS.iter().copied().filter(|field| is_of_the_job(field) && is_asked(field, form, on)).collect();
    form.lacks_to_assign(&job, Route::SkilledWorker)
}

fn is_asked(field: &Field, form: &Form, on: NaiveDate) -> bool {
    let of_the_place = field.name.starts_with("work_") && !is_care_job(form);
    !of_the_place && (field.name != cos::WEEKLY_HOURS.name() || on >= HOURS_FROM)
}

/// Whether the worker is named well enough to be known.
pub(super) fn names_a_worker(form: &Form) -> bool {
    form.has(cos::FAMILY_NAME) && form.has(cos::NATIONALITY) && form.has(cos::DATE_OF_BIRTH)
}

/// Whether a lack of the form of a CoS concerns a defined one.
pub(crate) fn concerns_defined(lack: &Reason) -> bool {
    lack.field.as_deref() != Some(cos::CATEGORY.pointer().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_of_the_job_and_of_the_worker_is_one_of_a_cos() {
        for name in JOB.iter().chain(WORKER) {
            assert!(COS_FIELDS.iter().any(|field| field.name == *name), "{name}");
        }
    }
}
