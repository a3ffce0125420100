//! What each task runs.

use crate::stage::{Call, Stage, cargo, run};

/// Every check. The first stages are the quick ones.
pub(crate) fn test() -> Result<(), String> {
    run(&[
        stage("format", [cargo("fmt --all --check")]),
        // Features unify within a workspace: only alone does the core show that it needs none.
        stage("the core alone", [cargo("check -p sms-core --no-default-features")]),
        stage(
            "clippy",
            [
                cargo("clippy --workspace --all-targets -- -D warnings"),
                cargo("clippy -p sms-core --features schema --all-targets -- -D warnings"),
            ],
        ),
        stage("docs", [cargo("doc --workspace --no-deps").with("RUSTDOCFLAGS", "-D warnings")]),
        stage("tests", [workspace_tests()]),
        stage("doc tests", [cargo("test --workspace --doc")]),
        stage("generated files", [documents().with("INSTA_UPDATE", "no")]),
        stage("examples", [cargo("build --release --workspace --examples"), cargo("run --release --example tour")]),
    ])
}

/// Writes the generated files anew: pages, JSON Schema, snapshots.
pub(crate) fn regen() -> Result<(), String> {
    let rewrite = |call: Call| call.with("SMS_REGEN", "1").with("INSTA_UPDATE", "always");
    run(&[stage("regen", [rewrite(documents()), rewrite(cargo("test -p sms-store --lib"))])])
}

/// The figures of the library, with the floors in the same run.
pub(crate) fn bench(arguments: &[&str]) -> Result<(), String> {
    run(&[stage("bench", [cargo("run --release -p sms-benches --").and(arguments)])])
}

/// Kills a process that writes, at a random moment for each seed, and looks at what is left.
pub(crate) fn kill(seeds: &str) -> Result<(), String> {
    if !seeds.parse::<u32>().is_ok_and(|seeds| seeds > 0) {
        return Err(format!("`{seeds}` is not a number of seeds"));
    }
    let kill = cargo("test --release -p sms-store --test kill -- --nocapture").with("SMS_KILL_SEEDS", seeds);
    run(&[stage("kill", [kill])])
}

fn stage(name: &'static str, calls: impl Into<Vec<Call>>) -> Stage {
    Stage { name, calls: calls.into() }
}

/// The tests of the workspace but for doc tests: by `cargo nextest` where it is installed.
fn workspace_tests() -> Call {
    let tests = if cargo("nextest --version").succeeds() {
        cargo("nextest run --workspace")
    } else {
        cargo("test --workspace --tests")
    };
    tests.with("INSTA_UPDATE", "no")
}

/// The tests that compare the generated files of the core with the code, or write them.
fn documents() -> Call {
    cargo("test -p sms-core --features schema --test documents --test access")
}
