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

#![forbid(unsafe_code)]

mod host;
mod open;
mod sqlite;

pub use host::{SystemClock, SystemEntropy};
pub use open::{ClockKind, Given, Host, Opening};
pub use sqlite::SqliteStore;

/// The code of the README, which runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
