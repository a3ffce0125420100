//! The past, read-only.

use crate::handle::Handle;
use crate::json_to_python::json_to_python;
use crate::python_to_json::document;
use pyo3::prelude::*;
use sms_core::Query;
use sms_core::ids::LicenceNumber;

/// Licences as they were recorded. `sms.View` is its public face.
#[pyclass(frozen, module = "sms._native")]
pub(crate) struct View(Handle<sms_core::journal::View>);

impl From<sms_core::journal::View> for View {
    fn from(view: sms_core::journal::View) -> Self {
        Self(Handle::new(view))
    }
}

#[pymethods]
impl View {
    /// Answers a query on a licence as the host: its name and the answer.
    #[pyo3(signature = (licence: "str", query: "collections.abc.Mapping[str, typing.Any] | str") -> "tuple[str, typing.Any]")]
    fn query<'py>(&self, licence: &str, query: &Bound<'py, PyAny>) -> PyResult<(&'static str, Bound<'py, PyAny>)> {
        let (py, query) = (query.py(), document("query", query)?);
        let ask = |view: &sms_core::journal::View| {
            let (licence, query) = (LicenceNumber::parse(licence)?, Query::from_value(query)?);
            Ok((query.name(), view.query(&licence, &query)?))
        };
        let (name, answer) = self.0.call(py, ask)?;
        Ok((name, json_to_python(py, &answer)?))
    }

    /// Every journaled record of a licence.
    #[pyo3(signature = (licence: "str") -> "typing.Any")]
    fn state<'py>(&self, py: Python<'py>, licence: &str) -> PyResult<Bound<'py, PyAny>> {
        json_to_python(py, &self.0.call(py, |view| view.state(&LicenceNumber::parse(licence)?))?)
    }
}
