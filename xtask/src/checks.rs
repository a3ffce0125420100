//! `cargo xtask test`: the stages, in three tiers. Within a tier the quick stages are the first ones.

use crate::stage::{Stage, run};
use crate::{
    c, consumers, counts, dependencies, examples, fuzz, how_to_add, long, neighbours, packages, python, readme,
    rusqlite, rust, together,
};

/// While one works: under two minutes, when what it needs is compiled.
const QUICK: &[Stage] = &[
    Stage { name: "rust-format", run: rust::format },
    Stage { name: "rust-lints", run: rust::lints },
    Stage { name: "rust-core", run: rust::core_tests },
    Stage { name: "rust-generated-files", run: rust::generated_files },
];

/// Every check, which the CI runs, too. The goal is twenty minutes on two cores, with nothing compiled before. The generated
/// files are compared by the tests in Rust and in C.
const ALL: &[Stage] = &[
    Stage { name: "rust-format", run: rust::format },
    Stage { name: "rust-core-alone", run: rust::the_core_alone },
    Stage { name: "rust-lints", run: rust::lints },
    Stage { name: "rust-docs", run: rust::documentation },
    Stage { name: "rust-how-to-add", run: how_to_add::check },
    Stage { name: "rust-dependencies", run: dependencies::check },
    Stage { name: "rust-neighbours", run: neighbours::resolve },
    Stage { name: "rust-packages", run: packages::check },
    Stage { name: "rust-tests", run: rust::tests },
    Stage { name: "rust-fuzz", run: fuzz::short },
    Stage { name: "rust-doc-tests", run: rust::doc_tests },
    Stage { name: "rust-examples", run: rust::examples },
    Stage { name: "rust-counts", run: counts::show },
    Stage { name: "c-tests", run: c::tests },
    Stage { name: "c-valgrind", run: c::valgrind },
    Stage { name: "dist", run: consumers::check },
    Stage { name: "python-wheel", run: python::install },
    Stage { name: "python-lints", run: python::lints },
    Stage { name: "python-types", run: python::types },
    Stage { name: "python-tests", run: python::tests },
    Stage { name: "python-panics", run: python::panics },
    Stage { name: "python-alone", run: python::alone },
    Stage { name: "examples", run: examples::check },
    Stage { name: "together", run: together::check },
];

/// By hand, before a version: what takes hours, measures, or compiles everything once more.
const LONG: &[Stage] = &[
    Stage { name: "rust", run: long::rust },
    Stage { name: "c", run: long::c },
    Stage { name: "python", run: long::python },
    Stage { name: "kill", run: long::kill },
    Stage { name: "dist", run: long::handed_out },
    Stage { name: "counts", run: || counts::compare(counts::BASE) },
    Stage { name: "bench", run: long::bench },
    Stage { name: "packages", run: packages::build },
    Stage { name: "oldest-rust", run: rust::oldest_rust },
    Stage { name: "store-features", run: rust::store_features },
    Stage { name: "readme", run: readme::check },
    Stage { name: "source", run: python::from_source },
    Stage { name: "neighbours", run: neighbours::together },
    Stage { name: "rusqlite", run: rusqlite::check },
    Stage { name: "fuzz", run: fuzz::long },
    Stage { name: "soak", run: long::soak },
];

/// Runs the stages of these names, or every one. The name of a language is that of all its stages; `quick` or `long` before
/// them is another tier.
pub(crate) fn test(names: &[&str]) -> Result<(), String> {
    match names {
        ["quick", names @ ..] => run(QUICK, names),
        ["long", names @ ..] => run(LONG, names),
        names => run(ALL, names),
    }
}
