//! Tests that could catch us: random sequences against an independent model, and stores that fail.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod faults;
#[path = "../narrow/mod.rs"]
mod narrow;
#[path = "../people/mod.rs"]
mod people;
mod sequences;

use sms_core::store::{MemoryStore, Store};
use std::sync::Arc;

fn memory() -> Arc<dyn Store> {
    Arc::new(MemoryStore::new())
}

#[test]
fn the_system_does_what_the_model_does() {
    sequences::check(70, memory);
}

#[test]
fn what_would_be_if_is_what_comes_of_it_on_a_second_store() {
    sequences::supposed::check(50, 20, memory);
}

#[test]
fn who_asks_what_would_be_spends_no_chance() {
    sequences::supposed::check_chance(memory);
}

#[test]
fn what_would_be_goes_on_in_time() {
    sequences::supposed::check_moments(memory);
}

#[test]
fn the_same_steps_give_the_same_journal() {
    sequences::check_same(6, [&memory, &memory]);
}
