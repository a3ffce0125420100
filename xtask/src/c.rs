//! The stages in C: the tests of `sms-ffi`, which compile, link and run programs of their own.

use crate::call::{Call, cargo, program};
use crate::rust::{AS_THE_WORKSPACE, has_nextest};

/// The header under every standard, the programs, what the library shows. They are named one by one, for a package that is
/// built alone has other features; the library with a fault is an example, which is built with the tests.
pub(crate) fn tests() -> Result<(), String> {
    let tests = if has_nextest() {
        cargo("nextest run --no-fail-fast --workspace -E").argument("package(sms-ffi)")
    } else {
        cargo(
            "test --no-fail-fast --workspace --test header --test programs --test readme --test case_files --examples",
        )
    };
    tests.words(AS_THE_WORKSPACE).with("INSTA_UPDATE", "no").run()
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
    if has_nextest() {
        cargo("nextest run --workspace --no-capture -E").argument("package(sms-ffi) & test(valgrind_catches)")
    } else {
        cargo("test --workspace --test programs").words(AS_THE_WORKSPACE).words("valgrind_catches -- --nocapture")
    }
}
