//! Files of the Bulk Data Transfer that upload CAS (`cas/T6`, `cas/5.2`): what becomes of each record, by one command for the whole file.
//!
//! How a file looks is no matter of this crate: whoever reads one gives the header and a form for each record.

mod check;
mod duplicates;
pub(crate) mod events;
mod import;
mod kind;
mod record;
mod recordable;
mod verdict;

pub use check::{UploadCheck, check_upload};
pub use import::{BulkDataTransfer, TransferredCas, TransferredRecord, UploadedCas};
pub use kind::TransferKind;
pub use record::FileTransfer;
pub use recordable::recordable;
