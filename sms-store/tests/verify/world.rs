//! A store with every kind of record in it, and copies of it to lay hands on.

use crate::narrow::{Narrow, ROOMS};
use crate::people::complete;
use rusqlite::Connection;
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::journal::{Anchor, Damage};
use sms_core::store::Store;
use sms_core::time::{ManualClock, Moment};
use sms_core::{Actor, Command, ErrorCode, Outcome, Session, Sms};
use sms_store::{Host, Opening, SqliteStore};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

pub(crate) const LICENCE: &str = "SIM000001";
pub(crate) const OTHER: &str = "SIM000002";

pub(crate) fn noon(minutes: i64) -> Moment {
    "2026-04-06T12:00:00Z".parse::<Moment>().unwrap() + chrono::Duration::minutes(minutes)
}

/// A file of its own with everything in it that [`fill`] makes.
pub(crate) struct World {
    folder: tempfile::TempDir,
}

impl World {
    pub(crate) fn new() -> Self {
        static WHOLE: OnceLock<Vec<u8>> = OnceLock::new();
        let content = WHOLE.get_or_init(|| {
            let world = Self { folder: tempfile::tempdir().unwrap() };
            fill(&world.file());
            std::fs::read(world.file()).unwrap()
        });
        let world = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::write(world.file(), content).unwrap();
        world
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("sponsor.db")
    }

    /// The file in the hands of somebody who stops at no constraint.
    pub(crate) fn by_hand(&self) -> Connection {
        let connection = Connection::open(self.file()).unwrap();
        connection.execute_batch("PRAGMA ignore_check_constraints = ON").unwrap();
        connection
    }

    /// Does something by hand, which must change something.
    pub(crate) fn change(&self, sql: &str) {
        let changed = self.by_hand().execute(sql, []).unwrap();
        assert!(changed > 0, "{sql}");
    }

    pub(crate) fn open(&self) -> Host {
        Host::open(&self.file().display().to_string(), &Opening::manual(noon(60))).unwrap()
    }

    /// What a verification says; that it cannot be opened any more says something, too.
    pub(crate) fn damages(&self) -> Vec<Damage> {
        self.damages_against(&[])
    }

    /// However little room the store has for a replay, the verification says the same.
    pub(crate) fn damages_against(&self, anchors: &[Anchor]) -> Vec<Damage> {
        let found = self.open().sms().verify_against(anchors).unwrap();
        for room in ROOMS {
            let inner = Arc::new(SqliteStore::open_file(self.file()).unwrap());
            let narrow = Sms::new(Narrow { inner, room }, ManualClock::new(noon(60)), Seeded::new(11));
            assert_eq!(narrow.verify_against(anchors).unwrap(), found, "with a room of {room} bytes");
        }
        found.damages
    }

