//! Whether a Level 1 user of the licence is a settled worker, and the sponsor's own (`lu/K-9`, `lu/K-10`).

use super::{Level, User, details};
use crate::error::ErrorCode;
use crate::finding::{About, Finding, Severity};
use crate::licence::{Licence, Rating, Route};
use crate::parameter;
use crate::personnel::{SettledException, SettledStatus, SponsorRelation};
use crate::policy::{Policy, settings};
use crate::rule;
use crate::rule::Rule;
use chrono::NaiveDate;

/// What is missing by the rule of the licence, and what is not known. Which rule it is follows from the day on which the licence was
/// applied for, or else of the grant, which is not before it; where neither is known it is the rule of today.
pub(super) fn findings(licence: &Licence, users: &[&User], policy: &Policy, today: NaiveDate) -> Vec<Finding> {
    let users: Vec<_> = users.iter().copied().filter(|user| user.is_active(Level::Level1)).collect();
    if users.is_empty() || is_excepted(licence, &users) {
        return Vec::new();
    }
    let one_and_same =
        policy.get(settings::PERSONNEL_ONE_SETTLED_LEVEL_1, licence.applied_on.or(licence.granted_on).unwrap_or(today));
    let verdicts: Vec<Verdict> = if one_and_same {
        let meets = any(users.iter().map(|user| both(settled(user), own(user, SponsorRelation::is_own_staff))));
        vec![(meets, ErrorCode::UserNoSettledLevel1, Severity::Urgent, rule!("lu/K-10"))]
    } else {
        let settled = any(users.iter().map(|user| settled(user)));
        let own = any(users.iter().map(|user| own(user, SponsorRelation::is_of_the_sponsor)));
        vec![
            (settled, ErrorCode::UserNoSettledLevel1, Severity::Warning, rule!("lu/K-9")),
            (own, ErrorCode::UserNoOwnLevel1, Severity::Warning, rule!("lu/K-6")),
        ]
    };
    let mut findings: Vec<_> = verdicts.iter().filter_map(|verdict| missing(licence, verdict)).collect();
    if verdicts.iter().any(|(meets, ..)| meets.is_none()) {
        findings.push(unknown(licence, &users));
    }
    findings
}

/// What is asked, whether it is met as far as that is known, and how it is told where it is not.
type Verdict = (Option<bool>, ErrorCode, Severity, &'static Rule);

fn missing(licence: &Licence, (meets, code, severity, rule): &Verdict) -> Option<Finding> {
    (*meets == Some(false)).then(|| {
        let remedy = "request a Level 1 user who is a settled worker and an employee, director or partner";
        let about = About::Licence(licence.number.clone());
        Finding::new(*code, *severity, about).rule(rule).remedy(remedy).command("request_level_1_user")
    })
}

fn unknown(licence: &Licence, users: &[&User]) -> Finding {
    let unknown = users.iter().filter(|user| settled(user).is_none() || relation(user).is_none()).count();
    let remedy = "let the Level 1 users say in `settled` and `relation` of their details what they are";
    Finding::new(ErrorCode::UserSettledUnknown, Severity::Information, About::Licence(licence.number.clone()))
        .rule(rule!("lu/16-13"))
        .with(parameter::COUNT, &unknown)
        .remedy(remedy)
        .command("amend_own_details")
}

/// The exceptions of Manual 1, the insolvency practitioner, and a Provisional licence, whose overseas Authorising Officer is the Level 1
/// user (`lu/K-12`).
fn is_excepted(licence: &Licence, users: &[&User]) -> bool {
    let named = match licence.key_personnel.settled_exception {
        Some(SettledException::DiplomaticMission) => licence.route_set().contains(Route::InternationalAgreement),
        Some(SettledException::OverseasBusiness | SettledException::Entrepreneur) => true,
        None => false,
    };
    let insolvent = || users.iter().any(|user| relation(user) == Some(SponsorRelation::InsolvencyPractitioner));
    named || licence.rating() == Rating::Provisional || insolvent()
}

fn relation(user: &User) -> Option<SponsorRelation> {
    SponsorRelation::find(user.details.get(details::RELATION)?)
}

fn settled(user: &User) -> Option<bool> {
    Some(SettledStatus::find(user.details.get(details::SETTLED)?)?.is_settled())
}

fn own(user: &User, counts: fn(SponsorRelation) -> bool) -> Option<bool> {
    relation(user).map(counts)
}

/// Whether both hold; where one does not, it does not matter that the other is not known.
const fn both(left: Option<bool>, right: Option<bool>) -> Option<bool> {
    match (left, right) {
        (Some(true), Some(true)) => Some(true),
        (Some(false), _) | (_, Some(false)) => Some(false),
        _ => None,
    }
}

/// Whether one holds; where one does, it does not matter that others are not known.
fn any(mut of: impl Iterator<Item = Option<bool>> + Clone) -> Option<bool> {
    let unknown = of.clone().any(|one| one.is_none());
    if of.any(|one| one == Some(true)) { Some(true) } else { (!unknown).then_some(false) }
}
