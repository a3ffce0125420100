//! The licences: ours, and those of what the library and the wheel hold inside, which ask to be handed on with it.

use std::path::{Path, PathBuf};

use crate::call::cargo;
use crate::places;

/// How a package calls the text of its licence, the shorter texts first.
const TEXTS: [&str; 8] = [
    "LICENSE-MIT",
    "LICENSE-MIT.txt",
    "LICENSE",
    "LICENSE.md",
    "COPYING",
    "LICENSE-APACHE",
    "LICENSE.txt",
    // Of the tables of characters in what reads spreadsheets.
    "LICENSE-WHATWG",
];

/// What is handed on with a licence that asks for it.
const NOTICES: [&str; 2] = ["NOTICE", "NOTICE.txt"];

/// Writes the licences into a folder.
pub(super) fn write(folder: &Path) -> Result<(), String> {
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"] {
        places::copy(&places::project().join(name), &folder.join(name))?;
    }
    write_third_parties("sms-ffi", folder)
}

/// Writes the licences of what a package of ours holds into a folder.
pub(crate) fn write_third_parties(package: &str, folder: &Path) -> Result<(), String> {
    places::write(&folder.join("THIRD-PARTY.txt"), third_parties(package)?)
}

/// Each foreign package inside one of ours, with its licence.
fn third_parties(package: &str) -> Result<String, String> {
    let tree = cargo("tree --edges normal,no-proc-macro --prefix none --format {p}|{l} --locked --package");
    let tree = tree.argument(package).output()?;
    let mut packages: Vec<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    packages.sort_unstable();
    packages.dedup();

    let sources = sources()?;
    let mut text = "Inside are SQLite, which is in the public domain, the standard library of Rust (MIT OR Apache-2.0), and these\n\
         packages. Each is followed by its licence.\n".to_owned();
    for (package, licence) in packages.iter().filter_map(|line| line.split_once('|')) {
        // Our own packages are named with the folder where they lie.
        let Some((name, version)) = package.split_once(" v").filter(|_| !package.contains('/')) else { continue };
        let version = version.split(' ').next().unwrap_or(version);
        text += &format!("\n{}\n{name} {version}: {licence}\n\n", "-".repeat(100));
        text += &licence_text(&sources, &format!("{name}-{version}"), licence).unwrap_or_else(|| licence.to_owned());
        text.push('\n');
    }
    Ok(text)
}

/// The text of one licence, for an offer of several asks for no more; of all, where all count. The notices go with them.
fn licence_text(sources: &[PathBuf], package: &str, licence: &str) -> Option<String> {
    let folder = sources.iter().map(|source| source.join(package)).find(|folder| folder.is_dir())?;
    let read = |name: &&str| std::fs::read_to_string(folder.join(name)).ok();
    let enough = if licence.contains(" AND ") { TEXTS.len() } else { 1 };
    let texts: Vec<String> =
        TEXTS.iter().filter_map(read).take(enough).chain(NOTICES.iter().filter_map(read)).collect();
    if texts.is_empty() { None } else { Some(texts.join("\n")) }
}

/// Where cargo keeps the sources of packages.
fn sources() -> Result<Vec<PathBuf>, String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    places::files(&home.ok_or("there is no home folder")?.join("registry/src"), "")
}
