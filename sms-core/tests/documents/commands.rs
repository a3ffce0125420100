use crate::page::{Page, code};
use crate::queries::{ANSWERS, gives};
use serde_json::Value;
use sms_core::command::{Action, CommandScope, GivenBy};
use sms_core::{Query, document, limits, schema};
use std::collections::BTreeSet;

#[test]
fn the_page_of_commands_is_the_table_and_the_schema() {
    let schema = schema::document();
    let mut page = Page::new(
        "Commands",
        "A command is `{\"command\": name, fields}`. Besides its fields it may have `licence` (a session knows its own), `key` (a retry \
         key of 1 to 128 bytes) and `occurred_at` (in mirror mode, when it happened). The whole shape is in [the JSON Schema](schema.json); \
         forms are on [the page of fields](fields.md), queries and questions on [a page of their own](queries.md).",
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
    page.text(
        "What a command is refused with is what the case files show: with codes on which every command can end, such as those of a session \
         that has ended or of a store that fails, it may be more.",
    );
    let refusals = std::fs::read_to_string(CODES).unwrap();
    for facts in Action::FACTS {
        let variant = variant(&schema, "Command", "command", facts.name);
        page.text(&format!("### {}\n\n{}", code(facts.name), description(variant)));
        page.text(&format!("Given by {}{}.", giver(facts.by), place(facts.place)));
        fields(&mut page, variant, &["command", "licence", "key", "occurred_at"], &ARGUMENTS);
        page.text(&gives(&schema, "CommandResults", facts.name));
        page.text(&refused_with(&refusals, facts.name));
    }
    page.heading("Shapes");
    page.text("What stands within commands.");
    for name in shapes(&schema, &["Command"]) {
        show(&mut page, &name, &schema["$defs"][&name], &ARGUMENTS);
    }
    page.heading("Results");
    page.text("What commands give.");
    for name in shapes(&schema, &["CommandResults"]).difference(&shapes(&schema, &["Command"])) {
        show(&mut page, name, &schema["$defs"][name], &ANSWERS);
    }
    page.compare("commands.md");
}

/// The codes with which the case files refuse each command.
const CODES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../cases/codes.txt");

fn refused_with(refusals: &str, command: &str) -> String {
    let line = refusals.lines().find_map(|line| line.strip_prefix(command)?.strip_prefix(": ")).unwrap_or_default();
    let codes: Vec<_> = line.split_whitespace().map(code).collect();
    assert!(!codes.is_empty(), "the cases never refuse `{command}`");
    format!("Refused with {}.", codes.join(", "))
}

/// The limits that hold for every document, in words.
fn how_much() -> String {
    format!(
        "Everything is counted before anything is planned, in a command, a query and a question alike, given as text or made by the host \
         itself. A list has at most {} items ({}), an object {} members ({}), a text {} bytes ({}); most fields take less, and say so with \
         codes of their own. A document is at most {} levels deep ({}), as text it has at most {} bytes and otherwise {} ({}); `bulk_data_transfer` has at most {} either way. A refusal \
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
        limits::WHOLE_FILE,
        limits::REASONS,
    )
}

/// A table of the members of a document: its third column, and what that says of those that are required and of others.
pub(crate) struct Members {
    pub(crate) column: &'static str,
    pub(crate) required: &'static str,
    pub(crate) optional: &'static str,
    /// Whether it says where null can stand. In a document that is given, it can wherever nothing needs to.
    pub(crate) nulls: bool,
}

/// The fields that a document is made of.
pub(crate) const ARGUMENTS: Members = Members { column: "needed", required: "yes", optional: "no", nulls: false };

/// What is known of a definition.
pub(crate) fn show(page: &mut Page, name: &str, definition: &Value, members: &Members) {
    page.text(&format!("### {}\n\n{}", code(name), description(definition)));
    if name == "ErrorCode" {
        page.text("One of [the codes](errors.md).");
    } else if name == "Parameters" {
        page.text("By their names, which stand on [the page of codes](errors.md).");
    } else if let Some(words) = definition["enum"].as_array() {
        let words: Vec<_> = words.iter().filter_map(Value::as_str).map(code).collect();
        page.text(&format!("One of {}.", words.join(", ")));
    } else if let Some(pattern) = definition["pattern"].as_str() {
        page.text(&format!("Text of the form `{pattern}`."));
    } else if let Some(variants) = definition["oneOf"].as_array() {
        page.table(["one of", "shape", "what it is"], variants.iter().map(variant_row));
    } else if definition["properties"].is_object() && !name.ends_with("Form") {
        fields(page, definition, &[], members);
    }
}

/// A word, or an object with one member, of which a value is one.
fn variant_row(variant: &Value) -> [String; 3] {
    let member = variant["properties"].as_object().and_then(|members| members.iter().next());
    let (name, shape) = member.map_or_else(
        || (variant["const"].as_str().unwrap(), "the word alone".to_owned()),
        |(name, held)| (name.as_str(), format!("by its name: {}", shape(held))),
    );
    [code(name), shape, description(variant)]
}

/// The definitions that these documents lead to, by name.
pub(crate) fn shapes(schema: &Value, documents: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&Value> = documents.iter().map(|name| &schema["$defs"][name]).collect();
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

fn giver(by: GivenBy) -> String {
    match by {
        GivenBy::Sponsor(function) => format!("a user who may use {}", code(function)),
        GivenBy::HomeOffice => "the Home Office".to_owned(),
        GivenBy::Either(function) => format!("the Home Office, or a user who may use {}", code(function)),
        GivenBy::Outside => "the Home Office or the clock, for what happens outside".to_owned(),
        _ => panic!("{by:?} has no words yet"),
    }
}

fn place(place: CommandScope) -> &'static str {
    match place {
        CommandScope::Licence => "",
        CommandScope::NewLicence => "; it begins a licence",
        CommandScope::Store => "; it is for the store as a whole",
        _ => panic!("{place:?} has no words yet"),
    }
}

pub(crate) fn fields(page: &mut Page, schema: &Value, but: &[&str], members: &Members) {
    let required =
        |name: &str| schema["required"].as_array().is_some_and(|names| names.iter().any(|known| known == name));
    let properties = schema["properties"].as_object().unwrap();
    let rows: Vec<_> = properties
        .iter()
        .filter(|(name, _)| !but.contains(&name.as_str()))
        .map(|(name, field)| {
            let third = if required(name) { members.required } else { members.optional };
            let null = if members.nulls && is_nullable(field) { " or null" } else { "" };
            [code(name), shape(field) + null, third.to_owned(), description(field)]
        })
        .collect();
    if rows.is_empty() {
        page.text("No fields of its own.");
    } else {
        page.table(["field", "shape", members.column, "what it is"], rows);
    }
}

fn is_nullable(schema: &Value) -> bool {
    let is_null = |kind: &Value| kind == "null" || kind["type"] == "null";
    [&schema["type"], &schema["anyOf"]].into_iter().filter_map(Value::as_array).flatten().any(is_null)
}

/// What a value looks like, in a few words.
pub(crate) fn shape(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return code(reference.rsplit('/').next().unwrap());
    }
    if let Some(variants) = schema["anyOf"].as_array() {
        let kinds = variants.iter().filter(|variant| variant["type"] != "null").map(shape);
        return kinds.collect::<Vec<_>>().join(" or ");
    }
    if let Some(words) = schema["enum"].as_array() {
        return words.iter().filter_map(Value::as_str).map(code).collect::<Vec<_>>().join(" or ");
    }
    let kind = match &schema["type"] {
        Value::String(kind) => kind.as_str(),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null").unwrap(),
        _ => panic!("no shape: {schema}"),
    };
    let most = |keyword: &str| schema[keyword].as_u64().map_or_else(String::new, |most| format!(", at most {most}"));
    match (kind, schema["format"].as_str()) {
        ("array", _) if schema["prefixItems"].is_array() => {
            let items: Vec<_> = schema["prefixItems"].as_array().unwrap().iter().map(shape).collect();
            format!("list of {}", items.join(" and "))
        }
        ("array", _) => format!("list of {}{}", shape(&schema["items"]), most("maxItems")),
        ("object", _) => format!("by name{}: {}", most("maxProperties"), shape_of_members(schema)),
        ("string", Some("date")) => "day".to_owned(),
        ("string", Some("date-time")) => "moment".to_owned(),
        ("string", None) => "text".to_owned(),
        ("integer", _) => "whole number".to_owned(),
        ("boolean", _) => "true or false".to_owned(),
        other => panic!("no words yet for {other:?}"),
    }
}

/// What the members of an object look like that has none of its own, or all of one shape.
fn shape_of_members(schema: &Value) -> String {
    match (&schema["additionalProperties"], schema["properties"].as_object()) {
        (Value::Bool(true), None) => "anything".to_owned(),
        (_, Some(properties)) => {
            let shapes: BTreeSet<_> = properties.values().map(shape).collect();
            assert_eq!(shapes.len(), 1, "no words yet for {schema}");
            shapes.into_iter().next().unwrap()
        }
        (members, None) => shape(members),
    }
}
