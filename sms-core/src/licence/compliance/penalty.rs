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
use crate::outcome::{Notice, NoticeKind};
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::{LoadRequest, Table};
use chrono::{Months, NaiveDate};

command! {
    /// A civil penalty or a prosecution of the sponsor, or a payment of it. Told again with its name, what is said of it is replaced. A
    /// penalty bars a licence for a time, a repeated one for longer (`lu/CO-5`, `lu/CO-6`).
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
        /// The day from which it no longer bars a licence.
        bars_until: NaiveDate,
    }
}

/// The day from which a penalty no longer bars a licence.
pub(super) fn bars_until(kind: PenaltyKind, payable_on: NaiveDate, repeated: bool, context: &Context<'_>) -> NaiveDate {
    let months = u32::try_from(context.policy.get(kind.bars(repeated).0, payable_on)).unwrap_or(0);
    payable_on.checked_add_months(Months::new(months)).unwrap_or(payable_on)
}

impl RecordPenalty {
    /// Whether another penalty came before it.
    fn is_repeated(&self, context: &Context<'_>) -> bool {
        let mut others =
            context.records.penalties.values().filter(|other| Some(&other.penalty) != self.penalty.as_ref());
        others.any(|other| other.payable_on < self.payable_on)
    }
}

impl CommandHandler for RecordPenalty {
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
        let bars_until = bars_until(self.kind, self.payable_on, self.is_repeated(context), context);
        let message = "a penalty is a ground for action against the licence";
        plan.notices.push(Notice::new(NoticeKind::PenaltyRecorded, rule!("lu/G-2"), penalty.as_str(), message));
        let (kind, payable_on, paid_on) = (self.kind, self.payable_on, self.paid_on);
        let record = Penalty { penalty: penalty.clone(), kind, payable_on, paid_on, bars_until };
        plan.event(PenaltyRecorded { penalty: record });
        Ok((plan, RecordedPenalty { penalty, bars_until }))
    }
}
