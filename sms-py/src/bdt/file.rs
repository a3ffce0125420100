//! A file in memory.

use super::cells;
use super::source::{Source, progress};
use crate::arguments::{optional_text, path, text};
use crate::errors::raised;
use crate::json_to_python::to_python;
use crate::python_to_json::{Reader, document};
use crate::reason::Reason;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList, PyType};
use serde_json::{Map, Value};
use sms_core::document::typed;
use sms_core::guard::caught;
use sms_core::query::CasExportRow;
use sms_core::{Command, Error, ErrorCode, limits};
use sms_formats::bdt::{self, Mapping, Table};
use std::path::PathBuf;
use std::sync::Arc;

/// A file that was read or made. `sms.bdt.BulkFile` is its public face.
#[pyclass(frozen, eq, module = "sms._native")]
#[derive(PartialEq)]
pub(crate) struct BulkFile(Arc<bdt::BulkFile>);

impl BulkFile {
    fn new(file: bdt::BulkFile) -> Self {
        Self(Arc::new(file))
    }

    pub(super) fn inner(&self) -> Arc<bdt::BulkFile> {
        Arc::clone(&self.0)
    }

    /// Reads a file from bytes or from a path.
    pub(super) fn of_source(
        argument: &str,
        source: &Bound<'_, PyAny>,
        told: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let py = source.py();
        let read = |source: &mut dyn std::io::Read| caught(|| Ok(bdt::BulkFile::read(source)?));
        let file = Source::of(argument, source)?.read(py, told, read)?;
        file.map(Self::new).map_err(|error| raised(py, error))
    }
}

#[pymethods]
impl BulkFile {
    /// Reads a file, all of it or nothing.
    #[classmethod]
    #[pyo3(signature = (data: "bytes | str | os.PathLike[str]", progress: "collections.abc.Callable[[int], object] | None") -> "BulkFile")]
    fn read(_class: &Bound<'_, PyType>, data: &Bound<'_, PyAny>, progress: &Bound<'_, PyAny>) -> PyResult<Self> {
        Self::of_source("data", data, self::progress(progress)?)
    }

    /// Makes a file of values.
    #[classmethod]
    #[pyo3(signature = (kind: "str", file_id: "str | None", licence_number: "str | None", records: "list[typing.Any]") -> "BulkFile")]
    fn make(
        _class: &Bound<'_, PyType>,
        #[pyo3(from_py_with = text::kind)] kind: &str,
        #[pyo3(from_py_with = optional_text::file_id)] file_id: Option<&str>,
        #[pyo3(from_py_with = optional_text::licence_number)] licence_number: Option<&str>,
        records: &Bound<'_, PyList>,
    ) -> PyResult<Self> {
        let (py, kind) = (records.py(), super::kind(records.py(), kind)?);
        let values: Vec<Map<String, Value>> = documents("records", records)?;
        let make = || Ok(bdt::BulkFile::of_values(kind, file_id, licence_number, &values)?);
        py.detach(|| caught(make)).map(Self::new).map_err(|error| raised(py, error))
    }

