//! May this person hold this role in this licence on this day? With every reason against it, and what is not known.

use super::{KeyPerson, KeyRole, SettledException, SponsorRelation};
use crate::answer::answers;
use crate::decision::Reason;
use crate::licence::{Route, RouteSet};
use crate::policy::Policy;
use crate::rule::Rule;
use chrono::NaiveDate;
use std::borrow::Cow;

answers! {
    /// Whether a person may hold a role.
    KeyPersonCheck {
        /// Whether nothing that is known tells against it.
        suitable: bool,
        /// Every reason against it.
        reasons: Vec<Reason>,
        /// What does not forbid it, and is worth showing.
        warnings: Vec<Reason>,
        /// What is not known, and has to be asked for: it may tell against the person.
        unknown: Vec<UnknownFact>,
    }

    /// A fact that is not known.
    UnknownFact {
        /// Where it is said, as a JSON pointer.
        field: Cow<'static, str>,
        /// What is to be asked.
        question: Cow<'static, str>,
        /// The id of the rule.
        rule: Cow<'static, str>,
    }
}

/// A person who is to hold a role.
pub(crate) struct Candidate<'a> {
    pub(crate) person: &'a KeyPerson,
    pub(crate) role: KeyRole,
    /// The other roles of the person.
    pub(crate) also: &'a [KeyRole],
    /// The routes of the licence, where they are known.
    pub(crate) routes: Option<RouteSet>,
    /// Whether the licence is still applied for.
    pub(crate) at_application: bool,
    /// Whether the sponsor has somebody suitable in the United Kingdom, where it is known.
    pub(crate) suitable_uk_staff: Option<bool>,
    pub(crate) exception: Option<SettledException>,
    pub(crate) on: NaiveDate,
}

impl Candidate<'_> {
    /// Everything that tells against it, and everything that is not known.
    pub(crate) fn check(&self, policy: &Policy) -> KeyPersonCheck {
        let mut found = Findings::default();
        self.check_standing(policy, &mut found);
        self.check_place(&mut found);
        self.check_conduct(policy, &mut found);
        let Findings { reasons, warnings, unknown } = found;
        KeyPersonCheck { suitable: reasons.is_empty(), reasons, warnings, unknown }
    }

    /// Whether the person holds a role, be it this one or another.
    pub(super) fn holds(&self, role: KeyRole) -> bool {
        self.role == role || self.also.contains(&role)
    }

    pub(super) fn is(&self, relation: SponsorRelation) -> bool {
        self.person.relation == Some(relation)
    }

    pub(super) fn holds_route(&self, route: Route) -> Option<bool> {
        Some(self.routes?.contains(route))
    }
}

/// What was found of a candidate so far.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) reasons: Vec<Reason>,
    pub(super) warnings: Vec<Reason>,
    unknown: Vec<UnknownFact>,
}

impl Findings {
    /// Asks for a fact.
    pub(super) fn ask(&mut self, field: &'static str, question: &'static str, rule: &'static Rule) {
        self.unknown.push(UnknownFact { field: field.into(), question: question.into(), rule: rule.id.into() });
    }
}
