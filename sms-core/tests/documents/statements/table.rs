//! The table as it stands in `docs/statements`.

use std::fs;
use std::path::{Path, PathBuf};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/statements");

/// The files that are no topic.
const LISTS: [&str; 2] = ["reasons", "sources"];

/// A document that was read.
pub(super) struct Document {
    /// How places name it.
    pub(super) source: String,
    pub(super) title: String,
    pub(super) lines: usize,
}

/// Why nothing shows a statement.
pub(super) struct Reason {
    pub(super) word: String,
    pub(super) meaning: String,
}

/// A statement, with what shows it or the reason why nothing does.
#[derive(Clone, Default)]
pub(super) struct Row {
    pub(super) topic: String,
    pub(super) number: String,
    pub(super) statement: String,
    pub(super) places: String,
    pub(super) rules: String,
    pub(super) shown_by: String,
    pub(super) reason: String,
    pub(super) note: String,
}

impl Row {
    /// Topic and number.
    pub(super) fn name(&self) -> String {
        format!("{} {}", self.topic, self.number)
    }

    /// Each place, such as `M1 105` or `S4 45-47`.
    pub(super) fn each_place(&self) -> impl Iterator<Item = &str> {
        self.places.split("; ")
    }

    /// Each test or case, such as `cases/users.json: the name of a case`.
    pub(super) fn each_test(&self) -> impl Iterator<Item = &str> {
        self.shown_by.split(" | ").filter(|test| !test.is_empty())
    }
}

/// All statements, the documents that they come from, and the reasons that there are.
pub(super) struct Table {
    pub(super) documents: Vec<Document>,
    pub(super) reasons: Vec<Reason>,
    /// In the order of the topics' names.
    pub(super) rows: Vec<Row>,
}

impl Table {
    pub(super) fn read() -> Self {
        let folder = Path::new(FOLDER);
        let list = |name: &str| folder.join(name).with_extension("csv");
        let documents = cells(&list("sources"), ["source", "document", "lines"]).into_iter();
        let reasons = cells(&list("reasons"), ["reason", "meaning"]).into_iter();
        Self {
            documents: documents
                .map(|[source, title, lines]| Document { source, title, lines: lines.parse().unwrap() })
                .collect(),
            reasons: reasons.map(|[word, meaning]| Reason { word, meaning }).collect(),
            rows: topics(folder).iter().flat_map(|path| rows(path)).collect(),
        }
    }
}

fn topics(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "csv") && !LISTS.contains(&&*stem(path)));
    paths.sort();
    paths
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().into_owned()
}

fn rows(path: &Path) -> Vec<Row> {
    let columns = ["number", "statement", "places", "rules", "shown_by", "reason", "note"];
    let row = |[number, statement, places, rules, shown_by, reason, note]: [String; 7]| {
        let topic = stem(path);
        Row { topic, number, statement, places, rules, shown_by, reason, note }
    };
    cells(path, columns).into_iter().map(row).collect()
}

/// The cells of a file below the line with the names of its columns.
fn cells<const N: usize>(path: &Path, columns: [&str; N]) -> Vec<[String; N]> {
    let text = fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(|line| -> [String; N] {
        split(line).try_into().unwrap_or_else(|cells| panic!("{}: not {N} cells: {cells:?}", path.display()))
    });
    assert_eq!(lines.next().unwrap(), columns, "{}", path.display());
    lines.collect()
}

/// The cells of a line. A quote within quotes is written twice; no cell has a line break.
fn split(line: &str) -> Vec<String> {
    let (mut cells, mut is_quoted, mut letters) = (vec![String::new()], false, line.chars().peekable());
    while let Some(letter) = letters.next() {
        let cell = cells.last_mut().unwrap();
        match letter {
            '"' if is_quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(String::new()),
            _ => cell.push(letter),
        }
    }
    cells
}

#[test]
fn a_cell_may_have_commas_and_quotes() {
    assert_eq!(split(r#"1,"a, ""b""",,c"#), ["1", r#"a, "b""#, "", "c"]);
}
