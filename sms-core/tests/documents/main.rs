//! The pages of `docs/` that are printed from the code, each compared with the file that is committed. To print them again,
//! run `cargo xtask regen`.
//!
//! Commands, events and the JSON Schema need the feature `schema`: `cargo test -p sponsorship-core --features schema --test documents`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]
#![cfg_attr(feature = "schema", expect(clippy::indexing_slicing, reason = "tests"))]

#[cfg(feature = "schema")]
mod commands;
mod errors;
#[cfg(feature = "schema")]
mod events;
mod examples;
mod fields;
#[cfg(feature = "schema")]
mod json_schema;
mod keys;
mod life_cycles;
#[cfg(feature = "schema")]
mod manual;
mod map;
mod page;
#[cfg(feature = "schema")]
mod patterns;
#[cfg(feature = "schema")]
mod personal;
#[cfg(feature = "schema")]
mod queries;
mod rules;
mod settings;
#[cfg(feature = "schema")]
mod shape;
mod source;
mod statements;
mod tables;
