//! The example of `ARCHITECTURE.md`, "How to add": whether a copy of the core compiles with it, and does not where an event lacks its
//! effect.

use std::path::{Path, PathBuf};

use crate::call::cargo;
use crate::places;

/// What stands before a block of the example: the file, and where it comes in.
const NEW: &str = "`, new:";
const AFTER: &str = "`, after `";

/// An effect of the example, which is left out in the second try, and what the compiler says then.
const EFFECT: &str = "impl Effect for NoteClosed";
const REFUSAL: &str = "method not found in `&NoteClosed`";

pub(crate) fn check() -> Result<(), String> {
    let guide = places::read(&places::project().join("ARCHITECTURE.md"))?;
    let parts = parts(&guide)?;
    let copy = copy()?;
    for part in &parts {
        part.put_into(&copy.join("sms-core/src"))?;
    }
    compile(&copy)?;
    let events = copy.join("sms-core/src/licence/note/events.rs");
    let text = places::read(&events)?;
    let (before, _) = text.split_once(EFFECT).ok_or("the example has no such effect any more")?;
    places::write(&events, before)?;
    match compile(&copy) {
        Err(said) if said.contains(REFUSAL) => Ok(()),
        Err(said) => Err(format!("without its effect an event is refused for something else:\n{said}")),
        Ok(()) => Err("an event without its effect compiles".to_owned()),
    }
}

/// A part of the example.
struct Part {
    file: String,
    /// The line after which it comes; none for a file of its own.
    after: Option<String>,
    text: String,
}

impl Part {
    fn put_into(&self, source: &Path) -> Result<(), String> {
        let path = source.join(&self.file);
        let Some(after) = &self.after else { return places::write(&path, &self.text) };
        let text = places::read(&path)?;
        let (at, line) =
            text.match_indices(after.as_str()).next().ok_or_else(|| format!("`{}` lacks `{after}`", self.file))?;
        let end = text
            .get(at + line.len()..)
            .and_then(|rest| rest.find('\n'))
            .map_or(text.len(), |end| at + line.len() + end + 1);
        let (before, behind) = text.split_at(end);
        places::write(&path, format!("{before}{}{behind}", self.text))
    }
}

/// The parts of the example, as the page has them.
fn parts(guide: &str) -> Result<Vec<Part>, String> {
    let mut lines = guide.lines();
    let mut parts = Vec::new();
    while let Some(line) = lines.next() {
        let Some(head) = line.strip_prefix('`').filter(|line| line.ends_with(':')) else { continue };
        let (file, after) = match (head.split_once(NEW), head.split_once(AFTER)) {
            (Some((file, _)), _) => (file, None),
            (None, Some((file, after))) => (file, Some(after.trim_end_matches("`:").to_owned())),
            (None, None) => continue,
        };
        let block = lines.by_ref().skip_while(|line| *line != "```rust").skip(1).take_while(|line| *line != "```");
        let text = block.map(|line| format!("{line}\n")).collect();
        parts.push(Part { file: file.to_owned(), after, text });
    }
    if parts.is_empty() { Err("`ARCHITECTURE.md` shows no example".to_owned()) } else { Ok(parts) }
}

/// A copy of the core, as a workspace of its own.
fn copy() -> Result<PathBuf, String> {
    let (project, copy) = (places::project(), places::target().join("tmp/how-to-add"));
    places::empty(&copy)?;
    places::copy_folder(&project.join("sms-core/src"), &copy.join("sms-core/src"))?;
    for file in ["Cargo.lock", "clippy.toml", "sms-core/Cargo.toml", "sms-core/README.md"] {
        places::copy(&project.join(file), &copy.join(file))?;
    }
    let manifest = places::read(&project.join("Cargo.toml"))?;
    let whole = manifest.lines().map(|line| match line.split_once(" = ") {
        Some(("members", _)) => "members = [\"sms-core\"]",
        Some(("default-members", _)) => "",
        _ => line,
    });
    places::write(&copy.join("Cargo.toml"), whole.collect::<Vec<_>>().join("\n"))?;
    Ok(copy)
}

/// Compiles the copy; what the compiler says is the error.
fn compile(copy: &Path) -> Result<(), String> {
    let check = cargo("check --quiet --offline -p sponsorship-core").within(copy);
    check.with("CARGO_TARGET_DIR", places::target()).said().map(drop)
}
