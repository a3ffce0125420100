//! Scenario 3: a sponsor's first year, with the state of each step read again from the journal.

use crate::support::{World, complete, level_1, level_2, number};
use serde_json::{Value, json};
use sms_core::ErrorCode;
use sms_core::ids::LicenceNumber;
use sms_core::query::{Query, ViewLicenceSummary};

/// What was seen at each step.
struct Seen<'a> {
    world: &'a World,
    licence: LicenceNumber,
    states: Vec<(u64, Value)>,
}

impl Seen<'_> {
    fn look(&mut self) {
        let last = self.world.sms.journal(self.licence.as_str(), 0, usize::MAX).unwrap().last().unwrap().sequence;
        self.states.push((last, self.world.sms.state(&self.licence).unwrap()));
    }

    fn remaining(&self) -> (u64, u64, u64) {
        let summary = self.world.sms.query(&self.licence, &Query::from(ViewLicenceSummary {})).unwrap();
        let count = |name: &str| summary["allocations"][0][name].as_u64().unwrap();
        (count("granted"), count("assigned"), count("remaining"))
    }
}

#[test]
fn a_sponsors_first_year() {
    let world = World::at("2026-04-06T09:00:00Z");
    let granted = world
        .home_office(json!({
            "command": "grant_licence", "organisation": { "name": "Example Widgets Ltd", "town": "Exampleton" },
            "routes": [{ "route": "skilled_worker", "rating": "a" }], "level_1_user": { "details": level_1("Anna", "Archer") },
            "allocations": [{ "route": "skilled_worker", "granted": 2 }],
        }))
        .unwrap();
    let licence = number(&granted);
    assert!(licence.is_simulated());
    let anna = granted.issued[0].user_id.clone();
    let mut seen = Seen { world: &world, licence: licence.clone(), states: Vec::new() };
    seen.look();
    world
        .home_office(
            json!({ "command": "post_message", "licence": licence, "text": "Welcome.", "expires_on": "2026-05-06" }),
        )
        .unwrap();

    // First log-in, forced password change, messages accepted.
    let session = world.sms.log_in(anna.as_str(), granted.issued[0].temporary_password.expose()).unwrap();
    let refused = session.execute(command(json!({ "command": "create_cos", "route": "skilled_worker" }))).unwrap_err();
    let codes: Vec<_> = refused.reasons().iter().map(|reason| reason.code).collect();
    assert_eq!(codes, [ErrorCode::SessionPasswordChange, ErrorCode::SessionMessages]);
    let new = "Sponsor=Licence2026";
    session
        .execute(command(json!({
            "command": "change_own_password", "password": granted.issued[0].temporary_password, "new_password": new,
            "confirm_new_password": new,
        })))
        .unwrap();
    session.execute(command(json!({ "command": "accept_messages" }))).unwrap();
    seen.look();

    // A second Level 1 user, and a Level 2 user.
    let requested = session
        .execute(command(json!({ "command": "request_level_1_user", "details": level_1("Bella", "Baker") })))
        .unwrap();
    assert_eq!(requested.result["status"], "requested");
    world
        .home_office(json!({ "command": "approve_user", "licence": licence, "user_id": requested.result["user_id"] }))
        .unwrap();
    let created = session
        .execute(command(json!({ "command": "create_level_2_user", "details": level_2("Carl", "Cooper") })))
        .unwrap();
    let carl = created.result["user_id"].as_str().unwrap().to_owned();
    seen.look();

    // Three CoS; two are assigned; the third finds too few left, and nothing changes.
    let mut names = Vec::new();
    for (family, passport) in [("Worker-One", "P1000001"), ("Worker-Two", "P1000002"), ("Worker-Three", "P1000003")] {
        let made = world
            .as_user(
                &carl,
                json!({ "command": "create_cos", "route": "skilled_worker", "fields": complete(family, passport) }),
            )
            .unwrap();
        assert_eq!(made.result["state"], "ready_to_go", "{}", made.result);
        names.push(made.result["certificate"].as_str().unwrap().to_owned());
        seen.look();
    }
    let assign = |name: &str| {
        world.as_user(&carl, json!({ "command": "assign_cos", "certificate": name, "terms_accepted": true }))
    };
    for name in &names[..2] {
        let assigned = assign(name).unwrap();
        assert_eq!(assigned.result["use_by"], "2026-07-07");
        seen.look();
    }
    let before = world.sms.state(&licence).unwrap();
    let refused = assign(&names[2]).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::AllocationInsufficient);
    assert_eq!(world.sms.state(&licence).unwrap(), before);
    assert_eq!(seen.remaining(), (2, 2, 0));

    // An increase of one, and the third.
    let asked = session
        .execute(command(json!({ "command": "request_allocation_increase", "increases": [
            { "route": "skilled_worker", "number": 3, "reason": "Three more programmers are wanted." }] })))
        .unwrap();
    world
        .home_office(json!({ "command": "grant_allocation_request", "licence": licence, "request": asked.result["requests"][0], "number": 1 }))
        .unwrap();
    assert_eq!(seen.remaining(), (3, 2, 1));
    assign(&names[2]).unwrap();
    seen.look();

    // One withdrawn: the allocation does not move. One used, and reported on. The other expires.
    session.execute(command(json!({ "command": "withdraw_cos", "certificate": names[0] }))).unwrap();
    assert_eq!(seen.remaining(), (3, 3, 0));
    world.home_office(json!({ "command": "mark_cos_used", "licence": licence, "certificate": names[1] })).unwrap();
    world
        .as_user(
            &carl,
            json!({ "command": "report_worker_activity", "certificate": names[1], "activity": "pay_reduced",
            "event_on": "2026-04-06", "details": "Shorter hours after illness." }),
        )
        .unwrap();
    seen.look();
    world.set("2026-07-06T22:59:59Z");
    assert!(world.sms.advance_to(crate::support::moment("2026-07-06T22:59:59Z")).unwrap().is_empty());
    world.set("2026-07-06T23:00:00Z");
    let told = world.sms.advance_to(crate::support::moment("2026-07-06T23:00:00Z")).unwrap();
    assert_eq!(told.len(), 1, "{told:?}");
    seen.look();
    let states: Vec<_> = names.iter().map(|name| state(&world, &licence, name)).collect();
    assert_eq!(states, ["withdrawn", "used", "expired"]);

    // The record proves itself.
    let verdict = world.sms.verify().unwrap();
    assert!(verdict.is_whole(), "{:?}", verdict.damages);
    for (sequence, state) in &seen.states {
        assert_eq!(
            world.sms.as_of_entry(&licence, *sequence).state(&licence).unwrap(),
            *state,
            "after entry {sequence}"
        );
    }
}

fn command(value: Value) -> sms_core::Command {
    sms_core::Command::from_value(value).unwrap()
}

fn state(world: &World, licence: &LicenceNumber, name: &str) -> String {
    let query = Query::from_value(json!({ "query": "view_cos", "certificate": name })).unwrap();
    world.sms.query(licence, &query).unwrap()["state"].as_str().unwrap().to_owned()
}
