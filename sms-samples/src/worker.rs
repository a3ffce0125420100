//! A worker as an export of a human resources department has one.

use chrono::NaiveDate;
use serde::Serialize;
use sms_core::ids::CertificateNumber;

/// A row of the export. Everybody in it is made up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Worker {
    /// Who it is, for the employer.
    pub employee_id: String,
    /// The given name.
    pub given_name: String,
    /// The family name.
    pub family_name: String,
    /// The job title.
    pub job_title: String,
    /// The occupation code.
    pub occupation_code: String,
    /// The yearly pay in pence.
    pub salary_pence: u64,
    /// The hours of a week, such as `37.5`.
    pub weekly_hours: String,
    /// The site.
    pub site: String,
    /// The first day of work.
    pub starts_on: NaiveDate,
    /// The last day of work, if there is one.
    pub ends_on: Option<NaiveDate>,
    /// The day on which the visa ends.
    pub visa_expires_on: NaiveDate,
    /// The number of the last certificate.
    pub certificate: CertificateNumber,
}
