//! A JSON value as Python has it.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;

/// What serde can write, as Python has it: dict, list, str, int, float, bool or None.
pub(crate) fn to_python<'py, T: Serialize>(py: Python<'py>, value: &T) -> PyResult<Bound<'py, PyAny>> {
    let value = serde_json::to_value(value)
        .map_err(|error| pyo3::exceptions::PyRuntimeError::new_err(format!("no JSON can say this: {error}")))?;
    json_to_python(py, &value)
}

/// A JSON value as Python has it.
pub(crate) fn json_to_python<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    Writer { py, keys: HashMap::new() }.write(value)
}

/// Makes each key of all the objects in a document once: a list has the same few in every row.
struct Writer<'py, 'json> {
    py: Python<'py>,
    keys: HashMap<&'json str, Bound<'py, PyString>>,
}

impl<'py, 'json> Writer<'py, 'json> {
    fn write(&mut self, value: &'json Value) -> PyResult<Bound<'py, PyAny>> {
        let py = self.py;
        match value {
            Value::Null => Ok(py.None().into_bound(py)),
            Value::Bool(yes) => yes.into_bound_py_any(py),
            Value::String(text) => text.into_bound_py_any(py),
            Value::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
                (Some(whole), ..) => whole.into_bound_py_any(py),
                (_, Some(whole), _) => whole.into_bound_py_any(py),
                (.., number) => number.into_bound_py_any(py),
            },
            Value::Array(items) => {
                let items = items.iter().map(|item| self.write(item)).collect::<PyResult<Vec<_>>>()?;
                Ok(PyList::new(py, items)?.into_any())
            }
            Value::Object(members) => {
                let dict = PyDict::new(py);
                for (name, member) in members {
                    let member = self.write(member)?;
                    dict.set_item(self.key(name), member)?;
                }
                Ok(dict.into_any())
            }
        }
    }

    fn key(&mut self, name: &'json str) -> &Bound<'py, PyString> {
        self.keys.entry(name).or_insert_with(|| PyString::intern(self.py, name))
    }
}
