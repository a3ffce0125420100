//! What can happen to a CAS alone: fees, reports on the student, and the end of the course.
#![deny(clippy::wildcard_enum_match_arm)]

use super::{StudentActivity, StudentReport};
use crate::certificate::CertificateAction;
use crate::error::Result;
use crate::event::{Effect, event};
use crate::fields::Form;
use crate::ids::{CertificateId, RecordId};
use crate::personal::Personal;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// The fees on a CAS were brought up to date.
    CasFeesUpdated "cas_fees_updated" about(Certificate certificate) personal[fields] {
        /// The CAS.
        certificate: CertificateId,
        /// The fields that changed; null takes one away.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CasFeesForm"))]
        fields: Form,
    }
}

impl Effect for CasFeesUpdated {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let record = records.certificates.known(self.certificate.as_str())?;
        record.fields = record.fields.amended(&self.fields);
        Ok(())
    }

    fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()> {
        records.certificate_takes(&self.certificate, CertificateAction::UpdateFees, on)
    }
}

event! {
    /// Activity of the student was reported.
    StudentActivityReported "student_activity_reported" about(Certificate certificate) personal[fields, details] {
        /// The CAS of the student.
        certificate: CertificateId,
        /// The name of the report.
        report: RecordId,
        /// What the student or the sponsor did.
        activity: StudentActivity,
        /// The day on which it happened.
        event_on: NaiveDate,
        /// The day of the report.
        reported_on: NaiveDate,
        /// Whether sponsorship ends with it.
        ends_sponsorship: bool,
        /// What the form of the activity says.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::StudentReportForm"))]
        fields: Form,
        /// What was written beside the form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        details: Option<Personal>,
    }
}

impl Effect for StudentActivityReported {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let record = records.certificates.known(self.certificate.as_str())?;
        record.sponsorship_withdrawn |= self.ends_sponsorship;
        record.student_reports.push(StudentReport {
            report: self.report.clone(),
            activity: self.activity,
            event_on: self.event_on,
            reported_on: self.reported_on,
            fields: self.fields.clone(),
            details: self.details.clone(),
        });
        Ok(())
    }

    fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()> {
        records.certificate_takes(&self.certificate, CertificateAction::Report, on)
    }
}

event! {
    /// The student of a CAS completed the course.
    CasGraduated "cas_graduated" about() personal[] {
        /// The CAS.
        certificate: CertificateId,
    }
}

impl Effect for CasGraduated {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.certificates.known(self.certificate.as_str())?.graduated = true;
        Ok(())
    }

    fn follows(&self, records: &mut Records, on: NaiveDate) -> Result<()> {
        records.certificate_takes(&self.certificate, CertificateAction::Graduate, on)
    }
}
