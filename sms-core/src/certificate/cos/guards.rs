//! What keeps a sponsor from assigning a CoS, and what is worth knowing although it may.

use super::checks::{Weight, checks};
use crate::certificate::Certificate;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::fields::Form;
use crate::licence::{Licence, Person, Rating, Route};
use crate::plan::Context;
use crate::rule;

/// Why the licence cannot assign this CoS, when it has assigned so many in the same command.
pub(crate) fn guards(record: &Certificate, context: &Context<'_>, before: usize) -> Result<Vec<Reason>> {
    let licence = context.licence()?;
    let mut guards: Vec<_> = rating_guard(record, licence).into_iter().collect();
    guards.extend(provisional_guard(record, licence, context, before));
    guards.extend(checks(Weight::Refusal, record, context)?);
    Ok(guards)
}

/// A B-rated sponsor assigns only to its own sponsored workers applying inside the United Kingdom; Seasonal Worker and
/// Scale-up need an A rating without exception (`cos/2.4.4`).
fn rating_guard(record: &Certificate, licence: &Licence) -> Option<Reason> {
    if licence.rating_of(record.route) != Rating::B {
        return None;
    }
    let excepted = !matches!(record.route, Route::SeasonalWorker | Route::ScaleUp);
    let own_worker = record.fields.flag("applies_in_uk") && record.fields.flag("sponsored_here");
    (!(excepted && own_worker)).then(|| {
        let remedy = "wait for the A rating, or tick `applies_in_uk` and `sponsored_here` where both are true";
        Reason::new(ErrorCode::CertificateBRated)
            .rule(rule!("cos/2.4.4"))
            .field("/fields/sponsored_here")
            .remedy(remedy)
    })
}

/// A Provisional licence holds one CoS, for its Authorising Officer (`lu/T-6`).
fn provisional_guard(record: &Certificate, licence: &Licence, context: &Context<'_>, before: usize) -> Option<Reason> {
    if licence.rating_of(record.route) != Rating::Provisional {
        return None;
    }
    let assigned = context.records.allocations.values().any(|allocation| allocation.assigned > 0);
    let officer = licence.key_personnel.authorising_officer.as_ref();
    let is_officer =
        record.fields.flag("is_authorising_officer") && officer.is_none_or(|officer| is_same(officer, &record.fields));
    (assigned || before > 0 || !is_officer).then(|| {
        let remedy = "get the Authorising Officer's visa, and ask for the A rating";
        Reason::new(ErrorCode::CertificateProvisional)
            .rule(rule!("lu/T-6"))
            .field("/fields/is_authorising_officer")
            .remedy(remedy)
    })
}

fn is_same(officer: &Person, form: &Form) -> bool {
    form.text("family_name").is_some_and(|name| name.trim().to_lowercase() == officer.family_name.trim().to_lowercase())
}

/// What does not forbid it, and is worth showing before it is too late.
pub(crate) fn warnings(record: &Certificate, context: &Context<'_>) -> Result<Vec<Reason>> {
    checks(Weight::Warning, record, context)
}
