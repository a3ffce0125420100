//! The paid service that has requests decided sooner (`lu/PR-1` to `lu/PR-4`): change requests, requests for more certificates, and those
//! about Level 1 users.
//!
//! ```
//! use sms_core::priority::{AskForUserPriority, PriorityService};
//!
//! let ask = AskForUserPriority::new("anna1".parse()?).service(PriorityService::Study);
//! assert_eq!((ask.user_id.as_str(), ask.service), ("anna1", PriorityService::Study));
//! # Ok::<(), sms_core::Error>(())
//! ```

mod allocation;
mod change;
mod conditions;
mod record;
mod user;

pub use allocation::{AskForAllocationPriority, PrioritisedAllocation};
pub use change::{AskForPriority, PrioritisedChange};
pub use record::{Priority, PriorityService};
pub use user::{AskForUserPriority, PrioritisedUser};
