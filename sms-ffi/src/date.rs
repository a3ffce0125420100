//! Days and moments as they cross.

use crate::handle::of_argument;
use chrono::NaiveDate;
use sms_core::parameter::{self, Said};
use sms_core::time::{self, Moment};
use sms_core::{Error, ErrorCode, Result};

/// A day in the United Kingdom. All three 0 means no day.
#[repr(C)]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::exhaustive_structs, reason = "its layout is part of the ABI")]
pub struct sms_date {
    /// The year, such as 2026.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

/// A moment: microseconds since 1970-01-01T00:00:00Z, without leap seconds.
pub type sms_moment = i64;

impl sms_date {
    const NONE: Self = Self { year: 0, month: 0, day: 0 };

    /// The day under the name of its parameter; the latest that the library works with where there is none.
    #[inline]
    pub(crate) fn or_latest(self, name: &str) -> Result<NaiveDate> {
        if self == Self::NONE { Ok(time::DAYS.1) } else { self.day(name) }
    }

    /// The day under the name of its parameter, where there must be one.
    #[inline]
    pub(crate) fn day(self, name: &str) -> Result<NaiveDate> {
        match NaiveDate::from_ymd_opt(self.year, self.month.into(), self.day.into()) {
            Some(day) if time::in_range(day) => Ok(day),
            Some(_) => Err(out_of_range(name)),
            None => Err(self.no_day(name)),
        }
    }

    #[cold]
    fn no_day(self, name: &str) -> Error {
        let Self { year, month, day } = self;
        Error::with(
            ErrorCode::BoundaryDate,
            of_argument(name, format_args!("is no day: year {year}, month {month}, day {day}")),
        )
    }
}

#[cold]
fn out_of_range(name: &str) -> Error {
    let (first, last) = time::DAYS;
    let message = Said::from(format!("`{name}` lies outside {first} to {last}"));
    let message = message.with(parameter::EARLIEST, &first).with(parameter::LATEST, &last);
    Error::with(ErrorCode::FieldOutOfRange, message.with(parameter::FIELD, name))
}

/// A moment under the name of its parameter.
pub(crate) fn moment(microseconds: sms_moment, name: &str) -> Result<Moment> {
    Moment::from_timestamp_micros(microseconds).ok_or_else(|| {
        Error::with(ErrorCode::BoundaryDate, of_argument(name, format_args!("is no moment: {microseconds}")))
    })
}
