//! What a statement sees is what a table shows: row by row, on every store, whatever the clock has done since.

use crate::support::{ask, in_a_file, in_memory};
use crate::world::{LICENCE, OTHER, noon};
use sms_core::Sms;
use sms_core::data::{Cell, DataTable};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::store::MemoryStore;
use sms_core::time::ManualClock;
use sms_store::SqlStatement;

/// Every table by both ways, whole and column by column.
fn compare(sms: &Sms) {
    for table in DataTable::ALL {
        let facts = table.facts();
        let rows = sms.table(*table, None).unwrap();
        let answer = ask(sms, &format!("SELECT * FROM {}", facts.name)).unwrap();
        let columns: Vec<_> = answer.columns.iter().map(|column| (column.name.as_str(), column.kind)).collect();
        let declared: Vec<_> = facts.columns.iter().map(|column| (column.name, Some(column.kind))).collect();
        assert_eq!(columns, declared);
        assert_eq!(answer.rows, rows, "{}", facts.name);
        let counted = ask(sms, &format!("SELECT count(*) FROM {}", facts.name)).unwrap();
        assert_eq!(counted.rows, [[Cell::Whole(rows.len() as i64)]]);
        for (place, column) in facts.columns.iter().enumerate() {
            let answer = ask(sms, &format!("SELECT \"{}\" FROM {}", column.name, facts.name)).unwrap();
            let wanted: Vec<_> = rows.iter().map(|row| vec![row[place].clone()]).collect();
            assert_eq!(answer.rows, wanted, "{}.{}", facts.name, column.name);
        }
    }
}

#[test]
fn of_a_store_in_memory() {
    compare(in_memory());
    let kinds = DataTable::ALL.iter().filter(|table| !in_memory().table(**table, None).unwrap().is_empty());
    assert!(kinds.count() >= 10, "most tables have rows");
}

#[test]
fn of_a_file_and_after_time_has_passed() {
    let (_world, host) = in_a_file();
    compare(host.sms());
    let states = "SELECT state, recorded_state FROM certificates WHERE number IS NOT NULL AND licence = 'SIM000001'";
    let assigned = Cell::from("assigned");
    assert_eq!(host.sql(states).unwrap().rows, [[assigned.clone(), assigned.clone()]]);
    let later = noon(200 * 24 * 60);
    host.set_time(later).unwrap();
    compare(host.sms());
    assert_eq!(host.sql(states).unwrap().rows, [[Cell::from("expired"), assigned]]);
    host.sms().advance_to(later).unwrap();
    compare(host.sms());
    assert_eq!(host.sql(states).unwrap().rows, [[Cell::from("expired"), Cell::from("expired")]]);
}

#[test]
fn of_nothing_at_all() {
    compare(&Sms::new(MemoryStore::new(), ManualClock::new(noon(0)), Seeded::new(1)));
}

#[test]
fn of_licences_that_are_named() {
    let sms = in_memory();
    let (one, other): (LicenceNumber, LicenceNumber) = (LICENCE.parse().unwrap(), OTHER.parse().unwrap());
    for only in [vec![one.clone()], vec![other.clone()], vec![one, other]] {
        let answer = SqlStatement::new("SELECT * FROM journal").only(&only).ask(sms).unwrap();
        assert_eq!(answer.rows, sms.table(DataTable::Journal, Some(&only)).unwrap());
    }
    let nobody = "SIM999999".parse().unwrap();
    let error = SqlStatement::new("SELECT * FROM journal").only(&[nobody]).ask(sms).unwrap_err();
    assert_eq!(error.code(), sms_core::ErrorCode::LicenceNotFound);
}
