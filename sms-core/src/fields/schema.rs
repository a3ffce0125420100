//! The JSON Schema of a form, made of the declarations of its fields.

use super::{Field, FieldKind};
use serde_json::{Map, Value, json};

/// The JSON Schema of a form with these fields. Null takes a field away.
pub(crate) fn schema(description: &str, fields: &[&'static Field]) -> schemars::Schema {
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.to_owned(), property(field).into())).collect();
    schemars::json_schema!({
        "description": description, "type": "object", "additionalProperties": false, "properties": properties })
}

fn property(field: &Field) -> Map<String, Value> {
    let mut property = match shape(field.kind) {
        Value::Object(shape) => shape,
        _ => Map::new(),
    };
    if let Some(pattern) = field.alphabet.pattern() {
        property.insert("pattern".to_owned(), pattern.into());
    }
    property.insert("title".to_owned(), field.title.into());
    property.insert("x-needed".to_owned(), field.needed.text().into());
    property.insert("x-rule".to_owned(), field.rule.id.into());
    if !field.shown() {
        property.insert("x-personal".to_owned(), true.into());
    }
    if field.personal {
        property.insert("x-about-the-person".to_owned(), true.into());
    }
    property
}

fn shape(kind: FieldKind) -> Value {
    match kind {
        FieldKind::Line(longest) | FieldKind::Text(longest) => {
            json!({ "type": ["string", "null"], "minLength": 1, "maxLength": longest })
        }
        FieldKind::Lines(most, longest) => json!({
            "type": ["array", "null"], "maxItems": most, "items": { "type": "string", "maxLength": longest } }),
        FieldKind::Periods(most) => json!({
            "type": ["array", "null"], "maxItems": most,
            "items": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$" } }),
        FieldKind::Day => json!({ "type": ["string", "null"], "format": "date" }),
        FieldKind::PartialDay => {
            json!({ "type": ["string", "null"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" })
        }
        FieldKind::Flag | FieldKind::Confirmation => json!({ "type": ["boolean", "null"] }),
        FieldKind::Pence => json!({ "type": ["integer", "null"], "minimum": 0 }),
        FieldKind::Whole(least, most) => json!({ "type": ["integer", "null"], "minimum": least, "maximum": most }),
        FieldKind::Hours => json!({ "type": ["string", "null"], "pattern": "^[0-9]{1,3}(\\.[0-9]{1,2})?$" }),
        FieldKind::Word(words) => {
            json!({ "enum": words.iter().map(|word| Value::from(*word)).chain([Value::Null]).collect::<Vec<_>>() })
        }
        FieldKind::Country => json!({ "type": ["string", "null"], "pattern": "^[A-Z]{3}$" }),
        FieldKind::Nationality => {
            json!({ "type": ["string", "null"], "pattern": format!("^([A-Z]{{3}}|{})$", super::STATELESS) })
        }
        FieldKind::Shaped(_, shape, pattern) => {
            json!({ "type": ["string", "null"], "description": shape, "pattern": pattern })
        }
    }
}
