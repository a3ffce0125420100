//! Files of every version of the tables, kept as the SQL that makes them: each is opened, brought up and found whole.

use crate::world::{LICENCE, OTHER, World, home_office, noon};
use rusqlite::Connection;
use serde_json::{Value, json};
use sms_core::ids::LicenceNumber;
use sms_core::{Command, ErrorCode, Sms};
use sms_store::{Host, Opening, SqliteStore};
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The versions with the file of each. That of version 1 was made when three events said less than they do now.
const FILES: [(i64, &str); 6] = [
    (1, include_str!("../fixtures/version-1.sql")),
    (2, include_str!("../fixtures/version-2.sql")),
    (3, include_str!("../fixtures/version-3.sql")),
    (4, include_str!("../fixtures/version-4.sql")),
    (5, include_str!("../fixtures/version-5.sql")),
    (6, include_str!("../fixtures/version-6.sql")),
];

/// A licence that the clock let expire.
const EXPIRED: &str = "SIM000003";

/// The version of the tables that this library writes.
fn version() -> i64 {
    World::new().by_hand().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

fn state(sms: &Sms, licence: &str) -> Value {
    sms.state(&LicenceNumber::parse(licence).unwrap()).unwrap()
}

/// The users of a licence with a status, or with another one.
fn users(state: &Value, field: &str, value: &Value) -> usize {
    state["users"].as_object().unwrap().values().filter(|user| user[field] == *value).count()
}

/// The entries of a file of the first version as they lie in it.
fn came(file: &Path, version: i64) -> Vec<(String, u64)> {
    if version > 1 {
        return Vec::new();
    }
    let connection = Connection::open(file).unwrap();
    let mut statement = connection.prepare("SELECT licence, sequence FROM journal ORDER BY rowid").unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs()))).unwrap();
    rows.map(Result::unwrap).collect()
}

#[test]
fn a_file_of_every_version_is_opened_and_whole() {
    assert!(FILES.iter().any(|(of, _)| *of == version()), "keep a file of this version: see `make_a_file`");
    for (of, sql) in FILES {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sponsor.db");
        Connection::open(&file).unwrap().execute_batch(sql).unwrap();
        let order = came(&file, of);
        let host = Host::open(&file.display().to_string(), &Opening::manual(noon(60 * 24 * 60))).unwrap();
        let sms = host.sms();
        let verdict = sms.verify().unwrap();
        assert!(verdict.is_whole(), "{of}: {:?}", verdict.damages);
        assert_eq!((verdict.licences, verdict.records > 15), (3, true), "{of}");

        let fed = sms.feed(0, usize::MAX).unwrap().items;
        assert!(fed.iter().zip(1..).all(|(item, number)| item.cursor == number), "{of}");
        let fed: Vec<_> = fed.into_iter().map(|item| (item.licence, item.entry.sequence)).collect();
        assert_eq!(fed.len(), usize::try_from(verdict.entries).unwrap(), "{of}");
        if of == 1 {
            assert_eq!(fed, order, "entries lay in the order in which they came");
        }

        // What those three events did.
        let simulated = state(sms, LICENCE);
        assert_eq!(users(&simulated, "status", &json!("deactivated_by_sponsor")), 1, "{of}");
        assert_eq!(users(&simulated, "must_change_password", &json!(true)), 2, "{of}");
        assert_eq!(users(&simulated, "must_change_password", &json!(false)), 1, "{of}");
        let expired = &state(sms, EXPIRED)["licences"][EXPIRED];
        assert_eq!(expired["status"], "expired", "{of}");
        assert_eq!(expired["status_before_expiry"], "suspended", "{of}");
        assert_eq!(state(sms, OTHER)["licences"][OTHER]["status"], "surrendered", "{of}");

        // It is written on.
        let named =
            json!({ "command": "post_message", "licence": LICENCE, "text": "Another.", "expires_on": "2026-07-06" });
        home_office(sms, named);
        assert!(sms.verify().unwrap().is_whole(), "{of}");
        host.close().unwrap();
        let connection = Connection::open(&file).unwrap();
        let now: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(now, version(), "{of}");
    }
}

/// A column that came with version 6 is filled for what was there before.
#[test]
fn applicants_of_an_earlier_file_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sponsor.db");
    let open = || Host::open(&file.display().to_string(), &Opening::manual(noon(0))).unwrap();
    let student = json!({ "family_name": "Student-One", "applicant_id": "S-1", "course_title": "Example Studies",
        "course_start_on": "2026-09-21" });
    let host = open();
    home_office(
        host.sms(),
        json!({ "command": "adopt_licence", "mode": "simulate", "number": EXPIRED, "organisation": { "name": "Example College" },
            "routes": [{ "route": "student", "rating": "a" }], "users": [{ "user_id": "dora1234", "level": "level_1" }],
            "certificates": [{ "route": "student", "owner": "dora1234", "state": "work_in_progress", "fields": student }] }),
    );
    host.close().unwrap();
    let earlier = "DROP INDEX certificates_by_applicant_id; ALTER TABLE certificates DROP COLUMN applicant_id;
        DROP TABLE transfers; PRAGMA user_version = 5";
    Connection::open(&file).unwrap().execute_batch(earlier).unwrap();

    let host = open();
    assert!(host.sms().verify().unwrap().is_whole());
    let upload = json!({ "command": "bulk_data_transfer", "file_id": "EXAMPLE_01", "licence_number": EXPIRED, "route": "student",
        "records": [{ "fields": student }] });
    let dora = host.sms().acting_as("dora1234").unwrap();
    let refused = dora.preview(Command::from_value(upload).unwrap()).unwrap();
    assert!(refused.has(ErrorCode::BdtDuplicate), "{refused:?}");
    host.close().unwrap();
}

