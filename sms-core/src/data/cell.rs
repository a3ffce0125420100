//! What stands in a cell.

use crate::fields::Hours;
use crate::time::Moment;
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

wire_enum! {
    /// What the cells of a column hold, where they hold anything.
    pub enum CellKind {
        /// Text.
        Text = "text",
        /// One word of a closed list.
        Word = "word",
        /// A day.
        Day = "day",
        /// A moment, to the microsecond, in UTC.
        Moment = "moment",
        /// Yes or no.
        Flag = "flag",
        /// A whole number.
        Whole = "whole",
        /// An amount of money in whole pence.
        Pence = "pence",
        /// Hours of a week, to the hundredth.
        Hours = "hours",
        /// A number that need not be whole. No table has one: an average in an answer to SQL is.
        Real = "real",
    }
}

/// A value of a table. Words are text, pence are whole numbers. `Debug` shows no text: it may be personal.
///
/// ```
/// use sms_core::data::Cell;
/// use sms_core::time::day;
/// assert_eq!(Cell::from(Some(day(2026, 4, 6))), Cell::Day(day(2026, 4, 6)));
/// assert_eq!(Cell::from(None::<u32>), Cell::Empty);
/// assert_eq!(format!("{:?}", Cell::from("Anna Example")), "Text(..)");
/// ```
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Cell<'a> {
    /// Nothing: not filled in, not so far, not of this kind of record, or erased.
    Empty,
    /// Text, or a word.
    Text(Cow<'a, str>),
    /// A day.
    Day(NaiveDate),
    /// A moment.
    Moment(Moment),
    /// Yes or no.
    Flag(bool),
    /// A whole number, or pence.
    Whole(i64),
    /// Hours of a week.
    Hours(Hours),
    /// A number that need not be whole.
    Real(f64),
}

impl Cell<'_> {
    /// The same, on its own.
    #[must_use]
    pub fn into_owned(self) -> Cell<'static> {
        match self {
            Self::Empty => Cell::Empty,
            Self::Text(text) => Cell::Text(Cow::Owned(text.into_owned())),
            Self::Day(day) => Cell::Day(day),
            Self::Moment(moment) => Cell::Moment(moment),
            Self::Flag(flag) => Cell::Flag(flag),
            Self::Whole(number) => Cell::Whole(number),
            Self::Hours(hours) => Cell::Hours(hours),
            Self::Real(number) => Cell::Real(number),
        }
    }

    /// Whether a column of this kind can hold it.
    #[must_use]
    pub const fn fits(&self, kind: CellKind) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(_) => matches!(kind, CellKind::Text | CellKind::Word),
            Self::Day(_) => matches!(kind, CellKind::Day),
            Self::Moment(_) => matches!(kind, CellKind::Moment),
            Self::Flag(_) => matches!(kind, CellKind::Flag),
            Self::Whole(_) => matches!(kind, CellKind::Whole | CellKind::Pence),
            Self::Hours(_) => matches!(kind, CellKind::Hours),
            Self::Real(_) => matches!(kind, CellKind::Real),
        }
    }
}

impl fmt::Debug for Cell<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("Empty"),
            Self::Text(_) => formatter.write_str("Text(..)"),
            Self::Day(day) => formatter.debug_tuple("Day").field(day).finish(),
            Self::Moment(moment) => formatter.debug_tuple("Moment").field(moment).finish(),
            Self::Flag(flag) => formatter.debug_tuple("Flag").field(flag).finish(),
            Self::Whole(number) => formatter.debug_tuple("Whole").field(number).finish(),
            Self::Hours(hours) => formatter.debug_tuple("Hours").field(hours).finish(),
            Self::Real(number) => formatter.debug_tuple("Real").field(number).finish(),
        }
    }
}

/// As documents have it: days, moments and hours as text, and nothing as null.
impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_none(),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Day(day) => day.serialize(serializer),
            Self::Moment(moment) => moment.serialize(serializer),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Hours(hours) => serializer.collect_str(hours),
            Self::Real(number) => serializer.serialize_f64(*number),
        }
    }
}

/// Text in which nothing stands is nothing.
impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Borrowed(text)) }
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Owned(text)) }
    }
}

impl From<NaiveDate> for Cell<'_> {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<Moment> for Cell<'_> {
    fn from(moment: Moment) -> Self {
        Self::Moment(moment)
    }
}

impl From<bool> for Cell<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<u32> for Cell<'_> {
    fn from(number: u32) -> Self {
        Self::Whole(i64::from(number))
    }
}

/// A number beyond what a column holds, which nothing counts to, is the greatest that it can.
impl From<u64> for Cell<'_> {
    fn from(number: u64) -> Self {
        Self::Whole(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

/// What is no number is nothing.
impl From<f64> for Cell<'_> {
    fn from(number: f64) -> Self {
        if number.is_nan() { Self::Empty } else { Self::Real(number) }
    }
}

impl From<Hours> for Cell<'_> {
    fn from(hours: Hours) -> Self {
        Self::Hours(hours)
    }
}

impl<'a, T: Into<Self>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}
