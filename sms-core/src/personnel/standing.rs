//! What the person is to the sponsor: which roles that leaves, and whether the Level 1 user whom an application names is settled.

use super::check::{Candidate, Findings};
use super::{KeyRole, SettledException, SponsorRelation};
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::Route;
use crate::policy::{Policy, settings};
use crate::rule;
use crate::rule::Rule;

const RELATION: &str = "/person/relation";

impl Candidate<'_> {
    /// What the person is to the sponsor against the role.
    pub(super) fn check_standing(&self, policy: &Policy, found: &mut Findings) {
        self.check_moment(found);
        match self.person.relation {
            Some(relation) => self.check_relation(relation, found),
            None => found.ask(RELATION, "what is the person to the sponsor?", rule!("lu/K-6")),
        }
        if self.role == KeyRole::Representative || self.is(SponsorRelation::Representative) {
            self.check_adviser(found);
        }
        if self.role == KeyRole::Level1 && self.at_application {
            self.check_settled(policy, found);
        }
    }

    /// An application names no Level 2 user, and no representative as a user.
    fn check_moment(&self, found: &mut Findings) {
        if !self.at_application {
            return;
        }
        let rule = match self.role {
            KeyRole::Level2 => rule!("lu/K-1"),
            KeyRole::Level1 if self.is(SponsorRelation::Representative) => rule!("lu/K-5"),
            _ => return,
        };
        found.reasons.push(against(
            ErrorCode::PersonnelBeforeGrant,
            rule,
            "/role",
            "wait for the grant of the licence",
        ));
    }

    fn check_relation(&self, relation: SponsorRelation, found: &mut Findings) {
        let other = |code, rule| against(code, rule, RELATION, "name another person");
        found.reasons.extend(role_refused(self.role, relation));
        match (self.role, relation) {
            (KeyRole::Representative, _) if relation != SponsorRelation::Representative => {
                found.reasons.push(other(ErrorCode::PersonnelNoRepresentative, rule!("lu/K-4")));
            }
            (KeyRole::Level1 | KeyRole::Level2, SponsorRelation::Representative)
                if !self.at_application && !self.holds(KeyRole::Representative) =>
            {
                let remedy = "appoint the representative first, then add the user";
                found.warnings.push(against(ErrorCode::PersonnelNotAppointed, rule!("lu/K-5"), "/also", remedy));
            }
            (KeyRole::AuthorisingOfficer | KeyRole::KeyContact, _)
                if !relation.is_usual() && relation != SponsorRelation::Representative =>
            {
                found.warnings.push(other(ErrorCode::PersonnelNotStaff, rule!("lu/K-14")));
            }
            _ => {}
        }
    }

    fn check_adviser(&self, found: &mut Findings) {
        let field = "/person/qualified_adviser";
        match self.person.qualified_adviser {
            Some(true) => {}
            Some(false) => {
                let remedy = "appoint somebody who is qualified to give immigration advice";
                found.reasons.push(against(ErrorCode::PersonnelUnqualified, rule!("lu/K-4"), field, remedy));
            }
            None => found.ask(field, "is the person qualified to give immigration advice?", rule!("lu/K-4")),
        }
    }

    /// The one Level 1 user of an application (`lu/U-9`) alone can be the one who is settled.
    fn check_settled(&self, policy: &Policy, found: &mut Findings) {
        if self.needs_nobody_settled() {
            return;
        }
        let one_and_same = policy.get(settings::PERSONNEL_ONE_SETTLED_LEVEL_1, self.on);
        let rule = if one_and_same { rule!("lu/K-10") } else { rule!("lu/K-9") };
        let remedy = "name an employee, director or partner who is a settled worker";
        if one_and_same && self.person.relation.is_some_and(|relation| !relation.is_own_staff()) {
            found.reasons.push(against(ErrorCode::PersonnelNotOwnStaff, rule, RELATION, remedy));
        }
        let field = "/person/settled";
        match self.person.settled {
            None => found.ask(field, "is the person a settled worker, and by what?", rule!("lu/K-11")),
            Some(settled) if !settled.is_settled() => {
                found.reasons.push(against(ErrorCode::PersonnelNotSettled, rule, field, remedy));
            }
            Some(_) => {}
        }
    }

    /// The exceptions: those of Manual 1, the insolvency practitioner, and an overseas Authorising Officer, who is the Level 1 user.
    fn needs_nobody_settled(&self) -> bool {
        let excepted = match self.exception {
            Some(SettledException::DiplomaticMission) => self.holds_route(Route::InternationalAgreement) != Some(false),
            Some(SettledException::OverseasBusiness | SettledException::Entrepreneur) => true,
            None => false,
        };
        let overseas = self.person.based_in_uk == Some(false)
            && self.holds(KeyRole::AuthorisingOfficer)
            && self.holds_route(Route::UkExpansionWorker) == Some(true);
        excepted || overseas || self.is(SponsorRelation::InsolvencyPractitioner)
    }
}

/// Why somebody who is this to the sponsor does not have the role, whatever else is known (`lu/K-4`, `lu/K-7`, `lu/K-8`).
pub(crate) fn role_refused(role: KeyRole, relation: SponsorRelation) -> Option<Reason> {
    match (role, relation) {
        (KeyRole::AuthorisingOfficer, SponsorRelation::Representative) => {
            Some(against(ErrorCode::PersonnelRepresentative, rule!("lu/K-4"), RELATION, "name another person"))
        }
        (KeyRole::Level1, SponsorRelation::Agency) => {
            let remedy = "make the person a Level 2 user, or name another one";
            Some(against(ErrorCode::PersonnelAgency, rule!("lu/K-7"), RELATION, remedy))
        }
        (KeyRole::Level1 | KeyRole::Level2, SponsorRelation::Contractor) => {
            Some(against(ErrorCode::PersonnelContractor, rule!("lu/K-8"), RELATION, "name another person"))
        }
        _ => None,
    }
}

/// A reason with all that it says.
pub(super) fn against(code: ErrorCode, rule: &'static Rule, field: &'static str, remedy: &'static str) -> Reason {
    Reason::new(code).rule(rule).field(field).remedy(remedy)
}
