//! The host says that it has delivered notices.

use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::NoticesDelivered;
use crate::ids::RecordId;
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::{LoadRequest, Table};
use std::collections::BTreeSet;

command! {
    /// The host has delivered notices: by email, by post or on a screen. A notice is delivered once: one that was delivered
    /// already is refused, and then none of the list is recorded (`library/notices`).
    RecordDelivery -> RecordedDelivery {
        /// The names of the notices, each once.
        notices: Vec<RecordId>,
    }
}

answers! {
    /// Notices whose delivery was recorded.
    RecordedDelivery {
        /// How many.
        delivered: u32,
    }
}

impl CommandHandler for RecordDelivery {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.rows.extend(self.notices.iter().map(|notice| (Table::Notices, notice.to_string())));
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        if self.notices.is_empty() {
            let reason = Reason::new(ErrorCode::FieldMissing).message("no notice is named").field("/notices");
            plan.problems.extend([reason]);
        }
        let mut named = BTreeSet::new();
        for (place, notice) in self.notices.iter().enumerate() {
            let problem = problem(notice, named.insert(notice), context);
            plan.problems.extend(problem.map(|reason| reason.field(format!("/notices/{place}"))));
        }
        plan.event(NoticesDelivered { notices: self.notices.clone(), delivered_at: context.occurred_at });
        Ok((plan, RecordedDelivery { delivered: u32::try_from(self.notices.len()).unwrap_or(u32::MAX) }))
    }
}

/// Why the delivery of a notice cannot be recorded.
fn problem(notice: &RecordId, is_first: bool, context: &Context<'_>) -> Option<Reason> {
    let Some(kept) = context.records.notices.get(notice.as_str()) else {
        return Some(Reason::new(ErrorCode::NoticeNotFound));
    };
    let delivered = Reason::new(ErrorCode::NoticeDelivered).rule(rule!("library/notices"));
    match kept.delivered_at {
        Some(moment) => Some(delivered.message(said!("the notice was delivered at {moment}", moment))),
        None => (!is_first).then(|| delivered.message("the notice stands twice in the list")),
    }
}
