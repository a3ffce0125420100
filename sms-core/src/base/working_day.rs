//! Working days: Monday to Friday, but for the bank holidays of England and Wales (`library/working_days`).

use crate::time::day;
use chrono::{Datelike as _, Days, NaiveDate, Weekday};

/// Bank holidays that no rule gives: those of single years.
const SINGLE: [NaiveDate; 9] = [
    day(2011, 4, 29),
    day(2012, 6, 4),
    day(2012, 6, 5),
    day(2020, 5, 8),
    day(2022, 6, 2),
    day(2022, 6, 3),
    day(2022, 9, 19),
    day(2023, 5, 8),
    day(2002, 6, 4),
];

/// Bank holidays that were moved away from the day that a rule gives.
const MOVED: [NaiveDate; 3] = [day(2012, 5, 28), day(2020, 5, 4), day(2022, 5, 30)];

/// Whether a day is a working day.
///
/// ```
/// use sms_core::working_day::is_working_day;
/// use sms_core::time::day;
/// assert!(is_working_day(day(2026, 4, 7)));
/// assert!(!is_working_day(day(2026, 4, 6)), "Easter Monday");
/// ```
#[must_use]
pub fn is_working_day(on: NaiveDate) -> bool {
    !is_weekend(on) && !is_bank_holiday(on)
}

/// The working day that is so many working days after a day.
///
/// ```
/// use sms_core::working_day::working_days_after;
/// use sms_core::time::day;
/// assert_eq!(working_days_after(day(2026, 4, 2), 1), day(2026, 4, 7));
/// ```
#[must_use]
pub fn working_days_after(from: NaiveDate, count: u32) -> NaiveDate {
    let mut left = count;
    from.iter_days()
        .skip(1)
        .find(|day| {
            left = left.saturating_sub(u32::from(is_working_day(*day)));
            left == 0 && is_working_day(*day)
        })
        .filter(|_| count > 0)
        .unwrap_or(from)
}

fn is_weekend(on: NaiveDate) -> bool {
    matches!(on.weekday(), Weekday::Sat | Weekday::Sun)
}

fn is_bank_holiday(on: NaiveDate) -> bool {
    SINGLE.contains(&on) || (is_ordinary(on) && !MOVED.contains(&on))
}

/// Whether a day is a bank holiday by a rule that holds every year.
fn is_ordinary(on: NaiveDate) -> bool {
    let easter = easter_sunday(on.year());
    let from_easter = easter.map(|easter| (on - easter).num_days());
    let is_monday = on.weekday() == Weekday::Mon;
    match (on.month(), on.day()) {
        (1, 1) => true,
        (1, 2 | 3) if is_monday => true,
        (5, 1..=7 | 25..=31) | (8, 25..=31) if is_monday => true,
        (12, 25 | 26) => true,
        (12, 27) => matches!(on.weekday(), Weekday::Mon | Weekday::Tue),
        (12, 28) => matches!(on.weekday(), Weekday::Mon | Weekday::Tue),
        _ => matches!(from_easter, Some(-2 | 1)),
    }
}

/// Easter Sunday of a year of the Gregorian calendar, by the rule of Meeus.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let later = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * later;
    NaiveDate::from_ymd_opt(year, 3, 22)?.checked_add_days(Days::new(u64::try_from(days).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As GOV.UK listed them for England and Wales.
    const LISTED: &[&[NaiveDate]] = &[
        &[
            day(2022, 1, 3),
            day(2022, 4, 15),
            day(2022, 4, 18),
            day(2022, 5, 2),
            day(2022, 6, 2),
            day(2022, 6, 3),
            day(2022, 8, 29),
            day(2022, 9, 19),
            day(2022, 12, 26),
            day(2022, 12, 27),
        ],
        &[
            day(2026, 1, 1),
            day(2026, 4, 3),
            day(2026, 4, 6),
            day(2026, 5, 4),
            day(2026, 5, 25),
            day(2026, 8, 31),
            day(2026, 12, 25),
            day(2026, 12, 28),
        ],
    ];

    #[test]
    fn the_bank_holidays_of_a_year_are_those_that_were_listed() {
        for listed in LISTED {
            let first = NaiveDate::from_ymd_opt(listed[0].year(), 1, 1).unwrap();
            let days = first.iter_days().take_while(|day| day.year() == first.year());
            let found: Vec<_> = days.filter(|day| !is_weekend(*day) && !is_working_day(*day)).collect();
            assert_eq!(found, *listed);
        }
    }

    #[test]
    fn working_days_are_counted_from_the_day_after() {
        assert_eq!(working_days_after(day(2026, 12, 1), 0), day(2026, 12, 1));
        assert_eq!(working_days_after(day(2026, 12, 4), 5), day(2026, 12, 11));
        assert_eq!(working_days_after(day(2026, 12, 24), 2), day(2026, 12, 30));
    }
}
