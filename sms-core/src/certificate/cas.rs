//! Confirmations of Acceptance for Studies.

mod after;
mod assign;
mod content;
mod course;
mod dates;
mod draft;
mod fields;
mod reference;
mod warnings;

pub use after::{AddCasNote, CancelCas, MarkCasObsolete, MarkCasUsed, WithdrawCas};
pub use assign::{AssignCas, AssignCasBatch};
pub use dates::use_by;
pub use draft::{CreateCas, DeleteCas, EditCas};
pub use fields::{CAS_FEE_FIELDS, CAS_FIELDS};
pub use reference::{ACADEMIC_LEVELS, ENGLISH_LEVELS, REASONS_WITHOUT_TEST, ReferenceValue, TEST_PROVIDERS};

pub(crate) use content::{guards, unfit, unsaved, wrong_route};
pub(crate) use warnings::warnings;
