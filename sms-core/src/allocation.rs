//! Allocations: the ledger of undefined CoS, and requests for more.

mod change;
pub(crate) mod events;
mod ledger;
mod request;

pub use change::{
    ChangedAllocation, EndedRequest, GrantAllocation, GrantAllocationRequest, GrantedAllocation, GrantedRequest,
    Increase, NewAllocation, RefuseAllocationRequest, RequestAllocationIncrease, RequestedIncreases, SetAllocation,
    WithdrawAllocationRequest,
};
pub use ledger::Allocation;
pub use request::{ALLOCATION_REQUEST_LIFE_CYCLE, AllocationRequest, RequestAction, RequestState};

pub(crate) use change::route_not_held;
