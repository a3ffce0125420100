//! Whoever follows what happens learns what happened and not to whom: with texts planted wherever there is room for one, all that the
//! feature `tracing` tells is collected, and looked through.

use crate::people::complete;
use crate::planted::plant;
use crate::support::{House, NUMBER, USERS, moment, named, text};
use serde_json::{Value, json};
use sms_core::{Action, Actor, Command, ErrorCode};
use sms_store::{Host, Opening, SqliteStore};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Everything that was told, at every level.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<Line>>>);

/// A span or an event: its name, and its fields with their values.
struct Line {
    is_span: bool,
    name: String,
    fields: Vec<(String, String)>,
    whole: String,
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let value = format!("{value:?}");
        if field.name() == "message" {
            self.name = value;
        } else {
            self.fields.push((field.name().to_owned(), value.trim_matches('"').to_owned()));
        }
    }
}

impl Told {
    fn line(&self, metadata: &Metadata<'_>, is_span: bool, visit: impl FnOnce(&mut Line), whole: String) {
        let mut line = Line { is_span, name: metadata.name().to_owned(), fields: Vec::new(), whole };
        visit(&mut line);
        assert_eq!(metadata.target(), "sms");
        self.0.lock().unwrap().push(line);
    }
}

impl Subscriber for Told {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.line(span.metadata(), true, |line| span.record(line), format!("{span:?}"));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        panic!("a span gets no field later: {values:?}");
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.line(event.metadata(), false, |line| event.record(line), format!("{event:?}"));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// A licence whose users log in. Their IDs, passwords and tokens are not told, and no number of a certificate.
const SECOND: &str = "SIM000002";
const OURS: [&str; 2] = [NUMBER, SECOND];

/// What nobody may learn.
struct Secrets(Vec<String>);

impl Secrets {
    fn keep(&mut self, text: impl Into<String>) -> String {
        let text = text.into();
        self.0.push(text.clone());
        text
    }
}

/// Everything that a system is used for, with texts planted in all documents.
fn broad_day(folder: &Path) -> Vec<String> {
    let file = folder.join("Zqplanted-Sponsor.db");
    let store = Arc::new(SqliteStore::open_file(&file).unwrap());
    let house = House::over(store.clone());
    let (garden, subjects) = plant(&house);
    let mut secrets = Secrets(garden.planted.take().into_iter().map(|(_, text)| text).collect());
    refusals(&house, &secrets);
    second_licence(&house, &mut secrets);

    let erase = |subject: &Value| (named(json!({ "command": "erase_person", "subject": subject })), Actor::HomeOffice);
    assert!(house.sms.execute_all(subjects.iter().map(erase)).iter().all(Result::is_ok));
    house.clock.set(moment("2026-09-01T09:00:00Z"));
    house.sms.advance_to(moment("2026-09-01T09:00:00Z")).unwrap();
    house.sms.advance_to(moment("9000-09-01T09:00:00Z")).unwrap_err();
    assert!(house.sms.verify().unwrap().is_whole());
    drop((house, store));

    let host = Host::open(&file.display().to_string(), &Opening::default()).unwrap();
    host.backup(&folder.join("Zqplanted-Copy.db")).unwrap();
    host.backup(&folder.join("Zqplanted-Copy.db")).unwrap_err();
    host.scrub().unwrap();
    host.close().unwrap();
    host.sms().verify().unwrap_err();
    Host::open("Zqplanted://nowhere", &Opening::default()).unwrap_err();

    let others = ["Zqplanted", "C9Z8Q7P6L5T", "cos-0", "cas-0", "1850", "planted.example", "Example Ltd", "2026-"];
    others.into_iter().for_each(|text| drop(secrets.keep(text)));
    USERS.iter().for_each(|(user_id, _)| drop(secrets.keep(*user_id)));
    secrets.0
}

/// Refusals and failures have messages and values, some of them given.
fn refusals(house: &House, secrets: &Secrets) {
    let user = |user: &str, command: Value| drop(house.user(user, command).unwrap_err());
    let office = |command: Value| drop(house.try_as(command, &Actor::HomeOffice).unwrap_err());
    for text in secrets.0.iter().step_by(20) {
        office(json!({ "command": "deactivate_user", "user_id": "Zqplanted9" }));
        office(json!({ "command": "mark_cos_used", "certificate": "C9Z8Q7P6L5T", "key": text }));
        user("dora2", json!({ "command": "delete_cos", "certificate": "cos-000000099", "key": text }));
        user(
            "anna1",
            json!({ "command": "create_cos", "route": "skilled_worker",
            "fields": { "start_on": "1850-01-01", "family_name": text } }),
        );
    }
    house.sms.execute(named(json!({ "command": "accept_messages" })), &"Zqplanted9".parse().unwrap()).unwrap_err();
}

/// Log-ins with all that they can meet, a reset, and certificates with numbers.
fn second_licence(house: &House, secrets: &mut Secrets) {
    let user = |user_id: &str, level: &str| {
        json!({ "user_id": user_id, "level": level, "details": { "title": "Ms",
        "given_name": "Zqplantedgiven", "family_name": "Zqplantedname", "email": "zqplanted@planted.example", "position": "Clerk" } })
    };
    let mut begun = house.office(json!({ "command": "adopt_licence", "mode": "simulate", "number": SECOND,
        "organisation": { "name": "Zqplanted Ltd" }, "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "users": [user("Zqeva1", "level_1"), user("Zqfinn2", "level_2")],
        "allocations": [{ "route": "skilled_worker", "granted": 9 }] }));
    let issued = begun.issued.remove(0);
    let (eva, password) = (secrets.keep(issued.user_id.as_str()), secrets.keep(issued.temporary_password.expose()));
    let (wrong, new) = (secrets.keep("Zqplanted=Wrong1"), secrets.keep("Sponsor=Zqplanted2026"));
    house.sms.log_in(&eva, &wrong).unwrap_err();
    house.sms.log_in("Zqplanted9", &password).unwrap_err();
    house.sms.log_in("Zqplanted whom nobody can have", &password).unwrap_err();
    let session = house.sms.log_in(&eva, &password).unwrap();
    let token = secrets.keep(session.token().unwrap().expose());
    let change = json!({ "command": "change_own_password", "password": password, "new_password": new,
        "confirm_new_password": new, "licence": SECOND });
    session.execute(named(change)).unwrap();
    let renewed = secrets.keep(session.token().unwrap().expose());
    house.sms.resume(&token).unwrap_err();
    let session = house.sms.resume(&renewed).unwrap();
    for nth in 0..3 {
        let own = json!({ "family_name": "Zqplantedname", "passport_number": format!("ZQP{nth:07}") });
        let create = json!({ "command": "create_cos", "route": "skilled_worker", "fields": complete("cos", own) });
        let draft = secrets.keep(text(&session.execute(command(create)).unwrap().result["certificate"]));
        let assign = json!({ "command": "assign_cos", "certificate": draft, "terms_accepted": true });
        secrets.keep(text(&session.execute(command(assign)).unwrap().result["number"]));
    }
    session.log_out().unwrap();
    house.sms.reset_password("Zqfinn2", "zqwrong@planted.example").unwrap_err();
    let reset = house.sms.reset_password("Zqfinn2", "zqplanted@planted.example").unwrap();
    secrets.keep(reset.temporary_password.expose());
    let post = json!({ "command": "post_message", "licence": SECOND, "text": "Zqplanted", "expires_on": "2026-05-01" });
    let posts = [post.clone(), post].map(|post| (command(post), Actor::HomeOffice));
    assert!(house.sms.execute_all(posts).iter().all(Result::is_ok));
}

fn command(document: Value) -> Command {
    Command::from_value(document).unwrap()
}

/// The words that may be told.
fn words() -> BTreeSet<&'static str> {
    let ours =
        ["home_office", "clock", "user", "done", "refused", "failed", "stale", "taken", "guarded", "true", "false"];
    let codes = ErrorCode::ALL.iter().map(|code| code.id());
    ours.into_iter().chain(OURS).chain(["*"]).chain(codes).chain(Action::NAMES.iter().copied()).collect()
}

