//! Days and moments. A day is a day in the United Kingdom; a moment is an instant in UTC.
//!
//! Nothing here reads a clock: a [`Clock`] is handed in.

mod working_days;

pub use working_days::{is_working_day, working_days_after};

use crate::error::{Error, ErrorCode, Result};
use crate::parameter::said;
use std::sync::{PoisonError, RwLock};

use chrono::{DateTime, Datelike, Duration, Months, NaiveDate, NaiveTime, Timelike as _, Utc, Weekday};

/// An instant, to the microsecond, in UTC.
pub type Moment = DateTime<Utc>;

/// Where the time comes from. The library never asks the machine by itself.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Moment;

    /// Lets time pass until a moment, where the host makes the time; a clock that shows it does nothing.
    fn pass_until(&self, moment: Moment) {
        let _ = moment;
    }
}

/// A clock that stands until it is set.
///
/// ```
/// use sms_core::time::{Clock, ManualClock};
/// let clock = ManualClock::new("2026-04-06T09:00:00Z".parse().unwrap());
/// clock.set("2026-04-07T09:00:00Z".parse().unwrap());
/// assert_eq!(clock.now().to_string(), "2026-04-07 09:00:00 UTC");
/// ```
#[derive(Debug)]
pub struct ManualClock(RwLock<Moment>);

impl ManualClock {
    /// A clock that stands at a moment.
    #[must_use]
    pub const fn new(now: Moment) -> Self {
        Self(RwLock::new(now))
    }

    /// Sets it.
    pub fn set(&self, now: Moment) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = now;
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Moment {
        *self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn pass_until(&self, moment: Moment) {
        let mut now = self.0.write().unwrap_or_else(PoisonError::into_inner);
        *now = moment.max(*now);
    }
}

/// A day as a constant. Of numbers that are known only at run time, [`NaiveDate::from_ymd_opt`] makes one, if there is one.
///
/// ```
/// assert_eq!(sms_core::time::day(2026, 4, 6).to_string(), "2026-04-06");
/// ```
///
/// # Panics
/// Where there is no such day: in a constant that is an error of the compiler.
///
/// ```compile_fail,E0080
/// const NEVER: sms_core::chrono::NaiveDate = sms_core::time::day(2026, 2, 30);
/// let day = NEVER;
/// ```
#[must_use]
#[expect(clippy::panic, reason = "for constants, where a panic is a compile error")]
pub const fn day(year: i32, month: u32, of_month: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, of_month) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}

/// The first and the last day that the library works with; any other is `field.out_of_range`.
pub const DAYS: (NaiveDate, NaiveDate) = (day(1900, 1, 1), day(2199, 12, 31));

/// Whether a day lies in [`DAYS`].
#[must_use]
pub fn in_range(day: NaiveDate) -> bool {
    DAYS.0 <= day && day <= DAYS.1
}

/// A moment, if it lies on a day of [`DAYS`].
///
/// # Errors
/// [`ErrorCode::FieldOutOfRange`].
pub fn known(moment: Moment) -> Result<Moment> {
    if in_range(uk_day(moment)) {
        return Ok(moment);
    }
    let message = said!("{moment} lies outside {earliest} to {latest}", moment, earliest = DAYS.0, latest = DAYS.1);
    Err(Error::with(ErrorCode::FieldOutOfRange, message))
}

/// The day in the United Kingdom at a moment: UTC, and an hour more in summer time (from 01:00 UTC on the last
/// Sunday of March to 01:00 UTC on the last Sunday of October, the rule since 1996).
///
/// ```
/// use sms_core::time::{day, uk_day};
/// assert_eq!(uk_day("2026-07-01T23:30:00Z".parse().unwrap()), day(2026, 7, 2));
/// assert_eq!(uk_day("2026-12-01T23:30:00Z".parse().unwrap()), day(2026, 12, 1));
/// ```
#[must_use]
pub fn uk_day(moment: Moment) -> NaiveDate {
    if summer_time(moment) { (moment + Duration::hours(1)).date_naive() } else { moment.date_naive() }
}

/// The hour of the day in the United Kingdom at a moment, from 0 to 23.
pub(crate) fn uk_hour(moment: Moment) -> i64 {
    let local = if summer_time(moment) { moment + Duration::hours(1) } else { moment };
    i64::from(local.hour())
}

/// The moment at which a day begins in the United Kingdom.
#[must_use]
pub fn start_of_day(day: NaiveDate) -> Moment {
    let midnight = day.and_time(NaiveTime::MIN).and_utc();
    let in_summer = midnight - Duration::hours(1);
    if summer_time(in_summer) { in_summer } else { midnight }
}

