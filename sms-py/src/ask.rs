//! Questions that need no store, as documents.

use crate::errors::raised;
use crate::json_to_python::{json_to_python, to_python};
use crate::policy::Policy;
use crate::python_to_json::document;
use pyo3::prelude::*;
use sms_core::Question;
use sms_core::certificate::forms;
use sms_core::fields::{Field, FieldKind};
use sms_core::guard::caught;
use std::collections::BTreeMap;

/// Answers a question that needs no store: `{"question": name, fields}`. `{"question": "questions"}` lists them.
///
/// >>> import sms
/// >>> sms.ask({"question": "cos_dates", "assigned_on": "2025-04-15"})["use_by"]
/// '2025-07-16'
#[pyfunction]
#[pyo3(signature = (question: "collections.abc.Mapping[str, typing.Any] | str", policy: "Policy | None" = None) -> "typing.Any")]
pub(crate) fn ask<'py>(
    py: Python<'py>,
    question: &Bound<'py, PyAny>,
    policy: Option<&Policy>,
) -> PyResult<Bound<'py, PyAny>> {
    let question = document("question", question)?;
    let usual = sms_core::policy::Policy::default();
    let policy = policy.map_or(&usual, Policy::inner);
    let answer = caught(|| Question::from_value(question)?.answer(policy));
    json_to_python(py, &answer.map_err(|error| raised(py, error))?)
}

/// The fields that hold a `day`, money in `pence`, or `hours` as decimal text, of each form of a certificate.
#[pyfunction]
#[pyo3(signature = () -> "dict[str, dict[str, str]]")]
pub(crate) fn form_kinds(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    let kinds: BTreeMap<&str, BTreeMap<&str, &str>> =
        forms().into_iter().map(|(form, fields)| (form, fields.into_iter().filter_map(typed).collect())).collect();
    to_python(py, &kinds)
}

fn typed(field: &Field) -> Option<(&str, &str)> {
    match field.kind {
        FieldKind::Day => Some((field.name, "day")),
        FieldKind::Pence => Some((field.name, "pence")),
        FieldKind::Hours => Some((field.name, "hours")),
        _ => None,
    }
}