    /// Makes a file of a table of bytes: it, or none, and what became of the rows.
    #[classmethod]
    #[pyo3(signature = (source: "bytes | str | os.PathLike[str]", mapping: "collections.abc.Mapping[str, typing.Any] | str") -> "tuple[BulkFile | None, dict[str, typing.Any]]")]
    fn of_table<'py>(
        _class: &Bound<'py, PyType>,
        source: &Bound<'py, PyAny>,
        mapping: &Bound<'py, PyAny>,
    ) -> PyResult<(Option<Self>, Bound<'py, PyAny>)> {
        let (py, mapping) = (source.py(), self::mapping(mapping)?);
        let make = |source: &mut dyn std::io::Read| {
            let mut bytes = Vec::new();
            caught(|| {
                let unreadable = |error: std::io::Error| Error::with(ErrorCode::BdtUnreadable, error.to_string());
                source.read_to_end(&mut bytes).map_err(unreadable)?;
                Ok(Table::read(&bytes, &mapping)?.map(&mapping))
            })
        };
        let made = Source::of("rows", source)?.read(py, None, make)?;
        Self::made(py, made.map_err(|error| raised(py, error))?)
    }

    /// The same of the names of columns and rows of values.
    #[classmethod]
    #[pyo3(signature = (columns: "list[str]", rows: "collections.abc.Iterable[collections.abc.Sequence[typing.Any]]", mapping: "collections.abc.Mapping[str, typing.Any] | str") -> "tuple[BulkFile | None, dict[str, typing.Any]]")]
    fn of_rows<'py>(
        _class: &Bound<'py, PyType>,
        columns: Vec<String>,
        rows: &Bound<'py, PyAny>,
        mapping: &Bound<'py, PyAny>,
    ) -> PyResult<(Option<Self>, Bound<'py, PyAny>)> {
        let (py, mapping) = (rows.py(), self::mapping(mapping)?);
        let table = Table::new(columns, cells::rows(rows)?);
        let made = py.detach(|| caught(|| Ok(table.map(&mapping))));
        Self::made(py, made.map_err(|error| raised(py, error))?)
    }

    /// Makes the export file of a licence.
    #[classmethod]
    #[pyo3(signature = (licence_number: "str", rows: "list[typing.Any]") -> "BulkFile")]
    fn export(
        _class: &Bound<'_, PyType>,
        #[pyo3(from_py_with = text::licence_number)] licence_number: &str,
        rows: &Bound<'_, PyList>,
    ) -> PyResult<Self> {
        let py = rows.py();
        let values: Vec<Value> = documents("rows", rows)?;
        let make = || {
            let rows: Vec<CasExportRow> = typed(Value::Array(values), ErrorCode::QuestionInvalid)?;
            Ok(bdt::BulkFile::export(licence_number, &rows)?)
        };
        py.detach(|| caught(make)).map(Self::new).map_err(|error| raised(py, error))
    }

    /// The kind of file.
    #[getter]
    fn kind(&self) -> &'static str {
        self.0.header().schema().kind.name()
    }

    /// The version of its schema.
    #[getter]
    fn version(&self) -> &'static str {
        self.0.header().schema().version
    }

    /// What the file says of itself.
    #[pyo3(signature = () -> "dict[str, str | None]")]
    fn header<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, self.0.header())
    }

    fn __len__(&self) -> usize {
        self.0.records().len()
    }

    /// The values of a record.
    #[pyo3(signature = (place: "int") -> "dict[str, typing.Any] | None")]
    fn values<'py>(&self, py: Python<'py>, place: usize) -> PyResult<Option<Bound<'py, PyAny>>> {
        let record = self.0.records().get(place);
        let values = record.map(|record| record.values().collect::<Map<String, Value>>());
        values.map(|values| to_python(py, &values)).transpose()
    }

    /// The names of the columns, and the texts of each record.
    #[pyo3(signature = () -> "tuple[list[str], list[list[str | None]]]")]
    fn rows(&self, py: Python<'_>) -> (Vec<String>, Vec<Vec<Option<String>>>) {
        py.detach(|| self.0.to_rows())
    }

    /// The commands that the file stands for.
    #[pyo3(signature = () -> "list[dict[str, typing.Any]]")]
    fn commands<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let commands = py.detach(|| caught(|| Ok(self.0.commands()?))).map_err(|error| raised(py, error))?;
        to_python(py, &commands.iter().map(Command::to_value).collect::<Vec<_>>())
    }

    /// Reasons with the lines and elements of the file.
    #[pyo3(signature = (reasons: "collections.abc.Sequence[Reason]") -> "list[dict[str, typing.Any]]")]
    fn problems<'py>(&self, py: Python<'py>, reasons: Vec<PyRef<'py, Reason>>) -> PyResult<Bound<'py, PyAny>> {
        let reasons: Vec<_> = reasons.iter().map(|reason| reason.inner().clone()).collect();
        to_python(py, &self.0.problems(&reasons))
    }

    /// The file as SMS takes it.
    fn to_bytes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyBytes>> {
        let bytes = py.detach(|| caught(|| Ok(self.0.to_bytes()?))).map_err(|error| raised(py, error))?;
        Ok(PyBytes::new(py, &bytes))
    }

    /// Writes the file at a path: whole, or not at all.
    #[pyo3(signature = (path: "str | os.PathLike[str]") -> "None")]
    fn write(&self, py: Python<'_>, #[pyo3(from_py_with = path::path)] path: PathBuf) -> PyResult<()> {
        super::writer::can_be_written(py, &path)?;
        py.detach(|| caught(|| Ok(self.0.write_file(&path)?))).map_err(|error| raised(py, error))
    }
}

impl BulkFile {
    fn made(py: Python<'_>, made: bdt::FromTable) -> PyResult<(Option<Self>, Bound<'_, PyAny>)> {
        let told = to_python(py, &made)?;
        Ok((made.file.map(Self::new), told))
    }
}

/// Documents that together are as large as a file may be.
fn documents<T: serde::de::DeserializeOwned + Send>(argument: &str, given: &Bound<'_, PyList>) -> PyResult<Vec<T>> {
    let py = given.py();
    let mut reader = Reader::new(argument, limits::WHOLE_FILE);
    let read = given.iter().map(|item| {
        let value = reader.document(&item)?;
        typed(value, ErrorCode::QuestionInvalid).map_err(|error| raised(py, error))
    });
    read.collect()
}

fn mapping(given: &Bound<'_, PyAny>) -> PyResult<Mapping> {
    Mapping::from_value(document("mapping", given)?).map_err(|error| raised(given.py(), error))
}
