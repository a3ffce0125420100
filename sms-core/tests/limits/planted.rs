//! A text that stands nowhere else is put in the place of every name and every value: no error shows it.

use crate::documents::{KINDS, all};
use crate::given::sample;
use crate::world::{LEVEL_1, LEVEL_2, World, actor, world};
use serde_json::{Value, json};
use sms_core::policy::Policy;
use sms_core::{Actor, Command, Error, Query, Question, schema};

/// As people are called: not as anything of ours is.
const PLANTED: &str = "Zoë/~Planted Example";

fn shows(error: &Error) -> bool {
    let told = format!("{error} {error:?} {}", serde_json::to_string(error.reasons()).unwrap());
    told.contains("Zo") || told.contains("Planted")
}

/// Everything that can be made of a document by planting once: in place of each value, and as another member of each object.
fn planted(value: &Value) -> Vec<Value> {
    let hostile =
        [json!(PLANTED), json!([PLANTED]), json!({ (PLANTED): PLANTED }), json!(format!("x`, expected {PLANTED}"))];
    let mut made: Vec<Value> = hostile.to_vec();
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let put = |member: Value| {
                    let mut members = members.clone();
                    members.insert(name.clone(), member);
                    Value::Object(members)
                };
                made.extend(planted(member).into_iter().map(put));
            }
            for name in [PLANTED, "Zoë`, expected Planted", "Zoë`, there are no Planted"] {
                let mut members = members.clone();
                members.insert(name.to_owned(), json!(PLANTED));
                made.push(Value::Object(members));
            }
        }
        Value::Array(items) => made.extend(items.iter().flat_map(planted).map(|item| json!([item]))),
        _ => {}
    }
    made
}

/// Asks for everything that a document can be used for, and gives back the errors.
fn errors(world: &World, tag: &str, document: &Value) -> Vec<Error> {
    let mut errors = Vec::new();
    match tag {
        "command" => match Command::from_value(document.clone()) {
            Ok(command) => {
                for actor in [Actor::HomeOffice, Actor::Clock, actor(LEVEL_1), actor(LEVEL_2)] {
                    errors.extend(world.sms.preview(command.clone(), &actor).and_then(|it| it.into_result()).err());
                }
                let session = world.sms.acting_as(LEVEL_2).unwrap();
                errors.extend(session.preview(command).and_then(|it| it.into_result()).err());
            }
            Err(error) => errors.push(error),
        },
        "query" => match Query::from_value(document.clone()) {
            Ok(query) => {
                errors.extend(world.sms.query(&world.licence, &query).err());
                errors.extend(world.sms.acting_as(LEVEL_2).unwrap().query(&query).err());
            }
            Err(error) => errors.push(error),
        },
        _ => match Question::from_value(document.clone()) {
            Ok(question) => match question.answer(&Policy::default()) {
                Ok(answer) => assert!(!answer.to_string().contains("Planted"), "{document}: {answer}"),
                Err(error) => errors.push(error),
            },
            Err(error) => errors.push(error),
        },
    }
    errors
}

#[test]
fn no_error_shows_a_name_or_a_value_that_was_given() {
    let (world, root) = (world(), schema::document());
    let (before, mut seen) = (world.state(), 0);
    for (documents, tag, _) in KINDS {
        for (name, variant, _) in all(documents, tag) {
            let document = sample(&root, &variant);
            for mut given in planted(&document).into_iter().filter(Value::is_object) {
                given[tag] = name.clone().into();
                for error in errors(&world, tag, &given) {
                    assert!(!shows(&error), "{given}: {error:?}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 2_000, "{seen}");
    assert_eq!(world.state(), before);
}

/// The fields of forms, which the schema lists apart.
#[test]
fn no_error_of_a_form_shows_what_was_filled_in() {
    let world = world();
    for (form, command) in [
        ("CosForm", json!({ "command": "create_cos", "route": "skilled_worker" })),
        ("CasForm", json!({ "command": "create_cas", "route": "student" })),
    ] {
        let root = schema::document();
        let names: Vec<String> = root["$defs"][form]["properties"].as_object().unwrap().keys().cloned().collect();
        for name in names.into_iter().chain([PLANTED.to_owned()]) {
            for value in planted(&json!([""])) {
                let mut given = command.clone();
                given["fields"] = json!({ (&name): value });
                for error in errors(&world, "command", &given) {
                    assert!(!shows(&error), "{given}: {error:?}");
                }
            }
        }
    }
}

#[test]
fn no_error_of_the_envelope_or_of_the_text_shows_what_was_given() {
    let texts = [
        format!(r#"{{"command":"{PLANTED}"}}"#),
        format!(r#"{{"{PLANTED}":1,"{PLANTED}":2}}"#),
        format!(r#"{{"command":"set_status","{PLANTED}"}}"#),
        format!(r#"{{"command":{PLANTED}}}"#),
        format!(r#"{{"command":"accept_messages","{PLANTED}":1}}"#),
        format!(r#"{{"command":"accept_messages","key":{{"{PLANTED}":1}}}}"#),
        format!(r#"{{"command":"set_policy","settings":{{"{PLANTED}":[{{"value":1}}]}}}}"#),
        format!(r#"{{"command":"set_policy","settings":{{"{PLANTED}":[{{"value":{{"{PLANTED}":1}}}}]}}}}"#),
        format!(r#"{{"command":"set_policy","settings":{{"lock.wait_minutes":[{{"value":"{PLANTED}"}}]}}}}"#),
    ];
    let world = world();
    for text in texts {
        let refused = Command::from_json(&text).and_then(|command| world.sms.execute(command, &Actor::HomeOffice));
        let error = refused.unwrap_err();
        assert!(!shows(&error), "{text}: {error:?}");
    }
}
