//! What a verification sees, and what it does not: a file changed by hand in every way that we know.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod beside;
mod closing;
mod columns;
mod damages;
mod indexes;
#[path = "../../../sms-core/tests/narrow/mod.rs"]
mod narrow;
#[path = "../../../sms-core/tests/people/mod.rs"]
mod people;
mod rows;
mod tables;
mod versions;
mod world;
