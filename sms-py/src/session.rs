//! A user's session.

use crate::arguments::{optional_text, text, word};
use crate::bdt::content::Given;
use crate::decision::Decision;
use crate::handle::Handle;
use crate::json_to_python::{json_to_python, to_python};
use crate::python_to_json::document;
use pyo3::prelude::*;
use sms_core::Query;
use sms_core::access::Function;
use sms_core::what_if::Hypothesis;

/// A user's session. `sms.Session` is its public face.
#[pyclass(frozen, module = "sms._native")]
pub(crate) struct Session(Handle<sms_core::Session>);

impl From<sms_core::Session> for Session {
    fn from(session: sms_core::Session) -> Self {
        Self(Handle::new(session))
    }
}

#[pymethods]
impl Session {
    /// The token with which the session is found again: a new one after a change of password.
    #[getter]
    fn token(&self, py: Python<'_>) -> PyResult<Option<String>> {
        self.0.call(py, |session| Ok(session.token().map(|token| token.expose().to_owned())))
    }

    /// The user.
    #[getter]
    fn user_id(&self, py: Python<'_>) -> PyResult<String> {
        self.0.call(py, |session| Ok(session.user_id().to_string()))
    }

    /// The licence.
    #[getter]
    fn licence(&self, py: Python<'_>) -> PyResult<String> {
        self.0.call(py, |session| Ok(session.licence().to_string()))
    }

    /// Whether the user may use a function now.
    #[pyo3(signature = (function: "FunctionWord", certificate: "str | None"))]
    fn can(
        &self,
        py: Python<'_>,
        #[pyo3(from_py_with = text::function)] function: &str,
        #[pyo3(from_py_with = optional_text::certificate)] certificate: Option<&str>,
    ) -> PyResult<Decision> {
        let function = word(py, "function", function, Function::find, &Function::ENUMERATION)?;
        let can = |session: &sms_core::Session| match certificate {
            Some(certificate) => session.can_named(function, certificate),
            None => session.can(function, None),
        };
        self.0.call(py, can).map(Decision::from)
    }

    /// What the user sees on the menus.
    #[pyo3(signature = () -> "list[dict[str, typing.Any]]")]
    fn menu<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0.call(py, sms_core::Session::menu)?)
    }

    /// Carries a command out as this user: its name and its outcome.
    #[pyo3(signature = (command: "collections.abc.Mapping[str, typing.Any] | str") -> "tuple[str, dict[str, typing.Any]]")]
    fn execute<'py>(&self, command: &Bound<'py, PyAny>) -> PyResult<(&'static str, Bound<'py, PyAny>)> {
        let (py, command) = (command.py(), Given::of(command)?);
        let execute = |session: &sms_core::Session| {
            let command = command.command()?;
            Ok((command.action.name(), session.execute(command)?))
        };
        let (name, outcome) = self.0.call(py, execute)?;
        Ok((name, to_python(py, &outcome)?))
    }

    /// Says whether the rules allow a command, and changes nothing.
    #[pyo3(signature = (command: "collections.abc.Mapping[str, typing.Any] | str") -> "Decision")]
    fn preview(&self, command: &Bound<'_, PyAny>) -> PyResult<Decision> {
        let (py, command) = (command.py(), Given::of(command)?);
        self.0.call(py, |session| session.preview(command.command()?)).map(Decision::from)
    }

    /// Says what would come of commands that this user gives one after another, and records nothing.
    #[pyo3(signature = (hypothesis: "collections.abc.Mapping[str, typing.Any] | str") -> "dict[str, typing.Any]")]
    fn what_if<'py>(&self, hypothesis: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (py, hypothesis) = (hypothesis.py(), document("hypothesis", hypothesis)?);
        let answer = self.0.call(py, |session| session.what_if(Hypothesis::from_value(hypothesis)?))?;
        to_python(py, &answer)
    }

    /// Answers a query as this user: its name and the answer.
    #[pyo3(signature = (query: "collections.abc.Mapping[str, typing.Any] | str") -> "tuple[str, typing.Any]")]
    fn query<'py>(&self, query: &Bound<'py, PyAny>) -> PyResult<(&'static str, Bound<'py, PyAny>)> {
        let (py, query) = (query.py(), document("query", query)?);
        let ask = |session: &sms_core::Session| {
            let query = Query::from_value(query)?;
            Ok((query.name(), session.query(&query)?))
        };
        let (name, answer) = self.0.call(py, ask)?;
        Ok((name, json_to_python(py, &answer)?))
    }

    /// Ends the session.
    fn log_out(&self, py: Python<'_>) -> PyResult<()> {
        self.0.call(py, sms_core::Session::log_out)
    }

    /// Declines the messages, which ends the session.
    fn decline_messages(&self, py: Python<'_>) -> PyResult<()> {
        self.0.call(py, sms_core::Session::decline_messages)
    }
}
