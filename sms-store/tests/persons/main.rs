//! Who may know what of whom: retries, erasure, and what is left when everybody was erased, over either store.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod erasure;
mod export;
#[cfg(feature = "tracing")]
#[path = "../../../sms-core/tests/people/mod.rs"]
mod people;
mod planted;
mod retry;
mod support;
#[cfg(feature = "tracing")]
mod traced;
