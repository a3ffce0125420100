//! A licence with users of both levels, over either store.

use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::store::{MemoryStore, Store};
use sms_core::time::{ManualClock, Moment};
use sms_core::{Actor, Command, Outcome, Result, Session, Sms};
use sms_store::SqliteStore;
use std::sync::Arc;

pub(crate) const NUMBER: &str = "SIM000001";

/// A Level 1 user, another one, a Level 2 user, and another one.
pub(crate) const USERS: [(&str, &str); 4] =
    [("anna1", "level_1"), ("carl1", "level_1"), ("dora2", "level_2"), ("ewan2", "level_2")];

pub(crate) struct House {
    pub(crate) sms: Sms,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) clock: Arc<ManualClock>,
}

pub(crate) fn licence() -> LicenceNumber {
    LicenceNumber::parse(NUMBER).unwrap()
}

pub(crate) fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

/// Runs a check over a store in memory and over one in a file.
pub(crate) fn on_both(check: impl Fn(&House)) {
    let folder = tempfile::tempdir().unwrap();
    let file: Arc<dyn Store> = Arc::new(SqliteStore::open_file(folder.path().join("sponsor.db")).unwrap());
    for store in [Arc::new(MemoryStore::new()), file] {
        let house = House::over(store);
        house.begin("simulate");
        check(&house);
        let verdict = house.sms.verify().unwrap();
        assert!(verdict.is_whole(), "{:?}", verdict.damages);
    }
}

impl House {
    pub(crate) fn over(store: Arc<dyn Store>) -> Self {
        let clock = Arc::new(ManualClock::new(moment("2026-04-06T09:00:00Z")));
        let sms = Sms::shared(Arc::clone(&store), clock.clone(), Arc::new(Seeded::new(7)));
        Self { sms, store, clock }
    }

    pub(crate) fn begin(&self, mode: &str) {
        self.office(json!({ "command": "set_policy", "settings": {
            "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }] } }));
        let users: Vec<Value> = USERS
            .iter()
            .map(|(user_id, level)| {
                json!({ "user_id": user_id, "level": level, "details": {
                    "title": "Ms", "given_name": "Given", "family_name": format!("Family {user_id}"),
                    "email": format!("{user_id}@sponsor.example"), "position": "Clerk" } })
            })
            .collect();
        self.office(json!({ "command": "adopt_licence", "mode": mode, "number": NUMBER,
            "organisation": { "name": "Example Ltd" }, "routes": [{ "route": "skilled_worker", "rating": "a" },
                { "route": "student", "rating": "a" }, { "route": "creative_worker", "rating": "a" }],
            "users": users, "allocations": [{ "route": "skilled_worker", "granted": 100 }] }));
    }

    pub(crate) fn office(&self, command: Value) -> Outcome {
        self.try_as(command, &Actor::HomeOffice).unwrap()
    }

    /// As the host, who may act as anybody.
    pub(crate) fn try_as(&self, command: Value, actor: &Actor) -> Result<Outcome> {
        self.sms.execute(self.command(command), actor)
    }

    pub(crate) fn command(&self, command: Value) -> Command {
        named(command)
    }

    pub(crate) fn session(&self, user_id: &str) -> Session {
        self.sms.acting_as(user_id).unwrap()
    }

    /// Through a session.
    pub(crate) fn user(&self, user_id: &str, command: Value) -> Result<Outcome> {
        self.session(user_id).execute(self.command(command))
    }

    pub(crate) fn erase(&self, subject: Value) -> Outcome {
        self.office(json!({ "command": "erase_person", "subject": subject }))
    }

    pub(crate) fn draft(&self, user_id: &str, name: &str) -> String {
        text(&self.user(user_id, create(name)).unwrap().result["certificate"])
    }
}

/// Names the licence of a command that needs one.
pub(crate) fn named(mut command: Value) -> Command {
    let name = text(&command["command"]);
    if !["set_policy", "adopt_licence", "grant_licence"].contains(&name.as_str()) && command.get("licence").is_none() {
        command["licence"] = NUMBER.into();
    }
    Command::from_value(command).unwrap()
}

pub(crate) fn create(name: &str) -> Value {
    json!({ "command": "create_cos", "route": "skilled_worker", "fields": { "family_name": name } })
}

pub(crate) fn with_key(mut command: Value, key: &str) -> Value {
    command["key"] = key.into();
    command
}
