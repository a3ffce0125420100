//! A verification beside writers: it sees one moment.

use crate::world::{LICENCE, World};
use serde_json::json;
use sms_core::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

#[test]
fn a_verification_beside_two_writers_is_whole_a_hundred_times() {
    let world = World::new();
    let (host, another) = (world.open(), world.open());
    let over = AtomicBool::new(false);
    let user = || -> String {
        let sql = "SELECT id FROM users WHERE level = 'level_1' AND licence = ?1";
        world.by_hand().query_row(sql, [LICENCE], |row| row.get(0)).unwrap()
    };
    let user = user();
    let written = std::thread::scope(|scope| {
        let writers = [&host, &another].map(|host| {
            let (over, user) = (&over, &user);
            scope.spawn(move || {
                let session = host.sms().acting_as(user).unwrap();
                let mut written = 0;
                while !over.load(Ordering::Relaxed) {
                    let create = json!({ "command": "create_cos", "key": format!("{:p} {written}", host),
                        "route": "skilled_worker", "fields": { "family_name": "Draft" } });
                    session.execute(Command::from_value(create).unwrap()).unwrap();
                    written += 1;
                    std::thread::sleep(Duration::from_millis(4));
                }
                written
            })
        });
        for _ in 0..100 {
            let verdict = host.sms().verify().unwrap();
            if !verdict.is_whole() {
                over.store(true, Ordering::Relaxed);
            }
            assert!(verdict.is_whole(), "{:?}", verdict.damages);
        }
        over.store(true, Ordering::Relaxed);
        writers.map(|writer| writer.join().unwrap())
    });
    assert!(written.iter().all(|written| *written > 20), "{written:?}");
}
