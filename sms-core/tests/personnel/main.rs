//! Who may hold a role: properties that hold whatever is known of a person, and the look-backs against a model by calendar.

#![expect(clippy::unwrap_used, reason = "tests")]

use sms_core::ErrorCode;
use sms_core::chrono::{Datelike as _, NaiveDate};
use sms_core::personnel::{KeyPerson, KeyRole, SettledStatus, SponsorRelation};
use sms_core::policy::{Changes, Dated, Policy, Value};
use sms_core::question::{CheckKeyPerson, UserFields};
use sms_core::time::day;
use sms_core::user::Level;
use std::borrow::Cow;
use std::collections::BTreeSet;

type Flag = fn(KeyPerson, bool) -> KeyPerson;

/// The facts that tell against anybody, each with its code, in the order of the numbers of the codes.
const FLAGS: [(Flag, ErrorCode); 7] = [
    (KeyPerson::bankruptcy_restriction, ErrorCode::PersonnelBankruptcy),
    (KeyPerson::barred_director, ErrorCode::PersonnelBarredDirector),
    (KeyPerson::unspent_conviction, ErrorCode::PersonnelConviction),
    (KeyPerson::reported_to_ukvi, ErrorCode::PersonnelReported),
    (KeyPerson::broke_the_law, ErrorCode::PersonnelBrokeTheLaw),
    (KeyPerson::unpaid_tax, ErrorCode::PersonnelUnpaidTax),
    (KeyPerson::non_compliance, ErrorCode::PersonnelNonCompliance),
];

fn codes(question: CheckKeyPerson) -> BTreeSet<ErrorCode> {
    let check = Policy::default().ask(question).unwrap();
    assert_eq!(check.suitable, check.reasons.is_empty());
    check.reasons.iter().map(|reason| reason.code).collect()
}

/// Somebody of whom everything is known, with these of the flags set.
fn with_flags(set: usize) -> (KeyPerson, BTreeSet<ErrorCode>) {
    let clean = KeyPerson::new()
        .based_in_uk(true)
        .relation(SponsorRelation::Employee)
        .settled(SettledStatus::BritishCitizen)
        .fined_on(vec![])
        .revoked_on(vec![])
        .refused_on(vec![]);
    FLAGS.iter().enumerate().fold((clean, BTreeSet::new()), |(person, mut codes), (place, (flag, code))| {
        let is_set = set >> place & 1 == 1;
        codes.extend(is_set.then_some(*code));
        (flag(person, is_set), codes)
    })
}

#[test]
fn all_that_tells_against_a_person_is_told_and_nothing_else() {
    for set in 0..1 << FLAGS.len() {
        let (person, wanted) = with_flags(set);
        for role in KeyRole::ALL.iter().filter(|role| **role != KeyRole::Representative) {
            let asked = CheckKeyPerson::new(*role, day(2026, 4, 6)).person(person.clone());
            assert_eq!(codes(asked.clone()), wanted, "{role} {set:b}");
            let unknown = Policy::default().ask(asked).unwrap().unknown;
            assert!(unknown.is_empty(), "{unknown:?}");
        }
    }
}

#[test]
fn what_is_not_known_tells_against_nobody() {
    let days = [day(2008, 11, 27), day(2024, 12, 30), day(2024, 12, 31), day(2026, 4, 6)];
    for role in KeyRole::ALL {
        for on in days {
            let check = Policy::default().ask(CheckKeyPerson::new(*role, on)).unwrap();
            assert!(check.suitable && check.warnings.is_empty(), "{role} {on}");
            assert!(check.unknown.len() >= 10, "{role} {on}");
            let fields: BTreeSet<_> = check.unknown.iter().map(|fact| fact.field.clone()).collect();
            assert_eq!(fields.len(), check.unknown.len(), "a fact is asked for twice");
        }
    }
}

/// The same day of the month some months later, or the last one of a shorter month: counted by the calendar, day by day.
fn later(from: NaiveDate, months: u32) -> NaiveDate {
    let month = from.month0() + months;
    let (year, month) = (from.year() + i32::try_from(month / 12).unwrap(), month % 12 + 1);
    (1..=from.day()).rev().find_map(|of_month| NaiveDate::from_ymd_opt(year, month, of_month)).unwrap()
}

#[test]
fn look_backs_end_on_the_same_day_of_a_later_month() {
    let mut ends = 0;
    for from in day(2025, 1, 1).iter_days().step_by(17).take(60).chain([day(2024, 2, 29), day(2025, 8, 31)]) {
        for (months, code, person) in [
            (12, ErrorCode::PersonnelFined, KeyPerson::new().fined_on(vec![from])),
            (12, ErrorCode::PersonnelRevokedSponsor, KeyPerson::new().revoked_on(vec![from])),
            (24, ErrorCode::PersonnelRevokedSponsor, KeyPerson::new().revoked_on(vec![from, day(2010, 1, 1)])),
            (6, ErrorCode::PersonnelRefusedApplication, KeyPerson::new().refused_on(vec![from])),
        ] {
            let free = later(from, months);
            let asked = |on| codes(CheckKeyPerson::new(KeyRole::KeyContact, on).person(person.clone()));
            if free <= day(2025, 7, 22) {
                continue;
            }
            assert_eq!(asked(free.pred_opt().unwrap()), [code].into(), "{from} {months}");
            assert_eq!(asked(free), BTreeSet::new(), "{from} {months}");
            assert_eq!(asked(from.pred_opt().unwrap()), BTreeSet::new(), "it had not happened yet: {from} {months}");
            ends += 1;
        }
    }
    assert!(ends > 150, "{ends}");
}

#[test]
fn a_look_back_is_a_setting() {
    let fined = KeyPerson::new().fined_on(vec![day(2025, 4, 6)]);
    let asked = || CheckKeyPerson::new(KeyRole::Level2, day(2026, 4, 6)).person(fined.clone());
    assert!(Policy::default().ask(asked()).unwrap().suitable);
    let months = vec![Dated { from: None, value: Value::Number(13) }];
    let policy = Policy::with(Changes::from([("personnel.fined_months".to_owned(), months)])).unwrap();
    assert!(!policy.ask(asked()).unwrap().suitable);
}

/// A form offers the words of the enumerations, in their order.
#[test]
fn the_words_of_the_form_are_those_of_the_question() {
    let fields = Policy::default().ask(UserFields::new(Level::Level1)).unwrap();
    let choices = |name: &str| &fields.iter().find(|field| field.name == name).unwrap().choices;
    let relations: Vec<_> = SponsorRelation::ALL.iter().map(|word| word.name()).collect();
    assert_eq!(
        (choices("relation"), SponsorRelation::WORDS),
        (&relations.iter().copied().map(Cow::from).collect(), &*relations)
    );
    let settled: Vec<_> = SettledStatus::ALL.iter().map(|word| word.name()).collect();
    assert_eq!(
        (choices("settled"), SettledStatus::WORDS),
        (&settled.iter().copied().map(Cow::from).collect(), &*settled)
    );
}
