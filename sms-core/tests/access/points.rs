//! Every point of the table as digests, by which other languages see that they give the same answers: `docs/access-points.json`.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use sms_core::access::{AccessRequest, AccessTable, Function};
use sms_core::licence::{LicenceStatus, Rating, Route, RouteSet};
use sms_core::time::{DAYS, day};
use sms_core::user::{Level, UserStatus};
use std::{env, fs};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/access-points.json");

const ABOUT: &str = "Every point of the access table, by the arguments of `decide`. A function has a line for each of its days \
    and, within a day, for each combination of the other arguments in the order given here, the last of them turning fastest. \
    The line has the codes of the reasons, with spaces between them; it is empty where the function may be used. The digest is \
    the SHA-256 of the lines, each with its line break. Printed from the code by `cargo xtask regen`.";

/// Licences without a route, with one of each kind that some function asks for, and with several.
const ROUTES: &[&[Route]] = &[
    &[],
    &[Route::ScaleUp],
    &[Route::SkilledWorker],
    &[Route::CreativeWorker],
    &[Route::Student],
    &[Route::ChildStudent],
    &[Route::SkilledWorker, Route::SeasonalWorker, Route::Student],
];

#[test]
fn the_digests_are_those_of_the_table() {
    let text = serde_json::to_string_pretty(&points()).unwrap() + "\n";
    if env::var_os("SMS_REGEN").is_some() {
        fs::write(FILE, &text).unwrap();
    }
    let committed = fs::read_to_string(FILE).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == text, "docs/access-points.json is not what the table says; run `cargo xtask regen`");
}

fn points() -> Value {
    let functions = Function::ALL.iter().map(|&function| {
        let days = days(function);
        let lines: String = days.iter().map(|&on| lines(AccessRequest::new(function, Level::Level1, on))).collect();
        let digest: String = Sha256::digest(&lines).iter().map(|byte| format!("{byte:02x}")).collect();
        json!({ "function": function, "days": days, "points": lines.matches('\n').count(), "digest": digest })
    });
    json!({
        "about": ABOUT,
        "arguments": [
            ["level", Level::ALL],
            ["status", LicenceStatus::ALL],
            ["rating", Rating::ALL],
            ["routes", ROUTES],
            ["owner", [true, false]],
            ["user_status", UserStatus::ALL],
            ["window_open", [true, false]],
        ],
        "functions": functions.collect::<Value>(),
    })
}

/// The first and the last day that there are, one between, and both sides of every day on which the function came or went.
fn days(function: Function) -> Vec<chrono::NaiveDate> {
    let facts = function.facts();
    let before_first = facts.from.and_then(|first| first.pred_opt());
    let after_last = facts.to.and_then(|last| last.succ_opt());
    let ends = [before_first, facts.from, facts.to, after_last].into_iter().flatten();
    let mut days: Vec<_> = [DAYS.0, day(2026, 4, 6), DAYS.1].into_iter().chain(ends).collect();
    days.sort_unstable();
    days.dedup();
    days
}

fn lines(start: AccessRequest) -> String {
    let mut questions = vec![start];
    turn(&mut questions, Level::ALL, |question, level| AccessRequest { level, ..question });
    turn(&mut questions, LicenceStatus::ALL, |question, licence_status| AccessRequest { licence_status, ..question });
    turn(&mut questions, Rating::ALL, |question, rating| AccessRequest { rating, ..question });
    turn(&mut questions, ROUTES, |question, routes| AccessRequest { routes: set(routes), ..question });
    turn(&mut questions, &[true, false], |question, owner| AccessRequest { owner, ..question });
    turn(&mut questions, UserStatus::ALL, |question, user_status| AccessRequest { user_status, ..question });
    turn(&mut questions, &[true, false], |question, window_open| AccessRequest { window_open, ..question });
    questions.iter().map(line).collect()
}

/// Each question once for each value.
fn turn<T: Copy>(questions: &mut Vec<AccessRequest>, values: &[T], with: impl Fn(AccessRequest, T) -> AccessRequest) {
    *questions = questions.iter().flat_map(|question| values.iter().map(|value| with(*question, *value))).collect();
}

fn set(routes: &[Route]) -> RouteSet {
    routes.iter().copied().collect()
}

fn line(question: &AccessRequest) -> String {
    let codes: Vec<_> = AccessTable::DEFAULT.decide(question).reasons().map(|reason| reason.code().id()).collect();
    codes.join(" ") + "\n"
}
