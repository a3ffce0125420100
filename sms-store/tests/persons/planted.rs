//! The permanent attack: a value of its own in every personal field there is, every subject erased, and then each value is
//! looked for wherever one can look.

use crate::support::{House, NUMBER, licence, named, text};
use serde_json::{Map, Value, json};
use sms_core::access::Function;
use sms_core::certificate::cas::student_report_fields;
use sms_core::certificate::cos::defined_fields;
use sms_core::certificate::{CertificateFamily, address_fields, fields, report_fields};
use sms_core::event::Event;
use sms_core::fields::{Field, FieldKind};
use sms_core::journal::RecordedEvent;
use sms_core::request::CHANGE_KINDS;
use sms_core::request::fields::{ORGANISATION_FIELDS, PERSON_FIELDS};
use sms_core::subject::Subject;
use sms_core::user::{Level, user_fields};
use sms_core::{Actor, Result};
use sms_store::SqliteStore;
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What was planted, and where.
#[derive(Default)]
pub(crate) struct Garden {
    next: Cell<u32>,
    pub(crate) planted: RefCell<Vec<(String, String)>>,
    /// Fields of free text that took none of ours.
    closed: RefCell<BTreeSet<String>>,
}

impl Garden {
    /// Texts that a field may take, each found nowhere else.
    fn candidates(&self) -> [String; 5] {
        let nth = self.next.get() + 1;
        self.next.set(nth);
        let letters: String = format!("{nth:04}").bytes().map(|digit| char::from(digit - b'0' + b'A')).collect();
        [
            format!("Zqplant{letters}"),
            format!("ZQ{nth:04}XQ"),
            format!("zqplant{nth:04}@planted.example"),
            format!("7391{nth:05}"),
            format!("QZ{nth:04}"),
        ]
    }

    fn text(&self, place: &str) -> String {
        let [text, ..] = self.candidates();
        self.planted.borrow_mut().push((place.to_owned(), text.clone()));
        text
    }

    /// A form with a text of its own in each field that takes one; `accepts` says whether a form can be recorded.
    fn form(&self, place: &str, fields: &[&Field], accepts: impl Fn(Value) -> bool) -> Value {
        let mut form = Map::new();
        for field in fields {
            let values = self.candidates().map(|text| match field.kind {
                FieldKind::Lines(..) => (text.clone(), json!([text])),
                _ => (text.clone(), json!(text)),
            });
            let fits = values.into_iter().find(|(_, value)| accepts(json!({ field.name: value })));
            match fits {
                Some((text, value)) => {
                    form.insert(field.name.to_owned(), value);
                    self.planted.borrow_mut().push((format!("{place}/{}", field.name), text));
                }
                None if matches!(field.kind, FieldKind::Line(_) | FieldKind::Text(_) | FieldKind::Lines(..)) => {
                    self.closed.borrow_mut().insert(format!("{place}/{}", field.name));
                }
                None => {}
            }
        }
        form.into()
    }
}

fn merged(base: Value, form: &Value) -> Value {
    let mut all = base.as_object().unwrap().clone();
    all.extend(form.as_object().unwrap().clone());
    all.into()
}

struct Planter<'a> {
    house: &'a House,
    garden: Garden,
    subjects: Vec<Value>,
}

