//! The stages in Rust.
//!
//! Each build asks for the same features, so that cargo compiles the core once for tests, once for lints and once as it is
//! handed out, and not once for every stage.

use crate::call::{Call, cargo, program};
use crate::{api, c, places, python};

/// The features that the whole workspace is built with: all that the core has.
pub(crate) const AS_THE_WORKSPACE: &str = "--features sponsorship-core/schema,sponsorship-store/tracing";

/// The same for the core by itself.
pub(crate) const THE_CORE: &str = "-p sponsorship-core --features schema,tracing";

/// What the documentation shows: `tracing` would add methods of its own to every type.
const AS_DOCUMENTED: &str = "--features sponsorship-core/schema";

pub(crate) fn format() -> Result<(), String> {
    cargo("fmt --all --check").run()
}

/// Features unify within a workspace: only alone does the core show that it needs none.
pub(crate) fn the_core_alone() -> Result<(), String> {
    cargo("clippy -p sponsorship-core --no-default-features -- -D warnings").run()
}

/// The store without its file, and with the SQLite of the machine. What it refuses without a file is tested with the long tests in
/// Rust.
pub(crate) fn store_features() -> Result<(), String> {
    cargo("check -p sponsorship-store --no-default-features").run()?;
    cargo("check -p sponsorship-store --no-default-features --features sqlite").run()
}

pub(crate) fn lints() -> Result<(), String> {
    cargo("clippy --workspace --all-targets").words(AS_THE_WORKSPACE).words("-- -D warnings").run()
}

/// The documentation, and the public items that it shows.
pub(crate) fn documentation() -> Result<(), String> {
    documented()?;
    api::check()
}

/// Writes the list of public items anew.
pub(crate) fn rewrite_public_items() -> Result<(), String> {
    documented()?;
    api::rewrite()
}

fn documented() -> Result<(), String> {
    cargo("doc --workspace --no-deps").words(AS_DOCUMENTED).with("RUSTDOCFLAGS", "-D warnings").run()
}

/// The crates that are published, with the oldest Rust that they promise, where that is installed.
pub(crate) fn oldest_rust() -> Result<(), String> {
    let manifest = places::read(&places::project().join("Cargo.toml"))?;
    let version = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"'));
    let version = version.ok_or("`Cargo.toml` says no `rust-version`")?;
    let oldest = program("rustup").words("run").argument(version).words("cargo");
    if !oldest.words("--version").succeeds() {
        println!("    skipped: Rust {version}, the oldest that is promised, which is not installed");
        return Ok(());
    }
    let check = program("rustup").words("run").argument(version).words("cargo check");
    check.words("-p sponsorship-core -p sponsorship-store -p sponsorship-formats -p sponsorship-arrow -p sponsorship-samples -p sponsorship-cli").run()
}

/// The tests of the workspace but for doc tests and those in C, by `cargo nextest` where it is installed.
pub(crate) fn tests() -> Result<(), String> {
    let tests = if has_nextest() { "nextest run" } else { "test --tests" };
    let tests = cargo(tests).words("--no-fail-fast --workspace --exclude sms-ffi").words(AS_THE_WORKSPACE);
    tests.with("INSTA_UPDATE", "no").run()
}

/// The tests of the core.
pub(crate) fn core_tests() -> Result<(), String> {
    let tests = if has_nextest() { "nextest run --no-fail-fast" } else { "test --no-fail-fast --tests" };
    cargo(tests).words(THE_CORE).with("INSTA_UPDATE", "no").run()
}

pub(crate) fn doc_tests() -> Result<(), String> {
    cargo("test --workspace --doc").words(AS_THE_WORKSPACE).run()
}

/// What is printed from the code is what the code says: pages, the schema, the header, parts of the Python package.
pub(crate) fn generated_files() -> Result<(), String> {
    let mut files = [documents(), c::header(), python::generated()].into_iter();
    files.try_for_each(|files| files.with("INSTA_UPDATE", "no").run())
}

/// The first command of the README, as it stands there, and the other example.
pub(crate) fn examples() -> Result<(), String> {
    cargo("run --release --example tour").run()?;
    cargo("build --release --example together").run()
}

/// The tests that compare the generated files of the core with the code, or write them.
pub(crate) fn documents() -> Call {
    cargo("test --workspace --test documents --test access").words(AS_THE_WORKSPACE)
}

pub(crate) fn has_nextest() -> bool {
    cargo("nextest --version").succeeds()
}
