//! What is too large is refused before anything is planned, and no refusal shows what was given.
//!
//! With `SMS_LONG` set the lists have 1,000,000 items, and time and memory are measured; that needs a release build.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
#![cfg(feature = "schema")]

mod documents;
mod figures;
mod given;
mod large;
mod planted;
mod structs;
mod world;
