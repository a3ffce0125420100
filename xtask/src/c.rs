//! The stages in C: the tests of `sms-ffi`, which compile, link and run programs of their own.

use crate::call::{Call, cargo, program};
use crate::rust::has_nextest;

/// The header under every standard, the programs, what the library shows.
pub(crate) fn tests() -> Result<(), String> {
    let tests = if has_nextest() {
        cargo("nextest run --workspace -E").argument("package(sms-ffi)")
    } else {
        cargo("test -p sms-ffi --tests")
    };
    tests.with("INSTA_UPDATE", "no").run()
}

/// The tests under Valgrind again, with what they say: that a program with a fault in it was caught.
pub(crate) fn valgrind() -> Result<(), String> {
    program("valgrind").words("--version").run()?;
    let shown = under_valgrind().output()?;
    print!("{shown}");
    let proof = shown.lines().any(|line| line.trim_start().starts_with("Valgrind "));
    if proof { Ok(()) } else { Err("no test says that Valgrind caught the faulty program".to_owned()) }
}

fn under_valgrind() -> Call {
    if has_nextest() {
        cargo("nextest run --workspace --success-output immediate --no-capture -E")
            .argument("package(sms-ffi) & test(valgrind)")
    } else {
        cargo("test -p sms-ffi --tests valgrind -- --nocapture")
    }
}
