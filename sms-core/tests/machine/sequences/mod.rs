//! Random sequences of commands by users, Home Office and clock, against a model that shares no rule with the library.
//!
//! `SMS_MACHINE_CASES` says how many sequences, `SMS_MACHINE_SEED` which; a failure prints the seed and the smallest
//! sequence that was found to fail.

mod batches;
mod call;
mod certificates;
mod dates;
mod effect;
mod expect;
mod form;
mod grants;
mod model;
mod operation;
mod pick;
mod run;
mod step;
pub(crate) mod supposed;
mod table;
mod world;

use crate::narrow::{Narrow, ROOMS};
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};
use run::Run;
use sms_core::store::Store;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::hash::BuildHasher as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Once};

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{name} is a number, and not `{text}`")))
}

/// Runs so many random sequences, unless `SMS_MACHINE_CASES` says how many, each over a store of its own.
pub(crate) fn check(cases: u32, make: impl Fn() -> Arc<dyn Store>) {
    let cases = number("SMS_MACHINE_CASES").map_or(cases, |cases| u32::try_from(cases).unwrap());
    let seed = number("SMS_MACHINE_SEED").unwrap_or_else(|| std::hash::RandomState::new().hash_one("seed"));
    let config = Config {
        cases,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..Config::default()
    };
    let came = RefCell::new(BTreeMap::new());
    let outcome = TestRunner::new(config).run(&step::steps(), |steps| {
        let run = quietly(|| Run::over(narrow(make()), &steps)).map_err(TestCaseError::fail)?;
        for (what, times) in run.came {
            *came.borrow_mut().entry(what).or_insert(0) += times;
        }
        Ok(())
    });
    println!("SMS_MACHINE_SEED={seed}, SMS_MACHINE_CASES={cases}");
    if let Err(error) = outcome {
        panic!("SMS_MACHINE_SEED={seed}\n{error}");
    }
    tell(&came.into_inner());
}

/// The store with another room for a replay than the one before.
fn narrow(inner: Arc<dyn Store>) -> Arc<dyn Store> {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let room = ROOMS[NEXT.fetch_add(1, Ordering::Relaxed) % ROOMS.len()];
    Arc::new(Narrow { inner, room })
}

/// Prints what came of commands, and makes sure that a machine which does little is not taken for a good one.
fn tell(came: &BTreeMap<(&'static str, String), usize>) {
    let sum = |of: &str| -> usize { came.iter().filter(|((_, how), _)| how == of).map(|(_, times)| times).sum() };
    let (all, done, repeated) = (came.values().sum::<usize>(), sum("carried out"), sum("repeated"));
    println!("{all} commands: {done} carried out, {repeated} repeated, the others refused");
    for ((command, how), times) in came {
        println!("{times:>7}  {command}: {how}");
    }
    assert!(done > all / 5 && done < all * 4 / 5, "{done} of {all} carried out");
}

thread_local! {
    /// What a panic on this thread said, while nobody wants to hear of each.
    static SAID: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs something that may panic; what it said comes back, for while a failing sequence shrinks there are thousands.
fn quietly<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            let kept = SAID.with_borrow_mut(|said| said.as_mut().map(|said| *said = panic.to_string()));
            if kept.is_none() {
                usual(panic);
            }
        }));
    });
    SAID.set(Some(String::new()));
    let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(run));
    let said = SAID.take().unwrap_or_default();
    ran.map_err(|_| said)
}

/// The same steps give the same bytes, over whichever store.
pub(crate) fn check_same(cases: u32, makes: [&dyn Fn() -> Arc<dyn Store>; 2]) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let same = TestRunner::new(config).run(&step::steps(), |steps| {
        let [first, second] = makes.map(|make| Run::over(make(), &steps).digests());
        if first == second { Ok(()) } else { Err(TestCaseError::fail("two runs, two journals")) }
    });
    same.unwrap();
}
