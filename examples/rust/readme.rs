//! The programs in Rust that the README shows, which run as tests. `cargo xtask test long readme` builds them in a new crate, too.

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
