//! Queries on what the Home Office has done about a licence: action plans, actions against it, visits, penalties.

use super::{QueryHandler, Reading};
use crate::answer::answers;
use crate::command::command;
use crate::error::Result;
use crate::ids::RecordId;
use crate::licence::{
    ActionPlan, ActionPlanState, ComplianceAction, ComplianceKind, ComplianceOutcome, ComplianceState, Ground,
    GroundKind, Penalty, PenaltyKind, Route, Visit, VisitItem, VisitOutcome,
};
use crate::policy::Policy;
use chrono::NaiveDate;

answers! {
    /// An action plan (`lu/M-5`).
    ActionPlanRow {
        /// Its name.
        plan: RecordId,
        /// Its state, as the clock would have left it.
        state: ActionPlanState,
        /// The routes that were rated B with it.
        routes: Vec<Route>,
        /// The day on which the sponsor was told.
        issued_on: NaiveDate,
        /// What it costs, in pence.
        fee_pence: i64,
        /// The last day to pay.
        fee_by: NaiveDate,
        /// The day by which it is finished at the latest.
        finish_by: NaiveDate,
        /// The day on which the fee was paid; null where it was not.
        paid_on: Option<NaiveDate>,
        /// The day on which it ended; null where it has not.
        ended_on: Option<NaiveDate>,
    }

    /// An action against a licence (`lu/T-9`, `lu/T-14`).
    ComplianceActionRow {
        /// Its name.
        action: RecordId,
        /// What is intended, or was done.
        kind: ComplianceKind,
        /// Its state, as the clock would have left it.
        state: ComplianceState,
        /// The grounds, as far as they were told.
        grounds: Vec<ComplianceGround>,
        /// The day of the letter with which it began.
        notified_on: NaiveDate,
        /// The last day to make representations.
        answer_by: NaiveDate,
        /// The day on which they were made; null where they were not.
        answered_on: Option<NaiveDate>,
        /// The day by which the Home Office is said to decide; null before they are made.
        decision_by: Option<NaiveDate>,
        /// The day on which it was closed; null where it is not.
        closed_on: Option<NaiveDate>,
        /// What came of it; null where it is not closed.
        outcome: Option<ComplianceOutcome>,
    }

    /// A ground, and how much it weighs (`lu/G-1`).
    ComplianceGround {
        /// The ground.
        ground: Ground,
        /// How much it weighs.
        kind: GroundKind,
        /// The id of the rule behind it.
        rule: std::borrow::Cow<'static, str>,
    }

    /// A compliance visit (`lu/N-111`).
    VisitRow {
        /// Its name.
        visit: RecordId,
        /// The day.
        on: NaiveDate,
        /// Whether it was before the licence was granted.
        before_grant: bool,
        /// Whether it was announced.
        announced: bool,
        /// What was asked for.
        asked_for: Vec<VisitItem>,
        /// What came of it; null where that is not known.
        outcome: Option<VisitOutcome>,
    }

    /// A civil penalty or a prosecution (`lu/CO-5`, `lu/CO-6`).
    PenaltyRow {
        /// Its name.
        penalty: RecordId,
        /// What it is.
        kind: PenaltyKind,
        /// The day on which it became payable.
        payable_on: NaiveDate,
        /// The day on which it was paid in full; null where it was not.
        paid_on: Option<NaiveDate>,
        /// The day from which it no longer bars a licence; null where it bars nothing.
        bars_until: Option<NaiveDate>,
    }
}

impl ActionPlanRow {
    fn on(day: NaiveDate, record: ActionPlan) -> Self {
        let (state, ended_on) = record.stands_on(day);
        let ActionPlan { plan, routes, issued_on, fee_pence, fee_by, finish_by, paid_on, .. } = record;
        Self { plan, state, routes, issued_on, fee_pence, fee_by, finish_by, paid_on, ended_on }
    }
}

impl ComplianceActionRow {
    fn on(day: NaiveDate, record: ComplianceAction) -> Self {
        let state = record.state_on(day);
        let ComplianceAction { action, kind, grounds, notified_on, answer_by, .. } = record;
        let ComplianceAction { answered_on, decision_by, closed_on, outcome, .. } = record;
        let grounds = grounds.into_iter().map(ComplianceGround::from).collect();
        Self { action, kind, state, grounds, notified_on, answer_by, answered_on, decision_by, closed_on, outcome }
    }
}

impl From<Ground> for ComplianceGround {
    fn from(ground: Ground) -> Self {
        let facts = ground.facts();
        Self { ground, kind: facts.kind, rule: facts.rule.id.into() }
    }
}

impl From<Visit> for VisitRow {
    fn from(visit: Visit) -> Self {
        let Visit { visit, on, before_grant, announced, asked_for, outcome } = visit;
        Self { visit, on, before_grant, announced, asked_for, outcome }
    }
}

impl PenaltyRow {
    fn among(all: &[Penalty], penalty: &Penalty, policy: &Policy) -> Self {
        let bars_until = penalty.bars_until(all.iter(), policy);
        let Penalty { penalty, kind, payable_on, paid_on } = penalty.clone();
        Self { penalty, kind, payable_on, paid_on, bars_until }
    }
}

command! {
    /// The action plans of a licence, open and ended (`lu/M-5`).
    ViewActionPlans -> Vec<ActionPlanRow> {}
}

impl QueryHandler for ViewActionPlans {
    fn answer(&self, reading: &Reading) -> Result<Vec<ActionPlanRow>> {
        let plans = reading.all::<ActionPlan>()?;
        Ok(plans.into_iter().map(|plan| ActionPlanRow::on(reading.today, plan)).collect())
    }
}

command! {
    /// What the Home Office has begun against a licence, open and closed, each with its grounds and the days to answer.
    ViewComplianceActions -> Vec<ComplianceActionRow> {}
}

impl QueryHandler for ViewComplianceActions {
    fn answer(&self, reading: &Reading) -> Result<Vec<ComplianceActionRow>> {
        let actions = reading.all::<ComplianceAction>()?;
        Ok(actions.into_iter().map(|action| ComplianceActionRow::on(reading.today, action)).collect())
    }
}

command! {
    /// The compliance visits of a sponsor, in the order in which they were recorded.
    ViewVisits -> Vec<VisitRow> {}
}

impl QueryHandler for ViewVisits {
    fn answer(&self, reading: &Reading) -> Result<Vec<VisitRow>> {
        Ok(reading.all::<Visit>()?.into_iter().map(VisitRow::from).collect())
    }
}

command! {
    /// The civil penalties and prosecutions of a sponsor, in the order in which they were recorded.
    ViewPenalties -> Vec<PenaltyRow> {}
}

impl QueryHandler for ViewPenalties {
    fn answer(&self, reading: &Reading) -> Result<Vec<PenaltyRow>> {
        let all = reading.all::<Penalty>()?;
        Ok(all.iter().map(|penalty| PenaltyRow::among(&all, penalty, &reading.policy)).collect())
    }
}
