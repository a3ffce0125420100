//! The one line of an error: with its place, what would help, and a value where the field is one that may be shown.

use serde_json::{Value, json};
use sms_core::certificate::cos::COS_FIELDS;
use sms_core::entropy::Seeded;
use sms_core::fields::{FieldKind, Form};
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, day, start_of_day};
use sms_core::{Actor, Command, Decision, Sms};

fn told(name: &str, value: Value) -> String {
    let form: Form = serde_json::from_value(json!({ name: value })).unwrap();
    Decision::from(form.problems(COS_FIELDS)).text()
}

#[test]
fn values_of_fields_that_may_be_shown() {
    for (name, value, shown) in [
        ("weekly_hours", json!("37,5"), "(at /fields/weekly_hours: `37,5`)"),
        ("start_on", json!("20/11/2026"), "(at /fields/start_on: `20/11/2026`)"),
        ("start_on", json!("1850-01-01"), "(at /fields/start_on: `1850-01-01`)"),
        ("gross_salary_pence", json!(-5), "(at /fields/gross_salary_pence: `-5`)"),
        ("salary_period", json!("Yeer"), "(at /fields/salary_period: `Yeer`; did you mean `year`?)"),
    ] {
        let told = told(name, value);
        assert!(told.ends_with(shown), "{told}");
    }
}

/// What came from another column: a name, a number of a passport, a day of birth in a field that is about the person.
#[test]
fn values_of_anybody_are_not_shown() {
    let strange =
        [json!("Anna Example"), json!("AB123456C"), json!("anna@example.test"), json!(["Anna"]), json!({ "Anna": 1 })];
    for field in COS_FIELDS {
        for value in &strange {
            let text = told(field.name, value.clone());
            assert!(!text.to_lowercase().contains("anna") && !text.contains("AB123456C"), "{text}");
        }
        if !field.shown() && !matches!(field.kind, FieldKind::Line(_) | FieldKind::Text(_)) {
            let text = told(field.name, json!("20/11/1990 "));
            assert!(!text.contains("20/11/1990"), "{text}");
        }
    }
}

#[test]
fn four_hundred_rows_with_the_same_slip_are_one_line() {
    let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    let row = json!({ "route": "skilled_worker", "owner": "anna1", "state": "work_in_progress", "fields": { "gross_salary": 1 } });
    let adopt = json!({
        "command": "adopt_licence", "organisation": { "name": "Example Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "users": [{ "user_id": "anna1", "level": "level_1" }], "certificates": vec![row; 400]
    });
    let error = sms.execute(Command::from_value(adopt).unwrap(), &Actor::HomeOffice).unwrap_err();
    assert_eq!(
        error.to_string(),
        "there is no field `gross_salary` (in 400 rows, first /certificates/0; did you mean `gross_salary_pence`?)"
    );
}

#[test]
fn an_unread_document_says_where_and_what_was_meant() {
    let error = Command::from_value(json!({ "command": "asign_cos" })).unwrap_err();
    assert_eq!(error.to_string(), "there is no command `asign_cos` (at /command; did you mean `assign_cos`?)");
}
