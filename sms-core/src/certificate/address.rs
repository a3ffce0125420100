//! Addresses that a sponsor keeps, to pick one of them when a draft is filled in (`cos/3.7.3`, `cas/4.4`).

mod record;

pub use record::StoredAddress;
