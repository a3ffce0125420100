//! A case file as it stands on disk.

use serde::Deserialize;
use serde_json::{Map, Value};
use std::fs;
use std::path::PathBuf;

/// A case file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseFile {
    /// What the file is about.
    pub(crate) about: String,
    /// When its cases begin, unless they say.
    pub(crate) now: String,
    /// Documents that its steps use by name.
    #[serde(default)]
    pub(crate) documents: Map<String, Value>,
    /// Steps before those of each case.
    #[serde(default)]
    pub(crate) before: Vec<Value>,
    pub(crate) cases: Vec<Case>,
}

/// A case: a store of its own, and what happens to it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) name: String,
    /// The ids of the facts that it shows.
    pub(crate) facts: Vec<String>,
    pub(crate) now: Option<String>,
    pub(crate) seed: Option<u64>,
    /// Rows of variables: the case is run anew for each.
    pub(crate) each: Option<Value>,
    pub(crate) steps: Vec<Value>,
}

/// What every file shares.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    #[expect(dead_code, reason = "for readers of the file")]
    about: String,
    documents: Map<String, Value>,
    before: Vec<Value>,
}

const SHARED: &str = "shared.json";

/// Where the case files are.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../cases"))
}

fn parse<T: for<'de> Deserialize<'de>>(name: &str) -> T {
    let text = fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Reads a case file, with what every file shares put before its own.
pub(crate) fn read(name: &str) -> CaseFile {
    let Shared { documents, before, .. } = parse(SHARED);
    let mut file: CaseFile = parse(name);
    file.about = format!("{name} ({})", file.about);
    for (name, document) in documents {
        file.documents.entry(name).or_insert(document);
    }
    file.before.splice(0..0, before);
    file
}

/// The names of all case files.
pub(crate) fn names() -> Vec<String> {
    let found = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    found.filter(|name| name.ends_with(".json") && name != SHARED).collect()
}
