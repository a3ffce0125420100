//! Users of every kind on a store that is watched.

use crate::store::{Counts, Ill, Watching};
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::time::{ManualClock, Moment};
use sms_core::{Actor, Command, ErrorCode, Outcome, Result, Sms};
use std::sync::Arc;

pub(crate) const NUMBER: &str = "SIM000001";
pub(crate) const EMAIL: &str = "anna@sponsor.example";

pub(crate) struct World {
    pub(crate) store: Arc<Watching>,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) sms: Sms,
    /// The temporary passwords, by user.
    pub(crate) passwords: Vec<(String, String)>,
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

fn user(user_id: &str, level: &str, email: bool) -> Value {
    let mut details =
        json!({ "title": "Ms", "given_name": "Anna", "family_name": "Archer", "position": "Office manager" });
    if level == "level_1" {
        details["address_line_1"] = "1 Example Street".into();
        details["address_city"] = "Exampleton".into();
        details["address_postcode"] = "EX1 1EX".into();
        details["nino"] = "AB123456C".into();
    }
    if email {
        details["email"] = EMAIL.into();
    }
    json!({ "user_id": user_id, "level": level, "details": details })
}

pub(crate) fn adopt(number: &str, mode: &str, users: &[Value]) -> Value {
    json!({ "command": "adopt_licence", "mode": mode, "number": number, "organisation": { "name": "Example Widgets Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }], "users": users })
}

impl World {
    /// Users who may log in, and one of each kind who may not.
    pub(crate) fn new() -> Self {
        let store = Watching::new();
        let clock = Arc::new(ManualClock::new(moment("2026-04-06T09:00:00Z")));
        let sms = Sms::shared(store.clone(), clock.clone(), Arc::new(Seeded::new(3)));
        let mut world = Self { store, clock, sms, passwords: Vec::new() };
        world.host(json!({ "command": "set_policy", "settings": {
            "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }] } }));
        let users = [
            user("Anna1", "level_1", true),
            user("Bella1", "level_1", true),
            user("Locked1", "level_2", true),
            user("Gone1", "level_2", true),
            user("Erased1", "level_2", true),
            user("NoMail1", "level_2", false),
        ];
        let issued = world.host(adopt(NUMBER, "simulate", &users)).issued;
        let issued = issued.iter().map(|one| (one.user_id.to_string(), one.temporary_password.expose().to_owned()));
        world.passwords = issued.collect();
        world.host(adopt("SIM000002", "simulate", &[user("Ended1", "level_1", true)]));
        world.host(json!({ "command": "set_status", "licence": "SIM000002", "status": "revoked" }));
        world.host(adopt("QHDGHB91X", "mirror", &[user("Mirror1", "level_1", true)]));
        world.host(json!({ "command": "deactivate_user", "licence": NUMBER, "user_id": "Gone1" }));
        world.host(json!({ "command": "deactivate_user", "licence": NUMBER, "user_id": "Erased1" }));
        world.host(json!({ "command": "erase_person", "licence": NUMBER, "subject": { "user": "Erased1" } }));
        for _ in 0..3 {
            assert_eq!(world.wrong("Locked1"), ErrorCode::LogInRefused);
        }
        world
    }

    pub(crate) fn host(&self, command: Value) -> Outcome {
        self.sms.execute(Command::from_value(command).unwrap(), &Actor::HomeOffice).unwrap()
    }

    pub(crate) fn user(&self, user_id: &str, mut command: Value) -> Result<Outcome> {
        command["licence"] = NUMBER.into();
        self.sms.execute(Command::from_value(command)?, &Actor::parse(user_id).unwrap())
    }

    pub(crate) fn password(&self, user_id: &str) -> &str {
        &self.passwords.iter().find(|(known, _)| known == user_id).unwrap().1
    }

    pub(crate) fn wrong(&self, user_id: &str) -> ErrorCode {
        self.sms.log_in(user_id, "Wrong=Password2026").unwrap_err().code()
    }

    pub(crate) fn fall_ill(&self, ill: Ill) {
        *self.store.ill.lock().unwrap() = ill;
    }

    pub(crate) fn set(&self, text: &str) {
        self.clock.set(moment(text));
    }

    /// How many entries the journal of the licence has.
    pub(crate) fn entries(&self) -> usize {
        self.sms.journal(NUMBER, 0, 10_000).unwrap().len()
    }

    pub(crate) fn state(&self) -> Value {
        self.sms.state(&LicenceNumber::parse(NUMBER).unwrap()).unwrap()
    }

    /// The hashes and the calls of the store that something takes.
    pub(crate) fn work<T>(&self, what: impl FnOnce(&Sms) -> T) -> (T, u64, Counts) {
        let (hashes, before) = (self.sms.password_hashes(), self.store.counts());
        let came = what(&self.sms);
        let mut counts = self.store.counts();
        counts.iter_mut().zip(before).for_each(|(count, before)| *count -= before);
        (came, self.sms.password_hashes() - hashes, counts)
    }
}
