//! The same for the fields of documents, and for the words in them, by the schema.

use crate::meant::{asks_for, slip};
use serde_json::{Value, json};
use sms_core::{Command, ErrorCode, Query, Question, Reason};

type Reader = fn(Value) -> Vec<Reason>;

const READERS: [(&str, &str, Reader); 3] = [
    ("Command", "command", |value| Command::from_value(value).unwrap_err().reasons().to_vec()),
    ("Query", "query", |value| Query::from_value(value).unwrap_err().reasons().to_vec()),
    ("Question", "question", |value| Question::from_value(value).unwrap_err().reasons().to_vec()),
];

/// The documents of a kind: the name of each, and its fields.
fn documents(kind: &str, tag: &str) -> Vec<(String, Vec<String>)> {
    let schema = sms_core::schema::document();
    let documents = schema["$defs"][kind]["oneOf"].as_array().unwrap();
    let named = documents.iter().map(|document| {
        let document = document["$ref"].as_str().map_or(document, |place| schema.pointer(&place[1..]).unwrap());
        let properties = document["properties"].as_object().unwrap();
        let name = properties[tag]["const"].as_str().unwrap().to_owned();
        let envelope = ["command", "query", "question", "licence", "key", "occurred_at"];
        (name, properties.keys().filter(|name| !envelope.contains(&name.as_str())).cloned().collect())
    });
    named.collect()
}

#[test]
fn fields_of_documents() {
    let mut asked = 0;
    for (kind, tag, read) in READERS {
        for (name, fields) in documents(kind, tag) {
            for field in fields {
                let reason = read(json!({ tag: name, slip(&field): null })).remove(0);
                assert_eq!(reason.code, ErrorCode::CommandUnknownField);
                assert_eq!(reason.field, Some(format!("/{}", slip(&field)).into()));
                asks_for(&reason, &field);
                asked += 1;
            }
        }
    }
    assert!(asked > 300, "{asked}");
}

#[test]
fn words_in_documents() {
    let read = |state: &str| {
        let adopted = json!({ "command": "adopt_licence", "organisation": { "name": "Example Ltd" }, "routes": [],
            "certificates": [{ "route": "skilled_worker", "state": state }] });
        Command::from_value(adopted).unwrap_err().reasons()[0].clone()
    };
    let reason = read("Assigned");
    assert!(reason.message.starts_with("there is no `Assigned`, expected one of "), "{}", reason.message);
    asks_for(&reason, "assigned");
    assert_eq!(read("Anna Example").remedy, None);
}

/// Half a number is nothing that any field of a document takes.
#[test]
fn every_field_of_every_document_at_once() {
    for (kind, tag, read) in READERS {
        for (name, fields) in documents(kind, tag) {
            let mut document = json!({ tag: name, "zebra": 1 });
            for field in &fields {
                document[field] = json!(0.5);
            }
            let places: Vec<_> = read(document).iter().map(|reason| reason.field.clone().unwrap()).collect();
            let mut expected: Vec<_> =
                fields.iter().map(|field| format!("/{field}")).chain(["/zebra".to_owned()]).collect();
            expected.sort();
            assert_eq!(places, expected, "{name}");
        }
    }
}
