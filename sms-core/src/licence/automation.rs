//! Whether the Home Office has set automation for a licence (`lu/N-6`, `lu/P-14`).

use crate::answer::answers;
use crate::command::command;
use crate::error::Result;
use crate::event::AutomationSet;
use crate::notice::{NewNotice, NoticeKind};
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;

command! {
    /// The Home Office sets automation for a licence, or takes it back (`lu/N-6`). With it, requests that meet the conditions are accepted
    /// at once (`lu/P-14`).
    SetAutomation -> ChangedAutomation {
        /// Whether it is set from now on.
        automation: bool,
    }
}

answers! {
    /// Automation that was set, or taken back.
    ChangedAutomation {
        /// Whether it is set from now on.
        automation: bool,
    }
}

impl CommandHandler for SetAutomation {
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let (mut plan, automation) = (Plan::default(), self.automation);
        plan.notices.extend((automation && !context.licence()?.automation).then(|| told(context.number.as_str())));
        plan.event(AutomationSet { automation });
        Ok((plan, ChangedAutomation { automation }))
    }
}

/// The letter by which the Home Office tells it.
pub(super) fn told(licence: &str) -> NewNotice {
    let message = "the Home Office set automation for the licence";
    NewNotice::new(NoticeKind::AutomationSet, rule!("lu/N-6"), licence, message)
}
