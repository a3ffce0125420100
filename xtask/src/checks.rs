//! `cargo xtask test`: every stage. The first ones are the quick ones.

use crate::stage::{Stage, run};
use crate::{c, consumers, examples, python, rust, together};

const STAGES: &[Stage] = &[
    Stage { name: "rust-format", run: rust::format },
    Stage { name: "rust-core-alone", run: rust::the_core_alone },
    Stage { name: "rust-lints", run: rust::lints },
    Stage { name: "rust-docs", run: rust::documentation },
    Stage { name: "rust-tests", run: rust::tests },
    Stage { name: "rust-doc-tests", run: rust::doc_tests },
    Stage { name: "rust-generated-files", run: rust::generated_files },
    Stage { name: "rust-examples", run: rust::examples },
    Stage { name: "c-tests", run: c::tests },
    Stage { name: "c-valgrind", run: c::valgrind },
    Stage { name: "dist", run: consumers::check },
    Stage { name: "python-wheel", run: python::install },
    Stage { name: "python-lints", run: python::lints },
    Stage { name: "python-tests", run: python::tests },
    Stage { name: "python-panics", run: python::panics },
    Stage { name: "python-source", run: python::from_source },
    Stage { name: "python-alone", run: python::alone },
    Stage { name: "examples", run: examples::check },
    Stage { name: "together", run: together::check },
];

/// Runs the stages of these names, or every one. The name of a language is that of all its stages.
pub(crate) fn test(names: &[&str]) -> Result<(), String> {
    run(STAGES, names)
}
