//! The command line `sms`, as a library: [`run`] takes the arguments and the streams, and gives the exit code. It reads no environment and
//! ends no process, so that a host in another language can offer the same program.
//!
//! ```
//! use sms_cli::Streams;
//!
//! let (mut out, mut err) = (Vec::new(), Vec::new());
//! let mut register = &b"\"Organisation Name\",\"Town/City\",\"County\",\"Type & Rating\",\"Route\"\r\n"[..];
//! let streams = Streams::new(&mut register, &mut out, &mut err);
//! let code = sms_cli::run(["register", "check", "-", "--json"].map(Into::into), streams);
//! assert_eq!((code, err.len()), (0, 0));
//! assert!(String::from_utf8_lossy(&out).contains(r#""rows":0"#));
//! ```
//!
//! | code | what it means |
//! |---|---|
//! | 0 | what was asked is so, or is done |
//! | 1 | it was looked at, and it is not right |
//! | 2 | the command line itself is wrong |
//! | 3 | it could not be looked at, or could not be done |

#![forbid(unsafe_code)]

mod bdt;
mod desk;
mod failure;
mod place;
mod plain;
mod program;
mod progress;
mod register;
mod source;
mod store;
mod streams;
mod table;
mod task;

pub use program::run;
pub use streams::Streams;

/// The program of the crate's page, which runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct CratePage;
