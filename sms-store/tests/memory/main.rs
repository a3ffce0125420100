//! Views of the past, checks, copies and scrubs need no more memory for a long journal than for a short one.
//!
//! `SMS_MEMORY_ENTRIES` says how many entries the long journal has; the short one has a fifth.
//! Its file has more than 64 MiB, up to which a scrub makes its copy in memory.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod child;
#[path = "../../../sms-core/tests/people/mod.rs"]
mod people;
mod sponsor;

use child::{TASKS, measured};
use sponsor::Sponsor;

/// How much more memory the long journal may take, in bytes: the caches of SQLite, which are full by then.
const MORE: u64 = 40 << 20;

/// What a work may take for a journal of any length, in bytes: the caches of the connections among it.
const MOST: u64 = 160 << 20;

#[test]
fn a_longer_journal_takes_no_more_memory() {
    let entries = if std::env::var_os("SMS_LONG").is_some() { 1_000_000 } else { 35_000 };
    let entries = std::env::var("SMS_MEMORY_ENTRIES").map_or(entries, |entries| entries.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let sponsor = Sponsor::new(folder.path().join("sponsor.db"));
    let [short, long] = [entries / 5, entries].map(|entries| {
        sponsor.grow_to(entries);
        TASKS.map(|task| measured(task, &sponsor.file))
    });
    for ((task, short), long) in TASKS.iter().zip(&short).zip(&long) {
        println!("{task}: {} entries took {short}, {entries} took {long}", entries / 5);
    }
    for ((task, short), long) in TASKS.iter().zip(short).zip(long) {
        assert!(long.peak <= short.peak + MORE && long.peak <= MOST, "{task}: {short}, then {long}");
    }
}
