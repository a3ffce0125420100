//! Every wrong shape of a document is told at once, each with its place.

use proptest::prelude::*;
use serde_json::{Value, json};
use sms_core::{Command, Error, ErrorCode};
use std::collections::BTreeSet;

fn told(document: Value) -> Vec<(&'static str, String)> {
    let error = Command::from_value(document).unwrap_err();
    let reasons = error.reasons().iter();
    reasons.map(|reason| (reason.code.id(), reason.field.clone().unwrap_or_default().into_owned())).collect()
}

fn adopt(certificates: Vec<Value>) -> Value {
    json!({
        "command": "adopt_licence", "organisation": { "name": "Example Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "users": [{ "user_id": "anna1", "level": "level_1" }],
        "certificates": certificates
    })
}

fn row() -> Value {
    json!({ "route": "skilled_worker", "owner": "anna1", "state": "assigned", "number": "C1A2B3C4D5E", "assigned_on": "2026-04-01" })
}

fn with(name: &str, value: Value) -> Value {
    let mut row = row();
    row[name] = value;
    row
}

#[test]
fn five_slips_in_twenty_rows() {
    let mut rows = vec![row(); 20];
    rows[3] = with("state", json!("Assigned"));
    rows[7] = with("number", json!("C1"));
    rows[8] = with("assigned_on", json!("20/11/2026"));
    rows[12] = with("route", json!("Skilled Worker"));
    rows[19] = with("colour", json!("red"));
    let invalid = "command.invalid";
    let places = ["3/state", "7/number", "8/assigned_on", "12/route", "19/colour"];
    let codes = [invalid, invalid, invalid, invalid, "command.unknown_field"];
    let expected = codes.into_iter().zip(places.map(|place| format!("/certificates/{place}"))).collect::<Vec<_>>();
    assert_eq!(told(adopt(rows)), expected);
}

#[test]
fn all_slips_of_one_row_and_those_around_it() {
    let bad = json!({ "route": "Skilled Worker", "state": 1, "number": "C1", "assigned_on": "20/11/2026", "colour": "red",
        "defined": "yes", "fields": [] });
    let mut document = adopt(vec![row(), bad, row()]);
    document["licence"] = json!(17);
    document["occurred_at"] = json!("yesterday");
    document["users"] = json!([{ "user_id": "anna 1", "level": "level_1" }, { "user_id": "bob2" }]);
    document["organisation"] = json!({ "town": 5 });
    let places: Vec<_> = told(document).into_iter().map(|(_, place)| place).collect();
    let of_row = ["assigned_on", "colour", "defined", "fields", "number", "route", "state", "owner"];
    let mut expected = vec!["/licence".to_owned(), "/occurred_at".to_owned()];
    expected.extend(of_row.map(|name| format!("/certificates/1/{name}")));
    expected
        .extend(["/organisation/town", "/organisation/name", "/users/0/user_id", "/users/1/level"].map(str::to_owned));
    assert_eq!(places, expected);
}

#[test]
fn the_first_is_what_it_was() {
    let error =
        Command::from_value(adopt(vec![with("state", json!("Assigned")), with("number", json!(1))])).unwrap_err();
    assert_eq!((error.code(), error.reasons().len()), (ErrorCode::CommandInvalid, 2));
    let Error::Failed(failure) = &error else { panic!("{error:?}") };
    assert_eq!((&failure.reason, failure.reasons()), (&error.reasons()[0], error.reasons()));
    assert_eq!(error.decision().reasons, error.reasons());
    assert!(error.has(ErrorCode::CommandInvalid) && !error.has(ErrorCode::CommandUnknownField));
}

#[test]
fn a_hundred_are_told_and_no_more() {
    let rows = (0..100_000).map(|place| if place < 500 { row() } else { json!({ "state": place }) });
    let rows = rows.collect();
    let begun = std::time::Instant::now();
    let told = told(adopt(rows));
    println!("100,000 rows, of which 99,500 are wrong: {:?}", begun.elapsed());
    assert_eq!(told.len(), 100);
    assert_eq!(told[0].1, "/certificates/500/state");
    let wide = (0..100_000).map(|place| if place % 2_000 == 0 { with("state", json!(1)) } else { row() });
    let wide = wide.collect();
    let begun = std::time::Instant::now();
    let told = self::told(adopt(wide));
    println!("100,000 rows, of which 50 are wrong: {:?}", begun.elapsed());
    assert!(
        told.iter()
            .map(|(_, place)| place.clone())
            .eq((0..50).map(|place| format!("/certificates/{}/state", place * 2_000)))
    );
}

/// What is planted in a row, and where it is told.
fn planted() -> impl Strategy<Value = Vec<(usize, &'static str, Value)>> {
    let slip = prop_oneof![
        Just(("state", json!("asigned"))),
        Just(("state", json!(null))),
        Just(("number", json!("C1"))),
        Just(("assigned_on", json!("1.4.2026"))),
        Just(("route", json!({}))),
        Just(("zebra", json!(1))),
        Just(("a_zebra", json!(1))),
        Just(("owner", json!("an na"))),
        Just(("defined", json!([]))),
        Just(("fields", json!("none"))),
    ];
    proptest::collection::vec((0..40_usize, slip).prop_map(|(row, (name, value))| (row, name, value)), 1..12)
}

proptest! {
    #[test]
    fn what_is_planted_is_told(planted in planted()) {
        let mut rows = vec![row(); 40];
        for (place, name, value) in &planted {
            rows[*place][*name] = value.clone();
        }
        let expected: BTreeSet<_> =
            planted.iter().map(|(place, name, _)| format!("/certificates/{place}/{name}")).collect();
        let told = told(adopt(rows));
        prop_assert_eq!(told.len(), expected.len());
        prop_assert_eq!(told.into_iter().map(|(_, place)| place).collect::<BTreeSet<_>>(), expected);
    }
}
