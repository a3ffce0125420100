//! The rates of an assessment, and the lines between pass and fail, green, amber and red.

use super::AssessmentFigures;
use crate::policy::{Policy, settings};
use crate::words::wire_enum;
use chrono::NaiveDate;

wire_enum! {
    /// A rate of an assessment.
    pub enum AssessmentMetric {
        /// Of the applications that were decided, those refused: fewer are better.
        RefusalRate = "refusal_rate",
        /// Of the students with permission, those who enrolled.
        EnrolmentRate = "enrolment_rate",
        /// Of the students whose course was due to end, those who completed it.
        CompletionRate = "completion_rate",
    }
}

wire_enum! {
    /// The rating of an assessment since 1 June 2026, the best first: of two the greater is the worse (`cas/9.4`).
    pub enum AssessmentRating {
        /// Well within the line.
        Green = "green",
        /// Within the line, and close to it.
        Amber = "amber",
        /// Beyond the line.
        Red = "red",
    }
}

/// The lines of a rate on a day, in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lines {
    /// The line to pass.
    pub(super) pass: u32,
    /// The line to be green; none where none is known.
    pub(super) green: Option<u32>,
}

impl AssessmentMetric {
    /// The part that is counted, and of what it is one.
    pub(super) const fn counted(self, figures: &AssessmentFigures) -> (u32, u32) {
        match self {
            Self::RefusalRate => (figures.refused, figures.decided),
            Self::EnrolmentRate => (figures.enrolled, figures.granted),
            Self::CompletionRate => (figures.completed, figures.due_to_complete),
        }
    }

    /// Its lines, for an application of a day (`cas/9.2`, `cas/9.3`, `cas/9.9`).
    pub(super) fn lines(self, policy: &Policy, applied_on: NaiveDate) -> Lines {
        let (pass, green) = match self {
            Self::RefusalRate => (settings::ASSESSMENT_REFUSAL_BELOW, settings::ASSESSMENT_REFUSAL_GREEN_BELOW),
            Self::EnrolmentRate => (settings::ASSESSMENT_ENROLMENT_LEAST, settings::ASSESSMENT_ENROLMENT_GREEN_LEAST),
            Self::CompletionRate => {
                (settings::ASSESSMENT_COMPLETION_LEAST, settings::ASSESSMENT_COMPLETION_GREEN_LEAST)
            }
        };
        let green = policy.count(green, applied_on);
        Lines { pass: policy.count(pass, applied_on), green: (green > 0).then_some(green) }
    }

    /// Whether a rate meets a line, compared as whole numbers (`cas/9.10`): refusals lie below theirs, the others reach it (`cas/9.12`).
    pub(super) fn meets(self, part: u32, whole: u32, percent: u32) -> bool {
        let (part, line) = (u64::from(part) * 100, u64::from(whole) * u64::from(percent));
        match self {
            Self::RefusalRate => part < line,
            Self::EnrolmentRate | Self::CompletionRate => part >= line,
        }
    }
}
