//! What a host can watch, over either store: each figure held against what was done.

use crate::fixture::{draft, granted};
use crate::support::{NUMBER, as_user, assign, create, home_office, over};
use crate::threads::{THREADS, on_both, together};
use serde_json::{Value, json};
use sms_core::watch::{GroupSizes, Stats};
use sms_core::{Actor, Command, ErrorCode, Sms};
use sms_store::SystemClock;

/// The figures that are not nothing.
fn told(sms: &Sms) -> Value {
    let mut stats = serde_json::to_value(sms.stats()).unwrap();
    let figures = stats.as_object_mut().unwrap();
    figures.values_mut().filter_map(Value::as_object_mut).for_each(|inner| inner.retain(|_, count| *count != 0));
    figures.retain(|_, value| *value != 0 && value.as_object().is_none_or(|inner| !inner.is_empty()));
    stats
}

/// What was counted between two moments, where nothing was refused and nobody waited.
fn since(before: &Stats, now: &Stats) -> [u64; 4] {
    [now.decided - before.decided, now.groups - before.groups, now.commits - before.commits, now.writes - before.writes]
}

fn message(number: &str) -> Value {
    json!({ "command": "post_message", "licence": number, "text": "Hello.", "expires_on": "2099-05-06" })
}

#[test]
fn of_a_lone_caller_every_figure_is_known() {
    on_both(|sms| {
        assert_eq!(sms.stats(), Stats::default(), "nothing happened yet");
        let (user, password, _) = granted(sms, NUMBER, 1);
        let begun = json!({ "decided": 2, "groups": 2, "group_sizes": { "one": 2 }, "commits": 2, "writes": 2,
            "password_hashes": 1 });
        assert_eq!(told(sms), begun, "the policy and the licence, with the password of its user");

        as_user(sms, &user, assign("cos-000000099")).unwrap_err();
        let mut refused = begun;
        (refused["decided"], refused["refused"], refused["groups"]) = (3.into(), 1.into(), 3.into());
        refused["group_sizes"]["one"] = 3.into();
        assert_eq!(told(sms), refused, "a refusal keeps nothing");

        sms.log_in(&user, "wrong").unwrap_err();
        sms.log_in(&user, &password).unwrap();
        let after = sms.stats();
        assert_eq!((after.decided, after.commits, after.password_hashes), (5, 4, 3), "a refused log-in is on record");
        assert_eq!((after.refused, after.log_ins_refused, after.failed), (2, 1, 0));

        // What never comes to be decided: a document that is none, a question, a query, a preview.
        sms.execute(Command::from_value(message("SIM000099")).unwrap(), &Actor::Clock).unwrap_err();
        let counted = sms.stats();
        sms.execute(Command::from_value(json!({ "command": "accept_messages" })).unwrap(), &Actor::HomeOffice)
            .unwrap_err();
        sms.preview(Command::from_value(message(NUMBER)).unwrap(), &Actor::HomeOffice).unwrap();
        sms.acting_as(&user).unwrap().menu().unwrap();
        assert_eq!(sms.stats(), counted);
    });
}

#[test]
fn commands_that_are_given_together_are_a_group_for_each_licence_and_one_write() {
    on_both(|sms| {
        ["SIM000001", "SIM000002"].into_iter().for_each(|number| drop(granted(sms, number, 1)));
        let before = sms.stats();
        let numbers = ["SIM000001", "SIM000002", "SIM000001", "SIM000001"];
        let given = numbers.map(|number| (Command::from_value(message(number)).unwrap(), Actor::HomeOffice));
        assert!(sms.execute_all(given).iter().all(Result::is_ok));
        let after = sms.stats();
        assert_eq!(since(&before, &after), [4, 2, 2, 1]);
        assert_eq!(after.group_sizes.one - before.group_sizes.one, 1);
        assert_eq!(after.group_sizes.three_to_four, 1);
        let given = (0..20).map(|_| (Command::from_value(message(NUMBER)).unwrap(), Actor::HomeOffice));
        assert!(sms.execute_all(given).iter().all(Result::is_ok));
        assert_eq!(since(&after, &sms.stats()), [20, 1, 1, 1]);
        assert_eq!(sms.stats().group_sizes.more, 1);
    });
}

/// Each group of so many is between the least and the most of its size.
fn bounds(sizes: &GroupSizes) -> [u64; 2] {
    let GroupSizes { one, two, three_to_four, five_to_eight, .. } = sizes;
    let of = |sizes: [u64; 4]| one * sizes[0] + two * sizes[1] + three_to_four * sizes[2] + five_to_eight * sizes[3];
    [of([1, 2, 3, 5]), of([1, 2, 4, 8])]
}

#[test]
fn what_eight_threads_did_adds_up() {
    const EACH: u64 = 25;
    const UNITS: u64 = 60;
    on_both(|sms| {
        let (user, ..) = granted(sms, NUMBER, u32::try_from(UNITS).unwrap());
        let drafts: Vec<String> = (0..8 * EACH).map(|_| draft(sms, &user)).collect();
        let before = sms.stats();
        let refused: u64 = together(|nth| {
            let mine = drafts.iter().skip(nth).step_by(THREADS);
            let answers = mine.map(|name| as_user(sms, &user, assign(name)).err().map(|error| error.code()));
            answers.flatten().inspect(|code| assert_eq!(*code, ErrorCode::AllocationInsufficient)).count() as u64
        })
        .into_iter()
        .sum();
        let stats = sms.stats();
        assert_eq!((stats.decided - before.decided, stats.refused, stats.failed), (8 * EACH, refused, 0));
        assert_eq!(refused, 8 * EACH - UNITS);
        let [least, most] = bounds(&stats.group_sizes);
        assert!((least..=most).contains(&stats.decided), "{stats:?}");
        let GroupSizes { one, two, three_to_four, five_to_eight, nine_to_sixteen, more, .. } = stats.group_sizes;
        assert_eq!(one + two + three_to_four + five_to_eight, stats.groups);
        assert_eq!(nine_to_sixteen + more, 0, "eight threads wait for eight at most");
        assert!(stats.commits <= stats.groups && stats.commits == stats.writes, "{stats:?}");
        let waits = &stats.waits_for_licence;
        assert!(waits.count <= 8 * EACH && waits.longest_microseconds <= waits.total_microseconds, "{stats:?}");
        // Whoever did not wait led: all others were in a group with somebody, or led the next one.
        assert!(waits.count >= stats.decided - stats.groups, "{stats:?}");
        assert_eq!((stats.stale, stats.in_turn), (0, 0), "nobody else writes");
    });
}

#[test]
fn two_systems_on_one_store_overtake_each_other_and_say_so() {
    crate::threads::stores(|store| {
        let systems =
            [over(store.clone(), std::sync::Arc::new(SystemClock)), over(store, std::sync::Arc::new(SystemClock))];
        let (user, ..) = granted(&systems[0], NUMBER, 1);
        let before = systems.each_ref().map(Sms::stats);
        together(|nth| (0..12).for_each(|_| drop(as_user(&systems[nth % 2], &user, create("P1000001")).unwrap())));
        for (sms, before) in systems.iter().zip(before) {
            let stats = sms.stats();
            assert_eq!((stats.decided - before.decided, stats.failed), (48, 0));
            // Each write kept its group or came too late.
            assert_eq!(stats.writes, stats.commits + stats.stale, "{stats:?}");
        }
        // The message, and the notice of it.
        assert_eq!(home_office(&systems[0], message(NUMBER)).unwrap().events.len(), 2);
    });
}
