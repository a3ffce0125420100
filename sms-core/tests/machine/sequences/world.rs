//! The system under test, as the model sees it: through public queries only.

use super::call::{Call, Who, family_of};
use super::model::{Allocation, Application, Batch, Certificate, Licence, Model, Request, User};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::{LicenceNumber, UserId};
use sms_core::query::Query;
use sms_core::store::Store;
use sms_core::time::ManualClock;
use sms_core::{Actor, Command, Decision, Outcome, Result, Sms};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub(crate) struct World {
    pub(crate) sms: Sms,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) licences: Vec<LicenceNumber>,
}

/// Routes, and units for each.
type Routes = &'static [(&'static str, u32)];

/// The licences of each run: number, routes, and the day on which it expires.
const LICENCES: [(&str, Routes, Option<&str>); 2] = [
    ("SIM000001", &[("skilled_worker", 3), ("scale_up", 2), ("student", 3)], None),
    ("SIM000002", &[("uk_expansion_worker", 2)], Some("2026-11-15")),
];

fn begins() -> DateTime<Utc> {
    "2026-04-06T09:00:00Z".parse().unwrap()
}

pub(crate) fn actor(who: &Who) -> Actor {
    match who {
        Who::HomeOffice => Actor::HomeOffice,
        Who::Clock => Actor::Clock,
        Who::User(user_id) => Actor::User(UserId::parse(user_id.as_str()).unwrap()),
    }
}

impl World {
    /// A system over a store, with its licences granted, and the model of it.
    pub(crate) fn new(store: Arc<dyn Store>) -> (Self, Model) {
        let clock = Arc::new(ManualClock::new(begins()));
        let sms = Sms::shared(store, clock.clone(), Arc::new(Seeded::new(11)));
        let home_office =
            |command: Value| sms.execute(Command::from_value(command).unwrap(), &Actor::HomeOffice).unwrap();
        home_office(json!({ "command": "set_policy", "settings": {
            "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }],
            // The model forgets no retry key; that the system does has tests of its own.
            "retry.keep_days": [{ "value": 3650 }],
            // What the Home Office begins against a licence has a test of its own: here it stays as it is for longer than sequences last.
            "action_plan.fee_days": [{ "value": 366 }], "representations.days": [{ "value": 366 }],
            "b_rating.most": [{ "value": 100 }],
            // What renews itself, reminders and caps have tests of their own.
            "allocation.renewal_automatic": [{ "value": false }], "allocation.reminder_months": [{ "value": 0 }],
            "allocation.renewal_months": [{ "value": 0 }], "licence.check_months": [{ "value": 0 }],
            "licence.reminder_first_days": [{ "value": 0 }], "licence.reminder_second_days": [{ "value": 0 }],
            "licence.reminder_third_days": [{ "value": 0 }], "licence.reminder_fourth_days": [{ "value": 0 }],
            "licence.reminder_last_days": [{ "value": 0 }],
            "allocation.uk_expansion_most": [{ "value": 1_000_000 }],
            "allocation.uk_expansion_provisional": [{ "value": 1_000_000 }] } }));
        let mut model = Model { licences: Vec::new(), now: begins(), numbers: BTreeSet::new() };
        for (number, routes, expires_on) in LICENCES {
            let rated: Vec<Value> = routes.iter().map(|(route, _)| json!({ "route": route, "rating": "a" })).collect();
            let units: Vec<Value> =
                routes.iter().map(|(route, units)| json!({ "route": route, "granted": units })).collect();
            let granted = home_office(json!({
                "command": "grant_licence", "number": number, "organisation": { "name": "Example Widgets Ltd" },
                "routes": rated, "allocations": units, "expires_on": expires_on, "level_1_user": { "details": {
                    "title": "Ms", "given_name": "Anna", "family_name": "Archer", "email": "anna@sponsor.example",
                    "position": "Clerk 0", "address_line_1": "1 Example Street", "address_city": "Exampleton",
                    "address_postcode": "EX1 1EX", "nino": "AB123456C" } } }));
            model.licences.push(first(routes, expires_on, &granted.result));
        }
        let licences = LICENCES.iter().map(|(number, ..)| LicenceNumber::parse(*number).unwrap()).collect();
        (Self { sms, clock, licences }, model)
    }

    pub(crate) fn command(&self, call: &Call) -> Command {
        Command::from_value(call.document(self.licences[call.licence].as_str())).unwrap()
    }

