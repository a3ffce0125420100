//! How long somebody waits before applying again: after a refusal, a revocation, a penalty (`lu/6.4`).

use crate::command::command;
use crate::licence::{LicenceStatus, PenaltyKind};
use crate::policy::{Policy, settings};
use crate::rule;
use crate::rule::Rule;
use crate::time::months_after;
use chrono::NaiveDate;

command! {
    /// How an earlier application or licence of the same organisation ended.
    EarlierSponsor {
        /// How it ended: `refused`, `revoked`, or `surrendered` or `withdrawn` to avoid that (`lu/CO-4`).
        ended: LicenceStatus,
        /// The day of the letter, or of the surrender or withdrawal.
        on: NaiveDate,
    }
}

command! {
    /// A civil penalty of the same organisation.
    EarlierPenalty {
        /// What it was for.
        kind: PenaltyKind,
        /// The day on which it became payable.
        payable_on: NaiveDate,
    }
}

/// From which day an application is possible after an end, and the rule behind; none where nothing is waited for.
///
/// One that is surrendered or withdrawn counts as what it was to avoid.
pub(in crate::licence) fn apply_again_from(
    ended: LicenceStatus,
    on: NaiveDate,
    revoked_before: bool,
    policy: &Policy,
) -> Option<(NaiveDate, &'static Rule)> {
    let (setting, rule) = match (ended, revoked_before) {
        (LicenceStatus::Refused, _) => (settings::COOLING_OFF_REFUSED_MONTHS, rule!("lu/CO-1")),
        (LicenceStatus::Withdrawn, _) => (settings::COOLING_OFF_REFUSED_MONTHS, rule!("lu/CO-4")),
        (LicenceStatus::Revoked, false) => (settings::COOLING_OFF_REVOKED_MONTHS, rule!("lu/CO-2")),
        (LicenceStatus::Surrendered, false) => (settings::COOLING_OFF_REVOKED_MONTHS, rule!("lu/CO-4")),
        (LicenceStatus::Revoked | LicenceStatus::Surrendered, true) => {
            (settings::COOLING_OFF_REVOKED_TWICE_MONTHS, rule!("lu/CO-3"))
        }
        _ => return None,
    };
    Some((months_after(on, policy.count(setting, on)), rule))
}

/// From which day the earlier ends of an organisation allow an application, the latest with its rule.
pub(super) fn after_ends(earlier: &[EarlierSponsor], policy: &Policy) -> Option<(NaiveDate, &'static Rule)> {
    let lost = |sponsor: &&EarlierSponsor| matches!(sponsor.ended, LicenceStatus::Revoked | LicenceStatus::Surrendered);
    let from = |sponsor: &EarlierSponsor| {
        let revoked_before = earlier.iter().filter(lost).any(|other| other.on < sponsor.on);
        apply_again_from(sponsor.ended, sponsor.on, revoked_before, policy)
    };
    earlier.iter().filter_map(from).max_by_key(|(day, _)| *day)
}

/// From which day the penalties of an organisation allow an application, the latest with its rule (`lu/CO-5`, `lu/CO-6`).
pub(super) fn after_penalties(penalties: &[EarlierPenalty], policy: &Policy) -> Option<(NaiveDate, &'static Rule)> {
    let all = || penalties.iter().map(|penalty| (penalty.kind, penalty.payable_on));
    all().filter_map(|(kind, payable_on)| kind.bars(payable_on, all(), policy)).max_by_key(|(day, _)| *day)
}
