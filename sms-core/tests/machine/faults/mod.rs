//! Stores that fail, that somebody else is always quicker on, and that keep a change but lose the answer.

mod figures;
mod store;
mod world;

use crate::narrow::Narrow;
use serde_json::{Value, json};
use sms_core::entropy::Seeded;
use sms_core::{Actor, Command, ErrorCode, Result, Sms};
use std::sync::Arc;
use store::Fault;
use world::{World, grant, moment, user_2};

fn without_faults() -> Value {
    let mut world = World::new();
    world.script();
    assert_eq!(world.repeated, 0);
    world.sum()
}

#[test]
fn whichever_call_fails_nothing_is_half_done_and_trying_again_helps() {
    let wanted = without_faults();
    for nth in 1.. {
        let mut world = World::new();
        world.set(Fault::Fails(nth));
        world.script();
        assert_eq!(world.sum(), wanted, "call {nth} failed: {:?}", world.store.failed.lock().unwrap());
        assert_eq!(world.repeated, 0, "what failed was not carried out");
        if world.store.failed.lock().unwrap().is_empty() {
            assert!(nth > 30, "only {nth} calls");
            return;
        }
    }
}

#[test]
fn a_change_whose_answer_is_lost_is_answered_again_and_not_done_again() {
    let wanted = without_faults();
    let mut repeated = 0;
    for nth in 1.. {
        let mut world = World::new();
        world.set(Fault::LosesAnswer(nth));
        world.script();
        if world.store.failed.lock().unwrap().is_empty() {
            // All commands but log-in and the clock's work have keys.
            assert_eq!((repeated, nth), (8, 11));
            return;
        }
        repeated += world.repeated;
        let sum = world.sum();
        assert_eq!(sum["assigned"], 1);
        let count =
            |value: &Value, of: &str| value["events"].as_array().unwrap().iter().filter(|event| *event == of).count();
        for event in [
            "licence_began",
            "user_added",
            "certificate_created",
            "certificate_assigned",
            "certificate_deleted",
            "certificate_stepped",
            "person_erased",
        ] {
            assert_eq!(count(&sum, event), count(&wanted, event), "commit {nth}: {event}");
        }
    }
}

#[test]
fn somebody_else_may_be_quicker_31_times_but_not_for_ever() {
    let mut world = World::new();
    world.begin();
    let name = world.draft("draft");
    let (licence, actor) = (world.licence.clone().unwrap(), Actor::parse(&world.user).unwrap());
    let assign = Command::from_value(json!({ "command": "assign_cos", "licence": licence, "certificate": name,
        "terms_accepted": true, "key": "assign" }))
    .unwrap();
    let before = world.state();
    world.set(Fault::Stale(32));
    assert_eq!(world.sms.execute(assign.clone(), &actor).unwrap_err().code(), ErrorCode::StoreBusy);
    assert_eq!(world.state(), before);
    world.set(Fault::Stale(31));
    assert!(!world.sms.execute(assign.clone(), &actor).unwrap().repeated);
    assert!(world.sms.execute(assign, &actor).unwrap().repeated);

    world.set(Fault::Stale(5));
    let made = world.as_user(json!({ "command": "create_level_2_user", "details": user_2(), "key": "level 2" }));
    let issued = made.issued[0].clone();
    world.set(Fault::Stale(5));
    let session = world.sms.log_in(issued.user_id.as_str(), issued.temporary_password.expose()).unwrap();
    assert_eq!(
        session.can(sms_core::access::Function::CreateCos, None).unwrap_err().code(),
        ErrorCode::SessionPasswordChangeNeeded
    );
    world.clock.set(moment("2026-08-01T09:00:00Z"));
    world.set(Fault::Stale(5));
    assert_eq!(world.sms.advance_to(moment("2026-08-01T09:00:00Z")).unwrap().len(), 1);
    world.set(Fault::Stale(40));
    assert_eq!(world.sms.log_in(issued.user_id.as_str(), "wrong").unwrap_err().code(), ErrorCode::StoreBusy);
    assert!(world.sound.verify().unwrap().is_whole());
}

