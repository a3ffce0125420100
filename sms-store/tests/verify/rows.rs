//! Rows that go, that are there twice, and that change places.

use crate::world::{LICENCE, OTHER, World, home_office};
use serde_json::json;
use sms_core::ErrorCode;
use sms_core::store::{Directory, Table};
use std::collections::BTreeSet;

/// Rows whose loss a verification does not see. It may only shrink; SECURITY.md says the same.
const UNMISSED: &[(&str, &str)] = &[
    ("activity", "that a user was active"),
    ("credentials", "that a user has a password, or a session is open"),
    ("retry_keys", "that a command was answered under a key"),
    ("unknown_log_ins", "how many log-ins were refused to IDs that nobody has"),
];

/// Rows that somebody may plant and a verification does not see. It may only shrink; SECURITY.md says the same.
const UNNOTICED: &[(&str, &str)] = &[
    (
        "INSERT INTO credentials SELECT 'SIM000001', id, '{\"password\":\"planted\"}' FROM users WHERE licence = 'SIM000001' \
         AND status = 'active' AND id NOT IN (SELECT id FROM credentials)",
        "a password of an active user who had none",
    ),
    (
        "INSERT INTO retry_keys SELECT scope, 'planted', licence, first, last, actor, command, recorded_at, digest, salt, outcome, told FROM retry_keys LIMIT 1",
        "a retry key for entries that there are",
    ),
];

#[test]
fn what_is_planted_unnoticed_is_a_list_that_only_shrinks() {
    for (plant, what) in UNNOTICED {
        let world = World::new();
        world.by_hand().execute("DELETE FROM credentials WHERE rowid = 1", []).unwrap();
        world.change(plant);
        assert_eq!(world.damages(), [], "{what} is seen now: take it off the list");
    }
}

fn tables() -> Vec<&'static str> {
    let tables = Table::ALL.iter().map(|table| table.name());
    tables
        .chain(Directory::ALL.iter().map(|directory| directory.name()))
        .chain(["heads", "journal", "retry_keys", "feed"])
        .collect()
}

/// Takes out what lies under the number of a licence.
fn take_out(world: &World) {
    for table in tables().into_iter().filter(|table| *table != "feed") {
        world.by_hand().execute(&format!("DELETE FROM {table} WHERE licence = ?1"), [OTHER]).unwrap();
    }
}

#[test]
fn a_row_that_is_gone_is_missed_but_for_a_list_that_only_shrinks() {
    let mut unmissed = BTreeSet::new();
    for table in tables() {
        let world = World::new();
        let key = match table {
            "heads" => "licence",
            // A row says where a stretch of one chain ends: where the next one goes on with the same chain, that one says it.
            "feed" => {
                "(SELECT min(number) FROM feed f WHERE chain <> (SELECT chain FROM feed n WHERE n.number > f.number ORDER BY number)) = number"
            }
            "user_ids" | "certificate_numbers" => "name",
            "retry_keys" => "scope || key",
            "journal" => "licence || (place & 1099511627775)",
            _ => "licence || id",
        };
        world.change(&format!(
            "DELETE FROM {table} WHERE {key} = (SELECT {key} FROM {table} ORDER BY {key} DESC LIMIT 1)"
        ));
        if world.damages().is_empty() {
            unmissed.insert(table);
        }
    }
    assert_eq!(unmissed, UNMISSED.iter().map(|(table, _)| *table).collect());
}

#[test]
fn a_row_under_another_licence_is_a_stray() {
    for table in Table::ALL {
        for licence in [OTHER, "SIM000009"] {
            let world = World::new();
            let connection = world.by_hand();
            connection
                .execute_batch(&format!(
                    "CREATE TEMP TABLE planted AS SELECT * FROM {table} WHERE licence <> '{OTHER}' LIMIT 1;
                 UPDATE planted SET licence = '{licence}', id = 'planted';
                 INSERT INTO {table} SELECT * FROM planted;"
                ))
                .unwrap();
            drop(connection);
            let damages = world.damages();
            let record = Some(format!("{table} planted"));
            let named = damages.iter().find(|damage| damage.record == record);
            assert_eq!(
                named.map(|damage| (damage.code, damage.licence.as_str())),
                Some((ErrorCode::JournalStray, licence)),
                "{table}: {damages:?}"
            );
            assert_eq!(damages.len(), 1, "{damages:?}");
        }
    }
}

