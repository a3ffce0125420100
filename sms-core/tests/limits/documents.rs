//! Every list, every object of named members and every text of the schema.

use serde_json::{Map, Value, json};
use sms_core::{Command, ErrorCode, Query, Question, Result, schema};

/// A kind of document, its tag, and how it is read.
pub(crate) type Kind = (&'static str, &'static str, fn(Value) -> Result<()>);

pub(crate) const KINDS: [Kind; 3] = [
    ("Command", "command", |value| Command::from_value(value).map(drop)),
    ("Query", "query", |value| Query::from_value(value).map(drop)),
    ("Question", "question", |value| Question::from_value(value).map(drop)),
];

/// A place in a document: the names that lead there, and the shape of what stands there.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) steps: Vec<String>,
    pub(crate) shape: Value,
}

impl Place {
    pub(crate) fn pointer(&self) -> String {
        self.steps.iter().map(|step| format!("/{step}")).collect()
    }

    /// A document with this at the place, and nothing else but its name.
    pub(crate) fn with(&self, tag: &str, name: &str, value: Value) -> Value {
        let mut whole = value;
        for step in self.steps.iter().rev() {
            // By hand: `json!` goes through all of a value.
            whole = match step.as_str() {
                "0" => Value::Array(vec![whole]),
                step => Value::Object(Map::from_iter([(step.to_owned(), whole)])),
            };
        }
        whole[tag] = name.into();
        whole
    }
}

/// Every document of a kind: its name and its places.
pub(crate) fn all(documents: &str, tag: &str) -> Vec<(String, Value, Vec<Place>)> {
    let root = schema::document();
    let variants = root["$defs"][documents]["oneOf"].as_array().unwrap().clone();
    let named = |variant: Value| {
        let name = variant["properties"][tag]["const"].as_str().unwrap().to_owned();
        let mut places = Vec::new();
        walk(&root, &variant, &mut Vec::new(), &mut places);
        (name, variant, places)
    };
    variants.into_iter().map(named).collect()
}

fn walk(root: &Value, schema: &Value, steps: &mut Vec<String>, places: &mut Vec<Place>) {
    if let Some(name) = schema["$ref"].as_str() {
        return walk(root, &root["$defs"][name.strip_prefix("#/$defs/").unwrap()], steps, places);
    }
    for variant in ["anyOf", "oneOf"].iter().filter_map(|word| schema[*word].as_array()).flatten() {
        walk(root, variant, steps, places);
    }
    if !steps.is_empty() {
        places.push(Place { steps: steps.clone(), shape: schema.clone() });
    }
    let mut deeper = |step: &str, schema: &Value| {
        steps.push(step.to_owned());
        walk(root, schema, steps, places);
        steps.pop();
    };
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        deeper(name, property);
    }
    if schema["items"].is_object() {
        deeper("0", &schema["items"]);
    }
    if schema["additionalProperties"].is_object() {
        deeper("lock.wait_minutes", &schema["additionalProperties"]);
    }
}

pub(crate) fn is(shape: &Value, kind: &str) -> bool {
    shape["type"] == kind || shape["type"].as_array().is_some_and(|kinds| kinds.iter().any(|one| one == kind))
}

fn limit(shape: &Value, keyword: &str) -> usize {
    usize::try_from(shape[keyword].as_u64().unwrap_or_else(|| panic!("no {keyword}: {shape}"))).unwrap()
}

fn is_of_size(code: ErrorCode) -> bool {
    use ErrorCode::{CertificateBatchSize, ContainerFull, DocumentListSize, DocumentTextSize, DocumentTooLarge};
    matches!(code, CertificateBatchSize | ContainerFull | DocumentListSize | DocumentTextSize | DocumentTooLarge)
}

/// Reads a document and one that is larger by one: only that is refused for its size, with this code and place.
fn at_the_limit(read: fn(Value) -> Result<()>, fits: Value, passes: Value, wanted: (ErrorCode, &str)) {
    if let Err(error) = read(fits) {
        assert!(!is_of_size(error.code()), "{}: {error}", wanted.1);
    }
    let refused = read(passes).unwrap_err();
    let reason = &refused.reasons()[0];
    assert_eq!((reason.code, reason.field.as_deref().unwrap_or_default()), wanted);
}

fn code_of_list(document: &str, field: &str) -> ErrorCode {
    sms_core::limits::own(document, field).map_or(ErrorCode::DocumentListSize, |own| own.code)
}

#[test]
fn every_list_has_an_end() {
    let mut lists = 0;
    for (documents, tag, read) in KINDS {
        for (name, _, places) in all(documents, tag) {
            for place in places.iter().filter(|place| is(&place.shape, "array")) {
                // A list of a form has an end of its own, before this one.
                let form = place.steps.iter().any(|step| step == "fields") && place.steps.last().unwrap() != "fields";
                let most = if form { sms_core::limits::ITEMS } else { limit(&place.shape, "maxItems") };
                let with = |items: usize| place.with(tag, &name, vec![Value::Null; items].into());
                let field = place.steps.last().unwrap();
                let code = code_of_list(&name, field);
                at_the_limit(read, with(most), with(most + 1), (code, &place.pointer()));
                lists += 1;
            }
        }
    }
    assert!(lists > 40, "{lists}");
}

#[test]
fn every_text_has_an_end() {
    let mut texts = 0;
    for (documents, tag, read) in KINDS {
        for (name, _, places) in all(documents, tag) {
            for place in places.iter().filter(|place| is(&place.shape, "string") && place.steps != [tag]) {
                let with = |bytes: usize| place.with(tag, &name, "x".repeat(bytes).into());
                let most = sms_core::limits::TEXT;
                at_the_limit(read, with(most), with(most + 1), (ErrorCode::DocumentTextSize, &place.pointer()));
                texts += 1;
            }
        }
    }
    assert!(texts > 1_000, "{texts}");
}

#[test]
fn every_object_has_an_end() {
    let members = |most: usize| -> Map<String, Value> { (0..most).map(|at| (format!("m{at}"), Value::Null)).collect() };
    for (documents, tag, read) in KINDS {
        for (name, _, places) in all(documents, tag) {
            let root = Place { steps: Vec::new(), shape: json!({ "type": "object" }) };
            for place in places.iter().filter(|place| is(&place.shape, "object")).chain([&root]) {
                let field = place.steps.last().map_or("", String::as_str);
                let most = sms_core::limits::members(&name, field);
                let with = |more: usize| place.with(tag, &name, members(most + more).into());
                at_the_limit(read, with(0), with(1), (ErrorCode::DocumentListSize, &place.pointer()));
            }
        }
    }
}

#[test]
fn every_value_has_a_depth() {
    for (documents, tag, read) in KINDS {
        for (name, _, places) in all(documents, tag) {
            for place in places.iter().filter(|place| place.steps.len() == 1 && place.steps != [tag]) {
                let levels = if std::env::var_os("SMS_LONG").is_some() { 10_000 } else { 1_000 };
                let deep = (0..levels).fold(Value::Null, |within, _| Value::Array(vec![within]));
                let refused = read(place.with(tag, &name, deep)).unwrap_err();
                assert_eq!(refused.code(), ErrorCode::DocumentSyntax, "{name} {}", place.pointer());
                assert!(refused.reasons()[0].message.contains("deeper than 128"), "{refused}");
            }
        }
    }
}
