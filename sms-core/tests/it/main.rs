//! The system as a host sees it, through the public interface only.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod first_year;
mod support;
