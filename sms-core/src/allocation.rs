//! Allocations: the ledger of undefined CoS, and requests for more.

mod change;
pub(crate) mod events;
mod ledger;

pub use change::{
    ChangedAllocation, EndedRequest, GrantAllocation, GrantAllocationRequest, GrantedAllocation, GrantedRequest,
    Increase, NewAllocation, RefuseAllocationRequest, RequestAllocationIncrease, RequestedIncreases, SetAllocation,
    WithdrawAllocationRequest,
};
pub use ledger::{Allocation, AllocationRequest, RequestState};

pub(crate) use change::route_not_held;
