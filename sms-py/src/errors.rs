//! Errors, as the classes of `sms._errors`: which class an error has, Python says.

use crate::decision::Decision;
use crate::reason::Reason;
use pyo3::exceptions::{PyOSError, PyTypeError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use sms_core::{Error, ErrorCode};
use std::path::Path;

/// An error of the library as an exception.
pub(crate) fn raised(py: Python<'_>, error: Error) -> PyErr {
    let exception = match error {
        Error::Refused(decision) => call(py, "refused", (Decision::from(*decision),)),
        Error::Failed(failure) => call(py, "failed", (Reason::from(failure.reason),)),
        other => call(py, "failed", (Reason::from(sms_core::Reason::new(other.code())),)),
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

/// The exception for an argument of another type than the one that is needed.
pub(crate) fn wrong_type(argument: &str, needed: &str, given: &Bound<'_, PyAny>) -> PyErr {
    let name = given.get_type().name().map_or_else(|_| "another type".to_owned(), |name| name.to_string());
    PyTypeError::new_err(format!("argument '{argument}': {needed} is needed, not '{name}'"))
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
