//! The tasks that check nothing: what they run.

use crate::call::{Call, cargo};
use crate::dist::Build;
use crate::{c, dist, python, rust};

/// Writes the generated files anew: pages, JSON Schema, answers of the case files, snapshots, the header, the generated
/// parts of the Python package, the public items in Rust.
pub(crate) fn regen() -> Result<(), String> {
    let rewrite = |call: Call| call.with("SMS_REGEN", "1").with("INSTA_UPDATE", "always").run();
    // The page of the commands shows the codes that the case files have seen.
    rewrite(cargo("test --test cases").words(rust::THE_CORE))?;
    rewrite(rust::documents())?;
    rewrite(cargo("test -p sponsorship-store --lib"))?;
    rewrite(c::header())?;
    rewrite(python::generated())?;
    python::rewrite_stubs()?;
    rust::rewrite_public_items()
}

/// The figures of the library, with the floors in the same run.
pub(crate) fn bench(arguments: &[&str]) -> Result<(), String> {
    let bench = cargo("run --profile handed-out -p sms-benches --").and(arguments);
    let mut names = arguments.iter().filter(|argument| !argument.starts_with("--")).peekable();
    let of_bindings = names.peek().is_none() || names.any(|name| name.starts_with("bindings"));
    if of_bindings { with_what_is_handed_out(bench)?.run() } else { bench.run() }
}

/// The bindings are measured as they are handed out.
fn with_what_is_handed_out(bench: Call) -> Result<Call, String> {
    python::install_build(Build::HandedOut)?;
    Ok(bench
        .with("SMS_BENCH_LIBRARY", dist::folder(Build::HandedOut)?)
        .with("SMS_BENCH_PYTHON", python::interpreter_path()?)
        .with("SMS_BENCH_WHEEL", python::built()?))
}

/// Kills a process that writes, at a random moment for each seed, and looks at what is left.
pub(crate) fn kill(seeds: &str) -> Result<(), String> {
    if !seeds.parse::<u32>().is_ok_and(|seeds| seeds > 0) {
        return Err(format!("`{seeds}` is not a number of seeds"));
    }
    cargo("test --release -p sponsorship-store --test kill -- --nocapture").with("SMS_KILL_SEEDS", seeds).run()
}
