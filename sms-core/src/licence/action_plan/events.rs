//! What can happen to an action plan.
#![deny(clippy::wildcard_enum_match_arm)]

use super::record::{ACTION_PLAN_LIFE_CYCLE, ActionPlan, ActionPlanState};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::ids::RecordId;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// The Home Office issued an action plan.
    ActionPlanIssued "action_plan_issued" about() personal[] {
        /// The plan.
        plan: ActionPlan,
    }
}

impl Effect for ActionPlanIssued {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.action_plans.insert(self.plan.plan.as_str(), self.plan.clone());
        Ok(())
    }

    fn follows(&self, _: &mut Records, _: NaiveDate) -> Result<()> {
        Ok(())
    }
}

event! {
    /// An action plan was paid for, declined, or has ended.
    ActionPlanStepped "action_plan_stepped" about() personal[] {
        /// The plan.
        plan: RecordId,
        /// The state from now on.
        state: ActionPlanState,
        /// The day.
        on: NaiveDate,
    }
}

impl Effect for ActionPlanStepped {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let plan = records.action_plans.known(self.plan.as_str())?;
        plan.state = self.state;
        match self.state {
            ActionPlanState::Issued => {}
            ActionPlanState::Paid => plan.paid_on = Some(self.on),
            ActionPlanState::Completed
            | ActionPlanState::Followed
            | ActionPlanState::Failed
            | ActionPlanState::Declined
            | ActionPlanState::Unpaid
            | ActionPlanState::Cancelled => plan.ended_on = Some(self.on),
        }
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        let before = records.action_plans.needed(self.plan.as_str())?.state;
        ACTION_PLAN_LIFE_CYCLE.leads(before, self.state)
    }

    fn falls_due(&self) -> bool {
        self.state == ActionPlanState::Unpaid
    }
}
