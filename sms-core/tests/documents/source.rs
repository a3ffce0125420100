//! The files of the core that speak of something, so that a page can say where a rule, a figure or a code is at work.

use std::fs;
use std::path::{Path, PathBuf};

/// Where the folders of the core begin, as the pages name its files.
const SOURCE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// The files of `sms-core/src` but for tests, in the order of their names.
pub(crate) struct Source(Vec<File>);

struct File {
    name: String,
    /// Without the lines that only show how something looks.
    lines: Vec<String>,
}

impl Source {
    /// Reads every file but those of `but`.
    pub(crate) fn new(but: &[&str]) -> Self {
        let mut paths = Vec::new();
        collect(Path::new(SOURCE), &mut paths);
        paths.sort();
        let mut files: Vec<File> = paths.iter().map(|path| file(path)).collect();
        files.retain(|file| {
            file.name != "tests.rs"
                && !file.name.ends_with("/tests.rs")
                && !but.iter().any(|name| file.name.starts_with(name))
        });
        Self(files)
    }

    /// The files with a line where this stands by itself, as the cell of a table.
    pub(crate) fn files_with(&self, text: &str) -> String {
        let has = |file: &&File| file.lines.iter().any(|line| stands_in(line, text));
        self.0.iter().filter(has).map(|file| format!("`{}`", file.name)).collect::<Vec<_>>().join(", ")
    }

    /// What stands before a text in the first line that has it.
    pub(crate) fn before(&self, text: &str) -> Option<&str> {
        self.0.iter().flat_map(|file| &file.lines).find_map(|line| line.split_once(text)).map(|(before, _)| before)
    }
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, paths) } else { paths.push(path) }
    }
}

fn file(path: &Path) -> File {
    let name = path.strip_prefix(SOURCE).unwrap().to_string_lossy().replace('\\', "/");
    let shows = |line: &&str| line.trim_start().starts_with("///") && line.contains("such as");
    let text = fs::read_to_string(path).unwrap();
    File { name, lines: text.lines().filter(|line| !shows(line)).map(str::to_owned).collect() }
}

/// Whether the text is there, and no part of something longer: `lu/A-1` is not in `lu/A-10`.
fn stands_in(line: &str, text: &str) -> bool {
    let goes_on = |letter: char| letter.is_ascii_alphanumeric() || "_-/".contains(letter);
    line.match_indices(text).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + text.len()..]);
        // `cos/5.1` goes on in `cos/5.1.2`, and ends before the full stop of a sentence.
        let further = after.strip_prefix('.').unwrap_or(after);
        !before.ends_with(goes_on) && !further.starts_with(goes_on)
    })
}

#[test]
fn a_name_is_found_where_it_stands_by_itself() {
    assert!(stands_in("see (`lu/A-1`)", "lu/A-1") && stands_in("As lu/A-1.", "lu/A-1"));
    assert!(!stands_in("lu/A-10", "lu/A-1") && !stands_in("`lu/A-1.2`", "lu/A-1") && !stands_in("blu/A-1", "lu/A-1"));
}
