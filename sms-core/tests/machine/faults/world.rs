//! A system over a store that fails, and a short life of a licence on it.

use super::store::{Fault, Faulty};
use crate::people::complete;
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::query::Query;
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, Moment};
use sms_core::{Actor, Command, ErrorCode, Outcome, Result, Sms};
use std::sync::{Arc, Mutex};

/// A system over a store that fails, and one over the same store that does not.
pub(super) struct World {
    pub(super) store: Arc<Faulty>,
    pub(super) sms: Sms,
    pub(super) sound: Sms,
    pub(super) clock: Arc<ManualClock>,
    /// What was granted: number, user, temporary password.
    pub(super) licence: Option<LicenceNumber>,
    pub(super) user: String,
    password: String,
    pub(super) repeated: usize,
}

fn user(given: &str, nino: bool) -> Value {
    let mut details = json!({ "title": "Ms", "given_name": given, "family_name": "Archer", "email": "anna@sponsor.example",
        "position": "Office manager" });
    if nino {
        for (name, value) in [
            ("address_line_1", "1 Example Street"),
            ("address_city", "Exampleton"),
            ("address_postcode", "EX1 1EX"),
            ("nino", "AB123456C"),
        ] {
            details[name] = value.into();
        }
    }
    details
}

pub(super) fn grant(number: Option<&str>) -> Value {
    json!({ "command": "grant_licence", "number": number, "key": "grant", "organisation": { "name": "Example Widgets Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }], "level_1_user": { "details": user("Anna", true) },
        "allocations": [{ "route": "skilled_worker", "granted": 2 }] })
}

pub(super) fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

impl World {
    pub(super) fn new() -> Self {
        let inner = Arc::new(MemoryStore::new());
        let store = Arc::new(Faulty { inner: inner.clone(), fault: Mutex::new(Fault::None), failed: Mutex::default() });
        let clock = Arc::new(ManualClock::new(moment("2026-04-06T09:00:00Z")));
        let sms = Sms::shared(store.clone(), clock.clone(), Arc::new(Seeded::new(3)));
        let sound = Sms::shared(inner, clock.clone(), Arc::new(Seeded::new(4)));
        let (licence, user, password, repeated) = (None, String::new(), String::new(), 0);
        Self { store, sms, sound, clock, licence, user, password, repeated }
    }

    pub(super) fn set(&self, fault: Fault) {
        *self.store.fault.lock().unwrap() = fault;
    }

    pub(super) fn state(&self) -> Vec<Value> {
        let numbers = self.sound.licences(None, 10).unwrap();
        numbers.iter().map(|licence| self.sound.state(licence).unwrap()).collect()
    }

    /// Does something until the store does not fail. A failure comes out as what it is, and leaves nothing half done.
    fn done<T>(&self, what: impl Fn(&Self) -> Result<T>) -> (T, usize) {
        let mut failures = 0;
        loop {
            let (before, known) = (self.state(), self.store.failed.lock().unwrap().len());
            let lost = matches!(*self.store.fault.lock().unwrap(), Fault::LosesAnswer(_));
            let answer = what(self);
            let failed = self.store.failed.lock().unwrap()[known..].to_vec();
            match answer {
                // When a user was last active may be lost.
                Ok(answer) => {
                    assert!(failed.iter().all(|method| *method == "touch"), "{failed:?} went unnoticed");
                    return (answer, failures);
                }
                Err(error) => {
                    assert_eq!((error.code(), failed.len()), (ErrorCode::StoreFailed, 1), "{error}");
                    // The clock does its work licence by licence: what it has done when a later call fails stays done.
                    assert!(lost || failed == ["due"] || self.state() == before, "half done: {failed:?}");
                    assert!(self.sound.verify().unwrap().is_whole());
                    failures += 1;
                }
            }
        }
    }

    /// A command with a key, again until it was carried out or answered again.
    fn command(&mut self, actor: &Actor, command: &Value) -> Outcome {
        let (outcome, _) = self.done(|world| world.sms.execute(Command::from_value(command.clone())?, actor));
        self.repeated += usize::from(outcome.repeated);
        outcome
    }

    fn home_office(&mut self, command: Value) -> Outcome {
        self.command(&Actor::HomeOffice, &command)
    }

    pub(super) fn as_user(&mut self, mut command: Value) -> Outcome {
        command["licence"] = self.licence.as_ref().unwrap().as_str().into();
        self.command(&Actor::parse(&self.user).unwrap(), &command)
    }

    pub(super) fn begin(&mut self) {
        self.home_office(json!({ "command": "set_policy", "key": "policy", "settings": {
            "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }] } }));
        let granted = self.home_office(grant(None));
        self.licence = Some(granted.result["licence"].as_str().unwrap().parse().unwrap());
        self.user = granted.result["user_id"].as_str().unwrap().to_owned();
        let issued = granted.issued.first().map(|issued| issued.temporary_password.expose().to_owned());
        assert_eq!(issued.is_none(), granted.repeated, "a password is in the first answer only");
        self.password = issued.unwrap_or_default();
    }

    pub(super) fn draft(&mut self, key: &str) -> String {
        let command = json!({ "command": "create_cos", "route": "skilled_worker", "fields": complete("cos", Value::Null), "key": key });
        self.as_user(command).result["certificate"].as_str().unwrap().to_owned()
    }

    pub(super) fn assign(&mut self, name: &str, key: &str) -> Outcome {
        self.as_user(json!({ "command": "assign_cos", "certificate": name, "terms_accepted": true, "key": key }))
    }

    /// A short life of a licence, in which each method of a store is called.
    pub(super) fn script(&mut self) {
        self.begin();
        if self.password.is_empty() {
            let user = self.user.clone();
            let (issued, _) = self.done(|world| world.sms.reset_password(&user, "anna@sponsor.example"));
            self.password = issued.temporary_password.expose().to_owned();
        }
        let (user, password, licence) = (self.user.clone(), self.password.clone(), self.licence.clone().unwrap());
        self.done(|world| world.sms.log_in(&user, &password));
        let names = [self.draft("draft 1"), self.draft("draft 2")];
        self.assign(&names[0], "assign 1");
        self.as_user(json!({ "command": "create_level_2_user", "details": user_2(), "key": "level 2" }));
        self.as_user(json!({ "command": "delete_cos", "certificate": names[1], "key": "delete" }));
        let search = Query::from_value(json!({ "query": "search_cos" })).unwrap();
        let (found, _) = self.done(|world| world.sms.acting_as(&user)?.query(&search));
        assert_eq!(found["rows"].as_array().unwrap().len(), 1);
        self.clock.set(moment("2026-07-07T09:00:00Z"));
        let (_, failures) = self.done(|world| world.sms.advance_to(moment("2026-07-07T09:00:00Z")));
        assert!(failures < 2);
        self.home_office(json!({ "command": "erase_person", "licence": licence, "subject": { "certificate": names[0] }, "key": "erase" }));
        self.done(|world| world.sms.verify());
        self.done(|world| world.sms.state(&licence));
    }

    /// What there is in the end, without what is made up.
    pub(super) fn sum(&self) -> Value {
        let numbers = self.sound.licences(None, 10).unwrap();
        assert_eq!(numbers.len(), 1, "granted once");
        assert!(self.sound.verify().unwrap().is_whole());
        let events: Vec<String> =
            self.sound.journal(numbers[0].as_str(), 0, 1_000).unwrap().into_iter().map(|entry| entry.event).collect();
        let allocations =
            &self.sound.query(&numbers[0], &Query::from_json(r#"{"query":"view_licence_summary"}"#).unwrap()).unwrap()
                ["allocations"];
        json!({ "events": events, "assigned": allocations[0]["assigned"] })
    }
}

pub(super) fn user_2() -> Value {
    user("Carl", false)
}
