//! Log-ins on a file: sick, and over two processes.

use crate::child::Other;
use crate::fixture::granted;
use crate::support::{NUMBER, home_office, is_whole, on_file, over};
use serde_json::json;
use sms_core::{Error, ErrorCode, Sms};
use sms_store::{SqliteStore, SystemClock};
use std::path::Path;
use std::sync::Arc;

fn with(file: &Path, options: &str) -> Sms {
    let store = SqliteStore::open(&format!("sqlite:{}?{options}", file.display())).unwrap();
    over(Arc::new(store), Arc::new(SystemClock))
}

/// Everything that an error tells.
fn told(error: &Error) -> String {
    format!("{error:?} {}", serde_json::to_string(&error.reasons()).unwrap())
}

/// What each call answers to somebody who knows nothing but an ID; the codes, if they are the same for all IDs.
fn alike(sms: &Sms, user: &str) -> [ErrorCode; 3] {
    let calls: [fn(&Sms, &str) -> Error; 3] = [
        |sms, id| sms.log_in(id, "Wrong=Password2026").unwrap_err(),
        |sms, id| sms.reset_password(id, "wrong@sponsor.example").unwrap_err(),
        |sms, id| sms.resume(&format!("{id}.0000")).unwrap_err(),
    ];
    calls.map(|call| {
        let hashes = sms.password_hashes();
        let nobody = call(sms, "Nobody1");
        let each = sms.password_hashes() - hashes;
        for id in [user, "no body", user, "Nobody2"] {
            let error = call(sms, id);
            assert_eq!(told(&error), told(&nobody), "{id}");
        }
        assert_eq!(sms.password_hashes() - hashes, each * 5);
        nobody.code()
    })
}

#[test]
fn a_sick_file_tells_nobody_apart() {
    use ErrorCode::{LogInRefused, SessionEnded, StoreLocked, StoreReadOnly};
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sponsor.db");
    let sms = on_file(&file);
    let (user, ..) = granted(&sms, NUMBER, 0);
    assert_eq!(alike(&sms, &user), [LogInRefused, LogInRefused, SessionEnded]);
    let reader = with(&file, "mode=ro");
    assert_eq!(alike(&reader, &user), [StoreReadOnly, StoreReadOnly, SessionEnded]);
    // Another process holds the lock for writing.
    let impatient = with(&file, "busy_timeout_ms=20");
    let other = rusqlite::Connection::open(&file).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(alike(&impatient, &user), [StoreLocked, StoreLocked, SessionEnded]);
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    is_whole(&sms);
}

#[test]
fn on_a_full_disk_refusals_are_counted_and_lock() {
    use ErrorCode::{LogInRefused, SessionEnded, StoreFull};
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sponsor.db");
    let (user, password, _) = granted(&on_file(&file), NUMBER, 0);
    let pages: u32 = {
        let connection = rusqlite::Connection::open(&file).unwrap();
        connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap()
    };
    let sms = with(&file, &format!("max_page_count={pages}"));
    let mut long = json!({ "command": "post_message", "licence": NUMBER, "expires_on": "2199-05-06" });
    let mut full = 0;
    for length in [2_000, 200, 20, 1, 1, 1, 1, 1, 1, 1, 1, 1] {
        long["text"] = "x".repeat(length).into();
        while home_office(&sms, long.clone()).map_or_else(|error| error.code() != StoreFull, |_| true) {}
        full += 1;
    }
    assert_eq!(full, 12, "nothing more fits");
    // The sixth wrong password for one account: the lock is kept although its record finds no room.
    assert_eq!(alike(&sms, &user), [LogInRefused, LogInRefused, SessionEnded]);
    assert_eq!(alike(&sms, &user), [LogInRefused, LogInRefused, SessionEnded]);
    assert_eq!(sms.log_in(&user, &password).unwrap_err().code(), LogInRefused);
    let roomy = on_file(&file);
    assert_eq!(roomy.log_in(&user, &password).unwrap_err().code(), LogInRefused);
    let told = roomy.journal(NUMBER, 0, 1_000).unwrap();
    assert_eq!(told.iter().filter(|entry| entry.event == "log_in_refused").count(), 1);
    is_whole(&roomy);
}

#[test]
fn two_processes_lose_no_failed_log_in_between_them() {
    const EACH: usize = 15;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sponsor.db");
    let sms = on_file(&file);
    let (user, password, _) = granted(&sms, NUMBER, 0);
    let threshold = |value: usize| {
        let settings = json!({ "lock.threshold": [{ "value": value }] });
        home_office(&sms, json!({ "command": "set_policy", "settings": settings })).unwrap();
    };
    let mut others = [Other::start(&file, None), Other::start(&file, None)];
    for (most, locks) in [(2 * EACH + 1, false), (2 * EACH, true)] {
        threshold(most);
        for other in &mut others {
            (0..EACH).for_each(|_| other.order(&format!("log_in\t{user}\tWrong=Password2026")));
        }
        for other in &mut others {
            (0..EACH).for_each(|_| assert_eq!(other.answer(), "log_in.refused"));
        }
        assert_eq!(sms.log_in(&user, &password).is_err(), locks, "{most}");
    }
    others.into_iter().for_each(Other::stop);
    is_whole(&sms);
}
