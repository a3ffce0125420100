//! The words that files, tables and documents are made of.

use sms_core::Action;
use sms_formats::bdt::{Content, Element, Group, SCHEMAS};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// What stands in documents and in sheets, and in no schema.
const OTHERS: [&str; 16] = [
    "<![CDATA[",
    "<!--",
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>",
    "xsi:nil=\"true\"",
    "xsi:type=\"",
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
    "&#x41;",
    "&amp;",
    "<sheetData>",
    "<row r=\"2\">",
    "<c r=\"A2\" t=\"inlineStr\"><is><t>",
    "<c r=\"B2\" s=\"1\"><v>",
    "\"command\":",
    "\"columns\":",
    "\"constants\":",
    "Worker (A rating)",
];

/// The dictionary that libFuzzer takes its words from, which lies in `fuzz/words.dict`.
#[must_use]
pub fn dictionary() -> String {
    let mut words: BTreeSet<String> = OTHERS.map(str::to_owned).into();
    for schema in SCHEMAS {
        words.extend([schema.root, schema.root_namespace, schema.namespace].map(str::to_owned));
        [schema.header(), schema.record()].into_iter().for_each(|element| collect(element, &mut words));
        words.extend(schema.record_slots().map(|slot| slot.field.clone()));
    }
    words.extend(Action::NAMES.iter().map(|name| (*name).to_owned()));
    words.remove("");
    let mut text = String::from("# Printed by the tests of this crate with SMS_REGEN=1.\n");
    for word in words {
        let _ = writeln!(text, "\"{}\"", word.replace('\\', "\\\\").replace('"', "\\\""));
    }
    text
}

fn collect(element: &Element, words: &mut BTreeSet<String>) {
    words.extend([format!("<{}>", element.name), format!("</{}>", element.name)]);
    if let Content::Sequence(Group { elements, .. }) | Content::Choice(Group { elements, .. }) = element.content {
        elements.iter().for_each(|element| collect(element, words));
    }
}
