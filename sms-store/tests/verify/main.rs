//! What a verification sees, and what it does not: a file changed by hand in every way that we know.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod beside;
mod closing;
mod columns;
mod damages;
mod indexes;
mod rows;
mod versions;
mod world;
