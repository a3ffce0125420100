//! The targets of `fuzz`, driven by libFuzzer: inputs that find their way by what code they reach, on the stable compiler.

use crate::call::{Call, beside, cargo, program};
use crate::places;
use std::path::{Path, PathBuf};

/// Each is a program `fuzz-…`, and a folder of seeds.
const TARGETS: [&str; 3] = ["files", "tables", "documents"];

/// How long the long run lasts unless `SMS_FUZZ_SECONDS` says otherwise; the short one lasts a minute.
const LONG_SECONDS: &str = "3600";

/// What cargo calls for our own crates: it asks for coverage of what reads bytes, for the core would take many minutes with it.
const WRAPPER: &str = "fuzz/coverage.sh";

/// No input is larger, takes longer, or brings the process above so many MiB.
const LIMITS: &str = "-max_len=65536 -timeout=10 -rss_limit_mb=1024";

pub(crate) fn short() -> Result<(), String> {
    run("60")
}

pub(crate) fn long() -> Result<(), String> {
    run(&std::env::var("SMS_FUZZ_SECONDS").unwrap_or_else(|_| LONG_SECONDS.to_owned()))
}

fn run(seconds: &str) -> Result<(), String> {
    let programs = build()?;
    let [files, tables, documents] = TARGETS;
    beside([
        target(files, &programs, seconds)?,
        target(tables, &programs, seconds)?,
        target(documents, &programs, seconds)?,
    ])
    .map_err(|reason| {
        let found = found();
        format!(
            "{reason}\nthe input that broke it lies in `{}`: mend what it shows, and keep it in `fuzz/kept`, in the folder of its target",
            found.display()
        )
    })
}

/// Builds the programs on the packages of others that tests have compiled, and gives the folder in which they lie.
fn build() -> Result<PathBuf, String> {
    cargo("build -p sms-fuzz --features fuzzer --bins")
        .with("RUSTC_WORKSPACE_WRAPPER", places::project().join(WRAPPER))
        .run()?;
    Ok(places::target().join("debug"))
}

/// A target, for so many seconds. What it finds on its way is kept for the next run.
fn target(name: &str, programs: &Path, seconds: &str) -> Result<Call, String> {
    let corpus = folder().join("corpus").join(name);
    let make = |folder: &PathBuf| std::fs::create_dir_all(folder).map_err(|error| error.to_string());
    make(&corpus)?;
    make(&found())?;
    let ours = ["seeds", "kept"].map(|kind| places::project().join("fuzz").join(kind).join(name));
    Ok(program(programs.join(format!("fuzz-{name}")))
        .words(LIMITS)
        .words("-verbosity=0 -print_final_stats=1")
        .argument(format!("-max_total_time={seconds}"))
        .argument(format!("-dict={}", places::project().join("fuzz/words.dict").display()))
        .argument(format!("-artifact_prefix={}/{name}-", found().display()))
        .argument(corpus)
        .and(ours.iter().filter(|folder| folder.is_dir())))
}

fn folder() -> PathBuf {
    places::target().join("fuzz")
}

fn found() -> PathBuf {
    folder().join("found")
}
