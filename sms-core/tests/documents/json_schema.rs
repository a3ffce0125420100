use crate::page;
use crate::shape::meets;
use serde_json::{Value, json};
use sms_core::certificate::cas::CAS_FIELDS;
use sms_core::certificate::cos::COS_FIELDS;
use sms_core::entropy::Seeded;
use sms_core::fields::{FieldKind, Form};
use sms_core::query::Query;
use sms_core::store::MemoryStore;
use sms_core::time::ManualClock;
use sms_core::words::Enumeration;
use sms_core::{Actor, Command, ErrorCode, Sms, schema};
use std::collections::BTreeSet;

#[test]
fn the_file_is_the_schema() {
    page::compare("schema.json", &(serde_json::to_string_pretty(&schema::document()).unwrap() + "\n"));
}

#[test]
fn every_reference_leads_somewhere_and_every_definition_is_used() {
    let schema = schema::document();
    let mut used =
        BTreeSet::from(["CommandResults", "QueryAnswers", "QuestionAnswers", "CodeParameters"].map(str::to_owned));
    references(&schema, &mut used);
    let defined: BTreeSet<String> = schema["$defs"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(used, defined);
}

fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(reference)) = fields.get("$ref") {
                found.insert(reference.strip_prefix("#/$defs/").unwrap().to_owned());
            }
            fields.values().for_each(|value| references(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

/// A word that a host can meet is in the list from which every binding takes its own.
#[test]
fn every_enumeration_of_the_schema_crosses() {
    let schema = schema::document();
    let words = |definition: &Value| -> Option<Vec<String>> {
        definition["enum"].as_array().map(|words| words.iter().map(|word| word.as_str().unwrap().to_owned()).collect())
    };
    for (name, definition) in schema["$defs"].as_object().unwrap().iter().filter(|(name, _)| *name != "ErrorCode") {
        let Some(words) = words(definition) else { continue };
        let crosses = Enumeration::find(name).unwrap_or_else(|| panic!("`{name}` is not in the list"));
        assert!(crosses.words.iter().map(|word| word.name).eq(words.iter().map(String::as_str)), "{name}");
        assert!(crosses.words.iter().all(|word| !word.meaning().is_empty()), "{name}");
    }
}

/// Documents with the code that the library refuses them with, if it does. The rules are not asked: only the shape.
fn documents() -> Vec<(Value, Option<ErrorCode>)> {
    use ErrorCode::{CommandInvalid, CommandMissingField, CommandUnknownField};
    vec![
        (json!({ "command": "delete_cos", "certificate": "cos-000000017", "key": "row 5" }), None),
        (json!({ "command": "delete_cos", "certificate": "cos-000000017", "licence": null }), None),
        (json!({ "command": "delete_cos" }), Some(CommandMissingField)),
        (json!({ "command": "delete_cos", "certificate": 17 }), Some(CommandInvalid)),
        (json!({ "command": "delete_cos", "certificate": "cos-000000017", "why": "" }), Some(CommandUnknownField)),
        (json!({ "command": "delete_everything" }), Some(ErrorCode::CommandUnknown)),
        (json!({ "certificate": "cos-000000017" }), Some(CommandMissingField)),
        (json!({ "command": "accept_messages" }), None),
        (json!({ "command": "accept_messages", "key": "" }), Some(ErrorCode::CommandKeyTooLong)),
        (json!({ "command": "create_cos", "route": "skilled_worker", "fields": { "new_entrant": null } }), None),
        (json!({ "command": "create_cos", "route": "unskilled_worker" }), Some(CommandInvalid)),
        (json!({ "command": "set_policy", "settings": { "lock.wait_minutes": [{ "value": 30 }] } }), None),
        (json!({ "command": "set_policy", "settings": { "lock.wait_minutes": 30 } }), Some(CommandInvalid)),
        (json!({ "command": "erase_person", "subject": { "user": "yAy9d5dp" } }), None),
        (json!({ "command": "erase_person", "subject": { "dog": "yAy9d5dp" } }), Some(CommandInvalid)),
    ]
}

#[test]
fn schema_and_library_agree_on_commands() {
    let schema = schema::document();
    for (document, refused) in documents() {
        let read = Command::from_value(document.clone());
        assert_eq!(read.err().map(|error| error.code()), refused, "{document}");
        assert_eq!(meets(&schema, "Command", &document), refused.is_none(), "{document}");
    }
}

#[test]
fn schema_and_library_agree_on_forms() {
    let schema = schema::document();
    let values = [
        json!(null),
        json!(""),
        json!("text"),
        json!("x".repeat(101)),
        json!("a\nb"),
        json!(-1),
        json!(5),
        json!(101),
        json!(1.5),
        json!(true),
        json!([]),
        json!(["line"]),
        json!([1]),
        json!({}),
        json!("male"),
        json!("2026-04-06"),
    ];
    let both = [("CosForm", COS_FIELDS), ("CasForm", CAS_FIELDS)];
    for (name, fields, field) in
        both.iter().flat_map(|(name, fields)| fields.iter().map(move |field| (name, fields, field)))
    {
        for value in &values {
            let form = json!({ field.name: value });
            let refused = !serde_json::from_value::<Form>(form.clone()).unwrap().problems(fields).is_empty();
            let shaped = meets(&schema, name, &form);
            // What only a pattern or a format tells apart, and line breaks, the schema leaves to the library.
            assert!(shaped || refused, "the library takes {form}, and the schema does not");
            let told_apart = !matches!(
                field.kind,
                FieldKind::Day
                    | FieldKind::PartialDay
                    | FieldKind::Hours
                    | FieldKind::Country
                    | FieldKind::Nationality
                    | FieldKind::Periods(..)
                    | FieldKind::Shaped(..)
            );
            if told_apart && *value != json!("a\nb") {
                assert_eq!(shaped, !refused, "{form}");
            }
        }
    }
    assert!(!meets(&schema, "CosForm", &json!({ "no_such_field": "x" })));
}

#[test]
fn what_the_library_answers_meets_the_schema() {
    let schema = schema::document();
    let clock = ManualClock::new("2026-04-06T09:00:00Z".parse().unwrap());
    let sms = Sms::new(MemoryStore::new(), clock, Seeded::new(1));
    let adopted = json!({
        "command": "adopt_licence", "mode": "mirror", "number": "QHDGHB91X", "organisation": { "name": "Example Ltd", "town": "Exampleton" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }, { "route_text": "Strange", "rating_text": "C" }],
        "users": [{ "user_id": "yAy9d5dp", "level": "level_2", "details": { "family_name": "Smith" } }],
        "certificates": [{ "route": "skilled_worker", "owner": "yAy9d5dp", "state": "used", "number": "C1A2B3C4D5E",
            "assigned_on": "2026-01-05", "fields": { "family_name": "Worker-One" } }],
    });
    assert!(meets(&schema, "Command", &adopted));
    let command = Command::from_value(adopted).unwrap();
    assert!(meets(&schema, "Command", &command.to_value()));
    let outcome = sms.execute(command, &Actor::HomeOffice).unwrap();
    assert!(meets(&schema, "Outcome", &serde_json::to_value(&outcome).unwrap()));
    assert_eq!(outcome.events.len(), 3);
    for event in &outcome.events {
        let mut document = event.data.clone();
        document.insert("event".to_owned(), event.event.clone().into());
        assert!(meets(&schema, "Event", &Value::Object(document.clone())), "{document:?}");
    }

    let refused =
        Command::from_value(json!({ "command": "create_cos", "licence": "QHDGHB91X", "route": "student" })).unwrap();
    let decision = sms.preview(refused, &Actor::User("yAy9d5dp".parse().unwrap())).unwrap();
    assert!(!decision.allowed);
    assert!(meets(&schema, "Decision", &serde_json::to_value(&decision).unwrap()));
    let findings =
        sms.query(&"QHDGHB91X".parse().unwrap(), &Query::from_json(r#"{"query":"view_findings"}"#).unwrap()).unwrap();
    assert_eq!(findings.as_array().unwrap().len(), 1);
    assert!(meets(&schema, "Finding", &findings[0]));
    assert!(meets(&schema, "Query", &json!({ "query": "view_findings" })));
    assert!(!meets(&schema, "Query", &json!({ "query": "view_findings", "why": 1 })));
}
