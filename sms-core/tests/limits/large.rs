//! How long it takes to refuse what is far too large, and how much memory: measured where `SMS_LONG` is set, and done in small
//! otherwise. What is measured runs alone:
//!
//! `SMS_LONG=1 cargo test --release -p sponsorship-core --features schema --test limits large -- --test-threads 1`

use crate::documents::{KINDS, all, is};
use crate::structs::{drafts, on};
use crate::world::{LEVEL_2, actor, world};
use serde_json::{Value, json};
use sms_core::certificate::CreateCosBatch;
use sms_core::licence::Route;
use sms_core::policy::Policy;
use sms_core::{Command, Query, Question, Result};
use std::time::{Duration, Instant};

const LONGEST: Duration = Duration::from_millis(50);
const MOST_MEMORY: usize = 100 * 1024 * 1024;

fn is_long() -> bool {
    std::env::var_os("SMS_LONG").is_some()
}

/// The most memory that this process has had so far, in bytes, where the system tells.
fn peak() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<usize>().ok()? * 1024)
}

/// Has something refused, and measures it.
fn measured<T>(what: &str, refuse: impl FnOnce() -> Result<T>) {
    let before = peak();
    let started = Instant::now();
    assert!(refuse().is_err(), "{what} is not refused");
    let took = started.elapsed();
    if !is_long() {
        return;
    }
    assert!(took < LONGEST, "{what}: {took:?}");
    let grown = before.zip(peak()).map_or(0, |(before, after)| after.saturating_sub(before));
    assert!(grown < MOST_MEMORY, "{what}: {grown} bytes");
}

/// What is refused before it is asked of anybody.
fn read(tag: &str, value: Value) -> Result<()> {
    match tag {
        "command" => Command::from_value(value).map(drop),
        "query" => Query::from_value(value).map(drop),
        _ => Question::from_value(value)?.answer(&Policy::default()).map(drop),
    }
}

#[test]
fn the_largest_of_everything_is_refused_at_once() {
    let items = if is_long() { 1_000_000 } else { 110_000 };
    for (documents, tag, _) in KINDS {
        for (name, _, places) in all(documents, tag) {
            for place in places.iter().filter(|place| is(&place.shape, "array") && place.steps.len() == 1) {
                let given = place.with(tag, &name, vec![json!({}); items].into());
                measured(&format!("{name} {}", place.pointer()), || read(tag, given));
            }
            let texts = places.iter().filter(|place| is(&place.shape, "string") && place.steps != [tag]);
            for place in texts.take(if is_long() { usize::MAX } else { 3 }) {
                let given = place.with(tag, &name, "x".repeat(16 * 1024 * 1024 - 1_000).into());
                measured(&format!("{name} {}", place.pointer()), || read(tag, given));
            }
        }
    }
}

/// The command of the fault: 1,000,000 drafts in one batch, by a Level 2 user.
#[test]
fn a_batch_of_very_many_is_refused_before_it_is_planned() {
    let (world, items) = (world(), if is_long() { 1_000_000 } else { 1_001 });
    let before = world.state();
    let batch = CreateCosBatch::new("Many", Route::SkilledWorker).certificates(drafts(items));
    let command = on(&world, batch);
    let session = world.sms.acting_as(LEVEL_2).unwrap();
    let [one, two, three] = [command.clone(), command.clone(), command];
    measured("execute", || world.sms.execute(one, &actor(LEVEL_2)));
    measured("preview", || world.sms.preview(two, &actor(LEVEL_2)));
    measured("session", || session.execute(three));
    assert_eq!(world.state(), before);
}
