//! The stages in C: the tests of `sms-ffi`, which compile, link and run programs of their own. The library is optimised, as the examples
//! are: Valgrind goes through every instruction.

use crate::call::{Call, cargo, program};
use crate::rust::{AS_THE_WORKSPACE, has_nextest};

const PACKAGE: &str = "--release --package sms-ffi";

/// The header under every standard, the programs, what the library shows. The library with a fault is an example, which is built with
/// the tests.
pub(crate) fn tests() -> Result<(), String> {
    let tests = if has_nextest() { "nextest run" } else { "test --tests --examples" };
    cargo(tests).words("--no-fail-fast").words(PACKAGE).with("INSTA_UPDATE", "no").run()
}

/// The tests of the header alone: it is printed from the code.
pub(crate) fn header() -> Call {
    cargo("test --workspace --test header").words(AS_THE_WORKSPACE)
}

/// The proof that Valgrind is there and sees: it must have caught a program that is wrong on purpose.
pub(crate) fn valgrind() -> Result<(), String> {
    program("valgrind").words("--version").run()?;
    let said = proof().output()?;
    let caught = said.lines().find(|line| line.contains("Valgrind caught"));
    println!("{}", caught.ok_or("no test says that Valgrind caught the faulty program")?.trim());
    Ok(())
}

fn proof() -> Call {
    let (tests, shown) = if has_nextest() {
        ("nextest run --no-capture", "-E test(valgrind_catches)")
    } else {
        ("test --test programs", "valgrind_catches -- --nocapture")
    };
    cargo(tests).words(PACKAGE).words(shown)
}
