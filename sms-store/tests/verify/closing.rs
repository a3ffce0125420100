//! A closed system, its sessions and its views; a query while another process writes.

use crate::world::{LICENCE, World, noon};
use serde_json::json;
use sms_core::ids::LicenceNumber;
use sms_core::{Actor, Command, ErrorCode, Query};
use sms_store::{Host, Opening};
use std::time::{Duration, Instant};

#[test]
fn everything_of_a_closed_system_says_so() {
    let world = World::new();
    let host = world.open();
    let sms = host.sms().clone();
    let licence = LicenceNumber::parse(LICENCE).unwrap();
    let user: String = world
        .by_hand()
        .query_row("SELECT id FROM users WHERE level = 'level_2' AND licence = ?1", [LICENCE], |row| row.get(0))
        .unwrap();
    let acting = sms.acting_as(&user).unwrap();
    let (view, entry) = (sms.as_of(noon(60)), sms.as_of_entry(&licence, 1));
    let command =
        || Command::from_value(json!({ "command": "create_cos", "route": "skilled_worker", "fields": {} })).unwrap();
    let query = Query::from_value(json!({ "query": "view_licence_summary" })).unwrap();
    let token = format!("{user}.whatever");
    acting.preview(command()).unwrap();
    for _ in 0..2 {
        host.close().unwrap();
        let errors = [
            sms.execute(command(), &Actor::parse(&user).unwrap()).map(drop).unwrap_err(),
            sms.execute_all([(command(), Actor::parse(&user).unwrap())]).remove(0).map(drop).unwrap_err(),
            sms.preview(command(), &Actor::parse(&user).unwrap()).map(drop).unwrap_err(),
            sms.query(&licence, &query).map(drop).unwrap_err(),
            sms.log_in(&user, "Sponsor=Licence2026").map(drop).unwrap_err(),
            sms.log_in("nobody99", "whatever").map(drop).unwrap_err(),
            sms.resume(&token).map(drop).unwrap_err(),
            sms.resume("no token").map(drop).unwrap_err(),
            sms.acting_as(&user).map(drop).unwrap_err(),
            sms.acting_as("no user").map(drop).unwrap_err(),
            sms.reset_password(&user, "carl@sponsor.example").map(drop).unwrap_err(),
            sms.advance_to(noon(60)).map(drop).unwrap_err(),
            sms.journal(LICENCE, 0, 10).map(drop).unwrap_err(),
            sms.state(&licence).map(drop).unwrap_err(),
            sms.licences(None, 10).map(drop).unwrap_err(),
            sms.policy().map(drop).unwrap_err(),
            sms.verify().map(drop).unwrap_err(),
            sms.heads().map(drop).unwrap_err(),
            acting.execute(command()).map(drop).unwrap_err(),
            acting.preview(command()).map(drop).unwrap_err(),
            acting.query(&query).map(drop).unwrap_err(),
            acting.can(sms_core::access::Function::ViewCos, None).map(drop).unwrap_err(),
            acting.menu().map(drop).unwrap_err(),
            view.query(&licence, &query).map(drop).unwrap_err(),
            entry.state(&licence).map(drop).unwrap_err(),
        ];
        for (number, error) in errors.iter().enumerate() {
            assert_eq!(error.code(), ErrorCode::BoundaryClosed, "{number}: {error}");
        }
    }
    assert_eq!(host.scrub().unwrap_err().code(), ErrorCode::BoundaryClosed);
    assert_eq!(host.backup(&world.file().with_file_name("copy.db")).unwrap_err().code(), ErrorCode::BoundaryClosed);
    assert_eq!(world.damages(), []);
}

#[test]
fn a_query_of_a_session_does_not_wait_for_another_process_and_is_noted_later() {
    let world = World::new();
    let host = Host::open(&world.file().display().to_string(), &Opening::manual(noon(5))).unwrap();
    let user: String = world
        .by_hand()
        .query_row("SELECT id FROM credentials WHERE licence = ?1 AND particulars LIKE '%token%'", [LICENCE], |row| {
            row.get(0)
        })
        .unwrap();
    let session = host.sms().log_in(&user, "Sponsor=Licence2026").unwrap();
    let query = Query::from_value(json!({ "query": "view_cos_batches" })).unwrap();
    let seen = || -> String {
        let sql = "SELECT last_active FROM activity WHERE id = ?1";
        world.by_hand().query_row(sql, [&user], |row| row.get(0)).unwrap()
    };
    let before = seen();
    let other = world.by_hand();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    for minute in 7..9 {
        host.set_time(noon(minute)).unwrap();
        let begun = Instant::now();
        session.query(&query).unwrap();
        assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
        assert_eq!(seen(), before);
    }
    other.execute_batch("ROLLBACK").unwrap();
    session.query(&query).unwrap();
    assert_ne!(seen(), before, "it is noted with the next thing that the user does");
}
