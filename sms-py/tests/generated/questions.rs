//! `_questions.py`: a function for each question that needs no store.

use crate::answers::answers_used;
use crate::commands::{documents_used, variant};
use crate::documents::{imported, standard_library, words_used};
use crate::method::{Argument, own_arguments};
use crate::shape::{SETTINGS, answer};
use crate::text::{docstring, exported, heading, paragraphs, summary};
use serde_json::Value;
use sms_core::answer::AnswerShape;
use sms_core::question::{Question, QuestionFacts};

/// Those that Python asks in a way of its own, by hand.
const BY_HAND: &[&str] = &["decide", "check_password"];

pub(crate) fn module(schema: &Value) -> String {
    let definitions = &schema["$defs"];
    let printed = || Question::FACTS.iter().filter(|facts| !BY_HAND.contains(&facts.name));
    let functions: String = printed().map(|facts| function(facts, definitions)).collect();
    let mut module = heading(
        "A function for each question that needs no store, of its own name and with typed keyword arguments.\n\n\
         An argument that is None is left out. What a list is made of does not change with the policy.",
        "D205, D401",
        "The sentences are the library's own.",
    );
    module.push_str("\nfrom __future__ import annotations\n\n");
    module.push_str(&standard_library("collections.abc", &["Mapping", "Sequence"], &functions));
    module.push('\n');
    module.push_str(&answers_used(&functions, definitions));
    module.push_str("from ._asking import ask\nfrom ._commands import _without_none\n");
    module.push_str(&documents_used(&functions, definitions));
    module.push_str(&words_used(&functions));
    module.push_str("from ._native import Decision, Policy\nfrom ._public import made_public\n");
    module.push_str(&imported("._settings", [SETTINGS].map(str::to_owned)));
    module + &exported(printed().map(|facts| facts.name.to_owned())) + &functions + "\n\nmade_public(globals())\n"
}

fn function(facts: &QuestionFacts, definitions: &Value) -> String {
    let name = facts.name;
    let schema = variant("Question", "question", name, definitions);
    let own = own_arguments(schema, &["question"], definitions);
    let policy = Argument::new("policy", "Policy", false, "The policy that counts; None means the default one.");
    let has_policy = matches!(facts.answer, AnswerShape::Decision | AnswerShape::One) && !own.is_empty();
    let arguments: Vec<&Argument> = own.iter().chain(has_policy.then_some(&policy)).collect();
    let declared: String = arguments.iter().map(|known| known.declared("    ")).collect();
    let signature = if declared.is_empty() { String::new() } else { format!("\n    *,\n{declared}") };
    let about = docstring("    ", &about(schema, &arguments));
    let answer = answer(&definitions["QuestionAnswers"]["properties"][name], definitions);
    let body = body(facts, &own, has_policy, &answer);
    format!("\n\ndef {name}({signature}) -> {answer}:\n{about}{body}")
}

fn about(schema: &Value, arguments: &[&Argument]) -> Vec<String> {
    let mut about = paragraphs(schema["description"].as_str().unwrap());
    about.splice(..1, summary(&about[0]));
    let lines: String = arguments.iter().map(|known| known.explained()).collect();
    if !lines.is_empty() {
        about.push(format!("Args:\n{lines}"));
    }
    about
}

fn body(facts: &QuestionFacts, own: &[Argument], has_policy: bool, answer: &str) -> String {
    let name = facts.name;
    let mut text = String::new();
    let mut asked = format!("{{\"question\": \"{name}\"}}");
    if !own.is_empty() {
        let lines: String = own.iter().map(|known| known.held("        ")).collect();
        text = format!("    document = {{\n        \"question\": \"{name}\",\n{lines}    }}\n");
        "_without_none(document)".clone_into(&mut asked);
    }
    let call = format!("ask({asked}{})", if has_policy { ", policy" } else { "" });
    text + &format!("    answer: {answer} = {call}\n    return answer\n")
}
