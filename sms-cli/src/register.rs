//! Commands for the public register.

pub(crate) mod check;
