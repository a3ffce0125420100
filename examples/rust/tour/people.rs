//! Who appears in the story: made-up people, as documents.

use sms_core::serde_json::{Value, json};

/// The details of a Level 1 user.
pub(crate) fn level_1(given_name: &str, family_name: &str) -> Value {
    json!({
        "title": "Ms", "given_name": given_name, "family_name": family_name, "email": email(given_name),
        "position": "Office manager", "address_line_1": "1 Example Street", "address_city": "Exampleton",
        "address_postcode": "EX1 1EX", "nino": "AB123456C",
    })
}

/// The details of a Level 2 user.
pub(crate) fn level_2(given_name: &str, family_name: &str) -> Value {
    json!({
        "title": "Mr", "given_name": given_name, "family_name": family_name, "email": email(given_name),
        "position": "Assistant",
    })
}

fn email(given_name: &str) -> String {
    format!("{}@sponsor.example", given_name.to_lowercase())
}

/// Everything that assigning a certificate needs, for a programmer who changes from another route.
pub(crate) fn worker(family_name: &str, passport_number: &str) -> Value {
    json!({
        "category": "switching_isc_liable", "family_name": family_name, "given_name": "Test", "nationality": "UTO",
        "place_of_birth": "Utopia", "country_of_birth": "UTO", "date_of_birth": "1990-05-17", "sex": "female",
        "country_of_residence": "GBR", "passport_number": passport_number, "passport_issued_on": "2020-01-01",
        "passport_expires_on": "2030-01-01", "passport_issued_at": "Utopia", "home_address_line_1": "2 Example Road",
        "home_city": "Exampleton", "home_postcode": "EX2 2EX", "home_country": "GBR", "start_on": "2026-06-01",
        "end_on": "2029-05-31", "weekly_hours": "37.5", "work_address_line_1": "1 Example Street",
        "work_city": "Exampleton", "work_postcode": "EX1 1EX", "job_title": "Programmer", "occupation_code": "2134",
        "job_description": "Writes programs.", "gross_salary_pence": 5_470_000, "salary_period": "year",
        "eligible_occupation": true, "on_salary_list": false, "certifies_maintenance": true, "atas_needed": false,
        "paye_supplied": true, "paye_reference": "123/AB456",
    })
}
