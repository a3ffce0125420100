//! `_answers.py`: what commands, queries and questions give, each document a record.

use crate::documents::{choice_name, collect, imported, typed_in, within_given, words_used};
use crate::shape::{Field, OF_TYPES, Way, answer, argument, fields, is_record, may_be_null, named, reference};
use crate::shown::is_personal;
use crate::text::{docstring, exported, heading, paragraphs, sentence};
use serde_json::Value;
use std::collections::BTreeSet;

/// What is answered beside results and answers: by the calls of a system that are none of them.
const ROOTS: &[&str] =
    &["Anchor", "FeedItem", "MenuView", "Outcome", "PersonExport", "Stats", "Verification", "WhatIf"];

/// What Python has classes of its own for.
const NATIVE: &[&str] = &["Decision", "Reason"];

/// What each table at the end holds, with what it says of itself.
const TABLES: &[(&str, &str, &str)] = &[
    ("RESULTS", "CommandResults", "The type of the result of each command, by its name."),
    ("QUERIES", "QueryAnswers", "The type of the answer to each query, by its name."),
    ("QUESTIONS", "QuestionAnswers", "The type of the answer to each question, by its name."),
];

/// The records that are true or not, by which expression, and what that says.
const TRUTHS: &[(&str, &str, &str)] = &[
    ("MenuItem", "self.enabled", "Whether it can be used."),
    ("Verification", "not self.damages", "Whether nothing is damaged."),
];

pub(crate) fn module(schema: &Value) -> String {
    let definitions = &schema["$defs"];
    let records = records(definitions);
    let classes: String = records.iter().map(|name| record(name, definitions)).collect();
    let tables: String = TABLES.iter().map(|table| self::table(table, definitions)).collect();
    let text = classes.clone() + &tables;
    let mut module = heading(
        "What commands, queries and questions give, and what stands within it: each document a record.\n\n\
         A record is frozen. Its members are attributes, and it is a mapping of their names in the document to the same\n\
         values: `row.number`, `row[\"number\"]`, `dict(row)`; `to_dict` gives the document itself. Days are `date`, moments\n\
         aware `datetime`, words members of their enumeration, lists tuples. A name that Python or a mapping has already has\n\
         an underscore at the end of the attribute: the member `from` is the attribute `from_`. A member that may be left out\n\
         is None as an attribute then, and is not in the mapping. What may be given as a document, too, has `Record` at the\n\
         end of its name; forms are the typed dicts that are given. An outcome that is read by `from_dict` has its result as\n\
         a dict, for nothing in it names the command.",
        "D205, PLC0105",
        "The sentences are the library's own; a type variable is named as a type.",
    );
    module.push_str("\nfrom __future__ import annotations\n\n");
    module.push_str("from datetime import date, datetime\n");
    module.push_str("from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload\n\n");
    module.push_str(&imported("._documents", forms_used(&text, definitions)));
    module.push_str(&words_used(&text));
    module.push_str("from ._native import Decision, Reason\nfrom ._record import LEFT_OUT, Record, secret\nfrom ._rows import Rows\n");
    module.push_str("from ._settings import SettingId\n");
    module.push_str(&exported(records.iter().flat_map(|name| names(name, definitions))));
    module + RESULT + &text
}

const RESULT: &str = "\nResult = TypeVar(\"Result\", covariant=True)\n";

/// The import of those records, and of what they stand on, that a text speaks of.
pub(crate) fn answers_used(text: &str, definitions: &Value) -> String {
    let known = records(definitions);
    let names: BTreeSet<String> = known.iter().flat_map(|name| names(name, definitions)).collect();
    imported("._answers", names.into_iter().filter(|name| typed_in(text, name)))
}

/// The definitions that are printed as records, by name.
fn records(definitions: &Value) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = ROOTS.iter().map(|root| (*root).to_owned()).collect();
    let roots = ROOTS.iter().map(|root| &definitions[root]);
    for root in roots.chain(TABLES.iter().map(|(_, answers, _)| &definitions[answers])) {
        collect(root, definitions, &mut found);
    }
    let given = within_given(definitions);
    found.retain(|name| {
        let definition = &definitions[name.as_str()];
        let is_given = given.contains(name) && definition["oneOf"].is_array();
        (is_record(definition) || !choices(definition).is_empty()) && !NATIVE.contains(&name.as_str()) && !is_given
    });
    found
}

/// The variants of a definition that is one of several documents, each with one member.
fn choices(definition: &Value) -> Vec<&Value> {
    let variants = definition["oneOf"].as_array().into_iter().flatten();
    variants.filter(|variant| variant["properties"].is_object()).collect()
}

/// The names of the classes of a definition.
fn names(name: &str, definitions: &Value) -> Vec<String> {
    let definition = &definitions[name];
    if is_record(definition) {
        return vec![named(name, definition, definitions, Way::Answered)];
    }
    choices(definition).into_iter().map(|variant| choice_name(name, variant)).collect()
}

fn record(name: &str, definitions: &Value) -> String {
    let definition = &definitions[name];
    if is_record(definition) {
        return class(&named(name, definition, definitions, Way::Answered), definition, definitions);
    }
    let variants = choices(definition).into_iter();
    variants.map(|variant| class(&choice_name(name, variant), variant, definitions)).collect()
}

