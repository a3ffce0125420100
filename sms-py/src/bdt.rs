//! Files of the Bulk Data Transfer. `sms.bdt` is the public face of all of it.
//!
//! | file | what crosses in it |
//! |---|---|
//! | `source.rs` | where a file is read from, how far it was read, and what stops it |
//! | `check.rs` | the verdict on a file |
//! | `file.rs` | a file in memory |
//! | `reader.rs`, `writer.rs` | a file record by record |
//! | `cells.rs` | a table of whatever kind |
//! | `content.rs` | a command whose content is a file |

mod cells;
mod check;
pub(crate) mod content;
mod file;
mod reader;
mod source;
mod writer;

pub(crate) use check::check_file;
pub(crate) use file::BulkFile;
pub(crate) use reader::{BulkCheck, BulkReader};
pub(crate) use writer::BulkWriter;

use pyo3::prelude::*;
use sms_formats::bdt::FileKind;

/// The kind of file of this name.
fn kind(py: Python<'_>, name: &str) -> PyResult<FileKind> {
    FileKind::find(name).ok_or_else(|| {
        let names = FileKind::ALL.iter().map(|kind| kind.name()).collect();
        crate::errors::no_such_word(py, "kind", name, names)
    })
}
