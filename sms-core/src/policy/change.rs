//! Changing the policy of a store.

use super::settings::former_id;
use super::{Changes, Policy, PolicyRecord, by_ids_of_today};
use crate::answer::Nothing;
use crate::command::command;
use crate::error::Result;
use crate::event::PolicyChanged;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::store::{LoadRequest, Table};

command! {
    /// Gives settings of the store's policy new values, by id; an empty list brings the default back. An id that a setting had before
    /// stands for that of today. The change is an event
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
        let mut settings = by_ids_of_today(self.settings.clone());
        // What an earlier version has kept under a former id goes with the change.
        if let Some(kept) = context.records.policies.get(PolicyRecord::ROW) {
            let former = settings.keys().filter_map(|id| former_id(id)).filter(|id| kept.settings.contains_key(*id));
            let former: Changes = former.map(|id| (id.to_owned(), Vec::new())).collect();
            settings.extend(former);
        }
        let mut plan = Plan::default();
        plan.event(PolicyChanged { settings });
        Ok((plan, Nothing {}))
    }
}
