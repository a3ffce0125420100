//! Does one CoS cover these engagements?

use super::{QuestionHandler, known};
use crate::certificate::{Engagement, check_engagements};
use crate::command::command;
use crate::decision::Decision;
use crate::error::Result;
use crate::policy::Policy;

command! {
    /// Whether one CoS covers the engagements of a Creative Worker (`cos/11.2.5`), as a decision. Their order does not matter.
    CheckEngagements -> Decision {
        /// The engagements.
        engagements: Vec<Engagement>,
    }
}

impl QuestionHandler for CheckEngagements {
    fn answer(&self, policy: &Policy) -> Result<Decision> {
        for engagement in &self.engagements {
            known("engagements", engagement.start_on)?;
            known("engagements", engagement.end_on)?;
        }
        Ok(check_engagements(&self.engagements, policy).into())
    }
}
