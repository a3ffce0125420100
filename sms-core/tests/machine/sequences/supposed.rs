//! What would be if equals doing it on a second store that holds the same, and nothing of it is in the first.

use super::model::Model;
use super::run::Run;
use super::step::{Seed, steps, supposed};
use super::world::actor;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::journal::RecordedEvent;
use sms_core::query::{Query, ViewFindings};
use sms_core::store::{Claim, Commit, Directory, MemoryStore, Store, Table};
use sms_core::time::{ManualClock, Moment};
use sms_core::what_if::{Hypothesis, LicenceFinding, Supposed, WhatIf};
use sms_core::{Actor, Command, Sms};
use std::sync::Arc;

/// Commands, and how many days pass before each.
pub(super) type Steps = Vec<(Seed, Option<u8>)>;

/// Tries out so many hypotheses on each of so many systems with a past.
pub(crate) fn check(systems: u32, hypotheses: usize, make: impl Fn() -> Arc<dyn Store>) {
    let config = Config { cases: systems, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    let all = (steps(), proptest::collection::vec(supposed(), hypotheses));
    let mut tried = Tried::default();
    let tried_here = std::cell::RefCell::new(&mut tried);
    let outcome = TestRunner::new(config).run(&all, |(past, hypotheses)| {
        let tried = super::quietly(|| {
            let store = make();
            let run = Run::over(Arc::clone(&store), &past);
            hypotheses.iter().map(|steps| compare(&run, store.as_ref(), steps)).collect::<Vec<_>>()
        });
        let tried = tried.map_err(TestCaseError::fail)?;
        tried.into_iter().for_each(|one| tried_here.borrow_mut().add(&one));
        Ok(())
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
    println!("{tried:?}");
    assert!(tried.allowed > tried.steps / 10 && tried.allowed < tried.steps, "{tried:?}");
    let all = tried.by_clock > 0 && tried.taken > 0 && tried.found > 0;
    assert!(all || tried.steps < 1_000, "{tried:?}");
}

/// What came up, so that a test in which nothing happens is not taken for a good one.
#[derive(Debug, Default)]
struct Tried {
    steps: usize,
    allowed: usize,
    by_clock: usize,
    taken: usize,
    found: usize,
}

impl Tried {
    fn add(&mut self, answer: &WhatIf) {
        let by_clock = answer.lapses.iter().filter(|lapse| lapse.by_clock).count();
        self.steps += answer.steps.len();
        self.allowed += answer.steps.iter().filter(|step| step.allowed).count();
        self.by_clock += by_clock;
        self.taken += answer.lapses.len() - by_clock;
        self.found += answer.found.len();
    }
}

fn hypothesis(run: &Run, steps: &Steps) -> Hypothesis {
    let (model, world): (&Model, _) = (run.model(), run.world());
    let mut at = world.sms.as_of(model.now).moment().unwrap();
    let mut given = Vec::new();
    for (seed, days) in steps {
        let call = seed.call(model);
        let step = Supposed::new(world.command(&call), actor(&call.who));
        given.push(match days {
            Some(days) => {
                at += chrono::Duration::days(i64::from(*days));
                step.at(at)
            }
            None => step,
        });
    }
    // A policy is tried like anything else.
    if steps.len() == 3 {
        let policy = json!({ "command": "set_policy", "settings": { "user.dormant_days": [{ "value": 1 }], "cos.use_months": [{ "value": 1 }] } });
        given.insert(0, Supposed::new(Command::from_value(policy).unwrap(), Actor::HomeOffice));
    }
    Hypothesis::from(given).over(world.licences.iter().cloned())
}

fn compare(run: &Run, store: &dyn Store, steps: &Steps) -> WhatIf {
    let (world, supposed) = (run.world(), hypothesis(run, steps));
    let before = everything(store);
    let answer = world.sms.what_if(supposed.clone()).unwrap();
    assert_eq!(everything(store), before, "something of it is in the store");
    let clock = Arc::new(ManualClock::new(run.model().now));
    let second = Sms::shared(Arc::new(twin(store)), clock, Arc::new(Seeded::new(0)));
    let now = findings(&second, run);
    for (step, supposed) in answer.steps.iter().zip(&supposed.steps) {
        let mut notices = supposed.at.map_or_else(Vec::new, |at| second.advance_to(at).unwrap());
        let mut command = supposed.command.clone();
        command.key = None;
        match second.execute(command, supposed.actor.as_ref().unwrap()) {
            Ok(outcome) => {
                assert!(step.allowed, "{supposed:?}");
                assert_eq!((&step.result, &step.events), (&outcome.result, &outcome.events), "{supposed:?}");
                assert_eq!((&step.warnings, &step.findings), (&outcome.warnings, &outcome.findings), "{supposed:?}");
                notices.extend(outcome.notices);
            }
            Err(error) => {
                assert!(!step.allowed, "{supposed:?}");
                assert_eq!(step.reasons, error.reasons(), "{supposed:?}");
            }
        }
        assert_eq!(step.notices, notices, "{supposed:?}");
    }
    assert_eq!(answer.steps.len(), supposed.steps.len());
    let then = findings(&second, run);
    let but = |these: &[LicenceFinding], others: &[LicenceFinding]| -> Vec<Value> {
        these.iter().filter(|one| !others.contains(one)).map(|one| json!(one)).collect()
    };
    assert_eq!(answer.found.iter().map(|one| json!(one)).collect::<Vec<_>>(), but(&then, &now));
    assert_eq!(answer.settled.iter().map(|one| json!(one)).collect::<Vec<_>>(), but(&now, &then));
    lapsed(&answer, &second, run, store);
    answer
}

/// What the clock did, as the journal of the second store has it.
fn lapsed(answer: &WhatIf, second: &Sms, run: &Run, store: &dyn Store) {
    for licence in &run.world().licences {
        let last =
            store.load(&sms_core::store::LoadRequest { licence: licence.to_string(), ..Default::default() }).unwrap();
        let last = last.head.unwrap().sequence;
        let recorded = second.journal(licence.as_str(), last, usize::MAX).unwrap();
        // What the clock does of itself happens on its day; what it is told to do happens now.
        // That somebody is told of it takes nothing.
        let by_clock = |event: &&RecordedEvent| {
            event.actor == "clock"
                && event.occurred_at.is_some()
                && !["notice_fell_due", "allocation_reminded"].contains(&event.event.as_str())
        };
        let wanted: Vec<_> = recorded.iter().filter(by_clock).collect();
        let told = answer.lapses.iter().filter(|lapse| lapse.licence == *licence && lapse.by_clock);
        assert_eq!(told.map(|lapse| &lapse.event).collect::<Vec<_>>(), wanted);
        let taken = answer.lapses.iter().filter(|lapse| lapse.licence == *licence);
        assert!(taken.clone().all(|lapse| recorded.contains(&lapse.event)));
    }
}

fn findings(sms: &Sms, run: &Run) -> Vec<LicenceFinding> {
    let of = |licence: &sms_core::ids::LicenceNumber| {
        let query: Query = ViewFindings::new().into();
        let found = sms.query(licence, &query).unwrap();
        let rows = found.as_array().unwrap().clone();
        rows.into_iter()
            .map(|finding| serde_json::from_value(json!({ "licence": licence, "finding": finding })).unwrap())
            .collect::<Vec<LicenceFinding>>()
    };
    run.world().licences.iter().flat_map(of).collect()
}

/// Everything that a store keeps.
fn everything(store: &dyn Store) -> String {
    let (snapshot, mut all) = (store.snapshot().unwrap(), Vec::new());
    for chain in snapshot.chains().unwrap() {
        let chain = chain.unwrap();
        all.push(format!("{chain} {:?}", snapshot.head(&chain).unwrap()));
        snapshot.entries(&chain, &mut |entry| all.push(format!("{:?}", entry.unwrap()))).unwrap();
        for table in Table::ALL {
            snapshot
                .rows(&chain, *table, &mut |row| {
                    let row = row.unwrap();
                    all.push(format!("{row:?} {:?} {}", row.values, row.particulars));
                })
                .unwrap();
        }
    }
    snapshot.keys(&mut |key| all.push(format!("{key:?}"))).unwrap();
    for directory in Directory::ALL {
        snapshot.names(*directory, &mut |name| all.push(format!("{name:?}"))).unwrap();
    }
    all.join("\n")
}

/// A store that holds the same.
fn twin(store: &dyn Store) -> MemoryStore {
    let (snapshot, second) = (store.snapshot().unwrap(), MemoryStore::new());
    for read in snapshot.heads().unwrap() {
        let (licence, head) = read.unwrap();
        let (mut rows, mut entries, mut claims) = (Vec::new(), Vec::new(), Vec::new());
        snapshot.entries(&licence, &mut |entry| entries.push(entry.unwrap())).unwrap();
        for table in Table::ALL {
            snapshot.rows(&licence, *table, &mut |row| rows.push(row.unwrap())).unwrap();
        }
        for directory in Directory::ALL {
            let mut claim = |name: sms_core::store::Name| {
                if name.licence == licence {
                    claims.push(Claim { directory: *directory, name: name.name, id: name.id });
                }
            };
            snapshot.names(*directory, &mut |name| claim(name.unwrap())).unwrap();
        }
        let commit = Commit {
            licence,
            expected: None,
            head,
            rows,
            removed: Vec::new(),
            entries,
            keys: Vec::new(),
            claims,
            erased: Vec::new(),
            with: Vec::new(),
            unchanged: Vec::new(),
            absent: Vec::new(),
        };
        second.commit(&[commit]).unwrap();
    }
    second
}

/// Asking spends no chance: what is made up afterwards is what it would have been.
pub(crate) fn check_chance(make: impl Fn() -> Arc<dyn Store>) {
    let made = |asks: bool| {
        let run = Run::over(make(), &[]);
        let (sms, licence) = (&run.world().sms, &run.world().licences[0]);
        let user = json!({ "command": "request_level_1_user", "licence": licence, "details": {} });
        let step = json!({ "command": "grant_licence", "organisation": { "name": "Another Ltd" },
            "routes": [{ "route": "student", "rating": "a" }], "level_1_user": { "details": {} } });
        if asks {
            let steps =
                [step.clone(), user].map(|one| Supposed::new(Command::from_value(one).unwrap(), Actor::HomeOffice));
            sms.what_if(steps).unwrap();
        }
        let adopt = json!({ "command": "adopt_licence", "organisation": { "name": "Example Ltd" },
            "routes": [{ "route": "student", "rating": "a" }] });
        let outcome = sms.execute(Command::from_value(adopt).unwrap(), &Actor::HomeOffice).unwrap();
        (outcome.result, outcome.events.first().unwrap().digest.clone())
    };
    assert_eq!(made(true), made(false));
}

/// A moment that lies before now, and one that lies before an earlier step.
pub(crate) fn check_moments(make: impl Fn() -> Arc<dyn Store>) {
    let run = Run::over(make(), &[]);
    let at = |moment: Moment| {
        let command = json!({ "command": "set_status", "licence": "SIM000001", "status": "suspended" });
        Supposed::new(Command::from_value(command).unwrap(), Actor::HomeOffice).at(moment)
    };
    let (now, day) = (run.model().now, chrono::Duration::days(1));
    for (steps, field) in [(vec![at(now - day)], "/steps/0/at"), (vec![at(now), at(now + day), at(now)], "/steps/2/at")]
    {
        let error = run.world().sms.what_if(steps).unwrap_err();
        assert_eq!(error.reasons()[0].field.as_deref(), Some(field));
        assert_eq!(error.code(), sms_core::ErrorCode::FieldOutOfRange);
    }
}
