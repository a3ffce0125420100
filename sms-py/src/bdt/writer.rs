//! Writing a file record by record.

use crate::arguments::{optional_text, path, text};
use crate::errors::{failed, of_file, raised};
use crate::python_to_json::document;
use pyo3::prelude::*;
use sms_core::ErrorCode;
use sms_core::guard::caught;
use sms_formats::bdt::{FileKind, FileWriter, Header, Record, Schema};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A file that is being written. `sms.bdt.Writer` is its public face.
#[pyclass(frozen, module = "sms._native")]
pub(crate) struct BulkWriter {
    kind: FileKind,
    writer: Mutex<Option<FileWriter>>,
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
        Ok(Self { kind, writer: Mutex::new(Some(writer)) })
    }

    /// Writes a record.
    #[pyo3(signature = (fields: "collections.abc.Mapping[str, typing.Any]") -> "None")]
    fn write(&self, fields: &Bound<'_, PyAny>) -> PyResult<()> {
        let (py, values) = (fields.py(), document("fields", fields)?);
        let write = || {
            let none = Default::default();
            let values = values.as_object().unwrap_or(&none);
            let record = Record::of_values(Schema::newest(self.kind), values)?;
            let mut writer = self.lock();
            let writer = writer.as_mut().ok_or_else(ended)?;
            Ok(writer.write(&record)?)
        };
        if !values.is_object() {
            return Err(failed(
                py,
                ErrorCode::BoundaryKind,
                "/fields",
                "argument 'fields': a dict is needed".to_owned(),
            ));
        }
        py.detach(|| caught(write)).map_err(|error| raised(py, error))
    }

    /// How many records were written.
    #[getter]
    fn records(&self, py: Python<'_>) -> u64 {
        py.detach(|| self.lock().as_ref().map_or(0, FileWriter::records))
    }

    /// Ends the file, and puts it in its place.
    fn finish(&self, py: Python<'_>) -> PyResult<()> {
        let finish = || Ok(self.lock().take().ok_or_else(ended)?.finish()?);
        py.detach(|| caught(finish)).map_err(|error| raised(py, error))
    }

    /// Gives the file up: nothing is left of it.
    fn give_up(&self, py: Python<'_>) {
        py.detach(|| drop(self.lock().take()));
    }
}

impl BulkWriter {
    fn lock(&self) -> MutexGuard<'_, Option<FileWriter>> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn ended() -> sms_core::Error {
    sms_core::Error::with(ErrorCode::BoundaryClosed, "the file was ended")
}

/// Whether there is a folder for a file, as Python's own `open` says it.
pub(super) fn can_be_written(py: Python<'_>, path: &Path) -> PyResult<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let found = py.detach(|| folder.map_or(Ok(()), |folder| folder.read_dir().map(drop)));
    found.map_err(|error| of_file(py, &error, path))
}
