//! Confirmations of Acceptance for Studies.

mod after;
mod assign;
mod content;
mod dates;
mod draft;
mod fields;

pub use after::{AddCasNote, CancelCas, MarkCasObsolete, MarkCasUsed, WithdrawCas};
pub use assign::{AssignCas, AssignCasBatch};
pub use dates::use_by;
pub use draft::{CreateCas, DeleteCas, EditCas};
pub use fields::CAS_FIELDS;

pub(crate) use content::{guards, unfit, unsaved, warnings};
