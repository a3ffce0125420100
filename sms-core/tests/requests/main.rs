//! The life cycle of change requests against a model of a few lines: whatever is tried, in whatever order.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, day, start_of_day};
use sms_core::{Actor, Command, Query, Sms};

const NUMBER: &str = "SIM000001";

/// What is tried.
#[derive(Debug, Clone, Copy)]
enum Step {
    Replace,
    Anything,
    On(usize, &'static str),
}

/// What becomes of a request, told without the library.
fn after(state: &str, act: &str) -> Option<&'static str> {
    Some(match (state, act) {
        ("pending", "take_up_change_request") => "progress",
        ("pending", "withdraw_change_request") => "withdrawn",
        ("progress", "accept_change_request") => "accepted",
        ("progress", "reject_change_request") => "rejected",
        ("progress", "refuse_change_request") => "refused",
        _ => return None,
    })
}

const ACTS: [&str; 5] = [
    "take_up_change_request",
    "withdraw_change_request",
    "accept_change_request",
    "reject_change_request",
    "refuse_change_request",
];

/// The requests that there are: whether each is for another Key Contact, and its state.
#[derive(Debug, Default)]
struct Model(Vec<(bool, &'static str)>);

impl Model {
    /// Takes a step, if it can be taken.
    fn take(&mut self, step: Step) -> bool {
        let waits = self.0.iter().any(|(replaces, state)| *replaces && matches!(*state, "pending" | "progress"));
        match step {
            Step::Replace if waits => return false,
            Step::Replace => self.0.push((true, "pending")),
            Step::Anything => self.0.push((false, "pending")),
            Step::On(which, act) => {
                let Some((_, state)) = self.0.get_mut(which) else { return false };
                let Some(next) = after(state, act) else { return false };
                *state = next;
            }
        }
        true
    }
}

struct Office {
    sms: Sms,
    names: Vec<Value>,
}

impl Office {
    fn new() -> Self {
        let clock = ManualClock::new(start_of_day(day(2026, 4, 7)));
        let office = Self { sms: Sms::new(MemoryStore::new(), clock, Seeded::new(1)), names: Vec::new() };
        let adopt = json!({ "command": "adopt_licence", "number": NUMBER, "mode": "simulate", "organisation": { "name": "Example Ltd" },
            "routes": [{ "route": "skilled_worker", "rating": "a" }], "users": [{ "user_id": "anna1", "level": "level_1" }] });
        // The one user who is issued a password is never logged in: its hash may be cheap.
        let cheap = json!({ "command": "set_policy", "settings": { "password.hash_memory_kib": [{ "value": 7168 }],
            "password.hash_iterations": [{ "value": 5 }] } });
        for command in [cheap, adopt] {
            office.sms.execute(Command::from_value(command).unwrap(), &Actor::HomeOffice).unwrap();
        }
        office
    }

    fn take(&mut self, step: Step) -> bool {
        let family_name = format!("Contact-{}", self.names.len());
        let form = json!({ "given_name": "Kim", "family_name": family_name, "email": "kim@sponsor.example", "position": "Clerk",
            "postcode": "EX1 1EX" });
        let declaration = json!({ "name": "Anna Archer", "position": "Office manager", "accepted": true });
        let mut command = match step {
            Step::Replace => json!({ "command": "replace_key_contact", "fields": form }),
            Step::Anything => {
                json!({ "command": "request_other_change", "reason": "anything_else", "explanation": "Something else.",
                "declaration": declaration })
            }
            Step::On(which, act) => {
                let name = self.names.get(which).cloned().unwrap_or_else(|| json!("change-999999999"));
                json!({ "command": act, "request": name })
            }
        };
        if matches!(step, Step::On(_, "reject_change_request" | "refuse_change_request")) {
            command["reason"] = "So it is.".into();
        }
        command["licence"] = NUMBER.into();
        let by_sponsor = !matches!(step, Step::On(_, act) if act != "withdraw_change_request");
        let actor = if by_sponsor { Actor::parse("anna1").unwrap() } else { Actor::HomeOffice };
        let before = self.sms.state(&NUMBER.parse().unwrap()).unwrap();
        match self.sms.execute(Command::from_value(command).unwrap(), &actor) {
            Ok(outcome) => {
                if !matches!(step, Step::On(..)) {
                    self.names.push(outcome.result["request"].clone());
                }
                true
            }
            Err(_) => {
                assert_eq!(self.sms.state(&NUMBER.parse().unwrap()).unwrap(), before, "a refusal changes nothing");
                false
            }
        }
    }

    fn states(&self) -> Vec<String> {
        let query = Query::from_json(r#"{"query":"view_change_requests"}"#).unwrap();
        let rows = self.sms.query(&NUMBER.parse().unwrap(), &query).unwrap();
        rows.as_array().unwrap().iter().map(|row| row["state"].as_str().unwrap().to_owned()).collect()
    }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        1 => Just(Step::Replace),
        1 => Just(Step::Anything),
        6 => (0..4_usize, prop::sample::select(ACTS.to_vec())).prop_map(|(which, act)| Step::On(which, act)),
    ];
    prop::collection::vec(step, 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn requests_live_as_the_model_says(steps in steps()) {
        let (mut office, mut model) = (Office::new(), Model::default());
        for step in steps {
            prop_assert_eq!(office.take(step), model.take(step), "{:?}", step);
            let states: Vec<_> = model.0.iter().map(|(_, state)| (*state).to_owned()).collect();
            prop_assert_eq!(office.states(), states, "after {:?}", step);
        }
        prop_assert!(office.sms.verify().unwrap().is_whole());
    }
}