#[test]
fn names_keys_and_entries_that_belong_to_nothing_are_strays() {
    let plants = [
        "INSERT INTO user_ids VALUES ('planted1', 'SIM000001', 'planted1')",
        "INSERT INTO certificate_numbers VALUES ('C1S2M34567X', 'SIM000009', 'cos-000000001')",
        "INSERT INTO retry_keys SELECT 'SIM000009', key, 'SIM000009', first, last, actor, command, recorded_at, digest, salt, outcome, told FROM retry_keys LIMIT 1",
        "INSERT INTO retry_keys SELECT scope, 'planted', licence, 900, 901, actor, command, recorded_at, digest, salt, outcome, told FROM retry_keys LIMIT 1",
        "INSERT INTO retry_keys SELECT 'SIM000002', 'planted', 'SIM000001', first, last, actor, command, recorded_at, digest, salt, outcome, told FROM retry_keys LIMIT 1",
        "INSERT INTO journal (place, licence, format, recorded_at, occurred_at, actor, event, subject, facts, payload, salt, payload_digest, digest) SELECT (99 << 40) + 1, 'SIM000009', format, recorded_at, occurred_at, actor, event, subject, facts, payload, salt, payload_digest, digest FROM journal WHERE licence = 'SIM000001' LIMIT 1",
        "DELETE FROM heads WHERE licence = 'SIM000002'",
    ];
    for plant in plants {
        let world = World::new();
        world.change(plant);
        assert!(world.codes().contains(&ErrorCode::JournalStray), "{plant}: {:?}", world.damages());
    }
    let world = World::new();
    world.change("INSERT INTO heads SELECT 'SIM000009', 99, sequence, digest, recorded_at FROM heads LIMIT 1");
    let codes = world.codes();
    assert!(codes.contains(&ErrorCode::JournalChain) && codes.contains(&ErrorCode::JournalLicenceMissing), "{codes:?}");
}

#[test]
fn a_history_that_is_not_that_of_the_journal_is_told() {
    let plants = [
        "DELETE FROM histories WHERE record = (SELECT max(record) FROM histories)",
        "INSERT INTO histories SELECT max(place) + 99, 1 FROM journal",
        "UPDATE histories SET record = record + 99 WHERE record = (SELECT max(record) FROM histories)",
        "INSERT INTO histories SELECT (99 << 40) + 1, 1",
    ];
    for plant in plants {
        let world = World::new();
        world.change(plant);
        let damages = world.damages();
        assert_eq!(damages.len(), 1, "{plant}: {damages:?}");
        let code = if plant.contains("99 <<") { ErrorCode::StoreDamaged } else { ErrorCode::JournalStray };
        assert_eq!(damages[0].code, code, "{plant}: {damages:?}");
    }
}

#[test]
fn a_feed_that_is_not_in_the_order_of_the_journals_is_told() {
    let plants = [
        "DELETE FROM feed WHERE number = (SELECT max(number) FROM feed)",
        "DELETE FROM feed",
        "INSERT INTO feed SELECT max(number) + 1, 99, 1 FROM feed",
        "UPDATE feed SET number = number + 1 WHERE number = (SELECT max(number) FROM feed)",
        "UPDATE feed SET chain = chain + 1 WHERE number = (SELECT max(number) FROM feed)",
        "UPDATE feed SET sequence = sequence + 1 WHERE number = (SELECT max(number) FROM feed)",
    ];
    for plant in plants {
        let world = World::new();
        world.change(plant);
        let damages = world.damages();
        let told = |damage: &sms_core::journal::Damage| {
            damage.code == ErrorCode::StoreDamaged && damage.message.starts_with("the feed")
        };
        assert!(!damages.is_empty() && damages.iter().all(told), "{plant}: {damages:?}");
    }
}

#[test]
fn a_licence_that_is_taken_out_whole_is_missed_and_one_that_is_put_in_is_noticed() {
    let world = World::new();
    let own = "SELECT chain FROM heads WHERE licence = ?1";
    world.by_hand().execute(&format!("DELETE FROM histories WHERE record >> 40 = ({own})"), [OTHER]).unwrap();
    world.by_hand().execute(&format!("DELETE FROM feed WHERE chain = ({own})"), [OTHER]).unwrap();
    take_out(&world);
    let damages = world.damages();
    // Its name is left on the chain of the store, and its numbers are missing among those of all entries.
    let (missing, gaps): (Vec<_>, Vec<_>) =
        damages.iter().partition(|damage| damage.code == ErrorCode::JournalLicenceMissing);
    assert_eq!(missing.len(), 1, "{damages:?}");
    assert!(missing[0].message.contains(OTHER), "{damages:?}");
    assert!(!gaps.is_empty() && gaps.iter().all(|damage| damage.message.starts_with("the feed")), "{damages:?}");

    // With what names it gone as well, the store's own chain is broken.
    let world = World::new();
    let connection = world.by_hand();
    let named = connection
        .execute("UPDATE journal SET facts = replace(facts, ?1, 'SIM000009') WHERE event = 'licences_began'", [OTHER])
        .unwrap();
    assert!(named > 0);
    drop(connection);
    let codes = world.codes();
    assert!(codes.contains(&ErrorCode::JournalChain) && codes.contains(&ErrorCode::JournalLicenceMissing), "{codes:?}");
}

