//! A system with one licence, and what must not have changed.

use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::{LicenceNumber, STORE};
use sms_core::store::MemoryStore;
use sms_core::time::ManualClock;
use sms_core::{Actor, Command, Sms};

pub(crate) struct World {
    pub(crate) sms: Sms,
    pub(crate) licence: LicenceNumber,
}

pub(crate) const LEVEL_1: &str = "anna1";
pub(crate) const LEVEL_2: &str = "dora2";

pub(crate) fn actor(name: &str) -> Actor {
    Actor::parse(name).unwrap()
}

pub(crate) fn world() -> World {
    let clock = ManualClock::new("2026-04-06T09:00:00Z".parse().unwrap());
    let sms = Sms::new(MemoryStore::new(), clock, Seeded::new(1));
    let cheap = json!({ "command": "set_policy", "settings": {
        "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }] } });
    sms.execute(Command::from_value(cheap).unwrap(), &Actor::HomeOffice).unwrap();
    let adopted = json!({
        "command": "adopt_licence", "mode": "simulate", "number": "SIM000001", "organisation": { "name": "Example Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }, { "route": "creative_worker", "rating": "a" },
            { "route": "student", "rating": "a" }],
        "users": [{ "user_id": LEVEL_1, "level": "level_1" }, { "user_id": LEVEL_2, "level": "level_2" }],
        "allocations": [{ "route": "skilled_worker", "granted": 5 }],
    });
    sms.execute(Command::from_value(adopted).unwrap(), &Actor::HomeOffice).unwrap();
    World { sms, licence: "SIM000001".parse().unwrap() }
}

impl World {
    /// Everything that a refusal leaves alone.
    pub(crate) fn state(&self) -> Value {
        let entries = |chain: &str| self.sms.journal(chain, 0, 10_000).unwrap().len();
        json!([
            self.sms.state(&self.licence).unwrap(),
            self.sms.licences(None, 10).unwrap().len(),
            entries(self.licence.as_str()),
            entries(STORE)
        ])
    }
}
