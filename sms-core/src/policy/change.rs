//! Changing the policy of a store.

use super::{Changes, Policy, PolicyRecord};
use crate::answer::Nothing;
use crate::command::command;
use crate::error::Result;
use crate::event::PolicyChanged;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::store::{LoadRequest, Table};

command! {
    /// Gives settings of the store's policy new values, by id; an empty list brings the default back. The change is an event
    /// on the store's own chain, and counts for every decision after it.
    SetPolicy -> Nothing {
        /// The settings that change.
        settings: Changes,
    }
}

impl CommandHandler for SetPolicy {
    /// The change is put over those of before.
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.push((Table::Policies, PolicyRecord::ROW.to_owned()));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut policy: Policy = context.policy.clone();
        policy.change(self.settings.clone())?;
        let mut plan = Plan::default();
        plan.event(PolicyChanged { settings: self.settings.clone() });
        Ok((plan, Nothing {}))
    }
}
