//! `cargo xtask test long`: what takes too long for every day.

use crate::call::{cargo, program};
use crate::dist::Build;
use crate::rust::AS_THE_WORKSPACE;
use crate::{consumers, places, python, tasks};

/// How long the soak lasts unless `SMS_SOAK_SECONDS` says otherwise.
const SOAK_SECONDS: &str = "3600";

/// What the newest `rusqlite` needs, where its own SQLite is left out.
const MACHINE_SQLITE: &str = "--atleast-version=3.45.3 sqlite3";

/// The tests that do more when `SMS_LONG` is set, with the time that they take in a build that is optimised. Then those of the store
/// without SQLite, and with that of the machine.
pub(crate) fn rust() -> Result<(), String> {
    let tests = cargo("test --release --no-fail-fast --workspace --exclude sms-ffi --tests").words(AS_THE_WORKSPACE);
    tests.words("-- --nocapture").with("SMS_LONG", "1").with("INSTA_UPDATE", "no").run()?;
    cargo("test -p sponsorship-store --lib --no-default-features").run()?;
    if !program("pkg-config").words(MACHINE_SQLITE).succeeds() {
        println!("    skipped: the store with the SQLite of the machine, which is too old for `rusqlite`");
        return Ok(());
    }
    cargo("test -p sponsorship-store --tests --no-default-features --features sqlite").with("INSTA_UPDATE", "no").run()
}

/// A file of 100,000 records through C.
pub(crate) fn c() -> Result<(), String> {
    cargo("test --package sms-ffi --release --test programs large_file -- --nocapture").with("SMS_LONG", "1").run()
}

pub(crate) fn python() -> Result<(), String> {
    python::install()?;
    python::long_tests()
}

pub(crate) fn kill() -> Result<(), String> {
    tasks::kill("1000")
}

/// The library as it is handed out, optimised as a whole, with the programs that know nothing but its folder.
pub(crate) fn handed_out() -> Result<(), String> {
    consumers::check_of(Build::HandedOut)
}

/// Every bench in short windows, for one that breaks is seen nowhere else.
pub(crate) fn bench() -> Result<(), String> {
    tasks::bench(&["--quick"])
}

/// Two processes of eight threads that write, erase, verify and are killed.
pub(crate) fn soak() -> Result<(), String> {
    let seconds = std::env::var("SMS_SOAK_SECONDS").unwrap_or_else(|_| SOAK_SECONDS.to_owned());
    python::install()?;
    let script = places::project().join("sms-py/tests/soak.py");
    program(python::interpreter_path()?).argument(script).argument(seconds).run()
}
