//! Files of the Bulk Data Transfer: the XML files that universities exchange with SMS.

mod check;
mod file;
mod import;
mod reader;
mod table;
mod writer;

pub use check::*;
pub use file::*;
pub use import::*;
pub use reader::*;
pub use table::*;
pub use writer::*;

use crate::handle::of_argument;
use crate::text::sms_str;
use serde_json::{Map, Value};
use sms_core::{Error, ErrorCode, Result, document, limits};
use sms_formats::bdt::FileKind;
use std::fs::File;

/// The file at a path, to be read.
fn opened(path: sms_str<'_>) -> Result<File> {
    File::open(path.path("path")?).map_err(|error| {
        Error::with(ErrorCode::BdtUnreadable, format!("the file cannot be read: {error}")).because(error)
    })
}

/// The kind of file of a name.
fn kind(name: &str) -> Result<FileKind> {
    FileKind::find(name).ok_or_else(|| {
        let names: Vec<&str> = FileKind::ALL.iter().map(|kind| kind.name()).collect();
        Error::with(ErrorCode::BoundaryEnumeration, of_argument("kind", format!("is none of: {}", names.join(", "))))
    })
}

/// A list of objects: rows, or the values of records. There may be as many as in a whole file.
fn objects(text: &str) -> Result<Vec<Map<String, Value>>> {
    document::typed(document::parse_within(text, limits::WHOLE_FILE)?, ErrorCode::BdtTable)
}
