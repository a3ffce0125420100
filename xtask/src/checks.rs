//! `cargo xtask test`: every stage. The first ones are the quick ones.

use crate::stage::{Stage, run};
use crate::{c, consumers, examples, python, rust};

const STAGES: &[Stage] = &[
    Stage::new("rust", "format", rust::format),
    Stage::new("rust", "the core alone", rust::the_core_alone),
    Stage::new("rust", "lints", rust::lints),
    Stage::new("rust", "documentation", rust::documentation),
    Stage::new("rust", "tests", rust::tests),
    Stage::new("rust", "doc tests", rust::doc_tests),
    Stage::new("rust", "generated files", rust::generated_files),
    Stage::new("rust", "examples", rust::examples),
    Stage::new("c", "header and programs", c::tests),
    Stage::new("c", "under Valgrind", c::valgrind),
    Stage::new("dist", "library, and programs that find it", consumers::check),
    Stage::new("python", "wheel", python::install),
    Stage::new("python", "format, lints, types, stubs", python::lints),
    Stage::new("python", "tests", python::tests),
    Stage::new("python", "source distribution", python::from_source),
    Stage::new("python", "wheel alone", python::alone),
    Stage::new("examples", "in every language", examples::check),
];

/// Runs the stages of these names, or every one.
pub(crate) fn test(names: &[&str]) -> Result<(), String> {
    run(STAGES, names)
}
