//! Several damages at once, and what somebody else put into the file.

use crate::world::{LICENCE, World, home_office};
use serde_json::json;
use sms_core::ErrorCode;

#[test]
fn every_damage_is_told_and_not_the_first_alone() {
    let world = World::new();
    for change in [
        "UPDATE journal SET recorded_at = -9223372036854775807 WHERE licence = 'SIM000001' AND place & 1099511627775 = 3",
        "UPDATE journal SET facts = '{' WHERE licence = 'SIM000001' AND place & 1099511627775 = 5",
        "UPDATE journal SET actor = 'somebody' WHERE licence = 'SIM000002' AND place & 1099511627775 = 1",
        "UPDATE certificates SET owner = 'somebody' WHERE id = (SELECT max(id) FROM certificates)",
        "UPDATE users SET particulars = CAST(x'7bff7d' AS TEXT) WHERE id = 'dora1234'",
        "DELETE FROM allocations WHERE licence = 'SIM000002'",
        "UPDATE heads SET recorded_at = -9223372036854775807 WHERE licence = '*'",
        "UPDATE retry_keys SET outcome = '{' WHERE command = 'set_policy'",
    ] {
        world.change(change);
    }
    // With a policy that cannot be read, a system is opened without settings.
    let damages = world.damages();
    let told = |licence: &str, code: ErrorCode, sequence: Option<u64>| {
        let found = |damage: &&sms_core::journal::Damage| damage.licence == licence && damage.code == code;
        let found = damages.iter().filter(found).any(|damage| sequence.is_none() || damage.sequence == sequence);
        assert!(found, "{licence} {code} {sequence:?}: {damages:#?}");
    };
    told(LICENCE, ErrorCode::StoreDamaged, Some(3));
    told(LICENCE, ErrorCode::JournalChain, Some(5));
    told("SIM000002", ErrorCode::JournalChain, Some(1));
    told("SIM000002", ErrorCode::StoreDamaged, None);
    told("*", ErrorCode::StoreDamaged, None);
    for record in ["users dora1234", "certificates ", "allocations "] {
        let named = damages.iter().filter_map(|damage| damage.record.as_deref()).any(|named| named.starts_with(record));
        assert!(named, "{record}: {damages:#?}");
    }
}

#[test]
fn what_is_not_of_our_making_is_told_and_does_nothing() {
    let plants = [
        "CREATE TABLE kept (payload TEXT)",
        "CREATE VIEW seen AS SELECT payload FROM journal",
        "CREATE INDEX planted ON journal (payload)",
        "CREATE TABLE kept (payload TEXT); CREATE TRIGGER keeps AFTER UPDATE ON journal BEGIN INSERT INTO kept VALUES (OLD.payload); END",
        "CREATE TRIGGER counts AFTER INSERT ON journal BEGIN DELETE FROM certificates; END",
        "ALTER TABLE certificates ADD COLUMN more TEXT",
        "DROP INDEX certificates_by_owner",
        "DROP TABLE messages",
        "ANALYZE",
    ];
    for plant in plants {
        let world = World::new();
        world.by_hand().execute_batch(plant).unwrap();
        assert!(world.codes().contains(&ErrorCode::StoreSchema), "{plant}: {:?}", world.damages());
    }
}

#[test]
fn a_planted_trigger_keeps_nothing_of_what_is_erased() {
    let world = World::new();
    world
        .by_hand()
        .execute_batch(
            "CREATE TABLE kept (payload TEXT);
         CREATE TRIGGER keeps AFTER UPDATE ON journal BEGIN INSERT INTO kept VALUES (OLD.payload); END;
         CREATE TRIGGER more AFTER UPDATE ON certificates BEGIN INSERT INTO kept VALUES (OLD.particulars); END;",
        )
        .unwrap();
    let certificate: String = world
        .by_hand()
        .query_row("SELECT id FROM certificates WHERE passport_number = 'P2'", [], |row| row.get(0))
        .unwrap();
    let host = world.open();
    home_office(
        host.sms(),
        json!({ "command": "erase_person", "licence": LICENCE, "subject": { "certificate": certificate } }),
    );
    host.close().unwrap();
    let kept: i64 = world.by_hand().query_row("SELECT count(*) FROM kept", [], |row| row.get(0)).unwrap();
    assert_eq!(kept, 0);
    assert_eq!(world.codes(), [ErrorCode::StoreSchema]);
}
