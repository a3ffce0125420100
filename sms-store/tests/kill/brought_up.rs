//! A store of an earlier version is brought up when it is opened: all of it, or nothing of it, whenever the process is killed.

use crate::dice::Dice;
use crate::earlier::{BEFORE, take_back};
use crate::support::{NUMBER, as_user, assign, create, home_office, is_whole, on_file, text};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};

/// The file that a child opens.
const FILE: &str = "SMS_BROUGHT_UP_FILE";

/// How many drafts the store has; half of them are assigned.
const DRAFTS: usize = 600;

/// A licence of which nobody is told anything: a store of that version kept no notices.
fn mirrored(number: &str, user_id: &str) -> Value {
    json!({
        "command": "adopt_licence", "number": number, "organisation": { "name": "Example Widgets Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "allocations": [{ "route": "skilled_worker", "granted": 100_000 }],
        "users": [{ "user_id": user_id, "level": "level_1" }],
    })
}

fn fill(file: &Path) {
    let sms = on_file(file);
    for (number, user) in [(NUMBER, "anna1"), ("SIM000002", "bob1")] {
        home_office(&sms, mirrored(number, user)).unwrap();
    }
    for draft in 0..DRAFTS {
        let name = text(&as_user(&sms, "anna1", create(&format!("P{draft:07}"))).unwrap().result["certificate"]);
        if draft % 2 == 0 {
            let mut assigned = assign(&name);
            assigned["number"] = json!(format!("C{draft:010}"));
            as_user(&sms, "anna1", assigned).unwrap();
        }
    }
    is_whole(&sms);
    sms.close().unwrap();
}

fn version(file: &Path) -> i64 {
    Connection::open(file).unwrap().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

/// Everything that the journal, the heads and the histories say, without where it lies.
fn told(file: &Path) -> Vec<String> {
    let connection = Connection::open(file).unwrap();
    let entry = ["licence", "place & 1099511627775", "format", "recorded_at", "actor", "event", "facts", "digest"];
    let more = ["occurred_at", "subject", "payload", "salt", "payload_digest"].map(|name| format!("quote({name})"));
    let mut told = Vec::new();
    for sql in [
        format!("SELECT concat_ws(' ', {}, {}) FROM journal ORDER BY licence, place", entry.map(|name| format!("quote({name})")).join(", "), more.join(", ")),
        "SELECT concat_ws(' ', licence, sequence, quote(digest), recorded_at) FROM heads ORDER BY licence".to_owned(),
        "SELECT concat_ws(' ', l.licence, h.record & 1099511627775, h.sequence) FROM histories h LEFT JOIN heads l ON l.chain = h.record >> 40 ORDER BY 1".to_owned(),
    ] {
        let mut statement = connection.prepare(&sql).unwrap();
        let lines = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
        told.extend(lines.map(Result::unwrap));
    }
    told
}

#[test]
#[ignore = "what the other test runs in processes of their own, and kills"]
fn the_opener() {
    let Ok(file) = std::env::var(FILE) else { return };
    drop(on_file(file.as_ref()));
}

#[test]
fn a_store_that_is_brought_up_is_killed_at_any_moment() {
    let folder = tempfile::tempdir().unwrap();
    let (made, earlier) = (folder.path().join("made.db"), folder.path().join("earlier.db"));
    fill(&made);
    let wanted = told(&made);
    std::fs::copy(&made, &earlier).unwrap();
    take_back(&earlier).unwrap();

    let copy = folder.path().join("sponsor.db");
    std::fs::copy(&earlier, &copy).unwrap();
    let begun = Instant::now();
    is_whole(&on_file(&copy));
    let longest = u64::try_from(begun.elapsed().as_micros()).unwrap();
    assert!(told(&copy) == wanted && version(&copy) > BEFORE);

    let (mut interrupted, seeds) = (0, 30);
    for seed in 0..seeds {
        std::fs::copy(&earlier, &copy).unwrap();
        let mut child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["brought_up::the_opener", "--exact", "--ignored", "--quiet"])
            .env(FILE, &copy)
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_micros(Dice::new(seed).below(longest)));
        child.kill().unwrap();
        child.wait().unwrap();
        interrupted += usize::from(version(&copy) == BEFORE);
        is_whole(&on_file(&copy));
        assert!(told(&copy) == wanted, "seed {seed}");
    }
    println!("{seeds} killed, {interrupted} before the store was brought up");
    assert!(interrupted > 0, "nothing was shown");
}
