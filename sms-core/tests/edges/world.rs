//! A sponsor of workers and students, on which what is due can be tried.

use super::Tried;
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, Moment};
use sms_core::{Actor, Command, Error, Outcome, Result, Sms};
use std::sync::Arc;

pub(crate) struct World {
    sms: Sms,
    licence: LicenceNumber,
}

fn tried(outcome: Result<Outcome>) -> Tried {
    outcome.map(drop).map_err(|error| codes(&error))
}

fn codes(error: &Error) -> Vec<String> {
    error.reasons().iter().map(|reason| reason.code.to_string()).collect()
}

impl World {
    /// The sponsor on 5 January 2026: its allocation ends in April, and its probation in February.
    pub(crate) fn new() -> Self {
        let clock = ManualClock::new("2026-01-05T10:00:00Z".parse().unwrap());
        let sms = Sms::shared(Arc::new(MemoryStore::new()), Arc::new(clock), Arc::new(Seeded::new(3)));
        let world = Self { sms, licence: "SIM000001".parse().unwrap() };
        let cheap = json!({ "command": "set_policy", "settings": {
            "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }] } });
        world.sms.execute(Command::from_value(cheap).unwrap(), &Actor::HomeOffice).unwrap();
        let adopt = json!({
            "command": "adopt_licence", "mode": "simulate", "number": "SIM000001", "organisation": { "name": "Example College" },
            "granted_on": "2025-02-01", "student_status": "probationary",
            "routes": [{ "route": "skilled_worker", "rating": "a" }, { "route": "student", "rating": "a" }],
            "users": [{ "user_id": "anna1", "level": "level_1" }],
            "allocations": [{ "route": "skilled_worker", "granted": 5, "assigned": 2, "to": "2026-04-12" }],
        });
        world.sms.execute(Command::from_value(adopt).unwrap(), &Actor::HomeOffice).unwrap();
        world
    }

    pub(crate) fn home_office(&self, mut command: Value) -> Tried {
        command["licence"] = self.licence.as_str().into();
        tried(self.sms.execute(Command::from_value(command).unwrap(), &Actor::HomeOffice))
    }

    pub(crate) fn user(&self, command: Value) -> Tried {
        tried(self.sms.acting_as("anna1").unwrap().execute(Command::from_value(command).unwrap()))
    }

    /// The licence ends; one that has ended already stays so.
    pub(crate) fn surrender(&self) -> Tried {
        let _ = self.home_office(json!({ "command": "set_status", "status": "surrendered" }));
        Ok(())
    }

    /// Time passes. A moment that has passed already is no step back.
    pub(crate) fn goes_to(&self, moment: &str) -> Tried {
        let moment: Moment = moment.parse().unwrap();
        self.sms.advance_to(moment).map(drop).map_err(|error| codes(&error))
    }

    fn names(&self, table: &str) -> Vec<String> {
        let state = self.sms.state(&self.licence).unwrap();
        state[table].as_object().map(|records| records.keys().cloned().collect()).unwrap_or_default()
    }

    pub(crate) fn only(&self, table: &str) -> String {
        let names = self.names(table);
        assert_eq!(names.len(), 1, "{table}");
        names[0].clone()
    }

    /// The name of the first record, where there is any.
    pub(crate) fn first(&self, table: &str) -> String {
        self.names(table).first().cloned().unwrap_or_default()
    }

    pub(crate) fn last(&self, table: &str) -> String {
        self.names(table).last().cloned().unwrap()
    }

    /// A record; the first of its table where no name is known.
    pub(crate) fn record(&self, table: &str, name: &str) -> Value {
        let name = if name.is_empty() { self.first(table) } else { name.to_owned() };
        self.sms.state(&self.licence).unwrap()[table][&name].clone()
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.sms.verify().unwrap().is_whole()
    }
}
