//! The same applicant twice, for one course with one start (`cas/5.2.8`), or the same CAS twice in a report.

use super::Rejection;
use super::column::Column;
use crate::bdt::record::Record;
use sms_core::{ErrorCode, Reason, rule};
use std::collections::HashMap;

/// What stood in earlier rows.
#[derive(Debug, Default)]
pub(super) struct Repeated(HashMap<[String; 4], u64>);

/// What tells two records apart, by the field that comes first.
const BY: &[[&str; 4]] = &[
    ["applicant_id", "course_title", "course_start_on", "course_id"],
    ["cas_number", "cas_number", "cas_number", "cas_number"],
];

impl Repeated {
    /// Says that a row repeats an earlier one.
    pub(super) fn again(&mut self, row: u64, record: &Record, columns: &[Column]) -> Option<Rejection> {
        let by = BY.iter().find(|by| by.iter().take(3).all(|field| record.get(field).is_some()))?;
        let key = by.map(|field| record.get(field).unwrap_or_default().to_lowercase());
        let earlier = *self.0.entry(key).or_insert(row);
        if earlier == row {
            return None;
        }
        let field = by.first().copied().unwrap_or_default();
        let column = columns.iter().find(|column| column.field == field).map_or(field, |column| column.title.as_str());
        let reason = Reason::new(ErrorCode::BdtRepeated).rule(rule!("cas/5.2.8"));
        let reason = reason.message(format!("the row says the same as row {earlier}"));
        Some(Rejection { row, column: column.to_owned(), field: Some(field.to_owned()), reason, proposal: None })
    }
}
