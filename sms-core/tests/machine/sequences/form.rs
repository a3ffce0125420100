//! What is filled in: certificates of each kind, applications and reports.

use serde_json::{Value, json};

/// How far a draft is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Incomplete,
    Complete,
    /// Complete, for the sponsor's own worker applying inside the United Kingdom.
    OwnWorker,
    /// Complete, for the Authorising Officer.
    Officer,
}

impl Form {
    pub(crate) const ALL: [Self; 4] = [Self::Complete, Self::OwnWorker, Self::Officer, Self::Incomplete];

    /// Every field that a certificate of a kind needs is given, so that an edit leaves nothing of what was there.
    pub(crate) fn fields(self, kind: &str) -> Value {
        match kind {
            "cas" => self.student(),
            // The rest comes from the application.
            "defined_cos" => {
                let mut form = self.worker();
                form.as_object_mut().unwrap().retain(|name, _| *name != "category" && job().get(name).is_none());
                form
            }
            _ => self.worker(),
        }
    }

    fn worker(self) -> Value {
        let sex = if self == Self::Incomplete { Value::Null } else { "female".into() };
        let own = self == Self::OwnWorker;
        json!({
            "category": "switching_isc_liable", "applies_in_uk": own, "sponsored_here": own,
            "is_authorising_officer": self == Self::Officer, "family_name": "Worker-One", "given_name": "Test",
            "nationality": "UTO", "place_of_birth": "Utopia", "country_of_birth": "UTO", "date_of_birth": "1990-05-17",
            "sex": sex, "country_of_residence": "GBR", "passport_number": "P1000001", "passport_issued_on": "2020-01-01",
            "passport_expires_on": "2030-01-01", "passport_issued_at": "Utopia", "home_address_line_1": "2 Example Road",
            "home_city": "Exampleton", "home_postcode": "EX2 2EX", "home_country": "GBR", "start_on": "2026-06-01",
            "end_on": "2029-05-31", "weekly_hours": "37.5", "work_address_line_1": "1 Example Street",
            "work_city": "Exampleton", "work_postcode": "EX1 1EX", "job_title": "Programmer", "occupation_code": "2134",
            "job_description": "Writes programs.", "gross_salary_pence": 5_470_000, "salary_period": "year",
            "eligible_occupation": true, "on_salary_list": false, "certifies_maintenance": true, "atas_needed": false,
            "paye_supplied": true, "paye_reference": "123/AB456", "first_six_months": true, "worked_abroad": true,
        })
    }

    fn student(self) -> Value {
        let sex = if self == Self::Incomplete { Value::Null } else { "female".into() };
        json!({
            "applicant_id": "S-1", "family_name": "Student-One", "nationality": "UTO", "sex": sex, "country_of_birth": "UTO",
            "date_of_birth": "2000-05-17", "passport_number": "P2000001", "course_title": "Physics",
            "academic_level": "RQF7", "course_start_on": "2026-09-14", "course_end_on": "2027-09-13", "full_time": true,
            "weekly_hours": "20", "study_address_line_1": "1 Example Street", "study_city": "Exampleton",
            "study_postcode": "EX1 1EX", "has_work_placement": false, "documents_used": "Degree certificate",
            "atas_needed": false, "postgraduate_dean_certificate_needed": false, "selt_required": false,
            "selt_not_required_reason": "HEI",
            "english_assessment": "An interview.", "previous_uk_study": false, "fees_include_accommodation": false,
            "first_year_fees_pence": 1_500_000, "boarding_fees_pence": 0,
        })
    }
}

/// The job that an application for defined CoS is about.
pub(crate) fn job() -> Value {
    json!({
        "start_on": "2026-06-01", "end_on": "2029-05-31", "weekly_hours": "37.5", "work_address_line_1": "1 Example Street",
        "work_city": "Exampleton", "work_postcode": "EX1 1EX", "job_title": "Programmer", "occupation_code": "2134",
        "job_description": "Writes programs.", "gross_salary_pence": 5_470_000, "salary_period": "year",
        "eligible_occupation": true, "on_salary_list": false,
    })
}

/// What the report of an activity says.
pub(crate) fn said(activity: &str) -> Value {
    match activity {
        "pay_reduced" => {
            json!({ "new_salary_pence": 5_000_000, "new_salary_period": "year", "reason": "Shorter hours." })
        }
        "circumstances_changed" => json!({ "reason": "Another name." }),
        "completed_early" => json!({ "last_address": "2 Example Road" }),
        "sponsorship_ended" => json!({
            "end_reason": "resignation", "last_home_address": "2 Example Road", "last_phone": "020 7946 0000" }),
        _ => json!({ "working_pattern": "At home on Mondays." }),
    }
}
