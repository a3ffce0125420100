//! `_shown.py`: the names of what may be shown of a form and of the facts of an event.

use crate::documents::collect;
use crate::shape::{is_form, reference};
use crate::text::heading;
use serde_json::Value;
use sms_core::subject::NOT_PERSONAL;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn module(schema: &Value) -> String {
    let module = heading(
        "The names of the fields and facts that may be shown, wherever they stand in a form or in an event.\n\n\
         What has no name here is masked on a screen and in a log: it is a text, or about a person, or new.",
        "RUF100",
        "Names alone.",
    );
    let names: String = shown(&schema["$defs"]).into_iter().map(|name| format!("        \"{name}\",\n")).collect();
    format!("{module}\nfrom __future__ import annotations\n\nSHOWN = frozenset(\n    {{\n{names}    }}\n)\n")
}

/// The names whose values may be shown in every form, event and subject that has them.
fn shown(definitions: &Value) -> BTreeSet<&str> {
    let mut reached: BTreeSet<String> = ["Event", "Subject"].map(str::to_owned).into();
    collect(&definitions["Event"], definitions, &mut reached);
    let all = definitions.as_object().unwrap().iter();
    let looked_at = all.filter(|(name, definition)| reached.contains(*name) || is_form(definition));
    let mut names = BTreeMap::new();
    looked_at.for_each(|(_, definition)| names_of(definition, definitions, &mut names));
    names.into_iter().filter(|(_, may_be_shown)| *may_be_shown).map(|(name, _)| name).collect()
}

/// Notes of each name at any depth whether all that it can hold may be shown.
fn names_of<'a>(schema: &'a Value, definitions: &'a Value, names: &mut BTreeMap<&'a str, bool>) {
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        *names.entry(name).or_insert(true) &= may_be_shown(member, definitions);
    }
    match schema {
        Value::Object(members) => members.values().for_each(|member| names_of(member, definitions, names)),
        Value::Array(items) => items.iter().for_each(|item| names_of(item, definitions, names)),
        _ => {}
    }
}

/// Whether a value of this shape may be shown: what is closed, a day, a moment, a figure, or a name or number of ours. Any other
/// text may not, nor may what can hold one.
fn may_be_shown(schema: &Value, definitions: &Value) -> bool {
    let within = |schema: &Value| may_be_shown(schema, definitions);
    if is_personal(schema, definitions) {
        return false;
    }
    if let Some(name) = reference(schema) {
        return is_identifier(name) || within(&definitions[name]);
    }
    if let Some(variants) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        return variants.iter().all(within);
    }
    // The text of a field that may be shown is a code.
    if schema["x-rule"].is_string() || schema.get("enum").is_some() || schema.get("const").is_some() {
        return true;
    }
    match kind(schema) {
        "integer" | "boolean" | "null" => true,
        "string" => schema["format"].is_string(),
        "array" => ["items", "prefixItems"].iter().all(|part| match &schema[part] {
            Value::Null => true,
            Value::Array(places) => places.iter().all(within),
            items => within(items),
        }),
        "object" => schema["properties"].as_object().is_some_and(|members| members.values().all(within)),
        _ => false,
    }
}

/// Whether the core marks it as personal, itself or what it is made of.
pub(crate) fn is_personal(schema: &Value, definitions: &Value) -> bool {
    let within = |schema: &Value| is_personal(schema, definitions);
    schema["x-personal"] == true
        || reference(schema).is_some_and(|name| definitions[name]["x-personal"] == true)
        || schema["anyOf"].as_array().is_some_and(|variants| variants.iter().any(within))
        || schema["items"].is_object() && within(&schema["items"])
}

fn is_identifier(name: &str) -> bool {
    NOT_PERSONAL.iter().any(|declared| declared.field == name && !declared.is_text)
}

/// The type beside null, or nothing.
fn kind(schema: &Value) -> &str {
    let kinds = schema["type"].as_array();
    let mut named = kinds.into_iter().flatten().filter_map(Value::as_str);
    schema["type"].as_str().or_else(|| named.find(|kind| *kind != "null")).unwrap_or_default()
}
