//! The CoS year: when the period of an allocation ends, and on which days of it something is to be said (`lu/AL-2`, `cos/5.5`).

use crate::policy::{Policy, settings};
use crate::time::{day, end_of_year_from, months_before, next_day};
use crate::words::wire_enum;
use chrono::{Datelike, NaiveDate};

wire_enum! {
    /// The two kinds of CoS year (`lu/AL-2`).
    pub enum CosYear default FromGrant {
        /// Twelve months from the grant.
        FromGrant = "from_grant",
        /// From 6 April to 5 April: of sponsors whose licence was converted from Tier 2.
        April = "april",
    }
}

impl CosYear {
    /// The last day of a period that begins on a day.
    ///
    /// ```
    /// use sms_core::allocation::CosYear;
    /// use sms_core::time::day;
    /// assert_eq!(CosYear::FromGrant.end(day(2026, 9, 1)), day(2027, 8, 31));
    /// assert_eq!(CosYear::April.end(day(2026, 9, 1)), day(2027, 4, 5));
    /// assert_eq!(CosYear::April.end(day(2026, 4, 6)), day(2027, 4, 5));
    /// ```
    #[must_use]
    pub fn end(self, from: NaiveDate) -> NaiveDate {
        match self {
            Self::FromGrant => end_of_year_from(from),
            Self::April => {
                let fifth = NaiveDate::from_ymd_opt(from.year(), 4, 5).unwrap_or(day(2026, 4, 5));
                if from <= fifth { fifth } else { end_of_year_from(next_day(fifth)) }
            }
        }
    }

    /// Whether it is the usual one.
    pub(crate) fn is_from_grant(&self) -> bool {
        *self == Self::FromGrant
    }
}

/// The day from which an allocation that ends on a day is renewed (`lu/AL-5`).
pub(crate) fn renewal_opens(end: NaiveDate, policy: &Policy) -> NaiveDate {
    months_before(end, policy.count(settings::ALLOCATION_RENEWAL_MONTHS, end))
}

/// The next day after another on which something is to be said of an allocation that ends on a day: that it ends soon, month by month
/// (`cos/5.5`), or that it can be renewed.
pub(crate) fn next_word(end: NaiveDate, after: NaiveDate, policy: &Policy) -> Option<NaiveDate> {
    let months = policy.count(settings::ALLOCATION_REMINDER_MONTHS, end);
    let reminders = (1..=months).map(|months| months_before(end, months));
    reminders.chain([renewal_opens(end, policy)]).filter(|day| *day > after && *day <= end).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_due_each_month_from_four_months_before_the_end() {
        let (policy, end) = (Policy::default(), day(2027, 4, 5));
        let mut days = vec![day(2026, 4, 6)];
        while let Some(next) = days.last().and_then(|last| next_word(end, *last, &policy)) {
            days.push(next);
        }
        assert_eq!(days[1..], [(2026, 12), (2027, 1), (2027, 2), (2027, 3)].map(|(year, month)| day(year, month, 5)));
    }
}
