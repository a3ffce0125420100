//! The model's own calendar: days in the United Kingdom and use-by days, worked out by hand.

use chrono::{DateTime, Datelike as _, Duration, NaiveDate, Utc};

/// A month and a day of it.
type Date = (u32, u32);

/// Summer time: from 01:00 UTC on the first day to 01:00 UTC on the second.
const SUMMERS: &[(i32, Date, Date)] =
    &[(2026, (3, 29), (10, 25)), (2027, (3, 28), (10, 31)), (2028, (3, 26), (10, 29)), (2029, (3, 25), (10, 28))];

fn at_one(year: i32, (month, day): Date) -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(year, month, day).unwrap().and_hms_opt(1, 0, 0).unwrap().and_utc()
}

fn is_summer(moment: DateTime<Utc>) -> bool {
    let (year, begins, ends) = SUMMERS.iter().find(|(year, ..)| *year == moment.year()).copied().unwrap();
    at_one(year, begins) <= moment && moment < at_one(year, ends)
}

/// The day in the United Kingdom.
pub(super) fn uk_day(moment: DateTime<Utc>) -> NaiveDate {
    (moment + Duration::hours(i64::from(is_summer(moment)))).date_naive()
}

/// The moment at which a day begins in the United Kingdom.
pub(super) fn start_of(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_hms_opt(0, 0, 0).unwrap().and_utc();
    if uk_day(midnight - Duration::hours(1)) == day { midnight - Duration::hours(1) } else { midnight }
}

/// The displayed use-by day: three calendar months and a day later for a CoS (`cos/6.5`), six months later for a CAS
/// (`cas/2.5.2`); the end of a shorter month stands for what it lacks (`cos/6.6`).
pub(super) fn use_by(family: &str, assigned_on: NaiveDate) -> NaiveDate {
    if family == "cas" { months_later(assigned_on, 6) } else { months_later(assigned_on, 3).succ_opt().unwrap() }
}

fn months_later(assigned_on: NaiveDate, months: u32) -> NaiveDate {
    let months = assigned_on.month0() + months;
    let (year, month) = (assigned_on.year() + i32::try_from(months / 12).unwrap(), months % 12 + 1);
    (1..=assigned_on.day()).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day)).unwrap()
}
