//! Civil penalties and prosecutions of a sponsor, and what they bar (`lu/CO-5`, `lu/CO-6`, `lu/PM-1`).

mod record;

pub use record::{Penalty, PenaltyKind};

use crate::answer::answers;
use crate::certificate::happened;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::PenaltyRecorded;
use crate::ids::RecordId;
use crate::notice::{NewNotice, NoticeKind};
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::{LoadRequest, Table};
use chrono::NaiveDate;

command! {
    /// A civil penalty or a prosecution of the sponsor, or a payment of it. Told again with its name, what is said of it is replaced. A
    /// penalty bars a licence for a time, a repeated one for longer (`lu/CO-5`, `lu/CO-6`): until when is told by all that are on record now.
    RecordPenalty -> RecordedPenalty {
        /// The penalty, where it was recorded before.
        penalty: Option<RecordId>,
        /// What it is.
        kind: PenaltyKind,
        /// The day on which it became payable; of a prosecution, the day of the charge.
        payable_on: NaiveDate,
        /// The day on which it was paid in full, where it was.
        paid_on: Option<NaiveDate>,
    }
}

answers! {
    /// A penalty that was recorded.
    RecordedPenalty {
        /// Its name.
        penalty: RecordId,
        /// The day from which it no longer bars a licence; null where it bars nothing.
        bars_until: Option<NaiveDate>,
    }
}

impl CommandHandler for RecordPenalty {
    fn needs_no_grant(&self) -> bool {
        true
    }

    fn wants(&self, wants: &mut LoadRequest) {
        wants.tables.push(Table::Penalties);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let known = |penalty: &&RecordId| context.records.penalties.get(penalty.as_str()).is_some();
        let unknown = self.penalty.iter().find(|penalty| !known(penalty));
        let unknown =
            unknown.map(|_| Reason::new(ErrorCode::CompliancePenaltyNotFound).rule(rule!("lu/CO-5")).field("/penalty"));
        let days = [("/payable_on", Some(self.payable_on)), ("/paid_on", self.paid_on)];
        let mut plan = Plan::default();
        plan.problems
            .extend(unknown.into_iter().chain(days.into_iter().filter_map(|(at, day)| happened(at, day, context))));
        let penalty = self.penalty.clone().unwrap_or_else(|| RecordId::new("penalty", plan.next(context)));
        let message = "a penalty is a ground for action against the licence";
        plan.notices.push(NewNotice::new(NoticeKind::PenaltyRecorded, rule!("lu/G-2"), penalty.as_str(), message));
        let (kind, payable_on, paid_on) = (self.kind, self.payable_on, self.paid_on);
        let record = Penalty { penalty: penalty.clone(), kind, payable_on, paid_on };
        // What was said of it before is replaced.
        let others = context.records.penalties.values().filter(|other| other.penalty != penalty);
        let bars_until = record.bars_until(others, context.policy);
        plan.event(PenaltyRecorded { penalty: record });
        Ok((plan, RecordedPenalty { penalty, bars_until }))
    }
}
