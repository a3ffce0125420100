//! The doors of a host that is limited to some licences, beside those of its system.
#![expect(clippy::unwrap_used, reason = "tests")]

use serde_json::json;
use sms_core::data::Cell;
use sms_core::ids::LicenceNumber;
use sms_core::{Actor, Command, Error, ErrorCode};
use sms_store::{Host, Opening, SqlStatement};
use std::path::Path;

const OWN: &str = "SIM000001";
const OTHER: &str = "SIM000002";

fn number(text: &str) -> LicenceNumber {
    text.parse().unwrap()
}

fn host(file: &Path) -> Host {
    let host = Host::open_file(file, &Opening::manual("2026-04-06T09:00:00Z".parse().unwrap())).unwrap();
    for licence in [OWN, OTHER] {
        let adopt = json!({ "command": "adopt_licence", "number": licence, "organisation": { "name": "Example Ltd" },
            "routes": [{ "route": "skilled_worker", "rating": "a" }], "expires_on": "2026-06-01" });
        host.sms().execute(Command::from_value(adopt).unwrap(), &Actor::HomeOffice).unwrap();
    }
    host
}

fn refused(error: Error) {
    assert_eq!(error.code(), ErrorCode::BoundaryLicence, "{error}");
    assert!(!error.to_string().contains(OWN), "{error}");
}

#[test]
fn sql_and_copies_of_a_limited_host_reach_no_other_licence() {
    let folder = tempfile::tempdir().unwrap();
    let host = host(&folder.path().join("sms.db"));
    let limited = host.only(&[number(OWN)]).unwrap();
    let count = |only: Option<&str>| {
        let statement = SqlStatement::new("SELECT DISTINCT licence FROM journal ORDER BY 1");
        limited.sql(match only {
            Some(licence) => statement.only(&[number(licence)]),
            None => statement,
        })
    };
    assert_eq!(count(None).unwrap().rows, [[Cell::from(OWN)]]);
    assert_eq!(count(Some(OWN)).unwrap().rows.len(), 1);
    let error = count(Some(OTHER)).unwrap_err();
    assert!(error.to_string().contains(OTHER), "{error}");
    refused(error);

    let copy = folder.path().join("copy.db");
    refused(limited.backup(&copy).unwrap_err());
    assert!(!copy.exists());
    host.backup(&copy).unwrap();
    refused(limited.only(&[number(OTHER)]).unwrap_err());
    // The clock and the file are of no licence.
    limited.set_time("2026-04-07T09:00:00Z".parse().unwrap()).unwrap();
    limited.scrub().unwrap();
    limited.close().unwrap();
    assert_eq!(limited.sms().heads().unwrap_err().code(), ErrorCode::BoundaryClosed);
    assert!(host.sms().verify().unwrap().is_whole());
}

#[test]
fn in_a_file_what_is_due_is_done_on_the_licences_of_the_handle_alone() {
    let folder = tempfile::tempdir().unwrap();
    let host = host(&folder.path().join("sms.db"));
    let limited = host.only(&[number(OTHER)]).unwrap();
    let later = "2026-06-02T09:00:00Z".parse().unwrap();
    limited.sms().advance_to(later).unwrap();
    let status = |licence: &str| host.sms().state(&number(licence)).unwrap()["licences"][licence]["status"].clone();
    assert_eq!((status(OWN), status(OTHER)), ("active".into(), "expired".into()));
    host.sms().advance_to(later).unwrap();
    assert_eq!(status(OWN), "expired");
}
