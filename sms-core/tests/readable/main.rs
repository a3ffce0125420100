//! Errors that can be read: the word that was meant, what would help, every slip at once, and one line for people.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod data;
#[cfg(feature = "schema")]
mod documents;
mod lists;
mod meant;
mod remedies;
mod shapes;
mod told;
