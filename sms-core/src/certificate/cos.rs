//! Certificates of Sponsorship.

mod adopt;
mod after;
mod assign;
mod dates;
mod draft;
mod fields;
mod guards;

pub use adopt::AdoptedCos;
pub use after::{AddCosNote, CancelCos, MarkCosUsed, ReopenCos, ReportWorkerActivity, WithdrawCos};
pub use assign::{AssignCos, AssignCosBatch};
pub use dates::{check_application, last_day_to_apply, latest_start, use_by};
pub use draft::{CreateCos, DeleteCos, EditCos};
pub use fields::{CATEGORIES, COS_FIELDS};

pub(crate) use draft::{unfit, wrong_route};
pub(crate) use guards::{guards, warnings};
