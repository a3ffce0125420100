//! Differences by day: where one can begin or end, and those that go on.

use super::{AccessBlock, SettingDifference};
use crate::access::Function;
use crate::policy::{Policy, SETTINGS};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

/// Something that differs from a day to a day.
pub(super) trait Lasts: PartialEq + Clone {
    /// The first and the last day.
    fn days(&self) -> (NaiveDate, NaiveDate);

    /// The same on other days.
    fn on(self, days: (NaiveDate, NaiveDate)) -> Self;
}

impl Lasts for AccessBlock {
    fn days(&self) -> (NaiveDate, NaiveDate) {
        (self.from, self.to)
    }

    fn on(self, (from, to): (NaiveDate, NaiveDate)) -> Self {
        Self { from, to, ..self }
    }
}

impl Lasts for SettingDifference {
    fn days(&self) -> (NaiveDate, NaiveDate) {
        (self.from, self.to)
    }

    fn on(self, (from, to): (NaiveDate, NaiveDate)) -> Self {
        Self { from, to, ..self }
    }
}

/// The parts of a range of days on each of which nothing changes in any of these policies.
pub(super) fn spans(policies: [&Policy; 2], (first, last): (NaiveDate, NaiveDate)) -> Vec<(NaiveDate, NaiveDate)> {
    let mut begins: BTreeSet<NaiveDate> = [first].into();
    for policy in policies {
        begins.extend(policy.changes().values().flatten().filter_map(|dated| dated.from));
    }
    begins.extend(SETTINGS.iter().flat_map(|setting| setting.defaults).filter_map(|(from, _)| *from));
    for facts in Function::ALL.iter().map(|function| function.facts()) {
        begins.extend(facts.from);
        begins.extend(facts.to.and_then(|to| to.succ_opt()));
    }
    let begins: Vec<NaiveDate> = begins.into_iter().filter(|day| (first..=last).contains(day)).collect();
    let ends = begins.iter().skip(1).filter_map(|next| next.checked_sub_days(Days::new(1))).chain([last]);
    begins.iter().copied().zip(ends).collect()
}

/// Adds what differs on the next part of a range, up to its last day. What differed in the same way up to the day before goes on.
pub(super) fn merged<T: Lasts>(all: &mut Vec<T>, more: Vec<T>, to: NaiveDate) {
    for next in more {
        let begins = next.days().0;
        let goes_on = all.iter_mut().find(|known| {
            let (_, ended) = known.days();
            ended.succ_opt() == Some(begins) && next.clone().on(known.days()) == **known
        });
        match goes_on {
            Some(known) => *known = known.clone().on((known.days().0, to)),
            None => all.push(next.on((begins, to))),
        }
    }
}
