//! The public register of licensed sponsors: a CSV file with one row for each organisation and route (`lu/RT-5`).
//!
//! | part | what it is |
//! |---|---|
//! | [`Register`] | a whole file: read, counted, added to, written |
//! | [`Row`], [`Entry`], [`Cells`] | one row, what it is listed for, and its five cells as text |
//! | [`Figures`] | what one asks of a file first |
//! | [`Sponsor`] | the rows of one organisation in one town, and the licence that they stand for |
//! | [`TypeAndRating`], [`route_of`] | what the texts of two of the columns mean |
//! | [`normalised_name`] | the form in which two spellings of a name are equal |
//! | [`RegisterError`], [`CODES`] | why a file was refused, and where |
//!
//! Reading is strict: either every row is read or none. Writing gives back what was read, byte for byte.
//!
//! ```
//! use sms_core::licence::{Rating, Route};
//! use sms_formats::register::Register;
//!
//! let file = b"\"Organisation Name\",\"Town/City\",\"County\",\"Type & Rating\",\"Route\"\r\n\
//!     \"Test Widgets Ltd\",\"Testville\",,\"Worker (A rating)\",\"Skilled Worker\"\r\n";
//! let register = Register::read(file)?;
//!
//! let row = register.rows().next().expect("the file has one row");
//! assert_eq!(row.organisation(), "Test Widgets Ltd");
//! assert_eq!(row.type_and_rating().rating(), Some(Rating::A));
//! assert_eq!(row.route(), Some(Route::SkilledWorker));
//! assert_eq!(register.write(), file);
//! # Ok::<(), sms_formats::register::RegisterError>(())
//! ```

mod codes;
mod column;
mod document;
mod error;
mod labels;
mod likeness;
mod name;
mod rating;
mod read;
mod records;
mod route;
mod row;
mod sponsor;
mod table;
mod write;

pub use codes::CODES;
pub use document::Figures;
pub use error::RegisterError;
pub use name::normalised_name;
pub use rating::TypeAndRating;
pub use route::route_of;
pub use row::{Cells, Entry, Row};
pub use sponsor::Sponsor;
pub use table::{CELL_LIMIT, FILE_LIMIT, Register};
