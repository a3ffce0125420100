//! The store under a person's own hands: plain SQL finds certificates, an edited journal is found out, an erased person is
//! gone from the file and the record stays whole.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use rusqlite::Connection;
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::query::Query;
use sms_core::time::{ManualClock, day, start_of_day};
use sms_core::{Actor, Command, ErrorCode, Outcome, Sms};
use sms_store::SqliteStore;
use std::path::PathBuf;
use std::process;

struct Place {
    _folder: tempfile::TempDir,
    file: PathBuf,
    sms: Sms,
    licence: LicenceNumber,
}

const WORKER: &str = "Unmistakable-Familyname";

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("sms.db");
        let store = SqliteStore::open_file(&file).unwrap();
        let sms = Sms::new(store, ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(3));
        let licence = LicenceNumber::parse("SIM000001").unwrap();
        let place = Self { _folder: folder, file, sms, licence };
        place.home_office(json!({
            "command": "adopt_licence", "mode": "simulate", "number": "SIM000001", "organisation": { "name": "Example Ltd" },
            "routes": [{ "route": "creative_worker", "rating": "a" }],
            "users": [{ "user_id": "carla123", "level": "level_2", "status": "active" }],
            "allocations": [{ "route": "creative_worker", "granted": 5 }],
        }));
        place
    }

    fn home_office(&self, command: Value) -> Outcome {
        let command = Command::from_value(command).unwrap();
        self.sms.execute(command, &Actor::HomeOffice).unwrap()
    }

    fn carla(&self, command: Value) -> Outcome {
        self.sms.acting_as("carla123").unwrap().execute(Command::from_value(command).unwrap()).unwrap()
    }

    fn draft(&self, family_name: &str) -> String {
        let fields = json!({ "family_name": family_name, "passport_number": format!("P-{family_name}") });
        let made = self.carla(
            json!({ "command": "create_cos", "route": "creative_worker", "fields": fields, "key": family_name }),
        );
        made.result["certificate"].as_str().unwrap().to_owned()
    }

    fn connection(&self) -> Connection {
        Connection::open(&self.file).unwrap()
    }
}

#[test]
fn plain_sql_finds_certificates_by_state_and_owner() {
    let place = Place::new();
    let name = place.draft(WORKER);
    let question =
        "SELECT id FROM certificates WHERE state = 'work_in_progress' AND owner = 'carla123' AND licence = 'SIM000001'";
    let found: String = place.connection().query_row(question, [], |row| row.get(0)).unwrap();
    assert_eq!(found, name);
    match process::Command::new("sqlite3").arg(&place.file).arg(question).output() {
        Ok(said) => assert_eq!(String::from_utf8(said.stdout).unwrap().trim(), name),
        Err(_) => println!("skipped: there is no sqlite3 on this machine"),
    }
}

/// Before text was composed on its way in, a name was kept as it was given.
#[test]
fn a_name_that_was_kept_decomposed_is_found_in_either_form() {
    let place = Place::new();
    place.draft("José");
    let before =
        "UPDATE certificates SET family_name_folded = 'jose' || char(769), passport_number = 'P-JOSE' || char(769)";
    assert_eq!(place.connection().execute(before, []).unwrap(), 1);
    let found = |condition: Value| {
        let mut query = json!({ "query": "search_cos" });
        query.as_object_mut().unwrap().extend(condition.as_object().unwrap().clone());
        place.sms.query(&place.licence, &Query::from_value(query).unwrap()).unwrap()["rows"].as_array().unwrap().len()
    };
    for name in ["José", "Jose\u{301}", "JOS\u{C9}"] {
        assert_eq!(found(json!({ "family_name": name })), 1, "{name:?}");
        assert_eq!(found(json!({ "family_name": name, "passport_number": format!("p-{name}") })), 1, "{name:?}");
    }
    assert_eq!(found(json!({ "family_name": "Jose" })), 0);
}

/// The guard of the tables is as tight as the ledger, whatever was granted, taken back and granted again: no hand spends a unit
/// that is not there.
#[test]
fn no_hand_spends_a_unit_that_is_not_granted() {
    let place = Place::new();
    let adopted = place.home_office(json!({
        "command": "adopt_licence", "mode": "simulate", "number": "SIM000002", "organisation": { "name": "Other Ltd" },
        "routes": [{ "route": "scale_up", "rating": "a" }],
        "allocations": [{ "route": "scale_up", "granted": 5, "assigned": 3 }],
    }));
    let allocation = &adopted.result["allocations"][0];
    let numbers = "SELECT granted, assigned, over_assigned FROM allocations WHERE licence = 'SIM000002'";
    let ledger = || {
        let read = |row: &rusqlite::Row<'_>| Ok([row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?]);
        place.connection().query_row(numbers, [], read).unwrap()
    };
    let spend = |units: i64| {
        let update = "UPDATE allocations SET assigned = assigned + ?1 WHERE licence = 'SIM000002'";
        place.connection().execute(update, [units])
    };
    assert_eq!(ledger(), [5, 3, 0]);
    for (granted, over, left) in [(1, 2, 0), (0, 3, 0), (2, 1, 0), (3, 0, 0), (10, 0, 7), (4, 0, 1), (5, 0, 2)] {
        place.home_office(
            json!({ "command": "set_allocation", "licence": "SIM000002", "allocation": allocation, "granted": granted }),
        );
        assert_eq!(ledger(), [granted, 3, over]);
        let refused = spend(left + 1).unwrap_err().to_string();
        assert!(refused.contains("CHECK constraint failed: assigned <= granted + over_assigned"), "{refused}");
        assert_eq!((spend(left).unwrap(), spend(-left).unwrap()), (1, 1));
    }
}

