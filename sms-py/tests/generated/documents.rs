//! `_documents.py`: the shapes of the documents within commands, queries and questions.

use crate::shape::{Field, Way, argument, fields, has_shape, kind, may_be_null, reference, words_of};
use crate::text::{WIDTH, docstring, exported, heading, paragraphs, sentence};
use serde_json::Value;
use sms_core::catalogue::ENUMERATIONS;
use sms_core::words::Enumeration;
use std::collections::BTreeSet;

pub(crate) fn module(schema: &Value) -> String {
    let definitions = &schema["$defs"];
    let shapes: String = in_order(definitions).into_iter().map(|name| shape(&name, definitions)).collect();
    let mut module = heading(
        "The shapes of the documents within commands, queries and questions.\n\n\
         A `TypedDict` says what a plain `dict` holds. Nothing of it is checked before the library sees it, which then names\n\
         each mistake and its place.",
        "D205",
        "The sentences are the library's own.",
    );
    // Types that are no text: only so Python knows which keys are required.
    module.push('\n');
    module.push_str(&standard_library("collections.abc", &["Mapping", "Sequence"], &shapes));
    module.push_str("from datetime import date, datetime\nfrom decimal import Decimal\n");
    let of_typing = ["Any", "Literal", "NotRequired", "TypeAlias", "TypedDict"];
    module.push_str(&standard_library("typing", &of_typing, &format!("{shapes}{ALIASES}")));
    module.push('\n');
    module.push_str(&words_used(&shapes));
    let names = shapes.lines().chain(ALIASES.lines()).filter_map(public_name);
    module.push_str(&exported(names.map(str::to_owned)));
    module + ALIASES + &shapes
}

/// The name that a line of a module gives to a class or to an alias, if it is not a private one.
fn public_name(line: &str) -> Option<&str> {
    let class = line.strip_prefix("class ").and_then(|rest| rest.split_once('('));
    let alias = line.split_once(": TypeAlias");
    class.or(alias).map(|(name, _)| name)
}

const ALIASES: &str = r#"
Day: TypeAlias = date | str
"""A day in the United Kingdom, as a `date` or as ISO text such as "2026-04-06"."""

Hours: TypeAlias = Decimal | float | str
"""Hours a week, as a number or as text such as "37.5"."""

Pounds: TypeAlias = Decimal | int | str
"""Money in pounds, exactly: a `Decimal`, a whole number, or text such as "54700.50"."""

Moment: TypeAlias = datetime | str
"""A moment, as an aware `datetime` or as ISO text such as "2026-04-06T09:00:00Z"."""
"#;

/// The documents that commands and queries lead to, at any depth.
pub(crate) fn within_given(definitions: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for given in ["Command", "Query", "Question"] {
        collect(&definitions[given], definitions, &mut found);
    }
    found.into_iter().filter(|name| has_shape(&definitions[name.as_str()])).collect()
}

/// The same, each after those that it is made of.
fn in_order(definitions: &Value) -> Vec<String> {
    let known = within_given(definitions);
    let mut placed = Vec::new();
    known.iter().for_each(|name| place(name, &known, definitions, &mut placed));
    placed
}

fn place(name: &str, known: &BTreeSet<String>, definitions: &Value, placed: &mut Vec<String>) {
    let mut parts = BTreeSet::new();
    collect(&definitions[name], definitions, &mut parts);
    parts.remove(name);
    parts.intersection(known).for_each(|part| place(part, known, definitions, placed));
    if !placed.iter().any(|other| other == name) {
        placed.push(name.to_owned());
    }
}

pub(crate) fn collect(schema: &Value, definitions: &Value, found: &mut BTreeSet<String>) {
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

/// Whether a text speaks of a name.
pub(crate) fn named_in(text: &str, name: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == name)
}

/// Whether a text has a name as a type, or within one; prose does not count.
pub(crate) fn typed_in(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(place, _)| {
        let (before, after) = (&text[..place], &text[place + name.len()..]);
        ["[", ", ", ": ", "| ", "-> "].iter().any(|mark| before.ends_with(mark))
            && ["]", "[", ",", ":", "\n", " |", " ="].iter().any(|mark| after.starts_with(mark))
    })
}

/// The import of those names of a module of Python's own that a text speaks of.
pub(crate) fn standard_library(module: &str, names: &[&str], text: &str) -> String {
    let used: Vec<&str> = names.iter().copied().filter(|name| named_in(text, name)).collect();
    if used.is_empty() { String::new() } else { format!("from {module} import {}\n", used.join(", ")) }
}

/// The import of the enumerations that a text speaks of.
pub(crate) fn words_used(text: &str) -> String {
    let names = |enumeration: &&Enumeration| [enumeration.name.to_owned(), format!("{}Word", enumeration.name)];
    let known = ENUMERATIONS.iter().flat_map(|enumeration| names(&enumeration));
    imported("._enums", known.filter(|name| typed_in(text, name)).collect::<BTreeSet<_>>())
}

/// An import with one name a line, in the order that linters ask for: whatever the case.
pub(crate) fn imported(module: &str, names: impl IntoIterator<Item = String>) -> String {
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_by_key(|name| name.to_lowercase());
    let lines: String = names.iter().map(|name| format!("    {name},\n")).collect();
    format!("from {module} import (\n{lines})\n")
}

