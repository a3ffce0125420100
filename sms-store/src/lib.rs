//! Where state is kept: [`SqliteStore`], a store in a file that a person can open and ask, and the clock and the
//! randomness of the machine, for hosts that have no others.
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
mod sqlite;

pub use host::{SystemClock, SystemEntropy};
pub use sqlite::SqliteStore;

/// The code of the README, which runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
