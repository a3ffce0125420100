//! Our figures beside their floors and peers, measured in one run.
//!
//! ```text
//! cargo run --release -p sms-benches -- [--quick] [NAMES]
//! ```
//!
//! Without names everything is measured; without `--quick` a run of everything also writes `benches/RESULTS.md`.

#![forbid(unsafe_code)]

mod assign;
mod bare;
mod batch;
mod callers;
mod capture;
mod decision;
mod disk;
mod harness;
mod machine;
mod read;
mod register;
mod report;
mod scene;
mod search;

use harness::{Effort, Outcome};
use report::Report;

type Bench = fn(&Effort, &mut Report) -> Outcome<()>;

/// What can be measured, by name.
const BENCHES: &[(&str, Bench)] = &[
    ("decision", decision::run),
    ("assign", assign::run),
    ("callers", callers::run),
    ("batch", batch::run),
    ("read", read::run),
    ("search", search::run),
    ("disk", disk::run),
    ("register", register::run),
];

fn main() -> Outcome<()> {
    let (options, names): (Vec<_>, Vec<_>) = std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    if let Some(unknown) = options.iter().find(|option| *option != "--quick") {
        return Err(format!("`{unknown}` is not known; usage: [--quick] [NAMES]").into());
    }
    let known: Vec<_> = BENCHES.iter().map(|(name, _)| *name).collect();
    if let Some(unknown) = names.iter().find(|name| !known.contains(&name.as_str())) {
        return Err(format!("there is no bench `{unknown}`, only: {}", known.join(", ")).into());
    }
    let effort = if options.is_empty() { Effort::FULL } else { Effort::QUICK };

    let mut report = Report::new(machine::describe()?);
    for (name, run) in BENCHES.iter().filter(|(name, _)| names.is_empty() || names.iter().any(|wanted| wanted == name))
    {
        eprintln!("measuring {name} ...");
        run(&effort, &mut report)?;
    }
    println!("{report}");
    // Half a table must not take the place of a whole one.
    if effort == Effort::FULL && names.is_empty() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/RESULTS.md"), format!("{report}"))?;
    }
    Ok(())
}
