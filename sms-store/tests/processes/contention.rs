//! Two processes on one file, and the last certificate.

use crate::child::{Other, at};
use crate::fixture::{draft, granted};
use crate::support::{NUMBER, as_user, assign, assigned, happened, home_office, is_whole, licence, on_file, text};
use serde_json::{Value, json};
use sms_core::query::Query;
use std::path::PathBuf;

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("sponsor.db")
    }
}

fn result(answer: &str) -> Option<Value> {
    Some(serde_json::from_str(answer.strip_prefix("won ")?).unwrap())
}

#[test]
fn of_two_processes_one_gets_the_last_certificate() {
    const ROUNDS: u32 = 60;
    let folder = Folder::new();
    let sms = on_file(&folder.file());
    let (user, _, allocation) = granted(&sms, NUMBER, 0);
    let mut others = [Other::start(&folder.file(), None), Other::start(&folder.file(), None)];
    let mut won = [0; 2];
    for round in 1..=ROUNDS {
        let drafts = [draft(&sms, &user), draft(&sms, &user)];
        let one_more =
            json!({ "command": "set_allocation", "licence": NUMBER, "allocation": allocation, "granted": round });
        home_office(&sms, one_more).unwrap();
        // Now and then both want the same draft.
        let same = round % 6 == 0;
        for (other, draft) in others.iter_mut().zip(&drafts) {
            other.order(&format!("{user}\t{}", assign(if same { &drafts[0] } else { draft })));
        }
        let answers = others.each_mut().map(Other::answer);
        let results = answers.each_ref().map(|answer| result(answer));
        let winner = results.iter().position(Option::is_some).unwrap_or_else(|| panic!("nobody won: {answers:?}"));
        let refused = if same { "certificate.transition_refused" } else { "allocation.insufficient" };
        assert_eq!(answers[1 - winner], refused, "round {round}: {answers:?}");
        won[winner] += 1;
    }
    others.into_iter().for_each(Other::stop);
    println!("of {ROUNDS} last certificates the two processes got {won:?}");
    let (units, numbers) = assigned(&sms);
    assert_eq!((units, numbers.len()), (u64::from(ROUNDS), usize::try_from(ROUNDS).unwrap()));
    is_whole(&sms);
}

#[test]
fn three_processes_in_full_swing_never_overspend() {
    const EACH: usize = 40;
    const UNITS: usize = 70;
    let folder = Folder::new();
    let sms = on_file(&folder.file());
    let (user, ..) = granted(&sms, NUMBER, u32::try_from(UNITS).unwrap());
    let drafts: Vec<Vec<String>> = (0..3).map(|_| (0..EACH).map(|_| draft(&sms, &user)).collect()).collect();
    let mut others: Vec<Other> = drafts.iter().map(|_| Other::start(&folder.file(), None)).collect();
    for (other, drafts) in others.iter_mut().zip(&drafts) {
        drafts.iter().for_each(|draft| other.order(&format!("{user}\t{}", assign(draft))));
    }
    let answers: Vec<String> =
        others.iter_mut().flat_map(|other| (0..EACH).map(|_| other.answer()).collect::<Vec<_>>()).collect();
    others.into_iter().for_each(Other::stop);
    let won = answers.iter().filter(|answer| result(answer).is_some()).count();
    let refused = answers.iter().filter(|answer| *answer == "allocation.insufficient").count();
    assert_eq!((won, refused), (UNITS, 3 * EACH - UNITS), "{answers:?}");
    assert_eq!(assigned(&sms).1.len(), UNITS);
    assert_eq!(happened(&sms, NUMBER, "certificate_assigned"), UNITS);
    is_whole(&sms);
}

#[test]
fn a_key_is_known_in_the_other_process() {
    let folder = Folder::new();
    let sms = on_file(&folder.file());
    let (user, ..) = granted(&sms, NUMBER, 50);
    let mut others = [Other::start(&folder.file(), None), Other::start(&folder.file(), None)];
    for round in 0..20 {
        let mut command = assign(&draft(&sms, &user));
        command["key"] = format!("round {round}").into();
        others.iter_mut().for_each(|other| other.order(&format!("{user}\t{command}")));
        let answers = others.each_mut().map(Other::answer);
        assert!(answers[0].starts_with("won ") && answers[0] == answers[1], "{answers:?}");
    }
    others.into_iter().for_each(Other::stop);
    assert_eq!(assigned(&sms).0, 20);
}

