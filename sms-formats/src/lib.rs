//! The files that sponsors and the Home Office exchange, read strictly and written back unchanged.
//!
//! | module | file |
//! |---|---|
//! | [`bdt`] | Bulk Data Transfer: CAS between universities and SMS, as XML |
//! | [`register`] | the public register of licensed sponsors, as CSV |

#![forbid(unsafe_code)]

pub mod bdt;
pub mod register;

/// The program of the crate's page, which runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct CratePage;