impl Planter<'_> {
    fn office(&self, command: Value) -> Value {
        let name = command["command"].clone();
        self.house.try_as(command, &Actor::HomeOffice).unwrap_or_else(|error| panic!("{name}: {error:?}")).result
    }

    fn user(&self, command: Value) -> Value {
        let key = self.garden.text("key");
        let command = crate::support::with_key(command, &key);
        let name = command["command"].clone();
        self.house.user("anna1", command).unwrap_or_else(|error| panic!("{name}: {error:?}")).result
    }

    /// Whether a command could be recorded, by a preview in a mirror, where rules object and only what has no shape is refused.
    fn fits(&self, command: Value) -> bool {
        let shape = |result: Result<sms_core::Decision>| match result {
            Ok(decision) => decision.reasons.iter().all(|reason| {
                let code = reason.code.to_string();
                !code.starts_with("field.") || code == "field.missing"
            }),
            Err(_) => false,
        };
        let Ok(command) = sms_core::Command::from_value(command) else { return false };
        shape(self.house.session("anna1").preview(command))
    }

    fn certificates(&mut self, family: CertificateFamily, route: &str) -> String {
        let word = if family == CertificateFamily::Cos { "cos" } else { "cas" };
        let create = |form: &Value| json!({ "command": format!("create_{word}"), "licence": NUMBER, "route": route, "fields": form });
        let form = self.garden.form(word, fields(family), |form| self.fits(create(&form)));
        let mut command = create(&form);
        command["host_reference"] = self.garden.text("host_reference").into();
        let name = text(&self.user(command)["certificate"]);
        let again = self.garden.form(&format!("{word} edited"), fields(family), |form| self.fits(create(&form)));
        let mut edit = json!({ "command": format!("edit_{word}"), "certificate": name, "fields": again });
        edit["host_reference"] = self.garden.text("host_reference").into();
        self.user(edit);
        self.subjects.push(json!({ "certificate": name }));
        name
    }

    /// A file of students, in which also stands what no CAS can have.
    fn uploaded(&mut self) {
        let create =
            |form: &Value| json!({ "command": "create_cas", "licence": NUMBER, "route": "student", "fields": form });
        let fields = fields(CertificateFamily::Cas);
        let mut form = self.garden.form("upload", fields, |form| self.fits(create(&form)));
        form["academic_level"] = "Zqnever".into();
        let told = self
            .user(json!({ "command": "bulk_data_transfer", "file_id": "EXAMPLE 1", "licence_number": NUMBER,
            "route": "student", "records": [{ "fields": form }] }));
        assert_eq!(told["records"][0]["warnings"][0]["field"], "/records/0/fields/academic_level");
        self.subjects.push(json!({ "certificate": told["records"][0]["certificate"] }));
    }

    /// What is assigned has a note and reports.
    fn assigned(&mut self, word: &str, name: &str) {
        let number = if word == "cos" { "C2G7K98710Q" } else { "E4G1AB1A03A1A1" };
        self.user(json!({ "command": format!("assign_{word}"), "certificate": name, "terms_accepted": true, "number": number }));
        let note = self.garden.text("note");
        let noted = self
            .house
            .user("anna1", json!({ "command": format!("add_{word}_note"), "certificate": name, "note": note }));
        noted.unwrap();
        self.office(json!({ "command": format!("mark_{word}_used"), "certificate": name }));
        let (command, fields) = match word {
            "cos" => ("report_worker_activity", report_fields()),
            _ => ("report_student_activity", student_report_fields()),
        };
        let report = |form: &Value, activity: &str| json!({ "command": command, "licence": NUMBER, "certificate": name, "activity": activity, "event_on": "2026-04-06", "fields": form });
        let words =
            sms_core::words::Enumeration::find(if word == "cos" { "WorkerActivity" } else { "StudentActivity" });
        for one in words.unwrap().words {
            let place = format!("{command}/{}", one.name);
            let form = self.garden.form(&place, &fields, |form| self.fits(report(&form, one.name)));
            let mut full = report(&form, one.name);
            full["details"] = self.garden.text(&place).into();
            // Not each can follow on the others; what was not recorded was not planted.
            if self.house.user("anna1", full).is_err() {
                self.garden.planted.borrow_mut().retain(|(at, _)| !at.starts_with(&place));
            }
        }
    }
}

