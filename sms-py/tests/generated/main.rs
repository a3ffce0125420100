//! The Python modules that are printed from the core's own tables, each compared with the file that is committed: the
//! enumerations, the shapes of nested documents, a record for each answer, what may be shown of forms and
//! events, the tables and their rows, the settings, one method for each command and query, one function for each question, and where each public name is
//! made. To print them again, run `cargo xtask regen`.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod answers;
mod classes;
mod commands;
mod documents;
mod enums;
mod method;
mod names;
mod questions;
mod settings;
mod shape;
mod shown;
mod tables;
mod text;

use std::{env, fs};

const PACKAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/python/sms");

#[test]
fn the_enumerations_are_those_that_cross() {
    compare("_enums.py", &enums::module());
}

#[test]
fn the_shapes_are_those_of_the_schema() {
    compare("_documents.py", &documents::module(&sms_core::schema::document()));
}

#[test]
fn the_records_are_the_answers_of_the_schema() {
    compare("_answers.py", &answers::module(&sms_core::schema::document()));
}

#[test]
fn what_is_shown_is_what_the_schema_does_not_mark() {
    compare("_shown.py", &shown::module(&sms_core::schema::document()));
}

#[test]
fn the_tables_are_those_of_the_core() {
    compare("_tables.py", &tables::module());
    compare("_tabled.py", &tables::tabled());
}

#[test]
fn the_settings_are_those_of_the_policy() {
    compare("_settings.py", &settings::module());
}

#[test]
fn the_methods_are_the_commands_and_queries() {
    compare("_commands.py", &commands::module(&sms_core::schema::document()));
}

#[test]
fn the_functions_are_the_questions() {
    compare("_questions.py", &questions::module(&sms_core::schema::document()));
}

#[test]
fn every_public_name_has_its_module() {
    let names = names();
    compare("_names.py", &names::module(&names));
    compare("__init__.pyi", &names::stubs(&names));
}

fn names() -> names::Names {
    let schema = sms_core::schema::document();
    let printed = [
        ("_answers.py", answers::module(&schema)),
        ("_commands.py", commands::module(&schema)),
        ("_documents.py", documents::module(&schema)),
        ("_enums.py", enums::module()),
        ("_names.py", String::new()),
        ("_questions.py", questions::module(&schema)),
        ("_shown.py", shown::module(&schema)),
        ("_settings.py", settings::module()),
        ("_tables.py", tables::module()),
    ];
    names::Names::read(PACKAGE, &printed)
}

/// The committed file must be this text; with `SMS_REGEN` set it is written instead.
fn compare(file: &str, text: &str) {
    let path = format!("{PACKAGE}/{file}");
    if env::var_os("SMS_REGEN").is_some() {
        fs::write(&path, text).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let differs = committed.lines().zip(text.lines()).position(|(before, now)| before != now);
    assert!(
        committed == text,
        "sms-py/python/sms/{file} is not what the code says; run `cargo xtask regen`. It differs after line {}",
        differs.unwrap_or_else(|| committed.lines().count().min(text.lines().count()))
    );
}
