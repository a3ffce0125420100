//! Tables for analysis over a file: every row that SQL counts, nothing of who was erased, and an error where a row cannot be read.

use crate::world::{LICENCE, OTHER, World};
use sms_core::data::{Cell, DataTable};
use sms_core::ids::LicenceNumber;
use sms_core::{ErrorCode, Sms};

fn number(text: &str) -> LicenceNumber {
    LicenceNumber::parse(text).unwrap()
}

/// Tables whose rows are those of a table of the file, and the condition that leaves the store's own chain out.
const OF_THE_FILE: &[(DataTable, &str)] = &[
    (DataTable::Licences, "licences"),
    (DataTable::Users, "users"),
    (DataTable::Allocations, "allocations"),
    (DataTable::AllocationRequests, "allocation_requests"),
    (DataTable::ChangeRequests, "change_requests"),
    (DataTable::PayeReferences, "paye_references"),
    (DataTable::DefinedApplications, "defined_applications"),
    (DataTable::Certificates, "certificates"),
    (DataTable::Containers, "containers"),
    (DataTable::Addresses, "addresses"),
    (DataTable::Messages, "messages"),
    (DataTable::ActionPlans, "action_plans"),
    (DataTable::ServiceApplications, "service_applications"),
    (DataTable::ComplianceActions, "compliance_actions"),
    (DataTable::Visits, "visits"),
    (DataTable::Penalties, "penalties"),
    (DataTable::Journal, "journal"),
];

#[test]
fn a_table_has_every_row_that_sql_counts() {
    let world = World::new();
    let host = world.open();
    for (table, kept) in OF_THE_FILE {
        let sql = format!("SELECT count(*) FROM {kept} WHERE licence <> '*'");
        let wanted: i64 = world.by_hand().query_row(&sql, [], |row| row.get(0)).unwrap();
        assert_eq!(host.sms().table(*table, None).unwrap().len(), usize::try_from(wanted).unwrap(), "{kept}");
    }
}

/// The rows that say they were erased, with what is about a person in them.
fn erased(sms: &Sms, table: DataTable) -> Vec<Vec<Cell<'static>>> {
    let Some(place) = table.column("erased") else { return Vec::new() };
    let personal = |row: Vec<Cell<'static>>| {
        let columns = row.into_iter().zip(table.facts().columns);
        columns.filter(|(_, column)| column.personal).map(|(cell, _)| cell).collect()
    };
    let rows = sms.table(table, None).unwrap().into_iter();
    rows.filter(|row| row[place] == Cell::Flag(true)).map(personal).collect()
}

#[test]
fn nothing_about_a_person_is_left_in_a_row_that_was_erased() {
    let world = World::new();
    let host = world.open();
    let rows: Vec<_> = DataTable::ALL.iter().flat_map(|table| erased(host.sms(), *table)).collect();
    assert!(rows.len() > 1, "{rows:?}");
    assert!(rows.iter().flatten().all(|cell| *cell == Cell::Empty), "{rows:?}");
}

#[test]
fn a_row_that_cannot_be_read_is_an_error_and_no_shorter_table() {
    let changes = [
        (
            DataTable::Certificates,
            "UPDATE certificates SET particulars = '{' WHERE id = (SELECT max(id) FROM certificates)",
        ),
        (DataTable::Users, "UPDATE users SET particulars = CAST(x'7bff7d' AS TEXT) WHERE id = 'dora1234'"),
        (
            DataTable::Journal,
            "UPDATE journal SET recorded_at = -9223372036854775807 WHERE licence = 'SIM000001' AND place & 1099511627775 = 3",
        ),
        (DataTable::Messages, "UPDATE heads SET digest = x'00' WHERE licence = 'SIM000001'"),
    ];
    for (table, change) in changes {
        let world = World::new();
        world.change(change);
        let error = world.open().sms().table(table, None).unwrap_err();
        assert_eq!(error.code(), ErrorCode::StoreDamaged, "{change}: {error}");
    }
}

#[test]
fn only_licences_that_are_there_can_be_asked_for() {
    let world = World::new();
    let host = world.open();
    let sms = host.sms();
    let of = |only: &[LicenceNumber]| sms.table(DataTable::Licences, Some(only)).map(|rows| rows.len());
    assert_eq!(of(&[number(LICENCE)]).unwrap(), 1);
    assert_eq!(of(&[number(LICENCE), number(LICENCE)]).unwrap(), 1);
    assert_eq!(of(&[number(LICENCE), number("SIM999999")]).unwrap_err().code(), ErrorCode::LicenceNotFound);
    assert_eq!(of(&[]).unwrap(), 0);
    sms.close().unwrap();
    assert_eq!(of(&[]).unwrap_err().code(), ErrorCode::BoundaryClosed);
}

#[test]
fn whoever_is_told_rows_may_end_it_and_hears_its_own_error() {
    let world = World::new();
    let host = world.open();
    let tables = [DataTable::Users, DataTable::Certificates, DataTable::Journal];
    let all: Vec<_> = [LICENCE, OTHER]
        .into_iter()
        .flat_map(|licence| tables.map(|table| (table, number(licence))))
        .flat_map(|(table, licence)| {
            host.sms().table(table, Some(&[licence])).unwrap().into_iter().map(move |row| (table, row))
        })
        .collect();
    for most in [0, 1, 5, all.len() - 1, all.len()] {
        let mut told = Vec::new();
        let ended = host.sms().each_row_of(&tables, None, &mut |table, row| {
            if told.len() == most {
                return Err(sms_core::Error::new(ErrorCode::StoreFull));
            }
            told.push((table, row.iter().cloned().map(Cell::into_owned).collect::<Vec<_>>()));
            Ok(())
        });
        assert_eq!(told, all[..most]);
        assert_eq!(ended.err().map(|error| error.code()), (most < all.len()).then_some(ErrorCode::StoreFull));
    }
}