#[test]
fn of_two_licences_only_the_stale_one_is_decided_again() {
    let world = World::new();
    let commands = ["SIM000001", "SIM000002"].map(|number| {
        let mut command = grant(Some(number));
        command["key"] = number.into();
        (Command::from_value(command).unwrap(), Actor::HomeOffice)
    });
    world.sms.execute_all(commands).into_iter().for_each(|answer| drop(answer.unwrap()));
    let post = |number: &str| {
        let command =
            json!({ "command": "post_message", "licence": number, "text": "Hello.", "expires_on": "2026-05-06" });
        (Command::from_value(command).unwrap(), Actor::HomeOffice)
    };
    world.set(Fault::StaleFor("SIM000001", 3));
    let answers = world.sms.execute_all(["SIM000001", "SIM000002"].map(post));
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    for number in ["SIM000001", "SIM000002"] {
        let posted =
            world.sound.journal(number, 0, 100).unwrap().iter().filter(|entry| entry.event == "message_posted").count();
        assert_eq!(posted, 1, "{number}");
    }
    world.set(Fault::StaleFor("SIM000001", 99));
    let answers = world.sms.execute_all(["SIM000001", "SIM000002"].map(post));
    assert_eq!(answers[0].as_ref().unwrap_err().code(), ErrorCode::StoreBusy);
    assert!(answers[1].is_ok());
}

#[test]
fn a_made_up_name_that_is_taken_gives_way_to_another() {
    let mut world = World::new();
    world.begin();
    let name = world.draft("draft");
    world.set(Fault::Taken(7));
    world.assign(&name, "assign");
    assert_eq!(*world.store.fault.lock().unwrap(), Fault::Taken(0));
    let other = world.draft("another draft");
    let before = world.state();
    world.set(Fault::Guarded);
    let command = json!({ "command": "delete_cos", "licence": world.licence, "certificate": other });
    let actor = Actor::parse(&world.user).unwrap();
    let refused = world.sms.execute(Command::from_value(command).unwrap(), &actor).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::StoreGuard);
    assert_eq!(world.state(), before);
}

/// Whoever waited for the call that failed inside is told so; nobody waits for ever, and the system goes on.
#[test]
fn a_panic_in_the_store_takes_no_other_caller_with_it() {
    let world = World::new();
    world.sms.execute(Command::from_value(grant(Some("SIM000001"))).unwrap(), &Actor::HomeOffice).unwrap();
    let post = || {
        let post =
            json!({ "command": "post_message", "licence": "SIM000001", "text": "Hello.", "expires_on": "2026-05-06" });
        world.sms.execute(Command::from_value(post).unwrap(), &Actor::HomeOffice).map_err(|error| error.code())
    };
    world.set(Fault::Panics(2));
    let answers: Vec<_> = std::thread::scope(|scope| {
        let callers: Vec<_> = (0..6).map(|_| scope.spawn(post)).collect();
        callers.into_iter().map(std::thread::ScopedJoinHandle::join).collect()
    });
    assert_eq!(answers.iter().filter(|answer| answer.is_err()).count(), 1, "one caller's own thread panics");
    let answered = answers.iter().flatten();
    let posted = answered.clone().filter(|answer| answer.is_ok()).count();
    assert!(answered.flat_map(|answer| answer.as_ref().err()).all(|code| *code == ErrorCode::BoundaryPanic));
    post().unwrap();
    let journal = world.sound.journal("SIM000001", 0, 100).unwrap();
    assert_eq!(journal.iter().filter(|entry| entry.event == "message_posted").count(), posted + 1);
    assert!(world.sound.verify().unwrap().is_whole());
}

/// Nobody waits while another licence is loaded and planned, whatever that takes.
#[test]
fn a_licence_does_not_wait_for_the_planning_of_another() {
    let world = World::new();
    for number in ["SIM000001", "SIM000002"] {
        let mut command = grant(Some(number));
        command["key"] = number.into();
        world.sms.execute(Command::from_value(command).unwrap(), &Actor::HomeOffice).unwrap();
    }
    let post = |sms: &sms_core::Sms, number: &str| {
        let post =
            json!({ "command": "post_message", "licence": number, "text": "Hello.", "expires_on": "2026-05-06" });
        sms.execute(Command::from_value(post).unwrap(), &Actor::HomeOffice).map(drop)
    };
    world.set(Fault::Holds("SIM000001"));
    std::thread::scope(|scope| {
        let held = scope.spawn(|| post(&world.sms, "SIM000001"));
        let (told, answer) = std::sync::mpsc::channel();
        let sms = world.sms.clone();
        std::thread::spawn(move || told.send(post(&sms, "SIM000002").is_ok()));
        let answered = answer.recv_timeout(std::time::Duration::from_secs(20));
        let waiting = !held.is_finished();
        world.set(Fault::None);
        assert_eq!((answered, waiting), (Ok(true), true));
        held.join().unwrap().unwrap();
    });
    assert!(world.sound.verify().unwrap().is_whole());
}

