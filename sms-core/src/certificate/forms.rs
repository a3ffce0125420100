//! Every form that is filled in about a certificate, for whoever lists or converts them all.

use super::activity::report_fields;
use super::address::address_fields;
use super::cas::{CAS_FEE_FIELDS, CAS_FIELDS, student_report_fields};
use super::cos::{COS_FIELDS, defined_fields};
use super::record::CertificateFamily;
use crate::fields::Field;

/// Every form that is filled in about a certificate, by the name of its document in the JSON Schema, with its fields. A name
/// may hold something else in another form: of a student the year of birth alone can be known, of a worker the day is.
///
/// ```
/// let forms = sms_core::certificate::forms();
/// let (_, fields) = forms.iter().find(|(name, _)| *name == "CasForm").ok_or("no such form")?;
/// assert!(fields.iter().any(|field| field.name == "course_start_on"));
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn forms() -> Vec<(&'static str, Vec<&'static Field>)> {
    vec![
        ("CosForm", COS_FIELDS.to_vec()),
        ("DefinedForm", defined_fields()),
        ("ReportForm", report_fields()),
        ("CasForm", CAS_FIELDS.to_vec()),
        ("CasFeesForm", CAS_FEE_FIELDS.to_vec()),
        ("StudentReportForm", student_report_fields()),
        ("WorkAddressForm", address_fields(CertificateFamily::Cos)),
        ("StudyAddressForm", address_fields(CertificateFamily::Cas)),
    ]
}
