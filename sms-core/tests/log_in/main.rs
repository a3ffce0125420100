//! Log-in, resume and reset: equal answers and equal work, counts that are bounded, hashes that are spared.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod alike;
mod counts;
mod hashes;
mod store;
mod tokens;
mod world;
