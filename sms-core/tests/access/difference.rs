//! What differs between two policies equals what comes of comparing every point of the access space.

use sms_core::access::{AccessRequest, CellValue, Column, Function};
use sms_core::chrono::{Days, NaiveDate};
use sms_core::licence::{LicenceStatus, Rating, Route, RouteSet};
use sms_core::policy::{AccessBlock, Changes, Dated, Policy, SETTINGS, Value, ValueKind};
use sms_core::question::ComparePolicies;
use sms_core::time::day;
use sms_core::user::{Level, UserStatus};

/// Numbers that follow from a seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

const DAYS: [NaiveDate; 6] =
    [day(2012, 6, 1), day(2014, 12, 31), day(2024, 4, 5), day(2024, 4, 6), day(2026, 4, 6), day(2027, 4, 6)];

/// A policy in which some cells and some switches are others, some of them from a day on.
fn policy(dice: &mut Dice, cells: usize) -> Policy {
    let mut changes = Changes::new();
    let dated = |dice: &mut Dice, value| {
        let from = [None, Some(day(2024, 4, 6)), Some(day(2027, 4, 6))][dice.below(3)];
        vec![Dated { from, value }]
    };
    let all: Vec<_> =
        Function::ALL.iter().flat_map(|function| Column::ALL.iter().map(move |column| (*function, *column))).collect();
    let settable: Vec<_> =
        all.into_iter().filter(|(function, column)| function.facts().cell(*column).is_setting()).collect();
    for _ in 0..cells {
        let (function, column) = settable[dice.below(settable.len())];
        let words: &[CellValue] = match column {
            Column::Level2 => &[CellValue::Yes, CellValue::No, CellValue::Own],
            _ => &[CellValue::Yes, CellValue::No],
        };
        let word = Value::Word(words[dice.below(words.len())].name().to_owned());
        changes.insert(format!("access.{function}.{column}"), dated(dice, word));
    }
    let switches: Vec<_> = SETTINGS.iter().filter(|setting| setting.kind == ValueKind::Switch).collect();
    for _ in 0..cells / 3 {
        let switch = switches[dice.below(switches.len())];
        let value = Value::Switch(dice.below(2) == 0);
        changes.insert(switch.id.to_owned(), dated(dice, value));
    }
    Policy::with(changes).unwrap()
}

/// Sets of routes in which what a function needs is met, and not.
fn routes() -> Vec<RouteSet> {
    let single = Route::ALL.iter().map(|route| RouteSet::one(*route));
    [RouteSet::NONE, RouteSet::ALL, RouteSet::STUDENT, RouteSet::WORKER_OR_TEMPORARY]
        .into_iter()
        .chain(single)
        .collect()
}

/// Every point of the access space, but for the day.
fn points(mut each: impl FnMut(AccessRequest)) {
    let routes = routes();
    for &function in Function::ALL {
        for &level in Level::ALL {
            for &user_status in UserStatus::ALL {
                for &licence_status in LicenceStatus::ALL {
                    for &rating in Rating::ALL {
                        for &routes in &routes {
                            for flags in 0..4 {
                                let (owner, window_open, on) = (flags & 1 == 1, flags & 2 == 2, DAYS[0]);
                                each(AccessRequest {
                                    function,
                                    level,
                                    user_status,
                                    licence_status,
                                    rating,
                                    routes,
                                    owner,
                                    window_open,
                                    on,
                                });
                            }
                        }
                    }
                }
            }
        }
    }
}

/// How many blocks have a point: told by their fields alone.
fn has(blocks: &[AccessBlock], point: &AccessRequest) -> usize {
    let covers = |block: &&AccessBlock| {
        let meets = || block.routes.iter().any(|route| point.routes.contains(*route));
        block.functions.contains(&point.function)
            && block.levels.contains(&point.level)
            && block.user_statuses.contains(&point.user_status)
            && block.licence_statuses.contains(&point.licence_status)
            && block.ratings.contains(&point.rating)
            && block.owner.contains(&point.owner)
            && block.window_open.contains(&point.window_open)
            && (block.routes.is_empty() || meets())
    };
    blocks.iter().filter(covers).count()
}

/// Compares every point, and gives how many are newly allowed and newly refused.
fn compare(before: (&Policy, NaiveDate), after: (&Policy, NaiveDate)) -> (usize, usize) {
    let told = before.0.difference(before.1, after.0, after.1);
    let (mut newly_allowed, mut newly_refused) = (0, 0);
    points(|point| {
        let allows = |(policy, on): (&Policy, NaiveDate)| policy.access(on).allows(&AccessRequest { on, ..point });
        let (was, is) = (allows(before), allows(after));
        assert_eq!(has(&told.newly_allowed, &point), usize::from(!was && is), "{point:?}");
        assert_eq!(has(&told.newly_refused, &point), usize::from(was && !is), "{point:?}");
        assert_eq!(told.newly_allowed.iter().any(|block| block.covers(&point)), !was && is);
        newly_allowed += usize::from(!was && is);
        newly_refused += usize::from(was && !is);
    });
    (newly_allowed, newly_refused)
}

