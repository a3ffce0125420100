//! What the other processes do: one task a process, told line by line.

use crate::support::{as_user, home_office, is_whole, on_file, over};
use serde_json::Value;
use sms_core::time::ManualClock;
use sms_core::{Outcome, Result, Sms};
use sms_store::SqliteStore;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{ChildStdin, ChildStdout, Stdio};
use std::sync::Arc;

const FILE: &str = "SMS_PROCESSES_FILE";
const NOW: &str = "SMS_PROCESSES_NOW";

/// Another process on the same file, which does what it is told.
pub(crate) struct Other {
    child: std::process::Child,
    orders: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Other {
    /// Starts it, at the machine's time or at a moment of its own, and waits until it is there.
    pub(crate) fn start(file: &Path, now: Option<&str>) -> Self {
        let mut child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["child::the_child", "--exact", "--ignored", "--nocapture", "--quiet"])
            .env(FILE, file)
            .env(NOW, now.unwrap_or_default())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (orders, answers) = (child.stdin.take(), BufReader::new(child.stdout.take().unwrap()));
        let mut other = Self { child, orders, answers };
        assert_eq!(other.answer(), "ready");
        other
    }

    /// Tells it to do something, and does not wait.
    pub(crate) fn order(&mut self, order: &str) {
        let orders = self.orders.as_mut().unwrap();
        orders.write_all(format!("{order}\n").as_bytes()).unwrap();
        orders.flush().unwrap();
    }

    /// What came of the earliest order that was not answered.
    pub(crate) fn answer(&mut self) -> String {
        loop {
            let mut line = String::new();
            assert!(self.answers.read_line(&mut line).unwrap() > 0, "the other process ended");
            if let Some(answer) = line.strip_prefix("answer ") {
                return answer.trim_end().to_owned();
            }
        }
    }

    pub(crate) fn stop(mut self) {
        drop(self.orders.take());
        assert!(self.child.wait().unwrap().success());
    }
}

fn say(answer: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("\nanswer {answer}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

#[test]
#[ignore = "what the other tests run in processes of their own"]
fn the_child() {
    let (Ok(file), Ok(now)) = (std::env::var(FILE), std::env::var(NOW)) else { return };
    let sms = match now.as_str() {
        "" => on_file(file.as_ref()),
        now => at(file.as_ref(), now),
    };
    say("ready");
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let (task, rest) = line.split_once('\t').unwrap();
        say(&work(&sms, task, rest));
    }
    is_whole(&sms);
}

/// The system on a file at a moment that stands.
pub(crate) fn at(file: &Path, now: &str) -> Sms {
    let clock = ManualClock::new(now.parse().unwrap());
    over(Arc::new(SqliteStore::open_file(file).unwrap()), Arc::new(clock))
}

/// `won` with a result, or the code of the refusal.
fn came(answer: Result<Outcome>) -> String {
    answer.map_or_else(|error| error.code().to_string(), |outcome| format!("won {}", outcome.result))
}

fn work(sms: &Sms, task: &str, rest: &str) -> String {
    let command = || -> Value { serde_json::from_str(rest).unwrap() };
    match task {
        "home_office" => came(home_office(sms, command())),
        "log_in" => {
            let (user, password) = rest.split_once('\t').unwrap();
            sms.log_in(user, password).map_or_else(|error| error.code().to_string(), |_| "logged in".to_owned())
        }
        "advance" => match sms.advance_to(rest.parse().unwrap()) {
            Ok(notices) => notices.len().to_string(),
            Err(error) => error.code().to_string(),
        },
        user => came(as_user(sms, user, command())),
    }
}
