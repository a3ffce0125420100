//! The access table against a model of its own, and as people read it.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod difference;
mod model;
mod oracle;
mod points;
mod printed;
mod published;
