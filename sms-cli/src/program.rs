//! From the arguments to the exit code.

use crate::desk::Desk;
use crate::failure::{FAILED, Failure, USAGE, Verdict};
use crate::streams::Streams;
use crate::task::{Entry, GROUPS, TASKS};
use clap::{Arg, ArgAction, ArgMatches, Command};
use std::ffi::OsString;

const ABOUT: &str = "\
Checks and makes files of the UK Sponsorship Management System, and looks after stores.
It talks to no network, and is not the Home Office's own system.";

const EXIT_CODES: &str = "\
Exit codes:
  0  what was asked is so, or is done
  1  it was looked at, and it is not right
  2  the command line itself is wrong
  3  it could not be looked at, or could not be done";

/// Carries one command line out, without the name of the program in front, and gives the exit code.
///
/// Nothing is written but to the streams, and to the files that the arguments name.
pub fn run(arguments: impl IntoIterator<Item = OsString>, streams: Streams<'_>) -> u8 {
    let mut desk = Desk::new(streams);
    let code = match declared().try_get_matches_from(arguments) {
        Ok(matches) => carry_out(&matches, &mut desk),
        Err(error) => explain(&error, &mut desk),
    };
    match desk.finish() {
        Ok(()) => code,
        Err(error) => {
            desk.complain(&format!("sms: {}", Failure::from(error).message));
            FAILED
        }
    }
}

/// The program with every command of the table.
fn declared() -> Command {
    let json = Arg::new(JSON).long(JSON).action(ArgAction::SetTrue).global(true);
    let program = Command::new("sms")
        .no_binary_name(true)
        .bin_name("sms")
        .version(env!("CARGO_PKG_VERSION"))
        .about(ABOUT)
        .after_help(EXIT_CODES)
        .arg(json.help("Answers with one JSON document, for a script"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true);
    let group = |(name, about): &(&'static str, &'static str)| {
        let group = Command::new(*name).about(*about).subcommand_required(true).arg_required_else_help(true);
        of_group(name).fold(group.disable_help_subcommand(true), |group, entry| {
            let [_, name] = entry.path;
            group.subcommand((entry.declare)(Command::new(name)))
        })
    };
    let program = program.subcommands(GROUPS.iter().map(group));
    of_group("").fold(program, |program, entry| {
        let [_, name] = entry.path;
        program.subcommand((entry.declare)(Command::new(name)))
    })
}

const JSON: &str = "json";

fn of_group(name: &str) -> impl Iterator<Item = &'static Entry> {
    TASKS.iter().filter(move |entry| entry.path.first() == Some(&name))
}

fn carry_out(matches: &ArgMatches, desk: &mut Desk<'_>) -> u8 {
    desk.is_json = matches.get_flag(JSON);
    let (first, inner) = matches.subcommand().unwrap_or(("", matches));
    let (path, matches) = inner.subcommand().map_or((["", first], inner), |(second, inner)| ([first, second], inner));
    let Some(entry) = TASKS.iter().find(|entry| entry.path == path) else { return USAGE };
    match (entry.run)(matches, desk) {
        Ok(verdict) => Verdict::exit_code(verdict),
        Err(failure) => {
            desk.complain(&format!("sms: {}", failure.message));
            let told = serde_json::json!({ "error": failure.to_value() });
            if desk.is_json && desk.document(&told).is_err() { FAILED } else { failure.exit_code }
        }
    }
}

/// Help that was asked for is an answer; anything else is a mistake.
fn explain(error: &clap::Error, desk: &mut Desk<'_>) -> u8 {
    let text = error.to_string();
    if error.use_stderr() {
        desk.complain(text.trim_end());
        return USAGE;
    }
    if desk.bytes(text.as_bytes()).is_ok() { 0 } else { FAILED }
}
