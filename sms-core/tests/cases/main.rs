//! The shared case files of `cases/`, run through the public interface. `cases/README.md` says what they mean; C and Python
//! run the same files. `SMS_CASES=NAME` runs those whose names hold this text.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod answers;
mod coverage;
mod document;
mod expect;
mod file;
mod happened;
mod history;
mod lines;
#[path = "../narrow/mod.rs"]
mod narrow;
mod parameters;
mod runner;
#[cfg(feature = "schema")]
#[path = "../documents/shape.rs"]
mod shape;
mod step;
#[expect(clippy::indexing_slicing, reason = "documents that are there")]
mod tables;
mod told;
mod transcript;
mod typed;
mod world;

/// One test, so that each file is run once: what it answers, what all of them show, and what is printed from that.
#[test]
fn the_case_files_give_what_is_listed() {
    let runs = runner::run_all();
    let failures: Vec<&str> = runs.iter().filter_map(|(_, run)| run.as_ref().err()).map(String::as_str).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    let shown: Vec<_> = runs.iter().filter_map(|(name, run)| Some((name.as_str(), run.as_ref().ok()?))).collect();
    answers::check(&shown);
    if runner::chosen().is_none() {
        coverage::check(&shown);
    }
}
