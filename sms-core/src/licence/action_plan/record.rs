//! An action plan as it is kept, and its life cycle.

use crate::event::ActionPlanStepped;
use crate::ids::RecordId;
use crate::licence::Route;
use crate::life_cycle::life_cycle;
use crate::notice::{NewNotice, NoticeKind};
use crate::records::table;
use crate::rule;
use crate::waiting::{Due, DueBy, GivenUp, Waiting, WaitingEffect};
use crate::words::wire_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

wire_enum! {
    /// The state of an action plan.
    pub enum ActionPlanState {
        /// The Home Office issued it; its fee is due.
        Issued = "issued",
        /// The fee is paid, and the sponsor carries it out.
        Paid = "paid",
        /// All steps are done and nothing else is wrong.
        Completed = "completed",
        /// More is to be improved: a second plan follows.
        Followed = "followed",
        /// Steps were not done, or what was found is worse.
        Failed = "failed",
        /// The sponsor declined to pay.
        Declined = "declined",
        /// The fee was not paid in time.
        Unpaid = "unpaid",
        /// The licence ended before the plan did.
        Cancelled = "cancelled",
    }
}

wire_enum! {
    /// What can happen to an action plan.
    pub enum ActionPlanAction {
        /// The sponsor pays the fee.
        Pay = "pay",
        /// The sponsor declines to pay.
        Decline = "decline",
        /// The Home Office finds all steps done.
        Complete = "complete",
        /// The Home Office finds more to improve.
        Follow = "follow",
        /// The Home Office finds steps not done, or worse.
        Fail = "fail",
        /// The time to pay has passed.
        Lapse = "lapse",
        /// It goes with the licence.
        Cancel = "cancel",
    }
}

life_cycle! {
    /// The life cycle of an action plan.
    pub ACTION_PLAN_LIFE_CYCLE: ActionPlanState ActionPlanAction of "an action plan" refused ActionPlanTransitionRefused {
        Issued Pay Paid by Sponsor "lu/M-5";
        Issued Decline Declined by Sponsor "lu/T-13";
        Issued Lapse Unpaid by Clock "lu/T-12";
        Issued Cancel Cancelled by HomeOffice "library/licence_close";
        Paid Complete Completed by HomeOffice "lu/T-10";
        Paid Follow Followed by HomeOffice "lu/T-11";
        Paid Fail Failed by HomeOffice "lu/T-12";
        Paid Cancel Cancelled by HomeOffice "library/licence_close";
    } ends {
        Completed "lu/T-10";
        Followed "lu/T-11";
        Failed "lu/T-12";
        Declined "lu/T-13";
        Unpaid "lu/T-12";
        Cancelled "library/licence_close";
    }
}

impl ActionPlanState {
    /// Whether the plan has not ended.
    pub(super) const fn is_open(self) -> bool {
        matches!(self, Self::Issued | Self::Paid)
    }
}

impl ActionPlanAction {
    /// The state to which it leads.
    pub(super) fn leads_to(self) -> Option<ActionPlanState> {
        ACTION_PLAN_LIFE_CYCLE.transitions.iter().find(|edge| edge.action == self).and_then(|edge| edge.to)
    }
}

/// An action plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ActionPlan {
    /// Its name.
    pub plan: RecordId,
    /// Its state.
    pub state: ActionPlanState,
    /// The routes that were rated B with it.
    pub routes: Vec<Route>,
    /// The day on which the sponsor was told.
    pub issued_on: NaiveDate,
    /// What it costs, in pence (`lu/F-11`).
    pub fee_pence: i64,
    /// The last day to pay (`lu/T-12`).
    pub fee_by: NaiveDate,
    /// The day by which it is finished at the latest (`lu/RT-4`).
    pub finish_by: NaiveDate,
    /// The day on which the fee was paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_on: Option<NaiveDate>,
    /// The day on which it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<NaiveDate>,
}

table! {
    ActionPlan in "action_plans", called "an action plan", journaled, waiting, |plan| {
        state: Text = plan.state.name(),
        issued_on: Text = plan.issued_on,
        due_on: Text = plan.unpaid_from(),
    }
}

impl ActionPlan {
    /// Whether it has not ended.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.state.is_open()
    }

    /// The state in which the clock would have left it on a day, and the day on which it ended then.
    #[must_use]
    pub fn stands_on(&self, day: NaiveDate) -> (ActionPlanState, Option<NaiveDate>) {
        match self.unpaid_from().filter(|on| *on <= day) {
            Some(on) => (ActionPlanState::Unpaid, Some(on)),
            None => (self.state, self.ended_on),
        }
    }

    /// The state on a day, by what is known of it now: that it lapsed later, the clock alone has said.
    pub(super) fn state_known_on(&self, day: NaiveDate) -> ActionPlanState {
        let lapsed = self.state == ActionPlanState::Unpaid && day <= self.fee_by;
        if lapsed { ActionPlanState::Issued } else { self.state }
    }

    /// The day on which it is too late to pay, where it is not paid.
    fn unpaid_from(&self) -> Option<NaiveDate> {
        (self.state == ActionPlanState::Issued).then(|| self.fee_by.succ_opt()).flatten()
    }

    /// The event of a step that the life cycle has.
    pub(super) fn step(&self, state: ActionPlanState, on: NaiveDate) -> ActionPlanStepped {
        ActionPlanStepped { plan: self.plan.clone(), state, on }
    }
}

impl Waiting for ActionPlan {
    fn next_due(&self) -> Option<NaiveDate> {
        self.unpaid_from()
    }

    fn due(&self, by: DueBy<'_>) -> Vec<Due> {
        let Some(on) = self.unpaid_from().filter(|on| *on <= by.today) else { return Vec::new() };
        let message = format!("the fee of the action plan was not paid by {}: the licence is lost", self.fee_by);
        let notice = NewNotice::new(NoticeKind::ActionPlanUnpaid, rule!("lu/T-12"), self.plan.as_str(), message);
        vec![Due::new(on, self.step(ActionPlanState::Unpaid, on), notice)]
    }

    fn give_up(&self, effect: WaitingEffect, today: NaiveDate) -> Option<GivenUp> {
        let edge = ACTION_PLAN_LIFE_CYCLE.after(self.state, ActionPlanAction::Cancel)?;
        let event = self.step(edge.state_after(), today).into();
        let cancelled = effect == WaitingEffect::CancelActionPlans;
        cancelled.then_some(GivenUp { event, units: 1, since: self.issued_on, route: None })
    }
}
