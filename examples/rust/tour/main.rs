//! The tour: a sponsor's first year, step by step; or a whole register, adopted and asked who may do what.
//!
//! ```text
//! cargo run --release --example tour
//! cargo run --release --example tour -- --register FILE --store FILE
//! ```
//!
//! | file | what it is |
//! |---|---|
//! | `arguments.rs` | what the command line asks for |
//! | `first_year.rs`, `story.rs` | the first year: its register and store, and its steps |
//! | `year.rs`, `people.rs` | how a step is told, and who appears in it |
//! | `register.rs`, `adopt.rs`, `who.rs` | a register: read, adopted into a store, and asked who may do what |
//! | `print.rs`, `stop.rs` | figures and reasons in print; why the tour ends early |

#![forbid(unsafe_code)]

pub(crate) mod adopt;
mod arguments;
mod first_year;
mod people;
pub(crate) mod print;
pub(crate) mod register;
mod stop;
mod story;
pub(crate) mod who;
mod year;

use arguments::Task;
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = std::env::args_os().skip(1);
    ExitCode::from(run(arguments, &mut std::io::stdout().lock(), &mut std::io::stderr()))
}

/// Does what the arguments ask for: the answer goes to `out`, progress and complaints to `progress`. The exit code is 0,
/// 1 where something stood in the way, 2 where the arguments are not right.
pub(crate) fn run(arguments: impl Iterator<Item = OsString>, out: &mut dyn Write, progress: &mut dyn Write) -> u8 {
    let done = arguments::read(arguments).and_then(|task| match task {
        Task::Help => Ok(out.write_all(arguments::USAGE.as_bytes())?),
        Task::FirstYear => first_year::run(out),
        Task::Register { register, store } => register::run(&register, &store, out, progress),
    });
    match done.and_then(|()| Ok(out.flush()?)) {
        Ok(()) => 0,
        Err(stop) => stop.tell(progress),
    }
}
