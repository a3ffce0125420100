//! Addresses that a sponsor keeps, to pick one of them when a draft is filled in (`cos/3.7.3`, `cas/4.4`).

pub(crate) mod events;
mod keep;
mod pick;
mod record;

pub use keep::{
    AddStudyAddress, AddWorkAddress, AmendStudyAddress, AmendWorkAddress, DeleteStudyAddress, DeleteWorkAddress,
    NamedAddress,
};
pub use pick::address_fields;
pub use record::StoredAddress;

pub(super) use pick::picked;
