//! The Basic Compliance Assessment of a student sponsor (`lu/ST-2` to `lu/ST-4`): three rates, the lines that they pass, and what follows.
//!
//! The lines are those of the day of the application (`cas/9.2`). Rates are compared as whole numbers and never rounded (`cas/9.10`); where
//! nobody is counted there is no rate, which is no pass. Since 1 June 2026 each rate is green, amber or red, and the worst counts.
//!
//! ```
//! use sms_core::policy::Policy;
//! use sms_core::service::{AssessmentConsequence, AssessmentFigures, AssessmentRating, assess};
//! use sms_core::time::day;
//!
//! let figures = AssessmentFigures::new(840, 39, 801, 770, 610, 530);
//! let assessed = assess(&figures, 0, &Policy::default(), day(2026, 10, 1));
//! assert_eq!((assessed.passes, assessed.rating), (Some(true), Some(AssessmentRating::Amber)));
//! assert_eq!(assessed.consequences, [AssessmentConsequence::AllocationFrozen]);
//!
//! let later = assess(&figures, 0, &Policy::default(), day(2027, 7, 1));
//! assert_eq!((later.passes, later.rating), (Some(false), Some(AssessmentRating::Red)));
//! ```

mod figures;
mod ledger;
mod lines;
mod result;
#[cfg(test)]
mod tests;

pub use figures::AssessmentFigures;
pub use ledger::StudentTerm;
pub use lines::{AssessmentMetric, AssessmentRating};
pub use result::{AssessedMetric, Assessment, AssessmentConsequence, assess};