/// What helps who gives a day where a moment is wanted: a day has many, so none is taken for it. It names those at which the day begins
/// and ends in the United Kingdom.
///
/// ```
/// use sms_core::time::{day, remedy_for_a_day};
/// let remedy = remedy_for_a_day(day(2026, 4, 6));
/// assert_eq!(remedy, "say which moment of the day: it begins at 2026-04-05T23:00:00Z and ends at 2026-04-06T23:00:00Z");
/// ```
#[must_use]
pub fn remedy_for_a_day(day: NaiveDate) -> String {
    let [begins, ends] = [Some(day), day.succ_opt()].map(|day| {
        let begins = day.map(start_of_day).filter(|begins| in_range(uk_day(*begins)));
        begins.map(|begins| begins.to_rfc3339_opts(chrono::SecondsFormat::Secs, true))
    });
    match (begins, ends) {
        (Some(begins), Some(ends)) => format!("say which moment of the day: it begins at {begins} and ends at {ends}"),
        _ => "say which moment of the day".to_owned(),
    }
}

fn summer_time(moment: Moment) -> bool {
    let switch = |month| {
        last_sunday(moment.year(), month).map(|day| day.and_time(NaiveTime::MIN).and_utc() + Duration::hours(1))
    };
    match (switch(3), switch(10)) {
        (Some(begins), Some(ends)) => begins <= moment && moment < ends,
        _ => false,
    }
}

fn last_sunday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    last.checked_sub_days(chrono::Days::new(u64::from(last.weekday().days_since(Weekday::Sun))))
}

/// A day as four digits, two and two with hyphens between them, and in no other way.
///
/// ```
/// use sms_core::time::{day, whole_day};
/// assert_eq!(whole_day("2026-06-01"), Some(day(2026, 6, 1)));
/// assert_eq!(whole_day(" 2026-6-1 "), None);
/// ```
#[must_use]
pub fn whole_day(text: &str) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = <&[u8; 10]>::try_from(text.as_bytes()).ok()? else {
        return None;
    };
    // A form has several days, and is looked at whenever a certificate is assigned: reading them takes no general parser.
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// A day some whole months later. Where the target month is shorter, its last day is taken (`cos/6.6`).
///
/// ```
/// use sms_core::time::{day, months_after};
/// assert_eq!(months_after(day(2025, 11, 30), 3), day(2026, 2, 28));
/// ```
#[must_use]
pub fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// A day some whole months earlier. Where the target month is shorter, its last day is taken.
///
/// ```
/// use sms_core::time::{day, months_before};
/// assert_eq!(months_before(day(2026, 8, 31), 6), day(2026, 2, 28));
/// ```
#[must_use]
pub fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// The birthday on which somebody is so many years old. Who was born on 29 February has it, in a year without that day, on 1 March
/// or on 28 February, as is asked for.
pub(crate) fn birthday(born: NaiveDate, years: u32, in_march: bool) -> NaiveDate {
    let same = months_after(born, years.saturating_mul(12));
    if in_march && same.day() != born.day() { next_day(same) } else { same }
}

/// The last day of a full year that begins on a day: the next begins on the day after.
pub(crate) fn end_of_year_from(first: NaiveDate) -> NaiveDate {
    birthday(first, 1, true).pred_opt().unwrap_or(first)
}

/// The day after.
#[must_use]
pub fn next_day(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(NaiveDate::MAX)
}

/// A moment cut to the microsecond, which is what a store keeps. A leap second is the first of the next minute.
#[must_use]
pub fn to_microsecond(moment: Moment) -> Moment {
    DateTime::from_timestamp_micros(moment.timestamp_micros()).unwrap_or(moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leap_second_is_the_first_of_the_next_minute() {
        let leap: Moment = "2016-12-31T23:59:60.000001500Z".parse().unwrap();
        assert_eq!(to_microsecond(leap).to_string(), "2017-01-01 00:00:00.000001 UTC");
    }

    #[test]
    fn a_year_from_29_february_ends_before_1_march() {
        let born = day(2008, 2, 29);
        assert_eq!([true, false].map(|in_march| birthday(born, 18, in_march)), [day(2026, 3, 1), day(2026, 2, 28)]);
        assert_eq!([true, false].map(|in_march| birthday(born, 20, in_march)), [day(2028, 2, 29); 2]);
        assert_eq!(end_of_year_from(day(2024, 2, 29)), day(2025, 2, 28));
        assert_eq!(end_of_year_from(day(2023, 3, 1)), day(2024, 2, 29));
        assert_eq!(end_of_year_from(day(2026, 4, 6)), day(2027, 4, 5));
    }
}
