//! A sponsor of workers and students, and what is done to its licence.

use super::people::complete;
use chrono::{Duration, NaiveDate};
use serde_json::{Value, json};
use sms_core::access::Function;
use sms_core::entropy::Seeded;
use sms_core::ids::{LicenceNumber, RecordId};
use sms_core::notice::Notice;
use sms_core::query::{QueryDocument, ViewAllocationRequests, ViewLicenceSummary};
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, day, start_of_day, uk_day};
use sms_core::{Actor, Command, Outcome, Sms};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What somebody does.
#[derive(Clone, Copy, Debug)]
pub(crate) enum What {
    AssignOne,
    AssignTwo,
    Downgrade,
    Pay,
    Complete,
    RenewSeasonal,
    GrantThree,
    GrantSkilled,
    ApplyForAssessment,
    GrantAssessment,
    Leave,
}

/// A notice, without the name that the journal gave it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Told {
    pub(crate) on: NaiveDate,
    pub(crate) kind: String,
    pub(crate) about: String,
}

pub(crate) struct Sponsor {
    sms: Sms,
    clock: Arc<ManualClock>,
    licence: LicenceNumber,
    user: String,
    /// What plans, requests and applications are called.
    names: BTreeMap<&'static str, String>,
    drafts: usize,
}

impl Sponsor {
    /// The licence as it is granted on 6 April 2026.
    pub(crate) fn granted() -> (Self, Vec<Told>) {
        let clock = Arc::new(ManualClock::new(start_of_day(day(2026, 4, 6)) + Duration::hours(9)));
        let sms = Sms::shared(Arc::new(MemoryStore::new()), clock.clone(), Arc::new(Seeded::new(7)));
        let run = |command: Value| sms.execute(Command::from_value(command).unwrap(), &Actor::HomeOffice).unwrap();
        run(json!({ "command": "set_policy", "settings": {
            "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }] } }));
        let granted = run(json!({
            "command": "grant_licence", "number": "SIM000001", "organisation": { "name": "Example College" },
            "routes": [{ "route": "skilled_worker", "rating": "a" }, { "route": "seasonal_worker", "rating": "a" },
                { "route": "student", "rating": "a" }],
            "allocations": [{ "route": "skilled_worker", "granted": 6, "year": "april" }, { "route": "seasonal_worker", "granted": 5 }],
            "expires_on": "2030-04-01", "level_1_user": { "details": {
                "title": "Ms", "given_name": "Anna", "family_name": "Archer", "email": "anna@sponsor.example",
                "position": "Clerk", "address_line_1": "1 Example Street", "address_city": "Exampleton",
                "address_postcode": "EX1 1EX", "nino": "AB123456C" } } }));
        let user = granted.result["user_id"].as_str().unwrap().to_owned();
        let licence = "SIM000001".parse().unwrap();
        let sponsor = Self { sms, clock, licence, user, names: BTreeMap::new(), drafts: 0 };
        let told = sponsor.told(&granted.notices);
        (sponsor, told)
    }

    /// The morning of a day: the clock is asked.
    pub(crate) fn advance_to(&self, today: NaiveDate) -> Vec<Told> {
        let morning = start_of_day(today) + Duration::hours(8);
        if morning < start_of_day(day(2026, 4, 7)) {
            return Vec::new();
        }
        self.clock.set(morning);
        self.told(&self.sms.advance_to(morning).unwrap())
    }

    /// It is ten o'clock of a day.
    pub(crate) fn comes_to(&self, today: NaiveDate) {
        self.clock.set(start_of_day(today) + Duration::hours(10));
    }

    pub(crate) fn does(&mut self, what: What) -> Vec<Told> {
        match what {
            What::AssignOne => self.assigns(1),
            What::AssignTwo => self.assigns(2),
            What::Downgrade => {
                let outcome = self.home_office(json!({ "command": "set_rating", "route": "skilled_worker", "rating": "b" }));
                self.name("plan", &outcome.result["action_plan"]);
                self.told(&outcome.notices)
            }
            What::Pay => self.by_user(json!({ "command": "pay_action_plan", "plan": self.names["plan"] })),
            What::Complete => {
                self.by_home_office(json!({ "command": "end_action_plan", "plan": self.names["plan"], "result": "completed" }))
            }
            What::RenewSeasonal => {
                let line = json!({ "route": "seasonal_worker", "number": 4, "reason": "The strawberries." });
                let outcome = self.user(json!({ "command": "renew_annual_allocation", "renewals": [line] }));
                self.name("request", &outcome.result["requests"][0]);
                self.told(&outcome.notices)
            }
            What::GrantThree => {
                self.by_home_office(json!({ "command": "grant_allocation_request", "request": self.names["request"], "number": 3 }))
            }
            What::GrantSkilled => self.by_home_office(
                json!({ "command": "grant_allocation", "route": "skilled_worker", "granted": 6, "year": "april" }),
            ),
            What::ApplyForAssessment => {
                let figures = json!({ "decided": 100, "refused": 2, "granted": 98, "enrolled": 97, "due_to_complete": 90, "completed": 88 });
                let outcome = self.user(json!({ "command": "apply_student_sponsor_status", "figures": figures }));
                self.name("assessment", &outcome.result["application"]);
                self.told(&outcome.notices)
            }
            What::GrantAssessment => self.by_home_office(
                json!({ "command": "decide_service_application", "application": self.names["assessment"], "granted": true }),
            ),
            What::Leave => {
                let outcome = self.home_office(json!({ "command": "deactivate_user", "user_id": self.user }));
                let found: Vec<String> = outcome.findings.iter().map(|finding| finding.code.to_string()).collect();
                assert_eq!(found, ["user.no_level_1"]);
                self.told(&outcome.notices)
            }
        }
    }

    fn assigns(&mut self, units: usize) -> Vec<Told> {
        let mut told = Vec::new();
        for _ in 0..units {
            self.drafts += 1;
            let passport = format!("P100000{}", self.drafts);
            let today = uk_day(sms_core::time::Clock::now(self.clock.as_ref()));
            let (start_on, end_on) = (today + Duration::days(30), today + Duration::days(700));
            let form = complete("cos", json!({ "passport_number": passport, "start_on": start_on, "end_on": end_on }));
            let draft = self.user(json!({ "command": "create_cos", "route": "skilled_worker", "fields": form }));
            let certificate = draft.result["certificate"].clone();
            told.extend(
                self.by_user(json!({ "command": "assign_cos", "certificate": certificate, "terms_accepted": true })),
            );
            // The worker uses it at once, so that nothing of it falls due.
            told.extend(self.by_home_office(json!({ "command": "mark_cos_used", "certificate": certificate })));
        }
        told
    }

    fn name(&mut self, of: &'static str, name: &Value) {
        self.names.insert(of, name.as_str().unwrap().to_owned());
    }

    fn home_office(&self, mut command: Value) -> Outcome {
        command["licence"] = "SIM000001".into();
        self.sms
            .execute(Command::from_value(command.clone()).unwrap(), &Actor::HomeOffice)
            .unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    fn user(&self, command: Value) -> Outcome {
        let session = self.sms.acting_as(&self.user).unwrap();
        session
            .execute(Command::from_value(command.clone()).unwrap())
            .unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    fn by_home_office(&self, command: Value) -> Vec<Told> {
        self.told(&self.home_office(command).notices)
    }

    fn by_user(&self, command: Value) -> Vec<Told> {
        self.told(&self.user(command).notices)
    }

    /// Whether the user can use a function now. One who has left cannot.
    pub(crate) fn can(&self, function: Function) -> bool {
        self.sms.acting_as(&self.user).unwrap().can(function, None).unwrap().allowed
    }

    pub(crate) fn ask<Q: QueryDocument>(&self, query: Q) -> Q::Answer {
        self.sms.ask(&self.licence, query).unwrap()
    }

    pub(crate) fn delivers(&self, notices: Vec<RecordId>) {
        self.home_office(json!({ "command": "record_delivery", "notices": notices }));
    }

    pub(crate) fn state(&self) -> Value {
        self.sms.state(&self.licence).unwrap()
    }

    /// Notices, with what each is about in words.
    fn told(&self, notices: &[Notice]) -> Vec<Told> {
        notices
            .iter()
            .map(|notice| Told {
                on: uk_day(notice.due_at),
                kind: notice.notice.name().to_owned(),
                about: self.about(&notice.about),
            })
            .collect()
    }

    fn about(&self, about: &str) -> String {
        let word = |route: &str| route.trim_end_matches("_worker").to_owned();
        let name = |of: &str| about.split_once('-').is_some_and(|(word, _)| word == of);
        if about == self.licence.as_str() {
            "licence".to_owned()
        } else if about == self.user {
            "user".to_owned()
        } else if name("allocation") {
            let allocations = self.ask(ViewLicenceSummary::new()).allocations;
            let row = allocations.iter().find(|row| row.allocation.as_str() == about).unwrap();
            let place = allocations.iter().filter(|other| other.route == row.route && other.from <= row.from).count();
            format!("{}-{place}", word(row.route.name()))
        } else if name("request") {
            let requests = self.ask(ViewAllocationRequests::new());
            word(requests.iter().find(|row| row.request.as_str() == about).unwrap().route.name())
        } else {
            self.names
                .iter()
                .find(|(_, known)| *known == about)
                .map_or_else(|| about.split_once('-').unwrap().0.to_owned(), |(of, _)| (*of).to_owned())
        }
    }

    /// The record proves itself, and the journal replays to the same.
    pub(crate) fn is_whole(&self) {
        let verdict = self.sms.verify().unwrap();
        assert!(verdict.is_whole(), "{:?}", verdict.damages);
        let last = self.sms.journal(self.licence.as_str(), 0, usize::MAX).unwrap().last().unwrap().sequence;
        assert_eq!(self.sms.as_of_entry(&self.licence, last).state(&self.licence).unwrap(), self.state());
    }
}
