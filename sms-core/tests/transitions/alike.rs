//! Another certificate of the same person is seen whenever it came about: also when commands are decided together, and an earlier
//! one has just made the person the same (`cos/4.7`, `cas/M-1`).

use crate::fixture::{Fixture, text};
use crate::form::complete;
use serde_json::{Value, json};
use sms_core::ErrorCode;
use sms_core::certificate::CertificateKind;

fn form_of(passport: &str, kind: CertificateKind) -> Value {
    let mut form = complete(kind);
    form["passport_number"] = passport.into();
    form
}

fn draft(fixture: &Fixture, passport: &str) -> String {
    let fields = form_of(passport, CertificateKind::UndefinedCos);
    let saved =
        fixture.as_user(json!({ "command": "create_cos", "route": "skilled_worker", "fields": fields })).unwrap();
    text(&saved.result["certificate"])
}

fn assign(name: &str) -> Value {
    json!({ "command": "assign_cos", "certificate": name, "terms_accepted": true })
}

fn edit(name: &str, passport: &str) -> Value {
    json!({ "command": "edit_cos", "certificate": name, "fields": { "passport_number": passport } })
}

/// Whether the last of several commands warns of another live certificate.
fn warns(fixture: &Fixture, commands: Vec<Value>) -> bool {
    let last = fixture.all_as_user(commands).pop().unwrap().unwrap();
    last.warnings.iter().any(|warning| warning.code == ErrorCode::CertificateLiveElsewhere)
}

#[test]
fn a_live_cos_is_seen_that_was_assigned_long_ago_or_just_now() {
    let fixture = Fixture::new();
    let (first, second) = (draft(&fixture, "X1"), draft(&fixture, " x1"));
    assert!(!warns(&fixture, vec![assign(&first)]));
    assert!(warns(&fixture, vec![assign(&second)]));

    let fixture = Fixture::new();
    let (first, second) = (draft(&fixture, "X1"), draft(&fixture, "X1"));
    assert!(warns(&fixture, vec![assign(&first), assign(&second)]));
}

#[test]
fn a_live_cos_is_seen_of_a_person_whom_an_earlier_command_of_the_same_group_has_named() {
    let fixture = Fixture::new();
    let (first, second) = (draft(&fixture, "X1"), draft(&fixture, "X2"));
    fixture.as_user(assign(&first)).unwrap();
    assert!(warns(&fixture, vec![edit(&second, "X1"), assign(&second)]));

    let fixture = Fixture::new();
    let (first, second) = (draft(&fixture, "X1"), draft(&fixture, "X1"));
    fixture.as_user(assign(&first)).unwrap();
    assert!(!warns(&fixture, vec![edit(&second, "X2"), assign(&second)]));
}
