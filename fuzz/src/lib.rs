//! What no input may break: each function takes any bytes, and panics where the library does, or where it contradicts itself.
//!
//! `cargo xtask test rust-fuzz` drives them with libFuzzer from what lies in `fuzz/seeds`; an input that broke one is kept in
//! `fuzz/kept`, and the tests of this crate run it ever after.

#![forbid(unsafe_code)]

mod dictionary;
mod documents;
mod files;
mod sheet;
mod tables;

pub use dictionary::dictionary;
pub use documents::documents;
pub use files::files;
pub use tables::tables;
