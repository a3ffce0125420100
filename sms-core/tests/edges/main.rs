//! The life cycles of requests for allocations, of applications for services and of action plans, driven from their own tables: in every
//! state every action is tried, done exactly where the table has an edge, and changes nothing where it has none.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod world;

use serde_json::{Value, json};
use sms_core::allocation::ALLOCATION_REQUEST_LIFE_CYCLE;
use sms_core::licence::ACTION_PLAN_LIFE_CYCLE;
use sms_core::service::SERVICE_LIFE_CYCLE;
use std::collections::BTreeSet;
use world::World;

/// The codes of a refusal; none where what was tried came about, or time passed.
type Tried = Result<(), Vec<String>>;

/// A life cycle as words, and how it is driven.
struct Cycle {
    table: &'static str,
    edges: Vec<(&'static str, &'static str, &'static str)>,
    states: Vec<&'static str>,
    actions: Vec<&'static str>,
    begin: fn() -> (World, String),
    /// The actions that lead to a state.
    way: fn(&str) -> &'static [&'static str],
    act: fn(&World, &str, &str) -> Tried,
    /// What a refusal says.
    codes: &'static [&'static str],
}

macro_rules! words {
    ($cycle:expr) => {{
        let edges: Vec<_> = $cycle
            .transitions
            .iter()
            .map(|edge| (edge.from.name(), edge.action.name(), edge.to.unwrap_or(edge.from).name()))
            .collect();
        let ends = $cycle.ends.iter().map(|(end, _)| end.name());
        let states: BTreeSet<_> = edges.iter().flat_map(|(from, _, to)| [*from, *to]).chain(ends).collect();
        let actions: BTreeSet<_> = edges.iter().map(|(_, action, _)| *action).collect();
        (edges, states.into_iter().collect::<Vec<_>>(), actions.into_iter().collect::<Vec<_>>())
    }};
}

impl Cycle {
    /// Tries every action in every state; says how many were done and how many were not.
    fn drive(&self) -> (usize, usize) {
        let (mut done, mut refused) = (0, 0);
        for state in &self.states {
            for action in &self.actions {
                let (world, name) = (self.begin)();
                for step in (self.way)(state) {
                    (self.act)(&world, &name, step)
                        .unwrap_or_else(|codes| panic!("{step} on the way to {state}: {codes:?}"));
                }
                let before = world.record(self.table, &name);
                assert_eq!(before["state"], *state);
                let tried = (self.act)(&world, &name, action);
                let after = world.record(self.table, &name);
                let edge = self.edges.iter().find(|(from, of, _)| from == state && of == action);
                match edge {
                    Some((_, _, to)) => {
                        assert_eq!((&tried, after["state"].as_str().unwrap()), (&Ok(()), *to), "{action} on {state}");
                        done += 1;
                    }
                    None => {
                        assert_eq!(after, before, "{action} on {state}");
                        let told = tried.err().unwrap_or_default();
                        assert!(
                            told.iter().all(|code| self.codes.contains(&code.as_str())),
                            "{action} on {state}: {told:?}"
                        );
                        refused += 1;
                    }
                }
                assert!(world.is_whole());
            }
        }
        (done, refused)
    }
}

#[test]
fn requests_for_allocations() {
    let (edges, states, actions) = words!(ALLOCATION_REQUEST_LIFE_CYCLE);
    let cycle = Cycle {
        table: "allocation_requests",
        edges,
        states,
        actions,
        // One that SMS makes by itself, for which all that can happen to a request can happen.
        begin: || {
            let world = World::new();
            world.goes_to("2026-01-12T10:00:00Z").unwrap();
            let name = world.only("allocation_requests");
            (world, name)
        },
        way: |state| match state {
            "outstanding" => &[],
            "granted" => &["grant"],
            "refused" => &["refuse"],
            "withdrawn" => &["withdraw"],
            "cancelled" => &["cancel"],
            other => panic!("how does a request become {other}?"),
        },
        act: |world, name, action| match action {
            "grant" => {
                world.home_office(json!({ "command": "grant_allocation_request", "request": name, "number": 3 }))
            }
            "refuse" => world.home_office(json!({ "command": "refuse_allocation_request", "request": name })),
            "withdraw" => world.user(json!({ "command": "withdraw_allocation_request", "request": name })),
            "ask_evidence" => world.home_office(json!({ "command": "ask_allocation_evidence", "request": name })),
            "prioritise" => world.home_office(json!({ "command": "ask_for_allocation_priority", "request": name })),
            "cancel" => world.surrender(),
            "renew" => world.goes_to("2026-04-14T10:00:00Z"),
            other => panic!("what does `{other}`?"),
        },
        codes: &[
            "allocation.request_transition_refused",
            "request.priority",
            "access.licence_status",
            "allocation.period",
        ],
    };
    assert_eq!(cycle.drive(), (7, 28));
}

