use crate::page::{Page, code};
use serde_json::Value;
use sms_core::answer::AnswerShape;
use sms_core::command::{Action, By, Place};
use sms_core::query::Query;
use sms_core::{Question, document, limits, schema};
use std::collections::BTreeSet;

#[test]
fn the_page_of_commands_is_the_table_and_the_schema() {
    let schema = schema::document();
    let mut page = Page::new(
        "Commands, queries and questions",
        "A command is `{\"command\": name, fields}`. Besides its fields it may have `licence` (a session knows its own), `key` (a retry \
         key of 1 to 128 bytes) and `occurred_at` (in mirror mode, when it happened). A query is `{\"query\": name, fields}`, a question that \
         needs no store `{\"question\": name, fields}`. The whole shape is in [the JSON Schema](schema.json); forms are on [the page of fields](fields.md).",
    );
    page.heading("How much a document may hold");
    page.text(&how_much());
    page.table(
        ["document", "list", "at most", "refused with", "why"],
        limits::LISTS.iter().map(|own| {
            let field = if own.field.is_empty() { "the list itself".to_owned() } else { code(own.field) };
            [code(own.document), field, own.most.to_string(), code(own.code.id()), own.why.to_owned()]
        }),
    );
    page.heading("Commands");
    for facts in Action::FACTS {
        let variant = variant(&schema, "Command", "command", facts.name);
        page.text(&format!("### {}\n\n{}", code(facts.name), description(variant)));
        page.text(&format!("Given by {}{}.", giver(facts.by), place(facts.place)));
        fields(&mut page, variant, &["command", "licence", "key", "occurred_at"]);
        page.text(&format!("Gives {}.", gives(&schema["$defs"]["CommandResults"]["properties"][facts.name])));
    }
    page.heading("Queries");
    for facts in Query::FACTS {
        let variant = variant(&schema, "Query", "query", facts.name);
        page.text(&format!("### {}\n\n{}", code(facts.name), description(variant)));
        page.text(&format!(
            "Asked by the host, or by a user who may use {}; answered with {}.",
            code(facts.function),
            answer(facts.answer)
        ));
        fields(&mut page, variant, &["query"]);
    }
    page.heading("Questions");
    for name in Question::NAMES {
        let variant = variant(&schema, "Question", "question", name);
        page.text(&format!("### {}\n\n{}", code(name), description(variant)));
        fields(&mut page, variant, &["question"]);
    }
    page.heading("Shapes");
    page.text("What stands within commands, their results, queries and questions.");
    for name in shapes(&schema) {
        let shape = &schema["$defs"][&name];
        page.text(&format!("### {}\n\n{}", code(&name), description(shape)));
        if let Some(words) = shape["enum"].as_array() {
            let words: Vec<_> = words.iter().filter_map(Value::as_str).map(code).collect();
            page.text(&format!("One of {}.", words.join(", ")));
        } else if let Some(pattern) = shape["pattern"].as_str() {
            page.text(&format!("Text of the form `{pattern}`."));
        } else if shape["properties"].is_object() && !name.ends_with("Form") {
            fields(&mut page, shape, &[]);
        }
    }
    page.compare("commands.md");
}

/// The limits that hold for every document, in words.
fn how_much() -> String {
    format!(
        "Everything is counted before anything is planned, in a command, a query and a question alike, given as text or made by the host \
         itself. A list has at most {} items ({}), an object {} members ({}), a text {} bytes ({}); most fields take less, and say so with \
         codes of their own. A document is at most {} levels deep ({}), as text it has at most {} bytes and otherwise {} ({}). A refusal \
         tells at most {} reasons; `further` counts the others by their codes. These lists have other limits:",
        limits::ITEMS,
        code("document.list_size"),
        limits::MEMBERS,
        code("document.list_size"),
        limits::TEXT,
        code("document.text_size"),
        limits::DEPTH,
        code("document.syntax"),
        document::LARGEST,
        limits::WHOLE,
        code("document.too_large"),
        limits::REASONS,
    )
}

/// The type of an answer, by name.
fn gives(schema: &Value) -> String {
    let name = schema["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/")).unwrap();
    code(name)
}

