//! Many at once on one store: threads, processes that fight over the last certificate; and random sequences on a file.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod child;
mod contention;
mod drafts;
mod fixture;
mod log_in;
mod machine;
#[path = "../../../sms-core/tests/narrow/mod.rs"]
mod narrow;
#[path = "../../../sms-core/tests/people/mod.rs"]
mod people;
mod stats;
#[path = "../kill/support.rs"]
mod support;
mod threads;
mod times;
mod turns;