impl Planter<'_> {
    /// A change request that is accepted, and so changes the licence.
    fn accepted(&self, place: &str, mut command: Value) {
        command["host_reference"] = self.garden.text(&format!("{place}/host_reference")).into();
        let request = self.user(command)["request"].clone();
        self.office(json!({ "command": "accept_change_request", "request": request }));
    }

    /// A change request of each kind that has a form. What the public register has of an organisation is kept for good.
    fn changes(&self) {
        let published = ["name", "town", "county", "postcode"];
        let further: Vec<&Field> =
            ORGANISATION_FIELDS.iter().filter(|field| !published.contains(&field.name)).copied().collect();
        let numbered = |at: usize| format!("CR{at:06}");
        let own = [
            ("amend_organisation_details", further),
            ("replace_authorising_officer", PERSON_FIELDS.to_vec()),
            ("replace_key_contact", PERSON_FIELDS.to_vec()),
        ];
        for (at, (command, fields)) in own.into_iter().enumerate() {
            let ask = |form: &Value| json!({ "command": command, "licence": NUMBER, "request_number": numbered(at), "fields": form });
            let form = self.garden.form(command, &fields, |form| self.fits(ask(&form)));
            self.accepted(command, ask(&form));
        }
        let with_form = CHANGE_KINDS.iter().filter(|facts| facts.function == Function::RequestOtherChange);
        for (at, facts) in with_form.enumerate() {
            let kind = facts.kind.name();
            let place = |what: &str| self.garden.text(&format!("{kind}/{what}"));
            let ask = |form: &Value, said: [String; 3]| {
                let [explanation, name, position] = said;
                json!({ "command": "request_other_change", "licence": NUMBER, "request_number": numbered(at + 10), "reason": kind,
                    "explanation": explanation, "declaration": { "name": name, "position": position, "accepted": true }, "fields": form })
            };
            if facts.fields.is_empty() {
                continue;
            }
            let none = || ["x", "x", "x"].map(str::to_owned);
            let form = self.garden.form(kind, facts.fields, |form| self.fits(ask(&form, none())));
            self.accepted(kind, ask(&form, ["explanation", "name", "position"].map(place)));
        }
        let asked = json!({ "command": "request_other_change", "licence": NUMBER, "request_number": "CR009999", "reason": "anything_else",
            "explanation": self.garden.text("anything"), "declaration": { "name": "A", "position": "B", "accepted": true } });
        let request = self.user(asked)["request"].clone();
        self.office(json!({ "command": "take_up_change_request", "request": request }));
        let reason = self.garden.text("change/reason");
        self.office(json!({ "command": "reject_change_request", "request": request, "reason": reason }));
    }
}

