//! What a certificate is made of: which fields its form has, what it lacks, and what speaks against assigning it. Each family
//! says so in its own folder; this is the one place that asks them.

use super::{Certificate, CertificateFamily, CertificateKind, cas, cos, engagement};
use crate::decision::Reason;
use crate::error::Result;
use crate::fields::{Field, Form};
use crate::licence::Route;
use crate::plan::Context;
use crate::policy::Policy;
use chrono::NaiveDate;

/// Every field of the form of a family.
///
/// ```
/// use sms_core::certificate::{CertificateFamily, fields};
/// assert!(fields(CertificateFamily::Cas).iter().any(|field| field.name == "course_title"));
/// ```
#[must_use]
pub fn fields(family: CertificateFamily) -> &'static [&'static Field] {
    match family {
        CertificateFamily::Cos => cos::COS_FIELDS,
        CertificateFamily::Cas => cas::CAS_FIELDS,
    }
}

/// Everything that keeps a form from being assigned: what it lacks, and what does not fit together.
pub(super) fn lacks(kind: CertificateKind, form: &Form, route: Route, context: &Context<'_>) -> Vec<Reason> {
    let mut lacks = form.lacks_to_assign(fields(kind.family()), route);
    if kind == CertificateKind::DefinedCos {
        lacks.retain(cos::concerns_defined);
    }
    lacks.extend(match kind.family() {
        CertificateFamily::Cos => cos::unfit(form),
        CertificateFamily::Cas => cas::unfit(form, route, context),
    });
    lacks
}

/// Everything that keeps a form from being saved: values that cannot be, fields that are not known, and a route that has no
/// certificates of this family.
pub(super) fn unsaved(kind: CertificateKind, form: &Form, route: Route) -> Vec<Reason> {
    let mut problems = form.problems(fields(kind.family()));
    if kind == CertificateKind::DefinedCos {
        problems.extend(cos::own_category(form));
    }
    problems.extend::<Vec<_>>(match kind.family() {
        CertificateFamily::Cos => cos::wrong_route(route).into_iter().collect(),
        CertificateFamily::Cas => cas::unsaved(form, route),
    });
    problems
}

/// Why a route has no certificates of a family.
pub(super) fn wrong_route(family: CertificateFamily, route: Route) -> Option<Reason> {
    match family {
        CertificateFamily::Cos => cos::wrong_route(route),
        CertificateFamily::Cas => cas::wrong_route(route),
    }
}

/// Why the licence cannot assign this very certificate, when it has assigned so many in the same command.
pub(super) fn guards(record: &Certificate, context: &Context<'_>, before: usize) -> Result<Vec<Reason>> {
    match record.family() {
        CertificateFamily::Cos => cos::guards(record, context, before),
        CertificateFamily::Cas => Ok(cas::guards(record, context)),
    }
}

/// What does not forbid an assignment, and is worth showing before it is too late.
pub(super) fn warnings(record: &Certificate, context: &Context<'_>) -> Result<Vec<Reason>> {
    match record.family() {
        CertificateFamily::Cos => {
            let mut warnings = cos::warnings(record, context)?;
            warnings.extend(engagement::warnings(&record.fields, context.policy));
            Ok(warnings)
        }
        CertificateFamily::Cas => Ok(cas::warnings(record, context)),
    }
}

/// The displayed use-by day of a certificate assigned on a day.
pub(super) fn use_by(family: CertificateFamily, assigned_on: NaiveDate, policy: &Policy) -> NaiveDate {
    match family {
        CertificateFamily::Cos => cos::use_by(assigned_on, policy),
        CertificateFamily::Cas => cas::use_by(assigned_on, policy),
    }
}
