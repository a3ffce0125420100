//! How long somebody waits before applying again: after a refusal, a revocation, a penalty (`lu/6.4`).

use crate::command::command;
use crate::licence::{LicenceStatus, PenaltyKind};
use crate::policy::{Policy, SettingKey, settings};
use crate::rule;
use crate::rule::Rule;
use chrono::{Months, NaiveDate};

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

/// The day so many months after another, as a setting says.
fn months_after(from: NaiveDate, setting: SettingKey<i64>, policy: &Policy) -> NaiveDate {
    let months = u32::try_from(policy.get(setting, from)).unwrap_or(0);
    from.checked_add_months(Months::new(months)).unwrap_or(from)
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
    Some((months_after(on, setting, policy), rule))
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

/// From which day the penalties of an organisation allow an application, the latest with its rule: a first penalty for illegal
/// working or for letting bars for less long than a repeated or another one (`lu/CO-5`, `lu/CO-6`).
pub(super) fn after_penalties(penalties: &[EarlierPenalty], policy: &Policy) -> Option<(NaiveDate, &'static Rule)> {
    let from = |penalty: &EarlierPenalty| {
        let repeated = penalties.iter().any(|other| other.payable_on < penalty.payable_on);
        let (setting, rule) = penalty.kind.bars(repeated);
        (months_after(penalty.payable_on, setting, policy), rule)
    };
    penalties.iter().map(from).max_by_key(|(day, _)| *day)
}
