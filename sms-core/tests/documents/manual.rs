//! The manual: every function of SMS by its menu, with who may use it and by which command, query or call.

use crate::page::{Page, code};
use crate::source::Source;
use serde_json::Value;
use sms_core::Query;
use sms_core::access::{
    AccessReason, AccessRequest, AccessTable, Cell, CellValue, Column, Function, FunctionFacts, Menu, Needs,
};
use sms_core::command::Action;
use sms_core::licence::{LicenceStatus, Rating, RouteSet};
use sms_core::time::{day, next_day};
use sms_core::user::{Level, UserStatus};
use std::collections::BTreeSet;
use std::fs;

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../cases");

/// The functions as they were collected, which lie beside the project, if they do.
const FACTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/spec/functions.csv");

/// The functions that are neither a command nor a query, with the function of the library that is called, and its type.
const CALLS: [(Function, &str, &str); 3] = [
    (Function::LogIn, "Sms", "log_in"),
    (Function::LogOut, "Session", "log_out"),
    (Function::ResetPassword, "Sms", "reset_password"),
];

/// The functions that only access knows, each with the reason.
const COMES: [(Function, &str); 0] = [];

#[test]
fn the_manual_has_every_function_by_its_menu() {
    let mut page = Page::new(
        "The manual",
        "What SMS can do, menu by menu as a user finds it: who may use each function, by which command, query or call it is used, the \
         rules behind it, and the codes with which it is refused. Fields stand on the pages of [commands](commands.md) and \
         [queries](queries.md), codes on [that of errors](errors.md), rules on [theirs](rules.md); [the table of \
         access](access-table.md) has everything about access on one page.",
    );
    page.heading("What holds for every function");
    page.text(
        "A Level 1 user has every function of the licence. Ratings count only while the licence is active. What is `own` is for \
         certificates that the user owns, and what is `na` cannot arise. Behind each answer stands how sure the facts are of it. \
         What access refuses to everybody is the same everywhere:",
    );
    reasons(&mut page, Function::LogIn, &shared_reasons());
    page.text(
        "A session that has ended, whose password must be changed or whose messages are not accepted is refused with codes of \
         `session.`, a document that cannot be read with codes of `document.`, `command.` and `query.`, and a store that fails with \
         codes of `store.`. Beside what access refuses, a command is refused with what the case files show.",
    );
    let refusals = fs::read_to_string(format!("{CASES}/codes.txt")).unwrap();
    for menu in Menu::ALL {
        page.heading(menu.title());
        for &function in Function::ALL.iter().filter(|function| function.facts().menu == *menu) {
            show(&mut page, function, &refusals);
        }
    }
    troubleshooting(&mut page);
    page.compare("manual.md");
}

fn show(page: &mut Page, function: Function, refusals: &str) {
    let facts = function.facts();
    page.text(&format!("### {}\n\n{}. {}", facts.title, code(function), used_by(function)));
    page.table(
        ["Level 2", "active", "suspended", "dormant", "B-rated", "Provisional", "needs", "from", "to"],
        [who(facts)],
    );
    page.text(&format!("Rules: {}.", list(facts.sources.iter().map(|rule| rule.id))));
    reasons(page, function, &own_reasons(function));
    for name in commands(function) {
        let codes = refused_with(refusals, name);
        page.text(&format!("{} is refused with {}.", code(name), list(codes)));
    }
    if let Some((_, _, call)) = call(function) {
        page.text(&format!("{} is refused with {}.", code(call), list(refused_calls(call))));
    }
}

/// By what a function is used, in a sentence.
fn used_by(function: Function) -> String {
    let mut ways = Vec::new();
    ways.extend(the("command", &commands(function)));
    ways.extend(the("query", &queries(function)));
    ways.extend(call(function).map(|(_, holder, call)| format!("the call `{holder}::{call}`")));
    match comes(function) {
        Some(reason) => format!("It comes later: {reason}."),
        None => format!("By {}.", ways.join(", and ")),
    }
}

