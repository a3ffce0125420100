//! The grounds of every possible refusal: rule, message and remedy, all of them constants.

use super::cell::Needs;
use super::function::Function;
use super::menu::Menu;
use crate::licence::{LicenceStatus, Rating};
use crate::rule;
use crate::rule::Rule;
use crate::user::UserStatus;

const USERS: usize = UserStatus::ALL.len();
const STATUSES: usize = LicenceStatus::ALL.len();
const RATINGS: usize = Rating::ALL.len();

/// Why one cause refuses one function.
#[derive(Debug, Clone, Copy)]
pub(super) struct Explanation {
    pub(super) rule: &'static Rule,
    pub(super) message: &'static str,
    pub(super) remedy: &'static str,
}

/// The grounds of one function. Those of an active user and of an A rating never occur.
#[derive(Debug)]
pub(super) struct Explanations {
    pub(super) user_status: [Explanation; USERS],
    pub(super) level: Explanation,
    pub(super) licence_status: [Explanation; STATUSES],
    pub(super) rating: [Explanation; RATINGS],
    pub(super) route: Explanation,
    pub(super) owner: Explanation,
    pub(super) window: Explanation,
    pub(super) not_in_force: Explanation,
}

/// The messages of one function, in the order of the statuses and ratings.
pub(super) struct Texts {
    pub(super) title: &'static str,
    pub(super) user_status: [&'static str; USERS],
    pub(super) level: &'static str,
    pub(super) licence_status: [&'static str; STATUSES],
    pub(super) rating: [&'static str; RATINGS],
    pub(super) route: &'static str,
    pub(super) owner: &'static str,
    pub(super) window: &'static str,
    pub(super) not_in_force: &'static str,
}

/// Puts the title of a function into every message about it, while compiling.
macro_rules! texts {
    ($title:literal) => {
        $crate::access::explanations::Texts {
            title: $title,
            user_status: [
                concat!("a user whose request is not decided yet cannot use `", $title, "`"),
                concat!("an active user cannot use `", $title, "`"),
                concat!("a user whose request was refused cannot use `", $title, "`"),
                concat!("a user deactivated by the sponsor cannot use `", $title, "`"),
                concat!("a user deactivated by the Home Office cannot use `", $title, "`"),
            ],
            level: concat!("a Level 2 user cannot use `", $title, "`"),
            licence_status: [
                concat!("an active licence does not allow `", $title, "`"),
                concat!("a suspended licence does not allow `", $title, "`"),
                concat!("a dormant licence does not allow `", $title, "`"),
                concat!("an expired licence does not allow `", $title, "`"),
                concat!("a revoked licence does not allow `", $title, "`"),
                concat!("a surrendered licence does not allow `", $title, "`"),
                concat!("a licence that is only applied for does not allow `", $title, "`"),
                concat!("an application that was rejected does not allow `", $title, "`"),
                concat!("an application that was refused does not allow `", $title, "`"),
                concat!("an application that was withdrawn does not allow `", $title, "`"),
            ],
            rating: [
                concat!("an A rating does not allow `", $title, "`"),
                concat!("a B rating does not allow `", $title, "`"),
                concat!("a Provisional rating does not allow `", $title, "`"),
            ],
            route: concat!("the licence covers no route that `", $title, "` needs"),
            owner: concat!("a Level 2 user can use `", $title, "` only on certificates that they own"),
            window: concat!("the time window of `", $title, "` is not open"),
            not_in_force: concat!("SMS does not have `", $title, "` on that day"),
        }
    };
}

pub(super) use texts;

const fn ground(rule: &'static Rule, message: &'static str, remedy: &'static str) -> Explanation {
    Explanation { rule, message, remedy }
}

impl Explanations {
    pub(super) const fn new(function: Function, menu: Menu, needs: Needs, first: &'static Rule, texts: &Texts) -> Self {
        Self {
            user_status: user_status(texts),
            level: ground(level_rule(function, menu, first), texts.level, level_remedy(function)),
            licence_status: licence_status(menu, first, texts),
            rating: rating(function, menu, texts),
            route: ground(route_rule(function, menu, first), texts.route, route_remedy(needs)),
            owner: ground(rule!("lu/P-3"), texts.owner, "ask a Level 1 user to transfer the certificate to you"),
            window: ground(window_rule(function), texts.window, window_remedy(function)),
            not_in_force: ground(force_rule(function, first), texts.not_in_force, force_remedy(function)),
        }
    }
}

const fn user_status(texts: &Texts) -> [Explanation; USERS] {
    let [requested, active, refused, by_sponsor, by_ukvi] = texts.user_status;
    let ask = "ask a Level 1 user for a new account: a deactivated one never returns";
    [
        ground(rule!("lu/UT-2"), requested, "wait until the Home Office has decided the request"),
        ground(rule!("lu/A-1"), active, ""),
        ground(rule!("lu/A-1"), refused, "ask a Level 1 user to submit a new request"),
        ground(rule!("lu/UT-9"), by_sponsor, ask),
        ground(rule!("lu/UT-9"), by_ukvi, ask),
    ]
}

const fn level_rule(function: Function, menu: Menu, first: &'static Rule) -> &'static Rule {
    match (function, menu) {
        (
            Function::RequestLevel1User
            | Function::CreateLevel2User
            | Function::AmendOwnDetails
            | Function::AmendLevel2User
            | Function::DeactivateUser,
            _,
        ) => rule!("lu/P-6"),
        (Function::AcceptMessages, _) | (_, Menu::Licence | Menu::DefinedCos) => rule!("lu/P-2"),
        _ => first,
    }
}

const fn level_remedy(function: Function) -> &'static str {
    match function {
        Function::AcceptMessages => "go on without it: the screen is for Level 1 users only",
        Function::TransferCos | Function::TransferCas => "ask a Level 1 user to transfer the certificate",
        _ => "ask a Level 1 user of the licence to do it",
    }
}

const fn licence_status(menu: Menu, first: &'static Rule, texts: &Texts) -> [Explanation; STATUSES] {
    let [active, suspended, dormant, expired, revoked, surrendered, applied, rejected, refused, withdrawn] =
        texts.licence_status;
    let (while_suspended, while_dormant) = match menu {
        Menu::Account => (first, first),
        Menu::Licence => (rule!("lu/4.2"), rule!("lu/P-10")),
        Menu::Workers | Menu::DefinedCos => (rule!("cos/2.4.1"), rule!("cos/2.4.1")),
        Menu::Students => (rule!("cas/2.4.2"), rule!("cas/2.4.2")),
    };
    [
        ground(first, active, "change the setting of the policy that switches it off"),
        ground(while_suspended, suspended, "wait until the licence is active again"),
        ground(while_dormant, dormant, "ask the Home Office to make the licence active again"),
        ground(rule!("lu/A-2"), expired, "apply for a new licence: an expired one never returns"),
        ground(rule!("lu/A-2"), revoked, "apply for a new licence once the cooling-off period is over"),
        ground(rule!("lu/A-1"), surrendered, "apply for a new licence: a surrendered one never returns"),
        ground(rule!("lu/A-6"), applied, "wait until the Home Office has decided the application"),
        ground(rule!("lu/A-1"), rejected, "apply again, with what the application lacked"),
        ground(rule!("lu/A-1"), refused, "apply again once the cooling-off period is over"),
        ground(rule!("lu/A-1"), withdrawn, "apply again"),
    ]
}

const fn rating(function: Function, menu: Menu, texts: &Texts) -> [Explanation; RATINGS] {
    let [a, b, provisional] = texts.rating;
    let (while_provisional, remedy) = provisional_ground(function, menu);
    [
        ground(rule!("lu/RT-1"), a, ""),
        ground(b_rule(function, menu), b, "complete the action plan and return to an A rating"),
        ground(while_provisional, provisional, remedy),
    ]
}

const fn b_rule(function: Function, menu: Menu) -> &'static Rule {
    match (function, menu) {
        (Function::ApplyPremiumService, _) => rule!("lu/PM-1"),
        (Function::ApplyStudentSponsorStatus, _) => rule!("lu/4.2"),
        (_, Menu::DefinedCos) => rule!("lu/RT-3"),
        _ => rule!("lu/RT-2"),
    }
}

const fn provisional_ground(function: Function, menu: Menu) -> (&'static Rule, &'static str) {
    let upgrade = "ask for an A rating once the Authorising Officer has entry clearance";
    match (function, menu) {
        (
            Function::RequestLevel1User
            | Function::CreateLevel2User
            | Function::AmendOwnDetails
            | Function::AmendLevel2User
            | Function::DeactivateUser,
            _,
        ) => (rule!("lu/U-10"), "tell the Home Office by requesting another change of circumstances"),
        (Function::ViewUsers, _) => (rule!("lu/U-10"), upgrade),
        (Function::RequestAllocationIncrease | Function::RenewAnnualAllocation, _) => (rule!("lu/RO-3"), upgrade),
        (Function::ApplyPremiumService, _) => (rule!("lu/PM-1"), upgrade),
        (Function::ApplyStudentSponsorStatus | Function::ManageCosGroups, _)
        | (_, Menu::DefinedCos | Menu::Students) => {
            (rule!("lu/RT-1"), "check the rating of the route: only UK Expansion Worker can be Provisional")
        }
        _ => (rule!("lu/RT-1"), upgrade),
    }
}

const fn route_rule(function: Function, menu: Menu, first: &'static Rule) -> &'static Rule {
    match (function, menu) {
        (Function::ManageCosGroups | Function::ManagePayeReferences, _) => first,
        (_, Menu::Workers | Menu::DefinedCos | Menu::Students) => rule!("lu/P-10"),
        _ => rule!("lu/P-1"),
    }
}

const fn route_remedy(needs: Needs) -> &'static str {
    match needs {
        Needs::Any => "",
        Needs::WorkerOrTemporary => "apply to add a Worker or Temporary Worker route to the licence",
        Needs::Student => "apply to add the Student route to the licence",
        Needs::SkilledWorker => "apply to add the Skilled Worker route to the licence",
        Needs::CreativeWorker => "apply to add the Creative Worker route to the licence",
    }
}

const fn window_rule(function: Function) -> &'static Rule {
    match function {
        Function::RenewAnnualAllocation => rule!("lu/AL-6"),
        _ => rule!("lu/P-11"),
    }
}

const fn window_remedy(function: Function) -> &'static str {
    match function {
        Function::RenewAnnualAllocation => {
            "ask once the window opens, 3 months before the allocation of a route expires"
        }
        Function::RenewLicence => "apply once the window opens, 90 days before the licence expires",
        _ => "apply once the window opens: the licence summary shows the day",
    }
}

const fn force_rule(function: Function, first: &'static Rule) -> &'static Rule {
    match function {
        Function::RenewLicence => rule!("lu/R-2"),
        Function::ApplyPremiumService => rule!("lu/F-12"),
        Function::NotifyGraduates => rule!("cas/5.4.3"),
        _ => first,
    }
}

const fn force_remedy(function: Function) -> &'static str {
    match function {
        Function::RenewLicence => "do nothing: since 6 April 2024 a licence goes on without renewal",
        Function::ApplyPremiumService => "go on without it: Premium is closed to new applicants since 11 November 2025",
        Function::NotifyGraduates => "notify from 24 May 2021 on",
        _ => "",
    }
}
