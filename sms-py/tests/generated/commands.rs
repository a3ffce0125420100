//! `_commands.py`: a method for each command and query, on the classes that may give it.

use crate::documents::{import, within_commands, words_used};
use crate::shape::{Field, argument, fields, kind};
use crate::text::{docstring, heading, paragraphs, sentence, summary, wrapped};
use serde_json::Value;
use sms_core::command::{Action, By, CommandFacts, Place};
use sms_core::query::Query;

const SESSION_EXAMPLE: &str = include_str!("session_commands.txt");
const HOME_OFFICE_EXAMPLE: &str = include_str!("home_office_commands.txt");
const SESSION_QUERIES_EXAMPLE: &str = include_str!("session_queries.txt");
const HOST_QUERIES_EXAMPLE: &str = include_str!("host_queries.txt");

pub(crate) fn module(schema: &Value) -> String {
    let definitions = &schema["$defs"];
    let classes = [
        commands("SessionCommands", SESSION_EXAMPLE, false, definitions),
        commands("HomeOfficeCommands", HOME_OFFICE_EXAMPLE, true, definitions),
        queries("SessionQueries", SESSION_QUERIES_EXAMPLE, false, definitions),
        queries("HostQueries", HOST_QUERIES_EXAMPLE, true, definitions),
    ]
    .concat();
    let mut module = heading(
        "A method for each command and query, of its own name and with typed keyword arguments.\n\n\
         Each makes the document of its arguments and hands it to `execute` or `query`. An argument that is None is left out. A name\n\
         that Python keeps for itself has an underscore at its end: the field `from` is the argument `from_`.",
    );
    module.push_str("\nfrom __future__ import annotations\n\n");
    module.push_str("from abc import ABC, abstractmethod\nfrom collections.abc import Mapping, Sequence\n");
    module.push_str("from typing import TYPE_CHECKING, Any\n\n");
    module.push_str(&documents_used(&classes, definitions));
    module.push_str(&words_used(&classes));
    module.push_str("\nif TYPE_CHECKING:\n    from sms import Outcome\n");
    module.push_str(WITHOUT_NONE);
    module + &classes
}

const WITHOUT_NONE: &str = r#"

def _document(fields: dict[str, Any]) -> dict[str, Any]:
    """The document without what was left out."""
    return {name: value for name, value in fields.items() if value is not None}
"#;

fn documents_used(text: &str, definitions: &Value) -> String {
    let known = within_commands(definitions).into_iter().chain(["Day".to_owned(), "Moment".to_owned()]);
    let mut used: Vec<String> =
        known.filter(|name| text.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == name)).collect();
    used.sort();
    import("sms._documents", used)
}

/// A class of commands: what a user may give, or what the Home Office and the clock may.
fn commands(class: &str, example: &str, host: bool, definitions: &Value) -> String {
    let mut text = head(class, example, EXECUTE);
    for facts in Action::FACTS {
        let is_here = match facts.by {
            By::Sponsor(_) => !host,
            By::HomeOffice | By::Outside => host,
            By::Either(_) => true,
            other => panic!("{other:?} has no class yet"),
        };
        if is_here {
            text.push_str(&command(facts, host, definitions));
        }
    }
    text
}

const EXECUTE: &str = r#"
    @abstractmethod
    def execute(self, command: dict[str, Any], /) -> Outcome:
        """Carries out a command that is given as a document."""
"#;

fn queries(class: &str, example: &str, host: bool, definitions: &Value) -> String {
    let mut text = head(class, example, if host { HOST_QUERY } else { QUERY });
    Query::NAMES.iter().for_each(|name| text.push_str(&query(name, host, definitions)));
    text
}

const QUERY: &str = r#"
    @abstractmethod
    def query(self, query: dict[str, Any], /) -> Any:
        """Answers a query that is given as a document."""
"#;

const HOST_QUERY: &str = r#"
    @abstractmethod
    def query(self, licence: str, query: dict[str, Any], /) -> Any:
        """Answers a query about a licence that is given as a document."""
"#;

fn head(class: &str, about: &str, base: &str) -> String {
    let paragraphs: Vec<String> = about.trim_end().split("\n\n").map(str::to_owned).collect();
    format!("\n\nclass {class}(ABC):\n{}{base}", docstring("    ", &paragraphs))
}

