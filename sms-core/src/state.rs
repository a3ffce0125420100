//! What is kept: records as rows, what happened as events, the journal, the store.

pub mod event;
pub mod journal;
pub mod outcome;
pub(crate) mod records;
pub mod store;
pub mod waiting;
