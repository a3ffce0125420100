//! Where state is kept: [`SqliteStore`], a store in a file that a person can open and ask; the clock and the randomness of
//! the machine, for hosts that have no others; and [`Host`], a system opened by the address of its store.
//!
//! ```
//! use sms_core::store::Store;
//! use sms_store::SqliteStore;
//!
//! let folder = tempfile::tempdir().unwrap();
//! let store = SqliteStore::open_file(folder.path().join("sponsor.db")).unwrap();
//! assert!(store.licences(None, 10).unwrap().is_empty());
//! ```
//!
//! | feature | what it adds |
//! |---|---|
//! | `sqlite` | the store in a file, a [`Host`] that opens it, and statements in SQL ([`SqlStatement`]); without it there are clock, randomness, and a host in memory |
//! | `bundled` | SQLite itself, compiled in; without it the library of the machine is linked |
//!
//! Both are on unless `default-features = false`.

#![forbid(unsafe_code)]

#[cfg_attr(not(feature = "sqlite"), path = "no_file.rs")]
mod file;
mod host;
mod open;
#[cfg(feature = "sqlite")]
mod sql;
#[cfg(feature = "sqlite")]
mod sqlite;

pub use host::{SystemClock, SystemEntropy};
pub use open::{ClockKind, Given, Host, Opening};
#[cfg(feature = "sqlite")]
pub use sql::{SqlAnswer, SqlColumn, SqlLimits, SqlStatement};
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteStore;

/// The program of the crate's page, which runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct CratePage;
