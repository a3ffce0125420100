//! What a shape of the schema is in Python.

use crate::documents::{choice_name, within_given};
use serde_json::Value;
use sms_core::words::Enumeration;
use std::collections::BTreeSet;

/// The name of an argument: one that Python keeps for itself gets an underscore at its end, as Python's own style guide says.
pub(crate) fn argument(name: &str) -> String {
    const RESERVED: &[&str] = &[
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
        "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass",
        "raise", "return", "try", "while", "with", "yield",
    ];
    if RESERVED.contains(&name) { format!("{name}_") } else { name.to_owned() }
}

/// Those of Python's types that the types of answers are made of.
pub(crate) const OF_TYPES: &[&str] = &["dict", "list"];

/// What the schema says of hours a week.
const HOURS: &str = r"^[0-9]{1,3}(\.[0-9]{1,2})?$";

/// The type of what gives settings dated values: `_settings.py` has it.
pub(crate) const SETTINGS: &str = "SettingChanges";

/// Which way a document goes: what is given may be handier than what is answered, which has one type.
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
    if *schema == Value::Bool(true) || schema["type"].is_null() {
        return "Any".to_owned();
    }
    if reference(&schema["additionalProperties"]["items"]) == Some("Dated") {
        return SETTINGS.to_owned();
    }
    let within = |part: &str| kind(&schema[part], definitions, way);
    match (plain_type(schema), schema["format"].as_str(), way) {
        ("array", _, Way::Given) => format!("Sequence[{}]", within("items")),
        ("array", _, Way::Answered) if schema["items"].is_null() => places(schema, definitions),
        ("array", _, Way::Answered) => format!("tuple[{}, ...]", within("items")),
        ("object", _, Way::Given) => format!("Mapping[str, {}]", within("additionalProperties")),
        ("object", _, Way::Answered) if schema["properties"].is_object() => counts(schema, definitions),
        ("object", _, Way::Answered) => format!("dict[str, {}]", within("additionalProperties")),
        ("string", None, Way::Given) if schema["pattern"] == HOURS => "Hours".to_owned(),
        ("string", Some("date"), Way::Given) => "Day".to_owned(),
        ("string", Some("date-time"), Way::Given) => "Moment".to_owned(),
        ("string", Some("date"), Way::Answered) => "date".to_owned(),
        ("string", Some("date-time"), Way::Answered) => "datetime".to_owned(),
        ("string", None, _) => "str".to_owned(),
        ("integer", ..) => "int".to_owned(),
        ("boolean", ..) => "bool".to_owned(),
        other => panic!("no type yet for {other:?}"),
    }
}

/// A list with a type for each place.
fn places(schema: &Value, definitions: &Value) -> String {
    let kinds = schema["prefixItems"].as_array().unwrap().iter();
    format!("tuple[{}]", kinds.map(|place| kind(place, definitions, Way::Answered)).collect::<Vec<_>>().join(", "))
}

/// A map from words, each of which may be left out, to values of one type.
fn counts(schema: &Value, definitions: &Value) -> String {
    let values = schema["properties"].as_object().unwrap().values();
    let kinds: BTreeSet<String> = values.map(|value| kind(value, definitions, Way::Answered)).collect();
    assert_eq!(kinds.len(), 1, "no type yet for {schema}");
    format!("dict[str, {}]", kinds.into_iter().collect::<String>())
}

/// The type of a definition: its own name where it has a shape, else what it is made of.
pub(crate) fn named(name: &str, definition: &Value, definitions: &Value, way: Way) -> String {
    match (Enumeration::find(name), way) {
        (Some(_), Way::Given) => format!("{name}Word"),
        (Some(_), Way::Answered) => name.to_owned(),
        (None, Way::Answered) if is_record(definition) => {
            let is_given = within_given(definitions).contains(name);
            if is_given { format!("{name}Record") } else { name.to_owned() }
        }
        // So many that nobody would read them.
        (None, _) if name == "ErrorCode" => "str".to_owned(),
        (None, Way::Answered) if is_page(definition) => page(definition, definitions),
        (None, Way::Answered) if definition["oneOf"].is_array() && !within_given(definitions).contains(name) => {
            one_of(name, definition, definitions)
        }
        (None, _) if has_shape(definition) => name.to_owned(),
        (None, _) => kind(definition, definitions, way),
    }
}

fn page(definition: &Value, definitions: &Value) -> String {
    let row = &definition["properties"]["rows"]["items"];
    format!("Rows[{}]", kind(row, definitions, Way::Answered))
}

/// One of several documents with one member each, or a word.
fn one_of(name: &str, definition: &Value, definitions: &Value) -> String {
    let variants = definition["oneOf"].as_array().unwrap().iter();
    let kinds = variants.map(|variant| match variant["const"].as_str() {
        Some(word) => format!("Literal[\"{word}\"]"),
        None if variant["properties"].is_object() => choice_name(name, variant),
        None => kind(variant, definitions, Way::Answered),
    });
    kinds.collect::<Vec<_>>().join(" | ")
}

/// The type of a whole answer: a list of its own, where what stands within answers is frozen.
pub(crate) fn answer(schema: &Value, definitions: &Value) -> String {
    let kind = kind(schema, definitions, Way::Answered);
    match kind.strip_prefix("tuple[").and_then(|rest| rest.strip_suffix(", ...]")) {
        Some(items) => format!("list[{items}]"),
        None => kind,
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

/// Whether an answer of this definition is a record: it has members of its own, or none at all, and is neither a form, which is
/// filled in, nor a page.
pub(crate) fn is_record(definition: &Value) -> bool {
    let is_document = definition["type"] == "object" && definition["additionalProperties"].as_object().is_none();
    is_document && !is_form(definition) && !is_page(definition)
}

/// Whether a definition is a form.
pub(crate) fn is_form(definition: &Value) -> bool {
    let fields = definition["properties"].as_object();
    fields.is_some_and(|fields| fields.values().any(|field| field["x-rule"].is_string()))
}

/// Whether a definition is a page: some rows, and where to go on.
pub(crate) fn is_page(definition: &Value) -> bool {
    let members = definition["properties"].as_object();
    members.is_some_and(|members| members.keys().map(String::as_str).eq(["next", "rows"]))
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
    let Some(properties) = schema["properties"].as_object() else { return Vec::new() };
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
