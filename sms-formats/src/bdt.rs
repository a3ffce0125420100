//! Bulk Data Transfer: the XML files that universities exchange with SMS (`cas/5.1.1`).
//!
//! | part | what it is |
//! |---|---|
//! | [`FileKind`], [`Schema`], [`SCHEMAS`] | which files there are, and what stands in them, as data |
//! | [`check`] | the schema's verdict on a file, with every problem |
//! | [`check_upload`], [`Outlook`] | what SMS would say of each record besides |
//! | [`Reader`], [`Writer`], [`FileWriter`] | a file record by record, in memory that does not grow |
//! | [`Checking`] | the verdict on a file, record by record, as far as one wants |
//! | [`Watched`] | how far a file was read, and a way to stop |
//! | [`BulkFile`], [`Header`], [`Record`] | a file in memory, and the commands that it stands for |
//! | [`Table`], [`Mapping`], [`FromTable`] | a file from a spreadsheet, and a spreadsheet from a file |
//! | [`Problem`], [`Refused`] | what is wrong, with line, element and rule |
//!
//! A file is in ISO-8859-1 or UTF-8, and is written in ISO-8859-1. Two things are refused that XML Schema would allow: a document type,
//! and what is beyond the limits: a file of 2 GiB, a text of 1 MiB, elements 64 deep.

mod business;
mod check;
mod commands;
mod document;
mod file;
mod form;
mod latin;
mod problem;
mod reader;
mod record;
mod schema;
mod table;
mod texts;
mod walk;
mod watched;
mod writer;
mod xml;

pub use business::Outlook;
pub use check::{Checked, CheckedRecord, CheckedUpload, Checking, check, check_upload};
pub use file::BulkFile;
pub use problem::{Problem, Refused};
pub use reader::Reader;
pub use record::{Header, Record};
pub use schema::{Characters, Content, Element, FileKind, Group, Pattern, SCHEMAS, Schema, Slot, TextShape, TextType};
pub use table::{Cell, DateOrder, FromTable, Mapping, Rejection, Table};
pub use watched::Watched;
pub use writer::{FileWriter, Writer};
