//! Questions that need no store, as documents.

use crate::errors::raised;
use crate::json_to_python::json_to_python;
use crate::policy::{Policy, policy};
use crate::python_to_json::document;
use pyo3::prelude::*;
use sms_core::Question;
use sms_core::guard::caught;

/// Answers a question that needs no store, `{"question": name, fields}`: its name and the answer. `sms.ask` is its public face.
#[pyfunction]
#[pyo3(signature = (question: "collections.abc.Mapping[str, typing.Any] | str", policy: "Policy | None" = None) -> "tuple[str, typing.Any]")]
pub(crate) fn ask<'py>(
    py: Python<'py>,
    question: &Bound<'py, PyAny>,
    #[pyo3(from_py_with = policy)] policy: Option<&Policy>,
) -> PyResult<(&'static str, Bound<'py, PyAny>)> {
    let question = document("question", question)?;
    let usual = sms_core::policy::Policy::default();
    let policy = policy.map_or(&usual, Policy::inner);
    let ask = || {
        let question = Question::from_value(question)?;
        Ok((question.name(), question.answer(policy)?))
    };
    let (name, answer) = caught(ask).map_err(|error| raised(py, error))?;
    Ok((name, json_to_python(py, &answer)?))
}
