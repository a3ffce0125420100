//! The library and the model agree on every point, in permission, codes and confidence.

use crate::model::{self, Point, Row};
use chrono::NaiveDate;
use sms_core::Decision;
use sms_core::access::{AccessRequest, AccessTable, Function};
use sms_core::licence::{LicenceStatus, Rating, Route};
use sms_core::user::{Level, UserStatus};

/// Classes of licences: nothing, one route of each kind that some function asks for, and all of them.
const ROUTES: [&[&str]; 8] = [
    &[],
    &["scale_up"],
    &["skilled_worker"],
    &["creative_worker"],
    &["student"],
    &["child_student"],
    &["tier_2_general", "student"],
    &["skilled_worker", "creative_worker", "seasonal_worker", "student", "child_student"],
];

#[test]
fn the_model_has_the_functions_in_their_order() {
    let names: Vec<String> = model::rows().into_iter().map(|row| row.function).collect();
    let ours: Vec<&str> = Function::ALL.iter().map(|function| function.name()).collect();
    assert_eq!(names, ours);
}

#[test]
fn library_and_model_agree_on_every_point() {
    let mut points = 0;
    for row in model::rows() {
        for on in days(&row) {
            points += agree_on(&row, &on.to_string());
        }
    }
    assert!(points > 1_000_000, "{points}");
}

/// Before, the first day, inside, the last day, after; far days where an end is open.
fn days(row: &Row) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> =
        ["1900-01-01", "2023-06-01", "2199-12-31"].iter().map(|day| day.parse().unwrap()).collect();
    for end in [&row.from, &row.to] {
        if !end.is_empty() {
            let end: NaiveDate = end.parse().unwrap();
            days.extend([end.pred_opt().unwrap(), end, end.succ_opt().unwrap()]);
        }
    }
    days
}

fn agree_on(row: &Row, on: &str) -> usize {
    let mut points = 0;
    for routes in ROUTES {
        for level in Level::ALL {
            for user_status in UserStatus::ALL {
                for licence_status in LicenceStatus::ALL {
                    for rating in Rating::ALL {
                        for bits in 0..4 {
                            let point = Point {
                                level: level.name(),
                                user_status: user_status.name(),
                                licence_status: licence_status.name(),
                                rating: rating.name(),
                                routes,
                                owner: bits & 1 == 0,
                                window_open: bits & 2 == 0,
                                on,
                            };
                            agree(row, &point);
                            points += 1;
                        }
                    }
                }
            }
        }
    }
    points
}

fn agree(row: &Row, point: &Point<'_>) {
    let expected = model::reasons(row, point);
    let question = question(row, point);
    let answer = AccessTable::DEFAULT.decide(&question);
    let reasons = answer.reasons().map(|reason| (reason.code().id(), reason.confidence().name()));
    assert!(reasons.eq(expected.iter().copied()), "{}: {point:?}: {expected:?}", row.function);
    assert_eq!(answer.allowed(), expected.is_empty(), "{}: {point:?}", row.function);
    assert_eq!(AccessTable::DEFAULT.allows(&question), expected.is_empty(), "{}: {point:?}", row.function);
}

fn question(row: &Row, point: &Point<'_>) -> AccessRequest {
    AccessRequest {
        function: Function::find(&row.function).unwrap(),
        level: Level::find(point.level).unwrap(),
        user_status: UserStatus::find(point.user_status).unwrap(),
        licence_status: LicenceStatus::find(point.licence_status).unwrap(),
        rating: Rating::find(point.rating).unwrap(),
        routes: point.routes.iter().map(|route| Route::find(route).unwrap()).collect(),
        owner: point.owner,
        window_open: point.window_open,
        on: point.on.parse().unwrap(),
    }
}

/// Acceptance: who may do what, as far as it needs no store.
#[test]
fn a_suspended_licence_answers_as_the_facts_say() {
    for row in model::rows() {
        let point = Point {
            level: "level_1",
            user_status: "active",
            licence_status: "suspended",
            rating: "a",
            routes: &["skilled_worker", "creative_worker", "student"],
            owner: false,
            window_open: true,
            on: "2023-06-01",
        };
        let decision = Decision::from(AccessTable::DEFAULT.decide(&question(&row, &point)));
        assert_eq!(decision.allowed, row.suspended.starts_with("yes"), "{}", row.function);
    }
}
