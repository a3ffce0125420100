//! What would become of a record, before anybody brings its file: without a store, and so without what only a licence knows.

use super::recordable::{keeps_from_saving, recordable};
use crate::certificate::{CertificateKind, CertificateState, FormCheck};
use crate::decision::Reason;
use crate::fields::Form;
use crate::licence::Route;
use crate::policy::Policy;
use chrono::NaiveDate;

/// What would become of a record of a file, as far as no licence and no store is needed to tell it: whether it is a duplicate, and what
/// depends on the status of the sponsor, is left open.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct UploadCheck {
    /// What would be recorded.
    pub fields: Form,
    /// Why the record would be refused; none where it would not.
    pub reasons: Vec<Reason>,
    /// The state of its CAS: ready to go where nothing is missing, and nothing was left out.
    pub state: CertificateState,
    /// What the CAS still needs, and what in it does not fit together.
    pub lacks: Vec<Reason>,
    /// The values that are left out, what would refuse its assignment on the day, and what is worth showing before that.
    pub warnings: Vec<Reason>,
}

/// Looks at a record of a file as [`BulkDataTransfer`](super::BulkDataTransfer) does on a day, by the rules of a policy. All places are
/// those in a form, such as `/fields/family_name`.
///
/// ```
/// use sms_core::certificate::CertificateState;
/// use sms_core::certificate::cas::{check_upload, fields};
/// use sms_core::{fields::Form, licence::Route, policy::Policy, time::day};
///
/// let form = Form::new().with(fields::FAMILY_NAME, "Student-One");
/// let check = check_upload(&form, Route::Student, &Policy::default(), day(2026, 12, 1));
/// assert!(check.reasons.is_empty() && check.warnings.is_empty());
/// assert_eq!(check.state, CertificateState::WorkInProgress);
/// assert!(check.lacks.iter().any(|lack| lack.field.as_deref() == Some("/fields/course_title")));
/// ```
#[must_use]
pub fn check_upload(fields: &Form, route: Route, policy: &Policy, on: NaiveDate) -> UploadCheck {
    let (fields, left_out) = recordable(fields, route);
    let (kind, form) = (CertificateKind::Cas, &fields);
    let content =
        FormCheck { kind, route, form, policy, rules_on: on, today: Some(on), rating: None, student_status: None };
    let lacks = content.lacks();
    let is_whole = lacks.is_empty() && left_out.is_empty();
    let state = if is_whole { CertificateState::ReadyToGo } else { CertificateState::WorkInProgress };
    let (unsaved, mut warnings) = keeps_from_saving(form, left_out);
    let reasons = content.unsaved().into_iter().chain(unsaved).collect();
    warnings.extend(content.refusals());
    warnings.extend(content.warnings());
    UploadCheck { reasons, state, lacks, warnings, fields }
}
