//! The process that is killed: it gives commands without end, and says each before it gives it and after it was answered.

use crate::dice::Dice;
use crate::support::{as_user, assign, beginning, create, home_office, licence, on_file, text};
use serde_json::{Value, json};
use sms_core::Sms;
use sms_core::query::Query;
use std::io::Write as _;

pub(crate) const FILE: &str = "SMS_KILL_FILE";
pub(crate) const SEED: &str = "SMS_KILL_SEED";

/// The first user of the licence.
pub(crate) fn user(sms: &Sms) -> String {
    let users = sms.query(&licence(), &Query::from_json(r#"{"query":"view_users"}"#).unwrap()).unwrap();
    let first = users.as_array().unwrap().iter().find(|user| user["level"] == "level_1").unwrap().clone();
    text(&first["user_id"])
}

/// One line, whole, before anything else happens.
fn say(word: &str, command: &Value, answer: &Value) {
    let line = format!("\n{word}\t{command}\t{answer}\n");
    let mut out = std::io::stdout().lock();
    out.write_all(line.as_bytes()).unwrap();
    out.flush().unwrap();
}

/// Gives a command, and says what it brought.
fn give(command: &Value, carry_out: impl Fn(Value) -> sms_core::Result<sms_core::Outcome>) -> Value {
    say("gives", command, &Value::Null);
    let outcome = carry_out(command.clone()).unwrap_or_else(|error| panic!("{command}: {error}"));
    say("kept", command, &outcome.result);
    outcome.result
}

#[test]
#[ignore = "what the other test runs in processes of their own, and kills"]
fn the_child() {
    let (Ok(file), Ok(seed)) = (std::env::var(FILE), std::env::var(SEED)) else { return };
    let seed: u64 = seed.parse().unwrap();
    let sms = on_file(file.as_ref());
    for command in beginning(crate::support::NUMBER, 1_000_000) {
        give(&command, |command| home_office(&sms, command));
    }
    let user = user(&sms);
    std::thread::scope(|scope| {
        // Every other child has three threads, whose commits are joined.
        for thread in 0..1 + seed % 2 * 2 {
            let (sms, user) = (&sms, &user);
            scope.spawn(move || Desk { sms, user, thread, ready: Vec::new(), open: Vec::new() }.work(seed));
        }
    });
}

/// One thread with certificates of its own.
struct Desk<'a> {
    sms: &'a Sms,
    user: &'a str,
    thread: u64,
    ready: Vec<String>,
    open: Vec<String>,
}

impl Desk<'_> {
    fn work(mut self, seed: u64) {
        let mut dice = Dice::new(seed * 31 + self.thread);
        for nth in 0.. {
            let mut command = self.next(&mut dice, nth);
            command["key"] = format!("{} {nth}", self.thread).into();
            command["licence"] = crate::support::NUMBER.into();
            let result = give(&command, |command| as_user(self.sms, self.user, command));
            self.learn(&command, &result);
        }
    }

    fn next(&mut self, dice: &mut Dice, nth: u64) -> Value {
        match dice.below(8) {
            0..=2 if self.ready.len() > 1 => assign(&self.ready.remove(0)),
            3 if self.ready.len() > 2 => {
                let certificates: Vec<String> = self.ready.drain(..2).collect();
                json!({ "command": "assign_cos_batch", "certificates": certificates, "terms_accepted": true })
            }
            4 if !self.open.is_empty() => json!({ "command": "withdraw_cos", "certificate": self.open.remove(0) }),
            5 if !self.ready.is_empty() => {
                json!({ "command": "edit_cos", "certificate": self.ready[0], "fields": { "job_title": format!("Programmer {nth}") } })
            }
            6 => json!({ "command": "request_allocation_increase", "increases": [
                { "route": "skilled_worker", "number": 1 + nth % 9, "reason": "More are wanted." }] }),
            _ => create(&format!("P{:07}", self.thread * 1_000_000 + nth)),
        }
    }

    fn learn(&mut self, command: &Value, result: &Value) {
        match command["command"].as_str().unwrap() {
            "create_cos" => self.ready.push(text(&result["certificate"])),
            "assign_cos" => self.open.push(text(&result["certificate"])),
            "assign_cos_batch" => {
                let assigned = result["assigned"].as_array().unwrap().iter();
                self.open.extend(assigned.map(|one| text(&one["certificate"])));
            }
            _ => {}
        }
    }
}