fn class(name: &str, definition: &Value, definitions: &Value) -> String {
    let members: Vec<Member> =
        fields(definition).into_iter().map(|field| Member { kind: kind(name, &field, definitions), field }).collect();
    let bases = if name == "Outcome" { "Record, Generic[Result]" } else { "Record" };
    let mut text = head(name, &format!("{bases}{}", personal(&members, definitions)));
    text.push_str(&docstring("    ", &about(definition, &members)));
    for (place, member) in members.iter().enumerate() {
        text.push_str(if place == 0 { "\n" } else { "" });
        text.push_str(&member.declared());
    }
    if !members.is_empty() {
        text.push_str("\n    if TYPE_CHECKING:\n\n");
        text.push_str(&members.iter().map(Member::overload).collect::<String>());
        text.push_str(OTHERWISE);
    }
    if let Some((_, expression, meaning)) = TRUTHS.iter().find(|(record, ..)| *record == name) {
        text.push_str(&format!(
            "\n    def __bool__(self) -> bool:\n        \"\"\"{meaning}\"\"\"\n        return {expression}\n"
        ));
    }
    text
}

/// The first line of a class, as the formatter of Python breaks it.
fn head(name: &str, bases: &str) -> String {
    let line = format!("class {name}({bases}):\n");
    if line.len() <= LONGEST { format!("\n\n{line}") } else { format!("\n\nclass {name}(\n    {bases},\n):\n") }
}

/// The longest line that the formatter of Python leaves as it is, and its end.
const LONGEST: usize = 121;

/// For a name that is no literal.
const OTHERWISE: &str = "        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...
";

/// What a record is, and each of its members.
fn about(definition: &Value, members: &[Member<'_>]) -> Vec<String> {
    let mut text = paragraphs(definition["description"].as_str().unwrap());
    let lines: String = members.iter().filter_map(Member::line).collect();
    if !lines.is_empty() {
        text.push(format!("Attributes:\n{lines}"));
    }
    text
}

/// The members that are masked on a screen.
fn personal(members: &[Member<'_>], definitions: &Value) -> String {
    let personal = members.iter().filter(|member| is_personal(member.field.schema, definitions));
    let names: Vec<String> = personal.map(|member| format!("\"{}\"", member.field.name)).collect();
    match &names[..] {
        [] => String::new(),
        [only] => format!(", personal=({only},)"),
        several => format!(", personal=({})", several.join(", ")),
    }
}

/// The type of a member. What a command brought is the business of the command.
fn kind(record: &str, field: &Field<'_>, definitions: &Value) -> String {
    match (record, field.name) {
        ("Outcome", "result") => return "Result".to_owned(),
        ("SettingRow", "id") => return "SettingId".to_owned(),
        _ => {}
    }
    let kind = crate::shape::kind(field.schema, definitions, Way::Answered);
    if may_be_null(field.schema) || !field.needed { kind + " | None" } else { kind }
}

/// A member of a record, with its type.
struct Member<'a> {
    field: Field<'a>,
    kind: String,
}

impl Member<'_> {
    /// Its line in the docstring of the record, where the core says something of it.
    fn line(&self) -> Option<String> {
        let meaning = sentence(self.field.schema);
        (!meaning.is_empty()).then(|| format!("    {}: {meaning}\n", attribute(self.field.name)))
    }

    fn declared(&self) -> String {
        let default = if !self.field.needed {
            " = LEFT_OUT"
        } else if reference(self.field.schema) == Some("Secret") {
            " = secret()"
        } else if may_be_null(self.field.schema) {
            " = None"
        } else {
            ""
        };
        let meaning = Some(sentence(self.field.schema)).filter(|meaning| !meaning.is_empty());
        let meaning = meaning.map(|meaning| docstring("    ", &[meaning])).unwrap_or_default();
        format!("    {}: {}{default}\n{meaning}", attribute(self.field.name), self.kind)
    }

    fn overload(&self) -> String {
        let Self { field, kind } = self;
        // What may be left out is not in the mapping then, but may be null there.
        let kind = if field.needed || may_be_null(field.schema) { kind } else { kind.trim_end_matches(" | None") };
        let arguments = format!("self, key: Literal[\"{}\"], /", field.name);
        let line = format!("        def __getitem__({arguments}) -> {kind}: ...\n");
        if line.len() <= LONGEST {
            return format!("        @overload\n{line}");
        }
        format!("        @overload\n        def __getitem__(\n            {arguments}\n        ) -> {kind}: ...\n")
    }
}

/// The attribute of a member: a name that every record has already, or that its types need, has an underscore at its end, too.
fn attribute(name: &str) -> String {
    const TAKEN: &[&str] = &["from_dict", "get", "items", "keys", "of_wire", "read", "show", "to_dict", "values"];
    if TAKEN.contains(&name) || OF_TYPES.contains(&name) { format!("{name}_") } else { argument(name) }
}

/// The forms, and what else is given as it is answered, that a text speaks of.
fn forms_used(text: &str, definitions: &Value) -> Vec<String> {
    let given = within_given(definitions).into_iter();
    given.filter(|name| !is_record(&definitions[name.as_str()]) && typed_in(text, name)).collect()
}

fn table((name, answers, about): &(&str, &str, &str), definitions: &Value) -> String {
    let known = definitions[answers]["properties"].as_object().unwrap();
    let lines: String =
        known.iter().map(|(name, schema)| format!("    \"{name}\": {},\n", answer(schema, definitions))).collect();
    format!(
        "\n{}{name}: dict[str, Any] = {{\n{lines}}}\n{}",
        if *name == "RESULTS" { "\n" } else { "" },
        docstring("", &[(*about).to_owned()])
    )
}
