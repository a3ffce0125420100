//! What a CAS is made of beyond single fields: what fits together, and what the rules on courses say of it.

use crate::certificate::Certificate;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::fields::Form;
use crate::licence::{LicenceType, Route};
use crate::plan::Context;
use crate::rule;

/// Everything that keeps a form from being saved beyond its single fields.
pub(crate) fn unsaved(_: &Form, route: Route) -> Vec<Reason> {
    wrong_route(route).into_iter().collect()
}

/// Why a route has no CAS.
pub(crate) fn wrong_route(route: Route) -> Option<Reason> {
    (route.licence_type() != LicenceType::Student).then(|| {
        let reason = Reason::new(ErrorCode::CertificateRoute).rule(rule!("cas/2.4.3"));
        reason.message("workers get a CoS, and no CAS").field("/route")
    })
}

/// What in a form does not fit together.
pub(crate) fn unfit(form: &Form, _: Route, _: &Context<'_>) -> Vec<Reason> {
    match (form.day("course_start_on"), form.day("course_end_on")) {
        (Some(start), Some(end)) if end < start => {
            let reason = Reason::new(ErrorCode::CertificateDates).rule(rule!("cas/5.2.6"));
            let message = format!("the course ends on {end}, before it starts on {start}");
            vec![reason.message(message).field("/fields/course_end_on")]
        }
        _ => Vec::new(),
    }
}

/// Why the licence cannot assign this CAS on this day.
pub(crate) const fn guards(_: &Certificate, _: &Context<'_>) -> Vec<Reason> {
    Vec::new()
}

/// What does not forbid an assignment, and is worth showing before it is too late.
pub(crate) const fn warnings(_: &Certificate, _: &Context<'_>) -> Vec<Reason> {
    Vec::new()
}
