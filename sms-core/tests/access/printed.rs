//! The table as people read it: one text, kept as a snapshot and as a page of the documentation.

use sms_core::access::{
    AccessDecision, AccessRequest, AccessTable, Cell, Column, Function, FunctionFacts, Menu, Needs,
};
use sms_core::licence::{LicenceStatus, Rating, RouteSet};
use sms_core::rule::Confidence;
use sms_core::time::{day, next_day};
use sms_core::user::{Level, UserStatus};
use std::fmt::Write;
use std::{env, fs};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/access-table.md");

const HEAD: &str = "\
# Who may use which function

This page is printed from the table that the library decides by; a test keeps the two equal. To print it again, run
`cargo xtask regen`.

A cell is what the facts say and how sure they are of that very cell: `O` official, `S` secondary, `I` inferred. `own` means only
on certificates that the user owns, `na` that the case cannot arise (it is refused if it does). Cells marked `S` or `I` are
settings of the policy, `access.<function>.<column>`.

A Level 2 user may do what their column and the others all allow; a Level 1 user has every function of the licence. Ratings count only
while the licence is active. Nobody uses anything on a licence that has expired, was revoked (both `O`) or was surrendered
(`I`), and nobody who is not an active user of the licence uses anything at all.
";

#[test]
fn the_table_is_what_it_was() {
    insta::assert_snapshot!("table", table());
}

#[test]
fn the_page_is_the_table() {
    let table = table();
    if env::var_os("SMS_REGEN").is_some() {
        fs::write(PAGE, &table).unwrap();
    }
    let page = fs::read_to_string(PAGE).unwrap_or_default().replace("\r\n", "\n");
    assert!(page == table, "docs/access-table.md is not the table: run this test with SMS_REGEN=1");
}

#[test]
fn the_reasons_are_what_they_were() {
    insta::assert_snapshot!("reasons", reasons());
}

fn table() -> String {
    let mut page = HEAD.to_owned();
    for menu in [Menu::Account, Menu::Licence, Menu::Workers, Menu::DefinedCos, Menu::Students] {
        writeln!(page, "\n## {}\n", menu.title()).unwrap();
        writeln!(
            page,
            "| function | what it does | Level 2 | active | suspended | dormant | B | Provisional | needs | rules |"
        )
        .unwrap();
        writeln!(page, "|---|---|---|---|---|---|---|---|---|---|").unwrap();
        for facts in Function::ALL.iter().map(|function| function.facts()).filter(|facts| facts.menu == menu) {
            writeln!(page, "{}", row(facts)).unwrap();
        }
    }
    page
}

fn row(facts: &FunctionFacts) -> String {
    let cells: Vec<String> = Column::ALL.iter().map(|&column| cell(facts.cell(column))).collect();
    let rules: Vec<&str> = facts.sources.iter().map(|rule| rule.id).collect();
    let (cells, needs, rules) = (cells.join(" | "), needs(facts), rules.join(", "));
    format!("| `{}` | {} | {cells} | {needs} | {rules} |", facts.function, facts.title)
}

fn cell(cell: Cell) -> String {
    let mark = match cell.confidence {
        Confidence::Official => " O",
        Confidence::Secondary => " S",
        Confidence::Inferred => " I",
        _ => "",
    };
    format!("{}{mark}", cell.value)
}

fn needs(facts: &FunctionFacts) -> String {
    let route = match facts.needs {
        Needs::Any => None,
        Needs::WorkerOrTemporary => Some("a Worker or Temporary Worker route".to_owned()),
        Needs::Student => Some("the Student route".to_owned()),
        Needs::SkilledWorker => Some("Skilled Worker".to_owned()),
        Needs::CreativeWorker => Some("Creative Worker".to_owned()),
        other => panic!("{other} has no words yet"),
    };
    let window = facts.has_window.then(|| "an open window".to_owned());
    let from = facts.from.map(|day| format!("a day from {day} on"));
    let to = facts.to.map(|day| format!("a day up to {day}"));
    [route, window, from, to].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The function that stands for all where the reasons are the same: of users that are not active, and ended licences.
const SHARED: Function = Function::LogIn;

/// Every reason that the default table can give, one line each.
fn reasons() -> String {
    let mut text = String::new();
    for &function in Function::ALL {
        writeln!(text, "{function}").unwrap();
        let mut told = Vec::new();
        for answer in refusals(function) {
            for reason in answer.reasons() {
                let (code, rule, confidence) = (reason.code(), reason.rule().id, reason.confidence().name());
                let line = format!("  {code}, {rule}, {confidence}: {}. {}", reason.message(), reason.remedy());
                if !told.contains(&line) {
                    writeln!(text, "{line}").unwrap();
                    told.push(line);
                }
            }
        }
    }
    text
}

fn refusals(function: Function) -> Vec<AccessDecision> {
    let open = AccessRequest {
        function,
        level: Level::Level1,
        user_status: UserStatus::Active,
        licence_status: LicenceStatus::Active,
        rating: Rating::A,
        routes: RouteSet::ALL,
        owner: true,
        window_open: true,
        on: day(2023, 6, 1),
    };
    let outside = function.facts().to.map_or(day(1900, 1, 1), next_day);
    let mut questions = vec![AccessRequest { level: Level::Level2, owner: false, ..open }];
    let told = |status: &&LicenceStatus| function == SHARED || !status.is_ended();
    questions
        .extend(LicenceStatus::ALL.iter().filter(told).map(|&licence_status| AccessRequest { licence_status, ..open }));
    questions.extend(Rating::ALL.iter().map(|&rating| AccessRequest { rating, ..open }));
    questions.push(AccessRequest { routes: RouteSet::NONE, window_open: false, ..open });
    questions.push(AccessRequest { on: outside, ..open });
    if function == SHARED {
        questions.extend(UserStatus::ALL.iter().map(|&user_status| AccessRequest { user_status, ..open }));
    }
    questions.iter().map(|question| AccessTable::DEFAULT.decide(question)).collect()
}
