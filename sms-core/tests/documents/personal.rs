//! Every text of every command and event belongs to a subject, is a word of a list or a day, or is declared not personal.

use crate::page::{Page, code};
use serde_json::Value;
use sms_core::event::Event;
use sms_core::schema;
use sms_core::subject::NOT_PERSONAL;
use std::collections::BTreeSet;

/// Types whose text is personal or secret wherever it stands in a command.
const PERSONAL: [&str; 2] = ["Personal", "Secret"];

/// Records within an event whose personal fields are empty there: the event has them beside the record, under the same
/// names. Reports come with events of their own.
const EMPTY: [(&str, &[&str]); 3] = [
    ("certificate_adopted", &["reports", "student_reports"]),
    ("change_request_adopted", &["declaration"]),
    ("defined_application_adopted", &[]),
];

#[test]
fn the_page_of_personal_data_is_the_declaration() {
    let mut page = Page::new(
        "Personal data",
        "What an erasure takes, and what it leaves (`library/personal`). Every text of every command and event is in one of the two \
         tables, is a word of a list, a day or a moment.",
    );
    page.heading("What is masked");
    page.text(
        "What a program prints or logs of its values in Rust (`Debug`) has nothing personal and no secret in it: not of a text \
         (`base/personal.rs`), a password or token (`user/secret.rs`), a form (`fields/form.rs`), an event or an entry of the journal \
         (`state/journal/`), a row of a store (`state/store.rs`), the cause of an error (`base/error/cause.rs`). Messages and parameters of \
         reasons never have such a value (`base/parameter.rs`), in any language. Answers are not masked: they are given to whom access \
         allows the function (`pipeline/path/access.rs`).",
    );
    page.text(
        "In Python what an answer shows of itself (`repr`, `str`, a log, a notebook) has nothing personal either, unless \
         `show(reveal=True)` is asked for it. What is personal has the mark `x-personal` in the JSON Schema: every personal text, and \
         every field of a form that is not in the list of what may be shown (`fields/shown.rs`): words, days, figures and codes of the \
         job or the course. Of an event Python shows the facts that can hold no text.",
    );
    page.heading("What goes with its subject");
    let personal = Event::PERSONAL.iter().filter(|(_, fields)| !fields.is_empty());
    let listed = |fields: &[&str]| fields.iter().map(code).collect::<Vec<_>>().join(", ");
    page.table(["event", "fields"], personal.map(|(event, fields)| [code(event), listed(fields)]));
    page.text(
        "The text of a retry key is never kept, but its digest; the key is forgotten after `retry.keep_days`. Passwords are kept as \
         hashes, which go with their user.",
    );
    page.heading("What is declared not personal");
    page.table(["field", "why"], NOT_PERSONAL.iter().map(|declared| [code(declared.field), declared.why.to_owned()]));
    page.compare("personal.md");
}

/// The texts of a schema, each as the types and fields that lead to it.
fn texts(schema: &Value, all: &Value, path: &[String], found: &mut BTreeSet<Vec<String>>) {
    let step = |name: &str| path.iter().cloned().chain([name.to_owned()]).collect::<Vec<_>>();
    if let Some(name) = schema["$ref"].as_str().map(|name| name.rsplit('/').next().unwrap()) {
        let marked = format!("<{name}>");
        if !path.contains(&marked) {
            texts(&all["$defs"][name], all, &step(&marked), found);
        }
        return;
    }
    let is_text =
        schema["type"] == "string" || schema["type"].as_array().is_some_and(|of| of.contains(&"string".into()));
    let is_closed = schema.get("enum").is_some() || schema.get("const").is_some() || schema.get("format").is_some();
    if is_text && !is_closed {
        found.insert(path.to_vec());
    }
    for several in ["oneOf", "anyOf", "allOf"] {
        schema[several].as_array().into_iter().flatten().for_each(|one| texts(one, all, path, found));
    }
    for (name, field) in schema["properties"].as_object().into_iter().flatten() {
        texts(field, all, &step(name), found);
    }
    for inner in ["items", "additionalProperties"] {
        if schema[inner].is_object() {
            texts(&schema[inner], all, path, found);
        }
    }
}

/// Whether a text is declared not personal: by its own type, by type and field, or by its field alone.
fn declared(path: &[String]) -> bool {
    let steps: Vec<&str> = path.iter().map(|step| step.trim_matches(['<', '>'])).collect();
    let own = steps.iter().rev().take(2).rev().copied().collect::<Vec<_>>().join("/");
    let within = |known: &str| path.iter().any(|step| *step == format!("<{known}>"));
    NOT_PERSONAL.iter().any(|known| steps.last() == Some(&known.field) || own == known.field || within(known.field))
}

fn is_personal_type(path: &[String]) -> bool {
    path.iter().any(|step| PERSONAL.iter().any(|of| *step == format!("<{of}>")) || step.ends_with("Form>"))
}

fn all_of(kind: &str, tag: &str) -> Vec<(String, BTreeSet<Vec<String>>)> {
    let all = schema::document();
    let variants = all["$defs"][kind]["oneOf"].as_array().unwrap();
    let one = |variant: &Value| {
        let mut found = BTreeSet::new();
        texts(variant, &all, &[], &mut found);
        (variant["properties"][tag]["const"].as_str().unwrap().to_owned(), found)
    };
    variants.iter().map(one).collect()
}

#[test]
fn every_text_of_an_event_goes_with_its_subject_or_is_declared() {
    let events = all_of("Event", "event");
    assert_eq!(events.len(), Event::PERSONAL.len());
    for (event, found) in events {
        let personal = Event::PERSONAL.iter().find(|(name, _)| *name == event).unwrap().1;
        let empty = EMPTY.iter().find(|(name, _)| *name == event).map_or(&[][..], |(_, fields)| fields);
        for path in found {
            let field = path[0].as_str();
            // What a record within the event has empty stands beside it.
            let beside = is_personal_type(&path)
                && path.len() > 1
                && path.iter().any(|step| personal.contains(&step.as_str()) || empty.contains(&step.as_str()));
            assert!(personal.contains(&field) || beside || declared(&path), "{event}: {path:?}");
        }
    }
}

#[test]
fn every_text_of_a_command_is_personal_or_declared() {
    for (command, found) in all_of("Command", "command") {
        for path in found {
            // The key is kept as a digest, and for a while.
            let known = path[0] == "key" || is_personal_type(&path) || declared(&path);
            assert!(known, "{command}: {path:?}");
        }
    }
}

#[test]
fn what_is_declared_is_there() {
    let everything = all_of("Event", "event").into_iter().chain(all_of("Command", "command"));
    let paths: Vec<String> = everything
        .flat_map(|(_, found)| found)
        .map(|path| format!("/{}", path.iter().map(|step| step.trim_matches(['<', '>'])).collect::<Vec<_>>().join("/")))
        .collect();
    for known in NOT_PERSONAL {
        let end = format!("/{}", known.field);
        let within = format!("{end}/");
        assert!(
            paths.iter().any(|path| path.ends_with(&end) || path.contains(&within)),
            "`{}` is declared, and nowhere",
            known.field
        );
    }
}
