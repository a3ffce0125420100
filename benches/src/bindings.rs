//! The same from C and from Python: what a decision, a question to a session, an assignment and many rows cost there.
//!
//! The programs in `benches/bindings` take their windows in turn with ours. What they are made with is handed over in the
//! environment by `cargo xtask bench`; what is missing leaves its lines out, and the report says so.

pub(crate) mod assign;
pub(crate) mod decide;
mod figures;
pub(crate) mod package;
mod programs;
pub(crate) mod read;
pub(crate) mod rows;
mod server;
pub(crate) mod tables;
pub(crate) mod transfer;
