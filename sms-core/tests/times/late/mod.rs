//! Random late records of a mirror, looked at as of random moments: of recording, and of happening.
//!
//! `SMS_TIMES_CASES` says how many sequences.

mod mirror;
mod model;

use mirror::Mirror;
use model::{Model, Operation};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use sms_core::store::Store;
use std::cell::Cell;
use std::sync::Arc;

/// What is done: something on a certificate that happened so many hours ago, or the clock goes on by so many hours.
#[derive(Debug, Clone, Copy)]
enum Step {
    Record(Operation, usize, i64),
    Wait(i64),
    Advance,
}

/// A sequence, and the moments as of which it is looked at, in hours since it began.
fn sequence() -> impl Strategy<Value = (Vec<Step>, Vec<i64>)> {
    let operation = prop_oneof![
        4 => Just(Operation::Create),
        5 => Just(Operation::Assign),
        5 => Just(Operation::Use),
        2 => Just(Operation::Reopen),
        1 => Just(Operation::Withdraw),
        1 => Just(Operation::Cancel),
        2 => Just(Operation::Note),
    ];
    let step = prop_oneof![
        8 => (operation, 0..3_usize, prop_oneof![Just(0), 0..2_000_i64]).prop_map(|(operation, which, ago)| Step::Record(operation, which, ago)),
        3 => (0..900_i64).prop_map(Step::Wait),
        1 => Just(Step::Advance),
    ];
    (prop::collection::vec(step, 1..40), prop::collection::vec(-50..4_000_i64, 6))
}

/// What was seen in all sequences: a test that sees nothing shows nothing.
#[derive(Debug, Default)]
struct Seen {
    left_out: Cell<usize>,
    parted: Cell<usize>,
    expired: Cell<usize>,
}

fn more(count: &Cell<usize>, by: usize) {
    count.set(count.get() + by);
}

impl Seen {
    fn everything(&self) -> bool {
        [&self.left_out, &self.parted, &self.expired].iter().all(|count| count.get() > 0)
    }
}

/// Runs so many random sequences, each over a store of its own, and as many again until everything was seen: few sequences
/// may by chance lack one kind, two thousand do not.
pub(crate) fn check(cases: u32, make: impl Fn() -> Arc<dyn Store>) {
    let cases = std::env::var("SMS_TIMES_CASES").map_or(cases, |cases| cases.parse().unwrap());
    let (seen, mut done) = (Seen::default(), 0);
    while done < cases || (!seen.everything() && done < 2_000) {
        let config = Config { cases, failure_persistence: None, ..Config::default() };
        let outcome = TestRunner::new(config).run(&sequence(), |(steps, moments)| run(make(), &steps, &moments, &seen));
        outcome.unwrap_or_else(|error| panic!("{error}"));
        done += cases;
    }
    assert!(seen.everything(), "{seen:?} of {done} sequences");
}

fn run(store: Arc<dyn Store>, steps: &[Step], moments: &[i64], seen: &Seen) -> Result<(), TestCaseError> {
    let (mut mirror, mut model) = (Mirror::new(store), Model::default());
    for step in steps {
        match *step {
            Step::Record(operation, which, ago) => model.entries.extend(mirror.record(operation, which, ago)),
            Step::Wait(hours) => mirror.wait(hours),
            Step::Advance => mirror.advance(),
        }
    }
    let before = mirror.everything();
    for moment in moments.iter().copied().chain([mirror.now()]) {
        let (known, none) = model.as_of(moment, |entry| entry.recorded <= moment);
        let (so, left_out) = model.as_of(moment, |entry| entry.happened <= moment);
        prop_assert_eq!(none, Vec::<u64>::new(), "what was recorded in order follows");
        let begun = moment >= 0;
        prop_assert_eq!(mirror.recorded(moment), begun.then(|| known.clone()), "recorded, as of {}", moment);
        let wanted = begun.then(|| (so.clone(), left_out.clone()));
        prop_assert_eq!(mirror.happened(moment), wanted, "happened, as of {}", moment);
        more(&seen.left_out, left_out.len());
        more(&seen.parted, usize::from(so != known));
        more(&seen.expired, so.iter().flatten().filter(|(state, _)| state == "expired").count());
    }
    prop_assert!(mirror.everything() == before, "looking changed something");
    prop_assert!(mirror.is_whole());
    Ok(())
}
