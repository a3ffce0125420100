//! The examples of the header: they compile, run, and leave nothing behind.

use crate::compiler::{compile, include};
use crate::library::{Library, Linked};
use crate::valgrind;
use tempfile::TempDir;

/// What stands between the fences of the header, each example for itself.
fn examples(header: &str) -> Vec<String> {
    let mut lines = header.lines().map(|line| line.trim_start().trim_start_matches("* "));
    let mut examples = Vec::new();
    while lines.by_ref().any(|line| line == "```c") {
        examples.push(lines.by_ref().take_while(|line| *line != "```").map(|line| format!("    {line}\n")).collect());
    }
    examples
}

#[test]
fn examples_run_under_valgrind() {
    let header = std::fs::read_to_string(include().join("sms.h")).unwrap();
    let opening = header.split("IN SHORT").nth(1).unwrap().split("*/").next().unwrap();
    let mut blocks = examples(&header);
    assert!(blocks.len() >= 4);
    blocks.push(opening.replace("\n *", "\n").replace("sponsor.db", "memory:"));
    let body: String = blocks.iter().map(|block| format!("  {{\n{block}  }}\n")).collect();
    let source = format!(
        "#include \"check.h\"\n\nint main(void) {{\n  sms_system *host = opened(\"memory:\");\n  \
         sms_session *session = acting_as(host, \"carl2\");\n{body}  \
         sms_session_free(session);\n  sms_system_free(host);\n  return 0;\n}}\n"
    );
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("examples.c");
    std::fs::write(&path, source).unwrap();
    let program = compile(&path, Library::Normal, Linked::Shared);
    let said = program.run();
    assert!(said.contains("a Level 2 user cannot use `Withdraw a live CoS`"), "{said}");
    assert!(said.contains("\"use_by\":\"2025-07-16\""), "{said}");
    valgrind::clean(&program);
}
