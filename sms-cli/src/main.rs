//! The program `sms`: the streams of the process, handed to [`sms_cli::run`].

#![forbid(unsafe_code)]

use sms_cli::Streams;
use std::io::{self, IsTerminal};
use std::process::ExitCode;

/// How wide a terminal is that does not say it.
const USUAL_WIDTH: u16 = 80;

fn main() -> ExitCode {
    let (mut input, mut out, mut err) = (io::stdin().lock(), io::stdout().lock(), io::stderr().lock());
    let width = out.is_terminal().then(|| terminal_size::terminal_size().map_or(USUAL_WIDTH, |(width, _)| width.0));
    let shows_progress = err.is_terminal();
    let mut streams = Streams::new(&mut input, &mut out, &mut err).progress(shows_progress);
    if let Some(width) = width {
        streams = streams.width(width);
    }
    ExitCode::from(sms_cli::run(std::env::args_os().skip(1), streams))
}
