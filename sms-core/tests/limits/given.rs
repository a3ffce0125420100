//! Documents that have the right shape, made of the schema.

use serde_json::{Map, Value, json};

/// A value of a shape: every member that it can have, each with a value that reads.
pub(crate) fn sample(root: &Value, schema: &Value) -> Value {
    if let Some(name) = schema["$ref"].as_str() {
        return sample(root, &root["$defs"][name.strip_prefix("#/$defs/").unwrap()]);
    }
    if !schema["const"].is_null() {
        return schema["const"].clone();
    }
    if let Some(words) = schema["enum"].as_array() {
        return words[0].clone();
    }
    if let Some(variants) = schema["anyOf"].as_array().or_else(|| schema["oneOf"].as_array()) {
        return sample(root, &variants[0]);
    }
    let kinds = match &schema["type"] {
        Value::Array(kinds) => kinds[0].clone(),
        kind => kind.clone(),
    };
    match kind_of(&kinds) {
        "object" if schema["properties"].is_object() && !schema["additionalProperties"].is_object() => {
            // A form with nothing in it is one of every licence.
            let form = schema["properties"].as_object().unwrap().values().any(|field| field["x-rule"].is_string());
            let properties = schema["properties"].as_object().unwrap().iter();
            let members = properties.map(|(name, property)| (name.clone(), sample(root, property)));
            Value::Object(if form { Map::new() } else { members.collect() })
        }
        "object" => json!({}),
        "array" => json!([sample(root, &schema["items"])]),
        "boolean" => json!(true),
        "integer" | "number" => json!(1),
        "string" => text(schema).into(),
        _ => Value::Null,
    }
}

fn kind_of(kind: &Value) -> &str {
    kind.as_str().unwrap_or_default()
}

fn text(schema: &Value) -> &'static str {
    match (schema["pattern"].as_str(), schema["format"].as_str()) {
        (_, Some("date")) => "2026-04-06",
        (_, Some("date-time")) => "2026-04-06T09:00:00Z",
        (Some(pattern), _) if pattern.contains("{8}[0-9X]") => "SIM000001",
        (Some(pattern), _) if pattern.contains("{1,32}") => "anna1",
        (Some(pattern), _) if pattern.starts_with("^DCS") => "DCS00000017",
        (Some(pattern), _) if pattern.starts_with("^[a-z]") => "batch-000000001",
        (Some(pattern), _) if pattern.starts_with("^[A-Z]{0,6}") => "CR0001",
        (Some(pattern), _) if pattern.starts_with("^[0-9]{3}/") => "123/AB456",
        (Some(pattern), _) if pattern.starts_with("^E4") => "E4G1SM1A11A1A1",
        (Some(pattern), _) if pattern.starts_with("^C") => "C1S1M00001A",
        (Some(_), _) => "cos-000000001",
        _ => "text",
    }
}
