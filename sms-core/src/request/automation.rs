//! Whether a change request is accepted at once, without casework (`lu/P-12` to `lu/P-14`).

use super::content::Content;
use super::fields::{POSTCODE, changes_address_alone};
use super::{Automation, ChangeKind};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::licence::{LicenceStatus, NamedRole, Rating};
use crate::parameter::{Said, said};
use crate::plan::Context;
use crate::rule;
use crate::rule::Rule;

/// Every condition of automation that is not met; none where a request of this kind never is without casework.
pub(super) fn against(content: &Content<'_>, context: &Context<'_>) -> Result<Option<Vec<Reason>>> {
    let Some(automation) = content.facts.automation else { return Ok(None) };
    let licence = context.licence()?;
    let mut unmet = Vec::new();
    let mut needs = |met: bool, rule: &'static Rule, said: Said| {
        if !met {
            unmet.push(Reason::new(ErrorCode::RequestCasework).rule(rule).message(said));
        }
    };
    let on = context.today;
    let in_force = context.policy.get(automation.setting(), on);
    needs(in_force, automation.rule(), said!("such a request goes to casework on {on}", on));
    let alone = automation != Automation::Addresses || changes_address_alone(content.changes);
    needs(alone, automation.rule(), "more than an address changes".into());
    let (status, rating) = (licence.status_on(on), licence.rating());
    let active = said!("the licence is {licence_status}, and not active", licence_status = status);
    needs(status == LicenceStatus::Active, rule!("lu/P-14"), active);
    needs(rating == Rating::A, rule!("lu/P-14"), said!("the licence is rated `{rating}`, and not `a`", rating));
    needs(licence.automation, rule!("lu/P-14"), "the Home Office has not set automation for the licence".into());
    if content.facts.kind != ChangeKind::AmendOrganisationDetails {
        let of_representative = content.role() == Some(NamedRole::KeyContact);
        let known = content.wanted.get(POSTCODE);
        let same = known.is_some_and(|postcode| licence.has_postcode(postcode, of_representative));
        let message = if of_representative {
            "the postcode is neither that of the organisation or its head office nor that of its representative"
        } else {
            "the postcode is neither that of the organisation nor that of its head office"
        };
        needs(same, rule!("lu/P-14"), message.into());
    }
    Ok(Some(unmet))
}
