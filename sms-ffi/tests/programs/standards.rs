//! The header under every standard of C and C++, included twice.

use crate::compiler::{WARNINGS, include, succeed};
use std::process::Command;
use tempfile::TempDir;

const SOURCE: &str = "\
#include \"sms.h\"
#include \"sms.h\"

int main(void) {
  sms_question question = sms_question_new(SMS_FUNCTION_ASSIGN_COS, SMS_LEVEL_LEVEL_2);
  question.routes |= SMS_BIT(SMS_ROUTE_STUDENT);
  return sms_text(SMS_COMMAND_ASSIGN_COS).length > 0 && question.owner != 0 ? 0 : 1;
}
";

fn compiles(compiler: &str, ending: &str, standard: &str) {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let source = folder.path().join("twice").with_extension(ending);
    std::fs::write(&source, SOURCE).unwrap();
    let mut command = Command::new(compiler);
    command.arg(format!("-std={standard}")).args(WARNINGS).arg("-I").arg(include()).arg("-c").arg(source);
    succeed(command.arg("-o").arg(folder.path().join("twice.o")));
}

#[test]
fn the_header_is_good_c() {
    for standard in ["c99", "c11", "c17", "c2x"] {
        compiles("gcc", "c", standard);
    }
}

#[test]
fn the_header_is_good_cpp() {
    for standard in ["c++11", "c++14", "c++17", "c++20"] {
        compiles("g++", "cpp", standard);
    }
}
