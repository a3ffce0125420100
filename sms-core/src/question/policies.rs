//! Two policies side by side.

use super::{QuestionHandler, asked, known};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::policy::{Changes, Policy, PolicyDifference};
use chrono::NaiveDate;

command! {
    /// What differs between the policy that is asked and another one, or the same one on another day or with a change: which functions are
    /// newly allowed and newly refused, to whom and under which licence, and which settings have another value. With a change it is what
    /// `set_policy` would bring; where nothing is newly allowed, no access is new.
    ComparePolicies -> PolicyDifference {
        /// The day; the latest where left out. The first one where `until` names a last one.
        on: Option<NaiveDate>,
        /// The day of the second policy; the same where left out.
        other_on: Option<NaiveDate>,
        /// The last day: both policies are compared on each day up to it. It stands without `other_on`.
        until: Option<NaiveDate>,
        /// The settings of the second policy that differ from the defaults; the policy that is asked where left out.
        other: Option<Changes>,
        /// A change that is put over the second policy, as `set_policy` takes it.
        #[serde(default)]
        change: Changes,
    }
}

impl QuestionHandler for ComparePolicies {
    fn answer(&self, policy: &Policy) -> Result<PolicyDifference> {
        let on = asked(self.on)?;
        let second = match &self.other {
            Some(settings) => Policy::with(settings.clone())?,
            None => policy.clone(),
        };
        let second = second.changed_by(self.change.clone())?;
        match (self.until, self.other_on) {
            (Some(_), Some(_)) => {
                let message = "it is a range of days, or two days";
                Err(Reason::new(ErrorCode::QuestionInvalid).message(message).field("/until").into())
            }
            (Some(until), None) if until < on => Err(Reason::new(ErrorCode::FieldOutOfRange).field("/until").into()),
            (Some(until), None) => Ok(policy.difference_over(&second, (on, known("until", until)?))),
            (None, other_on) => Ok(policy.difference(on, &second, known("other_on", other_on.unwrap_or(on))?)),
        }
    }
}
