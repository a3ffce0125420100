//! Writing a file record by record.

use crate::arguments::{optional_text, path, text};
use crate::errors::{failed, of_file, raised};
use crate::handle::Handle;
use crate::python_to_json::document;
use pyo3::prelude::*;
use serde_json::Value;
use sms_core::guard::caught;
use sms_core::{Error, ErrorCode, Result};
use sms_formats::bdt::{FileKind, FileWriter, Header, Record, Schema};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A file that is being written. `sms.bdt.Writer` is its public face.
#[pyclass(frozen, module = "sms._native")]
pub(crate) struct BulkWriter {
    kind: FileKind,
    writer: Handle<Mutex<Option<FileWriter>>>,
}

#[pymethods]
impl BulkWriter {
    /// Begins a file that will stand at a path.
    #[classmethod]
    #[pyo3(signature = (path: "str | os.PathLike[str]", kind: "str", file_id: "str | None", licence_number: "str | None") -> "BulkWriter")]
    fn create(
        _class: &Bound<'_, pyo3::types::PyType>,
        py: Python<'_>,
        #[pyo3(from_py_with = path::path)] path: PathBuf,
        #[pyo3(from_py_with = text::kind)] kind: &str,
        #[pyo3(from_py_with = optional_text::file_id)] file_id: Option<&str>,
        #[pyo3(from_py_with = optional_text::licence_number)] licence_number: Option<&str>,
    ) -> PyResult<Self> {
        let kind = super::kind(py, kind)?;
        can_be_written(py, &path)?;
        let create = || Ok(FileWriter::create(&path, &Header::new(kind, file_id, licence_number))?);
        let writer = py.detach(|| caught(create)).map_err(|error| raised(py, error))?;
        Ok(Self { kind, writer: Handle::new(Mutex::new(Some(writer))) })
    }

    /// Writes a record.
    #[pyo3(signature = (fields: "collections.abc.Mapping[str, typing.Any]") -> "None")]
    fn write(&self, fields: &Bound<'_, PyAny>) -> PyResult<()> {
        let py = fields.py();
        let Value::Object(values) = document("fields", fields)? else {
            let message = "argument 'fields': a dict is needed".to_owned();
            return Err(failed(py, ErrorCode::BoundaryKind, "/fields", message));
        };
        self.with(py, |writer| {
            let record = Record::of_values(Schema::newest(self.kind), &values)?;
            Ok(writer.as_mut().ok_or_else(ended)?.write(&record)?)
        })
    }

    /// How many records were written.
    #[getter]
    fn records(&self, py: Python<'_>) -> PyResult<u64> {
        self.with(py, |writer| Ok(writer.as_ref().map_or(0, FileWriter::records)))
    }

    /// Ends the file, and puts it in its place.
    fn finish(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, |writer| Ok(writer.take().ok_or_else(ended)?.finish()?))
    }

    /// Gives the file up: nothing is left of it.
    fn give_up(&self, py: Python<'_>) -> PyResult<()> {
        self.with(py, |writer| {
            drop(writer.take());
            Ok(())
        })
    }
}

impl BulkWriter {
    fn with<R: Send>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&mut Option<FileWriter>) -> Result<R> + Send,
    ) -> PyResult<R> {
        self.writer.call(py, |writer| {
            let mut writer = writer.lock().map_err(|_| Error::new(ErrorCode::BoundaryPoisoned))?;
            work(&mut writer)
        })
    }
}

fn ended() -> Error {
    Error::with(ErrorCode::BoundaryClosed, "the file was ended")
}

/// Whether there is a folder for a file, as Python's own `open` says it.
pub(super) fn can_be_written(py: Python<'_>, path: &Path) -> PyResult<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let found = py.detach(|| folder.map_or(Ok(()), |folder| folder.read_dir().map(drop)));
    found.map_err(|error| of_file(py, &error, path))
}
