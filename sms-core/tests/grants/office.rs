//! The library, asked for the same steps.

use crate::model::{Grant, Step};
use crate::people::complete;
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::query::Query;
use sms_core::store::MemoryStore;
use sms_core::time::{Clock as _, ManualClock};
use sms_core::{Actor, Command, Outcome, Result, Sms};
use std::sync::Arc;

const USER: &str = "OsNBX7uVOL";
const LICENCE: &str = "SIM000001";

pub(crate) struct Office {
    sms: Sms,
    clock: Arc<ManualClock>,
    /// The applications, each with its drafts.
    applications: Vec<(String, Vec<String>)>,
}

impl Office {
    pub(crate) fn new() -> Self {
        let clock = Arc::new(ManualClock::new("2026-04-06T09:00:00Z".parse().unwrap()));
        let sms = Sms::shared(Arc::new(MemoryStore::new()), clock.clone(), Arc::new(Seeded::new(1)));
        let office = Self { sms, clock, applications: Vec::new() };
        office
            .home_office(json!({ "command": "set_policy", "settings": {
            "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }] } }))
            .unwrap();
        office.home_office(json!({
            "command": "adopt_licence", "mode": "simulate", "number": LICENCE, "organisation": { "name": "Example Ltd" },
            "routes": [{ "route": "skilled_worker", "rating": "a" }], "users": [{ "user_id": USER, "level": "level_1" }],
        })).unwrap();
        office
    }

    fn home_office(&self, command: Value) -> Result<Outcome> {
        self.sms.execute(Command::from_value(command)?, &Actor::HomeOffice)
    }

    fn user(&self, command: Value) -> Result<Outcome> {
        self.sms.execute(Command::from_value(command)?, &Actor::parse(USER)?)
    }

    /// Takes a step; whether it was allowed.
    pub(crate) fn take(&mut self, step: Step) -> bool {
        self.step(step).is_some()
    }

    fn step(&mut self, step: Step) -> Option<()> {
        match step {
            Step::Apply(number) => {
                let job = complete("application", json!({ "start_on": "2026-05-01", "end_on": "2029-04-30" }));
                let command = json!({ "command": "apply_defined_cos", "number": number, "fields": job });
                let applied = self.user(command).unwrap();
                self.applications.push((text(&applied.result["application"]), Vec::new()));
            }
            Step::Grant(which, number) => {
                let command = json!({ "command": "grant_defined_application", "licence": LICENCE, "number": number,
                    "application": self.applications.get(which)?.0 });
                self.home_office(command).ok()?;
            }
            Step::Create(which) => {
                let application = &self.applications.get(which)?.0;
                let person = complete("defined_cos", Value::Null);
                let command = json!({ "command": "create_defined_cos", "application": application, "fields": person });
                let created = self.user(command).ok()?;
                assert_eq!(created.result["state"], "ready_to_go", "{}", created.result);
                self.applications[which].1.push(text(&created.result["certificate"]));
            }
            Step::Delete(which) => {
                let draft = self.applications.get(which)?.1.last()?;
                self.user(json!({ "command": "delete_cos", "certificate": draft })).ok()?;
                self.applications[which].1.pop();
            }
            Step::Assign(which) => {
                let draft = self.applications.get(which)?.1.first()?;
                let command = json!({ "command": "assign_defined_cos", "certificate": draft, "terms_accepted": true });
                self.user(command).ok()?;
                self.applications[which].1.remove(0);
            }
            Step::Reclaim(which) => {
                let application = &self.applications.get(which)?.0;
                let command =
                    json!({ "command": "reclaim_defined_grant", "licence": LICENCE, "application": application });
                self.home_office(command).ok()?;
            }
            Step::Wait(days) => self.clock.set(self.clock.now() + chrono::Duration::days(i64::try_from(days).unwrap())),
        }
        Some(())
    }

    /// The counters of all applications, in their order.
    pub(crate) fn grants(&self) -> Vec<Option<Grant>> {
        let query = Query::from_value(json!({ "query": "view_defined_cos" })).unwrap();
        let rows = self.sms.query(&LicenceNumber::parse(LICENCE).unwrap(), &query).unwrap();
        let counted = |grant: &Value| {
            let [granted, assigned, unassigned, removed, reclaimed, drafts] =
                ["granted", "assigned", "unassigned", "removed", "reclaimed", "drafts"]
                    .map(|name| u32::try_from(grant[name].as_u64().unwrap()).unwrap());
            Grant { granted, assigned, unassigned, removed, reclaimed, drafts }
        };
        let grants = rows.as_array().unwrap().iter().map(|row| &row["grant"]);
        grants.map(|grant| (!grant.is_null()).then(|| counted(grant))).collect()
    }

    /// Whether the journal replays to what is kept.
    pub(crate) fn is_whole(&self) -> bool {
        self.sms.verify().unwrap().is_whole()
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}
