//! A process that is slower than all others comes through all the same.

use crate::fixture::{draft, granted};
use crate::support::{NUMBER, as_user, assign, assigned, is_whole, on_file, over};
use sms_core::time::{Clock, Moment};
use sms_core::{ErrorCode, Sms};
use sms_store::{SqliteStore, SystemClock};
use std::path::Path;
use std::sync::{Arc, Mutex};

/// A clock of a process that is so slow that, whenever it asks for the time, another one has drafted a certificate.
struct Overtaken {
    other: Sms,
    user: String,
    /// What became of the other's drafts.
    answers: Mutex<Vec<Option<ErrorCode>>>,
}

impl Clock for Overtaken {
    fn now(&self) -> Moment {
        let drafted = as_user(&self.other, &self.user, crate::support::create("P1000009"));
        self.answers.lock().unwrap().push(drafted.err().map(|error| error.code()));
        SystemClock.now()
    }
}

fn with_patience(file: &Path, milliseconds: u32) -> Arc<SqliteStore> {
    Arc::new(SqliteStore::open(&format!("{}?busy_timeout_ms={milliseconds}", file.display())).unwrap())
}

#[test]
fn who_is_always_overtaken_takes_a_turn() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sponsor.db");
    let sms = on_file(&file);
    let (user, ..) = granted(&sms, NUMBER, 1);
    let draft = draft(&sms, &user);

    let other = over(with_patience(&file, 20), Arc::new(SystemClock));
    let clock = Arc::new(Overtaken { other, user: user.clone(), answers: Mutex::default() });
    let slow = over(with_patience(&file, 5_000), Arc::<Overtaken>::clone(&clock));
    as_user(&slow, &user, assign(&draft)).unwrap();

    let answers = clock.answers.lock().unwrap();
    let overtaken = answers.iter().filter(|answer| answer.is_none()).count();
    assert!(overtaken >= 8, "it was overtaken {overtaken} times, and not before each turn");
    assert_eq!(answers.last(), Some(&Some(ErrorCode::StoreLocked)), "nobody gets in while it has its turn");
    assert_eq!(assigned(&sms).0, 1);
    let stats = slow.stats();
    assert_eq!((stats.decided, stats.stale, stats.in_turn, stats.commits, stats.writes), (1, 8, 1, 1, 9));
    is_whole(&sms);
}
