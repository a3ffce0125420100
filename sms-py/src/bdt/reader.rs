//! Reading a file record by record.

use super::source;
use crate::arguments::day_or_today;
use crate::handle::Handle;
use crate::json_to_python::to_python;
use crate::policy::{Policy, policy};
use chrono::NaiveDate;
use pyo3::prelude::*;
use sms_core::{Error, ErrorCode, Result};
use sms_formats::bdt::Checking;
use std::io::Read;
use std::sync::{Arc, Mutex};

/// A file that is being read. `sms.bdt.Reader` is its public face.
#[pyclass(frozen, module = "sms._native")]
pub(crate) struct BulkReader(Handle<Mutex<Source>>);

type Source = Checking<Box<dyn Read + Send>>;

#[pymethods]
impl BulkReader {
    /// Begins to read.
    #[new]
    #[pyo3(signature = (data: "bytes | str | os.PathLike[str]"))]
    fn new(data: &Bound<'_, PyAny>) -> PyResult<Self> {
        Ok(Self(Handle::new(Mutex::new(Checking::new(source::Source::of("data", data)?.kept())))))
    }

    /// The next record; none at the end.
    #[pyo3(signature = () -> "dict[str, typing.Any] | None")]
    fn next<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let record = self.with(py, Iterator::next)?;
        record.map(|record| to_python(py, &record)).transpose()
    }

    /// Checks the records that follow by the rules of a day: today where none is given.
    #[pyo3(signature = (*, policy: "Policy | None", on: "Day | None") -> "BulkCheck")]
    fn check(
        this: Py<Self>,
        #[pyo3(from_py_with = policy)] policy: Option<&Policy>,
        on: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<BulkCheck> {
        let on = day_or_today("on", on)?;
        Ok(BulkCheck { reader: this, policy: policy.map(Policy::shared).unwrap_or_default(), on })
    }

    /// The verdict on what was read.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn verdict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.with(py, |reader| reader.verdict())?)
    }

    /// How many bytes were read.
    #[getter]
    fn bytes_read(&self, py: Python<'_>) -> PyResult<u64> {
        self.with(py, |reader| reader.bytes())
    }

    /// How many records were read.
    #[getter]
    fn records(&self, py: Python<'_>) -> PyResult<u64> {
        self.with(py, |reader| reader.records())
    }

    /// The kind of file, once it is known.
    #[getter]
    fn kind(&self, py: Python<'_>) -> PyResult<Option<&'static str>> {
        self.with(py, |reader| reader.reader().schema().map(|schema| schema.kind.name()))
    }

    /// What the file says of itself, once it is read.
    #[pyo3(signature = () -> "dict[str, str | None] | None")]
    fn header<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let header = self.with(py, |reader| reader.reader().header().cloned())?;
        header.map(|header| to_python(py, &header)).transpose()
    }

    /// What was found wrong beside the records.
    #[pyo3(signature = () -> "list[dict[str, typing.Any]]")]
    fn problems<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.with(py, |reader| reader.reader().problems().to_vec())?)
    }
}

impl BulkReader {
    fn with<R: Send>(&self, py: Python<'_>, work: impl FnOnce(&mut Source) -> R + Send) -> PyResult<R> {
        self.0.call(py, |reader| -> Result<R> {
            let mut reader = reader.lock().map_err(|_| Error::new(ErrorCode::BoundaryPoisoned))?;
            Ok(work(&mut reader))
        })
    }
}

/// The records of a reader that the schema lets through, each with what would become of it.
#[pyclass(frozen, module = "sms._native")]
pub(crate) struct BulkCheck {
    reader: Py<BulkReader>,
    policy: Arc<sms_core::policy::Policy>,
    on: NaiveDate,
}

#[pymethods]
impl BulkCheck {
    /// The next one; none at the end.
    #[pyo3(signature = () -> "dict[str, typing.Any] | None")]
    fn next<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let checked =
            self.reader.get().with(py, |reader| reader.find_map(|record| record.checked(&self.policy, self.on)))?;
        checked.map(|checked| to_python(py, &checked)).transpose()
    }
}