    pub(crate) fn codes(&self) -> Vec<ErrorCode> {
        let mut codes: Vec<ErrorCode> = self.damages().iter().map(|damage| damage.code).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

pub(crate) fn home_office(sms: &Sms, command: Value) -> Outcome {
    sms.execute(Command::from_value(command).unwrap(), &Actor::HomeOffice).unwrap()
}

fn as_user(session: &Session, command: Value) -> Outcome {
    session.execute(Command::from_value(command).unwrap()).unwrap()
}

/// A licence that is simulated and one that is mirrored, and every kind of record.
fn fill(file: &std::path::Path) {
    let clock = Arc::new(ManualClock::new(noon(0)));
    let store = Arc::new(SqliteStore::open_file(file).unwrap());
    let entropy = Arc::new(Seeded::new(11));
    let sms = Sms::shared(Arc::clone(&store) as Arc<dyn Store>, Arc::clone(&clock) as _, entropy);
    fill_in(&sms, &clock);
    let verdict = sms.verify().unwrap();
    assert!(verdict.is_whole(), "{:?}", verdict.damages);
    sms.close().unwrap();
}

/// The same in any store.
pub(crate) fn fill_in(sms: &Sms, clock: &ManualClock) {
    let settings = json!({ "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }],
            "assessment.opens_days": [{ "value": 366 }] });
    home_office(sms, json!({ "command": "set_policy", "key": "policy", "settings": settings }));
    let granted = home_office(sms, grant());
    let user = granted.issued[0].user_id.to_string();
    acted_against(sms);
    home_office(sms, mirrored());
    home_office(
        sms,
        json!({ "command": "post_message", "licence": LICENCE, "text": "A made-up message.", "expires_on": "2026-05-06" }),
    );

    assert_eq!(sms.log_in("Nobody99", "Sponsor=Licence2026").unwrap_err().code(), ErrorCode::LogInRefused);

    let anna = sms.acting_as(&user).unwrap();
    let made =
        as_user(&anna, json!({ "command": "create_level_2_user", "key": "carl", "details": person("Carl", false) }));
    let carl = made.issued[0].user_id.to_string();
    log_in(sms, clock, &carl, made.issued[0].temporary_password.expose());
    as_user(
        &anna,
        json!({ "command": "request_allocation_increase",
        "increases": [{ "route": "skilled_worker", "number": 1, "reason": "More work." }] }),
    );
    as_user(
        &anna,
        json!({ "command": "add_work_address", "name": "Head office", "fields": {
        "work_address_line_1": "3 Example Square", "work_city": "Exampleton", "work_postcode": "EX3 3EX" } }),
    );
    as_user(
        &anna,
        json!({ "command": "amend_organisation_details", "fields": { "town": "Newtown", "telephone": "0000 000000" } }),
    );
    as_user(&anna, json!({ "command": "add_paye_reference", "reference": "123/AB456" }));
    let figures =
        json!({ "decided": 20, "refused": 1, "granted": 19, "enrolled": 19, "due_to_complete": 10, "completed": 9 });
    as_user(&anna, json!({ "command": "apply_student_sponsor_status", "figures": figures }));
    let applied = as_user(
        &anna,
        json!({ "command": "apply_defined_cos", "number": 1, "fields": complete("application", Value::Null) }),
    );
    let application = &applied.result["application"];
    home_office(sms, json!({ "command": "grant_defined_application", "licence": LICENCE, "application": application }));
    let first = as_user(
        &anna,
        json!({ "command": "create_cos", "key": "first", "route": "skilled_worker", "fields": worker("P1") }),
    );
    as_user(
        &anna,
        json!({ "command": "assign_cos", "key": "assign", "certificate": first.result["certificate"], "terms_accepted": true }),
    );
    as_user(
        &anna,
        json!({ "command": "create_cos_batch", "name": "April starters", "route": "skilled_worker",
        "certificates": [{ "fields": worker("P2") }, { "fields": worker("P3"), "host_reference": "row 2" }] }),
    );
    let student = json!({ "family_name": "Student-One", "applicant_id": "S-1", "course_title": "Example Studies" });
    as_user(
        &anna,
        json!({ "command": "bulk_data_transfer", "key": "file", "file_id": "EXAMPLE_01", "licence_number": LICENCE, "route": "student",
        "records": [{ "line": 12, "fields": student }] }),
    );
    let gone = as_user(
        &anna,
        json!({ "command": "create_cos", "key": "gone", "route": "skilled_worker", "fields": worker("P4") }),
    );
    let subject = json!({ "certificate": gone.result["certificate"] });
    home_office(sms, json!({ "command": "erase_person", "licence": LICENCE, "subject": subject }));
}

/// A user who is logged in and was seen a minute later.
fn log_in(sms: &Sms, clock: &ManualClock, user: &str, temporary: &str) {
    let session = sms.log_in(user, temporary).unwrap();
    let new = "Sponsor=Licence2026";
    as_user(
        &session,
        json!({ "command": "change_own_password", "password": temporary, "new_password": new, "confirm_new_password": new }),
    );
    clock.set(noon(2));
    let query = sms_core::Query::from_value(json!({ "query": "view_users" })).unwrap();
    let _ = session.query(&query);
    session.can(sms_core::access::Function::ViewCos, None).unwrap();
    let command = json!({ "command": "create_cos", "route": "skilled_worker", "fields": { "family_name": "Draft" } });
    as_user(&session, command);
}

fn person(given: &str, is_level_1: bool) -> Value {
    let mut person = json!({ "title": "Ms", "given_name": given, "family_name": "Archer", "position": "Office manager",
        "email": format!("{given}@sponsor.example").to_lowercase() });
    if is_level_1 {
        person["address_line_1"] = json!("1 Example Street");
        person["address_city"] = json!("Exampleton");
        person["address_postcode"] = json!("EX1 1EX");
        person["nino"] = json!("AB123456C");
    }
    person
}

fn grant() -> Value {
    json!({ "command": "grant_licence", "key": "grant", "number": LICENCE,
        "organisation": { "name": "Example Widgets Ltd", "town": "Exampleton" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "allocations": [{ "route": "skilled_worker", "granted": 5 }],
        "level_1_user": { "details": person("Anna", true) } })
}

/// What the Home Office has done about the licence, after which it is as it was.
fn acted_against(sms: &Sms) {
    let on = |mut command: Value| {
        command["licence"] = LICENCE.into();
        home_office(sms, command)
    };
    on(json!({ "command": "record_visit", "announced": false, "outcome": "not_met" }));
    on(json!({ "command": "record_penalty", "kind": "illegal_working", "payable_on": "2020-02-03" }));
    on(json!({ "command": "begin_compliance_action", "kind": "downgrade", "grounds": ["duties_breached"] }));
    on(json!({ "command": "set_rating", "route": "skilled_worker", "rating": "b" }));
    on(json!({ "command": "set_rating", "route": "skilled_worker", "rating": "a" }));
    on(json!({ "command": "add_route", "route": "student", "rating": "a" }));
}

fn mirrored() -> Value {
    json!({ "command": "adopt_licence", "mode": "mirror", "number": OTHER, "organisation": { "name": "Example Mirror Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "users": [{ "user_id": "dora1234", "level": "level_1", "status": "active" }],
        "allocations": [{ "route": "skilled_worker", "granted": 3 }] })
}

fn worker(passport: &str) -> Value {
    complete("cos", json!({ "family_name": format!("Worker-{passport}"), "passport_number": passport }))
}
