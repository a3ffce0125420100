//! What the tests share: a system in memory with a manual clock, and plainly synthetic people.

use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, Moment};
use sms_core::{Actor, Command, Outcome, Result, Sms};
use std::sync::Arc;

pub(crate) struct World {
    pub(crate) sms: Sms,
    pub(crate) clock: Arc<ManualClock>,
}

pub(crate) fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

impl World {
    pub(crate) fn at(now: &str) -> Self {
        let clock = Arc::new(ManualClock::new(moment(now)));
        let sms = Sms::shared(Arc::new(MemoryStore::new()), clock.clone(), Arc::new(Seeded::new(7)));
        let cheap = json!({ "command": "set_policy", "settings": {
            "password.hash_memory_kib": [{ "value": 8 }], "password.hash_iterations": [{ "value": 1 }] } });
        sms.execute(Command::from_value(cheap).unwrap(), &Actor::HomeOffice).unwrap();
        Self { sms, clock }
    }

    pub(crate) fn set(&self, now: &str) {
        self.clock.set(moment(now));
    }

    pub(crate) fn home_office(&self, command: Value) -> Result<Outcome> {
        self.sms.execute(Command::from_value(command)?, &Actor::HomeOffice)
    }

    pub(crate) fn as_user(&self, user_id: &str, command: Value) -> Result<Outcome> {
        self.sms.acting_as(user_id)?.execute(Command::from_value(command)?)
    }
}

pub(crate) fn number(outcome: &Outcome) -> LicenceNumber {
    outcome.result["licence"].as_str().unwrap().parse().unwrap()
}

pub(crate) fn level_1(given: &str, family: &str) -> Value {
    json!({
        "title": "Ms", "given_name": given, "family_name": family, "email": format!("{given}@sponsor.example").to_lowercase(),
        "position": "Office manager", "address_line_1": "1 Example Street", "address_city": "Exampleton",
        "address_postcode": "EX1 1EX", "nino": "AB123456C",
    })
}

pub(crate) fn level_2(given: &str, family: &str) -> Value {
    json!({
        "title": "Mr", "given_name": given, "family_name": family, "email": format!("{given}@sponsor.example").to_lowercase(),
        "position": "Assistant",
    })
}

pub(crate) fn complete(family: &str, passport: &str) -> Value {
    json!({
        "category": "switching_isc_liable", "family_name": family, "given_name": "Test", "nationality": "UTO",
        "place_of_birth": "Utopia", "country_of_birth": "UTO", "date_of_birth": "1990-05-17", "sex": "female",
        "country_of_residence": "GBR", "passport_number": passport, "passport_issued_on": "2020-01-01",
        "passport_expires_on": "2030-01-01", "passport_issued_at": "Utopia", "home_address_line_1": "2 Example Road",
        "home_city": "Exampleton", "home_postcode": "EX2 2EX", "home_country": "GBR", "start_on": "2026-06-01",
        "end_on": "2029-05-31", "weekly_hours": "37.5", "work_address_line_1": "1 Example Street",
        "work_city": "Exampleton", "work_postcode": "EX1 1EX", "job_title": "Programmer", "occupation_code": "2134",
        "job_description": "Writes programs.", "gross_salary_pence": 5_470_000, "salary_period": "year",
        "eligible_occupation": true, "on_salary_list": false, "certifies_maintenance": true, "atas_needed": false,
    })
}
