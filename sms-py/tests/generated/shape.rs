//! What a shape of the schema is in Python.

use serde_json::Value;
use sms_core::words::Enumeration;

/// A name that Python keeps for itself, or that the type of an answer needs, gets an underscore at its end, as Python's own
/// style guide says.
pub(crate) fn argument(name: &str) -> String {
    const RESERVED: &[&str] = &[
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
        "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass",
        "raise", "return", "try", "while", "with", "yield", "dict", "list",
    ];
    if RESERVED.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// Which way a document goes: what is given may be handier than what is answered, which is plain JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Given,
    Answered,
}

/// The type that a value of this shape has, without the None of what may be null.
pub(crate) fn kind(schema: &Value, definitions: &Value, way: Way) -> String {
    if let Some(reference) = reference(schema) {
        return named(reference, &definitions[reference], definitions, way);
    }
    if let Some(variants) = schema["anyOf"].as_array() {
        let kinds = variants.iter().filter(|variant| variant["type"] != "null");
        return kinds.map(|variant| kind(variant, definitions, way)).collect::<Vec<_>>().join(" | ");
    }
    if schema["enum"].is_array() {
        return format!("Literal[{}]", words_of(schema).collect::<Vec<_>>().join(", "));
    }
    if *schema == Value::Bool(true) {
        return "Any".to_owned();
    }
    let within = |part: &str| kind(&schema[part], definitions, way);
    match (plain_type(schema), schema["format"].as_str(), way) {
        ("array", _, Way::Given) => format!("Sequence[{}]", within("items")),
        ("array", _, Way::Answered) => format!("list[{}]", within("items")),
        ("object", _, Way::Given) => format!("Mapping[str, {}]", within("additionalProperties")),
        ("object", _, Way::Answered) => format!("dict[str, {}]", within("additionalProperties")),
        ("string", Some("date"), Way::Given) => "Day".to_owned(),
        ("string", Some("date-time"), Way::Given) => "Moment".to_owned(),
        ("string", Some("date" | "date-time"), Way::Answered) | ("string", None, _) => "str".to_owned(),
        ("integer", ..) => "int".to_owned(),
        ("boolean", ..) => "bool".to_owned(),
        other => panic!("no type yet for {other:?}"),
    }
}

/// The type of a definition: its own name where it has a shape, else what it is made of.
fn named(name: &str, definition: &Value, definitions: &Value, way: Way) -> String {
    match Enumeration::find(name) {
        Some(_) => format!("{name}Word"),
        None if has_shape(definition) => name.to_owned(),
        None => kind(definition, definitions, way),
    }
}

/// The words of a list that a field has for itself, as Python writes them.
pub(crate) fn words_of(schema: &Value) -> impl Iterator<Item = String> {
    schema["enum"].as_array().unwrap().iter().filter_map(Value::as_str).map(|word| format!("\"{word}\""))
}

/// Whether a definition is printed as a document of its own.
pub(crate) fn has_shape(definition: &Value) -> bool {
    definition["properties"].is_object() || definition["oneOf"].is_array()
}

pub(crate) fn may_be_null(schema: &Value) -> bool {
    let is_null = |value: &Value| value == "null" || value.is_null();
    ["type", "enum"].iter().any(|key| schema[key].as_array().is_some_and(|kinds| kinds.iter().any(is_null)))
        || schema["anyOf"].as_array().is_some_and(|variants| variants.iter().any(|variant| variant["type"] == "null"))
}

/// The name of the definition that a shape refers to.
pub(crate) fn reference(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.strip_prefix("#/$defs/")
}

fn plain_type(schema: &Value) -> &str {
    match &schema["type"] {
        Value::String(kind) => kind,
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null").unwrap(),
        _ => panic!("no type: {schema}"),
    }
}

/// The fields of an object that must be there, in the order in which they are declared, then the others by name.
pub(crate) fn fields(schema: &Value) -> Vec<Field<'_>> {
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = schema["properties"].as_object().unwrap();
    let others = properties.keys().map(String::as_str).filter(|name| !required.contains(name));
    let needed = required.iter().map(|name| (*name, true));
    needed
        .chain(others.map(|name| (name, false)))
        .map(|(name, needed)| Field { name, needed, schema: &properties[name] })
        .collect()
}

/// A field of an object.
pub(crate) struct Field<'a> {
    pub(crate) name: &'a str,
    pub(crate) needed: bool,
    pub(crate) schema: &'a Value,
}
