//! The life cycles of certificates and of applications for defined CoS, driven from their own tables: whatever stands in a
//! table can be done, whatever does not is refused and changes nothing. A new edge is tried like all
//! others; a new state or action fails until it is said here which command stands for it.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod action;
mod alike;
mod application;
mod certificate;
mod fixture;
mod form;
#[path = "../people/mod.rs"]
mod people;
