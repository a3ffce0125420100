//! `include/sms.h` is what cbindgen makes of this crate, with the constants of the core's tables, and `include/sms.json` is the
//! same as data. `SMS_REGEN=1` writes them.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

#[path = "../common/mod.rs"]
mod common;
mod constants;
mod description;
mod frozen;
mod guide;
mod names;
mod shape;

use common::prototypes;
use std::path::{Path, PathBuf};

/// The sources, in the order of the header.
const SOURCES: &[&str] = &[
    "version",
    "answer",
    "text",
    "date",
    "reason",
    "error",
    "value",
    "buffer",
    "document",
    "decision",
    "policy",
    "words",
    "question",
    "system",
    "system/sessions",
    "system/history",
    "system/feed",
    "system/only",
    "system/sql",
    "system/table",
    "session",
    "view",
    "register",
    "bdt/check",
    "bdt/table",
    "bdt/file",
    "bdt/import",
    "bdt/reader",
    "bdt/writer",
    "sample",
];

/// Where it is named before it is defined: after the functions, for they end where what is only in the header begins.
const ARROW: &str = "
/* The stream of Apache Arrow, which is defined below. */
struct ArrowArrayStream;
";

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../include/sms.h")
}

/// Compares a printed file with what is committed, or writes it.
fn compare(path: &Path, new: &str) {
    if std::env::var_os("SMS_REGEN").is_some() {
        std::fs::write(path, new).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == new, "{} is not what the sources say: run `cargo xtask regen`", path.display());
}

fn committed() -> String {
    std::fs::read_to_string(path()).unwrap_or_default()
}

fn generated() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = cbindgen::Config::from_file(folder.join("cbindgen.toml")).unwrap();
    let mut builder =
        cbindgen::Builder::new().with_config(config).with_after_include(ARROW.to_owned() + &constants::all());
    for name in SOURCES {
        builder = builder.with_src(folder.join("src").join(name).with_extension("rs"));
    }
    let mut header = Vec::new();
    builder.generate().unwrap().write(&mut header);
    shape::tidy(&String::from_utf8(header).unwrap())
}

#[test]
fn the_header_is_what_the_sources_say() {
    let (old, new) = (committed(), generated());
    let broken = frozen::broken(&old, &new);
    assert!(broken.is_empty(), "what a compiled program relies on has changed, but not SMS_ABI_VERSION: {broken:#?}");
    compare(&path(), &new);
    compare(&path().with_extension("json"), &description::of(&new));
}

#[test]
fn every_export_is_in_the_header_once() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut exports = shape::exports(&folder);
    exports.sort_unstable();
    assert!(exports.len() > 60, "{exports:?}");
    let mut in_header: Vec<String> = prototypes(&generated()).into_iter().map(|prototype| prototype.name).collect();
    in_header.sort_unstable();
    assert_eq!(in_header, exports);
}

#[test]
fn every_function_that_can_fail_ends_with_a_place_for_the_error() {
    let error = ("sms_error **".to_owned(), "error".to_owned());
    for prototype in prototypes(&committed()) {
        assert_eq!(prototype.is_fallible(), prototype.parameters.last() == Some(&error), "{}", prototype.name);
    }
}
