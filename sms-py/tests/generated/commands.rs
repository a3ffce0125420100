//! `_commands.py`: a method for each command and query, on the classes that may give it.

use crate::answers::answers_used;
use crate::classes;
use crate::documents::{imported, named_in, standard_library, within_given, words_used};
use crate::method::{Argument, Method, own_arguments};
use crate::shape::{SETTINGS, answer};
use crate::text::{docstring, heading};
use serde_json::Value;
use sms_core::command::{Action, CommandFacts, CommandScope, GivenBy};
use sms_core::query::{Query, QueryFacts};
use sms_formats::bdt::BulkFile;

pub(crate) fn module(schema: &Value) -> String {
    let definitions = &schema["$defs"];
    let classes = [
        commands("SessionCommands", classes::SESSION_COMMANDS, Giver::User, definitions),
        commands("HomeOfficeCommands", classes::HOME_OFFICE_COMMANDS, Giver::Host, definitions),
        queries("SessionQueries", classes::SESSION_QUERIES, Giver::User, definitions),
        queries("HostQueries", classes::HOST_QUERIES, Giver::Host, definitions),
    ]
    .concat();
    let mut module = heading(
        "A method for each command and query, of its own name and with typed keyword arguments.\n\n\
         Each makes the document of its arguments and hands it to `execute` or `query`. An argument that is None is left\n\
         out. A name that Python keeps for itself has an underscore at its end: the field `from` is the argument `from_`.",
        "D205, D401",
        "The sentences are the library's own.",
    );
    module.push_str("\nfrom __future__ import annotations\n\n");
    module.push_str(if classes.contains("builtins.") { "import builtins\n" } else { "" });
    module.push_str("from abc import ABC, abstractmethod\n");
    module.push_str(&standard_library("collections.abc", &["Mapping", "Sequence"], &classes));
    module.push_str("from typing import Any, overload\n\n");
    module.push_str(&answers_used(&classes, definitions));
    module.push_str(&documents_used(&classes, definitions));
    module.push_str(&words_used(&classes));
    module.push_str("from ._rows import Rows\n");
    module.push_str(&imported("._settings", [SETTINGS].map(str::to_owned)));
    module.push_str("from .bdt import File\n");
    module + WITHOUT_NONE + &classes
}

pub(crate) const WITHOUT_NONE: &str = r#"

def _without_none(document: Mapping[str, object]) -> dict[str, Any]:
    """Leave out what was left out."""
    return {name: value for name, value in document.items() if value is not None}
"#;

pub(crate) fn documents_used(text: &str, definitions: &Value) -> String {
    let known = within_given(definitions).into_iter().chain(["Day".to_owned(), "Moment".to_owned()]);
    imported("._documents", known.filter(|name| named_in(text, name)))
}

/// On whose behalf a method speaks: a session knows its own licence, the host names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Giver {
    User,
    Host,
}

fn commands(class: &str, about: &str, giver: Giver, definitions: &Value) -> String {
    let is_here = |facts: &&CommandFacts| match facts.by {
        GivenBy::Sponsor(_) => giver == Giver::User,
        GivenBy::HomeOffice | GivenBy::Outside => giver == Giver::Host,
        GivenBy::Either(_) => true,
        other => panic!("{other:?} has no class yet"),
    };
    let methods: String =
        Action::FACTS.iter().filter(is_here).map(|facts| command(facts, giver, definitions).text()).collect();
    head(class, about, EXECUTE) + &methods
}

fn queries(class: &str, about: &str, giver: Giver, definitions: &Value) -> String {
    let methods: String = Query::FACTS.iter().map(|facts| query(facts, giver, definitions).text()).collect();
    head(class, about, if giver == Giver::User { QUERY } else { HOST_QUERY }) + &methods
}

fn head(class: &str, about: &str, abstract_method: &str) -> String {
    let paragraphs: Vec<String> = about.trim().split("\n\n").map(str::to_owned).collect();
    format!("\n\nclass {class}(ABC):\n{}\n    __slots__ = ()\n{abstract_method}", docstring("    ", &paragraphs))
}

const EXECUTE: &str = r#"
    @abstractmethod
    def execute(self, command: Mapping[str, Any]) -> Outcome[Any]:
        """Carry out a command that is given as a document."""
"#;

const QUERY: &str = r#"
    @abstractmethod
    def query(self, query: Mapping[str, Any]) -> Any:
        """Answer a query that is given as a document."""
"#;

const HOST_QUERY: &str = r#"
    @abstractmethod
    def query(self, licence: str, query: Mapping[str, Any]) -> Any:
        """Answer a query about a licence that is given as a document."""
"#;

fn command<'a>(facts: &CommandFacts, giver: Giver, definitions: &'a Value) -> Method<'a> {
    let schema = variant("Command", "command", facts.name, definitions);
    let licence = (giver == Giver::Host && facts.place == CommandScope::Licence).then(licence);
    let content = BulkFile::COMMANDS.iter().find(|(name, _)| *name == facts.name).map_or(&[][..], |(_, said)| said);
    let own = own_arguments(schema, &["command", "licence", "key", "occurred_at"], definitions);
    let own = own.into_iter().map(|own| if own.fills(content) { own.replaced() } else { own });
    let file = (!content.is_empty()).then(|| Argument::file(content));
    let arguments: Vec<Argument> = file.into_iter().chain(licence).chain(own).chain(envelope()).collect();
    Method {
        name: facts.name,
        schema,
        tag: "command",
        answer: format!("Outcome[{}]", answer(&definitions["CommandResults"]["properties"][facts.name], definitions)),
        call: "execute(",
        document: arguments.len(),
        arguments,
        content,
    }
}

fn query<'a>(facts: &QueryFacts, giver: Giver, definitions: &'a Value) -> Method<'a> {
    let schema = variant("Query", "query", facts.name, definitions);
    let answer = answer(&definitions["QueryAnswers"]["properties"][facts.name], definitions);
    let licence = (giver == Giver::Host).then(licence);
    let call = if licence.is_some() { "query(licence, " } else { "query(" };
    let own = own_arguments(schema, &["query"], definitions);
    let document = own.len();
    let arguments = licence.into_iter().chain(own).collect();
    Method { name: facts.name, schema, tag: "query", answer, call, document, arguments, content: &[] }
}

fn licence() -> Argument {
    Argument::new("licence", "str", true, "The number of the licence.")
}

fn envelope() -> [Argument; 2] {
    [
        Argument::new(
            "key",
            "str",
            false,
            "A retry key of 1 to 128 bytes: the same key with the same command is carried out once.",
        ),
        Argument::new("occurred_at", "Moment", false, "In mirror mode, when it happened."),
    ]
}

pub(crate) fn variant<'a>(documents: &str, tag: &str, name: &str, definitions: &'a Value) -> &'a Value {
    let variants = definitions[documents]["oneOf"].as_array().unwrap();
    variants.iter().find(|variant| variant["properties"][tag]["const"] == name).unwrap()
}
