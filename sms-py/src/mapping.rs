//! What makes a native record a mapping of its members, as the records in Python are.

use pyo3::PyClass;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// A native record with members that are attributes.
pub(crate) trait Members: PyClass {
    /// The names of the members that are there.
    fn names(&self) -> Vec<&'static str>;
}

/// The value of a member.
pub(crate) fn item<'py, R: Members>(record: &Bound<'py, R>, key: &str) -> PyResult<Bound<'py, PyAny>> {
    if has(record, key) { record.as_any().getattr(key) } else { Err(PyKeyError::new_err(key.to_owned())) }
}

/// The value of a member, or what is given for one that is not there.
pub(crate) fn item_or<'py, R: Members>(
    record: &Bound<'py, R>,
    key: &str,
    otherwise: Option<Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    if has(record, key) {
        return record.as_any().getattr(key);
    }
    Ok(otherwise.unwrap_or_else(|| record.py().None().into_bound(record.py())))
}

/// The names of the members, one after another.
pub(crate) fn iterator<'py, R: Members>(record: &Bound<'py, R>) -> PyResult<Bound<'py, PyAny>> {
    Ok(PyTuple::new(record.py(), record.borrow().names())?.try_iter()?.into_any())
}

/// A view of the members, as `collections.abc` has it for every mapping.
pub(crate) fn view<'py, R: Members>(record: &Bound<'py, R>, kind: &str) -> PyResult<Bound<'py, PyAny>> {
    record.py().import("collections.abc")?.getattr(kind)?.call1((record,))
}

pub(crate) fn has<R: Members>(record: &Bound<'_, R>, key: &str) -> bool {
    record.borrow().names().contains(&key)
}