#[test]
fn an_edited_entry_of_the_journal_is_named() {
    let place = Place::new();
    place.draft(WORKER);
    assert!(place.sms.verify().unwrap().is_whole());
    let edit = "UPDATE journal SET facts = replace(facts, 'carla123', 'somebody') WHERE licence = 'SIM000001' AND event = 'certificate_created'";
    assert_eq!(place.connection().execute(edit, []).unwrap(), 1);
    let sequence: i64 = place
        .connection()
        .query_row("SELECT place & 1099511627775 FROM journal WHERE event = 'certificate_created'", [], |row| {
            row.get(0)
        })
        .unwrap();
    let verdict = place.sms.verify().unwrap();
    let named = verdict.damages.iter().find(|damage| damage.code == ErrorCode::JournalChain).unwrap();
    assert_eq!((named.licence.as_str(), named.sequence), ("SIM000001", u64::try_from(sequence).ok()));
}

#[test]
fn an_edited_record_and_an_edited_payload_are_named() {
    let place = Place::new();
    let name = place.draft(WORKER);
    let connection = place.connection();
    connection.execute("UPDATE certificates SET owner = 'somebody'", []).unwrap();
    let damages = place.sms.verify().unwrap().damages;
    assert_eq!(damages.len(), 1, "{damages:?}");
    assert_eq!(damages[0].record, Some(format!("certificates {name}")));
    connection.execute("UPDATE certificates SET owner = 'carla123'", []).unwrap();
    assert!(place.sms.verify().unwrap().is_whole());
    connection
        .execute(
            "UPDATE journal SET payload = replace(payload, 'Unmistakable', 'Mistakable') WHERE payload IS NOT NULL",
            [],
        )
        .unwrap();
    let damages = place.sms.verify().unwrap().damages;
    assert!(damages.iter().any(|damage| damage.code == ErrorCode::JournalPayload), "{damages:?}");
}

#[test]
fn an_erased_person_is_gone_and_the_record_is_whole() {
    let place = Place::new();
    let name = place.draft(WORKER);
    let other = place.draft("Somebody-Else");
    let seen_before = place.sms.state(&place.licence).unwrap();
    place.home_office(json!({ "command": "erase_person", "licence": "SIM000001", "subject": { "certificate": name } }));

    let verdict = place.sms.verify().unwrap();
    assert!(verdict.is_whole(), "{:?}", verdict.damages);
    let view = |name: &str| {
        let query = Query::from_value(json!({ "query": "view_cos", "certificate": name })).unwrap();
        place.sms.query(&place.licence, &query).unwrap()
    };
    assert_eq!((&view(&name)["erased"], &view(&name)["family_name"]), (&json!(true), &Value::Null));
    assert_eq!(view(&other)["family_name"], "Somebody-Else");

    // The past shows the fields as erased, and the other person as they were.
    let past = place.sms.as_of_entry(&place.licence, 5).state(&place.licence).unwrap();
    assert!(seen_before.to_string().contains(WORKER) && !past.to_string().contains(WORKER), "{past}");

    // The retry key still answers, without what was erased.
    let command = json!({ "command": "create_cos", "route": "creative_worker", "key": WORKER,
        "fields": { "family_name": WORKER, "passport_number": format!("P-{WORKER}") } });
    let again = place.carla(command);
    assert!(again.repeated && again.result["certificate"] == name.as_str());
    assert!(again.events.iter().all(|event| event.erased && !event.data.contains_key("fields")));

    // No byte of the name is left beside the retry key that the host itself chose.
    drop(place.connection());
    for suffix in ["", "-wal"] {
        let file = place.file.with_file_name(format!("sms.db{suffix}"));
        let bytes = std::fs::read(file).unwrap_or_default();
        let needle = format!("P-{WORKER}");
        let left = bytes.windows(needle.len()).filter(|window| *window == needle.as_bytes()).count();
        if left > 0 {
            panic!("{left} copies of the passport number are left in sms.db{suffix}");
        }
    }
}
