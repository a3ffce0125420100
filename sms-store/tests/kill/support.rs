//! What tests of whole processes share: a system on a file, a licence with units, drafts.

use crate::people::complete;
use serde_json::{Value, json};
use sms_core::ids::LicenceNumber;
use sms_core::query::Query;
use sms_core::store::Store;
use sms_core::time::Clock;
use sms_core::{Actor, Command, Outcome, Result, Sms};
use sms_store::{SqliteStore, SystemClock, SystemEntropy};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

pub(crate) const NUMBER: &str = "SIM000001";

pub(crate) fn licence() -> LicenceNumber {
    LicenceNumber::parse(NUMBER).unwrap()
}

/// The system of one process on a file, at the machine's own time.
pub(crate) fn on_file(file: &Path) -> Sms {
    over(Arc::new(SqliteStore::open_file(file).unwrap()), Arc::new(SystemClock))
}

pub(crate) fn over(store: Arc<dyn Store>, clock: Arc<dyn Clock>) -> Sms {
    Sms::shared(store, clock, Arc::new(SystemEntropy))
}

/// The commands with which everything begins: hashes that cost little, and a licence with a Level 1 user and units.
pub(crate) fn beginning(number: &str, units: u32) -> [Value; 2] {
    let cheap = json!({ "command": "set_policy", "key": "policy", "settings": {
        "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }] } });
    let grant = json!({
        "command": "grant_licence", "key": format!("grant {number}"), "number": number,
        "organisation": { "name": "Example Widgets Ltd" }, "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "allocations": [{ "route": "skilled_worker", "granted": units }],
        "level_1_user": { "details": {
            "title": "Ms", "given_name": "Anna", "family_name": "Archer", "email": "anna@sponsor.example",
            "position": "Office manager", "address_line_1": "1 Example Street", "address_city": "Exampleton",
            "address_postcode": "EX1 1EX", "nino": "AB123456C" } },
    });
    [cheap, grant]
}

pub(crate) fn home_office(sms: &Sms, command: Value) -> Result<Outcome> {
    sms.execute(Command::from_value(command)?, &Actor::HomeOffice)
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

pub(crate) fn as_user(sms: &Sms, user: &str, command: Value) -> Result<Outcome> {
    sms.acting_as(user)?.execute(Command::from_value(command)?)
}

pub(crate) fn create(passport: &str) -> Value {
    let fields = complete("cos", json!({ "passport_number": passport }));
    json!({ "command": "create_cos", "route": "skilled_worker", "fields": fields })
}

pub(crate) fn assign(certificate: &str) -> Value {
    json!({ "command": "assign_cos", "certificate": certificate, "terms_accepted": true })
}

/// Units assigned by the ledger, and the numbers of the certificates.
pub(crate) fn assigned(sms: &Sms) -> (u64, BTreeSet<String>) {
    let summary = sms.query(&licence(), &Query::from_json(r#"{"query":"view_licence_summary"}"#).unwrap()).unwrap();
    let units = summary["allocations"][0]["assigned"].as_u64().unwrap();
    let (mut numbers, mut count, mut after) = (BTreeSet::new(), 0, Value::Null);
    loop {
        let query = json!({ "query": "search_cos", "limit": 1_000, "after": after });
        let page = sms.query(&licence(), &Query::from_value(query).unwrap()).unwrap();
        let rows = page["rows"].as_array().unwrap().iter().filter(|row| !row["number"].is_null());
        for row in rows {
            count += 1;
            numbers.insert(text(&row["number"]));
        }
        after = page["next"].clone();
        if after.is_null() {
            assert_eq!(numbers.len(), count, "each number once");
            return (units, numbers);
        }
    }
}

/// How often something happened, by the journal.
pub(crate) fn happened(sms: &Sms, number: &str, event: &str) -> usize {
    sms.journal(number, 0, usize::MAX).unwrap().iter().filter(|entry| entry.event == event).count()
}

pub(crate) fn is_whole(sms: &Sms) {
    let verdict = sms.verify().unwrap();
    assert!(verdict.is_whole(), "{:?}", verdict.damages);
}
