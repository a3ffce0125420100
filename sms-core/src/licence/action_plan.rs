//! Action plans: what a B-rated sponsor has to do, what it costs, and what comes of it (`lu/T-10` to `lu/T-13`).
//!
//! ```
//! use sms_core::licence::{ACTION_PLAN_LIFE_CYCLE, ActionPlanAction, ActionPlanState};
//! let paid = ACTION_PLAN_LIFE_CYCLE.after(ActionPlanState::Issued, ActionPlanAction::Pay).unwrap();
//! assert_eq!((paid.to, paid.rule.id), (Some(ActionPlanState::Paid), "lu/M-5"));
//! ```

mod change;
pub(crate) mod events;
mod issue;
mod record;

pub use change::{ChangedActionPlan, DeclineActionPlan, EndActionPlan, EndedActionPlan, PayActionPlan, PlanResult};
pub use issue::AdoptedActionPlan;
pub(super) use issue::{close, issue_for};
pub use record::{ACTION_PLAN_LIFE_CYCLE, ActionPlan, ActionPlanAction, ActionPlanState};