fn command(facts: &CommandFacts, host: bool, definitions: &Value) -> String {
    let schema = variant("Command", "command", facts.name, definitions);
    let mut arguments = Vec::new();
    if host && facts.place == Place::Licence {
        arguments.push(Argument::new("licence", "str", true, "The number of the licence."));
    }
    arguments.extend(own_arguments(schema, &["command", "licence", "key", "occurred_at"], definitions));
    arguments.push(Argument::new(
        "key",
        "str",
        false,
        "A retry key of 1 to 128 bytes: the same key with the same command is carried out once.",
    ));
    arguments.push(Argument::new("occurred_at", "Moment", false, "In mirror mode, when it happened."));
    method(facts.name, schema, &arguments, "Outcome", &call("command", facts.name, "", &arguments))
}

fn query(name: &str, host: bool, definitions: &Value) -> String {
    let schema = variant("Query", "query", name, definitions);
    let own = own_arguments(schema, &["query"], definitions);
    let call = call("query", name, if host { "licence, " } else { "" }, &own);
    let licence = host.then(|| Argument::new("licence", "str", true, "The number of the licence."));
    let arguments: Vec<_> = licence.into_iter().chain(own).collect();
    method(name, schema, &arguments, "Any", &call)
}

fn variant<'a>(documents: &str, tag: &str, name: &str, definitions: &'a Value) -> &'a Value {
    let variants = definitions[documents]["oneOf"].as_array().unwrap();
    variants.iter().find(|variant| variant["properties"][tag]["const"] == name).unwrap()
}

/// An argument of a method, and the field that it fills.
struct Argument {
    field: String,
    kind: String,
    needed: bool,
    meaning: String,
}

impl Argument {
    fn new(field: &str, kind: &str, needed: bool, meaning: &str) -> Self {
        Self { field: field.to_owned(), kind: kind.to_owned(), needed, meaning: meaning.to_owned() }
    }

    fn declared(&self) -> String {
        let name = argument(&self.field);
        if self.needed {
            format!("        {name}: {},\n", self.kind)
        } else {
            format!("        {name}: {} | None = None,\n", self.kind)
        }
    }
}

fn own_arguments(schema: &Value, but: &[&str], definitions: &Value) -> Vec<Argument> {
    let own = fields(schema).into_iter().filter(|field| !but.contains(&field.name));
    own.map(|Field { name, needed, schema }| Argument::new(name, &kind(schema, definitions), needed, &sentence(schema)))
        .collect()
}

fn method(name: &str, schema: &Value, arguments: &[Argument], answer: &str, call: &str) -> String {
    let declared: String = arguments.iter().map(Argument::declared).collect();
    let signature = if arguments.is_empty() {
        format!("    def {name}(self) -> {answer}:\n")
    } else {
        format!("    def {name}(\n        self,\n        *,\n{declared}    ) -> {answer}:\n")
    };
    let mut about = paragraphs(schema["description"].as_str().unwrap());
    about.splice(..1, summary(&about[0]));
    if !arguments.is_empty() {
        let line =
            |known: &Argument| wrapped(&format!("    {}: ", argument(&known.field)), &" ".repeat(16), &known.meaning);
        about.push(format!("Args:\n{}", arguments.iter().map(line).collect::<String>()));
    }
    format!("\n{signature}{}{call}", docstring("        ", &about))
}

/// The one call that a method makes.
fn call(verb: &str, name: &str, before: &str, arguments: &[Argument]) -> String {
    let face = if verb == "command" { "execute" } else { verb };
    let lines: String = arguments
        .iter()
        .map(|known| format!("                    \"{}\": {},\n", known.field, argument(&known.field)))
        .collect();
    if arguments.is_empty() {
        return format!("        return self.{face}({before}{{\"{verb}\": \"{name}\"}})\n");
    }
    let before = before.trim_end();
    let before = if before.is_empty() { String::new() } else { format!("            {before}\n") };
    format!(
        "        return self.{face}(\n{before}            _document(\n                {{\n                    \"{verb}\": \"{name}\",\n\
         {lines}                }}\n            )\n        )\n"
    )
}
