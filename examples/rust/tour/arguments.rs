//! What the command line asks for.

use super::stop::Stop;
use std::ffi::OsString;
use std::path::PathBuf;

/// What to say to `--help`, and after a wrong argument.
pub(crate) const USAGE: &str = "\
usage: tour                                   a sponsor's first year, in a new store in a temporary folder
       tour --register FILE --store FILE      adopt a register (CSV) into a store, and say who may do what
       tour --help                            this text
";

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Help,
    FirstYear,
    Register { register: PathBuf, store: PathBuf },
}

/// Reads the arguments.
pub(crate) fn read(mut arguments: impl Iterator<Item = OsString>) -> Result<Task, Stop> {
    let (mut register, mut store) = (None, None);
    while let Some(argument) = arguments.next() {
        let place = match argument.to_str() {
            Some("--help" | "-h") => return Ok(Task::Help),
            Some("--register") => &mut register,
            Some("--store") => &mut store,
            _ => return Err(Stop::usage(format!("unknown argument `{}`", argument.to_string_lossy()))),
        };
        let name = argument.to_string_lossy();
        let value = arguments.next().filter(|value| !value.is_empty());
        let value = value.ok_or_else(|| Stop::usage(format!("`{name}` needs a file")))?;
        if place.replace(PathBuf::from(value)).is_some() {
            return Err(Stop::usage(format!("`{name}` is given twice")));
        }
    }
    match (register, store) {
        (None, None) => Ok(Task::FirstYear),
        (Some(register), Some(store)) => Ok(Task::Register { register, store }),
        (Some(_), None) => Err(Stop::usage("`--register` needs `--store`, the file to adopt it into")),
        (None, Some(_)) => Err(Stop::usage("`--store` needs `--register`, the file to adopt")),
    }
}
