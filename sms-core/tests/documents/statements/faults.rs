//! What can be wrong with the table.

use super::table::{Row, Table};
use serde_json::Value;
use sms_core::rule;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// Facts that came after the rules were collected, and that no rule stands for yet.
const WITHOUT_A_RULE: [&str; 4] = ["lu/N-120", "lu/N-133", "lu/N-135", "lu/N-139"];

/// Reasons that need a word more.
const EXPLAINED: [&str; 2] = ["open", "wrong"];

/// Everything that is wrong, each with the row.
pub(super) fn faults(table: &Table) -> Vec<String> {
    let mut faults = Vec::new();
    for row in &table.rows {
        let mut tell = |what: String| faults.push(format!("{}: {what}", row.name()));
        outcome(table, row, &mut tell);
        rules(row, &mut tell);
        row.each_place().filter_map(|place| wrong_place(table, place)).for_each(&mut tell);
        row.each_test().filter(|test| !is_there(test)).for_each(|test| tell(format!("no such test: {test}")));
    }
    twice(table, &mut |what| faults.push(what));
    faults
}

fn outcome(table: &Table, row: &Row, tell: &mut impl FnMut(String)) {
    if row.shown_by.is_empty() == row.reason.is_empty() {
        tell("either something shows it, or there is a reason".to_owned());
    }
    if !row.reason.is_empty() && table.reasons.iter().all(|reason| reason.word != row.reason) {
        tell(format!("no such reason: {}", row.reason));
    }
    let cites = row.note.split([' ', ':', ',']).any(is_known);
    if (EXPLAINED.contains(&&*row.reason) && row.note.is_empty()) || (row.reason == "wrong" && !cites) {
        tell(format!("`{}` says in its note by what", row.reason));
    }
}

fn is_known(id: &str) -> bool {
    rule::find(id).is_some() || WITHOUT_A_RULE.contains(&id)
}

fn rules(row: &Row, tell: &mut impl FnMut(String)) {
    let unknown = row.rules.split_whitespace().filter(|id| !is_known(id));
    unknown.for_each(|id| tell(format!("no such rule: {id}")));
}

/// A place is a document and a line of it, or a range of lines.
fn wrong_place(table: &Table, place: &str) -> Option<String> {
    let found = place.split_once(' ').and_then(|(source, lines)| {
        let (first, last) = lines.split_once('-').unwrap_or((lines, lines));
        let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
        let document = table.documents.iter().find(|document| document.source == source)?;
        (1 <= first && first <= last && last <= document.lines).then_some(())
    });
    found.is_none().then(|| format!("no such place: {place:?}"))
}

/// A test function by its file and name, or a case by those of its own.
fn is_there(test: &str) -> bool {
    let Some((path, name)) = test.split_once(": ") else { return false };
    let Ok(text) = fs::read_to_string(Path::new(PROJECT).join(path)) else { return false };
    match Path::new(path).extension().and_then(|kind| kind.to_str()) {
        Some("json") => path.starts_with("cases/") && has_case(&text, name),
        Some("rs") => has_test(&text, name),
        _ => false,
    }
}

fn has_case(text: &str, name: &str) -> bool {
    let file: Value = serde_json::from_str(text).unwrap();
    file.get("cases")
        .and_then(Value::as_array)
        .is_some_and(|cases| cases.iter().any(|case| case.get("name") == Some(&name.into())))
}

/// Whether the line before the function, or one of those around its attributes, makes it a test.
fn has_test(text: &str, name: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let begins = lines.iter().position(|line| line.starts_with(&format!("fn {name}(")));
    let before = |place: usize| {
        lines.iter().take(place).rev().take_while(|line| line.starts_with("#[") || line.starts_with("//"))
    };
    begins.is_some_and(|place| before(place).any(|line| *line == "#[test]"))
}

/// Statements that stand twice, places that a row has twice, numbers that do not run, and what is listed and never used.
fn twice(table: &Table, tell: &mut impl FnMut(String)) {
    let mut statements = BTreeSet::new();
    let mut before = (String::new(), 0);
    for row in &table.rows {
        if !statements.insert(row.statement.to_lowercase()) {
            tell(format!("{}: the statement stands twice", row.name()));
        }
        let places: BTreeSet<&str> = row.each_place().collect();
        if places.len() != row.each_place().count() {
            tell(format!("{}: a place stands twice", row.name()));
        }
        let number = if before.0 == row.topic { before.1 + 1 } else { 1 };
        if row.number != number.to_string() {
            tell(format!("{}: the number should be {number}", row.name()));
        }
        before = (row.topic.clone(), number);
    }
    for reason in table.reasons.iter().filter(|reason| table.rows.iter().all(|row| row.reason != reason.word)) {
        tell(format!("nothing has the reason {}", reason.word));
    }
}
