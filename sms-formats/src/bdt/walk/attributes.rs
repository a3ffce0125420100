//! The attributes of an element: the schema has none of its own, and XML Schema allows four.

use super::open::{Holds, Open};
use crate::bdt::problem::Problem;
use crate::bdt::schema::{FLAG, Group, NAMED, Schema, TextType, WHOLE};
use crate::bdt::xml::{Attribute, INSTANCE, Tag};
use sms_core::{ErrorCode, Reason, rule};

const XML_SCHEMA: &str = "http://www.w3.org/2001/XMLSchema";

/// The whole numbers that XML Schema has names for.
const WHOLE_NUMBERS: &[&str] = &[
    "integer",
    "nonPositiveInteger",
    "negativeInteger",
    "long",
    "int",
    "short",
    "byte",
    "nonNegativeInteger",
    "unsignedLong",
    "unsignedInt",
    "unsignedShort",
    "unsignedByte",
    "positiveInteger",
];

/// What is wrong with the attributes of the root.
pub(super) fn of_root(tag: &Tag, line: u64) -> Option<Problem> {
    let wrong = tag.attributes.iter().any(|attribute| !says_where(attribute));
    wrong.then(|| problem(tag, line, "the element has an attribute that it cannot have"))
}

/// Takes what the attributes say of an element, and tells what is wrong with them.
pub(super) fn read(tag: &Tag, schema: &'static Schema, open: &mut Open) -> Option<Problem> {
    let mut wrong = None;
    for attribute in &tag.attributes {
        let is_instance = attribute.namespace == INSTANCE;
        let said = match attribute.name.as_str() {
            "nil" if is_instance => nil(&attribute.value, open),
            "type" if is_instance => typed(attribute, schema, open),
            _ if says_where(attribute) => None,
            _ => Some("the element has an attribute that it cannot have"),
        };
        wrong = wrong.or(said);
    }
    wrong.map(|said| problem(tag, open.line, said))
}

/// Whether an attribute says where a schema is, which nobody asks.
fn says_where(attribute: &Attribute) -> bool {
    attribute.namespace == INSTANCE && matches!(attribute.name.as_str(), "schemaLocation" | "noNamespaceSchemaLocation")
}

fn problem(tag: &Tag, line: u64, said: &'static str) -> Problem {
    Problem::of_element(
        tag.name.clone(),
        line,
        Reason::new(ErrorCode::BdtAttribute).rule(rule!("cas/5.2.7")).message(said),
    )
}

fn nil(value: &str, open: &mut Open) -> Option<&'static str> {
    if FLAG.fault(value).is_some() {
        return Some("`xsi:nil` is neither true nor false");
    }
    if !open.element.nillable {
        return Some("`xsi:nil` stands at an element that must have a value");
    }
    open.is_nil = matches!(&*FLAG.value(value), "true" | "1");
    None
}

fn typed(attribute: &Attribute, schema: &'static Schema, open: &mut Open) -> Option<&'static str> {
    let is_named = |group: &Group, name: &str| !group.name.is_empty() && group.name == name;
    let Some((namespace, name)) = &attribute.type_name else { return Some("the prefix of `xsi:type` is not declared") };
    let fits = match open.holds {
        Holds::Sequence(group) | Holds::Choice(group) => *namespace == schema.namespace && is_named(group, name),
        Holds::Text(declared) => match of_name(namespace, name, schema, declared) {
            Some(found) => {
                open.holds = Holds::Text(found);
                true
            }
            None => false,
        },
    };
    (!fits).then_some("`xsi:type` names no type that the element can have")
}

/// The type of a name, where it may stand in the place of the declared one.
fn of_name(namespace: &str, name: &str, schema: &Schema, declared: &'static TextType) -> Option<&'static TextType> {
    use crate::bdt::schema::TextShape::{Date, Flag, Whole};
    if namespace == XML_SCHEMA {
        return match declared.shape {
            Flag if name == "boolean" => Some(declared),
            Date if name == "date" => Some(declared),
            Whole if WHOLE_NUMBERS.contains(&name) => Some(&WHOLE),
            _ => None,
        };
    }
    let found = NAMED.iter().copied().find(|found| found.name == name)?;
    (namespace == schema.namespace && found.restricts(declared)).then_some(found)
}
