//! The life of a licence, driven at random from the application to its ends (`lu/T-1` to `lu/T-24`), beside a model that knows the
//! edges as a list of words and nothing of the library: each command is allowed or refused as the model says, and what is seen afterwards
//! is what the model holds.
//!
//! `SMS_LICENCE_CASES` says how many sequences.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod model;
mod world;

use model::{Model, Operation};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeSet;
use world::World;

fn operation() -> impl Strategy<Value = Operation> {
    let words = |words: &'static [&'static str]| prop::sample::select(words);
    prop_oneof![
        2 => Just(Operation::Grant),
        2 => words(&model::STATUSES).prop_map(Operation::Status),
        4 => words(&["active", "suspended"]).prop_map(Operation::Status),
        4 => words(&["a", "b", "provisional"]).prop_map(Operation::Rating),
        4 => Just(Operation::Pay),
        1 => Just(Operation::Decline),
        4 => words(&["completed", "followed", "failed"]).prop_map(Operation::End),
        3 => words(&["downgrade", "revocation", "suspension"]).prop_map(Operation::Begin),
        2 => Just(Operation::AddGrounds),
        2 => Just(Operation::Answer),
        2 => Just(Operation::Close),
        3 => (0..25_u64).prop_map(Operation::Wait),
    ]
}

#[test]
fn no_sequence_of_commands_leaves_what_the_tables_name() {
    let cases = std::env::var("SMS_LICENCE_CASES").map_or(250, |cases| cases.parse().unwrap());
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let seen = RefCell::new(BTreeSet::new());
    let sequences = prop::collection::vec(operation(), 1..30);
    let outcome = TestRunner::new(config).run(&sequences, |operations| {
        let (mut world, mut model) = (World::new(), Model::new());
        for operation in std::iter::once(Operation::Grant).chain(operations) {
            let allowed = model.allows(operation);
            prop_assert_eq!(world.does(operation), allowed, "{:?} on {:?}", operation, model);
            if allowed {
                model.happens(operation);
            }
            prop_assert_eq!(world.shown(), model.shown(), "after {:?}", operation);
            seen.borrow_mut().extend(
                model.shown().into_iter().flat_map(|line| line.split(' ').map(str::to_owned).collect::<Vec<_>>()),
            );
        }
        prop_assert!(world.is_whole());
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
    let wanted = [
        "revoked",
        "surrendered",
        "dormant",
        "unpaid",
        "followed",
        "completed",
        "unanswered",
        "downgraded",
        "no_action",
    ];
    let seen = seen.into_inner();
    assert!(wanted.iter().all(|word| seen.contains(*word)), "{seen:?}");
}

#[test]
fn an_application_ends_as_it_can_and_in_no_other_way() {
    for status in model::STATUSES {
        let (mut world, model) = (World::new(), Model::new());
        let operation = Operation::Status(status);
        assert_eq!(world.does(operation), model.allows(operation), "{status}");
    }
}
