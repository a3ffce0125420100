//! Forms that are complete, and the field that is taken away to make them incomplete.

use serde_json::{Value, json};
use sms_core::certificate::CertificateKind;

/// A field that every certificate needs, and that no grant binds.
const NEEDED: &str = "sex";

/// A form with everything that assigning needs.
pub(crate) fn complete(kind: CertificateKind) -> Value {
    match kind {
        CertificateKind::UndefinedCos => {
            let mut form = worker();
            form["category"] = "switching_isc_liable".into();
            form
        }
        CertificateKind::DefinedCos => worker(),
        _ => student(),
    }
}

/// The same form without something that assigning needs.
pub(crate) fn incomplete(kind: CertificateKind) -> Value {
    let mut form = complete(kind);
    form[NEEDED] = Value::Null;
    form
}

/// The job that an application for defined CoS is about.
pub(crate) fn job() -> Value {
    json!({
        "start_on": "2024-06-01", "end_on": "2027-05-31", "weekly_hours": "37.5", "work_address_line_1": "1 Example Street",
        "work_city": "Exampleton", "work_postcode": "EX1 1EX", "job_title": "Programmer", "occupation_code": "2134",
        "job_description": "Writes programs.", "gross_salary_pence": 5_470_000, "salary_period": "year",
        "eligible_occupation": true, "on_salary_list": false,
    })
}

fn worker() -> Value {
    let mut form = job();
    let person = json!({
        "family_name": "Worker-One", "given_name": "Test", "nationality": "UTO", "place_of_birth": "Utopia",
        "country_of_birth": "UTO", "date_of_birth": "1990-05-17", "sex": "female", "country_of_residence": "GBR",
        "passport_number": "P1000001", "passport_issued_on": "2020-01-01", "passport_expires_on": "2030-01-01",
        "passport_issued_at": "Utopia", "home_address_line_1": "2 Example Road", "home_city": "Exampleton",
        "home_postcode": "EX2 2EX", "home_country": "GBR", "certifies_maintenance": true,
        "atas_needed": false, "paye_supplied": true, "paye_reference": "123/AB456",
    });
    form.as_object_mut().unwrap().extend(person.as_object().unwrap().clone());
    form
}

fn student() -> Value {
    json!({
        "applicant_id": "S-1", "family_name": "Student-One", "nationality": "UTO", "sex": "female", "country_of_birth": "UTO",
        "date_of_birth": "2000-05-17", "passport_number": "P2000001", "course_title": "Physics", "academic_level": "RQF7",
        "course_start_on": "2024-09-16", "course_end_on": "2025-09-15", "full_time": true, "weekly_hours": "20",
        "study_address_line_1": "1 Example Street", "study_city": "Exampleton", "study_postcode": "EX1 1EX",
        "has_work_placement": false, "documents_used": "Degree certificate", "atas_needed": false,
        "postgraduate_dean_certificate_needed": false, "selt_required": false, "selt_not_required_reason": "HEI",
        "english_assessment": "An interview.",
        "previous_uk_study": false, "fees_include_accommodation": false, "first_year_fees_pence": 1_500_000,
        "boarding_fees_pence": 0,
    })
}