#[test]
fn what_expires_is_recorded_once_whoever_looks_at_the_clock() {
    const LICENCES: usize = 12;
    const EACH: usize = 3;
    let folder = Folder::new();
    let sms = at(&folder.file(), "2026-04-06T09:00:00Z");
    let numbers: Vec<String> = (1..=LICENCES).map(|nth| format!("SIM0000{nth:02}")).collect();
    for number in &numbers {
        let (user, ..) = granted(&sms, number, 5);
        for _ in 0..EACH {
            as_user(&sms, &user, assign(&draft(&sms, &user))).unwrap();
        }
    }
    let late = "2026-07-07T09:00:00Z";
    let mut others = [Other::start(&folder.file(), Some(late)), Other::start(&folder.file(), Some(late))];
    others.iter_mut().for_each(|other| other.order(&format!("advance\t{late}")));
    let told: Vec<usize> = others.iter_mut().map(|other| other.answer().parse().unwrap()).collect();
    others.into_iter().for_each(Other::stop);
    assert_eq!(told.iter().sum::<usize>(), LICENCES * EACH, "each told once: {told:?}");
    for number in &numbers {
        assert_eq!(happened(&sms, number, "certificate_stepped"), EACH, "{number}");
    }
    is_whole(&sms);
}

/// Who reads on and on while two processes write gets every entry once, in an order that stays.
#[test]
fn who_reads_the_feed_while_processes_write_misses_nothing() {
    const EACH: usize = 60;
    let folder = Folder::new();
    let sms = on_file(&folder.file());
    let numbers = [NUMBER, "SIM000002"];
    numbers.iter().for_each(|number| drop(granted(&sms, number, 1)));
    let mut others = [Other::start(&folder.file(), None), Other::start(&folder.file(), None)];
    for (other, number) in others.iter_mut().zip(numbers) {
        for _ in 0..EACH {
            let post = json!({ "command": "post_message", "licence": number, "text": "Read this.", "expires_on": "2099-05-06" });
            other.order(&format!("home_office\t{post}"));
        }
    }
    let (mut seen, mut after) = (Vec::new(), 0);
    let mut read_on = |until_end: bool| {
        loop {
            let page = sms.feed(after, 7).unwrap();
            after = page.next;
            let is_last = page.items.is_empty();
            seen.extend(page.items.into_iter().map(|item| (item.cursor, item.licence, item.entry.sequence)));
            if is_last || !until_end {
                return;
            }
        }
    };
    for _ in 0..EACH {
        for other in &mut others {
            read_on(false);
            assert!(other.answer().starts_with("won "));
        }
    }
    read_on(true);
    others.into_iter().for_each(Other::stop);
    assert!(seen.iter().zip(1..).all(|((cursor, ..), nth)| *cursor == nth), "{seen:?}");
    let again: Vec<_> = sms
        .feed(0, usize::MAX)
        .unwrap()
        .items
        .into_iter()
        .map(|item| (item.cursor, item.licence, item.entry.sequence))
        .collect();
    assert!(seen == again);
    for number in ["*", NUMBER, "SIM000002"] {
        let own: Vec<u64> =
            seen.iter().filter(|(_, licence, _)| licence == number).map(|(.., sequence)| *sequence).collect();
        let journal: Vec<u64> =
            sms.journal(number, 0, usize::MAX).unwrap().iter().map(|entry| entry.sequence).collect();
        assert_eq!(own, journal, "{number}");
    }
    let turns = seen.windows(2).filter(|pair| pair[0].1 != pair[1].1).count();
    assert!(turns > 4, "they wrote in turns: {turns}");
    is_whole(&sms);
}

#[test]
fn a_policy_counts_in_the_other_process_at_its_next_command() {
    let folder = Folder::new();
    let sms = on_file(&folder.file());
    let (user, ..) = granted(&sms, NUMBER, 50);
    let mut other = Other::start(&folder.file(), None);
    for round in 0..10 {
        let needed = round % 2 == 0;
        let terms =
            json!({ "command": "set_policy", "settings": { "certificate.terms_needed": [{ "value": needed }] } });
        home_office(&sms, terms).unwrap();
        let draft = draft(&sms, &user);
        other.order(&format!("{user}\t{}", json!({ "command": "assign_cos", "certificate": draft })));
        let answer = other.answer();
        assert_eq!(answer == "certificate.terms", needed, "round {round}: {answer}");
        assert_eq!(result(&answer).is_some(), !needed, "round {round}: {answer}");
        let seen = sms
            .query(&licence(), &Query::from_value(json!({ "query": "view_cos", "certificate": draft })).unwrap())
            .unwrap();
        assert_eq!(text(&seen["state"]), if needed { "ready_to_go" } else { "assigned" });
    }
    other.stop();
}
