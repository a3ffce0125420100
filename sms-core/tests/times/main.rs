//! What was known at a moment, and what is known now to have been so then, against a model of a few lines: whatever is recorded late, and
//! in whatever order.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod late;
#[path = "../narrow/mod.rs"]
mod narrow;
#[path = "../people/mod.rs"]
mod people;

use sms_core::store::{MemoryStore, Store};
use std::sync::Arc;

#[test]
fn both_times_are_what_the_model_says() {
    late::check(60, || Arc::new(MemoryStore::new()) as Arc<dyn Store>);
}
