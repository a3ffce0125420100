//! What keeps a sponsor from assigning a CoS, and what is worth knowing although it may.

use super::checks::{CheckWeight, checks};
use super::fields;
use super::paye::unlisted;
use super::person::live_elsewhere;
use crate::certificate::assign::AssignedSoFar;
use crate::certificate::form_check::FormCheck;
use crate::certificate::{Certificate, is_same_name};
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::fields::Form;
use crate::licence::{Person, Rating, Route};
use crate::plan::Context;
use crate::policy::settings;
use crate::rule;

/// Why the licence cannot assign this CoS, after what the same command has assigned already.
pub(crate) fn guards(record: &Certificate, earlier: &AssignedSoFar, context: &Context<'_>) -> Result<Vec<Reason>> {
    let content = FormCheck::of(record, context);
    let mut guards = refusals(&content);
    if guards.iter().all(|guard| guard.code != ErrorCode::CertificateProvisional) {
        guards.extend(provisional_used(&content, earlier, context)?);
    }
    guards.extend(live(CheckWeight::Refusal, record, earlier, context));
    guards.extend(unlisted(CheckWeight::Refusal, record, context));
    Ok(guards)
}

/// What refuses a CoS by what it says and by the rating of the licence.
pub(crate) fn refusals(content: &FormCheck<'_>) -> Vec<Reason> {
    let ratings = [b_rated(content), provisional(content)];
    ratings.into_iter().flatten().chain(checks(CheckWeight::Refusal, content)).collect()
}

/// What does not forbid it, and is worth showing before it is too late.
pub(crate) fn warnings(content: &FormCheck<'_>) -> Vec<Reason> {
    checks(CheckWeight::Warning, content)
}

/// The warnings by what else the licence has: another live CoS of the worker, a list of PAYE references without that of the CoS.
pub(crate) fn further_warnings(
    record: &Certificate,
    earlier: &AssignedSoFar,
    context: &Context<'_>,
) -> impl Iterator<Item = Reason> {
    let live = live(CheckWeight::Warning, record, earlier, context);
    live.into_iter().chain(unlisted(CheckWeight::Warning, record, context))
}

fn live(weight: CheckWeight, record: &Certificate, earlier: &AssignedSoFar, context: &Context<'_>) -> Option<Reason> {
    let is_checked = weight.is_of(settings::CHECK_ONE_LIVE, &FormCheck::of(record, context));
    if is_checked { live_elsewhere(record, earlier, context) } else { None }
}

/// A B-rated sponsor assigns only to its own sponsored workers applying inside the United Kingdom; Seasonal Worker and
/// Scale-up need an A rating without exception (`cos/2.4.4`).
fn b_rated(content: &FormCheck<'_>) -> Option<Reason> {
    if content.rating != Some(Rating::B) {
        return None;
    }
    let excepted = !matches!(content.route, Route::SeasonalWorker | Route::ScaleUp);
    let own_worker = content.form.flag(fields::APPLIES_IN_UK) && content.form.flag(fields::SPONSORED_HERE);
    (!(excepted && own_worker)).then(|| {
        let remedy = "wait for the A rating, or tick `applies_in_uk` and `sponsored_here` where both are true";
        Reason::new(ErrorCode::CertificateBRated)
            .rule(rule!("cos/2.4.4"))
            .field(fields::SPONSORED_HERE.pointer())
            .remedy(remedy)
    })
}

/// The one CoS of a Provisional licence is for its Authorising Officer (`lu/T-6`).
fn provisional(content: &FormCheck<'_>) -> Option<Reason> {
    let is_provisional = content.rating == Some(Rating::Provisional);
    (is_provisional && !content.form.flag(fields::IS_AUTHORISING_OFFICER)).then(only_the_officer)
}

/// A Provisional licence holds one CoS, for the officer whom it names (`lu/T-6`).
fn provisional_used(content: &FormCheck<'_>, earlier: &AssignedSoFar, context: &Context<'_>) -> Result<Option<Reason>> {
    if content.rating != Some(Rating::Provisional) {
        return Ok(None);
    }
    let assigned = context.records.allocations.values().any(|allocation| allocation.assigned > 0);
    let officer = context.licence()?.key_personnel.authorising_officer.as_ref();
    let somebody_else = officer.is_some_and(|officer| !is_same(officer, content.form));
    Ok((assigned || earlier.is_any() || somebody_else).then(only_the_officer))
}

fn only_the_officer() -> Reason {
    let remedy = "get the Authorising Officer's visa, and ask for the A rating";
    Reason::new(ErrorCode::CertificateProvisional)
        .rule(rule!("lu/T-6"))
        .field(fields::IS_AUTHORISING_OFFICER.pointer())
        .remedy(remedy)
}

fn is_same(officer: &Person, form: &Form) -> bool {
    form.get(fields::FAMILY_NAME).is_some_and(|name| is_same_name(name, &officer.family_name))
}
