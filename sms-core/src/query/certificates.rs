//! Queries on certificates: one by name, and searches with paging. Both families have both.

mod row;
mod search;
mod view;

pub use row::{CasReport, CasRow, CasView, CosReport, CosRow, CosView};
pub use search::{SearchCas, SearchCos};
pub use view::{ViewCas, ViewCos};
