//! Allocations: the ledger of undefined CoS and of CAS, requests for more and for the next period, and the CoS year.
//!
//! ```
//! use sms_core::Command;
//! use sms_core::allocation::{GrantAllocationRequest, Increase, NewAllocation, RequestAllocationIncrease};
//! use sms_core::query::ViewLicenceSummary;
//!
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
//! # let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
//! # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
//! #     .users(vec![AdoptedUser::new("anna1".parse()?, sms_core::user::Level::Level1)]).allocations(vec![NewAllocation::new(Route::SkilledWorker, 2)]);
//! # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
//! let more = Increase::new(Route::SkilledWorker, 3, "Three more programmers are wanted.");
//! let asked = sms.acting_as("anna1")?.execute(RequestAllocationIncrease::new(vec![more]))?.result;
//! for request in asked.requests {
//!     let grant = GrantAllocationRequest::new(request).number(1);
//!     sms.execute(Command::new(grant).on(&licence), &Actor::HomeOffice)?;
//! }
//! let allocation = sms.ask(&licence, ViewLicenceSummary::new())?.allocations.remove(0);
//! assert_eq!((allocation.granted, allocation.assigned, allocation.remaining), (3, 0, 3));
//! # Ok::<(), sms_core::Error>(())
//! ```

mod ask;
mod caps;
mod decide;
pub(crate) mod events;
mod forecast;
mod grant;
mod ledger;
mod new;
mod renewal;
mod request;
mod waiting;
mod year;

pub use ask::{Increase, RenewAnnualAllocation, RequestAllocationIncrease, RequestedIncreases};
pub use decide::{
    AskAllocationEvidence, AskedEvidence, EndedRequest, GrantAllocationRequest, GrantedRequest,
    RefuseAllocationRequest, WithdrawAllocationRequest,
};
pub use forecast::Forecast;
pub use grant::{ChangedAllocation, GrantAllocation, GrantedAllocation, SetAllocation};
pub use ledger::Allocation;
pub use new::NewAllocation;
pub use request::{
    ALLOCATION_REQUEST_LIFE_CYCLE, AllocationRequest, AllocationRequestKind, RequestAction, RequestState,
};
pub use year::CosYear;

pub(crate) use caps::Cap;
pub(crate) use decide::named;
pub(crate) use grant::route_not_held;
