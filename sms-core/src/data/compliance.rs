//! What the Home Office has done about licences: action plans, actions against them, visits and penalties.

use super::data_table;
use crate::licence::{ActionPlan, ComplianceAction, Penalty, Visit};
use chrono::NaiveDate;

data_table! {
    /// An action plan of a B rating.
    ActionPlans "action_plans", |at, tell| { at.each::<ActionPlan>(&mut |_, plan| tell((at.licence, plan, at.today))) },
    |item: (&str, &ActionPlan, NaiveDate)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Its name.
        plan: Text = item.1.plan.as_str(),
        /// Its state, as the clock has left it.
        state: Word = item.1.stands_on(item.2).0.name(),
        /// Its state as it was recorded.
        recorded_state: Word = item.1.state.name(),
        /// The day on which the sponsor was told.
        issued_on: Day = item.1.issued_on,
        /// What it costs, in pence.
        fee_pence: Pence = item.1.fee_pence,
        /// The last day to pay.
        fee_by: Day = item.1.fee_by,
        /// The day by which it is finished at the latest.
        finish_by: Day = item.1.finish_by,
        /// The day on which the fee was paid.
        paid_on: Day optional = item.1.paid_on,
        /// The day on which it ended, as the clock has left it.
        ended_on: Day optional = item.1.stands_on(item.2).1,
    }
}

data_table! {
    /// An action of the Home Office against a licence.
    ComplianceActions "compliance_actions", |at, tell| {
        at.each::<ComplianceAction>(&mut |_, action| tell((at.licence, action, at.today)))
    },
    |item: (&str, &ComplianceAction, NaiveDate)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Its name.
        action: Text = item.1.action.as_str(),
        /// What is intended, or was done.
        kind: Word = item.1.kind.name(),
        /// Its state, as the clock has left it.
        state: Word = item.1.state_on(item.2).name(),
        /// Its state as it was recorded.
        recorded_state: Word = item.1.state.name(),
        /// The day of the letter with which it began.
        notified_on: Day = item.1.notified_on,
        /// The last day to make representations.
        answer_by: Day = item.1.answer_by,
        /// The day on which they were made.
        answered_on: Day optional = item.1.answered_on,
        /// The day by which the Home Office is said to decide.
        decision_by: Day optional = item.1.decision_by,
        /// The day on which it was closed.
        closed_on: Day optional = item.1.closed_on,
        /// What came of it.
        outcome: Word optional = item.1.outcome.map(|outcome| outcome.name()),
    }
}

data_table! {
    /// A compliance visit.
    Visits "visits", |at, tell| { at.each::<Visit>(&mut |_, visit| tell((at.licence, visit))) },
    |item: (&str, &Visit)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Its name.
        visit: Text = item.1.visit.as_str(),
        /// The day.
        visited_on: Day = item.1.on,
        /// Whether it was before the licence was granted.
        before_grant: Flag = item.1.before_grant,
        /// Whether it was announced.
        announced: Flag = item.1.announced,
        /// What came of it, where that is known.
        outcome: Word optional = item.1.outcome.map(|outcome| outcome.name()),
    }
}

data_table! {
    /// A civil penalty or a prosecution of a sponsor.
    Penalties "penalties", |at, tell| {
        let mut all = Vec::new();
        at.each::<Penalty>(&mut |_, penalty| all.push(penalty.clone()))?;
        all.iter().for_each(|penalty| tell((at.licence, penalty, penalty.bars_until(all.iter(), at.policy))));
        Ok(())
    },
    |item: (&str, &Penalty, Option<NaiveDate>)| {
        /// The number of the licence.
        licence: Text = item.0,
        /// Its name.
        penalty: Text = item.1.penalty.as_str(),
        /// What it is.
        kind: Word = item.1.kind.name(),
        /// The day on which it became payable.
        payable_on: Day = item.1.payable_on,
        /// The day on which it was paid in full.
        paid_on: Day optional = item.1.paid_on,
        /// The day from which it no longer bars a licence, where it bars one.
        bars_until: Day optional = item.2,
    }
}
