//! `_documents.py`: the shapes of the documents within commands and queries.

use crate::shape::{Field, argument, fields, has_shape, kind, may_be_null, reference};
use crate::text::{docstring, heading, paragraphs, sentence, wrapped};
use serde_json::Value;
use std::collections::BTreeSet;

pub(crate) fn module(schema: &Value) -> String {
    let definitions = &schema["$defs"];
    let names = within_commands(definitions);
    let shapes: String = names.iter().map(|name| shape(name, &definitions[name.as_str()], definitions)).collect();
    let mut module = heading(
        "The shapes of the documents within commands and queries.\n\n\
         A `TypedDict` says what a plain `dict` holds; nothing of it is checked before the library sees it, which then names each\n\
         mistake and its place.",
    );
    module.push_str("\nfrom __future__ import annotations\n\n");
    module.push_str("from collections.abc import Mapping, Sequence\nfrom datetime import date, datetime\n");
    module.push_str("from typing import Literal, NotRequired, TypeAlias, TypedDict\n\n");
    module.push_str(&words_used(&shapes));
    module.push_str("\nDay: TypeAlias = date | str\n");
    module.push_str(&docstring(
        "",
        &["A day in the United Kingdom, as a `date` or as ISO text such as \"2026-04-06\".".to_owned()],
    ));
    module.push_str("\nMoment: TypeAlias = datetime | str\n");
    module.push_str(&docstring(
        "",
        &["A moment, as an aware `datetime` or as ISO text such as \"2026-04-06T09:00:00Z\".".to_owned()],
    ));
    module + &shapes
}

/// The documents that commands and queries lead to, at any depth.
pub(crate) fn within_commands(definitions: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    collect(&definitions["Command"], definitions, &mut found);
    collect(&definitions["Query"], definitions, &mut found);
    found.into_iter().filter(|name| has_shape(&definitions[name.as_str()])).collect()
}

fn collect(schema: &Value, definitions: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(members) => {
            if let Some(name) = reference(schema)
                && found.insert(name.to_owned())
            {
                collect(&definitions[name], definitions, found);
            }
            members.values().for_each(|member| collect(member, definitions, found));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, definitions, found)),
        _ => {}
    }
}

/// The import of the enumerations that a text speaks of.
pub(crate) fn words_used(text: &str) -> String {
    let names: BTreeSet<String> = sms_core::words::ENUMERATIONS
        .iter()
        .map(|enumeration| format!("{}Word", enumeration.name))
        .filter(|name| text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == name))
        .collect();
    import("sms._enums", names)
}

/// An import with one name a line.
pub(crate) fn import(module: &str, names: impl IntoIterator<Item = String>) -> String {
    let lines: String = names.into_iter().map(|name| format!("    {name},\n")).collect();
    format!("from {module} import (\n{lines})\n")
}

fn shape(name: &str, definition: &Value, definitions: &Value) -> String {
    match definition["oneOf"].as_array() {
        Some(variants) => choice(name, definition, variants, definitions),
        None => class(name, definition, definitions),
    }
}

/// One of several documents, each told by the one field that it has.
fn choice(name: &str, definition: &Value, variants: &[Value], definitions: &Value) -> String {
    let mut text = String::new();
    let mut names = Vec::new();
    for variant in variants {
        let field = variant["required"][0].as_str().unwrap();
        let own_name = format!("{}{name}", capitals(field));
        text.push_str(&class(&own_name, variant, definitions));
        names.push(own_name);
    }
    text.push_str(&format!("\n\n{name}: TypeAlias = {}\n", names.join(" | ")));
    text + &docstring("", &[sentence(definition)])
}

fn capitals(name: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    name.split('_').map(capital).collect()
}

fn class(name: &str, definition: &Value, definitions: &Value) -> String {
    let (reserved, plain): (Vec<_>, Vec<_>) =
        fields(definition).into_iter().partition(|field| argument(field.name) != field.name);
    let mut text = String::new();
    let mut base = "TypedDict".to_owned();
    if !reserved.is_empty() {
        base = format!("_{name}Reserved");
        text.push_str(&reserved_words(&base, &reserved, definitions));
    }
    text.push_str(&format!("\n\nclass {name}({base}):\n"));
    text.push_str(&docstring("    ", &about(name, definition, &reserved)));
    if !plain.is_empty() {
        text.push('\n');
    }
    for field in plain {
        text.push_str(&format!("    {}: {}\n", field.name, field_type(&field, definitions)));
        text.push_str(&docstring("    ", &[meaning(field.schema)]));
    }
    text
}

/// Fields whose names a class cannot have: the class stands on a dictionary that has them.
fn reserved_words(base: &str, fields: &[Field<'_>], definitions: &Value) -> String {
    let lines: String = fields
        .iter()
        .map(|field| format!("        \"{}\": {},\n", field.name, field_type(field, definitions)))
        .collect();
    format!("\n\n{base} = TypedDict(\n    \"{base}\",\n    {{\n{lines}    }},\n)\n")
}

fn about(name: &str, definition: &Value, reserved: &[Field<'_>]) -> Vec<String> {
    let mut text = paragraphs(definition["description"].as_str().unwrap_or_default());
    if text.is_empty() {
        text.push(format!("The fields of `{name}`."));
    }
    if !reserved.is_empty() {
        let line = |field: &Field<'_>| {
            wrapped(&format!("    {}: ", field.name), "        ", &meaning(field.schema)).trim_end().to_owned()
        };
        let lines: Vec<_> = reserved.iter().map(line).collect();
        text.push(format!("Further keys:\n{}", lines.join("\n")));
    }
    text
}

/// What a field means: its sentence, or the title that a form gives it with when it is needed and by which rule.
fn meaning(schema: &Value) -> String {
    match schema["title"].as_str() {
        Some(title) => {
            let needed = match schema["x-needed"].as_str().unwrap() {
                "no" => String::new(),
                needed => format!(", needed {needed}"),
            };
            format!("{title}{needed} (`{}`).", schema["x-rule"].as_str().unwrap())
        }
        None => match sentence(schema) {
            none if none.is_empty() => "Its name.".to_owned(),
            sentence => sentence,
        },
    }
}

fn field_type(field: &Field<'_>, definitions: &Value) -> String {
    let mut kind = kind(field.schema, definitions);
    if may_be_null(field.schema) {
        kind.push_str(" | None");
    }
    if field.needed { kind } else { format!("NotRequired[{kind}]") }
}
