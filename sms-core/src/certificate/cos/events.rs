//! What can happen to a CoS alone.
#![deny(clippy::wildcard_enum_match_arm)]

use crate::certificate::{CertificateAction, Report, WorkerActivity};
use crate::error::Result;
use crate::event::{Effect, event};
use crate::fields::Form;
use crate::ids::{CertificateId, RecordId};
use crate::personal::Personal;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// Activity of the worker was reported.
    WorkerActivityReported "worker_activity_reported" about(Certificate certificate) personal[fields, details] {
        /// The CoS of the worker.
        certificate: CertificateId,
        /// The name of the report.
        report: RecordId,
        /// What the worker or the sponsor did.
        activity: WorkerActivity,
        /// The day on which it happened.
        event_on: NaiveDate,
        /// The day of the report.
        reported_on: NaiveDate,
        /// Whether sponsorship ends with it.
        ends_sponsorship: bool,
        /// What the form of the activity says.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::ReportForm"))]
        fields: Form,
        /// What was written beside the form.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        details: Option<Personal>,
    }
}

impl Effect for WorkerActivityReported {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let record = records.certificates.known(self.certificate.as_str())?;
        record.sponsorship_withdrawn |= self.ends_sponsorship;
        record.reports.push(Report {
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
