//! Arguments that are no documents: words of the core's enumerations, days and moments.

use crate::errors::{failed, no_such_word, wrong_type};
use chrono::{DateTime, NaiveDate};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDate, PyDateTime, PyTzInfo};
use sms_core::ErrorCode;
use sms_core::time::{DAYS, Moment, in_range};
use sms_core::words::Enumeration;

/// A word of an enumeration, found by its own `find`.
#[inline]
pub(crate) fn word<T>(
    py: Python<'_>,
    argument: &str,
    text: &str,
    find: impl FnOnce(&str) -> Option<T>,
    words: &Enumeration,
) -> PyResult<T> {
    match find(text) {
        Some(word) => Ok(word),
        None => Err(no_such_word(py, argument, text, words.words.iter().map(|word| word.name).collect())),
    }
}

/// A day that the library works with. A moment is none, although Python has it as one.
pub(crate) fn day(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<NaiveDate> {
    if given.is_instance_of::<PyDateTime>() {
        return Err(wrong_type(argument, "a date", given));
    }
    if !given.is_instance_of::<PyDate>() {
        return Err(wrong_type(argument, "a date", given));
    }
    // One call instead of three attributes: Python and chrono count days alike.
    let ordinal: i32 = given.call_method0(intern!(given.py(), "toordinal"))?.extract()?;
    let day = NaiveDate::from_num_days_from_ce_opt(ordinal).filter(|day| in_range(*day));
    let message = || format!("`{argument}` is a day outside {} to {}", DAYS.0, DAYS.1);
    day.ok_or_else(|| failed(given.py(), ErrorCode::FieldOutOfRange, &format!("/{argument}"), message()))
}

/// A moment: an aware `datetime`.
pub(crate) fn moment(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<Moment> {
    let Ok(found) = given.cast::<PyDateTime>() else {
        return Err(wrong_type(argument, "a datetime", given));
    };
    let message = || format!("`{argument}` needs a time zone, such as datetime.UTC");
    utc(found)?.ok_or_else(|| failed(given.py(), ErrorCode::BoundaryDate, &format!("/{argument}"), message()))
}

/// A moment in UTC; none where no time zone says which moment it is.
pub(crate) fn utc(given: &Bound<'_, PyDateTime>) -> PyResult<Option<Moment>> {
    let py = given.py();
    if given.call_method0(intern!(py, "utcoffset"))?.is_none() {
        return Ok(None);
    }
    let utc = PyTzInfo::utc(py)?;
    let moment = given.call_method1(intern!(py, "astimezone"), (utc,))?;
    moment.extract::<DateTime<chrono::Utc>>().map(Some)
}