#[test]
fn applications_for_services() {
    let (edges, states, actions) = words!(SERVICE_LIFE_CYCLE);
    let cycle = Cycle {
        table: "service_applications",
        edges,
        states,
        actions,
        begin: || {
            let world = World::new();
            world.goes_to("2026-01-12T10:00:00Z").unwrap();
            (world, String::new())
        },
        way: |state| match state {
            "submitted" => &["apply"],
            "granted" => &["apply", "grant"],
            "renewed" => &["apply", "grant", "renew"],
            "refused" => &["apply", "refuse"],
            "withdrawn" => &["apply", "withdraw"],
            "declined" => &["decline"],
            "cancelled" => &["apply", "cancel"],
            "expired" => &["apply", "grant", "expire"],
            other => panic!("how does an application become {other}?"),
        },
        act: |world, name, action| {
            let name = if name.is_empty() { world.first("service_applications") } else { name.to_owned() };
            let decide = |granted: bool| {
                let reasons = if granted { json!([]) } else { json!(["figures_differ"]) };
                json!({ "command": "decide_service_application", "application": name, "granted": granted, "reasons": reasons })
            };
            let apply = json!({ "command": "apply_student_sponsor_status", "figures": figures() });
            match action {
                "apply" => world.user(apply),
                "decline" => world.user(json!({ "command": "decline_student_sponsor_status" })),
                "grant" => world.home_office(decide(true)),
                "refuse" => world.home_office(decide(false)),
                "withdraw" => world.user(json!({ "command": "withdraw_service_application", "application": name })),
                "cancel" => world.surrender(),
                "expire" => world.goes_to("2027-03-15T10:00:00Z"),
                "renew" => {
                    world.goes_to("2027-01-15T10:00:00Z")?;
                    world.user(apply)?;
                    let next = world.last("service_applications");
                    world.home_office(
                        json!({ "command": "decide_service_application", "application": next, "granted": true }),
                    )
                }
                other => panic!("what does `{other}`?"),
            }
        },
        codes: &[
            "service.transition_refused",
            "service.pending",
            "service.held",
            "access.window",
            "access.licence_status",
        ],
    };
    assert_eq!(cycle.drive(), (6, 42));
}

#[test]
fn action_plans() {
    let (edges, states, actions) = words!(ACTION_PLAN_LIFE_CYCLE);
    let cycle = Cycle {
        table: "action_plans",
        edges,
        states,
        actions,
        begin: || {
            let world = World::new();
            world.home_office(json!({ "command": "set_rating", "route": "skilled_worker", "rating": "b" })).unwrap();
            let name = world.only("action_plans");
            (world, name)
        },
        way: |state| match state {
            "issued" => &[],
            "paid" => &["pay"],
            "completed" => &["pay", "complete"],
            "followed" => &["pay", "follow"],
            "failed" => &["pay", "fail"],
            "declined" => &["decline"],
            "unpaid" => &["lapse"],
            "cancelled" => &["cancel"],
            other => panic!("how does a plan become {other}?"),
        },
        act: |world, name, action| {
            let end = |result: &str| json!({ "command": "end_action_plan", "plan": name, "result": result });
            match action {
                "pay" => world.user(json!({ "command": "pay_action_plan", "plan": name })),
                "decline" => world.user(json!({ "command": "decline_action_plan", "plan": name })),
                "complete" => world.home_office(end("completed")),
                "follow" => world.home_office(end("followed")),
                "fail" => world.home_office(end("failed")),
                "lapse" => world.goes_to("2026-03-02T10:00:00Z"),
                "cancel" => world.surrender(),
                other => panic!("what does `{other}`?"),
            }
        },
        codes: &["action_plan.transition_refused", "access.licence_status"],
    };
    assert_eq!(cycle.drive(), (8, 48));
}

fn figures() -> Value {
    json!({ "decided": 100, "refused": 2, "granted": 98, "enrolled": 97, "due_to_complete": 90, "completed": 88 })
}
