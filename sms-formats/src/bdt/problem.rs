//! What is wrong with a file, or with a record of it: where, what, and why.

use super::latin::as_printed;
use super::schema::{Slots, TextType};
use sms_core::error::Cause;
use sms_core::parameter::{self, Said};
use sms_core::{Error, ErrorCode, Personal, Reason, limits};
use std::borrow::Cow;
use std::{fmt, io};

/// One thing that is wrong.
///
/// ```
/// use sms_core::ErrorCode;
/// use sms_formats::bdt;
///
/// let checked = bdt::check(&b"<a><b></a>"[..]);
/// assert!(!checked.valid);
/// assert_eq!(checked.problems[0].reason.code, ErrorCode::BdtUnknownFile);
/// assert_eq!(checked.problems[0].line, 1);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The line on which the element begins, or up to which the file was read; counted from 1; 0 where there is no file yet.
    pub line: u64,
    /// The element, where it is one that is wrong.
    pub element: Option<Cow<'static, str>>,
    /// The field of a CAS that the element holds, such as `study_city`, where it is one of a record that is wrong.
    pub field: Option<String>,
    /// Which record of the file it is in, counted from 1; none in front of the records and behind them.
    pub record: Option<u64>,
    /// What is wrong: code, message, and the rule behind. It never holds what stands in the file, which is personal.
    pub reason: Reason,
    /// The text that could stand there instead, where one can be proposed: a name as a passport prints it.
    pub proposal: Option<Personal>,
}

impl Problem {
    pub(super) const fn of_file(line: u64, reason: Reason) -> Self {
        Self { line, element: None, field: None, record: None, reason, proposal: None }
    }

    pub(super) fn of_element(element: impl Into<Cow<'static, str>>, line: u64, reason: Reason) -> Self {
        Self { element: Some(element.into()), ..Self::of_file(line, reason) }
    }

    /// What is wrong with the text of an element; a name beyond Latin-1 has a proposal (`cas/1.9`).
    pub(super) fn of_text(element: &'static str, line: u64, kind: &'static TextType, text: &str) -> Option<Self> {
        let reason = kind.fault(text)?;
        let proposal = if reason.code == ErrorCode::BdtCharacter { as_printed(text) } else { None };
        Some(Self { proposal, ..Self::of_element(element, line, reason) })
    }

    /// The same, of the text at a place.
    pub(super) fn at(self, slots: &Slots, slot: usize) -> Self {
        Self { field: slots.get(slot).map(|slot| slot.field.clone()).filter(|field| !field.is_empty()), ..self }
    }
}

/// In one line, with its place.
impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, &self.element) {
            (0, None) => {}
            (0, Some(element)) => write!(formatter, "`{element}`: ")?,
            (line, None) => write!(formatter, "line {line}: ")?,
            (line, Some(element)) => write!(formatter, "line {line}, `{element}`: ")?,
        }
        formatter.write_str(&self.reason.message)
    }
}

impl std::error::Error for Problem {}

/// A file, a record, or a table that is refused, with everything that is wrong with it.
#[derive(Debug, Clone)]
pub struct Refused {
    problems: Vec<Problem>,
    cause: Cause,
}

impl Refused {
    /// At least one.
    pub(super) fn new(problems: Vec<Problem>) -> Self {
        Self { problems, cause: Cause::default() }
    }

    pub(super) fn because(self, error: io::Error) -> Self {
        Self { cause: Cause::new(error), ..self }
    }

    /// What is wrong, in the order of the file.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The code of the first problem.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.problems.first().map_or(ErrorCode::BdtUnreadable, |problem| problem.reason.code)
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self::new(vec![problem])
    }
}

/// The first problem, and how many more there are.
impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(first) = self.problems.first() else { return formatter.write_str("the file is refused") };
        match self.problems.len() - 1 {
            0 => write!(formatter, "{first}"),
            more => write!(formatter, "{first}; and {more} more"),
        }
    }
}

impl std::error::Error for Refused {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.error()
    }
}

/// As a failure of the library: up to a hundred problems, each with its place in the message.
impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        let reasons: Vec<Reason> = refused.problems.iter().take(limits::REASONS).map(Problem::placed).collect();
        if reasons.is_empty() { Self::new(refused.code()) } else { Self::of_all(reasons).because(refused) }
    }
}

impl Problem {
    /// The reason with the place in its message, for whoever sees nothing else of it.
    fn placed(&self) -> Reason {
        let mut message = Said::from(self.to_string());
        if self.line > 0 {
            message = message.with(parameter::LINE, &self.line);
        }
        self.reason.clone().message(message)
    }
}
