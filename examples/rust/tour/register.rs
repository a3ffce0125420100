//! A whole register: read, adopted into a store, read back, and asked who may do what.

use super::adopt::{self, Adoption};
use super::print::{figure, grouped, reasons};
use super::stop::Stop;
use super::who::{self, Held};
use sms_core::Sms;
use sms_core::time::{Clock, uk_day};
use sms_formats::register::Register;
use sms_store::{SqliteStore, SystemClock, SystemEntropy};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::time::Instant;

/// Adopts a register file into the store of another file.
pub(crate) fn run(file: &Path, store: &Path, out: &mut dyn Write, progress: &mut dyn Write) -> Result<(), Stop> {
    let unreadable = |error: io::Error| Stop::Failed(format!("cannot read {}: {error}", file.display()));
    let bytes = std::fs::read(file).map_err(unreadable)?;
    let start = Instant::now();
    let register = Register::read(&bytes).map_err(|error| Stop::register(file, &error))?;
    let sponsors = register.sponsors();
    writeln!(progress, "read and classified in {:.1?}", start.elapsed())?;
    figures(out, &register, &bytes)?;

    let (sms, occurred_at) = (open(store, progress)?, adopt::edition(file));
    let start = Instant::now();
    let adoption = adopt::all(&sms, &sponsors, occurred_at, progress)?;
    writeln!(progress, "adopted in {:.1?}", start.elapsed())?;
    told(out, &adoption)?;
    drop(sms);

    let sms = open(store, progress)?;
    let start = Instant::now();
    let licences = who::read_back(&sms)?;
    writeln!(progress, "{} licences read back in {:.1?}", grouped(licences.len()), start.elapsed())?;
    figure(out, "licences in the store", licences.len())?;
    marked(out, &licences)?;
    let on = uk_day(occurred_at.unwrap_or_else(|| SystemClock.now()));
    let policy = sms.policy()?;
    let start = Instant::now();
    let answers = who::decide(policy.access(on), &licences, on);
    writeln!(progress, "{} decisions in {:.1?}", grouped(answers.decisions), start.elapsed())?;
    who::print(out, &answers, on)?;
    verdict(&sms, out, progress)?;
    if adoption.refused.is_empty() { Ok(()) } else { Err(Stop::Failed("some licences were refused".to_owned())) }
}

/// What a register holds.
pub(crate) fn figures(out: &mut dyn Write, register: &Register, bytes: &[u8]) -> io::Result<()> {
    writeln!(out, "The register")?;
    figure(out, "rows", register.len())?;
    // Reading is all or nothing: a register that was read has no row that was not.
    figure(out, "rejected", 0)?;
    figure(out, "organisations", register.organisations().len())?;
    figure(out, "licences (an organisation in a town)", register.sponsors().len())?;
    figure(out, "ratings", register.ratings().len())?;
    figure(out, "routes", register.routes().len())?;
    figure(out, "exact duplicates", register.exact_duplicates())?;
    figure(out, "blank counties", register.blank_counties())?;
    let same = if register.write() == bytes { "yes" } else { "no" };
    writeln!(out, "  {:<64} {same:>8}", "written again byte for byte the same")?;
    writeln!(out, "\nRows by rating")?;
    register.ratings().into_iter().try_for_each(|(text, rows)| figure(out, quoted_if_blank(text), rows))?;
    writeln!(out, "\nRows by route")?;
    register.routes().into_iter().try_for_each(|(text, rows)| figure(out, quoted_if_blank(text), rows))
}

fn quoted_if_blank(text: &str) -> &str {
    if text.trim().is_empty() { "(blank)" } else { text }
}

/// What became of its sponsors.
pub(crate) fn told(out: &mut dyn Write, adoption: &Adoption) -> io::Result<()> {
    writeln!(out, "\nThe store")?;
    figure(out, "licences adopted", adoption.adopted)?;
    figure(out, "licences there already", adoption.there_already)?;
    figure(out, "licences refused", adoption.refused.values().map(|(count, ..)| count).sum())?;
    for (count, first, error) in adoption.refused.values() {
        writeln!(out, "    {} as with `{first}`:", grouped(*count))?;
        reasons(out, error.reasons())?;
    }
    for (code, count) in &adoption.disagreements {
        figure(out, &format!("recorded, though our rules disagree: {code}"), *count)?;
    }
    Ok(())
}

/// What was kept as text, each text with how many licences bear it.
fn marked(out: &mut dyn Write, licences: &[Held]) -> io::Result<()> {
    let mut texts = BTreeMap::<&str, usize>::new();
    for mark in licences.iter().flat_map(|held| &held.marks) {
        *texts.entry(mark).or_default() += 1;
    }
    figure(out, "ratings and routes kept as text, and marked", texts.values().sum())?;
    texts.into_iter().try_for_each(|(text, count)| figure(out, &format!("  {text}"), count))
}

fn open(store: &Path, progress: &mut dyn Write) -> Result<Sms, Stop> {
    let start = Instant::now();
    let opened = SqliteStore::open_file(store)?;
    let size = std::fs::metadata(store).map_or(0, |metadata| metadata.len());
    let size = grouped(usize::try_from(size).unwrap_or(usize::MAX));
    writeln!(progress, "opened {} ({size} bytes) in {:.1?}", store.display(), start.elapsed())?;
    Ok(Sms::new(opened, SystemClock, SystemEntropy))
}

/// Whether the journal still proves all of it.
pub(crate) fn verdict(sms: &Sms, out: &mut dyn Write, progress: &mut dyn Write) -> Result<(), Stop> {
    let start = Instant::now();
    let found = sms.verify()?;
    writeln!(progress, "verified in {:.1?}", start.elapsed())?;
    let whole = if found.is_whole() { "whole" } else { "damaged" };
    writeln!(
        out,
        "\nThe journal is {whole}: {} entries of {} licences replay to the {} records that are kept",
        counted(found.entries),
        counted(found.licences),
        counted(found.records)
    )?;
    for damage in &found.damages {
        writeln!(out, "  {} {}: {}", damage.licence, damage.code, damage.message)?;
    }
    if found.is_whole() { Ok(()) } else { Err(Stop::Failed("the journal is damaged".to_owned())) }
}

fn counted(count: u64) -> String {
    grouped(usize::try_from(count).unwrap_or(usize::MAX))
}
