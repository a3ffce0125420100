//! What an assessment of a student sponsor would come to.

use super::{QuestionHandler, known};
use crate::command::command;
use crate::error::{Error, Result};
use crate::policy::Policy;
use crate::service::{Assessment, AssessmentFigures, assess};
use chrono::NaiveDate;

command! {
    /// What the Basic Compliance Assessment of a student sponsor comes to that applies on a day with these figures (`lu/ST-3`, `lu/ST-4`):
    /// each rate beside its lines, the rating, and what follows.
    CheckAssessment -> Assessment {
        /// What the sponsor counts.
        figures: AssessmentFigures,
        /// The day of the application.
        applied_on: NaiveDate,
        /// Over how many assessments, this one among them, a final warning stands; none where left out (`cas/9.5.1`).
        #[serde(default)]
        final_warning_remaining: u32,
    }
}

impl QuestionHandler for CheckAssessment {
    fn answer(&self, policy: &Policy) -> Result<Assessment> {
        let applied_on = known("applied_on", self.applied_on)?;
        let problems = self.figures.problems("/figures");
        if !problems.is_empty() {
            return Err(Error::of_all(problems));
        }
        Ok(assess(&self.figures, self.final_warning_remaining, policy, applied_on))
    }
}
