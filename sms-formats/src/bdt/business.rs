//! The second layer: what SMS says of a record that the schema lets through (`cas/5.2.7`).

use super::check::CheckedRecord;
use super::problem::Problem;
use super::record::Record;
use chrono::NaiveDate;
use sms_core::certificate::CertificateState;
use sms_core::certificate::cas::check_upload;
use sms_core::policy::Policy;
use sms_core::{Personal, Reason};

/// What would become of a record.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Outlook {
    /// The state that its CAS would have: ready to go where nothing is missing.
    pub state: CertificateState,
    /// Why the record would be refused.
    pub refusals: Vec<Problem>,
    /// What keeps the CAS from being ready to go, and what is worth showing; corrected online.
    pub warnings: Vec<Problem>,
}

impl Record {
    /// What would become of a record of an upload on a day, by the rules of a policy, as far as no licence is needed to tell; none for
    /// another file, and for a record that the schema refuses.
    #[must_use]
    pub fn outlook(&self, policy: &Policy, on: NaiveDate) -> Option<Outlook> {
        let route = self.schema().kind.route()?;
        if !self.problems().is_empty() {
            return None;
        }
        let check = check_upload(&self.form(), route, policy, on);
        let of_record =
            |reasons: Vec<Reason>| reasons.into_iter().map(|reason| self.problem(reason)).collect::<Vec<_>>();
        let mut warnings = of_record(check.lacks);
        warnings.extend(of_record(check.warnings));
        Some(Outlook { state: check.state, refusals: of_record(check.reasons), warnings })
    }

    /// The same with the place of the record, as [`check_upload`](super::check_upload) tells of each.
    #[must_use]
    pub fn checked(&self, policy: &Policy, on: NaiveDate) -> Option<CheckedRecord> {
        let Outlook { state, refusals, warnings } = self.outlook(policy, on)?;
        let applicant_id = self.get("applicant_id").map(Personal::from);
        Some(CheckedRecord { number: self.number(), line: self.line(), applicant_id, state, refusals, warnings })
    }

    /// A reason of the form, with the element and the line of its field.
    #[must_use]
    pub fn problem(&self, reason: Reason) -> Problem {
        let field = reason.field.as_deref().and_then(|pointer| pointer.rsplit("/fields/").next()).unwrap_or_default();
        self.problem_of(field.split('/').next().unwrap_or_default(), reason.clone())
    }

    /// A reason that is about a field, with its element and line.
    pub(super) fn problem_of(&self, field: &str, reason: Reason) -> Problem {
        let (element, line) = self.place(field);
        let record = Some(self.number()).filter(|number| *number > 0);
        let field = Some(field.to_owned()).filter(|field| !field.is_empty());
        Problem { record, field, ..Problem::of_element(element, line, reason) }
    }
}
