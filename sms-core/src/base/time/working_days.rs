//! Working days: Monday to Friday without the bank holidays of England and Wales (`library/working_days`).

use super::day;
use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Bank holidays by proclamation, once each.
const ONCE: [NaiveDate; 5] = [day(2011, 4, 29), day(2012, 6, 5), day(2022, 6, 3), day(2022, 9, 19), day(2023, 5, 8)];

/// Bank holidays that were moved: the day on which they would have been, and the day on which they were.
const MOVED: [(NaiveDate, NaiveDate); 3] =
    [(day(2012, 5, 28), day(2012, 6, 4)), (day(2020, 5, 4), day(2020, 5, 8)), (day(2022, 5, 30), day(2022, 6, 2))];

/// Whether a day is a working day.
///
/// ```
/// use sms_core::time::{day, is_working_day};
/// assert!(is_working_day(day(2026, 4, 2)));
/// assert!(!is_working_day(day(2026, 4, 3)), "Good Friday");
/// assert!(!is_working_day(day(2026, 12, 28)), "in place of Boxing Day, a Saturday");
/// ```
#[must_use]
pub fn is_working_day(day: NaiveDate) -> bool {
    !is_weekend(day) && !is_bank_holiday(day)
}

/// The last of so many working days after a day: the day itself does not count, and of none it is the day itself.
///
/// ```
/// use sms_core::time::{day, working_days_after};
/// assert_eq!(working_days_after(day(2026, 4, 1), 2), day(2026, 4, 7), "over Easter");
/// ```
#[must_use]
pub fn working_days_after(from: NaiveDate, count: u32) -> NaiveDate {
    from.iter_days().skip(1).filter(|day| is_working_day(*day)).take(count as usize).last().unwrap_or(from)
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn is_bank_holiday(day: NaiveDate) -> bool {
    if ONCE.contains(&day) || MOVED.iter().any(|(_, to)| *to == day) {
        return true;
    }
    is_yearly(day) && !MOVED.iter().any(|(from, _)| *from == day)
}

/// Whether a day from Monday to Friday is a bank holiday of every year, or stands for one that fell on a weekend.
fn is_yearly(day: NaiveDate) -> bool {
    let (month, of_month) = (day.month(), day.day());
    let is_monday = day.weekday() == Weekday::Mon;
    match month {
        1 => of_month == 1 || (is_monday && of_month <= 3),
        3 | 4 => is_of_easter(day),
        5 => is_monday && (of_month <= 7 || of_month > 24),
        8 => is_monday && of_month > 24,
        // The 27th or 28th is a Monday or a Tuesday exactly where a day of Christmas falls on a weekend.
        12 => {
            matches!(of_month, 25 | 26) || (matches!(of_month, 27 | 28) && (is_monday || day.weekday() == Weekday::Tue))
        }
        _ => false,
    }
}

/// Whether a day is Good Friday or Easter Monday.
fn is_of_easter(day: NaiveDate) -> bool {
    easter_sunday(day.year())
        .is_some_and(|easter| easter.checked_sub_days(Days::new(2)) == Some(day) || easter.succ_opt() == Some(day))
}

/// Easter Sunday of a year in the Gregorian calendar, by the rule of Gauss as the church tables have it.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let century = year / 100;
    let golden = year % 19;
    let moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    let moon = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    let offset = moon - weekday;
    let month = 3 + (offset + 40) / 44;
    let of_month = offset + 28 - 31 * (month / 4);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(of_month).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bank holidays of England and Wales as they were published, year by year.
    const PUBLISHED: &str = "
        2020: 1-1 4-10 4-13 5-8 5-25 8-31 12-25 12-28
        2021: 1-1 4-2 4-5 5-3 5-31 8-30 12-27 12-28
        2022: 1-3 4-15 4-18 5-2 6-2 6-3 8-29 9-19 12-26 12-27
        2023: 1-2 4-7 4-10 5-1 5-8 5-29 8-28 12-25 12-26
        2024: 1-1 3-29 4-1 5-6 5-27 8-26 12-25 12-26
        2025: 1-1 4-18 4-21 5-5 5-26 8-25 12-25 12-26
        2026: 1-1 4-3 4-6 5-4 5-25 8-31 12-25 12-28
        2027: 1-1 3-26 3-29 5-3 5-31 8-30 12-27 12-28
        2028: 1-3 4-14 4-17 5-1 5-29 8-28 12-25 12-26";

    #[test]
    fn bank_holidays_are_those_that_were_published() {
        for line in PUBLISHED.lines().filter(|line| !line.trim().is_empty()) {
            let (year, days) = line.trim().split_once(": ").unwrap();
            let published: Vec<NaiveDate> =
                days.split(' ').map(|day| format!("{year}-{day}").parse::<NaiveDate>().unwrap()).collect();
            let first = day(year.parse().unwrap(), 1, 1);
            let days = first.iter_days().take_while(|day| day.year() == first.year());
            let found: Vec<NaiveDate> = days.filter(|day| !is_weekend(*day) && !is_working_day(*day)).collect();
            assert_eq!(found, published);
        }
    }

    #[test]
    fn twenty_working_days_are_four_weeks_where_nothing_falls_between() {
        assert_eq!(working_days_after(day(2026, 9, 1), 20), day(2026, 9, 29));
        assert_eq!(
            working_days_after(day(2026, 12, 1), 20),
            day(2026, 12, 31),
            "Christmas, and the Monday for Boxing Day"
        );
        assert_eq!(working_days_after(day(2026, 9, 5), 1), day(2026, 9, 7), "from a Saturday");
        assert_eq!(working_days_after(day(2026, 9, 5), 0), day(2026, 9, 5));
    }
}
