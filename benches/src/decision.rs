//! One decision: may this be done, and why not.
//!
//! The floor is what such a question costs at the least: a bit out of a constant table of masks, without branches, not
//! inlined, on as many pseudo-random requests. Ours is not inlined either.

use crate::harness::{Effort, Outcome, Sample, Window, busy_seconds, in_turn};
use crate::report::{Goal, Line, Report, Unit};
use sms_core::access::{AccessRequest, AccessTable, CellValue, Column, Function};
use sms_core::licence::{LicenceStatus, Rating, Route, RouteSet};
use sms_core::policy::{Changes, Dated, Policy, Value};
use sms_core::time::day;
use sms_core::user::{Level, UserStatus};
use std::hint::black_box;

const REQUESTS: usize = 16_384;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let table = AccessTable::DEFAULT;
    let (allowed, refused, mixed) = questions(&table);
    let bare: Vec<Bare> = random().take(REQUESTS).map(Bare::from_random).collect();
    let named: Vec<(&str, AccessRequest)> =
        mixed.iter().map(|question| (question.function.name(), *question)).collect();
    let passes = effort.passes;

    let [floor, yes_or_no, decided, explained, grants, refusals, told_grants, told_refusals, by_name] = in_turn(
        effort.windows.max(7),
        [
            nanoseconds(passes, &bare, |request| look_up(*request)),
            nanoseconds(passes, &mixed, |question| u64::from(allows(&table, question))),
            nanoseconds(passes, &mixed, |question| decide(&table, question)),
            nanoseconds(passes, &mixed, |question| explain(&table, question)),
            nanoseconds(passes, &allowed, |question| decide(&table, question)),
            nanoseconds(passes, &refused, |question| decide(&table, question)),
            nanoseconds(passes, &allowed, |question| explain(&table, question)),
            nanoseconds(passes, &refused, |question| explain(&table, question)),
            nanoseconds(passes, &named, |(name, question)| find(&table, name, question)),
        ],
    )?;

    let policies = two_policies()?;
    let [sides] = in_turn(effort.windows, [side_by_side(&policies)])?;

    report.section("One decision");
    let line = |work, ours| Line::new(work, Unit::Nanoseconds, ours);
    let floor_name = "constant table";
    report.line(line("D1 yes or no", &yes_or_no).beside(floor_name, &floor).goal(Goal::AtMost(2.0)));
    report.line(line("D2 answer with all its causes", &decided).beside(floor_name, &floor).goal(Goal::AtMost(13.0)));
    report.line(
        line("D2 the same, and code, rule, source, confidence, message and remedy of every reason read", &explained)
            .beside(floor_name, &floor)
            .goal(Goal::AtMost(13.0)),
    );
    report.line(line("D5 a refusal", &refusals).beside("a permission", &grants).goal(Goal::AtMost(1.3)));
    report.line(line("D5 a refusal with every reason read", &told_refusals).beside("a permission", &told_grants));
    report.line(line("D6 function by name", &by_name).beside(floor_name, &floor).goal(Goal::AtMost(20.0)));
    report.line(
        Line::new("D7 two policies side by side, every point", Unit::Milliseconds, &sides)
            .beside("what is wanted", &Sample::one(100.0))
            .goal(Goal::AtMost(1.0)),
    );
    report.note("D1 and D2 ask the whole question: route, owner, window, day and user status beside the cell.");
    report.note("A permission has no reasons to read, so the second line of D5 also shows what reading them costs.");
    let causes: u32 = refused.iter().map(|question| table.decide(question).bits().count_ones()).sum();
    report.note(format!(
        "{REQUESTS} requests of each kind, half of the mixed ones refused; a refusal has {:.1} causes on average.",
        f64::from(causes) / REQUESTS as f64
    ));
    Ok(())
}

/// The defaults, and a policy in which every cell that is a setting is another one.
fn two_policies() -> Outcome<[Policy; 2]> {
    let mut changes = Changes::new();
    for function in Function::ALL {
        for column in Column::ALL.iter().filter(|column| function.facts().cell(**column).is_setting()) {
            let value = if function.facts().cell(*column).value == CellValue::No { "yes" } else { "no" };
            let value = vec![Dated { from: None, value: Value::Word(value.to_owned()) }];
            changes.insert(format!("access.{function}.{column}"), value);
        }
    }
    Ok([Policy::default(), Policy::with(changes)?])
}

/// Milliseconds of processor of a comparison of two policies.
fn side_by_side([before, after]: &[Policy; 2]) -> Window<'_> {
    Box::new(move || {
        let seconds = busy_seconds(|| {
            black_box(before.difference(day(2026, 4, 6), after, day(2027, 4, 6)));
            Ok(())
        })?;
        Ok(seconds * 1e3)
    })
}

/// Nanoseconds of processor of one question, over passes of all of them.
pub(crate) fn nanoseconds<'a, T>(passes: usize, requests: &'a [T], ask: impl Fn(&T) -> u64 + 'a) -> Window<'a> {
    Box::new(move || {
        let seconds = busy_seconds(|| {
            for _ in 0..passes {
                let sum = black_box(requests).iter().fold(0_u64, |sum, request| sum.wrapping_add(ask(request)));
                black_box(sum);
            }
            Ok(())
        })?;
        Ok(seconds * 1e9 / (passes * requests.len()) as f64)
    })
}