#[test]
fn a_file_of_an_earlier_version_is_not_read_as_one_of_this() {
    for (of, sql) in FILES.into_iter().filter(|(of, _)| *of < version()) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sponsor.db");
        Connection::open(&file).unwrap().execute_batch(sql).unwrap();
        let before = std::fs::read(&file).unwrap();
        let error = SqliteStore::open(&format!("{}?mode=ro", file.display())).unwrap_err();
        assert_eq!(error.code(), ErrorCode::StoreOlder, "{of}");
        assert!(error.to_string().ends_with("open it once without mode=ro, which brings it up"), "{error}");
        assert!(std::fs::read(&file).unwrap() == before, "{of}");
    }
}

/// Makes the file of this version, which must not be there yet:
/// `cargo test -p sponsorship-store --test verify -- --ignored make_a_file`.
#[test]
#[ignore = "writes into the project"]
fn make_a_file() {
    let world = World::new();
    go_on(&world);
    let file = format!("tests/fixtures/version-{}.sql", version());
    let to = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
    let mut kept = OpenOptions::new().write(true).create_new(true).open(to).unwrap();
    kept.write_all(dump(&world.file()).as_bytes()).unwrap();
}

/// What the world does not have: a reset, a deactivation, licences that end.
fn go_on(world: &World) {
    let host = world.open();
    let sms = host.sms();
    let id = |level: &str| -> String {
        let sql = "SELECT id FROM users WHERE level = ?1 AND licence = ?2";
        world.by_hand().query_row(sql, [level, LICENCE], |row| row.get(0)).unwrap()
    };
    let (anna, carl) = (id("level_1"), id("level_2"));
    let session = sms.acting_as(&anna).unwrap();
    let made = json!({ "command": "create_level_2_user", "details": { "title": "Mr", "given_name": "Emil", "family_name": "Archer",
        "position": "Clerk", "email": "emil@sponsor.example" } });
    let made = session.execute(Command::from_value(made).unwrap()).unwrap();
    let emil = made.issued[0].user_id.to_string();
    sms.log_in(&emil, made.issued[0].temporary_password.expose()).unwrap();
    sms.reset_password(&emil, "emil@sponsor.example").unwrap();
    let ended = json!({ "command": "deactivate_user", "user_id": carl });
    session.execute(Command::from_value(ended).unwrap()).unwrap();

    home_office(
        sms,
        json!({ "command": "adopt_licence", "mode": "simulate", "number": EXPIRED, "organisation": { "name": "Example Past Ltd" },
            "routes": [{ "route": "skilled_worker", "rating": "a" }], "expires_on": "2026-04-20" }),
    );
    home_office(sms, json!({ "command": "set_status", "licence": EXPIRED, "status": "suspended" }));
    home_office(sms, json!({ "command": "set_status", "licence": OTHER, "status": "surrendered" }));
    host.set_time(noon(30 * 24 * 60)).unwrap();
    sms.advance_to(noon(30 * 24 * 60)).unwrap();
    assert!(sms.verify().unwrap().is_whole());
    host.close().unwrap();
}

/// A file as the SQL that makes it.
fn dump(file: &Path) -> String {
    let connection = Connection::open(file).unwrap();
    let mut sql = String::new();
    for pragma in ["application_id", "user_version"] {
        let value: i64 = connection.pragma_query_value(None, pragma, |row| row.get(0)).unwrap();
        writeln!(sql, "PRAGMA {pragma} = {value};").unwrap();
    }
    let lines = |query: &str| -> Vec<(String, String)> {
        let mut statement = connection.prepare(query).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    let made = "SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name";
    lines(made).into_iter().for_each(|(_, made)| writeln!(sql, "{made};").unwrap());
    for (table, _) in lines("SELECT name, type FROM sqlite_master WHERE type = 'table' ORDER BY name") {
        let names = format!("SELECT 'quote(' || name || ')', name FROM pragma_table_info('{table}') ORDER BY cid");
        let columns: Vec<_> = lines(&names).into_iter().map(|(quoted, _)| quoted).collect();
        let rows = format!("SELECT concat_ws(', ', {}), '' FROM {table}", columns.join(", "));
        for (row, _) in lines(&rows) {
            writeln!(sql, "INSERT INTO {table} VALUES ({row});").unwrap();
        }
    }
    sql
}
