//! Errors, as the classes of `sms._errors`: which class an error has, Python says.

use crate::decision::Decision;
use crate::reason::Reason;
use pyo3::exceptions::PyOSError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};
use sms_core::document::safe_near;
use sms_core::nearest::{did_you_mean, nearest};
use sms_core::{Error, ErrorCode};
use std::path::Path;

/// An error of the library as an exception.
pub(crate) fn raised(py: Python<'_>, error: Error) -> PyErr {
    let exception = match error {
        Error::Refused(decision) => call(py, "refused", (Decision::from(*decision),)),
        failed => {
            let reasons: Vec<Reason> = failed.reasons().iter().cloned().map(Reason::from).collect();
            call(py, "failed", (reasons, failed.to_string()))
        }
    };
    exception.map_or_else(|error| error, PyErr::from_value)
}

/// The exception for a failure of this code at this place.
pub(crate) fn failed(py: Python<'_>, code: ErrorCode, place: &str, message: String) -> PyErr {
    let reason = sms_core::Reason::new(code).message(message);
    raised(py, if place.is_empty() { reason } else { reason.field(place.to_owned()) }.into())
}

/// The exception for a word that is not in its list.
pub(crate) fn no_such_word(py: Python<'_>, argument: &str, word: &str, words: Vec<&str>) -> PyErr {
    call(py, "no_such_word", (argument, word, words)).map_or_else(|error| error, PyErr::from_value)
}

/// What is said of a word that is not in its list.
#[pyfunction]
#[pyo3(signature = (argument: "str", value: "str", words: "list[str]") -> "str")]
pub(crate) fn word_message(argument: &str, value: &str, words: Vec<String>) -> String {
    let meant = nearest(value, words.iter().map(String::as_str));
    let hint = meant.map_or_else(|| format!("there are {}", words.join(", ")), did_you_mean);
    format!("`{argument}`: there is no `{}`; {hint}", safe_near(value, meant))
}

/// Whether a code is about the document itself.
#[pyfunction]
pub(crate) fn is_data(code: &str) -> bool {
    ErrorCode::find(code).is_some_and(ErrorCode::is_data)
}

/// The exception for an argument of another type than the one that is needed.
pub(crate) fn wrong_type(argument: &str, needed: &str, given: &Bound<'_, PyAny>) -> PyErr {
    unlike(&format!("/{argument}"), &format!("argument '{argument}'"), needed, given)
}

/// The exception for a value of another type than what is needed at a place: the place as a pointer, and in words.
pub(crate) fn unlike(place: &str, shown: &str, needed: &str, given: &Bound<'_, PyAny>) -> PyErr {
    let name = given.get_type().name().map_or_else(|_| "another type".to_owned(), |name| name.to_string());
    let message = format!("{shown}: {needed} is needed, not '{name}'");
    let mut reason = sms_core::Reason::new(ErrorCode::BoundaryKind).message(message);
    if let Some(remedy) = remedy(given) {
        reason = reason.remedy(remedy);
    }
    raised(given.py(), if place.is_empty() { reason } else { reason.field(place.to_owned()) }.into())
}

/// What would help who gives a value of a type that is not taken, by what the type has.
fn remedy(given: &Bound<'_, PyAny>) -> Option<&'static str> {
    // What it would be made is what it is already.
    let is_plain = given.is_instance_of::<PyDict>() || given.is_instance_of::<PyString>();
    if is_plain || given.is_instance_of::<PyList>() || given.is_instance_of::<PyTuple>() {
        return None;
    }
    const REMEDIES: [(&str, &str); 7] = [
        ("to_dicts", "make it a list of rows: `.to_dicts()`"),
        ("to_pylist", "make it a list of rows: `.to_pylist()`"),
        ("to_records", "make it a list of rows: `.to_dict(\"records\")`"),
        ("decode", "make it text: `.decode()`"),
        ("keys", "make it a dict: `dict(…)`"),
        ("__next__", "make it a list: `list(…)`"),
        ("__iter__", "make it a list: `list(…)`"),
    ];
    let has = |name: &str| given.get_type().hasattr(name).unwrap_or(false);
    REMEDIES.iter().find(|(name, _)| has(name)).map(|(_, remedy)| *remedy)
}

/// The exception for a file that could not be read or written, as Python's own `open` raises it.
pub(crate) fn of_file(py: Python<'_>, error: &std::io::Error, path: &Path) -> PyErr {
    let Some(number) = error.raw_os_error() else { return PyOSError::new_err(error.to_string()) };
    let text = py.import("os").and_then(|os| os.getattr("strerror")?.call1((number,))?.extract::<String>());
    let text = text.unwrap_or_else(|_| error.to_string());
    PyOSError::new_err((number, text, path.as_os_str().to_owned()))
}

/// What a function of `sms._errors` makes.
fn call<'py>(
    py: Python<'py>,
    function: &str,
    arguments: impl pyo3::call::PyCallArgs<'py>,
) -> PyResult<Bound<'py, PyAny>> {
    static MODULE: PyOnceLock<Py<PyModule>> = PyOnceLock::new();
    let module = MODULE.get_or_try_init(py, || py.import("sms._errors").map(Bound::unbind))?;
    module.bind(py).getattr(function)?.call1(arguments)
}
