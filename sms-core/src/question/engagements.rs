//! Does one CoS cover these engagements?

use super::{Answerable, known};
use crate::certificate::{Engagement, check_engagements};
use crate::command::command;
use crate::decision::Decision;
use crate::document::to_value;
use crate::error::Result;
use crate::policy::Policy;
use serde_json::Value;

command! {
    /// Whether one CoS covers the engagements of a Creative Worker (`cos/11.2.5`), as a decision. Their order does not matter.
    CheckEngagements {
        /// The engagements.
        engagements: Vec<Engagement>,
    }
}

impl Answerable for CheckEngagements {
    fn answer(&self, policy: &Policy) -> Result<Value> {
        for engagement in &self.engagements {
            known("engagements", engagement.start_on)?;
            known("engagements", engagement.end_on)?;
        }
        to_value(&Decision::from(check_engagements(&self.engagements, policy)))
    }
}