    pub(crate) fn execute(&self, call: &Call) -> Result<Outcome> {
        match &call.who {
            Who::User(user_id) if call.session => self.sms.acting_as(user_id)?.execute(self.command(call)),
            who => self.sms.execute(self.command(call), &actor(who)),
        }
    }

    pub(crate) fn preview(&self, call: &Call) -> Result<Decision> {
        match &call.who {
            Who::User(user_id) if call.session => self.sms.acting_as(user_id)?.preview(self.command(call)),
            who => self.sms.preview(self.command(call), &actor(who)),
        }
    }

    pub(crate) fn states(&self) -> Vec<Value> {
        self.licences.iter().map(|licence| self.sms.state(licence).unwrap()).collect()
    }

    /// The last entry of a journal of which an earlier one is known.
    pub(crate) fn last_entry(&self, licence: usize, known: u64) -> u64 {
        let number = self.licences[licence].as_str();
        self.sms.journal(number, known, usize::MAX).unwrap().last().map_or(known, |entry| entry.sequence)
    }

    fn ask(&self, licence: usize, query: Value) -> Value {
        self.sms.query(&self.licences[licence], &Query::from_value(query).unwrap()).unwrap()
    }

    /// What the queries show of a licence, in the model's terms.
    pub(crate) fn shown(&self, licence: usize) -> Value {
        let summary = self.ask(licence, json!({ "query": "view_licence_summary" }));
        let strip = |rows: &Value, names: &[&str]| -> Vec<Value> {
            let stripped = |row: &Value| names.iter().map(|name| ((*name).to_owned(), row[*name].clone())).collect();
            rows.as_array().unwrap().iter().map(stripped).collect()
        };
        let mut routes: Vec<Value> = strip(&summary["routes"], &["route", "rating"]);
        routes.sort_by_key(|row| row["route"].as_str().unwrap().to_owned());
        let mut certificates = self.certificates(licence, "cas");
        certificates.extend(self.certificates(licence, "cos"));
        let applications: Vec<Value> = self
            .ask(licence, json!({ "query": "view_defined_cos" }))
            .as_array()
            .unwrap()
            .iter()
            .map(counters)
            .collect();
        let users = self.ask(licence, json!({ "query": "view_users" }));
        json!({
            "status": summary["status"],
            "rating": summary["rating"],
            "routes": routes,
            "allocations": strip(&summary["allocations"], &["allocation", "route", "from", "to", "granted", "assigned", "remaining"]),
            "requests": strip(&self.ask(licence, json!({ "query": "view_allocation_requests" })),
                &["request", "route", "number", "state", "granted"]),
            "users": strip(&users, &["user_id", "level", "status"]),
            "certificates": certificates,
            "applications": applications,
            "batches": self.batches(licence),
        })
    }

    fn batches(&self, licence: usize) -> Value {
        let of_family = |family: &str| -> Vec<Value> {
            let found = self.ask(licence, json!({ "query": format!("view_{family}_batches"), "limit": 1_000 }));
            let rows = found["rows"].as_array().unwrap().iter();
            rows.map(|row| json!([family, row["batch"], row["name"], row["route"], row["owner"]])).collect()
        };
        [of_family("cas"), of_family("cos")].concat().into()
    }

    fn certificates(&self, licence: usize, family: &str) -> Vec<Value> {
        let found = self.ask(licence, json!({ "query": format!("search_{family}"), "limit": 1_000 }));
        assert!(found["next"].is_null());
        found["rows"].as_array().unwrap().iter().map(|row| self.whole(licence, family, row)).collect()
    }

    /// A row of a list, with note and reports; the same record whichever way it is asked for.
    fn whole(&self, licence: usize, family: &str, row: &Value) -> Value {
        let view = format!("view_{family}");
        let by_name = self.ask(licence, json!({ "query": view, "certificate": row["certificate"] }));
        if !row["number"].is_null() {
            assert_eq!(self.ask(licence, json!({ "query": view, "certificate": row["number"] })), by_name);
        }
        let names = ["certificate", "kind", "container", "route", "owner", "state", "number", "use_by"];
        let mut shown: Value = names.iter().map(|name| ((*name).to_owned(), row[*name].clone())).collect();
        names.iter().for_each(|name| assert_eq!(row[*name], by_name[*name]));
        shown["note"] = by_name["note"].clone();
        shown["reports"] = by_name["reports"].as_array().unwrap().len().into();
        shown["ended"] = by_name["sponsorship_withdrawn"].clone();
        shown["graduated"] = (by_name["graduated"] == true).into();
        shown["fees_paid"] = by_name["fields"]["fees_paid_pence"].clone();
        shown
    }
}