/// A licence that begins and its name on the store's own chain are kept together, whoever else writes there.
#[test]
fn a_licence_that_begins_is_named_once_whatever_becomes_of_the_others() {
    let world = World::new();
    let adopt = |number: &str, user_id: &str| {
        let adopt = json!({ "command": "adopt_licence", "number": number, "organisation": { "name": "Example Ltd" },
            "routes": [{ "route": "skilled_worker", "rating": "a" }], "users": [{ "user_id": user_id, "level": "level_1" }] });
        (Command::from_value(adopt).unwrap(), Actor::HomeOffice)
    };
    let policy = json!({ "command": "set_policy", "settings": { "lock.wait_minutes": [{ "value": 30 }] } });
    let policy = (Command::from_value(policy).unwrap(), Actor::HomeOffice);
    let commands = [
        adopt("QHDGHB911", "anna1"),
        adopt("QHDGHB912", "anna1"),
        policy.clone(),
        adopt("QHDGHB911", "bella1"),
        adopt("QHDGHB913", "carl1"),
    ];
    let codes: Vec<_> =
        world.sms.execute_all(commands).into_iter().map(|answer| answer.err().map(|error| error.code())).collect();
    assert_eq!(codes, [None, Some(ErrorCode::UserIdTaken), None, Some(ErrorCode::LicenceNumberTaken), None]);
    let named = |sms: &sms_core::Sms| -> Vec<Value> {
        let journal = sms.journal(sms_core::ids::STORE, 0, 100).unwrap();
        journal.iter().filter_map(|entry| entry.data.get("licences")?.as_array().cloned()).flatten().collect()
    };
    assert_eq!(named(&world.sound), ["QHDGHB911", "QHDGHB913"]);

    world.set(Fault::StaleFor("*", 3));
    let (command, actor) = adopt("QHDGHB914", "dora1");
    world.sms.execute(command, &actor).unwrap();
    assert_eq!(named(&world.sound).last(), Some(&json!("QHDGHB914")));
    world.set(Fault::StaleFor("*", 2_000));
    let (command, actor) = adopt("QHDGHB915", "emma1");
    assert_eq!(world.sms.execute(command, &actor).unwrap_err().code(), ErrorCode::StoreBusy);
    world.set(Fault::None);
    assert_eq!(world.sound.licences(None, 10).unwrap().len(), 3);
    assert_eq!(named(&world.sound).len(), 3);
    assert!(world.sound.verify().unwrap().is_whole());
}

/// The place in which a journal is replayed is not the store that is looked at.
#[test]
fn a_fault_of_the_place_of_a_replay_is_no_damage_and_no_other_past() {
    let mut world = World::new();
    world.script();
    let licence = world.licence.clone().unwrap();
    let narrow = Narrow { inner: world.store.clone(), room: 0 };
    let sms = Sms::shared(Arc::new(narrow), world.clock.clone(), Arc::new(Seeded::new(5)));
    let last = sms.journal(licence.as_str(), 0, usize::MAX).unwrap().len() as u64;
    let (verdict, state) = (sms.verify().unwrap(), sms.as_of_entry(&licence, last).state(&licence).unwrap());
    assert!(verdict.is_whole());
    assert_eq!(state, sms.state(&licence).unwrap());
    for nth in 1.. {
        world.set(Fault::AsideFails(nth));
        let checked = sms.verify().map(|found| found == verdict);
        let seen = sms.as_of_entry(&licence, last).state(&licence).map(|found| found == state);
        let found = [checked, seen];
        for found in &found {
            let answer = found.as_ref().map_err(sms_core::Error::code);
            assert!(matches!(answer, Ok(true) | Err(ErrorCode::StoreFailed)), "call {nth}: {answer:?}");
        }
        if found.iter().all(Result::is_ok) {
            assert!(nth > 30, "only {nth} calls");
            return;
        }
    }
}