#[test]
fn what_differs_equals_comparing_every_point() {
    let mut dice = Dice(7);
    let mut seen = (0, 0);
    for round in 0..4 {
        let (first, second) = (policy(&mut dice, 6 * round), policy(&mut dice, 4 * round));
        let on = DAYS[dice.below(DAYS.len())];
        let other_on = if round % 2 == 0 { on } else { DAYS[dice.below(DAYS.len())] };
        let came = compare((&first, on), (&second, other_on));
        seen = (seen.0 + came.0, seen.1 + came.1);
    }
    assert!(seen.0 > 0 && seen.1 > 0, "{seen:?}");
}

#[test]
fn the_same_policy_differs_by_day_alone() {
    let policy = Policy::default();
    let same = policy.difference(DAYS[4], &policy, DAYS[4]);
    assert!(same.newly_allowed.is_empty() && same.newly_refused.is_empty() && same.settings.is_empty());
    let (allowed, refused) = compare((&policy, day(2024, 4, 5)), (&policy, day(2024, 4, 6)));
    assert!(allowed == 0 && refused > 0);
    let told = policy.difference(day(2024, 4, 5), &policy, day(2024, 4, 6));
    assert!(told.newly_refused.iter().all(|block| block.settings.is_empty() && !block.rules.is_empty()));
}

#[test]
fn a_range_of_days_tells_of_each_day_what_that_day_tells() {
    let mut dice = Dice(11);
    for _ in 0..6 {
        let (first, second) = (policy(&mut dice, 9), policy(&mut dice, 9));
        let (from, to) = (day(2024, 1, 1), day(2027, 12, 31));
        let told = first.difference_over(&second, (from, to));
        for on in [from, day(2024, 4, 5), day(2024, 4, 6), day(2025, 7, 22), day(2027, 4, 5), day(2027, 4, 6), to] {
            let of_day = first.difference(on, &second, on);
            let counts = |blocks: &[AccessBlock]| -> Vec<AccessBlock> {
                let there = blocks.iter().filter(|block| block.from <= on && on <= block.to);
                there
                    .map(|block| {
                        let mut block = block.clone();
                        (block.from, block.to) = (on, on);
                        block
                    })
                    .collect()
            };
            let same = |range: &[AccessBlock], one: &[AccessBlock]| {
                let range = counts(range);
                range.len() == one.len() && range.iter().all(|block| one.contains(block))
            };
            assert!(same(&told.newly_allowed, &of_day.newly_allowed), "{on}");
            assert!(same(&told.newly_refused, &of_day.newly_refused), "{on}");
            let settings = told.settings.iter().filter(|one| one.from <= on && on <= one.to);
            let ids = |id: &str| of_day.settings.iter().any(|one| one.id == id);
            assert!(settings.clone().all(|one| ids(&one.id)) && settings.count() == of_day.settings.len(), "{on}");
        }
    }
}

#[test]
fn a_setting_tells_both_values_and_since_when() {
    let before = Policy::default();
    let from = Some(day(2027, 4, 6));
    let change: Changes = [("lock.wait_minutes".to_owned(), vec![Dated { from, value: Value::Number(30) }])].into();
    let on = |on: NaiveDate| before.ask(ComparePolicies::new().change(change.clone()).on(on)).unwrap().settings;
    assert_eq!(on(day(2027, 4, 5)), []);
    let told = on(day(2027, 4, 6));
    assert_eq!((told.len(), told[0].id.as_ref(), told[0].since), (1, "lock.wait_minutes", from));
    assert_eq!((&told[0].before, &told[0].after), (&Value::Number(20), &Value::Number(30)));
    let range =
        before.ask(ComparePolicies::new().change(change).on(day(2026, 4, 6)).until(day(2028, 4, 6))).unwrap().settings;
    assert_eq!((range[0].from, range[0].to), (day(2027, 4, 6), day(2028, 4, 6)));
    assert_eq!(range[0].from.checked_sub_days(Days::new(1)), Some(day(2027, 4, 5)));
}

/// At most 100 ms as it is handed out; here without optimisation, so ten of them are given.
#[test]
fn the_whole_space_is_compared_quickly() {
    let mut dice = Dice(3);
    let (first, second) = (policy(&mut dice, 60), policy(&mut dice, 60));
    let begun = std::time::Instant::now();
    let told = first.difference(DAYS[4], &second, DAYS[5]);
    let took = begun.elapsed();
    assert!(!told.newly_allowed.is_empty() && !told.newly_refused.is_empty());
    assert!(took.as_millis() < 1_000, "{took:?}");
    println!("{took:?}: {} and {} blocks", told.newly_allowed.len(), told.newly_refused.len());
}
