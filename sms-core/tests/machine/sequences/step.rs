//! Random steps. A step names users and certificates by picks, which become concrete on the model as it stands then; so a
//! sequence from which steps were taken away is still a sequence.

use super::dates::start_of;
use super::model::{Certificate, Model};
use super::pick::pick;
use chrono::Duration;
use proptest::prelude::*;

/// One command in the making: everything but its kind is a pick.
#[derive(Debug, Clone)]
pub(crate) struct Seed {
    pub(super) kind: u8,
    pub(super) licence: u8,
    pub(super) who: u8,
    pub(super) target: u8,
    pub(super) amount: u8,
    pub(super) extra: u8,
    /// Through a session; in a group, whether one of it is given twice.
    pub(crate) session: bool,
    pub(super) key: Option<u8>,
}

#[derive(Debug, Clone)]
pub(crate) enum Step {
    Command(Seed),
    /// Several commands in one go, decided on what one load brings.
    Together(Vec<Seed>),
    /// A command that was given before with a key, again.
    Again(u8),
    /// A key that was used before, with another command.
    Reused(u8, Seed),
    /// So many days pass.
    Days(u8),
    /// To the last second before, or the first of, the next day on which a certificate expires or units leave the account.
    ToUseBy(bool),
    /// The clock is set back by so many seconds.
    Back(u8),
    /// The clock does its work on all licences.
    Advance,
    /// A user searches through a session.
    Look(u8, u8),
}

fn seed() -> impl Strategy<Value = Seed> {
    let picks = (0..KINDS, any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>());
    (picks, any::<bool>(), proptest::option::weighted(0.3, 0..200_u8)).prop_map(|(picks, session, key)| {
        let (kind, licence, who, target, amount, extra) = picks;
        Seed { kind, licence, who, target, amount, extra, session, key }
    })
}

/// Commands that are tried out, and how many days pass before each.
pub(super) fn supposed() -> impl Strategy<Value = Vec<(Seed, Option<u8>)>> {
    proptest::collection::vec((seed(), proptest::option::weighted(0.3, 0..120_u8)), 1..7)
}

pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        60 => seed().prop_map(Step::Command),
        8 => proptest::collection::vec(seed(), 2..6).prop_map(Step::Together),
        4 => any::<u8>().prop_map(Step::Again),
        2 => (any::<u8>(), seed()).prop_map(|(pick, seed)| Step::Reused(pick, seed)),
        5 => (0..35_u8).prop_map(Step::Days),
        3 => any::<bool>().prop_map(Step::ToUseBy),
        2 => (0..9_u8).prop_map(Step::Back),
        3 => Just(Step::Advance),
        3 => (any::<u8>(), any::<u8>()).prop_map(|(licence, user)| Step::Look(licence, user)),
    ];
    proptest::collection::vec(step, 1..90)
}

/// Kinds of commands, those that come often more than once.
const KINDS: u8 = 74;

/// Where a step takes the clock, if it does.
pub(crate) fn clock_after(step: &Step, model: &Model) -> Option<chrono::DateTime<chrono::Utc>> {
    match step {
        Step::Days(days) => Some(model.now + Duration::days(i64::from(*days)) + Duration::minutes(7)),
        Step::Back(seconds) => Some(model.now - Duration::seconds(i64::from(*seconds))),
        Step::ToUseBy(before) => {
            let all = model.licences.iter().flat_map(|licence| licence.certificates.values());
            let assigned = all.filter(|record| record.state == "assigned").filter_map(Certificate::closes);
            let granted = model.licences.iter().flat_map(|licence| licence.applications.values());
            let removed = granted.filter(|one| one.left() > 0).filter_map(|one| one.removed_on);
            let next = assigned.chain(removed).min()?;
            let moment = start_of(next) - Duration::seconds(i64::from(*before));
            (moment > model.now).then_some(moment)
        }
        _ => None,
    }
}

/// The user of a licence that a pick means.
pub(crate) fn user_of(model: &Model, licence: usize, by: u8) -> String {
    let users: Vec<String> = model.licences[licence].users.keys().cloned().collect();
    pick(&users, by).unwrap()
}
