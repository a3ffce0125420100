//! The tables of `sms_core::data` in the memory of [Apache Arrow](https://arrow.apache.org), which dataframes and databases take as it is.
//!
//! ```
//! use sms_arrow::arrow_array::RecordBatchReader;
//! use sms_core::data::DataTable;
//! # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
//! # use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
//! # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
//! # sms.execute(AdoptLicence::new(Organisation::new("Example Ltd"), vec![LicensedRoute::new(Route::Student, Rating::A)]), &Actor::HomeOffice)?;
//! let licences = sms_arrow::table(&sms, DataTable::Licences, None)?;
//! assert_eq!(licences.rows(), 1);
//! let reader = licences.reader();
//! assert_eq!(reader.schema().field(0).name(), "licence");
//! assert_eq!(reader.map(|batch| batch.unwrap().num_rows()).sum::<usize>(), 1);
//! # Ok::<(), sms_core::Error>(())
//! ```
//!
//! | a column holds | its type in Arrow |
//! |---|---|
//! | text, a word | Utf8 |
//! | a day | Date32 |
//! | a moment | Timestamp, in microseconds, UTC |
//! | a flag | Boolean |
//! | a whole number, pence | Int64 |
//! | hours | Decimal128, two places after the point |
//!
//! Every column may be empty, and has the same type whatever is in it. What it says, what it holds and whether it is about a person stand in
//! the metadata of its field: [`DESCRIPTION`], [`KIND`], [`PERSONAL`].

#![forbid(unsafe_code)]

mod batches;
mod builder;
mod cells;
mod column;
mod row;

pub use arrow_array;
pub use arrow_schema;
pub use batches::Batches;
pub use builder::{Builder, table};
pub use column::{Column, DESCRIPTION, KIND, PERSONAL};

/// The program of the crate's page, which runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct CratePage;