#[test]
fn rows_that_change_places_are_seen() {
    for table in ["users", "certificates", "journal"] {
        let world = World::new();
        let columns = if table == "journal" { "facts, payload, salt" } else { "particulars" };
        let [one, two] = ["ASC", "DESC"].map(|order| {
            format!("SELECT {columns} FROM {table} WHERE licence = '{LICENCE}' ORDER BY rowid {order} LIMIT 1")
        });
        let keys = ["ASC", "DESC"].map(|order| {
            format!("(SELECT rowid FROM {table} WHERE licence = '{LICENCE}' ORDER BY rowid {order} LIMIT 1)")
        });
        let connection = world.by_hand();
        connection
            .execute_batch(&format!(
                "CREATE TEMP TABLE one AS {one}; CREATE TEMP TABLE two AS {two};
             UPDATE {table} SET ({columns}) = (SELECT {columns} FROM two) WHERE rowid = {};
             UPDATE {table} SET ({columns}) = (SELECT {columns} FROM one) WHERE rowid = {};",
                keys[0], keys[1]
            ))
            .unwrap();
        drop(connection);
        assert!(world.damages().len() >= 2, "{table}: {:?}", world.damages());
    }
}

#[test]
fn a_credential_that_nobody_may_have_is_a_stray() {
    let world = World::new();
    world.change("INSERT INTO credentials VALUES ('SIM000002', 'dora1234', '{\"password\":\"planted\"}')");
    assert_eq!(world.codes(), [ErrorCode::JournalStray]);
}

#[test]
fn what_is_gone_is_what_was_erased() {
    let erased = "SELECT facts FROM journal WHERE event = 'person_erased'";
    // Gone without an erasure.
    let world = World::new();
    world.change("UPDATE journal SET payload = NULL, salt = NULL WHERE place = (SELECT max(place) FROM journal WHERE payload IS NOT NULL AND licence = 'SIM000001') AND licence = 'SIM000001'");
    assert!(world.codes().contains(&ErrorCode::JournalErasure), "{:?}", world.damages());
    // Put back after one.
    let world = World::new();
    let facts: String = world.by_hand().query_row(erased, [], |row| row.get(0)).unwrap();
    let entry = serde_json::from_str::<serde_json::Value>(&facts).unwrap()["entries"][0].as_i64().unwrap();
    world.change(&format!(
        "UPDATE journal SET payload = '{{}}', salt = zeroblob(16) WHERE licence = 'SIM000001' AND place & 1099511627775 = {entry}"
    ));
    let codes = world.codes();
    assert!(codes.contains(&ErrorCode::JournalErasure) && codes.contains(&ErrorCode::JournalPayload), "{codes:?}");
    // A key that recognises a command again, and one that no longer does.
    let world = World::new();
    world.change("UPDATE retry_keys SET salt = zeroblob(16) WHERE salt IS NULL");
    assert_eq!(world.codes(), [ErrorCode::JournalErasure]);
    let world = World::new();
    world.change("UPDATE retry_keys SET salt = NULL WHERE salt IS NOT NULL");
    assert_eq!(world.codes(), [ErrorCode::JournalErasure]);
}

#[test]
fn what_was_noted_elsewhere_finds_out_a_licence_that_is_gone_and_a_journal_that_ends_earlier() {
    let world = World::new();
    let host = world.open();
    let noted = host.sms().heads().unwrap();
    assert_eq!(noted.iter().map(|anchor| anchor.licence.as_str()).collect::<Vec<_>>(), ["*", LICENCE, OTHER]);
    let earlier = world.file().with_file_name("earlier.db");
    host.backup(&earlier).unwrap();
    home_office(host.sms(), json!({ "command": "set_status", "licence": LICENCE, "status": "suspended" }));
    let later = host.sms().heads().unwrap();
    assert!(
        host.sms().verify_against(&noted).unwrap().is_whole() && host.sms().verify_against(&later).unwrap().is_whole()
    );
    host.close().unwrap();

    // The file as it was before is whole, and lacks what was answered since.
    std::fs::rename(&earlier, world.file()).unwrap();
    assert_eq!(world.damages(), []);
    let missing = world.damages_against(&later);
    let last = later.iter().find(|anchor| anchor.licence == LICENCE).unwrap().sequence;
    assert_eq!(missing.len(), 1);
    assert_eq!(
        (missing[0].code, missing[0].licence.as_str(), missing[0].sequence),
        (ErrorCode::JournalAnchor, LICENCE, Some(last))
    );

    take_out(&world);
    let missing = world.damages_against(&noted);
    assert!(
        missing.iter().any(|damage| damage.code == ErrorCode::JournalAnchor && damage.licence == OTHER),
        "{missing:?}"
    );
}
