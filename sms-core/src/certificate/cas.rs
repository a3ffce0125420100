//! Confirmations of Acceptance for Studies.
//!
//! ```
//! use sms_core::certificate::cas::{CreateCas, fields, use_by};
//! use sms_core::fields::{Form, Hours};
//! use sms_core::policy::Policy;
//! use sms_core::query::ViewCas;
//!
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
//! # let routes = vec![LicensedRoute::new(Route::Student, Rating::A)];
//! # let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes)
//! #     .users(vec![AdoptedUser::new("carl2".parse()?, sms_core::user::Level::Level2)]);
//! # let licence = sms.execute(adopt, &Actor::HomeOffice)?.result.licence;
//! let carl = sms.acting_as("carl2")?;
//! let form = Form::new().with(fields::FAMILY_NAME, "Student-One").with(fields::WEEKLY_HOURS, Hours::whole(20));
//! let draft = carl.execute(CreateCas::new(Route::Student).fields(form))?.result;
//! let seen = carl.ask(ViewCas::new(draft.certificate.into()))?;
//! assert_eq!(seen.fields.get(fields::WEEKLY_HOURS), Some(Hours::whole(20)));
//! assert_eq!(use_by(day(2026, 4, 6), &Policy::default()), day(2026, 10, 6));
//! # Ok::<(), sms_core::Error>(())
//! ```

mod activity;
mod agent;
mod assign;
mod assigned;
mod course;
mod course_change;
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
pub(crate) mod upload;
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
pub use upload::{
    BulkDataTransfer, FileTransfer, TransferKind, TransferredCas, TransferredRecord, UploadCheck, UploadedCas,
    check_upload, recordable,
};

pub(crate) use form_check::{inconsistencies, of_other_route, refusals, unsaved, wrong_route};
pub(crate) use standing::beyond_status;
pub(crate) use warnings::warnings;
