//! Arguments that are no documents: text, words of the core's enumerations, flags, whole numbers, days and moments.

use crate::errors::{failed, no_such_word, raised, wrong_type};
use crate::foreign::{Foreign, foreign};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDate, PyDateTime, PyFloat, PyIterator, PyMapping, PyString, PyTzInfo};
use sms_core::ErrorCode;
use sms_core::ids::LicenceNumber;
use sms_core::time::{Clock as _, DAYS, Moment, in_range, remedy_for_a_day, uk_day, whole_day};
use sms_core::words::Enumeration;
use sms_store::SystemClock;
use std::path::PathBuf;

/// Declares what reads an argument of each name, for a signature: only so does an error say which argument it is about.
macro_rules! readers {
    ($($(#[$meta:meta])* $reader:ident gives $type:ty: $($argument:ident)*;)*) => {$(
        $(#[$meta])*
        pub(crate) mod $reader {
            use pyo3::prelude::*;
            $(
                #[inline]
                pub(crate) fn $argument<'a>(given: &'a Bound<'_, PyAny>) -> PyResult<$type> {
                    super::$reader(stringify!($argument), given)
                }
            )*
        }
    )*};
}

readers! {
    /// Arguments that are text.
    text gives &'a str: actor code confidence email function kind level licence licence_number licences name numbers password rating rule statement status token url user_id user_status;
    /// Those that may be left out.
    optional_text gives Option<&'a str>: after certificate field file_id licence_number message remedy source;
    /// Those that are true or false.
    #[expect(clippy::needless_lifetimes, reason = "those of text need it")]
    flag gives bool: owner window_open;
    /// Those that are true or false, and may be left out.
    #[expect(clippy::needless_lifetimes, reason = "those of text need it")]
    optional_flag gives Option<bool>: allowed;
    /// Those that are bytes.
    bytes gives &'a [u8]: data;
    /// Those that are paths.
    #[expect(clippy::needless_lifetimes, reason = "those of text need it")]
    path gives std::path::PathBuf: path to;
    /// Those that are whole numbers.
    #[expect(clippy::needless_lifetimes, reason = "those of text need it")]
    whole gives u64: after entry seed since workers;
}

fn optional_text<'a>(argument: &str, given: &'a Bound<'_, PyAny>) -> PyResult<Option<&'a str>> {
    if given.is_none() { Ok(None) } else { text(argument, given).map(Some) }
}

fn optional_flag(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<Option<bool>> {
    if given.is_none() { Ok(None) } else { flag(argument, given).map(Some) }
}

fn bytes<'a>(argument: &str, given: &'a Bound<'_, PyAny>) -> PyResult<&'a [u8]> {
    given.cast::<PyBytes>().map(|bytes| bytes.as_bytes()).map_err(|_| wrong_type(argument, "bytes", given))
}

/// A path, as a text or as an object that has one.
fn path(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<PathBuf> {
    given.extract().map_err(|_| wrong_type(argument, "a path", given))
}

/// Text.
#[inline]
pub(crate) fn text<'a>(argument: &str, given: &'a Bound<'_, PyAny>) -> PyResult<&'a str> {
    let Ok(text) = given.cast::<PyString>() else { return Err(wrong_type(argument, "text", given)) };
    let message = || format!("`{argument}` has half of a character");
    text.to_str().map_err(|_| failed(given.py(), ErrorCode::BoundaryUtf8, &format!("/{argument}"), message()))
}

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

/// True or false, whoever holds it.
#[inline]
fn flag(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<bool> {
    if let Ok(yes) = given.cast::<PyBool>() {
        return Ok(yes.is_true());
    }
    match foreign(given)? {
        Some(Foreign::Value(value)) if value.is_instance_of::<PyBool>() => value.is_truthy(),
        _ => Err(wrong_type(argument, "a bool", given)),
    }
}

/// A whole number that is not negative, whoever holds it.
fn whole(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<u64> {
    let value = match foreign(given)? {
        Some(Foreign::Value(value)) => value,
        _ => given.clone(),
    };
    let is_whole = |number: &Bound<'_, PyFloat>| number.value().fract() == 0.0;
    let value = match value.cast::<PyFloat>() {
        Ok(number) if is_whole(number) => number.call_method0(intern!(given.py(), "__int__"))?,
        _ => value,
    };
    value.extract().map_err(|_| wrong_type(argument, "a whole number that is not negative", given))
}

/// What a collection or a generator holds, one after another.
pub(crate) fn each<'py>(argument: &str, needed: &str, given: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyIterator>> {
    if given.is_instance_of::<PyString>() {
        return Err(wrong_type(argument, needed, given));
    }
    given.try_iter().map_err(|_| wrong_type(argument, needed, given))
}

/// Refuses what is neither a mapping nor JSON text.
pub(crate) fn ensure_document(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<()> {
    let fits = given.is_instance_of::<PyString>() || given.cast::<PyMapping>().is_ok();
    if fits { Ok(()) } else { Err(wrong_type(argument, "a dict", given)) }
}

/// Licence numbers; none where they are left out.
pub(crate) fn licence_numbers(given: &Bound<'_, PyAny>) -> PyResult<Option<Vec<LicenceNumber>>> {
    if given.is_none() {
        return Ok(None);
    }
    let number = |item: PyResult<Bound<'_, PyAny>>| {
        let item = item?;
        LicenceNumber::parse(text::licences(&item)?).map_err(|error| raised(item.py(), error))
    };
    each("licences", "an iterable of licence numbers", given)?.map(number).collect::<PyResult<_>>().map(Some)
}

/// A day that the library works with, whoever holds it, or its text; none where it is missing.
pub(crate) fn day(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<Option<NaiveDate>> {
    if given.is_instance_of::<PyDate>() || given.is_instance_of::<PyString>() {
        return own_day(argument, given);
    }
    match foreign(given)? {
        Some(Foreign::Missing) => Ok(None),
        Some(Foreign::Value(value)) => own_day(argument, &value),
        Some(Foreign::NoZone) => Err(no_zone(argument, given)),
        _ => own_day(argument, given),
    }
}

/// The same; today in the United Kingdom where none is given.
pub(crate) fn day_or_today(argument: &str, given: Option<&Bound<'_, PyAny>>) -> PyResult<NaiveDate> {
    let day = given.map_or(Ok(None), |given| day(argument, given))?;
    Ok(day.unwrap_or_else(|| uk_day(SystemClock.now())))
}

const DAY: &str = "a date, or its text as YYYY-MM-DD,";
const MOMENT: &str = "a datetime with a time zone, or its text,";

fn own_day(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<Option<NaiveDate>> {
    if let Ok(text) = given.cast::<PyString>() {
        let message = || format!("`{argument}` is not a day as YYYY-MM-DD");
        let day = whole_day(self::text(argument, text)?);
        let day = day.ok_or_else(|| failed(given.py(), ErrorCode::BoundaryDate, &format!("/{argument}"), message()))?;
        return within(argument, given, Some(day)).map(Some);
    }
    if let Ok(moment) = given.cast::<PyDateTime>() {
        return match time(moment)? {
            Time::Missing => Ok(None),
            Time::Day(day) => within(argument, given, Some(day)).map(Some),
            Time::NoZone => Err(no_zone(argument, given)),
            Time::Moment(_) => Err(wrong_type(argument, "a date, as `.date()` gives it,", given)),
        };
    }
    if !given.is_instance_of::<PyDate>() {
        // What is not a number is not equal to itself.
        let is_missing = given.is_none() || given.ne(given).unwrap_or(false);
        return if is_missing { Ok(None) } else { Err(wrong_type(argument, DAY, given)) };
    }
    // One call instead of three attributes: Python and chrono count days alike.
    let ordinal: i32 = given.call_method0(intern!(given.py(), "toordinal"))?.extract()?;
    within(argument, given, NaiveDate::from_num_days_from_ce_opt(ordinal)).map(Some)
}

fn within(argument: &str, given: &Bound<'_, PyAny>, day: Option<NaiveDate>) -> PyResult<NaiveDate> {
    let message = || format!("`{argument}` is a day outside {} to {}", DAYS.0, DAYS.1);
    let day = day.filter(|day| in_range(*day));
    day.ok_or_else(|| failed(given.py(), ErrorCode::FieldOutOfRange, &format!("/{argument}"), message()))
}

/// A moment: an aware `datetime`, whoever holds it, or its text.
pub(crate) fn moment(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<Moment> {
    if given.is_instance_of::<PyDate>() || given.is_instance_of::<PyString>() {
        return own_moment(argument, given);
    }
    match foreign(given)? {
        Some(Foreign::Value(value)) => own_moment(argument, &value),
        Some(Foreign::NoZone) => Err(no_zone(argument, given)),
        _ => Err(wrong_type(argument, MOMENT, given)),
    }
}

fn own_moment(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<Moment> {
    if let Ok(text) = given.cast::<PyString>() {
        let text = self::text(argument, text)?;
        let moment = DateTime::parse_from_rfc3339(text).map(|moment| moment.to_utc());
        return moment.map_err(|_| no_moment(argument, given, whole_day(text)));
    }
    let Ok(found) = given.cast::<PyDateTime>() else {
        let is_day = given.is_instance_of::<PyDate>();
        return Err(if is_day {
            no_moment(argument, given, own_day(argument, given)?)
        } else {
            wrong_type(argument, MOMENT, given)
        });
    };
    match time(found)? {
        Time::Moment(moment) => Ok(moment),
        Time::Missing => Err(wrong_type(argument, MOMENT, given)),
        Time::Day(_) | Time::NoZone => Err(no_zone(argument, given)),
    }
}

/// The exception for what is no moment; a day is told which it has.
fn no_moment(argument: &str, given: &Bound<'_, PyAny>, day: Option<NaiveDate>) -> PyErr {
    let message = format!("`{argument}` is not a moment as 2026-04-06T09:00:00Z");
    let reason = sms_core::Reason::new(ErrorCode::BoundaryDate).message(message).field(format!("/{argument}"));
    raised(given.py(), day.map_or_else(|| reason.clone(), |day| reason.clone().remedy(remedy_for_a_day(day))).into())
}

fn no_zone(argument: &str, given: &Bound<'_, PyAny>) -> PyErr {
    let message = format!("`{argument}`: a moment needs a time zone, such as datetime.UTC, and a day has no time");
    failed(given.py(), ErrorCode::BoundaryDate, &format!("/{argument}"), message)
}

/// What a `datetime` stands for.
pub(crate) enum Time {
    /// Nothing: it is `NaT`, which calls itself one.
    Missing,
    /// A day: it is midnight there, and no time zone says where.
    Day(NaiveDate),
    /// A moment.
    Moment(Moment),
    /// A moment of no time zone.
    NoZone,
}

/// What a `datetime` stands for.
pub(crate) fn time(given: &Bound<'_, PyDateTime>) -> PyResult<Time> {
    let py = given.py();
    // Whatever is not equal to itself is none.
    if given.ne(given)? {
        return Ok(Time::Missing);
    }
    if !given.call_method0(intern!(py, "utcoffset"))?.is_none() {
        let moment = given.call_method1(intern!(py, "astimezone"), (PyTzInfo::utc(py)?,))?;
        return moment.extract::<DateTime<chrono::Utc>>().map(Time::Moment);
    }
    let here: NaiveDateTime = given.extract()?;
    // That of pandas counts further than Python does.
    let beyond = given.getattr_opt(intern!(py, "nanosecond"))?;
    let is_midnight = here.time() == NaiveTime::MIN && beyond.is_none_or(|beyond| !beyond.is_truthy().unwrap_or(true));
    Ok(if is_midnight { Time::Day(here.date()) } else { Time::NoZone })
}
