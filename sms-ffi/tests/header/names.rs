//! What the comments of the header name: what is there, and how a document is made wherever one is taken.

use crate::committed;
use crate::common::{Prototype, prototypes, without_comments};
use std::collections::BTreeSet;

/// The texts that are documents, by the names of their parameters.
const DOCUMENTS: &[&str] = &[
    "anchors",
    "command",
    "commands",
    "hypothesis",
    "licences",
    "mapping",
    "numbers",
    "options",
    "query",
    "question",
    "reasons",
    "record",
    "records",
    "rows",
    "settings",
    "subject",
];

/// The texts that are nothing but themselves.
const TEXTS: &[&str] = &[
    "actor",
    "address",
    "after",
    "bytes",
    "certificate",
    "email",
    "enumeration",
    "family_name",
    "file_id",
    "given_name",
    "kind",
    "licence",
    "licence_number",
    "password",
    "path",
    "pointer",
    "statement",
    "table",
    "text",
    "to",
    "token",
    "user_id",
    "word",
];

/// The names of ours in a text. A family, such as `SMS_ERROR_STORE_...`, comes with its last `_`.
pub(crate) fn ours(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    words.filter(|word| word.starts_with("sms_") || word.starts_with("SMS_"))
}

/// The names of a text that a header lacks.
fn unknown<'a>(text: &'a str, header: &str) -> Vec<&'a str> {
    let code = without_comments(header);
    let known: BTreeSet<&str> = ours(&code).collect();
    let is_family = |name: &str| name.ends_with('_') && known.iter().any(|known| known.starts_with(name));
    ours(text).filter(|name| !known.contains(name) && !is_family(name)).collect()
}

/// Every function that has a comment, with it.
fn documented(header: &str) -> Vec<(&str, Prototype)> {
    let parts = header.split("/**").skip(1).filter_map(|part| part.split_once("*/"));
    parts.filter_map(|(comment, rest)| Some((comment, prototypes(rest).into_iter().next()?))).collect()
}

#[test]
fn what_is_named_is_there() {
    let header = committed();
    let face = std::fs::read_to_string(crate::path().with_extension("hpp")).unwrap();
    assert_eq!(unknown(&header, &header), [""; 0]);
    assert_eq!(unknown(&face, &header), [""; 0]);
}

#[test]
fn who_takes_a_document_is_told_how_to_make_it() {
    let header = committed();
    let documented = documented(&header);
    assert_eq!(documented.len(), prototypes(&header).len());
    for (comment, Prototype { name, parameters, .. }) in documented {
        let texts: Vec<&str> =
            parameters.iter().filter(|(kind, _)| kind == "sms_str").map(|(_, name)| name.as_str()).collect();
        let is_document = texts.iter().any(|text| DOCUMENTS.contains(text));
        assert!(texts.iter().all(|text| DOCUMENTS.contains(text) || TEXTS.contains(text)), "{name}: {texts:?}");
        assert!(!is_document || ours(comment).any(|named| named == "sms_document"), "{name} names no `sms_document`");
    }
}

#[test]
fn a_name_that_is_not_there_is_seen() {
    let header = "/** `sms_went`, `SMS_ERROR_LIST`, `SMS_ERROR_A_...`, `SMS_ERROR_B_...` */\nvoid sms_go(void);\n\
                  #define SMS_ERROR_A_LIST 1 /**< not of sms_go() */\n/** Goes. */\nvoid sms_come(sms_str query);\n";
    assert_eq!(unknown(header, header), ["sms_went", "SMS_ERROR_LIST", "SMS_ERROR_B_"]);
    let functions: Vec<(String, bool)> =
        documented(header).into_iter().map(|(comment, found)| (found.name, comment.contains("Goes"))).collect();
    assert_eq!(functions, [("sms_go".to_owned(), false), ("sms_come".to_owned(), true)]);
}