/// Plants a text in every personal field; gives the subjects that it knows by name.
pub(crate) fn plant(house: &House) -> (Garden, Vec<Value>) {
    let garden = Garden::default();
    let planter_licence = json!({ "command": "set_policy", "settings": {
        "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }] } });
    house.office(planter_licence);
    let person = |role: &str| {
        json!({ "given_name": garden.text(role), "family_name": garden.text(role),
        "email": format!("{}@planted.example", garden.text(role)) })
    };
    let details = |user: &str| {
        json!({ "title": "Ms", "given_name": garden.text(user), "family_name": garden.text(user),
        "email": format!("{}@planted.example", garden.text(user)), "position": garden.text(user) })
    };
    let adopted = json!({ "command": "adopt_licence", "mode": "mirror", "number": NUMBER, "organisation": { "name": "Example Ltd" },
        "key_personnel": { "authorising_officer": person("officer"), "key_contact": person("contact") },
        "routes": [{ "route": "skilled_worker", "rating": "a" }, { "route": "student", "rating": "a" }, { "route": "creative_worker", "rating": "a" }],
        "users": [{ "user_id": "anna1", "level": "level_1", "details": details("anna1"), "host_reference": garden.text("user/host_reference") },
            { "user_id": "dora2", "level": "level_2", "details": details("dora2") },
            { "user_id": "eve3", "level": "level_1", "status": "requested", "details": details("eve3") }],
        "containers": [{ "kind": "batch", "name": garden.text("adopted container"), "route": "skilled_worker", "owner": "anna1" }],
        "applications": [{ "request_number": "DCS12345678", "state": "refused", "number": 1, "submitted_by": "anna1", "submitted_on": "2026-04-01", "status_on": "2026-04-02",
            "reason": garden.text("application/reason"), "host_reference": garden.text("application/host_reference") }],
        "change_requests": [{ "request_number": "CR555555", "kind": "anything_else", "state": "rejected", "explanation": garden.text("adopted request/explanation"),
            "reason": garden.text("adopted request/reason"), "host_reference": garden.text("adopted request/host_reference") }],
        "branches": [{ "kind": "site", "name": garden.text("adopted branch/name"), "postcode": garden.text("adopted branch/postcode") }],
        "certificates": [{ "route": "skilled_worker", "owner": "anna1", "state": "work_in_progress", "fields": { "family_name": garden.text("adopted") },
            "host_reference": garden.text("adopted"), "note": garden.text("adopted") }] });
    house.office(adopted);
    let mut planter = Planter {
        house,
        garden,
        subjects: vec![json!({ "key_personnel": NUMBER }), json!({ "user": "anna1" }), json!({ "user": "dora2" })],
    };
    let cos = planter.certificates(CertificateFamily::Cos, "skilled_worker");
    let cas = planter.certificates(CertificateFamily::Cas, "student");
    planter.uploaded();
    planter.assigned("cos", &cos);
    planter.assigned("cas", &cas);
    let amend = |form: &Value| json!({ "command": "amend_own_details", "licence": NUMBER, "details": form });
    let form = planter.garden.form("user", &user_fields(Level::Level1), |form| planter.fits(amend(&form)));
    planter.user(amend(&form));
    let amend = |form: &Value| json!({ "command": "amend_level_2_user", "licence": NUMBER, "user_id": "dora2", "details": form });
    let form = planter.garden.form("level 2", &user_fields(Level::Level2), |form| planter.fits(amend(&form)));
    planter.user(amend(&form));
    let reasons = planter.garden.text("refusal/reasons");
    planter.office(json!({ "command": "refuse_user", "licence": NUMBER, "user_id": "eve3", "reasons": reasons }));
    let decided_by = planter.garden.text("numbers/decided_by");
    planter.user(json!({ "command": "record_user_numbers", "level_1": 1, "level_2": 1, "decided_by": decided_by }));
    let asked = planter.user(json!({ "command": "request_allocation_increase", "increases": [
        { "route": "skilled_worker", "number": 3, "reason": planter.garden.text("increase/reason") }] }));
    let reason = planter.garden.text("increase/decision_reason");
    let request = &asked["requests"][0];
    planter.office(
        json!({ "command": "refuse_allocation_request", "licence": NUMBER, "request": request, "reason": reason }),
    );
    let apply = |form: &Value| json!({ "command": "apply_defined_cos", "licence": NUMBER, "request_number": "DCS87654321", "number": 1, "fields": form });
    let form = planter.garden.form("defined", &defined_fields(), |form| planter.fits(apply(&form)));
    let mut command = apply(&form);
    command["host_reference"] = planter.garden.text("application/host_reference").into();
    let application = text(&planter.user(command)["application"]);
    let reason = planter.garden.text("application/reason");
    planter.office(json!({ "command": "reject_defined_application", "application": application, "reason": reason }));
    let begun = planter.user(
        json!({ "command": "create_cos_batch", "name": planter.garden.text("batch"), "route": "skilled_worker" }),
    );
    planter
        .user(json!({ "command": "rename_cos_batch", "batch": begun["batch"], "name": planter.garden.text("batch") }));
    let begun = planter.user(json!({ "command": "create_cos_group", "name": planter.garden.text("group") }));
    planter
        .user(json!({ "command": "rename_cos_group", "group": begun["group"], "name": planter.garden.text("group") }));
    for (word, family) in [("work", CertificateFamily::Cos), ("study", CertificateFamily::Cas)] {
        let base = json!({ format!("{word}_address_line_1"): "1 Example Street", format!("{word}_city"): "Exampleton", format!("{word}_postcode"): "EX1 1EX" });
        let add = |form: &Value| json!({ "command": format!("add_{word}_address"), "licence": NUMBER, "name": "N", "fields": merged(base.clone(), form) });
        let form = planter.garden.form(word, &address_fields(family), |form| planter.fits(add(&form)));
        let mut command = add(&form);
        command["name"] = planter.garden.text("address").into();
        planter.user(command);
    }
    planter.office(
        json!({ "command": "post_message", "text": planter.garden.text("message"), "expires_on": "2026-05-01" }),
    );
    let (manager, senior) = (planter.garden.text("premium/licence_manager"), planter.garden.text("premium/senior"));
    planter.office(
        json!({ "command": "set_premium_contacts", "licence_manager": manager, "senior_account_manager": senior }),
    );
    planter.changes();
    (planter.garden, planter.subjects)
}

/// The subject of every entry, as a command names it.
fn subjects(entries: &[RecordedEvent]) -> BTreeSet<String> {
    entries.iter().filter_map(|entry| entry.subject.clone()).collect()
}

/// Content as one looks through it: each byte a letter, whatever its case.
fn letters(content: &[u8]) -> String {
    content.iter().map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

#[test]
fn whatever_was_planted_is_found_nowhere_once_everybody_is_erased() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sponsor.db");
    let store = Arc::new(SqliteStore::open_file(&file).unwrap());
    let house = House::over(store.clone());
    let (garden, known) = plant(&house);
    let planted = garden.planted.borrow().clone();
    // A report takes the fields of its activity: each free text of each form found its place in one of them at least.
    let ends = |place: &str| {
        let parts: Vec<&str> = place.split('/').collect();
        format!("{} {}", parts[0], parts[parts.len() - 1])
    };
    let placed: BTreeSet<String> = planted.iter().map(|(place, _)| ends(place)).collect();
    let closed = garden.closed.borrow();
    let missed: BTreeSet<String> =
        closed.iter().map(|place| ends(place)).filter(|place| !placed.contains(place)).collect();
    assert_eq!(missed, BTreeSet::new(), "free text that was planted nowhere");
    assert!(planted.len() > 150, "only {} values found a place", planted.len());

    let before = house.sms.journal(NUMBER, 0, usize::MAX).unwrap();
    let shown = serde_json::to_string(&before).unwrap();
    let told: BTreeSet<&str> = before.iter().map(|entry| entry.event.as_str()).collect();
    let silent: Vec<_> = Event::PERSONAL
        .iter()
        .filter(|(name, fields)| !fields.is_empty() && !told.contains(name))
        .map(|(name, _)| *name)
        .collect();
    // Fees are figures; an application is a licence of its own, and has a test below.
    assert_eq!(
        silent,
        ["licence_applied_for", "cas_fees_updated"],
        "events with personal fields that nothing was planted in"
    );

    let all = subjects(&before);
    for subject in &known {
        let known: Subject = serde_json::from_value(subject.clone()).unwrap();
        assert!(all.contains(&known.to_string()), "{subject}");
    }
    for subject in &all {
        let (kind, name) = subject.split_once(' ').unwrap();
        house.erase(json!({ kind: name }));
    }

    let mut looked: Vec<(String, String)> = vec![
        ("the journal".to_owned(), serde_json::to_string(&house.sms.journal(NUMBER, 0, usize::MAX).unwrap()).unwrap()),
        ("the state".to_owned(), house.sms.state(&licence()).unwrap().to_string()),
        ("the keys".to_owned(), format!("{:?}", house.sms.verify().unwrap())),
    ];
    assert!(house.sms.verify().unwrap().is_whole());
    for entry in before.iter().step_by(7).chain(before.last()) {
        let then = house.sms.as_of_entry(&licence(), entry.sequence).state(&licence()).unwrap();
        looked.push((format!("as of {}", entry.sequence), then.to_string()));
    }
    for subject in &all {
        let (kind, name) = subject.split_once(' ').unwrap();
        let export =
            house.sms.export_person(&licence(), &serde_json::from_value(json!({ kind: name })).unwrap()).unwrap();
        looked.push((format!("the export of {subject}"), serde_json::to_string(&export).unwrap()));
    }
    for query in [
        "search_cos",
        "search_cas",
        "view_users",
        "view_cos_batches",
        "view_cos_groups",
        "view_work_addresses",
        "view_study_addresses",
        "view_message_board",
        "view_licence_summary",
        "view_allocation_requests",
        "view_change_requests",
        "view_transfers",
    ] {
        let query = sms_core::Query::from_value(json!({ "query": query })).unwrap();
        looked.push(("a query".to_owned(), house.sms.query(&licence(), &query).unwrap().to_string()));
    }
    for (place, text) in planted.iter().filter(|(place, _)| place == "key") {
        let command = crate::support::with_key(json!({ "command": "accept_messages" }), text);
        let error = house.sms.execute(named(command), &Actor::parse("anna1").unwrap()).unwrap_err();
        looked.push((place.clone(), format!("{error:?} {error}")));
    }
    store.scrub().unwrap();
    let mut files = contents(folder.path());
    drop((house, store));
    files.extend(contents(folder.path()));
    let (shown, looked) =
        (letters(shown.as_bytes()), looked.iter().map(|(whence, said)| (whence, letters(said.as_bytes()))));
    let files = files.iter().map(|(name, content)| (name, letters(content)));
    let everywhere: Vec<(&String, String)> = looked.chain(files).collect();
    for (whence, said) in &everywhere {
        assert!(!said.contains("zqnever"), "what no field can have is in {whence}");
    }
    for (place, text) in &planted {
        let text = text.to_ascii_lowercase();
        assert!(place == "key" || shown.contains(&text), "`{place}` was never there");
        for (whence, said) in &everywhere {
            assert!(!said.contains(&text), "`{place}` is in {whence}");
        }
    }
}

#[test]
fn whom_an_application_names_is_found_nowhere_once_erased() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(SqliteStore::open_file(folder.path().join("sponsor.db")).unwrap());
    let house = House::over(store.clone());
    let person =
        |name: &str| json!({ "given_name": format!("Planted{name}"), "family_name": format!("Applied{name}") });
    let apply = json!({ "command": "apply_for_licence", "number": "SIM000002", "organisation": { "name": "Example Ltd" },
        "routes": ["skilled_worker"], "key_personnel": { "authorising_officer": person("a"), "key_contact": person("b") },
        "level_1_user": { "details": { "title": "Ms", "given_name": "Anna", "family_name": "Archer",
            "email": "anna2@sponsor.example", "position": "Clerk", "address_line_1": "1 Example Street",
            "address_city": "Exampleton", "address_postcode": "EX1 1EX", "nino": "AB123456C" } } });
    house.sms.execute(sms_core::Command::from_value(apply).unwrap(), &Actor::HomeOffice).unwrap();
    let there = |house: &House| serde_json::to_string(&house.sms.journal("SIM000002", 0, usize::MAX).unwrap()).unwrap();
    assert!(there(&house).contains("Planteda") && there(&house).contains("Appliedb"));
    let erase =
        json!({ "command": "erase_person", "licence": "SIM000002", "subject": { "key_personnel": "SIM000002" } });
    house.sms.execute(sms_core::Command::from_value(erase).unwrap(), &Actor::HomeOffice).unwrap();
    assert!(house.sms.verify().unwrap().is_whole());
    store.scrub().unwrap();
    let files: Vec<String> = contents(folder.path()).iter().map(|(_, content)| letters(content)).collect();
    for said in files.into_iter().chain([letters(there(&house).as_bytes())]) {
        assert!(!said.contains("planted") && !said.contains("appliedb"));
    }
}

fn contents(folder: &std::path::Path) -> Vec<(String, Vec<u8>)> {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect()
}
