//! The header and the library as C and C++ see them: the header under every standard, real programs against the shared and
//! the static library, the same under Valgrind, and what the library shows.
//!
//! Each sentence of the header's opening comment has a program of its number in `tests/c`.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod bad_arguments;
#[path = "../common/mod.rs"]
mod common;
mod compiler;
mod cpp;
mod description;
mod examples;
mod layout;
mod library;
mod standards;
mod symbols;
mod valgrind;

use library::{Library, Linked};

/// Programs of `tests/c`, each run with the shared and the static library, and under Valgrind.
macro_rules! programs {
    ($($name:ident;)*) => {
        $(mod $name {
            use super::*;

            #[test]
            fn with_the_shared_library() {
                compiler::program(stringify!($name), Library::Normal, Linked::Shared).run();
            }

            #[test]
            fn with_the_static_library() {
                compiler::program(stringify!($name), Library::Normal, Linked::Static).run();
            }

            #[test]
            fn under_valgrind() {
                valgrind::clean(&compiler::program(stringify!($name), Library::Normal, Linked::Shared));
            }
        })*

        const PROGRAMS: &[&str] = &[$(stringify!($name),)* FAULTS, LARGE_FILES];
    };
}

programs! {
    a_day;
    doors;
    files;
    files_imported;
    files_streamed;
    messages;
    not_whole;
    sample;
    sql;
    tables;
    values;
    without_json;
    rule_01_results;
    rule_02_answers;
    rule_03_texts;
    rule_04_ownership;
    rule_05_lives;
    rule_06_null;
    rule_07_threads;
    rule_08_enumerations;
    rule_09_documents;
    rule_11_processes;
    rule_12_versions;
    rule_13_structures;
}

/// The one that needs the library with a fault.
const FAULTS: &str = "rule_10_faults";

#[test]
fn a_fault_inside_is_met_under_valgrind() {
    let program = compiler::program(FAULTS, Library::WithAFault, Linked::Shared);
    program.run();
    valgrind::clean(&program);
}

/// The one that measures memory, and takes too long under Valgrind.
const LARGE_FILES: &str = "files_large";

#[test]
fn a_large_file_takes_no_more_memory_than_a_small_one() {
    println!("{}", compiler::program(LARGE_FILES, Library::Normal, Linked::Shared).run());
}

/// The names in order.
fn sorted<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> Vec<String> {
    let mut names: Vec<String> = names.into_iter().map(|name| name.as_ref().to_owned()).collect();
    names.sort_unstable();
    names
}

#[test]
fn every_program_is_run() {
    let files = std::fs::read_dir(compiler::sources()).unwrap().map(|entry| entry.unwrap().path());
    let programs = files.filter(|path| path.extension().is_some_and(|extension| extension == "c"));
    let names = programs.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned());
    assert_eq!(sorted(names.filter(|name| name != "faulty")), sorted(PROGRAMS));
}

/// The sentences of the opening comment are numbered: each has its program.
#[test]
fn every_convention_has_its_program() {
    let header = std::fs::read_to_string(compiler::include().join("sms.h")).unwrap();
    let opening = header.split("*/").next().unwrap();
    let titles = opening.lines().filter_map(|line| {
        let (number, rest) = line.strip_prefix(" * ")?.trim_start().split_once(". ")?;
        Some((number.parse::<u32>().ok()?, rest.split('.').next()?.to_lowercase()))
    });
    let named: Vec<String> = titles.map(|(number, title)| format!("rule_{number:02}_{title}")).collect();
    assert_eq!(named, sorted(PROGRAMS.iter().filter(|name| name.starts_with("rule_"))));
}