/// An application for defined CoS with the counters of its grant.
fn counters(row: &Value) -> Value {
    let grant = &row["grant"];
    let names = ["granted", "assigned", "unassigned", "removed", "reclaimed", "drafts"];
    let counters = grant.is_object().then(|| names.map(|name| grant[name].clone()));
    json!({ "application": row["application"], "state": row["state"], "number": row["number"], "grant": counters })
}

/// The model of a licence as it was granted.
fn first(routes: Routes, expires_on: Option<&str>, result: &Value) -> Licence {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let (from, to) = (begins().date_naive(), NaiveDate::from_ymd_opt(2027, 4, 5).unwrap());
    let names = result["allocations"].as_array().unwrap().iter().map(text);
    let allocation =
        |(route, units): &(&'static str, u32)| Allocation { route, from, to, granted: *units, assigned: 0 };
    let user = User { level: "level_1", status: "active", details: (0, 6), pending: None };
    Licence {
        status: "active",
        ratings: routes.iter().map(|(route, _)| (*route, "a")).collect(),
        plans: Vec::new(),
        expires_on: expires_on.map(|day| day.parse().unwrap()),
        users: BTreeMap::from([(text(&result["user_id"]), user)]),
        certificates: BTreeMap::new(),
        allocations: names.zip(routes.iter().map(allocation)).collect(),
        requests: BTreeMap::new(),
        applications: BTreeMap::new(),
        batches: BTreeMap::new(),
        keys: BTreeMap::new(),
        head: begins(),
        words: 0,
    }
}

impl Model {
    /// What the queries should show of a licence.
    pub(crate) fn shown(&self, licence: usize) -> Value {
        let today = self.today(licence);
        let seen = self.licences[licence].seen_on(today);
        let routes: Vec<Value> =
            seen.ratings.iter().map(|(route, rating)| json!({ "route": route, "rating": rating })).collect();
        let allocation = |(name, one): (&String, &Allocation)| {
            let remaining = if today > one.to { 0 } else { one.granted.saturating_sub(one.assigned) };
            json!({ "allocation": name, "route": one.route, "from": one.from, "to": one.to, "granted": one.granted,
                "assigned": one.assigned, "remaining": remaining })
        };
        let request = |(name, one): (&String, &Request)| json!({ "request": name, "route": one.route, "number": one.number, "state": one.state, "granted": one.granted });
        let certificate = |(name, one): (&String, &Certificate)| {
            json!({ "certificate": name, "kind": one.kind, "container": one.batch, "route": one.route, "owner": one.owner, "state": one.state, "number": one.number,
                "use_by": one.use_by, "note": one.note.map(|text| format!("Note {text}.")), "reports": one.reports,
                "ended": one.ended, "graduated": one.graduated, "fees_paid": one.fees_paid })
        };
        let application = |(name, one): (&String, &Application)| {
            let counters =
                json!([one.granted, one.assigned, one.left(), one.removed, one.reclaimed, seen.drafts_of(name)]);
            json!({ "application": name, "state": one.state, "number": one.number,
                "grant": one.removed_on.map(|_| counters) })
        };
        let batches = |family: &'static str| {
            let batch = move |(name, one): (&String, &Batch)| {
                json!([family, name, format!("Batch {}", one.name), one.route, one.owner])
            };
            seen.batches.iter().filter(move |(_, one)| family_of(one.kind) == family).map(batch)
        };
        let user = |(id, one): (&String, &User)| json!({ "user_id": id, "level": one.level, "status": one.status });
        json!({
            "status": seen.status,
            "rating": seen.rating(),
            "routes": routes,
            "allocations": seen.allocations.iter().map(allocation).collect::<Vec<_>>(),
            "requests": seen.requests.iter().map(request).collect::<Vec<_>>(),
            "users": seen.users.iter().map(user).collect::<Vec<_>>(),
            "certificates": seen.certificates.iter().map(certificate).collect::<Vec<_>>(),
            "applications": seen.applications.iter().map(application).collect::<Vec<_>>(),
            "batches": batches("cas").chain(batches("cos")).collect::<Vec<_>>(),
        })
    }
}
