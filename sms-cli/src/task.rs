//! The table of commands. Another one is a file with its [`Task`], and a line here.

use crate::desk::Desk;
use crate::failure::{Failure, Verdict};
use crate::{bdt, register, store};
use clap::{ArgMatches, Args, Command, FromArgMatches};

/// A command: its arguments, its help, and what it does.
pub(crate) trait Task: Args + FromArgMatches {
    /// The words that it is called by.
    const PATH: [&'static str; 2];

    /// Converts, makes one call, and shows.
    fn run(self, desk: &mut Desk<'_>) -> Result<Verdict, Failure>;
}

/// A command as the table has it.
pub(crate) struct Entry {
    pub(crate) path: [&'static str; 2],
    pub(crate) declare: fn(Command) -> Command,
    pub(crate) run: fn(&ArgMatches, &mut Desk<'_>) -> Result<Verdict, Failure>,
}

/// Every command.
pub(crate) const TASKS: &[Entry] = &[
    entry::<bdt::check::Check>(),
    entry::<bdt::from_table::FromTable>(),
    entry::<bdt::to_table::ToTable>(),
    entry::<register::check::Check>(),
    entry::<store::verify::Verify>(),
    entry::<store::backup::Backup>(),
];

/// The groups of commands, with what each is about.
pub(crate) const GROUPS: &[(&str, &str)] = &[
    ("bdt", "Files of the Bulk Data Transfer: CAS between universities and SMS"),
    ("register", "The public register of licensed sponsors"),
];

const fn entry<T: Task>() -> Entry {
    Entry { path: T::PATH, declare: T::augment_args, run: run::<T> }
}

fn run<T: Task>(matches: &ArgMatches, desk: &mut Desk<'_>) -> Result<Verdict, Failure> {
    T::from_arg_matches(matches).map_err(|error| Failure::usage(error.to_string()))?.run(desk)
}
