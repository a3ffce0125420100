//! Other moments, read-only.

use crate::arguments::text;
use crate::handle::Handle;
use crate::json_to_python::{json_to_python, to_python};
use crate::python_to_json::document;
use crate::sql;
use crate::table::{self, Table};
use pyo3::prelude::*;
use sms_core::Query;
use sms_core::ids::LicenceNumber;
use sms_core::time::Moment;

/// Licences at another moment. `sms.View` is its public face.
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
    fn query<'py>(
        &self,
        #[pyo3(from_py_with = text::licence)] licence: &str,
        query: &Bound<'py, PyAny>,
    ) -> PyResult<(&'static str, Bound<'py, PyAny>)> {
        let (py, query) = (query.py(), document("query", query)?);
        let ask = |view: &sms_core::journal::View| {
            let (licence, query) = (LicenceNumber::parse(licence)?, Query::from_value(query)?);
            Ok((query.name(), view.query(&licence, &query)?))
        };
        let (name, answer) = self.0.call(py, ask)?;
        Ok((name, json_to_python(py, &answer)?))
    }

    /// What the view shows, its moment if it was asked for one, and whether that had not come then.
    #[pyo3(signature = () -> "tuple[str, datetime.datetime | None, bool]")]
    fn facts(&self, py: Python<'_>) -> PyResult<(&'static str, Option<Moment>, bool)> {
        self.0.call(py, |view| Ok((view.kind().name(), view.moment(), view.is_forecast())))
    }

    /// What cannot follow on what had happened.
    #[pyo3(signature = (licence: "str") -> "list[dict[str, typing.Any]]")]
    fn findings<'py>(
        &self,
        py: Python<'py>,
        #[pyo3(from_py_with = text::licence)] licence: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.call(py, |view| view.findings(&LicenceNumber::parse(licence)?))?)
    }

    /// Every journaled record of a licence.
    #[pyo3(signature = (licence: "str") -> "dict[str, typing.Any]")]
    fn state<'py>(
        &self,
        py: Python<'py>,
        #[pyo3(from_py_with = text::licence)] licence: &str,
    ) -> PyResult<Bound<'py, PyAny>> {
        json_to_python(py, &self.0.call(py, |view| view.state(&LicenceNumber::parse(licence)?))?)
    }

    /// A table of all licences that are known in the view, or of these.
    #[pyo3(signature = (name: "TableName", licences: "collections.abc.Iterable[str] | None") -> "Table")]
    fn table(&self, #[pyo3(from_py_with = text::name)] name: &str, licences: &Bound<'_, PyAny>) -> PyResult<Table> {
        table::read(&self.0, |view| view, name, licences)
    }

    /// The answer to a statement of SQL over the tables of the view, with its values and limits.
    #[pyo3(signature = (statement: "str", options: "collections.abc.Mapping[str, typing.Any]") -> "Table")]
    fn sql(
        &self,
        #[pyo3(from_py_with = text::statement)] statement: &str,
        options: &Bound<'_, PyAny>,
    ) -> PyResult<Table> {
        sql::ask(options.py(), &self.0, |view| view, statement, &document("options", options)?)
    }
}
