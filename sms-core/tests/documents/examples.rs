//! Where an example stands that runs: at what a host holds in its hands, and at the head of each concept.

use std::fs;
use std::path::Path;

const TYPES: &[(&str, &[&str])] = &[
    ("sms-core/src/pipeline/sms.rs", &["Sms"]),
    ("sms-core/src/pipeline/session.rs", &["Session"]),
    ("sms-core/src/pipeline/plan/actor.rs", &["Actor"]),
    ("sms-core/src/command.rs", &["Command"]),
    ("sms-core/src/query.rs", &["Query"]),
    ("sms-core/src/question.rs", &["Question"]),
    ("sms-core/src/state/outcome.rs", &["Outcome"]),
    ("sms-core/src/base/decision.rs", &["Decision", "Reason"]),
    ("sms-core/src/base/error.rs", &["Error", "ErrorCode"]),
    ("sms-core/src/policy.rs", &["Policy"]),
    ("sms-core/src/policy/settings/key.rs", &["SettingKey"]),
    ("sms-core/src/fields/key.rs", &["FormKey"]),
    ("sms-core/src/state/journal/view.rs", &["View"]),
    ("sms-core/src/state/journal/happening.rs", &["RecordedEvent"]),
    ("sms-core/src/state/journal/verify.rs", &["Verification"]),
    ("sms-core/src/pipeline/watch.rs", &["Stats"]),
    ("sms-store/src/open.rs", &["Host"]),
    ("sms-store/src/sql.rs", &["SqlStatement"]),
];

const HEADS: &[&str] = &[
    "licence.rs",
    "user.rs",
    "personnel.rs",
    "allocation.rs",
    "certificate/cos.rs",
    "certificate/cas.rs",
    "query.rs",
    "state/journal.rs",
    "state/store/contract.rs",
];

fn lines(path: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::read_to_string(root.join(path)).unwrap().lines().map(|line| line.trim().to_owned()).collect()
}

/// Whether a type has an example in its documentation.
fn has_example(lines: &[String], name: &str) -> bool {
    let is_declaration = |line: &String| {
        let rest = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "));
        rest.and_then(|rest| rest.strip_prefix(name)).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let place = lines.iter().position(is_declaration).unwrap_or_else(|| panic!("there is no type `{name}`"));
    let mut above = lines.iter().take(place).rev().take_while(|line| line.starts_with("///") || line.starts_with("#["));
    above.any(|line| line.starts_with("/// ```"))
}

#[test]
fn what_a_host_holds_in_its_hands_has_an_example() {
    for (path, names) in TYPES {
        let lines = lines(path);
        for name in *names {
            assert!(has_example(&lines, name), "`{name}` in {path} has no example");
        }
    }
}

#[test]
fn the_head_of_each_concept_has_an_example() {
    for path in HEADS {
        let lines = lines(&format!("sms-core/src/{path}"));
        let mut head = lines.iter().take_while(|line| line.starts_with("//!"));
        assert!(head.any(|line| line.starts_with("//! ```")), "the head of {path} has no example");
    }
}

/// A check that finds examples everywhere proves nothing.
#[test]
fn a_type_without_an_example_is_found() {
    let lines: Vec<String> =
        ["/// ```", "/// ```", "pub struct One;", "/// Two.", "#[derive(Debug)]", "pub enum Two {}", "}"]
            .map(str::to_owned)
            .to_vec();
    assert!(has_example(&lines, "One") && !has_example(&lines, "Two"));
}
