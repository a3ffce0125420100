//! Several certificates named in one command, each once.

use super::{Certificate, CertificateAction, CertificateFamily, find, step_to};
use crate::decision::{Found, Reason};
use crate::error::{Error, ErrorCode, Result};
use crate::fields::ensure_valid;
use crate::ids::CertificateRef;
use crate::limits;
use crate::parameter::said;
use crate::plan::Context;
use crate::policy::{Policy, settings};
use crate::rule;
use crate::rule::Rule;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// How many certificates a command may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Most {
    /// As many as a batch has (`cos/M-23`, `cas/M-3`).
    Batch,
    /// As many as a file of the Bulk Data Transfer has, which may be larger than a batch (`cas/5.1.1`).
    File,
}

impl Most {
    fn of(self, policy: &Policy, on: NaiveDate) -> (i64, &'static Rule) {
        match self {
            Self::Batch => (policy.get(settings::CERTIFICATE_BATCH_SIZE, on), rule!("cos/M-23")),
            Self::File => (i64::try_from(limits::CERTIFICATES).unwrap_or(i64::MAX), rule!("cas/5.1.1")),
        }
    }
}

/// The certificates that a command names under `/certificates`, with an action that is possible on each. What else is wrong with any of
/// them, such as that it is not there or is named twice, is added to the problems.
pub(super) fn find_several<'a>(
    names: &[CertificateRef],
    family: CertificateFamily,
    action: CertificateAction,
    most: Most,
    context: &'a Context<'_>,
    problems: &mut Found,
) -> Vec<&'a Certificate> {
    problems.extend(within(1, most.of(context.policy, context.today), names.len(), "/certificates"));
    let mut seen = BTreeSet::new();
    let mut found = Vec::with_capacity(names.len());
    for (place, name) in names.iter().enumerate() {
        let at = format!("/certificates/{place}");
        let record = find(name, family, context).and_then(|record| step_to(record, action).map(|_| record));
        match record {
            Ok(record) if seen.insert(&record.certificate) => found.push(record),
            Ok(_) => problems.extend([Reason::new(ErrorCode::CertificateRepeated).field(at)]),
            Err(refused) => problems.extend(moved(&refused, &at)),
        }
    }
    found
}

/// The reasons of a refusal, at another place.
pub(super) fn moved(refused: &Error, at: &str) -> impl Iterator<Item = Reason> {
    refused.reasons().iter().map(|reason| reason.clone().field(at.to_owned()))
}

/// Refuses none, and more than one command takes (`cos/M-23`, `cas/M-3`).
pub(super) fn one_to_many(count: usize, at: &str, context: &Context<'_>) -> Option<Reason> {
    within(1, Most::Batch.of(context.policy, context.today), count, at)
}

/// Refuses more than one command takes; whether there is one at all, its plan says.
pub(super) fn not_too_many(names: &[CertificateRef], most: Most, policy: &Policy, on: NaiveDate) -> Result<()> {
    ensure_valid(within(0, most.of(policy, on), names.len(), "/certificates"))
}

fn within(least: i64, (largest, rule): (i64, &'static Rule), count: usize, at: &str) -> Option<Reason> {
    if (least..=largest).contains(&i64::try_from(count).unwrap_or(i64::MAX)) {
        return None;
    }
    let message = said!("one command takes 1 to {most} certificates", most = largest);
    Some(Reason::new(ErrorCode::CertificateBatchSize).rule(rule).message(message).field(at.to_owned()))
}

/// What is wrong with a step of all members of a batch or a group.
pub(super) fn steps(records: &[&Certificate], action: CertificateAction) -> Vec<Reason> {
    let refused = records.iter().map(|record| step_to(record, action).err()).enumerate();
    let moved = |(place, refused): (usize, Option<Error>)| {
        Some(moved(&refused?, &format!("/certificates/{place}")).collect::<Vec<_>>())
    };
    refused.filter_map(moved).flatten().collect()
}
