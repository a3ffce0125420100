//! The telephone line on which sponsors get help, by day (`lu/N-115`).

use crate::rule;
use crate::rule::Rule;
use crate::time::day;
use chrono::NaiveDate;

/// A telephone line of the Home Office for sponsors.
#[derive(Debug)]
#[non_exhaustive]
pub struct HelpLine {
    /// The number, as it is dialled in the United Kingdom.
    pub telephone: &'static str,
    /// When it is answered.
    pub hours: &'static str,
    /// The first day on which it was seen.
    pub from: NaiveDate,
    /// The last day; none while it is the line to ring.
    pub to: Option<NaiveDate>,
    /// The rule behind.
    pub rule: &'static Rule,
}

/// Every line that is known, one after another.
pub static HELP_LINES: &[HelpLine] = &[HelpLine {
    telephone: "0300 123 4699",
    hours: "Monday to Friday, 9am to 4pm",
    from: day(2025, 10, 22),
    to: None,
    rule: rule!("lu/N-115"),
}];

/// The line to ring on a day, as far as one is known.
///
/// ```
/// use sms_core::{licence::help_line_on, time::day};
/// assert!(help_line_on(day(2025, 10, 21)).is_none());
/// assert_eq!(help_line_on(day(2025, 10, 22)).map(|line| line.telephone), Some("0300 123 4699"));
/// ```
#[must_use]
pub fn help_line_on(day: NaiveDate) -> Option<&'static HelpLine> {
    HELP_LINES.iter().find(|line| line.from <= day && line.to.is_none_or(|to| day <= to))
}
