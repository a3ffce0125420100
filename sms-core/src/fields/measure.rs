//! What fields measure: hours of a week, periods, and days of which no more than the month or the year is known.

use super::whole_day;
use crate::error::{Error, ErrorCode, Result};
use crate::time::{self, months_after};
use chrono::{Datelike as _, NaiveDate};
use std::fmt;
use std::str::FromStr;

/// Hours of a week, to the hundredth of an hour.
///
/// ```
/// use sms_core::fields::Hours;
/// assert_eq!(Hours::parse("37.5"), Some(Hours::from_hundredths(3_750)));
/// assert_eq!(Hours::from_hundredths(3_750).to_string(), "37.5");
/// assert_eq!("20".parse::<Hours>()?, Hours::whole(20));
/// assert_eq!(Hours::whole(20).to_string(), "20");
/// # Ok::<(), sms_core::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours {
    hundredths: u32,
}

impl Hours {
    /// So many whole hours.
    #[must_use]
    pub const fn whole(hours: u16) -> Self {
        Self { hundredths: hours as u32 * 100 }
    }

    /// So many hundredths of an hour.
    #[must_use]
    pub const fn from_hundredths(hundredths: u32) -> Self {
        Self { hundredths }
    }

    /// How many hundredths of an hour they are.
    #[must_use]
    pub const fn hundredths(self) -> u32 {
        self.hundredths
    }

    /// Decimal text of at most three digits and at most two decimals.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let digits =
            |text: &str, most| (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(whole, 3) || !digits(decimals, 2) {
            return None;
        }
        let rest: u32 = decimals.parse().ok()?;
        let rest = if decimals.len() == 1 { rest * 10 } else { rest };
        Some(Self { hundredths: whole.parse::<u32>().ok()? * 100 + rest })
    }
}

impl FromStr for Hours {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text).ok_or_else(|| {
            Error::with(ErrorCode::FieldFormat, "hours are a number of at most three digits and two decimals")
        })
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.hundredths / 100, self.hundredths % 100);
        match rest {
            0 => write!(formatter, "{whole}"),
            rest if rest % 10 == 0 => write!(formatter, "{whole}.{}", rest / 10),
            rest => write!(formatter, "{whole}.{rest:02}"),
        }
    }
}

/// A first and a last day, as an engagement has them.
///
/// ```
/// use sms_core::{fields::Period, time::day};
/// let period = Period::new(day(2026, 5, 1), day(2026, 5, 10));
/// assert_eq!(Period::parse("2026-05-01/2026-05-10"), Some(period));
/// assert_eq!("2026-05-01/2026-05-10".parse::<Period>()?, period);
/// assert_eq!(period.to_string(), "2026-05-01/2026-05-10");
/// # Ok::<(), sms_core::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    /// The period of these days.
    #[must_use]
    pub const fn new(first: NaiveDate, last: NaiveDate) -> Self {
        Self { first, last }
    }

    /// The first day.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day.
    #[must_use]
    pub const fn last(self) -> NaiveDate {
        self.last
    }

    /// Two days with a slash between them, both such as the library works with.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once('/')?;
        let (first, last) = (whole_day(first)?, whole_day(last)?);
        (time::in_range(first) && time::in_range(last)).then_some(Self { first, last })
    }
}

impl FromStr for Period {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
            .ok_or_else(|| Error::with(ErrorCode::FieldFormat, "a period is two days with a slash between them"))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.first, self.last)
    }
}

/// A day, or no more than its month or its year: `2001-05-17`, `2001-05` or `2001`.
///
/// ```
/// use sms_core::{fields::PartialDay, time::day};
/// let month: PartialDay = "2001-02".parse()?;
/// assert_eq!((month.first(), month.last()), (day(2001, 2, 1), day(2001, 2, 28)));
/// assert_eq!(month.day(), None);
/// assert_eq!(month.to_string(), "2001-02");
/// assert_eq!(PartialDay::from(day(2001, 5, 17)).day(), Some(day(2001, 5, 17)));
/// assert_eq!(PartialDay::parse("2001-13"), None);
/// assert_eq!("2001-13".parse::<PartialDay>().unwrap_err().code(), sms_core::ErrorCode::FieldFormat);
/// # Ok::<(), sms_core::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDay {
    first: NaiveDate,
    last: NaiveDate,
}

impl PartialDay {
    /// The first day that it can mean.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day that it can mean.
    #[must_use]
    pub const fn last(self) -> NaiveDate {
        self.last
    }

    /// The day, where it is known.
    #[must_use]
    pub fn day(self) -> Option<NaiveDate> {
        (self.first == self.last).then_some(self.first)
    }

    /// Ten characters for a day, seven for a month, four for a year.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let day = |rest: &str| whole_day(&format!("{text}{rest}"));
        match text.len() {
            10 => whole_day(text).map(Self::from),
            7 => {
                let first = day("-01")?;
                Some(Self { first, last: months_after(first, 1).pred_opt()? })
            }
            4 => Some(Self { first: day("-01-01")?, last: day("-12-31")? }),
            _ => None,
        }
    }
}

impl From<NaiveDate> for PartialDay {
    fn from(day: NaiveDate) -> Self {
        Self { first: day, last: day }
    }
}

impl FromStr for PartialDay {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
            .ok_or_else(|| Error::with(ErrorCode::FieldFormat, "a day is ten characters, a month seven, a year four"))
    }
}

impl fmt::Display for PartialDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = if self.first == self.last {
            "%Y-%m-%d"
        } else if self.first.month() == self.last.month() {
            "%Y-%m"
        } else {
            "%Y"
        };
        write!(formatter, "{}", self.first.format(of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_periods_are_read_in_one_way_only() {
        for wrong in
            [" 2026-6-1 ", "2026-6-01", "+2026-06-01", "2026-06 - 01", "2026/06/01", "2026-02-30", "２026-06-01", ""]
        {
            assert_eq!(whole_day(wrong), None, "{wrong}");
            assert_eq!(PartialDay::parse(wrong), None, "{wrong}");
        }
        assert_eq!(Period::parse("2026-6-1/ 2026-06-10"), None);
        assert!(Period::parse("2026-06-01/2026-06-10").is_some());
    }

    #[test]
    fn what_is_written_is_read_again() {
        for text in ["2001-05-17", "2001-05", "2001-02", "2001"] {
            assert_eq!(PartialDay::parse(text).unwrap().to_string(), text);
        }
        for text in ["37.5", "37.25", "0.05", "40"] {
            assert_eq!(Hours::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn hours_are_read_in_hundredths() {
        for (text, hundredths) in
            [("37.5", Some(3750)), ("40", Some(4000)), ("0.25", Some(25)), ("1.234", None), ("-1", None), ("", None)]
        {
            assert_eq!(Hours::parse(text).map(Hours::hundredths), hundredths, "{text}");
        }
    }
}
