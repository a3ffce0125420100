//! A command as it is given: a document, or one whose content is a file.

use super::file::BulkFile;
use crate::python_to_json::document;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping};
use serde_json::Value;
use sms_core::{Command, Result};
use sms_formats::bdt;
use std::sync::Arc;

/// A command that was given.
pub(crate) struct Given {
    document: Value,
    file: Option<Arc<bdt::BulkFile>>,
}

impl Given {
    /// Reads a document; where it has the member `file`, that is bytes, a path, or a file that was read.
    pub(crate) fn of(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        let Some((rest, file)) = split(given)? else {
            return Ok(Self { document: document("command", given)?, file: None });
        };
        let document = document("command", &rest)?;
        let file = match file.cast::<BulkFile>() {
            Ok(file) => file.get().inner(),
            Err(_) => BulkFile::of_source("file", &file, None)?.inner(),
        };
        Ok(Self { document, file: Some(file) })
    }

    /// The command.
    pub(crate) fn command(self) -> Result<Command> {
        match self.file {
            Some(file) => Ok(file.command(self.document)?),
            None => Command::from_value(self.document),
        }
    }
}

/// A document without its file, and the file.
fn split<'py>(given: &Bound<'py, PyAny>) -> PyResult<Option<(Bound<'py, PyAny>, Bound<'py, PyAny>)>> {
    let py = given.py();
    let name = intern!(py, "file");
    let Ok(mapping) = given.cast::<PyMapping>() else { return Ok(None) };
    if !mapping.contains(name)? {
        return Ok(None);
    }
    let rest = py.get_type::<PyDict>().call1((given,))?;
    let rest = rest.cast_into::<PyDict>()?;
    let Some(file) = rest.get_item(name)? else { return Ok(None) };
    rest.del_item(name)?;
    // What the public face has is the native one inside.
    let file = match file.getattr_opt(intern!(py, "_native"))? {
        Some(inner) => inner,
        None => file,
    };
    Ok(Some((rest.into_any(), file)))
}
