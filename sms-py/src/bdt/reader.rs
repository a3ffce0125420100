//! Reading a file record by record.

use super::source::Source;
use crate::errors::raised;
use crate::json_to_python::to_python;
use pyo3::prelude::*;
use sms_core::guard::caught;
use sms_formats::bdt::Reader;
use std::io::Read;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A file that is being read. `sms.bdt.Reader` is its public face.
#[pyclass(frozen, module = "sms._native")]
pub(crate) struct BulkReader(Mutex<Reader<Box<dyn Read + Send>>>);

#[pymethods]
impl BulkReader {
    /// Begins to read.
    #[new]
    #[pyo3(signature = (data: "bytes | str | os.PathLike[str]"))]
    fn new(data: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self(Mutex::new(Reader::new(Source::of("data", data)?.kept()))))
    }

    /// The next record; none at the end.
    #[pyo3(signature = () -> "dict[str, typing.Any] | None")]
    fn next<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let record = py.detach(|| caught(|| Ok(self.lock().next()))).map_err(|error| raised(py, error))?;
        record.map(|record| to_python(py, &record)).transpose()
    }

    /// How many bytes were read.
    #[getter]
    fn bytes_read(&self, py: Python<'_>) -> u64 {
        py.detach(|| self.lock().bytes())
    }

    /// How many records were read.
    #[getter]
    fn records(&self, py: Python<'_>) -> u64 {
        py.detach(|| self.lock().records())
    }

    /// The kind of file, once it is known.
    #[getter]
    fn kind(&self, py: Python<'_>) -> Option<&'static str> {
        py.detach(|| self.lock().schema().map(|schema| schema.kind.name()))
    }

    /// What the file says of itself, once it is read.
    #[pyo3(signature = () -> "dict[str, str | None] | None")]
    fn header<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let header = py.detach(|| self.lock().header().cloned());
        header.map(|header| to_python(py, &header)).transpose()
    }

    /// What was found wrong beside the records.
    #[pyo3(signature = () -> "list[dict[str, typing.Any]]")]
    fn problems<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &py.detach(|| self.lock().problems().to_vec()))
    }
}

impl BulkReader {
    fn lock(&self) -> MutexGuard<'_, Reader<Box<dyn Read + Send>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
