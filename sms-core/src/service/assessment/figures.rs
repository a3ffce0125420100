//! What a sponsor counts for an assessment.

use crate::answer_value::answer_values;
use crate::command::command;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::parameter::said;
use crate::rule;

answer_values! { "document": AssessmentFigures; }

command! {
    /// What a student sponsor counts for its assessment, over the 12 months before the application (`cas/9.8`). A student whose refusal is
    /// being reconsidered after a successful review is in neither of the first two (`cas/9.7`).
    ///
    /// ```
    /// use sms_core::service::AssessmentFigures;
    /// let figures = AssessmentFigures::new(840, 39, 801, 770, 610, 530);
    /// assert_eq!((figures.decided, figures.refused), (840, 39));
    /// ```
    AssessmentFigures {
        /// Applications for permission that relied on a CAS of the sponsor and were decided.
        decided: u32,
        /// Those of them that were refused.
        refused: u32,
        /// Students who were granted permission with a CAS of the sponsor.
        granted: u32,
        /// Those of them who enrolled in time.
        enrolled: u32,
        /// Enrolled students whose course was due to end.
        due_to_complete: u32,
        /// Those of them who completed it.
        completed: u32,
    }
}

impl AssessmentFigures {
    /// What cannot be: a part that is larger than what it is a part of.
    pub(crate) fn problems(&self, at: &str) -> Vec<Reason> {
        let Self { decided, refused, granted, enrolled, due_to_complete, completed } = *self;
        let parts =
            [("refused", refused, decided), ("enrolled", enrolled, granted), ("completed", completed, due_to_complete)];
        let larger = parts.into_iter().filter(|(_, part, whole)| part > whole);
        let reason = |(field, _, most): (&'static str, u32, u32)| {
            let message =
                said!("`{field}` counts some of what another figure counts, and so at most {most}", field, most);
            Reason::new(ErrorCode::FieldOutOfRange)
                .rule(rule!("cas/9.8"))
                .message(message)
                .field(format!("{at}/{field}"))
        };
        larger.map(reason).collect()
    }
}
