//! A made-up sponsor to play with: some years old, with late reports, gaps and other planted mistakes, and the list of them.
//!
//! ```
//! use sms_core::query::ViewLicenceSummary;
//! use sms_samples::PlantedKind;
//!
//! let sample = sms_samples::sponsor(100, 1)?;
//! let summary = sample.host.sms().ask(&sample.facts.licence, ViewLicenceSummary::new())?;
//! assert_eq!(summary.organisation.name.as_str(), "Sample Works Ltd");
//! assert!(sample.facts.planted.iter().any(|planted| planted.kind == PlantedKind::LateReport));
//! # Ok::<(), sms_core::Error>(())
//! ```
//!
//! The same number of workers and the same seed give the same sponsor, day by day and byte by byte. Its time stands still on
//! [`TODAY`], until the host sets it. It is a mirror that began on [`MIRROR`]: what was there before was entered as it stood, and
//! what came after was recorded day by day, now and then some days late.

#![forbid(unsafe_code)]

mod dice;
mod life;
mod person;
mod planted;
mod record;
mod term;
mod worker;

pub use planted::{Planted, PlantedKind};
pub use worker::Worker;

use chrono::NaiveDate;
use dice::Dice;
use life::Life;
use serde::Serialize;
use sms_core::ids::LicenceNumber;
use sms_core::time::day;
use sms_core::{ErrorCode, Reason, Result};
use sms_store::Host;

/// The day of the sample: what is asked of it is asked on this day.
pub const TODAY: NaiveDate = day(2026, 6, 1);

/// The day on which the mirror began.
pub const MIRROR: NaiveDate = day(2024, 4, 8);

/// The first day on which the sponsor assigned a certificate.
const FIRST: NaiveDate = day(2021, 9, 1);

/// How many workers a sample can have.
pub const WORKERS: std::ops::RangeInclusive<u32> = 10..=100_000;

/// What belongs to a sample and stands in no store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Facts {
    /// The number of the licence.
    pub licence: LicenceNumber,
    /// The day of the sample: [`TODAY`].
    pub today: NaiveDate,
    /// The workers, as the human resources department would export them. Who has not come is not among them.
    pub workers: Vec<Worker>,
    /// What is planted: nothing else of these kinds is there to be found.
    pub planted: Vec<Planted>,
}

/// A made-up sponsor.
#[derive(Debug)]
#[non_exhaustive]
pub struct Sample {
    /// The system that holds it, on a clock that the host sets.
    pub host: Host,
    /// What else belongs to it.
    pub facts: Facts,
}

/// Makes the sponsor in memory.
///
/// # Errors
/// [`ErrorCode::FieldOutOfRange`] for fewer or more workers than [`WORKERS`].
pub fn sponsor(workers: u32, seed: u64) -> Result<Sample> {
    sponsor_at("memory:", workers, seed)
}

/// Makes the sponsor in a store of its own: the address is one that [`Host::open`] takes.
///
/// ```
/// let folder = tempfile::tempdir().unwrap();
/// let path = folder.path().join("sample.db").display().to_string();
/// let sample = sms_samples::sponsor_at(&path, 10, 1)?;
/// assert!(sample.host.sms().verify()?.is_whole());
///
/// // A store that holds it already does not get it twice.
/// let again = sms_samples::sponsor_at(&path, 10, 1).err().unwrap();
/// assert_eq!(again.code(), sms_core::ErrorCode::ClockBackwards);
/// # Ok::<(), sms_core::Error>(())
/// ```
///
/// # Errors
/// Those of [`sponsor`] and of [`Host::open`]; those of the commands, where the store is not a new one.
pub fn sponsor_at(address: &str, workers: u32, seed: u64) -> Result<Sample> {
    let lives = lives(workers, seed)?;
    let host = record::record(address, seed, &lives)?;
    Ok(Sample { host, facts: told(lives)? })
}

/// What belongs to a sample, without a store.
///
/// ```
/// assert_eq!(sms_samples::facts(100, 1)?, sms_samples::sponsor(100, 1)?.facts);
/// # Ok::<(), sms_core::Error>(())
/// ```
///
/// # Errors
/// Those of [`sponsor`].
pub fn facts(workers: u32, seed: u64) -> Result<Facts> {
    told(lives(workers, seed)?)
}

/// The licence of every sample.
fn licence() -> LicenceNumber {
    LicenceNumber::simulated(1)
}

fn lives(workers: u32, seed: u64) -> Result<Vec<Life>> {
    if !WORKERS.contains(&workers) {
        let message = "a sample has from 10 to 100000 workers";
        return Err(Reason::new(ErrorCode::FieldOutOfRange).message(message).field("/workers").into());
    }
    let dice = Dice::new(seed);
    (1..=workers).map(|place| Life::new(place, planted::at(place, workers), &dice)).collect()
}

fn told(lives: Vec<Life>) -> Result<Facts> {
    let planted = planted::list(&lives)?;
    let workers = lives.into_iter().filter_map(|life| life.worker).collect();
    Ok(Facts { licence: licence(), today: TODAY, workers, planted })
}

/// The program of the crate's page, which runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct CratePage;
