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

/// A record of Python's own, made of a document that nobody else holds.
pub(crate) fn record_of<'py>(py: Python<'py>, class: &str, document: Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    py.import("sms._answers")?.getattr(class)?.call_method1("of_wire", (document,))
}

pub(crate) fn has<R: Members>(record: &Bound<'_, R>, key: &str) -> bool {
    record.borrow().names().contains(&key)
}

/// The methods of a native record: its own, and those that make it a mapping which is copied by its wire form. A class has one
/// block of methods, so they cannot stand apart.
macro_rules! record {
    ($type:ident { $($own:tt)* }) => {
        #[pymethods]
        impl $type {
            $($own)*

            fn __getitem__<'py>(slf: &Bound<'py, Self>, key: &str) -> PyResult<Bound<'py, PyAny>> {
                mapping::item(slf, key)
            }

            fn __iter__<'py>(slf: &Bound<'py, Self>) -> PyResult<NameIterator<'py>> {
                mapping::iterator(slf).map(NameIterator)
            }

            fn __len__(&self) -> usize {
                self.names().len()
            }

            fn __contains__(slf: &Bound<'_, Self>, key: &Bound<'_, PyAny>) -> bool {
                key.extract::<&str>().is_ok_and(|key| mapping::has(slf, key))
            }

            /// The value of a member by its name, or the default.
            #[pyo3(signature = (key: "str", default: "typing.Any" = None) -> "typing.Any")]
            fn get<'py>(slf: &Bound<'py, Self>, key: &str, default: Option<Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
                mapping::item_or(slf, key, default)
            }

            /// The names of the members.
            #[pyo3(signature = () -> "collections.abc.KeysView[str]")]
            fn keys<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
                mapping::view(slf, "KeysView")
            }

            /// The values of the members.
            #[pyo3(signature = () -> "collections.abc.ValuesView[typing.Any]")]
            fn values<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
                mapping::view(slf, "ValuesView")
            }

            /// The names of the members with their values.
            #[pyo3(signature = () -> "collections.abc.ItemsView[str, typing.Any]")]
            fn items<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
                mapping::view(slf, "ItemsView")
            }

            fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyAny>,))> {
                let read = slf.get_type().getattr("from_dict")?;
                Ok((read, (slf.get().to_dict(slf.py())?,)))
            }
        }
    };
}

pub(crate) use record;