fn the(kind: &str, names: &[&str]) -> Option<String> {
    let many = kind.strip_suffix('y').map_or_else(|| format!("{kind}s"), |stem| format!("{stem}ies"));
    match names {
        [] => None,
        [name] => Some(format!("the {kind} {}", code(name))),
        _ => Some(format!("the {many} {}", list(names))),
    }
}

fn list(words: impl IntoIterator<Item = impl std::fmt::Display>) -> String {
    words.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

fn commands(function: Function) -> Vec<&'static str> {
    let used = Action::FACTS.iter().filter(|facts| facts.by.function() == Some(function));
    used.map(|facts| facts.name).collect()
}

fn queries(function: Function) -> Vec<&'static str> {
    Query::FACTS.iter().filter(|facts| facts.function == function).map(|facts| facts.name).collect()
}

fn call(function: Function) -> Option<(Function, &'static str, &'static str)> {
    CALLS.into_iter().find(|(known, ..)| *known == function)
}

fn comes(function: Function) -> Option<&'static str> {
    COMES.iter().find(|(known, _)| *known == function).map(|(_, reason)| *reason)
}

fn who(facts: &FunctionFacts) -> [String; 9] {
    let [level_2, active, suspended, dormant, b, provisional] =
        [Column::Level2, Column::Active, Column::Suspended, Column::Dormant, Column::BRated, Column::Provisional]
            .map(|column| cell(facts.cell(column)));
    let [from, to] = [facts.from, facts.to].map(|day| day.map_or_else(String::new, |day| day.to_string()));
    [level_2, active, suspended, dormant, b, provisional, needs(facts), from, to]
}

fn cell(cell: Cell) -> String {
    match cell.value {
        CellValue::Na => cell.value.to_string(),
        value => format!("{value}, {}", cell.confidence.name()),
    }
}

fn needs(facts: &FunctionFacts) -> String {
    let route = (facts.needs != Needs::Any).then(|| format!("a route: {}", facts.needs.name().replace('_', " ")));
    let window = facts.has_window.then(|| "an open window".to_owned());
    route.into_iter().chain(window).collect::<Vec<_>>().join("; ")
}

/// Why access refuses something, once each.
fn told(questions: &[AccessRequest]) -> Vec<AccessReason> {
    let mut told: Vec<AccessReason> = Vec::new();
    for reason in questions.iter().flat_map(|question| AccessTable::DEFAULT.decide(question).reasons()) {
        if told.iter().all(|known| known.message() != reason.message()) {
            told.push(reason);
        }
    }
    told
}

/// Somebody who may use whatever can be used.
fn open(function: Function) -> AccessRequest {
    let facts = function.facts();
    AccessRequest {
        function,
        level: Level::Level1,
        user_status: UserStatus::Active,
        licence_status: LicenceStatus::Active,
        rating: Rating::A,
        routes: RouteSet::ALL,
        owner: true,
        window_open: true,
        on: facts.from.or(facts.to).unwrap_or(day(2023, 6, 1)),
    }
}

/// What is refused to everybody: of users that are not active, and of licences that have ended or are not granted.
fn shared_reasons() -> Vec<AccessReason> {
    let open = open(Function::LogIn);
    let users = UserStatus::ALL.iter().map(|&user_status| AccessRequest { user_status, ..open });
    let licences = LicenceStatus::ALL.iter().map(|&licence_status| AccessRequest { licence_status, ..open });
    told(&users.chain(licences).collect::<Vec<_>>())
}

fn own_reasons(function: Function) -> Vec<AccessReason> {
    let open = open(function);
    let mut questions = vec![
        AccessRequest { level: Level::Level2, owner: false, ..open },
        AccessRequest { routes: RouteSet::NONE, window_open: false, ..open },
        AccessRequest { on: function.facts().to.map_or(day(1900, 1, 1), next_day), ..open },
    ];
    let statuses = [LicenceStatus::Suspended, LicenceStatus::Dormant];
    questions.extend(statuses.map(|licence_status| AccessRequest { licence_status, ..open }));
    questions.extend(Rating::ALL.iter().map(|&rating| AccessRequest { rating, ..open }));
    told(&questions)
}

