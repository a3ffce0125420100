//! A CAS as a row for a sponsor's own system (`cas/5.5.3`, `cas/M-17`).

use super::Certificate;
use serde_json::{Value, json};

/// The row of a CAS: what the sponsor's own system matches by, the number and the state, and what names the course.
pub(crate) fn export(record: &Certificate) -> Value {
    let assignment = record.assignment();
    let field = |name: &str| record.fields.text(name);
    json!({
        "certificate": record.certificate.as_str(),
        "applicant_id": field("applicant_id"),
        "number": assignment.map(|assignment| assignment.number.as_str()),
        "state": record.state(),
        "status_on": record.status_on(),
        "assigned_on": assignment.map(|assignment| assignment.assigned_on),
        "use_by": assignment.map(|assignment| assignment.use_by),
        "course_id": field("course_id"),
        "course_title": field("course_title"),
        "course_start_on": field("course_start_on"),
        "host_reference": record.host_reference,
        "graduated": record.graduated,
        "erased": record.erased,
    })
}
