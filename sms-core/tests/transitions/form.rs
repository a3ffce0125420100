//! Forms that are complete, and the field that is taken away to make them incomplete.

use crate::people;
use serde_json::{Value, json};
use sms_core::certificate::CertificateKind;

/// A field that every certificate needs, and that no grant binds.
const NEEDED: &str = "sex";

/// A form with everything that assigning needs.
pub(crate) fn complete(kind: CertificateKind) -> Value {
    match kind {
        CertificateKind::UndefinedCos => people::complete("cos", job_dates()),
        CertificateKind::DefinedCos => {
            people::complete("cos", json!({ "category": null, "start_on": "2024-06-01", "end_on": "2027-05-31" }))
        }
        _ => people::complete("cas", json!({ "course_start_on": "2024-09-16", "course_end_on": "2025-09-15" })),
    }
}

/// The same form without something that assigning needs.
pub(crate) fn incomplete(kind: CertificateKind) -> Value {
    let mut form = complete(kind);
    form[NEEDED] = Value::Null;
    form
}

/// The job that an application for defined CoS is about.
pub(crate) fn job() -> Value {
    people::complete("application", job_dates())
}

fn job_dates() -> Value {
    json!({ "start_on": "2024-06-01", "end_on": "2027-05-31" })
}