/// The reasons as a table, in which the function is `it`.
fn reasons(page: &mut Page, function: Function, reasons: &[AccessReason]) {
    if reasons.is_empty() {
        return;
    }
    page.table(
        ["access refuses with", "why", "what helps", "rule", "confidence"],
        reasons.iter().map(|reason| {
            let rule = format!("{} ({})", code(reason.rule().id), reason.rule().source);
            let (why, helps) = (reason.message().replace(&code(function.title()), "it"), reason.remedy().to_owned());
            [code(reason.code()), why, helps, rule, reason.confidence().name().to_owned()]
        }),
    );
}

fn refused_with<'a>(refusals: &'a str, command: &str) -> Vec<&'a str> {
    let line = refusals.lines().find_map(|line| line.strip_prefix(command)?.strip_prefix(": ")).unwrap_or_default();
    assert!(!line.is_empty(), "the cases never refuse `{command}`");
    line.split_whitespace().collect()
}

/// The case files, in the order of their names.
fn case_files() -> Vec<Value> {
    let mut paths: Vec<_> = fs::read_dir(CASES).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "json"));
    paths.sort();
    paths.iter().map(|path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()).collect()
}

/// The codes with which the case files refuse a call.
fn refused_calls(call: &str) -> BTreeSet<String> {
    let files = case_files();
    let cases = files.iter().filter_map(|file| file["cases"].as_array()).flatten();
    let steps = cases.filter_map(|case| case["steps"].as_array()).flatten().filter(|step| !step[call].is_null());
    let codes: BTreeSet<_> = steps.filter_map(|step| step["expect"]["failed"].as_str()).map(str::to_owned).collect();
    assert!(!codes.is_empty(), "the cases never refuse `{call}`");
    codes
}

/// What somebody cannot do, and why: the cases that show what resolves it.
fn troubleshooting(page: &mut Page) {
    page.heading("Troubleshooting");
    page.text(
        "What somebody cannot do, and why; `cases/troubleshooting.json` shows each, and that it is resolved then.",
    );
    let file: Value =
        serde_json::from_str(&fs::read_to_string(format!("{CASES}/troubleshooting.json")).unwrap()).unwrap();
    let rows = file["cases"].as_array().unwrap().iter().map(|case| {
        let facts = case["facts"].as_array().unwrap().iter().filter_map(Value::as_str);
        [case["name"].as_str().unwrap().to_owned(), list(refused_in(case)), list(facts)]
    });
    page.table(["what cannot be done, and why", "refused with", "rules"], rows);
}

/// The codes that a case expects, in their order.
fn refused_in(case: &Value) -> Vec<&str> {
    let steps = case["steps"].as_array().unwrap().iter().map(|step| &step["expect"]);
    let codes = steps.flat_map(|expect| {
        let many = expect["refused"].as_array().into_iter().flatten();
        many.chain([&expect["failed"]]).filter_map(Value::as_str)
    });
    let mut told = Vec::new();
    for code in codes {
        if !told.contains(&code) {
            told.push(code);
        }
    }
    told
}

#[test]
fn every_function_has_a_command_a_query_or_a_call_or_is_named_as_what_comes() {
    for &function in Function::ALL {
        let is_used = !commands(function).is_empty() || !queries(function).is_empty() || call(function).is_some();
        assert_ne!(is_used, comes(function).is_some(), "{function}");
    }
}

#[test]
fn the_calls_are_there() {
    let source = Source::new(&[]);
    for (function, _, call) in CALLS {
        assert!(!source.files_with(&format!("pub fn {call}")).is_empty(), "{function}: nothing is called {call}");
    }
}

/// Every function that was collected is on the page, under its title.
#[test]
fn the_manual_has_every_function_that_was_collected() {
    let Ok(text) = fs::read_to_string(FACTS) else {
        eprintln!("skipped: the collected facts are not at hand");
        return;
    };
    let page = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/manual.md")).unwrap();
    let shown: Vec<&str> =
        page.lines().filter_map(|line| line.strip_prefix('`')?.split_once("`. ")).map(|(name, _)| name).collect();
    let collected: Vec<&str> = text.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(shown, collected);
}
