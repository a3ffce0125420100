//! What does not forbid the assignment of a CAS, and is worth showing before it is too late.

use super::agent;
use super::course::DEGREE;
use super::fields;
use super::form_check::about;
use super::reference::academic_level;
use super::use_by;
use crate::certificate::form_check::FormCheck;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::{Form, FormKey};
use crate::licence::Route;
use crate::parameter::said;
use crate::policy::settings;
use crate::rule;
use crate::time::months_after;
use chrono::NaiveDate;

/// Every warning on a CAS.
pub(crate) fn warnings(content: &FormCheck<'_>) -> Vec<Reason> {
    let form = content.form;
    let mut warnings: Vec<Reason> =
        [age(content), too_early(content), too_late(content), agent::not_used(form)].into_iter().flatten().collect();
    if content.route == Route::Student {
        warnings.extend(scores(form));
        warnings.extend(assessment(form));
        warnings.extend(progress(form));
    }
    warnings
}

/// A Student is 16 or over, a Child Student 4 to 17, when the course starts (`cas/N-18`).
fn age(content: &FormCheck<'_>) -> Option<Reason> {
    let form = content.form;
    let born = form.get(fields::DATE_OF_BIRTH)?;
    let starts_on = form.get(fields::COURSE_START_ON)?;
    let reached = |born: NaiveDate, years: u32| content.birthday(born, years) <= starts_on;
    let strange = match content.route {
        Route::ChildStudent => !reached(born.first(), 4) || reached(born.last(), 18),
        _ => !reached(born.first(), 16),
    };
    strange.then(|| {
        let message = "a Student is 16 or over when the course starts, and a Child Student 4 to 17";
        about(fields::DATE_OF_BIRTH.name(), ErrorCode::CasAge, rule!("cas/N-18"), message)
    })
}

/// Nobody applies from abroad earlier than so many months before the course; the CAS has expired by then (`cas/2.5.3`).
fn too_early(content: &FormCheck<'_>) -> Option<Reason> {
    let months = content.months(settings::CAS_APPLY_MONTHS);
    let use_by = use_by(content.today?, content.policy);
    let reach = months_after(use_by, months);
    let starts_on = content.form.get(fields::COURSE_START_ON).filter(|starts_on| *starts_on > reach)?;
    let message = said!(
        "students apply at most {months} months before {start_on}, and the CAS expires after {use_by}",
        months,
        start_on = starts_on,
        use_by
    );
    Some(about(fields::COURSE_START_ON.name(), ErrorCode::CasTooEarly, rule!("cas/2.5.3"), message))
}

/// The last day to join the course has passed.
fn too_late(content: &FormCheck<'_>) -> Option<Reason> {
    let (form, today) = (content.form, content.today?);
    let field =
        if form.has(fields::LATEST_ACCEPTANCE_ON) { fields::LATEST_ACCEPTANCE_ON } else { fields::COURSE_END_ON };
    let last = form.get(field).filter(|last| *last < today)?;
    let message = said!("the course can be joined until {join_by}", join_by = last);
    Some(about(field.name(), ErrorCode::CasTooLate, rule!("cas/3.2"), message))
}

/// A higher education institution that has assessed the student says how (`cas/N-3`, `cas/N-5`).
fn assessment(form: &Form) -> Option<Reason> {
    let assessed = form.get(fields::SELT_NOT_REQUIRED_REASON) == Some("HEI") && !form.flag(fields::SELT_REQUIRED);
    (assessed && !form.has(fields::ENGLISH_ASSESSMENT)).then(|| {
        let message = "the CAS does not say how the institution assessed the student's English";
        about(fields::ENGLISH_ASSESSMENT.name(), ErrorCode::CasEnglishAssessment, rule!("cas/N-5"), message)
            .remedy("fill in the field")
    })
}

/// A test comes with its reference and its four scores (`cas/N-5`).
fn scores(form: &Form) -> Vec<Reason> {
    let asked = [
        fields::TEST_REFERENCE,
        fields::TEST_SPEAKING,
        fields::TEST_LISTENING,
        fields::TEST_READING,
        fields::TEST_WRITING,
    ];
    let lacking = asked.into_iter().filter(|key| form.flag(fields::SELT_REQUIRED) && !form.has(*key));
    let warning = |key: FormKey<str>| {
        let name = key.name();
        let message = said!("`{field}` is not filled in, and the student's application needs it", field = name);
        about(name, ErrorCode::CasEnglishScores, rule!("cas/N-5"), message).remedy("fill in the field")
    };
    lacking.map(warning).collect()
}

/// A further course is above the previous one, or at the same level from a degree up (`cas/N-12`); exceptions there are
/// many (`cas/N-13`).
fn progress(form: &Form) -> Option<Reason> {
    let comparison = form.get(fields::COURSE_COMPARISON).filter(|_| form.flag(fields::PREVIOUS_UK_STUDY))?;
    let level = form.get(fields::ACADEMIC_LEVEL).and_then(academic_level).and_then(|value| value.level);
    let enough = match comparison {
        "higher" => true,
        "same" => level.is_some_and(|level| level >= DEGREE),
        _ => false,
    };
    (!enough).then(|| {
        let message = "the course is not above the previous one, which few students are permitted";
        about(fields::COURSE_COMPARISON.name(), ErrorCode::CasProgress, rule!("cas/N-12"), message)
    })
}
