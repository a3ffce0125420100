//! The lists of what the concepts declare: each names types alone.
#![deny(clippy::wildcard_enum_match_arm)]

mod enumerations;
pub(crate) mod events;
pub(crate) mod tables;

pub use enumerations::ENUMERATIONS;
