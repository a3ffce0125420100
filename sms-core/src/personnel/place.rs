//! Where the person is: in the United Kingdom, but for the Authorising Officer of a sponsor that comes from abroad (`lu/K-12`).

use super::KeyRole;
use super::check::{Candidate, Findings};
use super::standing::against;
use crate::error::ErrorCode;
use crate::licence::Route;
use crate::rule;

const PLACE: &str = "/person/based_in_uk";

impl Candidate<'_> {
    /// Where the person is against the role.
    pub(super) fn check_place(&self, found: &mut Findings) {
        match self.person.based_in_uk {
            Some(true) => {}
            Some(false) => self.check_overseas(found),
            None => found.ask(PLACE, "is the person in the United Kingdom most of the time?", rule!("lu/K-14")),
        }
    }

    fn check_overseas(&self, found: &mut Findings) {
        let remedy = "name somebody who is in the United Kingdom most of the time";
        let may_be = self.holds(KeyRole::AuthorisingOfficer);
        match self.holds_route(Route::UkExpansionWorker).filter(|_| may_be) {
            None if may_be => found.ask("/routes", "which routes does the licence cover?", rule!("lu/K-12")),
            Some(true) => self.check_overseas_officer(found),
            _ => {
                let rule = if may_be { rule!("lu/K-12") } else { rule!("lu/K-14") };
                found.reasons.push(against(ErrorCode::PersonnelOverseas, rule, PLACE, remedy));
            }
        }
    }

    /// An overseas Authorising Officer for UK Expansion Worker: nobody suitable is here, and the officer is the Level 1 user, too.
    fn check_overseas_officer(&self, found: &mut Findings) {
        match self.suitable_uk_staff {
            Some(false) => {}
            Some(true) => {
                let remedy = "name one of the suitable staff in the United Kingdom";
                let field = "/suitable_uk_staff";
                found.reasons.push(against(ErrorCode::PersonnelOverseas, rule!("lu/K-12"), field, remedy));
            }
            None => {
                let question = "does the sponsor have suitable staff in the United Kingdom?";
                found.ask("/suitable_uk_staff", question, rule!("lu/K-12"));
            }
        }
        if !self.holds(KeyRole::Level1) {
            let remedy = "make the Authorising Officer the Level 1 user, too";
            found.reasons.push(against(ErrorCode::PersonnelOverseasLevel1, rule!("lu/K-12"), "/also", remedy));
        }
    }
}
