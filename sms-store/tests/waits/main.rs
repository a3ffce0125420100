//! How long a caller waits while the largest commands run on another licence: for their commit, and never for reading or
//! planning them. Measured where `SMS_LONG` is set, and done in small otherwise:
//!
//! `SMS_LONG=1 cargo test --release -p sponsorship-store --test waits -- --nocapture`
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

#[path = "../../../sms-core/tests/people/mod.rs"]
mod people;
mod timed;

use people::complete;
use serde_json::{Value, json};
use sms_core::{Actor, Command, Session, Sms};
use sms_store::{SqliteStore, SystemClock, SystemEntropy};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use timed::Timed;

/// The longest wait beside the largest command of a user.
const LONGEST: Duration = Duration::from_millis(100);

fn is_long() -> bool {
    std::env::var_os("SMS_LONG").is_some()
}

fn execute(sms: &Sms, command: Value) {
    sms.execute(Command::from_value(command).unwrap(), &Actor::HomeOffice).unwrap();
}

fn adopted(number: &str, user: &str) -> Value {
    json!({ "command": "adopt_licence", "number": number, "organisation": { "name": "Example Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }], "users": [{ "user_id": user, "level": "level_2" }],
        "allocations": [{ "route": "skilled_worker", "granted": 1_000_000 }] })
}

/// A form with everything that an assignment asks for.
fn worker(place: usize) -> Value {
    let (family_name, passport_number) = (format!("Worker-{place}"), format!("P{place:07}"));
    let job_description = "Writes programs. ".repeat(50);
    complete(
        "cos",
        json!({ "family_name": family_name, "passport_number": passport_number, "job_description": job_description,
            "passport_expires_on": "2036-01-01", "start_on": null, "end_on": null }),
    )
}

/// The longest wait of somebody who drafts one CoS after another, while something else is done.
fn waits_beside(session: &Session, work: impl FnOnce()) -> Duration {
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| {
            let mut longest = Duration::ZERO;
            while !done.load(Ordering::Relaxed) {
                let draft = json!({ "command": "create_cos", "route": "skilled_worker" });
                let begun = Instant::now();
                session.execute(Command::from_value(draft).unwrap()).unwrap();
                longest = longest.max(begun.elapsed());
            }
            longest
        });
        work();
        done.store(true, Ordering::Relaxed);
        waiting.join().unwrap()
    })
}

struct World {
    sms: Sms,
    store: Arc<Timed>,
    _folder: tempfile::TempDir,
}

fn world() -> World {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(Timed::new(SqliteStore::open_file(folder.path().join("sponsor.db")).unwrap()));
    let sms = Sms::shared(Arc::clone(&store) as _, Arc::new(SystemClock), Arc::new(SystemEntropy));
    execute(&sms, adopted("QHDGHB911", "carl2"));
    execute(&sms, adopted("QHDGHB912", "dora2"));
    World { sms, store, _folder: folder }
}

#[test]
fn beside_the_largest_commands_of_a_user() {
    let (rounds, drafts) = if is_long() { (10, 1_000) } else { (1, 20) };
    let world = world();
    let (carl, dora) = (world.sms.acting_as("carl2").unwrap(), world.sms.acting_as("dora2").unwrap());
    let longest = waits_beside(&carl, || {
        for round in 0..rounds {
            let forms: Vec<Value> =
                (0..drafts).map(|place| json!({ "fields": worker(round * drafts + place) })).collect();
            let batch = json!({ "command": "create_cos_batch", "name": format!("Batch {round}"), "route": "skilled_worker",
                "certificates": forms });
            let made = dora.execute(Command::from_value(batch).unwrap()).unwrap();
            let numbers: Vec<String> = (0..drafts).map(|place| format!("C1A{:07}X", round * drafts + place)).collect();
            let assign = json!({ "command": "assign_cos_batch", "batch": made.result["batch"], "terms_accepted": true,
                "numbers": numbers });
            dora.execute(Command::from_value(assign).unwrap()).unwrap();
        }
    });
    let commit = world.store.longest();
    eprintln!(
        "{rounds} times {drafts} CoS drafted and assigned: the other waited at most {longest:?}; the longest commit took {commit:?}"
    );
    assert!(!is_long() || longest <= LONGEST, "{longest:?}");
}

#[test]
fn beside_an_adoption() {
    let certificates = if is_long() { 20_000 } else { 50 };
    let world = world();
    let carl = world.sms.acting_as("carl2").unwrap();
    let mut adopt = adopted("QHDGHB913", "emma2");
    let rows = (0..certificates).map(|place| {
        json!({ "route": "skilled_worker", "owner": "emma2", "state": "ready_to_go",
        "fields": worker(place) })
    });
    adopt["certificates"] = rows.collect();
    world.store.forget();
    let (mut took, mut read) = (Duration::ZERO, Duration::ZERO);
    let longest = waits_beside(&carl, || {
        let begun = Instant::now();
        let command = Command::from_value(adopt).unwrap();
        read = begun.elapsed();
        let begun = Instant::now();
        world.sms.execute(command, &Actor::HomeOffice).unwrap();
        took = begun.elapsed();
    });
    let commit = world.store.longest();
    eprintln!(
        "{certificates} CoS adopted in {took:?}, after {read:?} of reading: the other waited at most {longest:?}; the commit took {commit:?}"
    );
    assert!(!is_long() || longest <= commit + LONGEST, "{longest:?} beside a commit of {commit:?}");
}
