use crate::page;
use serde_json::Value;
use sms_core::schema;
use std::collections::BTreeSet;

#[test]
fn the_file_is_the_schema() {
    page::compare("schema.json", &(serde_json::to_string_pretty(&schema::document()).unwrap() + "\n"));
}

#[test]
fn every_reference_leads_somewhere_and_every_definition_is_used() {
    let schema = schema::document();
    let mut used = BTreeSet::new();
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
