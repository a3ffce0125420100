//! What a change request says beside what is so already: whether it changes anything, and whether it can be.

use super::eligibility;
use super::fields::{FAMILY_NAME, GIVEN_NAME};
use super::present;
use super::{ChangeKind, ChangeKindFacts};
use crate::allocation::route_not_held;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::fields::{Field, Form};
use crate::licence::{Licence, NamedRole, Rating, Route, b_rated};
use crate::plan::Context;
use crate::rule;

/// What of a form cannot be recorded at all.
pub(super) fn problems(kind: ChangeKind, form: &Form) -> Vec<Reason> {
    form.problems(kind.facts().fields)
}

/// What a request says, beside what is so now.
pub(super) struct Content<'a> {
    pub(super) facts: &'static ChangeKindFacts,
    /// What is filled in.
    pub(super) changes: &'a Form,
    /// What is so now.
    present: Form,
    /// What would be so.
    pub(super) wanted: Form,
}

impl<'a> Content<'a> {
    pub(super) fn of(kind: ChangeKind, changes: &'a Form, context: &Context<'_>) -> Result<Self> {
        let facts = kind.facts();
        let present = present::form(kind, context.licence()?);
        let wanted = if facts.whole { changes.cleared() } else { present.amended(changes) };
        Ok(Self { facts, changes, present, wanted })
    }

    /// The role that it is about, if it is about one.
    pub(super) const fn role(&self) -> Option<NamedRole> {
        role(self.facts.kind)
    }

    /// What our rules refuse.
    pub(super) fn objections(&self, routes: &[Route], context: &Context<'_>) -> Result<Vec<Reason>> {
        let licence = context.licence()?;
        let mut objections = self.lacks();
        if !self.facts.fields.is_empty() && self.wanted == self.present {
            objections.push(Reason::new(ErrorCode::RequestNothingToChange).rule(self.facts.rule).field("/fields"));
        }
        if let Some(role) = self.role() {
            objections.extend(self.another_person(role));
            objections.extend(eligibility::objections(role, &self.wanted, context)?);
        }
        objections.extend(representative(self.facts.kind, licence));
        objections.extend(named_for_good(self.facts.kind, &self.wanted, licence));
        objections.extend(lost_routes(self.facts.kind, routes, licence));
        objections.extend(not_provisional(self.facts.kind, licence));
        objections.extend(b_rated(licence.rating()).filter(|_| self.facts.kind == ChangeKind::AddBranch));
        Ok(objections)
    }

    /// What must be filled in and is not: of something new all of it, of a change what it takes away.
    fn lacks(&self) -> Vec<Reason> {
        if self.facts.whole {
            return self.wanted.lacks_to_save(self.facts.fields);
        }
        let fields = self.facts.fields.iter().copied();
        let taken_away: Vec<&'static Field> =
            fields.filter(|field| self.changes.has_at(field.name) && !self.wanted.has_at(field.name)).collect();
        self.wanted.lacks_to_save(&taken_away)
    }

    /// Objects where an amendment gives both names of a person anew (`lu/U-5`).
    fn another_person(&self, role: NamedRole) -> Option<Reason> {
        let keys = [GIVEN_NAME, FAMILY_NAME];
        let differ = keys.iter().all(|key| self.wanted.get(*key) != self.present.get(*key));
        (!self.facts.whole && differ && self.present.has(GIVEN_NAME)).then(|| {
            let remedy = match role {
                NamedRole::AuthorisingOfficer => "`replace_authorising_officer` asks for another person",
                NamedRole::KeyContact => "`replace_key_contact` asks for another person",
            };
            let reason = Reason::new(ErrorCode::RequestAnotherPerson).rule(rule!("lu/U-5"));
            reason.at_most(rule::Confidence::Inferred).field("/fields").remedy(remedy)
        })
    }
}

/// The role that a kind is about, if it is about one.
pub(super) const fn role(kind: ChangeKind) -> Option<NamedRole> {
    match kind {
        ChangeKind::AmendAuthorisingOfficer | ChangeKind::ReplaceAuthorisingOfficer => {
            Some(NamedRole::AuthorisingOfficer)
        }
        ChangeKind::AmendKeyContact | ChangeKind::ReplaceKeyContact => Some(NamedRole::KeyContact),
        _ => None,
    }
}

/// Objects where a representative is appointed beside another, or there is none to amend or remove.
fn representative(kind: ChangeKind, licence: &Licence) -> Option<Reason> {
    let there = !licence.key_personnel.representative.is_empty();
    let message = match kind {
        ChangeKind::AppointRepresentative if there => "the licence has a representative already",
        ChangeKind::AmendRepresentative | ChangeKind::RemoveRepresentative if !there => {
            "the licence has no representative"
        }
        _ => return None,
    };
    let reason = Reason::new(ErrorCode::RequestRepresentative).rule(rule!("lu/CR-6")).message(message);
    Some(reason.at_most(rule::Confidence::Inferred).field("/reason"))
}

/// What of an organisation is kept for good, and names a person (`library/personal`).
fn named_for_good(kind: ChangeKind, wanted: &Form, licence: &Licence) -> Vec<Reason> {
    if kind != ChangeKind::AmendOrganisationDetails {
        return Vec::new();
    }
    let kept = [super::fields::TOWN, super::fields::COUNTY, super::fields::POSTCODE];
    let named =
        kept.into_iter().filter(|key| wanted.get(*key).is_some_and(|text| licence.key_personnel.is_named_in(text)));
    named.map(|key| crate::licence::names_a_person(key.pointer())).collect()
}

/// Objects to routes that are given up and not held, and to all of them together.
fn lost_routes(kind: ChangeKind, routes: &[Route], licence: &Licence) -> Vec<Reason> {
    if kind != ChangeKind::SurrenderRoutes {
        return Vec::new();
    }
    let held = licence.route_set();
    let missing = routes.iter().enumerate().filter(|(_, route)| !held.contains(**route));
    let mut objections: Vec<_> =
        missing.map(|(place, route)| route_not_held(*route).field(format!("/routes/{place}"))).collect();
    if licence.routes.iter().all(|kept| kept.route.is_some_and(|route| routes.contains(&route))) {
        let message = "no route would be left";
        let reason = Reason::new(ErrorCode::RequestTarget).rule(rule!("lu/T-21")).message(message);
        objections.push(reason.field("/routes").remedy("give the reason `surrender_licence`"));
    }
    objections
}

/// Objects where only a Provisional sponsor asks for it (`lu/U-10`, `lu/T-8`).
fn not_provisional(kind: ChangeKind, licence: &Licence) -> Option<Reason> {
    let of_provisional = matches!(kind, ChangeKind::ProvisionalUsers | ChangeKind::MoveToA);
    let provisional = licence.rating_of(Route::UkExpansionWorker) == Rating::Provisional;
    (of_provisional && !provisional).then(|| {
        let reason = Reason::new(ErrorCode::RequestNotProvisional).rule(kind.facts().rule).field("/reason");
        match kind {
            ChangeKind::ProvisionalUsers => reason.remedy("use the functions for users"),
            _ => reason,
        }
    })
}