/// The definitions that commands, queries, questions and results lead to, by name.
fn shapes(schema: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&Value> =
        ["Command", "CommandResults", "Query", "Question"].map(|name| &schema["$defs"][name]).to_vec();
    while let Some(value) = waiting.pop() {
        if let Some(name) = value["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/$defs/"))
            && found.insert(name.to_owned())
        {
            waiting.push(&schema["$defs"][name]);
        }
        waiting.extend(value.as_object().into_iter().flat_map(|fields| fields.values()));
        waiting.extend(value.as_array().into_iter().flatten());
    }
    found
}

#[test]
fn every_command_and_query_has_facts() {
    assert!(Action::FACTS.iter().map(|facts| facts.name).eq(Action::NAMES.iter().copied()));
    assert!(Query::FACTS.iter().map(|facts| facts.name).eq(Query::NAMES.iter().copied()));
}

pub(crate) fn variant<'a>(schema: &'a Value, documents: &str, tag: &str, name: &str) -> &'a Value {
    let variants = schema["$defs"][documents]["oneOf"].as_array().unwrap();
    variants.iter().find(|variant| variant["properties"][tag]["const"] == name).unwrap()
}

/// The description without the links of the code.
pub(crate) fn description(schema: &Value) -> String {
    let words = schema["description"].as_str().unwrap_or_default().split_whitespace();
    let text = words.collect::<Vec<_>>().join(" ");
    let mut plain = String::new();
    let mut rest = text.as_str();
    while let Some((before, linked)) = rest.split_once("[`") {
        let (name, after) = linked.split_once("`]").unwrap();
        plain.push_str(&format!("{before}`{name}`"));
        let is_link = after.starts_with('(');
        rest = if is_link { after.split_once(')').map_or("", |(_, after)| after) } else { after };
    }
    plain + rest
}

fn giver(by: By) -> String {
    match by {
        By::Sponsor(function) => format!("a user who may use {}", code(function)),
        By::HomeOffice => "the Home Office".to_owned(),
        By::Either(function) => format!("the Home Office, or a user who may use {}", code(function)),
        By::Outside => "the Home Office or the clock, for what happens outside".to_owned(),
        _ => panic!("{by:?} has no words yet"),
    }
}

fn place(place: Place) -> &'static str {
    match place {
        Place::Licence => "",
        Place::NewLicence => "; it begins a licence",
        Place::Store => "; it is for the store as a whole",
        _ => panic!("{place:?} has no words yet"),
    }
}

fn answer(answer: AnswerShape) -> &'static str {
    match answer {
        AnswerShape::One => "one document",
        AnswerShape::Rows => "a list of rows",
        AnswerShape::Page => "some `rows` and the `next` name to go on after",
        _ => panic!("{answer:?} has no words yet"),
    }
}

fn fields(page: &mut Page, schema: &Value, but: &[&str]) {
    let required =
        |name: &str| schema["required"].as_array().is_some_and(|names| names.iter().any(|known| known == name));
    let properties = schema["properties"].as_object().unwrap();
    let rows: Vec<_> = properties
        .iter()
        .filter(|(name, _)| !but.contains(&name.as_str()))
        .map(|(name, field)| {
            let needed = if required(name) { "yes" } else { "no" };
            [code(name), shape(field), needed.to_owned(), description(field)]
        })
        .collect();
    if rows.is_empty() {
        page.text("No fields of its own.");
    } else {
        page.table(["field", "shape", "needed", "what it is"], rows);
    }
}

/// What a value looks like, in a few words.
fn shape(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return code(reference.rsplit('/').next().unwrap());
    }
    if let Some(variants) = schema["anyOf"].as_array() {
        let kinds = variants.iter().filter(|variant| variant["type"] != "null").map(shape);
        return kinds.collect::<Vec<_>>().join(" or ");
    }
    let kind = match &schema["type"] {
        Value::String(kind) => kind.as_str(),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null").unwrap(),
        _ => panic!("no shape: {schema}"),
    };
    match (kind, schema["format"].as_str()) {
        ("array", _) => format!("list of {}, at most {}", shape(&schema["items"]), schema["maxItems"]),
        ("object", _) => {
            format!("by name, at most {}: {}", schema["maxProperties"], shape(&schema["additionalProperties"]))
        }
        ("string", Some("date")) => "day".to_owned(),
        ("string", Some("date-time")) => "moment".to_owned(),
        ("string", None) => "text".to_owned(),
        ("integer", _) => "whole number".to_owned(),
        ("boolean", _) => "true or false".to_owned(),
        other => panic!("no words yet for {other:?}"),
    }
}
