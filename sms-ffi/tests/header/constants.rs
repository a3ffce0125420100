//! Every constant of the header that stands for something in the tables of the core.

use sms_core::catalogue::ENUMERATIONS;
use sms_core::words::Enumeration;
use sms_core::{Action, ErrorCode, Query, Question};
use std::collections::BTreeSet;

/// The text of all constants.
pub(crate) fn all() -> String {
    let documents = [("command", Action::NAMES), ("query", Query::NAMES), ("question", Question::NAMES)];
    let parts = [errors(), enumerations(), documents.map(|(kind, list)| names(kind, list)).concat()];
    format!("{BIT}\n{}", parts.concat())
}

const BIT: &str = "
/** The bit of a word in a set: of a route, or of a cause. */
#define SMS_BIT(number) (UINT64_C(1) << (number))
";

/// The number of every error, by family.
fn errors() -> String {
    let mut text = String::from("/* Errors, by family. */\n\n");
    for code in ErrorCode::ALL {
        let (name, number, meaning) = (upper(code.id()), code.number(), code.meaning());
        text.push_str(&format!("#define SMS_ERROR_{name} {number} /**< {}: {meaning} */\n", code.id()));
    }
    text
}

fn enumerations() -> String {
    ENUMERATIONS.iter().map(enumeration).collect()
}

/// The number of every word.
fn enumeration(enumeration: &Enumeration) -> String {
    let mut text = format!("\n/* {}: {} */\n\n", enumeration.name, enumeration.meaning());
    for (number, word) in enumeration.words.iter().enumerate() {
        let (prefix, name) = (upper(&snake(enumeration.name)), upper(word.name));
        text.push_str(&format!("#define SMS_{prefix}_{name} {number} /**< {} */\n", word.meaning()));
    }
    text
}

/// The names of one kind of documents.
fn names(kind: &str, names: &[&str]) -> String {
    let lines = names.iter().map(|name| format!("#define SMS_{}_{} \"{name}\"\n", upper(kind), upper(name)));
    format!("\n/* What a document has under `\"{kind}\"`. */\n\n{}", lines.collect::<String>())
}

fn upper(name: &str) -> String {
    name.replace('.', "_").to_uppercase()
}

fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

#[test]
fn no_constant_has_two_meanings() {
    let constants = all();
    let names: Vec<&str> =
        constants.lines().filter_map(|line| line.strip_prefix("#define ")?.split(' ').next()).collect();
    assert!(names.len() > 300, "{}", names.len());
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
}
