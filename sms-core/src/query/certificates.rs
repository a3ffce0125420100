//! Queries on certificates: one by name, and searches with paging. Both families have both.

mod search;
mod view;

pub use search::{SearchCas, SearchCos};
pub use view::{ViewCas, ViewCos};

pub(super) use view::row;
