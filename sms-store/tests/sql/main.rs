//! SQL over the documented tables: it says what they say, and nothing else is reached by it.
#![cfg(feature = "sqlite")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod answers;
mod ends;
mod hostile;
#[path = "../../../sms-core/tests/narrow/mod.rs"]
mod narrow;
#[path = "../../../sms-core/tests/people/mod.rs"]
mod people;
mod same;
mod support;
mod values;
#[path = "../verify/world.rs"]
#[expect(dead_code, reason = "what a verification says is asked elsewhere")]
mod world;
