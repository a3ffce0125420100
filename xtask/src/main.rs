//! The project's own tasks, as `cargo xtask TASK`. It needs nothing but cargo.

#![forbid(unsafe_code)]

mod stage;
mod tasks;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask test              every check, stage by stage; stops at the first that fails
cargo xtask regen             writes the generated files anew: docs/ and the snapshots
cargo xtask bench [ARGS]      the figures of the library beside their floors
cargo xtask kill [--seeds N]  kills a writing process at random moments, 1,000 times unless told";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["test"] => tasks::test(),
        ["regen"] => tasks::regen(),
        ["bench", arguments @ ..] => tasks::bench(arguments),
        ["kill"] => tasks::kill("1000"),
        ["kill", "--seeds", seeds] => tasks::kill(seeds),
        [] | ["help" | "-h" | "--help"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(format!("there is no such task\n{USAGE}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}
