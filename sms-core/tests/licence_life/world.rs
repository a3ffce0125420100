//! The same licence in the library.

use super::model::Operation;
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::store::MemoryStore;
use sms_core::time::{Clock as _, ManualClock};
use sms_core::{Actor, Command, Query, Sms};
use std::sync::Arc;

pub(crate) struct World {
    sms: Sms,
    clock: Arc<ManualClock>,
    licence: LicenceNumber,
    user: Value,
}

fn as_document(mut document: Value) -> Command {
    document["licence"] = json!("SIM000001");
    Command::from_value(document).unwrap()
}

impl World {
    pub(crate) fn new() -> Self {
        let clock = Arc::new(ManualClock::new("2026-04-07T09:00:00Z".parse().unwrap()));
        let sms = Sms::shared(Arc::new(MemoryStore::new()), clock.clone(), Arc::new(Seeded::new(1)));
        let quick = json!({ "command": "set_policy", "settings": {
            "password.hash_memory_kib": [{ "value": 7_168 }], "password.hash_iterations": [{ "value": 5 }]
        } });
        sms.execute(Command::from_value(quick).unwrap(), &Actor::HomeOffice).unwrap();
        let details = json!({
            "title": "Ms", "given_name": "Anna", "family_name": "Archer", "email": "anna@sponsor.example", "position": "Office manager",
            "address_line_1": "1 Example Street", "address_city": "Exampleton", "address_postcode": "EX1 1EX", "nino": "AB123456C"
        });
        let apply = json!({
            "command": "apply_for_licence", "number": "SIM000001", "organisation": { "name": "Example Widgets Ltd" },
            "routes": ["skilled_worker"], "level_1_user": { "details": details }
        });
        let outcome = sms.execute(Command::from_value(apply).unwrap(), &Actor::HomeOffice).unwrap();
        let user = outcome.result["user_id"].clone();
        Self { sms, clock, licence: "SIM000001".parse().unwrap(), user }
    }

    fn ask(&self, query: &str) -> Value {
        self.sms.query(&self.licence, &Query::from_value(json!({ "query": query })).unwrap()).unwrap()
    }

    /// The name of the latest row of a query.
    fn latest(&self, query: &str, name: &str) -> Value {
        let rows = self.ask(query);
        rows.as_array().unwrap().last().map_or_else(|| json!("none-000000001"), |row| row[name].clone())
    }

    /// Whether it was carried out.
    pub(crate) fn does(&mut self, operation: Operation) -> bool {
        let plan = || self.latest("view_action_plans", "plan");
        let action = || self.latest("view_compliance_actions", "action");
        let document = match operation {
            Operation::Wait(days) => {
                self.clock.set(self.clock.now() + chrono::Days::new(days));
                return true;
            }
            Operation::Grant => json!({ "command": "grant_licence_application" }),
            Operation::Status(to) => json!({ "command": "set_status", "status": to }),
            Operation::Rating(to) => json!({ "command": "set_rating", "route": "skilled_worker", "rating": to }),
            Operation::Pay => json!({ "command": "pay_action_plan", "plan": plan() }),
            Operation::Decline => json!({ "command": "decline_action_plan", "plan": plan() }),
            Operation::End(result) => json!({ "command": "end_action_plan", "plan": plan(), "result": result }),
            Operation::Begin(kind) => json!({ "command": "begin_compliance_action", "kind": kind }),
            Operation::AddGrounds => {
                json!({ "command": "add_compliance_grounds", "action": action(), "grounds": ["duties_breached"] })
            }
            Operation::Answer => json!({ "command": "make_representations", "action": action() }),
            Operation::Close => json!({ "command": "close_compliance_action", "action": action() }),
        };
        let by_sponsor = matches!(operation, Operation::Pay | Operation::Decline);
        let actor = if by_sponsor {
            Actor::User(serde_json::from_value(self.user.clone()).unwrap())
        } else {
            Actor::HomeOffice
        };
        self.sms.execute(as_document(document), &actor).is_ok()
    }

    /// What is to be seen, a line for each thing.
    pub(crate) fn shown(&self) -> Vec<String> {
        let word = |value: &Value| value.as_str().unwrap().to_owned();
        let summary = self.ask("view_licence_summary");
        let mut lines = vec![format!("licence {} {}", word(&summary["status"]), word(&summary["routes"][0]["rating"]))];
        for plan in self.ask("view_action_plans").as_array().unwrap() {
            lines.push(format!("plan {} {}", word(&plan["state"]), word(&plan["fee_by"])));
        }
        for action in self.ask("view_compliance_actions").as_array().unwrap() {
            let state = if action["state"] == "closed" { &action["outcome"] } else { &action["state"] };
            lines.push(format!("action {} {} {}", word(&action["kind"]), word(state), word(&action["answer_by"])));
        }
        lines
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.sms.verify().unwrap().is_whole()
    }
}
