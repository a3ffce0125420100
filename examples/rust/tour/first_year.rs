//! A sponsor's first year, on a small register and in a store in a temporary folder.

use super::adopt::{self, Adoption};
use super::register;
use super::stop::Stop;
use super::story;
use super::who::marks;
use super::year::Year;
use sms_core::query::ViewLicenceSummary;
use sms_core::time::{ManualClock, day, start_of_day};
use sms_core::{Command, Sms};
use sms_formats::register::{Register, Sponsor};
use sms_store::{SqliteStore, SystemEntropy};
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

/// The register that the project ships. Every organisation on it is made up.
pub(crate) const REGISTER: &[u8] = include_bytes!("../../data/register.csv");

/// Tells the year, and leaves the store where it says.
pub(crate) fn run(out: &mut dyn Write) -> Result<(), Stop> {
    let file = temporary_file().map_err(|error| Stop::Failed(format!("no temporary folder: {error}")))?;
    writeln!(out, "A sponsor's first year\n")?;
    let register = Register::read(REGISTER).map_err(sms_core::Error::from)?;
    register::figures(out, &register, REGISTER)?;

    let clock = Arc::new(ManualClock::new(start_of_day(day(2026, 4, 6))));
    let sms = Sms::shared(Arc::new(SqliteStore::open_file(&file)?), clock.clone(), Arc::new(SystemEntropy));
    let sponsors = register.sponsors();
    let Some((ours, others)) = sponsors.split_first() else {
        return Err(Stop::Failed("the register is empty".to_owned()));
    };
    adopt_others(&sms, others, out)?;
    let mut year = Year::new(sms, clock, adopt::number(1), out);
    story::live(&mut year, ours)?;
    let states = year.compare()?;
    writeln!(year.out, "\nThe journal gives back each of the {states} states that were seen on the way")?;
    register::verdict(&year.sms, year.out, &mut io::sink())?;
    Ok(writeln!(year.out, "\nThe store lies in {}", file.display())?)
}

/// A file in a new folder that stays when the tour ends.
fn temporary_file() -> io::Result<PathBuf> {
    Ok(tempfile::Builder::new().prefix("sms-tour-").tempdir()?.keep().join("sponsors.db"))
}

/// The first organisation gets its licence in the story; the others have theirs, and it is mirrored.
fn adopt_others(sms: &Sms, others: &[Sponsor<'_>], out: &mut dyn Write) -> Result<(), Stop> {
    let commands: Vec<Command> = others
        .iter()
        .enumerate()
        .map(|(place, sponsor)| adopt::command(adopt::number(place + 2), sponsor, None))
        .collect();
    let mut adoption = Adoption::default();
    adoption.chunk(sms, &commands);
    adoption.check_store()?;
    register::told(out, &adoption)?;
    for licence in (2..).map(adopt::number).take(others.len()) {
        let summary = sms.ask(&licence, ViewLicenceSummary::new())?;
        for mark in marks(&summary) {
            writeln!(out, "  marked on {licence}: {mark}")?;
        }
    }
    Ok(())
}
