//! The statements of the documents that say what the system does, each with the test that shows it or the reason why none does
//! (`docs/statements`).

mod faults;
mod table;

use crate::page::{Page, code};
use table::{Row, Table};

#[test]
fn every_statement_has_a_test_that_is_there_or_a_reason() {
    let faults = faults::faults(&Table::read());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_page_of_statements_counts_the_table() {
    let table = Table::read();
    let mut page = Page::new(
        "The statements",
        "What five documents about SMS say that the system does, or that a sponsor, a user or an officer may, must or must not do: a row each, in our own \
         words. The rows stand in the CSV files beside this page, one a topic. A statement of several documents is one row. `places` are a document and its \
         line or lines; `rules` are ids of [the rules](../rules.md), or of facts that no rule stands for yet. Each row has either `shown_by`, \
         the test function or the case that shows it (with ` | ` between several), or a `reason` why nothing does.",
    );
    documents(&mut page, &table);
    outcomes(&mut page, &table);
    topics(&mut page, &table);
    rest(&mut page, &table);
    page.compare("statements/README.md");
}

fn documents(page: &mut Page, table: &Table) {
    page.heading("The documents");
    page.table(
        ["document", "what it is", "lines", "statements"],
        table.documents.iter().map(|document| {
            let names = |place: &str| place.split(' ').next() == Some(&document.source);
            let count = table.rows.iter().filter(|row| row.each_place().any(names)).count();
            [code(&document.source), document.title.clone(), document.lines.to_string(), count.to_string()]
        }),
    );
}

fn outcomes(page: &mut Page, table: &Table) {
    let count = |reason: &str| table.rows.iter().filter(|row| row.reason == reason).count().to_string();
    page.heading("Shown, or why not");
    let shown = ["shown".to_owned(), "a test or a case shows it".to_owned(), count("")];
    let reasons = table.reasons.iter().map(|reason| [code(&reason.word), reason.meaning.clone(), count(&reason.word)]);
    let all = ["all".to_owned(), String::new(), table.rows.len().to_string()];
    page.table(["outcome", "what it means", "statements"], [shown].into_iter().chain(reasons).chain([all]));
}

fn topics(page: &mut Page, table: &Table) {
    page.heading("The topics");
    let mut names: Vec<&str> = table.rows.iter().map(|row| &*row.topic).collect();
    names.dedup();
    page.table(
        ["topic", "statements", "shown"],
        names.into_iter().map(|name| {
            let rows: Vec<&Row> = table.rows.iter().filter(|row| row.topic == name).collect();
            let shown = rows.iter().filter(|row| row.reason.is_empty()).count();
            [format!("[{name}]({name}.csv)"), rows.len().to_string(), shown.to_string()]
        }),
    );
}

/// What is open, what comes later, and what is wrong, in full.
fn rest(page: &mut Page, table: &Table) {
    for reason in table.reasons.iter().filter(|reason| is_listed(&reason.word)) {
        page.heading(&reason.word);
        let rows = table.rows.iter().filter(|row| row.reason == reason.word);
        page.table(
            ["row", "statement", "rules", "note"],
            rows.map(|row| [row.name(), row.statement.clone(), row.rules.clone(), row.note.clone()]),
        );
    }
}

fn is_listed(reason: &str) -> bool {
    reason == "open" || reason == "wrong" || reason.starts_with("later:")
}

/// A row with which nothing is wrong.
fn sound_row() -> Row {
    Row {
        topic: "made-up".to_owned(),
        number: "1".to_owned(),
        statement: "It rains".to_owned(),
        places: "M1 955; S4 1-206".to_owned(),
        rules: "lu/A-1".to_owned(),
        shown_by: "sms-core/tests/documents/statements.rs: whatever_is_wrong_with_a_row_is_told".to_owned(),
        ..Row::default()
    }
}

fn not_shown(row: &mut Row, reason: &str, note: &str) {
    row.shown_by.clear();
    (row.reason, row.note) = (reason.to_owned(), note.to_owned());
}

/// What is wrong with rows alone, whatever reasons they leave unused.
fn told(rows: Vec<Row>) -> Vec<String> {
    let faults = faults::faults(&Table { rows, ..Table::read() });
    faults.into_iter().filter(|fault| !fault.starts_with("nothing has the reason")).collect()
}

type Change = fn(&mut Row);

#[test]
fn whatever_is_wrong_with_a_row_is_told() {
    let changes: [(Change, &str); 15] = [
        (|row| row.shown_by.clear(), "either something shows it, or there is a reason"),
        (|row| row.reason = "screen".to_owned(), "either something shows it, or there is a reason"),
        (|row| not_shown(row, "weather", ""), "no such reason: weather"),
        (|row| not_shown(row, "open", ""), "`open` says in its note by what"),
        (|row| not_shown(row, "wrong", "by hearsay"), "`wrong` says in its note by what"),
        (|row| row.rules = "lu/A-1 lu/A-999".to_owned(), "no such rule: lu/A-999"),
        (|row| row.places = "M1 1; M2 1".to_owned(), "no such place: \"M2 1\""),
        (|row| row.places = "M1 956".to_owned(), "no such place: \"M1 956\""),
        (|row| row.places = "M1 9-8".to_owned(), "no such place: \"M1 9-8\""),
        (|row| row.places.clear(), "no such place: \"\""),
        (|row| row.places = "M1 1; M1 1".to_owned(), "a place stands twice"),
        (|row| row.number = "2".to_owned(), "the number should be 1"),
        (|row| row.shown_by = "cases/users.json: nothing".to_owned(), "no such test: cases/users.json: nothing"),
        (|row| row.shown_by = "sms-core/src/lib.rs".to_owned(), "no such test: sms-core/src/lib.rs"),
        (
            |row| row.shown_by = row.shown_by.replace("whatever_is_wrong_with_a_row_is_told", "sound_row"),
            "no such test: sms-core/tests/documents/statements.rs: sound_row",
        ),
    ];
    assert_eq!(told(vec![sound_row()]), Vec::<String>::new());
    for (change, fault) in changes {
        let mut row = sound_row();
        change(&mut row);
        let fault = format!("{}: {fault}", row.name());
        assert_eq!(told(vec![row]), [fault]);
    }
}

#[test]
fn a_statement_that_stands_twice_and_a_reason_that_nothing_has_are_told() {
    let again = Row { number: "2".to_owned(), ..sound_row() };
    assert_eq!(told(vec![sound_row(), again]), ["made-up 2: the statement stands twice"]);
    let faults = faults::faults(&Table { rows: vec![sound_row()], ..Table::read() });
    assert!(faults.contains(&"nothing has the reason screen".to_owned()), "{faults:?}");
}
