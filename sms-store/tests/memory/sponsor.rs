//! A sponsor with a journal as long as is wanted.

use crate::people::complete;
use serde_json::{Value, json};
use sms_core::certificate::cos::AssignCosBatch;
use sms_core::ids::{CertificateRef, STORE};
use sms_core::store::{LoadRequest, Store as _};
use sms_core::{Actor, Command, Sms};
use sms_store::{SqliteStore, SystemClock, SystemEntropy};
use std::path::PathBuf;

pub(crate) const LICENCE: &str = "SIM000001";

/// How many certificates are made, and then assigned, in one go.
const AT_ONCE: u64 = 500;

/// A sponsor in a file.
pub(crate) struct Sponsor {
    pub(crate) file: PathBuf,
}

impl Sponsor {
    pub(crate) fn new(file: PathBuf) -> Self {
        let sponsor = Self { file };
        let sms = sponsor.open();
        let adopt = json!({ "command": "adopt_licence", "mode": "simulate", "number": LICENCE,
            "organisation": { "name": "Example Widgets Ltd", "town": "Exampleton" },
            "routes": [{ "route": "skilled_worker", "rating": "a" }],
            "users": [{ "user_id": "anna1234", "level": "level_1", "status": "active" }],
            "allocations": [{ "route": "skilled_worker", "granted": 10_000_000 }] });
        sms.execute(Command::from_value(adopt).unwrap(), &Actor::HomeOffice).unwrap();
        sponsor
    }

    fn open(&self) -> Sms {
        Sms::new(SqliteStore::open_file(&self.file).unwrap(), SystemClock, SystemEntropy)
    }

    /// Creates and assigns certificates until the journal has so many entries: half of its length in records.
    pub(crate) fn grow_to(&self, entries: u64) {
        let store = SqliteStore::open_file(&self.file).unwrap();
        let head = |licence: &str| {
            let wants = LoadRequest { licence: licence.to_owned(), ..LoadRequest::default() };
            store.load(&wants).unwrap().head.map_or(0, |head| head.sequence)
        };
        assert!(head(STORE) > 0);
        let sms = self.open();
        while head(LICENCE) < entries {
            self.add(&sms, head(LICENCE));
        }
    }

    fn add(&self, sms: &Sms, from: u64) {
        let anna = Actor::parse("anna1234").unwrap();
        let create = |place: u64| {
            let own = json!({ "family_name": format!("Worker-{place}"), "passport_number": format!("P{place:07}") });
            let create = json!({ "command": "create_cos", "licence": LICENCE, "route": "skilled_worker", "fields": complete("cos", own) });
            (Command::from_value(create).unwrap(), anna.clone())
        };
        let made = sms.execute_all((from..from + AT_ONCE).map(create));
        let names: Vec<CertificateRef> = made
            .into_iter()
            .map(|outcome| match &outcome.unwrap().result["certificate"] {
                Value::String(name) => name.parse().unwrap(),
                other => panic!("{other}"),
            })
            .collect();
        let licence = LICENCE.parse().unwrap();
        let batch: Command = AssignCosBatch::new().certificates(names).terms_accepted(true).into();
        sms.execute(batch.on(&licence), &anna).unwrap();
    }
}
