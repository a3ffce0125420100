//! The stages in Rust.

use crate::call::{Call, cargo};

pub(crate) fn format() -> Result<(), String> {
    cargo("fmt --all --check").run()
}

/// Features unify within a workspace: only alone does the core show that it needs none.
pub(crate) fn the_core_alone() -> Result<(), String> {
    cargo("check -p sms-core --no-default-features").run()
}

pub(crate) fn lints() -> Result<(), String> {
    cargo("clippy --workspace --all-targets -- -D warnings").run()?;
    cargo("clippy -p sms-core --features schema --all-targets -- -D warnings").run()
}

pub(crate) fn documentation() -> Result<(), String> {
    cargo("doc --workspace --no-deps").with("RUSTDOCFLAGS", "-D warnings").run()
}

/// The tests of the workspace but for doc tests and those in C, by `cargo nextest` where it is installed.
pub(crate) fn tests() -> Result<(), String> {
    let tests = if has_nextest() {
        cargo("nextest run --no-fail-fast --workspace -E").argument("not package(sms-ffi)")
    } else {
        cargo("test --no-fail-fast --workspace --exclude sms-ffi --tests")
    };
    tests.with("INSTA_UPDATE", "no").run()
}

pub(crate) fn doc_tests() -> Result<(), String> {
    cargo("test --workspace --doc").run()
}

pub(crate) fn generated_files() -> Result<(), String> {
    documents().with("INSTA_UPDATE", "no").run()
}

pub(crate) fn examples() -> Result<(), String> {
    cargo("build --release -p sms-examples --examples").run()?;
    cargo("run --release --example tour").run()
}

/// The tests that compare the generated files of the core with the code, or write them.
pub(crate) fn documents() -> Call {
    cargo("test -p sms-core --features schema --test documents --test access")
}

pub(crate) fn has_nextest() -> bool {
    cargo("nextest --version").succeeds()
}
