//! A page as text, and its comparison with the committed file.

use std::{env, fs};

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs");

/// What stands below the title of every page.
const PRINTED: &str =
    "This page is printed from the code, and a test keeps the two equal. To print it again, run `cargo xtask regen`.";

/// The committed file must be this text; with `SMS_REGEN` set it is written instead.
pub(crate) fn compare(file: &str, text: &str) {
    let path = format!("{DOCS}/{file}");
    if env::var_os("SMS_REGEN").is_some() {
        fs::write(&path, text).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    if committed == text {
        return;
    }
    let pairs = committed.lines().map(Some).chain([None]).zip(text.lines().map(Some).chain([None]));
    let differs = pairs.enumerate().find(|(_, (before, now))| before != now);
    panic!(
        "docs/{file} is not what the code says; run `cargo xtask regen`. The first difference, line and texts: {differs:?}"
    );
}

/// A page in the making.
pub(crate) struct Page(String);

impl Page {
    pub(crate) fn new(title: &str, about: &str) -> Self {
        Self(format!("# {title}\n\n{PRINTED}\n\n{about}\n"))
    }

    pub(crate) fn heading(&mut self, title: &str) {
        self.0.push_str(&format!("\n## {title}\n"));
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.0.push_str(&format!("\n{text}\n"));
    }

    pub(crate) fn table<const N: usize>(&mut self, columns: [&str; N], rows: impl IntoIterator<Item = [String; N]>) {
        self.0.push('\n');
        self.row(columns.map(str::to_owned));
        self.row([const { String::new() }; N].map(|_| "---".to_owned()));
        for row in rows {
            self.row(row);
        }
    }

    fn row<const N: usize>(&mut self, cells: [String; N]) {
        let cells = cells.map(|cell| cell.replace('|', "\\|").replace('\n', " "));
        self.0.push_str(&format!("| {} |\n", cells.join(" | ")));
    }

    pub(crate) fn compare(self, file: &str) {
        compare(file, &self.0);
    }
}

/// A word of the code, as Markdown shows it.
pub(crate) fn code(word: impl std::fmt::Display) -> String {
    format!("`{word}`")
}