fn shape(name: &str, definitions: &Value) -> String {
    let definition = &definitions[name];
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
        let own_name = choice_name(name, variant);
        text.push_str(&class(&own_name, variant, definitions));
        names.push(own_name);
    }
    text.push_str(&format!("\n\n{}\n", alias(name, &names)));
    text + &docstring("", &[sentence(definition)])
}

/// An alias as the formatter of Python breaks its lines.
fn alias(name: &str, names: &[String]) -> String {
    const LONGEST: usize = 120;
    let joined = names.join(" | ");
    let (line, inner) = (format!("{name}: TypeAlias = {joined}"), format!("    {joined}"));
    if line.len() <= LONGEST {
        return line;
    }
    let inner = if inner.len() <= LONGEST { inner } else { format!("    {}", names.join("\n    | ")) };
    format!("{name}: TypeAlias = (\n{inner}\n)")
}

/// The name of one of several documents: that of its one field before that of them all.
pub(crate) fn choice_name(name: &str, variant: &Value) -> String {
    format!("{}{name}", capitals(variant["required"][0].as_str().unwrap()))
}

fn capitals(name: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    name.split('_').map(capital).collect()
}

fn class(name: &str, definition: &Value, definitions: &Value) -> String {
    let keys: Vec<Key<'_>> = fields(definition).into_iter().flat_map(|field| Key::of(field, definitions)).collect();
    let about = about(definition, &keys);
    let (reserved, plain): (Vec<_>, Vec<_>) = keys.into_iter().partition(|key| argument(&key.name) != key.name);
    let mut text = String::new();
    let mut base = "TypedDict".to_owned();
    if !reserved.is_empty() {
        base = format!("_{name}Reserved");
        text.push_str(&reserved_words(&base, &reserved));
    }
    text.push_str(&format!("\n\nclass {name}({base}):\n{}\n", docstring("    ", &about)));
    for key in plain {
        text.push_str(&format!("    {}: {}\n", key.name, key.declared()));
        text.push_str(&key.meaning.map(|meaning| docstring("    ", &[meaning])).unwrap_or_default());
    }
    text
}

/// Fields whose names a class cannot have: the class stands on a dictionary that has them.
fn reserved_words(base: &str, keys: &[Key<'_>]) -> String {
    let line = |key: &Key<'_>| format!("        \"{}\": {},\n", key.name, key.declared());
    let lines: String = keys.iter().map(line).collect();
    format!("\n\n{base} = TypedDict(\n    \"{base}\",\n    {{\n{lines}    }},\n)\n")
}

/// What a document is, and each of its keys: Python's own help shows nothing else of it.
fn about(definition: &Value, keys: &[Key<'_>]) -> Vec<String> {
    let mut text = paragraphs(definition["description"].as_str().unwrap());
    let lines: String = keys.iter().map(Key::explained).collect();
    if !lines.is_empty() {
        text.push(format!("Keys:\n{lines}"));
    }
    text
}

/// What a field means: its sentence, or the title that a form gives it with when it is needed and by which rule.
fn meaning(schema: &Value) -> Option<String> {
    let Some(title) = schema["title"].as_str() else {
        return Some(sentence(schema)).filter(|sentence| !sentence.is_empty());
    };
    let needed = match schema["x-needed"].as_str().unwrap() {
        "no" => String::new(),
        needed => format!(" Needed {needed}."),
    };
    let shape = schema["description"].as_str().map(|shape| format!(", {shape}")).unwrap_or_default();
    Some(format!("{title}{shape} (`{}`).{needed}", schema["x-rule"].as_str().unwrap()))
}

/// A key of a document that is given.
struct Key<'a> {
    name: String,
    /// Its type, with the None of what may be null.
    kind: String,
    required: bool,
    meaning: Option<String>,
    schema: &'a Value,
}

impl<'a> Key<'a> {
    /// The key of a field, after the one under which a field of a form that is in pence takes pounds.
    fn of(field: Field<'a>, definitions: &Value) -> Vec<Self> {
        let Field { name, needed, schema } = field;
        let null = if may_be_null(schema) { " | None" } else { "" };
        let kind = kind(schema, definitions, Way::Given) + null;
        let own = Self { name: name.to_owned(), kind, required: needed, meaning: meaning(schema), schema };
        match name.strip_suffix("_pence").filter(|_| schema["x-rule"].is_string()) {
            Some(pounds) => {
                let (kind, meaning) = ("Pounds | None".to_owned(), format!("The same as `{name}`, in pounds."));
                vec![Self { name: pounds.to_owned(), kind, required: false, meaning: Some(meaning), schema }, own]
            }
            None => vec![own],
        }
    }

    /// Its line in the docstring.
    fn explained(&self) -> String {
        let Self { name, kind, .. } = self;
        let required = if self.required { ", required" } else { "" };
        let meaning = self.meaning.iter().map(|meaning| format!(": {meaning}")).collect::<String>();
        format!("    {name} ({kind}{required}){meaning}\n")
    }

    /// Its type as a class declares it.
    fn declared(&self) -> String {
        let Self { name, kind, .. } = self;
        if self.required {
            return kind.clone();
        }
        if "    : NotRequired[]".len() + name.len() + kind.len() <= WIDTH {
            return format!("NotRequired[{kind}]");
        }
        let lines: String = words_of(self.schema).map(|word| format!("            {word},\n")).collect();
        format!("NotRequired[\n        Literal[\n{lines}        ]\n        | None\n    ]")
    }
}
