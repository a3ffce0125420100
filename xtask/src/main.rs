//! The project's own tasks, as `cargo xtask TASK`.

#![forbid(unsafe_code)]

mod api;
mod c;
mod call;
mod checks;
mod consumers;
mod counts;
mod dependencies;
mod dist;
mod examples;
mod figures;
mod fuzz;
mod how_to_add;
mod long;
mod neighbours;
mod new_crate;
mod packages;
mod places;
mod python;
mod readme;
mod rusqlite;
mod rust;
mod stage;
mod tasks;
mod together;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask test quick        format, lints, tests of the core, generated files: while one works
cargo xtask test [STAGE...]   every check, or the stages named: rust, c, dist, python, examples, together
cargo xtask test long [STAGE...]  what takes hours: tests under SMS_LONG, kills, what is handed out, an hour of inputs made up, and one of soak
cargo xtask regen             writes the generated files anew: docs/, snapshots, the header, parts of the Python package
cargo xtask bench [ARGS]      the figures of the library beside their floors
cargo xtask counts [COMMIT]   instructions, allocations, system calls and syncs of one work, at a commit and now
cargo xtask kill [--seeds N]  kills a writing process at random moments, 1,000 times unless told
cargo xtask dist              builds what is handed out, in target/dist: the library and the Python packages
cargo xtask dist --prefix DIR builds the library, and installs it in a folder";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["test", stages @ ..] => checks::test(stages),
        ["regen"] => tasks::regen(),
        ["bench", arguments @ ..] => tasks::bench(arguments),
        ["counts"] => counts::compare(counts::BASE),
        ["counts", base] => counts::compare(base),
        ["kill"] => tasks::kill("1000"),
        ["kill", "--seeds", seeds] => tasks::kill(seeds),
        ["dist"] => dist::everything(),
        ["dist", "--prefix", folder] => dist::install(folder),
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
