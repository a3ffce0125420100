//! A retry: to whom a kept answer is told again.
//!
//! Access is asked as for the command itself, for what somebody was told once they may not see for ever. Only what the
//! command itself has changed does not stand in its way: what it deleted is gone, and what it transferred has another owner.

use super::access::{Asked, access};
use super::moments::Moments;
use super::{Change, Environment, Job};
use crate::decision::{Decision, Reason};
use crate::error::Result;
use crate::event::Event;
use crate::licence::Mode;
use crate::outcome::Outcome;
use crate::records::Records;
use crate::retry;
use crate::store::KeyRow;

/// The answer of the first time, where the retry key of a job is known.
pub(super) fn repeated(
    job: &Job,
    change: &Change,
    moments: Moments,
    environment: &Environment<'_>,
) -> Result<Option<Outcome>> {
    let Some((key, known)) = job.key.as_ref().and_then(|key| Some((key, change.known(key)?))) else { return Ok(None) };
    let same = key.check(known);
    let mut refusals = asked_again(job, &change.records, moments, environment);
    if same.is_ok() && refusals.as_ref().map_or(true, |reasons| !reasons.is_empty()) {
        refusals = asked_again(job, &before(job, known, change, environment)?, moments, environment);
    }
    Decision::from(refusals?).into_result()?;
    same?;
    let to = job.gate.as_ref().map(|gate| gate.user_id().clone());
    retry::answer(known, to).map(Some)
}

/// Why the actor could not give the command now. In a mirror only what must not be seen refuses.
fn asked_again(job: &Job, records: &Records, moments: Moments, environment: &Environment<'_>) -> Result<Vec<Reason>> {
    let Some(by) = job.by else { return Ok(Vec::new()) };
    let refusals = access(job, by, Asked::Again, records, moments.today, environment.policy)?;
    let mirror = records.licence().is_some_and(|licence| licence.mode == Mode::Mirror);
    Ok(if mirror { Vec::new() } else { refusals })
}

/// The records as if the command had not given away what it gave away.
fn before(job: &Job, known: &KeyRow, change: &Change, environment: &Environment<'_>) -> Result<Records> {
    let mut records = change.records.clone();
    let Some(user_id) = job.actor.user() else { return Ok(records) };
    for entry in change.entries_between(known.first, known.last, environment)? {
        match Event::of(&entry)? {
            Event::CertificateTransferred(given) => {
                if let Some(record) = records.certificates.change(given.certificate.as_str())? {
                    record.owner.clone_from(user_id);
                }
            }
            Event::ContainerTransferred(given) => {
                if let Some(record) = records.containers.change(given.container.as_str())? {
                    record.owner.clone_from(user_id);
                }
            }
            _ => {}
        }
    }
    Ok(records)
}
