//! Confirmations of Acceptance for Studies.

mod activity;
mod assign;
mod assigned;
mod course;
mod dates;
mod draft;
pub(crate) mod events;
mod fees;
pub mod fields;
mod form_check;
mod graduates;
mod overlap;
mod reference;
mod report;
mod standing;
mod student_report;
mod warnings;

pub use activity::fields as report_fields;
pub use activity::{STUDENT_ACTIVITIES, StudentActivity, StudentActivityFacts, student_report_fields};
pub use assign::{AssignCas, AssignCasBatch};
pub use assigned::{AddCasNote, CancelCas, MarkCasObsolete, MarkCasUsed, ReopenCas, UsedCas, WithdrawCas};
pub use dates::{Applied, check_application, use_by};
pub use draft::{CreateCas, DeleteCas, EditCas};
pub use fees::{BulkUpdateFees, UpdateCasFees, UpdatedFees};
pub use fields::{CAS_FEE_FIELDS, CAS_FIELDS};
pub use graduates::{NotifiedGraduates, NotifyGraduates};
pub use reference::{ACADEMIC_LEVELS, ENGLISH_LEVELS, REASONS_WITHOUT_TEST, ReferenceValue, TEST_PROVIDERS};
pub use report::ReportStudentActivity;
pub use student_report::StudentReport;

pub(crate) use form_check::{inconsistencies, of_other_route, refusals, unsaved, wrong_route};
pub(crate) use standing::beyond_status;
pub(crate) use warnings::warnings;
