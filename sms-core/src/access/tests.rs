//! Every cause once allowed and once refused, and what the facts say loudest.

use super::*;
use crate::decision::{Decision, Reason};
use crate::error::ErrorCode;
use crate::licence::{LicenceStatus, Rating, Route, RouteSet};
use crate::rule::Confidence;
use crate::time::day;
use crate::user::{Level, UserStatus};
use std::borrow::Cow;

/// A Level 1 user on an active, A-rated licence for every route, to whom everything of today is open.
fn ask(function: Function) -> AccessRequest {
    AccessRequest {
        function,
        level: Level::Level1,
        user_status: UserStatus::Active,
        licence_status: LicenceStatus::Active,
        rating: Rating::A,
        routes: RouteSet::ALL,
        owner: true,
        window_open: true,
        on: day(2023, 6, 1),
    }
}

fn codes(question: &AccessRequest) -> Vec<&'static str> {
    AccessTable::DEFAULT.decide(question).reasons().map(|reason| reason.code().id()).collect()
}

fn only_reason(question: &AccessRequest) -> AccessReason {
    let mut reasons = AccessTable::DEFAULT.decide(question).reasons();
    let reason = reasons.next().unwrap();
    assert!(reasons.next().is_none(), "{question:?}");
    reason
}

#[track_caller]
fn check(question: &AccessRequest, cause: Cause, rule: &str, confidence: Confidence) {
    let reason = only_reason(question);
    assert_eq!((reason.cause(), reason.rule().id, reason.confidence()), (cause, rule, confidence));
}

#[test]
fn a_level_1_user_of_a_full_licence_may_do_everything() {
    for &function in Function::ALL {
        assert_eq!(codes(&ask(function)), [""; 0], "{function}");
    }
}

#[test]
fn level() {
    let level_2 = |function| AccessRequest { level: Level::Level2, ..ask(function) };
    assert_eq!(codes(&level_2(Function::CreateCos)), [""; 0]);
    check(&level_2(Function::ViewLicenceSummary), Cause::Level, "lu/P-2", Confidence::Official);
    check(&level_2(Function::ViewMessageBoard), Cause::Level, "lu/P-2", Confidence::Official);
    check(&level_2(Function::AcceptMessages), Cause::Level, "lu/P-2", Confidence::Official);
    check(&level_2(Function::ApplyDefinedCos), Cause::Level, "lu/P-2", Confidence::Official);
    check(&level_2(Function::DeactivateUser), Cause::Level, "lu/P-6", Confidence::Official);
    check(&level_2(Function::WithdrawCos), Cause::Level, "lu/P-5", Confidence::Official);
    check(&level_2(Function::TransferCos), Cause::Level, "cos/11.3.2", Confidence::Secondary);
    check(&level_2(Function::TransferCas), Cause::Level, "cas/6.2", Confidence::Inferred);
}

#[test]
fn user_status() {
    let user = |user_status| AccessRequest { user_status, ..ask(Function::LogIn) };
    assert_eq!(codes(&user(UserStatus::Active)), [""; 0]);
    check(&user(UserStatus::Requested), Cause::UserStatus, "lu/UT-2", Confidence::Official);
    check(&user(UserStatus::Refused), Cause::UserStatus, "lu/A-1", Confidence::Official);
    check(&user(UserStatus::DeactivatedBySponsor), Cause::UserStatus, "lu/UT-9", Confidence::Official);
    check(&user(UserStatus::DeactivatedByUkvi), Cause::UserStatus, "lu/UT-9", Confidence::Official);
}

#[test]
fn licence_status() {
    let on = |function, licence_status| AccessRequest { licence_status, ..ask(function) };
    assert_eq!(codes(&on(Function::LogIn, LicenceStatus::Suspended)), [""; 0]);
    check(&on(Function::CreateCos, LicenceStatus::Suspended), Cause::LicenceStatus, "cos/2.4.1", Confidence::Official);
    check(&on(Function::PrintCos, LicenceStatus::Dormant), Cause::LicenceStatus, "cos/2.4.1", Confidence::Inferred);
    check(&on(Function::ViewCas, LicenceStatus::Suspended), Cause::LicenceStatus, "cas/2.4.2", Confidence::Official);
    check(&on(Function::ViewUsers, LicenceStatus::Dormant), Cause::LicenceStatus, "lu/P-10", Confidence::Inferred);
    check(&on(Function::LogIn, LicenceStatus::Revoked), Cause::LicenceStatus, "lu/A-2", Confidence::Official);
    check(&on(Function::LogIn, LicenceStatus::Surrendered), Cause::LicenceStatus, "lu/A-1", Confidence::Inferred);
}

