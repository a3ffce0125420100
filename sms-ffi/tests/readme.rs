//! The programs in C that the README shows: compiled with every warning an error, run, and seen to say what they should.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

#[path = "programs/compiler.rs"]
#[expect(dead_code, reason = "shared with the tests of programs")]
mod compiler;
#[path = "programs/library.rs"]
#[expect(dead_code, reason = "shared with the tests of programs")]
mod library;

use library::{Library, Linked};

const README: &str = include_str!("../../README.md");

/// The blocks of a language, as they stand.
fn blocks(language: &str) -> Vec<String> {
    let fence = format!("```{language}");
    let mut lines = README.lines();
    let mut blocks = Vec::new();
    while lines.by_ref().any(|line| line == fence) {
        blocks.push(lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n")).collect());
    }
    blocks
}

/// What a block prints, run as a program.
fn printed(block: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("readme.c");
    std::fs::write(&source, block).unwrap();
    let program = compiler::compile(&source, Library::Normal, Linked::Shared);
    program.run()
}

#[test]
fn the_program_of_the_readme_says_all_three_reasons() {
    let programs = blocks("c");
    let [program, _] = programs.as_slice() else { panic!("the README has {} programs in C", programs.len()) };
    let said = printed(program);
    let codes: Vec<&str> = said.lines().filter_map(|line| line.split_once(": ")).map(|(code, _)| code).collect();
    assert_eq!(codes, ["access.level", "access.licence_status", "access.route"], "{said}");
}

/// What is shown of documents is a part of a program, which has a session already.
#[test]
fn the_part_of_the_readme_drafts_a_certificate() {
    let programs = blocks("c");
    let [_, part] = programs.as_slice() else { panic!("the README has {} programs in C", programs.len()) };
    let said = printed(&format!(
        "#include \"check.h\"\n\nint main(void) {{\n\
         sms_system *system = opened(\"memory:\");\nsms_session *carl = acting_as(system, \"carl2\");\n\
         sms_buffer *outcome = NULL;\nsms_error *error = NULL;\n{part}\
         CHECK(error == NULL);\nprintf(\"%.*s\\n\", (int)certificate.length, certificate.data);\n\
         sms_document_free(draft);\nsms_buffer_free(outcome);\nsms_session_free(carl);\nsms_system_free(system);\n\
         return 0;\n}}\n"
    ));
    assert!(said.starts_with("cos-"), "{said}");
}
