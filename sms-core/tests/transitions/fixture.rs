//! A licence with one user, on which everything is tried that the tables name.

use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::store::MemoryStore;
use sms_core::time::{Clock as _, ManualClock, Moment};
use sms_core::{Actor, Command, Outcome, Result, Sms};
use std::sync::Arc;

/// Before the service closes for the occupation codes of 2024, the last cut-over that put drafts back.
const BEGINS: &str = "2024-04-02T09:00:00Z";
/// While it is closed: the moment at which the Home Office lets the cut-over touch a licence.
const CUT_OVER: &str = "2024-04-03T09:00:00Z";

pub(crate) struct Fixture {
    pub(crate) sms: Sms,
    clock: Arc<ManualClock>,
    licence: LicenceNumber,
    /// A Level 1 user.
    user: Actor,
    /// Another Level 1 user, who can become an owner.
    pub(crate) colleague: String,
}

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

impl Fixture {
    pub(crate) fn new() -> Self {
        let clock = Arc::new(ManualClock::new(moment(BEGINS)));
        let sms = Sms::shared(Arc::new(MemoryStore::new()), clock.clone(), Arc::new(Seeded::new(5)));
        let home_office =
            |command: Value| sms.execute(Command::from_value(command).unwrap(), &Actor::HomeOffice).unwrap();
        home_office(json!({ "command": "set_policy", "settings": {
            "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }] } }));
        let granted = home_office(json!({
            "command": "grant_licence", "number": "SIM000001", "organisation": { "name": "Example College" },
            "routes": [{ "route": "skilled_worker", "rating": "a" }, { "route": "student", "rating": "a" }],
            "allocations": [{ "route": "skilled_worker", "granted": 3 }, { "route": "student", "granted": 3 }],
            "level_1_user": { "details": {
                "title": "Ms", "given_name": "Anna", "family_name": "Archer", "email": "anna@sponsor.example",
                "position": "Registrar", "address_line_1": "1 Example Street", "address_city": "Exampleton",
                "address_postcode": "EX1 1EX", "nino": "AB123456C" } } }));
        let user = Actor::parse(&text(&granted.result["user_id"])).unwrap();
        let licence = LicenceNumber::parse("SIM000001").unwrap();
        let mut fixture = Self { sms, clock, licence, user, colleague: String::new() };
        let colleague = fixture.as_user(json!({ "command": "request_level_1_user", "details": {
            "title": "Mr", "given_name": "Carl", "family_name": "Cooper", "email": "carl@sponsor.example",
            "position": "Clerk", "address_line_1": "1 Example Street", "address_city": "Exampleton",
            "address_postcode": "EX1 1EX", "nino": "AB123456C" } }));
        fixture.colleague = text(&colleague.unwrap().result["user_id"]);
        fixture.as_home_office(json!({ "command": "approve_user", "user_id": fixture.colleague })).unwrap();
        fixture
    }

    fn execute(&self, mut command: Value, actor: &Actor) -> Result<Outcome> {
        command["licence"] = self.licence.as_str().into();
        self.sms.execute(Command::from_value(command)?, actor)
    }

    pub(crate) fn as_user(&self, command: Value) -> Result<Outcome> {
        self.execute(command, &self.user)
    }

    /// Commands that are decided together.
    pub(crate) fn all_as_user(&self, commands: Vec<Value>) -> Vec<Result<Outcome>> {
        let command = |mut command: Value| {
            command["licence"] = self.licence.as_str().into();
            (Command::from_value(command).unwrap(), self.user.clone())
        };
        self.sms.execute_all(commands.into_iter().map(command))
    }

    pub(crate) fn as_home_office(&self, command: Value) -> Result<Outcome> {
        self.execute(command, &Actor::HomeOffice)
    }

    /// So many days pass, and the clock does its work.
    pub(crate) fn days_pass(&self, days: i64) {
        let moment = self.clock.now() + chrono::Duration::days(days);
        self.clock.set(moment);
        self.sms.advance_to(moment).unwrap();
    }

    /// The rules change, and what waits falls back.
    pub(crate) fn cut_over(&self) -> Result<Outcome> {
        self.clock.set(moment(CUT_OVER).max(self.clock.now()));
        self.as_home_office(json!({ "command": "apply_cut_over", "cut_over": "occupation_codes_2024" }))
    }

    /// Everything that is kept of the licence.
    pub(crate) fn state(&self) -> Value {
        self.sms.state(&self.licence).unwrap()
    }

    /// A record of the licence; null where it is not there.
    pub(crate) fn record(&self, table: &str, name: &str) -> Value {
        self.state()[table][name].clone()
    }
}
