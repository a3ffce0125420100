//! Who may have a role: the one place where a person is looked at who is to be Authorising Officer or Key Contact (`lu/3`).

use super::fields::{FAMILY_NAME, GIVEN_NAME, REPRESENTATIVE};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::fields::Form;
use crate::licence::NamedRole;
use crate::personnel::{KeyRole, SponsorRelation, role_refused};
use crate::plan::Context;
use crate::rule;

/// What speaks against a person in a role.
pub(super) fn objections(role: NamedRole, person: &Form, context: &Context<'_>) -> Result<Vec<Reason>> {
    let appointed = &context.licence()?.key_personnel.representative;
    let names = [GIVEN_NAME, FAMILY_NAME].map(|key| (person.get(key), appointed.get(key)));
    let is_known = names.iter().all(|(own, other)| own.is_some() && own.map(folded) == other.map(folded));
    let is_representative = person.flag(REPRESENTATIVE) || is_known;
    let against = match role {
        _ if !is_representative => None,
        NamedRole::AuthorisingOfficer => role_refused(KeyRole::AuthorisingOfficer, SponsorRelation::Representative),
        NamedRole::KeyContact => appointed.is_empty().then(|| {
            let message = "a representative is appointed before they become Key Contact";
            Reason::new(ErrorCode::RequestRepresentative).rule(rule!("lu/K-4")).message(message)
        }),
    };
    Ok(against.map(|reason| reason.field(REPRESENTATIVE.pointer())).into_iter().collect())
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}
