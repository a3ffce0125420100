//! The built program, as a person or a script runs it.

mod bdt;
mod help;
mod readme;
mod register;
mod store;
mod streams;
mod support;
