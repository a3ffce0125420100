//! A report on a student as it is kept.

use super::activity::StudentActivity;
use crate::fields::Form;
use crate::ids::RecordId;
use crate::personal::Personal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A report on the activity of a sponsored student.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StudentReport {
    /// Its name.
    pub report: RecordId,
    /// What happened.
    pub activity: StudentActivity,
    /// The day of the event.
    pub event_on: NaiveDate,
    /// The day of the report.
    pub reported_on: NaiveDate,
    /// What it says; gone once the person was erased.
    #[serde(default, skip_serializing_if = "Form::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::StudentReportForm"))]
    pub fields: Form,
    /// The text; gone once the person was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<Personal>,
}