#[test]
fn an_ended_licence_refuses_everything_to_everyone() {
    let ended = [LicenceStatus::Expired, LicenceStatus::Revoked, LicenceStatus::Surrendered];
    for licence_status in ended {
        for (&function, &level) in Function::ALL.iter().flat_map(|f| Level::ALL.iter().map(move |level| (f, level))) {
            let answer = AccessTable::DEFAULT.decide(&AccessRequest { level, licence_status, ..ask(function) });
            assert!(answer.refused_for(Cause::LicenceStatus), "{function} {level} {licence_status}");
        }
    }
}

#[test]
fn rating() {
    let rated = |function, rating| AccessRequest { rating, ..ask(function) };
    assert_eq!(codes(&rated(Function::AssignCos, Rating::B)), [""; 0]);
    check(&rated(Function::ApplyDefinedCos, Rating::B), Cause::Rating, "lu/RT-3", Confidence::Official);
    check(&rated(Function::AssignDefinedCos, Rating::B), Cause::Rating, "lu/RT-3", Confidence::Official);
    check(&rated(Function::CreateLevel2User, Rating::Provisional), Cause::Rating, "lu/U-10", Confidence::Official);
    check(&rated(Function::CreateCas, Rating::Provisional), Cause::Rating, "lu/RT-1", Confidence::Assumed);
    let suspended =
        AccessRequest { licence_status: LicenceStatus::Suspended, ..rated(Function::CreateDefinedCos, Rating::B) };
    assert_eq!(codes(&suspended), ["access.licence_status"]);
}

#[test]
fn route() {
    let with = |function, route| AccessRequest { routes: RouteSet::one(route), ..ask(function) };
    assert_eq!(codes(&with(Function::CreateCas, Route::ChildStudent)), [""; 0]);
    assert_eq!(codes(&AccessRequest { routes: RouteSet::NONE, ..ask(Function::ViewLicenceSummary) }), [""; 0]);
    check(&with(Function::CreateCas, Route::SkilledWorker), Cause::Route, "lu/P-10", Confidence::Official);
    check(&with(Function::CreateCos, Route::Student), Cause::Route, "lu/P-10", Confidence::Official);
    check(&with(Function::ApplyDefinedCos, Route::ScaleUp), Cause::Route, "lu/P-10", Confidence::Official);
    check(&with(Function::ManageCosGroups, Route::SkilledWorker), Cause::Route, "cos/11.2.1", Confidence::Official);
}

#[test]
fn owner() {
    let other = |function, level| AccessRequest { level, owner: false, ..ask(function) };
    assert_eq!(codes(&other(Function::ViewCos, Level::Level1)), [""; 0]);
    assert_eq!(codes(&other(Function::CreateCos, Level::Level2)), [""; 0]);
    assert_eq!(codes(&AccessRequest { level: Level::Level2, ..ask(Function::ReportWorkerActivity) }), [""; 0]);
    check(&other(Function::ReportWorkerActivity, Level::Level2), Cause::Owner, "lu/P-3", Confidence::Official);
    check(&other(Function::EditCos, Level::Level2), Cause::Owner, "lu/P-3", Confidence::Inferred);
    check(&other(Function::WithdrawCos, Level::Level2), Cause::Level, "lu/P-5", Confidence::Official);
}

#[test]
fn window() {
    let shut = |function| AccessRequest { window_open: false, ..ask(function) };
    assert_eq!(codes(&shut(Function::RequestAllocationIncrease)), [""; 0]);
    check(&shut(Function::RenewAnnualAllocation), Cause::Window, "lu/AL-6", Confidence::Official);
    check(&shut(Function::RenewLicence), Cause::Window, "lu/P-11", Confidence::Official);
    check(&shut(Function::ApplyStudentSponsorStatus), Cause::Window, "lu/P-11", Confidence::Official);
}

