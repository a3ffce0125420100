//! The looks of the header, and what the sources export.

use std::path::Path;

/// The widest line.
const WIDTH: usize = 120;

/// ASCII; a comment of one line and a function that fits on one line are on one line, and no two lines are blank.
pub(crate) fn tidy(header: &str) -> String {
    let lines: Vec<&str> = header.lines().collect();
    let mut tidy = String::new();
    let mut place = 0;
    while let Some(line) = lines.get(place) {
        if let Some((function, length)) = function(&lines[place..]) {
            tidy.push_str(&format!("{function}\n"));
            place += length;
        } else if line.is_empty() && tidy.ends_with("\n\n") {
            place += 1;
        } else if let (Some(indent), Some(text)) = (line.strip_suffix("/**"), one_line(&lines[place..])) {
            tidy.push_str(&format!("{indent}/** {text} */\n"));
            place += 3;
        } else {
            tidy.push_str(&format!("{line}\n"));
            place += 1;
        }
    }
    tidy.replace('…', "...")
}

/// The only line of the comment that begins here.
fn one_line<'a>(lines: &[&'a str]) -> Option<&'a str> {
    let [_, text, end, ..] = lines else { return None };
    (end.trim() == "*/").then(|| text.trim_start().strip_prefix("* "))?
}

/// The function that begins here over several lines, if one is enough for it.
fn function(lines: &[&str]) -> Option<(String, usize)> {
    let begins = lines.first().is_some_and(|line| line.contains('(') && line.ends_with(',') && !line.starts_with(' '));
    let length = lines.iter().position(|line| line.ends_with(");")).filter(|_| begins)? + 1;
    let parts: Vec<&str> = lines[..length].iter().map(|line| line.trim()).collect();
    Some((parts.join(" "), length)).filter(|(function, _)| function.len() <= WIDTH)
}

/// The names of all functions that a folder of sources exports, in any order.
pub(crate) fn exports(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            names.extend(exports(&path));
        } else {
            let source = std::fs::read_to_string(path).unwrap();
            let parts = source.split("pub extern \"C\" fn ").skip(1);
            names.extend(parts.map(|rest| rest.split(['(', '<']).next().unwrap().to_owned()));
        }
    }
    names
}
