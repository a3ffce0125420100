//! How much a document may hold, as the schema says it: what [`limits`](crate::limits) refuses, with its figures.

use crate::limits;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Puts the limits into the definitions of what comes in, and into everything that they lead to.
pub(super) fn bound(definitions: &mut Map<String, Value>) {
    let mut waiting = BTreeSet::new();
    for (documents, tag) in [("Command", "command"), ("Query", "query"), ("Question", "question")] {
        let variants = definitions.get_mut(documents).and_then(|document| document.get_mut("oneOf"));
        for variant in variants.and_then(Value::as_array_mut).into_iter().flatten() {
            let name = variant.pointer(&format!("/properties/{tag}/const")).and_then(Value::as_str);
            let name = name.unwrap_or_default().to_owned();
            within(variant, &name, "", &mut waiting);
        }
    }
    let mut done = BTreeSet::new();
    while let Some(name) = waiting.pop_first() {
        if let Some(definition) = definitions.get_mut(&name).filter(|_| done.insert(name)) {
            within(definition, "", "", &mut waiting);
        }
    }
}

/// Says how large a whole number may be in words of JSON Schema alone: its format is one of Rust, which a strict validator does not take.
pub(super) fn figures(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            let format = members.get("format").and_then(Value::as_str).unwrap_or_default();
            if format.starts_with("uint") || format.starts_with("int") {
                if format == "uint32" {
                    members.entry("maximum").or_insert(u32::MAX.into());
                }
                members.remove("format");
            }
            members.values_mut().for_each(figures);
        }
        Value::Array(items) => items.iter_mut().for_each(figures),
        _ => {}
    }
}

/// Puts the limits into one schema, and notes the definitions that it leads to.
fn within(schema: &mut Value, document: &str, field: &str, found: &mut BTreeSet<String>) {
    let Value::Object(members) = schema else { return };
    if let Some(name) = members.get("$ref").and_then(Value::as_str) {
        found.extend(name.strip_prefix("#/$defs/").map(str::to_owned));
    }
    for (keyword, limit) in limits_of(members, document, field) {
        members.entry(keyword).or_insert_with(|| limit.into());
    }
    for (keyword, value) in members.iter_mut() {
        match (keyword.as_str(), value) {
            ("properties", Value::Object(properties)) => {
                for (name, property) in properties.iter_mut() {
                    within(property, document, name, found);
                }
            }
            ("anyOf" | "oneOf", Value::Array(variants)) => {
                variants.iter_mut().for_each(|variant| within(variant, document, field, found));
            }
            ("items" | "additionalProperties", value) => within(value, document, "", found),
            _ => {}
        }
    }
}

/// The limits of a value of this shape. A text with a form of its own has its end there.
fn limits_of(schema: &Map<String, Value>, document: &str, field: &str) -> Vec<(&'static str, usize)> {
    let is = |kind: &str| match schema.get("type") {
        Some(Value::String(only)) => only == kind,
        Some(Value::Array(kinds)) => kinds.iter().any(|one| one == kind),
        _ => false,
    };
    let has = |keywords: &[&str]| keywords.iter().any(|keyword| schema.contains_key(*keyword));
    let mut found = Vec::new();
    found.extend(is("array").then(|| ("maxItems", limits::items(document, field))));
    found
        .extend((is("object") && !has(&["properties"])).then_some(("maxProperties", limits::members(document, field))));
    found
        .extend((is("string") && !has(&["const", "enum", "pattern", "format"])).then_some(("maxLength", limits::TEXT)));
    found
}
