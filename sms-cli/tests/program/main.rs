//! The built program, as a person or a script runs it.
#![expect(clippy::unwrap_used, reason = "tests")]

mod bdt;
mod help;
mod readme;
mod register;
mod store;
mod streams;
mod support;
