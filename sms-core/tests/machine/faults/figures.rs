//! What a host can watch while something goes wrong: each figure as often as it was made to happen.

use super::store::Fault;
use super::world::{World, grant};
use serde_json::json;
use sms_core::watch::{GroupSizes, Stats, Waits};
use sms_core::{Actor, Command, Sms};
use std::thread;
use std::time::Duration;

/// A world with licences, and what was counted by then.
fn with(numbers: &[&str]) -> (World, Stats) {
    let world = World::new();
    for number in numbers {
        let mut command = grant(Some(number));
        command["key"] = (*number).into();
        world.sms.execute(Command::from_value(command).unwrap(), &Actor::HomeOffice).unwrap();
    }
    let begun = world.sms.stats();
    (world, begun)
}

fn post(sms: &Sms, number: &str) -> bool {
    let post = json!({ "command": "post_message", "licence": number, "text": "Hello.", "expires_on": "2026-05-06" });
    sms.execute(Command::from_value(post).unwrap(), &Actor::HomeOffice).is_ok()
}

#[test]
fn who_was_overtaken_is_counted_each_time() {
    let (world, begun) = with(&["SIM000001"]);
    world.set(Fault::Stale(5));
    assert!(post(&world.sms, "SIM000001"));
    let stats = world.sms.stats();
    assert_eq!((stats.stale, stats.commits - begun.commits, stats.writes - begun.writes), (5, 1, 6));
    world.set(Fault::Stale(32));
    assert!(!post(&world.sms, "SIM000001"), "the store is busy");
    let busy = world.sms.stats();
    assert_eq!((busy.stale, busy.commits, busy.failed, busy.refused), (37, stats.commits, 1, 0));
    assert_eq!(busy.decided, begun.decided + 2);
    assert_eq!(busy.in_turn, 0, "a store in memory has no turns");
}

#[test]
fn names_that_were_taken_and_constraints_that_refused_are_counted() {
    let mut world = World::new();
    world.begin();
    let name = world.draft("draft");
    let begun = world.sms.stats();
    world.set(Fault::Taken(7));
    world.assign(&name, "assign");
    let stats = world.sms.stats();
    assert_eq!((stats.names_taken, stats.stale, stats.commits - begun.commits), (7, 0, 1));
    world.set(Fault::Guarded);
    assert!(!post(&world.sms, world.licence.clone().unwrap().as_str()));
    let guarded = world.sms.stats();
    assert_eq!((guarded.failed, guarded.commits, guarded.writes), (1, stats.commits, stats.writes + 1));
}

/// Waits until something is so.
fn until(so: impl Fn() -> bool) {
    while !so() {
        thread::sleep(Duration::from_millis(1));
    }
}

#[test]
fn those_who_wait_for_a_licence_are_a_group_and_their_wait_is_known() {
    let (world, begun) = with(&["SIM000001"]);
    world.set(Fault::Holds("SIM000001"));
    let waits = || world.sms.stats().waits_for_licence;
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert!(post(&world.sms, "SIM000001")));
        }
        // One leads, and cannot load; the others wait, and are counted while they do.
        until(|| waits().count == 7);
        assert_eq!(
            waits(),
            serde_json::from_value::<Waits>(json!({
            "count": 7, "total_microseconds": 0, "longest_microseconds": 0 }))
            .unwrap()
        );
        thread::sleep(Duration::from_millis(5));
        world.set(Fault::None);
    });
    let (stats, waits) = (world.sms.stats(), waits());
    assert_eq!(waits.count, 7, "who leads next has waited once");
    assert!(waits.longest_microseconds >= 5_000 && waits.total_microseconds >= 7 * 5_000, "{waits:?}");
    assert!(waits.total_microseconds <= 7 * waits.longest_microseconds, "{waits:?}");
    let GroupSizes { one, five_to_eight, .. } = stats.group_sizes;
    assert_eq!((one - begun.group_sizes.one, five_to_eight), (1, 1), "the first by itself, the seven together");
    assert_eq!((stats.decided - begun.decided, stats.commits - begun.commits), (8, 2));
    assert_eq!(stats.waits_for_store, Waits::default(), "one line has one leader");
}

#[test]
fn those_who_wait_for_the_store_are_counted_apart() {
    let (world, begun) = with(&["SIM000001", "SIM000002"]);
    // A commit takes its time, and meanwhile the other licence is decided.
    world.set(Fault::Panics(9));
    thread::scope(|scope| {
        scope.spawn(|| assert!(post(&world.sms, "SIM000001")));
        until(|| *world.store.fault.lock().unwrap() == Fault::Panics(8));
        scope.spawn(|| assert!(post(&world.sms, "SIM000002")));
    });
    let stats = world.sms.stats();
    assert_eq!((stats.waits_for_store.count, stats.waits_for_licence.count), (1, 0), "{stats:?}");
    assert!(stats.waits_for_store.total_microseconds > 0);
    assert_eq!((stats.commits - begun.commits, stats.writes - begun.writes), (2, 2));
}
