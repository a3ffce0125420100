//! A mirror of a sponsor with at most three certificates, and what the library says of it.

use super::model::{Certificates, Entry, Operation};
use crate::narrow::{Narrow, ROOMS};
use crate::people::complete;
use chrono::{Duration, NaiveDate};
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::journal::View;
use sms_core::query::Query;
use sms_core::store::Store;
use sms_core::time::{Clock as _, ManualClock, Moment};
use sms_core::{Actor, Command, ErrorCode, Outcome, Result, Sms};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

const USER: &str = "OsNBX7uVOL";
const LICENCE: &str = "QHDGHB91X";

pub(crate) struct Mirror {
    sms: Sms,
    clock: Arc<ManualClock>,
    /// Our own names of the certificates.
    names: [Option<String>; 3],
    /// How many things were tried.
    tried: u64,
}

/// The moment at which it begins: all of a sequence is in British Summer Time.
fn beginning() -> Moment {
    "2026-04-06T09:00:00Z".parse().unwrap()
}

/// The hours from the beginning to the first of a day.
fn first_hour(day: &Value) -> i64 {
    let day: NaiveDate = day.as_str().unwrap().parse().unwrap();
    let midnight = day.and_hms_opt(0, 0, 0).unwrap().and_utc() - Duration::hours(1);
    (midnight - beginning()).num_hours()
}

impl Mirror {
    pub(crate) fn new(inner: Arc<dyn Store>) -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let room = [ROOMS[0], ROOMS[1], usize::MAX][NEXT.fetch_add(1, Ordering::Relaxed) % 3];
        let clock = Arc::new(ManualClock::new(beginning()));
        let sms = Sms::shared(Arc::new(Narrow { inner, room }), clock.clone(), Arc::new(Seeded::new(1)));
        let mirror = Self { sms, clock, names: [None, None, None], tried: 0 };
        let adopt = json!({ "command": "adopt_licence", "number": LICENCE, "organisation": { "name": "Example Ltd" },
            "routes": [{ "route": "skilled_worker", "rating": "a" }], "users": [{ "user_id": USER, "level": "level_1" }],
            "allocations": [{ "route": "skilled_worker", "granted": 9 }] });
        mirror.execute(adopt, None, None).unwrap();
        mirror
    }

    fn execute(&self, command: Value, user: Option<&str>, happened: Option<Moment>) -> Result<Outcome> {
        let mut command = command;
        if let Some(moment) = happened {
            command["occurred_at"] = json!(moment);
        }
        let actor = user.map_or(Ok(Actor::HomeOffice), Actor::parse)?;
        self.sms.execute(Command::from_value(command)?, &actor)
    }

    /// The hours since the beginning.
    pub(crate) fn now(&self) -> i64 {
        (self.clock.now() - beginning()).num_hours()
    }

    pub(crate) fn wait(&self, hours: i64) {
        // No longer than summer time is.
        let hours = hours.min((4_000 - self.now()).max(0));
        self.clock.set(self.clock.now() + Duration::hours(hours));
    }

    pub(crate) fn advance(&self) {
        self.sms.advance_to(self.clock.now()).unwrap();
    }

    /// Records what happened so many hours ago, and not before the beginning; nothing where that is impossible.
    pub(crate) fn record(&mut self, operation: Operation, which: usize, ago: i64) -> Option<Entry> {
        self.tried += 1;
        let recorded = self.now();
        let happened = (recorded - ago).max(0);
        let late = (happened < recorded).then(|| beginning() + Duration::hours(happened));
        let name = self.names[which].clone();
        let outcome = match (operation, name) {
            (Operation::Create, None) => {
                let own = json!({ "passport_number": format!("P200000{which}") });
                let create =
                    json!({ "command": "create_cos", "route": "skilled_worker", "fields": complete("cos", own) });
                let created = self.execute(create, Some(USER), late).unwrap();
                assert_eq!(created.result["state"], "ready_to_go");
                self.names[which] = created.result["certificate"].as_str().map(str::to_owned);
                created
            }
            (Operation::Create, Some(_)) | (_, None) => return None,
            (operation, Some(name)) => self.step(operation, which, &name, late).ok()?,
        };
        let entry = outcome.events.last().unwrap();
        let closes = outcome.result.get("use_by").map_or(0, first_hour);
        Some(Entry { sequence: entry.sequence, operation, which, recorded, happened, closes, note: self.tried })
    }

    fn step(&self, operation: Operation, which: usize, name: &str, late: Option<Moment>) -> Result<Outcome> {
        let user = |command: Value| self.execute(command, Some(USER), late);
        let office = |command: &str| {
            let command = json!({ "command": command, "licence": LICENCE, "certificate": name });
            self.execute(command, None, late)
        };
        match operation {
            Operation::Create => panic!("it is there"),
            Operation::Assign => user(json!({ "command": "assign_cos", "certificate": name, "terms_accepted": true,
                "number": format!("C2G1A0000{which}B") })),
            Operation::Use => office("mark_cos_used"),
            Operation::Reopen => office("reopen_cos"),
            Operation::Cancel => office("cancel_cos"),
            Operation::Withdraw => user(json!({ "command": "withdraw_cos", "certificate": name })),
            Operation::Note => {
                user(json!({ "command": "add_cos_note", "certificate": name, "note": self.tried.to_string() }))
            }
        }
    }

    /// Everything that is kept.
    pub(crate) fn everything(&self) -> (Value, usize) {
        let licence = LICENCE.parse().unwrap();
        (self.sms.state(&licence).unwrap(), self.sms.journal(LICENCE, 0, usize::MAX).unwrap().len())
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.sms.verify().unwrap().is_whole()
    }

    /// What was recorded by a moment.
    pub(crate) fn recorded(&self, moment: i64) -> Option<Certificates> {
        self.certificates(&self.sms.as_of(beginning() + Duration::hours(moment)))
    }

    /// What had happened by a moment, and the entries that could not follow.
    pub(crate) fn happened(&self, moment: i64) -> Option<(Certificates, Vec<u64>)> {
        let view = self.sms.as_of_effective(beginning() + Duration::hours(moment));
        assert_eq!(view.is_forecast(), moment > self.now());
        let certificates = self.certificates(&view)?;
        let found = view.findings(&LICENCE.parse().unwrap()).unwrap();
        let entry = |finding: &sms_core::Finding| {
            assert_eq!(finding.code, ErrorCode::JournalCannotFollow);
            finding.evidence.get(sms_core::parameter::ENTRY).unwrap()
        };
        Some((certificates, found.iter().map(entry).collect()))
    }

    /// State and note of each certificate in a view, unless the licence had not begun.
    fn certificates(&self, view: &View) -> Option<Certificates> {
        let licence = LicenceNumber::parse(LICENCE).unwrap();
        if let Err(error) = view.state(&licence) {
            assert_eq!(error.code(), ErrorCode::LicenceBeforeMirror);
            return None;
        }
        let seen = |name: &Option<String>| {
            let query = json!({ "query": "view_cos", "certificate": name.as_ref()? });
            match view.query(&licence, &Query::from_value(query).unwrap()) {
                Ok(record) => Some((
                    record["state"].as_str()?.to_owned(),
                    record["note"].as_str().map(|note| note.parse().unwrap()),
                )),
                Err(error) => {
                    assert_eq!(error.code(), ErrorCode::CertificateNotFound);
                    None
                }
            }
        };
        Some(self.names.iter().map(seen).collect())
    }
}
