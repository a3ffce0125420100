//! The public register of licensed sponsors.

use crate::arguments::{bytes, each, path, text};
use crate::errors::{of_file, raised};
use crate::hints::RowIterator;
use crate::json_to_python::to_python;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyType};
use sms_core::Command;
use sms_core::guard::caught;
use sms_core::ids::LicenceNumber;
use std::path::PathBuf;

/// A register of licensed sponsors: its rows as spelt, in file order. `sms.register.read` reads one.
///
/// >>> import sms
/// >>> file = b"Organisation Name,Town/City,County,Type & Rating,Route\nTest Ltd,,,Worker (A rating),Skilled Worker\n"
/// >>> register = sms.register.parse(file)
/// >>> len(register), register.organisations
/// (1, ['test ltd'])
/// >>> register.rows()[0]["rating"]
/// 'a'
#[pyclass(frozen, eq, module = "sms.register")]
#[derive(PartialEq)]
pub(crate) struct Register(sms_formats::register::Register);

#[pymethods]
impl Register {
    /// Reads a file, strictly: either every row is read or none.
    #[classmethod]
    #[pyo3(signature = (path: "str | os.PathLike[str]") -> "Register")]
    fn read(
        _class: &Bound<'_, PyType>,
        py: Python<'_>,
        #[pyo3(from_py_with = path::path)] path: PathBuf,
    ) -> PyResult<Self> {
        let file = py.detach(|| std::fs::File::open(&path)).map_err(|error| of_file(py, &error, &path))?;
        let read = py.detach(|| caught(|| Ok(sms_formats::register::Register::read_from(file)?)));
        read.map(Self).map_err(|error| raised(py, error))
    }

    /// Reads what stands in a file.
    #[classmethod]
    #[pyo3(signature = (data: "bytes") -> "Register")]
    fn parse(
        _class: &Bound<'_, PyType>,
        py: Python<'_>,
        #[pyo3(from_py_with = bytes::data)] data: &[u8],
    ) -> PyResult<Self> {
        let read = py.detach(|| caught(|| Ok(sms_formats::register::Register::read(data)?)));
        read.map(Self).map_err(|error| raised(py, error))
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }

    /// Every row as a plain dict: the texts as spelt, and the words that they stand for, or None where they are not known.
    #[pyo3(signature = () -> "list[Row]")]
    fn rows<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.rows().collect::<Vec<_>>())
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<RowIterator<'py>> {
        Ok(RowIterator(self.rows(py)?.try_iter()?.into_any()))
    }

    /// The distinct organisations by normalised name, in file order of first appearance.
    #[getter]
    fn organisations(&self, py: Python<'_>) -> Vec<String> {
        py.detach(|| self.0.organisations())
    }

    /// The figures: rows, organisations, texts of rating and route with how often they stand, exact duplicates, blank
    /// counties.
    #[pyo3(signature = () -> "Figures")]
    fn figures<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &py.detach(|| self.0.figures()))
    }

    /// The commands that adopt each sponsor's licence in mirror mode, under the numbers given: one for each organisation and
    /// town, in file order of first appearance, as long as there are numbers.
    #[pyo3(signature = (numbers: "collections.abc.Iterable[str]") -> "list[dict[str, typing.Any]]")]
    fn adoptions<'py>(&self, numbers: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = numbers.py();
        let parse = |number: PyResult<Bound<'py, PyAny>>| {
            LicenceNumber::parse(text::numbers(&number?)?).map_err(|error| raised(py, error))
        };
        let given = each("numbers", "an iterable of licence numbers", numbers)?;
        // As many as there are sponsors, for the numbers may never end.
        let numbers: Vec<LicenceNumber> = given.take(self.0.sponsors().len()).map(parse).collect::<PyResult<_>>()?;
        to_python(py, &self.0.adoptions(numbers).iter().map(Command::to_value).collect::<Vec<_>>())
    }

    /// The register as a file: byte for byte the one that was read.
    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &py.detach(|| self.0.write()))
    }

    /// Writes the register into a file.
    #[pyo3(signature = (path: "str | os.PathLike[str]") -> "None")]
    fn write(&self, py: Python<'_>, #[pyo3(from_py_with = path::path)] path: PathBuf) -> PyResult<()> {
        py.detach(|| std::fs::write(&path, self.0.write())).map_err(|error| of_file(py, &error, &path))
    }

    fn __repr__(&self) -> String {
        format!("<Register of {} rows>", self.0.len())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        Ok((slf.get_type().getattr("parse")?, (slf.get().to_bytes(slf.py()),)))
    }
}
