//! The complete forms of the tests. That of a worker is the one of the case files.

use serde_json::{Value, json};
use std::sync::LazyLock;

/// What an application for defined CoS is about. A defined CoS is drafted with the rest.
const JOB: [&str; 13] = [
    "start_on",
    "end_on",
    "weekly_hours",
    "work_address_line_1",
    "work_city",
    "work_postcode",
    "job_title",
    "occupation_code",
    "job_description",
    "gross_salary_pence",
    "salary_period",
    "eligible_occupation",
    "on_salary_list",
];

/// Everything that assigning a certificate of a kind needs, or applying for one, but for what `changes` says.
pub(crate) fn complete(kind: &str, changes: Value) -> Value {
    static WORKER: LazyLock<Value> = LazyLock::new(worker);
    static STUDENT: LazyLock<Value> = LazyLock::new(student);
    let mut form = if kind == "cas" { STUDENT.clone() } else { WORKER.clone() };
    let fields = form.as_object_mut().unwrap();
    match kind {
        "cas" | "cos" => {}
        "defined_cos" => fields.retain(|name, _| name != "category" && !JOB.contains(&name.as_str())),
        "application" => fields.retain(|name, _| JOB.contains(&name.as_str())),
        _ => panic!("there is no form of a `{kind}`"),
    }
    if let Value::Object(changes) = changes {
        fields.extend(changes);
    }
    form
}

fn worker() -> Value {
    let shared: Value = serde_json::from_str(include_str!("../../../cases/shared.json")).unwrap();
    let mut form = shared["documents"]["complete_cos"].clone();
    form["end_on"] = "2029-05-31".into();
    form
}

fn student() -> Value {
    json!({
        "applicant_id": "S-1", "family_name": "Student-One", "nationality": "UTO", "sex": "female", "country_of_birth": "UTO",
        "date_of_birth": "2000-05-17", "passport_number": "P2000001", "course_title": "Physics", "academic_level": "RQF7",
        "course_start_on": "2026-09-14", "course_end_on": "2027-09-13", "full_time": true, "weekly_hours": "20",
        "study_address_line_1": "1 Example Street", "study_city": "Exampleton", "study_postcode": "EX1 1EX",
        "has_work_placement": false, "documents_used": "Degree certificate", "atas_needed": false,
        "postgraduate_dean_certificate_needed": false, "selt_required": false, "selt_not_required_reason": "HEI",
        "english_assessment": "An interview.", "previous_uk_study": false, "fees_include_accommodation": false,
        "first_year_fees_pence": 1_500_000, "boarding_fees_pence": 0,
    })
}
