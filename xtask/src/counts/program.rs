//! Does one work so often, on a store in a file: what is counted from outside. Arguments: the work, how often, how many drafts there
//! are, the folder of the store. It uses what the library has had for long, so that it builds with an earlier one, too.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "what goes wrong here ends it")]

#[path = "../../../sms-core/tests/people/mod.rs"]
mod people;

use serde_json::{Value, json};
use sms_core::access::Function;
use sms_core::entropy::Seeded;
use sms_core::query::Query;
use sms_core::time::ManualClock;
use sms_core::{Actor, Command, Session, Sms};
use sms_store::SqliteStore;
use std::sync::Arc;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [work, times, drafts, folder] = arguments.try_into().unwrap();
    let store = SqliteStore::open_file(std::path::Path::new(&folder).join("sponsor.db")).unwrap();
    let clock = ManualClock::new("2026-04-06T09:00:00Z".parse().unwrap());
    let sms = Sms::shared(Arc::new(store), Arc::new(clock), Arc::new(Seeded::new(1)));
    let (user, password) = user(&sms);
    let drafts: Vec<Value> = (0..drafts.parse().unwrap()).map(|place: usize| draft(&user, place)).collect();
    do_so_often(&work, (&sms, &user, &password), &drafts[..times.parse().unwrap()]);
}

/// By itself, so that a profile can be of nothing else.
#[inline(never)]
fn do_so_often(work: &str, (sms, user, password): (&Sms, &Session, &str), some: &[Value]) {
    match work {
        "assign" => some.iter().for_each(|name| {
            execute(user, json!({ "command": "assign_cos", "certificate": name, "terms_accepted": true }));
        }),
        "batch" => {
            execute(user, json!({ "command": "assign_cos_batch", "certificates": some, "terms_accepted": true }));
        }
        "read" => some.iter().for_each(|name| {
            let query = json!({ "query": "view_cos", "certificate": name });
            user.query(&Query::from_value(query).unwrap()).unwrap();
        }),
        "typed read" => some.iter().for_each(|name| {
            user.certificate(&serde_json::from_value(name.clone()).unwrap()).unwrap();
        }),
        "log_in" => some.iter().for_each(|_| {
            sms.log_in("carl2", password).unwrap();
        }),
        "decide" => some.iter().for_each(|_| {
            user.can(Function::ApplyDefinedCos, None).unwrap();
        }),
        _ => panic!("there is no such work: {work}"),
    }
}

/// A user, and the password with which the user logs in. Its hash is the cheapest that may be.
fn user(sms: &Sms) -> (Session, String) {
    let cheap = json!({ "command": "set_policy", "settings": {
        "password.hash_memory_kib": [{ "value": 7_168 }], "password.hash_iterations": [{ "value": 5 }] } });
    sms.execute(Command::from_value(cheap).unwrap(), &Actor::HomeOffice).unwrap();
    let adopt = json!({
        "command": "adopt_licence", "mode": "simulate", "number": "SIM000001", "organisation": { "name": "Example Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }], "users": [{ "user_id": "carl2", "level": "level_2" }],
        "allocations": [{ "route": "skilled_worker", "granted": 100_000 }],
    });
    let adopted = sms.execute(Command::from_value(adopt).unwrap(), &Actor::HomeOffice).unwrap();
    let password = adopted.issued[0].temporary_password.expose().to_owned();
    (sms.acting_as("carl2").unwrap(), password)
}

fn draft(user: &Session, place: usize) -> Value {
    let own = json!({ "family_name": format!("Worker-{place}"), "passport_number": format!("P{place:07}") });
    let create = json!({ "command": "create_cos", "route": "skilled_worker", "fields": people::complete("cos", own) });
    let created = execute(user, create);
    assert_eq!(created["state"], "ready_to_go", "{created}");
    created["certificate"].clone()
}

fn execute(user: &Session, command: Value) -> Value {
    user.execute(Command::from_value(command).unwrap()).unwrap().result
}