#[test]
fn what_is_told_is_what_happened_and_nothing_of_whom() {
    let (told, folder) = (Told::default(), tempfile::tempdir().unwrap());
    let secret = tracing::subscriber::with_default(told.clone(), || broad_day(folder.path()));
    let lines = told.0.lock().unwrap();
    assert!(lines.len() > 500, "only {} lines", lines.len());

    let (words, numbers) = (words(), |value: &str| value.bytes().all(|byte| byte.is_ascii_digit()));
    for line in lines.iter() {
        for (field, value) in &line.fields {
            let known = value.split(',').all(|word| words.contains(word) || numbers(word));
            assert!(known, "`{field}` of `{}` is `{value}`", line.name);
        }
        let whole = line.whole.to_ascii_lowercase();
        for text in &secret {
            assert!(!whole.contains(&text.to_ascii_lowercase()), "`{text}` is in {}", line.whole);
        }
    }
    assert!(secret.len() > 200 && secret.iter().all(|text| text.len() > 3));

    let names = |is_span: bool| -> BTreeSet<&str> {
        lines.iter().filter(|line| line.is_span == is_span).map(|line| line.name.as_str()).collect()
    };
    let spans = [
        "advance",
        "backup",
        "command",
        "log_in",
        "log_out",
        "open",
        "reset_password",
        "resume",
        "scrub",
        "together",
        "verify",
        "write",
    ];
    assert_eq!(names(true), spans.into());
    assert_eq!(names(false), ["answered", "commit", "group", "verified"].into());
    let shown = |name: &str, fields: &[(&str, &str)]| {
        let wanted = |line: &&Line| {
            let has = |(field, value): &(&str, &str)| line.fields.contains(&((*field).to_owned(), (*value).to_owned()));
            line.name == name && fields.iter().all(has)
        };
        assert!(lines.iter().any(|line| wanted(&line)), "no `{name}` has {fields:?}");
    };
    shown("command", &[("command", "assign_cos"), ("actor", "user")]);
    shown("answered", &[("command", "assign_cos"), ("actor", "user"), ("licence", NUMBER), ("answer", "done")]);
    shown("answered", &[("licence", SECOND), ("answer", "done"), ("events", "1"), ("repeated", "false")]);
    shown(
        "answered",
        &[("command", "deactivate_user"), ("actor", "home_office"), ("answer", "refused"), ("codes", "user.not_found")],
    );
    shown("answered", &[("answer", "refused"), ("codes", "log_in.refused")]);
    shown("answered", &[("answer", "failed"), ("codes", "boundary.closed")]);
    shown("group", &[("licence", NUMBER), ("jobs", "1"), ("changes", "true")]);
    shown("commit", &[("licence", NUMBER), ("jobs", "1"), ("answer", "done")]);
    shown("verified", &[("licences", "2"), ("damages", "0")]);
    shown("together", &[("commands", "2")]);
    shown("group", &[("licence", SECOND), ("jobs", "2"), ("changes", "true")]);
}

/// A subscriber that is told nothing would pass.
#[test]
fn a_text_that_is_told_would_be_found() {
    let told = Told::default();
    tracing::subscriber::with_default(told.clone(), || tracing::info!(target: "sms", text = "Zqplanted", "said"));
    let lines = told.0.lock().unwrap();
    assert_eq!(
        (lines[0].name.as_str(), lines[0].fields.as_slice()),
        ("said", &[("text".to_owned(), "Zqplanted".to_owned())][..])
    );
    assert!(lines[0].whole.contains("Zqplanted") && !words().contains("Zqplanted"));
}
