//! Whether a document has the shape that a schema says: the few keywords that our schema uses, but for `pattern` and
//! `format`, which the library checks itself.

use serde_json::{Map, Value};

/// Whether a value meets one of the definitions of the schema.
pub(crate) fn meets(root: &Value, definition: &str, value: &Value) -> bool {
    root.pointer("/$defs").and_then(|all| all.get(definition)).is_some_and(|schema| holds(root, schema, value))
}

/// Whether a value meets a schema within another.
pub(crate) fn holds(root: &Value, schema: &Value, value: &Value) -> bool {
    let Some(schema) = schema.as_object() else { return schema == &Value::Bool(true) };
    schema.iter().all(|(keyword, wanted)| match (keyword.as_str(), value) {
        ("$ref", _) => meets(root, wanted.as_str().unwrap().strip_prefix("#/$defs/").unwrap(), value),
        ("type", _) => one_or_many(wanted).iter().any(|kind| is_of(kind.as_str().unwrap(), value)),
        ("const", _) => wanted == value,
        ("enum", _) => wanted.as_array().unwrap().contains(value),
        ("anyOf", _) => count(root, wanted, value) > 0,
        ("oneOf", _) => count(root, wanted, value) == 1,
        ("required", Value::Object(fields)) => {
            wanted.as_array().unwrap().iter().all(|name| fields.contains_key(name.as_str().unwrap()))
        }
        ("properties", Value::Object(fields)) => {
            let known =
                |(name, value): (&String, &Value)| wanted.get(name).is_none_or(|schema| holds(root, schema, value));
            fields.iter().all(known)
        }
        ("additionalProperties", Value::Object(fields)) => others_hold(root, schema, wanted, fields),
        ("items", Value::Array(items)) => items.iter().all(|item| holds(root, wanted, item)),
        ("prefixItems", Value::Array(items)) => {
            wanted.as_array().unwrap().iter().zip(items).all(|(schema, item)| holds(root, schema, item))
        }
        ("minItems", Value::Array(items)) => items.len() as u64 >= wanted.as_u64().unwrap(),
        ("maxItems", Value::Array(items)) => items.len() as u64 <= wanted.as_u64().unwrap(),
        ("maxProperties", Value::Object(fields)) => fields.len() as u64 <= wanted.as_u64().unwrap(),
        ("minLength", Value::String(text)) => text.chars().count() as u64 >= wanted.as_u64().unwrap(),
        ("maxLength", Value::String(text)) => text.chars().count() as u64 <= wanted.as_u64().unwrap(),
        ("minimum", Value::Number(number)) => number.as_f64().unwrap() >= wanted.as_f64().unwrap(),
        ("maximum", Value::Number(number)) => number.as_f64().unwrap() <= wanted.as_f64().unwrap(),
        (
            "required"
            | "properties"
            | "additionalProperties"
            | "items"
            | "prefixItems"
            | "minItems"
            | "maxItems"
            | "maxProperties"
            | "minLength"
            | "maxLength"
            | "minimum"
            | "maximum",
            _,
        ) => true,
        (
            "title" | "description" | "default" | "pattern" | "format" | "x-needed" | "x-rule" | "x-about-the-person"
            | "x-personal",
            _,
        ) => true,
        (unknown, _) => panic!("the schema has the keyword `{unknown}`, which is not known here"),
    })
}

fn one_or_many(value: &Value) -> Vec<&Value> {
    value.as_array().map_or_else(|| vec![value], |values| values.iter().collect())
}

fn count(root: &Value, schemas: &Value, value: &Value) -> usize {
    schemas.as_array().unwrap().iter().filter(|schema| holds(root, schema, value)).count()
}

fn others_hold(root: &Value, schema: &Map<String, Value>, wanted: &Value, fields: &Map<String, Value>) -> bool {
    let known = |name: &String| schema.get("properties").is_some_and(|properties| properties.get(name).is_some());
    fields.iter().filter(|(name, _)| !known(name)).all(|(_, value)| holds(root, wanted, value))
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => panic!("`{kind}` is no type"),
    }
}