#[inline(never)]
fn allows(table: &AccessTable, question: &AccessRequest) -> bool {
    table.allows(question)
}

#[inline(never)]
pub(crate) fn decide(table: &AccessTable, question: &AccessRequest) -> u64 {
    u64::from(black_box(table.decide(question)).bits())
}

#[inline(never)]
pub(crate) fn explain(table: &AccessTable, question: &AccessRequest) -> u64 {
    let answer = table.decide(question);
    let told = answer.reasons().map(|reason| {
        let texts = reason.rule().id.len() + reason.source().len() + reason.message().len() + reason.remedy().len();
        texts as u64 + reason.code() as u64 + reason.confidence() as u64
    });
    told.fold(u64::from(answer.allowed()), u64::wrapping_add)
}

#[inline(never)]
fn find(table: &AccessTable, name: &str, question: &AccessRequest) -> u64 {
    let Some(function) = Function::find(name) else { return 0 };
    u64::from(black_box(table.decide(&AccessRequest { function, ..*question })).bits())
}

/// A request of the floor: level (2), status (3), function (60), owner (2).
#[derive(Debug, Clone, Copy)]
struct Bare {
    level: u8,
    status: u8,
    function: u8,
    owner: u8,
}

impl Bare {
    const fn from_random(random: u64) -> Self {
        Self {
            level: (random & 1) as u8,
            status: (random >> 8) as u8 % 3,
            function: (random >> 16) as u8 % 60,
            owner: (random >> 24 & 1) as u8,
        }
    }
}

/// A mask of functions for each level, status and owner: made-up rules of the same shape as ours.
static MASKS: [u64; 16] = [
    0x0fff_ffff_ffff_ffff,
    0x0fff_ffff_ffff_ffff,
    0x0fff_0fff_c000_ffff,
    0x0fff_0fff_c000_ffff,
    0x000f_ffff_0000_00ff,
    0x000f_ffff_0000_00ff,
    0,
    0,
    0x0000_0000_3fff_ffff,
    0x0000_1fff_ffff_ffff,
    0x0000_0000_3fff_00ff,
    0x0000_1fff_ffff_00ff,
    0x0000_0000_0000_00ff,
    0x0000_00ff_0000_00ff,
    0,
    0,
];

#[inline(never)]
#[expect(clippy::indexing_slicing, reason = "four bits count sixteen places")]
fn look_up(request: Bare) -> u64 {
    let cell = request.level << 3 | request.status << 1 | request.owner;
    MASKS[usize::from(cell & 15)] >> request.function & 1
}

/// Half of them refused, in no order.
pub(crate) fn mixed_questions() -> Vec<AccessRequest> {
    questions(&AccessTable::DEFAULT).2
}

/// So many questions that are allowed, that are refused, and half and half in no order.
fn questions(table: &AccessTable) -> (Vec<AccessRequest>, Vec<AccessRequest>, Vec<AccessRequest>) {
    let mut source = random();
    let mut of_kind = |allowed: bool| -> Vec<AccessRequest> {
        source.by_ref().map(question).filter(|question| table.allows(question) == allowed).take(REQUESTS).collect()
    };
    let (allowed, refused) = (of_kind(true), of_kind(false));
    let pairs = allowed.iter().zip(&refused).zip(random());
    let mixed = pairs.map(|((yes, no), random)| if random >> 32 & 1 == 0 { *yes } else { *no }).collect();
    (allowed, refused, mixed)
}

/// A question with every part drawn; users and licences are mostly active, as they are.
fn question(random: u64) -> AccessRequest {
    fn pick<T: Copy>(all: &[T], number: u64, or: T) -> T {
        all.get(usize::try_from(number).unwrap_or(0) % all.len().max(1)).copied().unwrap_or(or)
    }
    let routes = RouteSet::one(pick(Route::ALL, random >> 24, Route::SkilledWorker));
    AccessRequest {
        function: pick(Function::ALL, random & 0xff, Function::AssignCos),
        level: pick(Level::ALL, random >> 8 & 1, Level::Level1),
        user_status: if random >> 10 & 7 == 0 {
            pick(UserStatus::ALL, random >> 13 & 7, UserStatus::Active)
        } else {
            UserStatus::Active
        },
        licence_status: if random >> 16 & 1 == 0 {
            LicenceStatus::Active
        } else {
            pick(LicenceStatus::ALL, random >> 17 & 7, LicenceStatus::Active)
        },
        rating: pick(Rating::ALL, random >> 20 & 3, Rating::A),
        routes: if random >> 29 & 1 == 0 { RouteSet::ALL } else { routes },
        owner: random >> 30 & 3 != 0,
        window_open: random >> 33 & 1 == 0,
        on: if random >> 34 & 1 == 0 { day(2026, 4, 6) } else { day(2023, 4, 6) },
    }
}

/// Numbers without pattern, the same in each run (splitmix64).
fn random() -> impl Iterator<Item = u64> {
    let mut state = 7_u64;
    std::iter::repeat_with(move || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ state >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    })
}
