//! What the Home Office has done about a licence, entered as it stands.

use super::grounds::Ground;
use super::penalty::{Penalty, PenaltyKind};
use super::record::{ComplianceAction, ComplianceKind, ComplianceOutcome, ComplianceState};
use super::visit::{Visit, VisitItem, VisitOutcome};
use crate::certificate::happened;
use crate::command::command;
use crate::decision::Reason;
use crate::event::{ComplianceActionBegan, PenaltyRecorded, VisitRecorded};
use crate::ids::RecordId;
use crate::plan::{Context, Plan};
use crate::policy::settings;
use crate::time::working_days_after;
use chrono::NaiveDate;

command! {
    /// An action against a licence as it stands when the licence is entered in mid-life.
    AdoptedComplianceAction {
        /// What is intended, or was done.
        kind: ComplianceKind,
        /// Its state.
        state: ComplianceState,
        /// The grounds, as far as they were told.
        #[serde(default)]
        grounds: Vec<Ground>,
        /// The day of the letter with which it began.
        notified_on: NaiveDate,
        /// The last day to make representations; as the policy has it where left out.
        answer_by: Option<NaiveDate>,
        /// The day on which they were made, where they were.
        answered_on: Option<NaiveDate>,
        /// The day on which it was closed, where it is.
        closed_on: Option<NaiveDate>,
        /// What came of it, where it is closed.
        outcome: Option<ComplianceOutcome>,
    }
}

command! {
    /// A compliance visit of a licence that is entered in mid-life.
    AdoptedVisit {
        /// The day.
        on: NaiveDate,
        /// Whether it was before the licence was granted.
        #[serde(default)]
        before_grant: bool,
        /// Whether it was announced.
        announced: bool,
        /// What was asked for.
        #[serde(default)]
        asked_for: Vec<VisitItem>,
        /// What came of it, where that is known.
        outcome: Option<VisitOutcome>,
    }
}

command! {
    /// A civil penalty or a prosecution of a licence that is entered in mid-life.
    AdoptedPenalty {
        /// What it is.
        kind: PenaltyKind,
        /// The day on which it became payable; of a prosecution, the day of the charge.
        payable_on: NaiveDate,
        /// The day on which it was paid in full, where it was.
        paid_on: Option<NaiveDate>,
    }
}

impl AdoptedComplianceAction {
    /// Plans the record of it, and tells of days that lie wrong.
    pub(in crate::licence) fn add(&self, at: &str, plan: &mut Plan, context: &Context<'_>) -> Vec<Reason> {
        let days =
            [("notified_on", Some(self.notified_on)), ("answered_on", self.answered_on), ("closed_on", self.closed_on)];
        let problems =
            days.into_iter().filter_map(|(name, day)| happened(&format!("{at}/{name}"), day, context)).collect();
        let figure = |setting, from| context.policy.count(setting, from);
        let answer_by =
            || working_days_after(self.notified_on, figure(settings::REPRESENTATIONS_DAYS, self.notified_on));
        let decision_by = |on| working_days_after(on, figure(settings::REPRESENTATIONS_DECISION_DAYS, on));
        let action = ComplianceAction {
            action: RecordId::new("compliance", plan.next(context)),
            kind: self.kind,
            state: self.state,
            grounds: self.grounds.clone(),
            notified_on: self.notified_on,
            answer_by: self.answer_by.unwrap_or_else(answer_by),
            answered_on: self.answered_on,
            decision_by: self.answered_on.map(decision_by),
            closed_on: self.closed_on,
            outcome: self.outcome,
        };
        plan.event(ComplianceActionBegan { action });
        problems
    }
}

impl AdoptedVisit {
    /// Plans the record of it, and tells of days that lie wrong.
    pub(in crate::licence) fn add(&self, at: &str, plan: &mut Plan, context: &Context<'_>) -> Vec<Reason> {
        let Self { on, before_grant, announced, asked_for, outcome } = self.clone();
        let visit = RecordId::new("visit", plan.next(context));
        plan.event(VisitRecorded { visit: Visit { visit, on, before_grant, announced, asked_for, outcome } });
        happened(&format!("{at}/on"), Some(on), context).into_iter().collect()
    }
}

impl AdoptedPenalty {
    /// Plans the record of it, and tells of days that lie wrong.
    pub(in crate::licence) fn add(&self, at: &str, plan: &mut Plan, context: &Context<'_>) -> Vec<Reason> {
        let Self { kind, payable_on, paid_on } = *self;
        let penalty = RecordId::new("penalty", plan.next(context));
        plan.event(PenaltyRecorded { penalty: Penalty { penalty, kind, payable_on, paid_on } });
        let days = [("payable_on", Some(payable_on)), ("paid_on", paid_on)];
        days.into_iter().filter_map(|(name, day)| happened(&format!("{at}/{name}"), day, context)).collect()
    }
}
