//! Our figures beside their floors and peers, measured in one run.
//!
//! ```text
//! cargo run --profile handed-out -p sms-benches -- [--quick] [NAMES]
//! ```
//!
//! The name of a group, such as `bindings`, is that of all its benches. Without names everything is measured; without
//! `--quick` a run of everything also writes `benches/RESULTS.md`.

#![forbid(unsafe_code)]

mod assign;
mod bare;
mod batch;
mod bindings;
mod callers;
mod capture;
mod decision;
mod disk;
#[path = "../../sms-store/tests/earlier/mod.rs"]
mod earlier;
mod harness;
mod large;
mod licences;
mod machine;
#[path = "../../sms-core/tests/people/mod.rs"]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "made for tests")]
mod people;
mod read;
mod register;
mod report;
mod scene;
mod search;
mod transfer;
#[path = "../../sms-formats/tests/bdt/xsd.rs"]
#[expect(clippy::unwrap_used, clippy::panic, reason = "made for tests")]
mod xsd;

use harness::{Effort, Outcome};
use report::Report;

type Bench = fn(&Effort, &mut Report) -> Outcome<()>;

/// What can be measured, by name.
const BENCHES: &[(&str, Bench)] = &[
    ("decision", decision::run),
    ("assign", assign::run),
    ("callers", callers::run),
    ("licences", licences::run),
    ("batch", batch::run),
    ("read", read::run),
    ("search", search::run),
    ("disk", disk::run),
    ("register", register::run),
    ("transfer", transfer::run),
    ("bindings-decide", bindings::decide::run),
    ("bindings-read", bindings::read::run),
    ("bindings-rows", bindings::rows::run),
    ("bindings-tables", bindings::tables::run),
    ("bindings-assign", bindings::assign::run),
    ("bindings-transfer", bindings::transfer::run),
    ("bindings-package", bindings::package::run),
];

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [first, work, file, licence] = arguments.as_slice()
        && first == large::ALONE
    {
        return if work == transfer::CHECK {
            transfer::do_alone(file.as_ref())
        } else {
            large::do_alone(work, file.as_ref(), licence)
        };
    }
    let (options, names): (Vec<_>, Vec<_>) = arguments.into_iter().partition(|argument| argument.starts_with("--"));
    if let Some(unknown) = options.iter().find(|option| *option != "--quick") {
        return Err(format!("`{unknown}` is not known; usage: [--quick] [NAMES]").into());
    }
    if let Some(unknown) = names.iter().find(|name| !BENCHES.iter().any(|(bench, _)| is(bench, name))) {
        let known: Vec<_> = BENCHES.iter().map(|(name, _)| *name).collect();
        return Err(format!("there is no bench `{unknown}`, only: {}", known.join(", ")).into());
    }
    let effort = if options.is_empty() { Effort::FULL } else { Effort::QUICK };

    let mut report = Report::new(machine::describe()?);
    let wanted = |bench: &str| names.is_empty() || names.iter().any(|name| is(bench, name));
    for (name, run) in BENCHES.iter().filter(|(bench, _)| wanted(bench)) {
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

/// Whether a name is that of a bench, or of its group.
fn is(bench: &str, name: &str) -> bool {
    bench.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}