#[test]
fn not_in_force() {
    let on = |function, on| AccessRequest { on, ..ask(function) };
    assert_eq!(codes(&on(Function::RenewLicence, day(2024, 4, 5))), [""; 0]);
    assert_eq!(codes(&on(Function::NotifyGraduates, day(2021, 5, 24))), [""; 0]);
    check(&on(Function::RenewLicence, day(2024, 4, 6)), Cause::NotInForce, "lu/R-2", Confidence::Secondary);
    check(&on(Function::ApplyPremiumService, day(2025, 11, 11)), Cause::NotInForce, "lu/F-12", Confidence::Secondary);
    check(&on(Function::NotifyGraduates, day(2021, 5, 23)), Cause::NotInForce, "cas/5.4.3", Confidence::Official);
}

#[test]
fn a_refusal_with_several_causes_lists_them_all() {
    let question = AccessRequest {
        level: Level::Level2,
        licence_status: LicenceStatus::Suspended,
        routes: RouteSet::one(Route::Student),
        ..ask(Function::ApplyDefinedCos)
    };
    assert_eq!(codes(&question), ["access.level", "access.licence_status", "access.route"]);
    let everything = AccessRequest {
        user_status: UserStatus::Requested,
        rating: Rating::B,
        routes: RouteSet::NONE,
        owner: false,
        window_open: false,
        on: day(2026, 1, 1),
        licence_status: LicenceStatus::Active,
        ..question
    };
    assert_eq!(codes(&everything), ["access.user_status", "access.level", "access.rating", "access.route"]);
}

#[test]
fn a_reason_says_what_it_must_and_borrows_it() {
    let question = AccessRequest { level: Level::Level2, ..ask(Function::WithdrawCos) };
    let reason = Reason::from(only_reason(&question));
    assert_eq!(reason.code, ErrorCode::AccessLevel);
    assert_eq!(reason.message, "a Level 2 user cannot use `Withdraw a live CoS`");
    assert_eq!(reason.source, "GOV.UK, sponsorship management roles");
    assert_eq!(reason.remedy.as_deref(), Some("ask a Level 1 user of the licence to do it"));
    assert_eq!(reason.field, None);
    for part in [&reason.message, &reason.rule, &reason.source, reason.remedy.as_ref().unwrap()] {
        assert!(matches!(part, Cow::Borrowed(_)), "{part}");
    }
}

#[test]
fn a_decision_repeats_its_answer() {
    let allowed = Decision::from(AccessTable::DEFAULT.decide(&ask(Function::LogIn)));
    assert_eq!(allowed, Decision::allow());
    let question = AccessRequest { owner: false, level: Level::Level2, ..ask(Function::ViewCos) };
    let refused = Decision::from(AccessTable::DEFAULT.decide(&question));
    assert!(!refused.allowed);
    assert!(
        refused
            .text()
            .starts_with("a Level 2 user can use `Search for and view CoS` only on certificates that they own (ask ")
    );
}

/// One look-up holds permission and refusal: an answer is one word, and its reasons are its bits.
#[test]
fn an_answer_is_one_small_word() {
    assert!(size_of::<AccessDecision>() <= 8);
    assert_eq!(size_of::<AccessTable>(), Function::COUNT * 2 * 10 * 3 * 2);
    assert_eq!(Cause::ALL.len(), 8);
}

#[test]
fn every_ground_that_can_occur_explains_and_helps() {
    for &function in Function::ALL {
        let question = ask(function);
        let facts = function.facts();
        let questions = [
            AccessRequest { user_status: UserStatus::Refused, ..question },
            AccessRequest { level: Level::Level2, owner: false, ..question },
            AccessRequest { licence_status: LicenceStatus::Dormant, ..question },
            AccessRequest { rating: Rating::B, ..question },
            AccessRequest { rating: Rating::Provisional, ..question },
            AccessRequest { routes: RouteSet::NONE, window_open: false, ..question },
            AccessRequest { on: facts.to.map_or(day(1900, 1, 1), crate::time::next_day), ..question },
        ];
        for question in questions {
            for reason in AccessTable::DEFAULT.decide(&question).reasons() {
                assert!(reason.message().contains(&format!("`{}`", facts.title)), "{}", reason.message());
                assert!(!reason.remedy().is_empty(), "{}", reason.message());
            }
        }
    }
}
