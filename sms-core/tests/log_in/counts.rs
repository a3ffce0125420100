//! What is counted, and how little of it the journal keeps.

use crate::world::{EMAIL, NUMBER, World};
use serde_json::{Value, json};
use sms_core::ErrorCode;
use sms_core::store::{Scan, Store as _, Table};

fn row(world: &World, table: Table, licence: &str, id: &str) -> (Value, usize) {
    let rows = world.store.scan(&Scan::all(table, licence)).unwrap();
    let row = rows.iter().find(|row| row.id == id).unwrap();
    (serde_json::from_str(&row.particulars).unwrap(), row.particulars.len())
}

#[test]
fn refusals_are_counted_and_the_journal_has_what_they_led_to() {
    let world = World::new();
    let (before, (_, size)) = (world.entries(), row(&world, Table::LogInCounts, NUMBER, "Anna1"));
    for _ in 0..40 {
        world.wrong("Anna1");
    }
    assert_eq!(world.entries(), before + 1, "one record of the lock");
    let (tally, still) = row(&world, Table::LogInCounts, NUMBER, "Anna1");
    assert_eq!((&tally["counts"], still), (&json!({ "password": 3, "locked": 37 }), size));
    let told = &world.sms.journal(NUMBER, u64::try_from(before).unwrap(), 10).unwrap()[0].data;
    assert_eq!(
        (&told["reason"], &told["failures"], &told["counts"]),
        (&json!("password"), &json!(3), &json!({ "password": 3 }))
    );
    world.set("2026-04-06T10:00:00Z");
    assert_eq!(world.wrong("Anna1"), ErrorCode::LogInRefused);
    let (tally, still) = row(&world, Table::LogInCounts, NUMBER, "Anna1");
    assert_eq!((&tally["counts"], &tally["failures"], still), (&json!({ "password": 1 }), &json!(1), size));
    assert!(world.sms.verify().unwrap().is_whole());
}

#[test]
fn wrong_emails_are_counted_and_stop_resets_for_a_while() {
    let world = World::new();
    let before = world.entries();
    for _ in 0..30 {
        assert_eq!(
            world.sms.reset_password("Anna1", "wrong@sponsor.example").unwrap_err().code(),
            ErrorCode::LogInRefused
        );
    }
    assert_eq!(world.entries(), before + 1);
    assert_eq!(world.sms.reset_password("Anna1", EMAIL).unwrap_err().code(), ErrorCode::LogInRefused);
    world.sms.log_in("Anna1", world.password("Anna1")).unwrap();
    world.sms.reset_password("Bella1", EMAIL).unwrap();
    world.set("2026-04-06T10:00:00Z");
    world.sms.reset_password("Anna1", &EMAIL.to_uppercase()).unwrap();
}

#[test]
fn ids_that_nobody_has_are_one_row() {
    let world = World::new();
    let before = world.sms.journal("*", 0, 100).unwrap();
    for number in 0..20 {
        world.wrong(&format!("Nobody{number}"));
        let (counted, size) = row(&world, Table::UnknownLogIns, "*", "all");
        assert_eq!((&counted["count"], size), (&json!(number + 1), 256));
    }
    world.set("2026-04-06T10:00:00Z");
    world.wrong("no body");
    let (counted, _) = row(&world, Table::UnknownLogIns, "*", "all");
    assert_eq!([&counted["count"], &counted["before"], &counted["total"]], [&json!(1), &json!(20), &json!(21)]);
    assert_eq!(world.store.scan(&Scan::all(Table::UnknownLogIns, "*")).unwrap().len(), 1);
    assert_eq!(world.sms.journal("*", 0, 100).unwrap(), before);
}

/// Two systems on one store, as two processes are: no failure is lost between them.
#[test]
fn two_systems_count_together() {
    use sms_core::entropy::Seeded;
    let world = World::new();
    let other = sms_core::Sms::shared(world.store.clone(), world.clock.clone(), std::sync::Arc::new(Seeded::new(9)));
    world.host(json!({ "command": "set_policy", "settings": { "lock.threshold": [{ "value": 100 }] } }));
    std::thread::scope(|scope| {
        for sms in [&world.sms, &world.sms, &other, &other] {
            scope.spawn(move || {
                for _ in 0..10 {
                    assert_eq!(sms.log_in("Anna1", "Wrong=Password2026").unwrap_err().code(), ErrorCode::LogInRefused);
                }
            });
        }
    });
    assert_eq!(row(&world, Table::LogInCounts, NUMBER, "Anna1").0["failures"], 40);
}
