//! The form of an application for defined CoS: the fields about the job that an undefined CoS has (`cos/N-3`), the worker where
//! one is named, and what only an application says (`cos/M-1`, `cos/3.14.1`).

use crate::certificate::cos::COS_FIELDS;
use crate::certificate::cos::fields::is_care_job;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Field, FieldKind, Form, Needed};
use crate::licence::Route;
use crate::rule;
use crate::time::day;
use FieldKind::{Flag, Line, Word};
use Needed::Never;
use chrono::NaiveDate;

/// The fields that name the worker, where one is named (`cos/N-2`, `cos/3.14.1`).
const WORKER: &[&str] = &["family_name", "given_name", "nationality", "date_of_birth"];

/// The fields about the job, its pay and its time (`cos/M-1`, `cos/N-3`).
const JOB: &[&str] = &[
    "start_on",
    "end_on",
    "weekly_hours",
    "work_address_line_1",
    "work_address_line_2",
    "work_address_line_3",
    "work_city",
    "work_county",
    "work_postcode",
    "other_work_addresses",
    "job_title",
    "occupation_code",
    "job_description",
    "new_entrant",
    "new_entrant_reason",
    "gross_salary_pence",
    "salary_period",
    "allowances_pence",
    "allowances_period",
    "allowances_summary",
    "client_contract",
    "client_contract_summary",
    "eligible_occupation",
    "on_salary_list",
    "on_shortage_list",
    "claims_phd",
    "phd_relevance",
    "phd_in_stem",
    "phd_stem_explanation",
];

/// What only an application says.
static OWN_FIELDS: &[&Field] = &[
    &Field::new(
        "salary_option",
        "The salary option that is claimed; the job description says why",
        Word(&["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"]),
        Never,
        rule!("cos/N-4"),
    ),
    &Field::new(
        "transitional_rule",
        "The job is below degree level, and claimed under the transitional rule on skill",
        Flag,
        Never,
        rule!("cos/3.14.1"),
    ),
    &Field::new(
        "home_office_reference",
        "The worker's Home Office reference, where it is known",
        Line(50),
        Never,
        rule!("cos/3.14.1"),
    )
    .about_the_person(),
    &Field::new(
        "latest_cos_number",
        "The number of the worker's latest CoS, where it is known",
        Line(11),
        Never,
        rule!("cos/3.14.1"),
    )
    .about_the_person(),
];

/// The field that a defined CoS does not have: its kind says it all (`cos/1.5`).
const CATEGORY: &str = "category";

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
    name.starts_with("work_") || matches!(name, "other_work_addresses" | "weekly_hours")
}

/// The names of the fields that an application binds: what it says of the job, and what it leaves empty of it, for a grant is for
/// just this job and this pay (`cos/12.3`, `cos/12.10`). Under the transitional rule it is for just this worker, too
/// (`cos/3.14.1`).
pub(crate) fn bound_fields(application: &Form) -> Vec<String> {
    let named = application.flag("transitional_rule");
    let binds = |field: &Field| match is_of_the_job(field) {
        true => application.has(field.name) || !is_left_open(field.name),
        false => named && WORKER.contains(&field.name) && application.has(field.name),
    };
    COS_FIELDS.iter().filter(|field| binds(field)).map(|field| field.name.to_owned()).collect()
}

/// What a draft takes over from an application.
pub(super) fn taken_over(form: &Form) -> Form {
    let taken = form.fields().iter().filter(|(name, _)| COS_FIELDS.iter().any(|field| field.name == name.as_str()));
    Form::new(taken.map(|(name, value)| (name.clone(), value.clone())).collect())
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
    !of_the_place && (field.name != "weekly_hours" || on >= HOURS_FROM)
}

/// Whether the worker is named well enough to be known.
pub(super) fn names_a_worker(form: &Form) -> bool {
    ["family_name", "nationality", "date_of_birth"].iter().all(|name| form.has(name))
}

/// Whether a lack of the form of a CoS concerns a defined one.
pub(crate) fn concerns_defined(lack: &Reason) -> bool {
    lack.field.as_deref() != Some("/fields/category")
}

/// The problem of a defined CoS for which a category of undefined ones is given.
pub(crate) fn own_category(form: &Form) -> Option<Reason> {
    let given = form.fields().get(CATEGORY).is_some_and(|value| !value.is_null());
    given.then(|| {
        let message = "a defined CoS has the category of its kind, new hires, and none of those of undefined ones";
        Reason::new(ErrorCode::FieldUnknown).rule(rule!("cos/1.5")).message(message).field("/fields/category")
    })
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
