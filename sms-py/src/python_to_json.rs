//! A Python object as a JSON value, with the place of whatever has no place in JSON.

use crate::arguments::utc;
use crate::errors::{failed, raised};
use pyo3::exceptions::{PyOverflowError, PyTypeError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyDate, PyDateTime, PyFloat, PyInt, PyList, PyMapping, PyMemoryView, PySequence,
    PyString, PyTuple, PyType,
};
use serde_json::{Map, Number, Value};
use sms_core::ErrorCode;
use sms_core::document::{LARGEST, parse};

/// How deep a document may be: what JSON text may be, too.
const DEEPEST: usize = 128;

/// A document: what JSON can say, or its text. Whether it has the right shape, the core says.
pub(crate) fn document(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<Value> {
    let mut reader = Reader { argument, place: Vec::new(), bytes: 0 };
    let Ok(text) = given.cast::<PyString>() else { return reader.read(given) };
    parse(&reader.text(text)?).map_err(|error| raised(given.py(), error))
}

/// Reads one document: where it is, and how much it has read.
struct Reader<'a> {
    argument: &'a str,
    place: Vec<String>,
    bytes: usize,
}

impl Reader<'_> {
    fn read(&mut self, given: &Bound<'_, PyAny>) -> PyResult<Value> {
        if let Ok(text) = given.cast::<PyString>() {
            return self.text(text).map(Value::String);
        }
        self.count(given.py(), 1)?;
        if given.is_none() {
            Ok(Value::Null)
        } else if let Ok(yes) = given.cast::<PyBool>() {
            Ok(Value::Bool(yes.is_true()))
        } else if given.is_instance_of::<PyInt>() {
            self.whole(given)
        } else if let Ok(number) = given.cast::<PyFloat>() {
            self.number(number)
        } else if let Ok(list) = given.cast::<PyList>() {
            self.list(given.py(), list.iter())
        } else if let Ok(tuple) = given.cast::<PyTuple>() {
            self.list(given.py(), tuple.iter())
        } else if let Ok(mapping) = given.cast::<PyMapping>() {
            self.object(mapping)
        } else if let Some(sequence) = sequence(given) {
            self.list(given.py(), sequence.to_list()?.iter())
        } else {
            self.other(given)
        }
    }

    /// What is no JSON by itself, and has one way to be written.
    fn other(&mut self, given: &Bound<'_, PyAny>) -> PyResult<Value> {
        let py = given.py();
        if let Ok(moment) = given.cast::<PyDateTime>() {
            let moment = utc(moment)?.ok_or_else(|| {
                failed(py, ErrorCode::BoundaryDate, &self.pointer(), "a moment needs a time zone".to_owned())
            })?;
            return Ok(moment.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true).into());
        }
        if given.is_instance_of::<PyDate>() {
            return Ok(given.call_method0(intern!(py, "isoformat"))?.extract::<String>()?.into());
        }
        if given.is_instance(class(py, &DECIMAL, "decimal", "Decimal")?)? {
            return self.decimal(given);
        }
        if given.is_instance(class(py, &ENUM, "enum", "Enum")?)? {
            return self.read(&given.getattr(intern!(py, "value"))?);
        }
        if given.hasattr(intern!(py, "__index__"))? {
            return self.whole(given);
        }
        let name = given.get_type().name()?;
        Err(PyTypeError::new_err(format!("{}: no JSON can say a '{name}'", self.shown_place())))
    }

    fn text(&mut self, given: &Bound<'_, PyString>) -> PyResult<String> {
        let py = given.py();
        let text = given.to_str().map_err(|_| {
            failed(py, ErrorCode::BoundaryUtf8, &self.pointer(), "the text has half of a character".to_owned())
        })?;
        self.count(py, text.len())?;
        Ok(text.to_owned())
    }

    fn whole(&self, given: &Bound<'_, PyAny>) -> PyResult<Value> {
        let py = given.py();
        if let Ok(number) = given.extract::<i64>() {
            return Ok(number.into());
        }
        match given.extract::<u64>() {
            Ok(number) => Ok(number.into()),
            Err(error) if error.is_instance_of::<PyOverflowError>(py) => {
                Err(self.syntax(py, "the number is larger than any that is read"))
            }
            Err(error) => Err(error),
        }
    }

    fn number(&self, given: &Bound<'_, PyFloat>) -> PyResult<Value> {
        match Number::from_f64(given.value()) {
            Some(number) => Ok(Value::Number(number)),
            None => Err(self.syntax(given.py(), "JSON has only finite numbers")),
        }
    }

    /// Exact, as text: whatever JSON makes of a fraction is not.
    fn decimal(&self, given: &Bound<'_, PyAny>) -> PyResult<Value> {
        let py = given.py();
        if !given.call_method0(intern!(py, "is_finite"))?.is_truthy()? {
            return Err(self.syntax(py, "JSON has only finite numbers"));
        }
        let text = given.call_method1(intern!(py, "__format__"), ("f",))?;
        Ok(text.extract::<String>()?.into())
    }

    fn list<'py>(&mut self, py: Python<'py>, items: impl Iterator<Item = Bound<'py, PyAny>>) -> PyResult<Value> {
        let mut list = Vec::new();
        for (number, item) in items.enumerate() {
            list.push(self.at(py, number.to_string(), |reader| reader.read(&item))?);
        }
        Ok(Value::Array(list))
    }

    fn object(&mut self, mapping: &Bound<'_, PyMapping>) -> PyResult<Value> {
        let mut object = Map::new();
        // A list of its own: whatever runs while a member is read cannot change it.
        for item in mapping.items()? {
            let (name, member) = item.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
            let Ok(name) = name.cast::<PyString>() else {
                let kind = name.get_type().name()?;
                let place = self.shown_place();
                return Err(PyTypeError::new_err(format!("{place}: the names in a document are text, not '{kind}'")));
            };
            let name = self.text(name)?;
            let member = self.at(mapping.py(), name.clone(), |reader| reader.read(&member))?;
            object.insert(name, member);
        }
        Ok(Value::Object(object))
    }

    /// Reads what lies one step deeper.
    fn at<R>(&mut self, py: Python<'_>, step: String, read: impl FnOnce(&mut Self) -> PyResult<R>) -> PyResult<R> {
        self.place.push(step);
        if self.place.len() > DEEPEST {
            return Err(self.syntax(py, "the document is deeper than 128 levels, or holds itself"));
        }
        let found = read(self)?;
        self.place.pop();
        Ok(found)
    }

    fn count(&mut self, py: Python<'_>, bytes: usize) -> PyResult<()> {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes <= LARGEST {
            return Ok(());
        }
        let message = format!("the document is larger than {LARGEST} bytes");
        Err(failed(py, ErrorCode::DocumentTooLarge, "", message))
    }

    fn syntax(&self, py: Python<'_>, message: &str) -> PyErr {
        failed(py, ErrorCode::DocumentSyntax, &self.pointer(), message.to_owned())
    }

    /// The place as a JSON pointer.
    fn pointer(&self) -> String {
        self.place.iter().map(|step| format!("/{}", step.replace('~', "~0").replace('/', "~1"))).collect()
    }

    /// The place in words, for exceptions that have no field for it.
    fn shown_place(&self) -> String {
        let at = if self.place.is_empty() { String::new() } else { format!(", at `{}`", self.pointer()) };
        format!("argument '{}'{at}", self.argument)
    }
}

/// Whatever is a sequence, but for bytes, which are no list of numbers to anybody.
fn sequence<'a, 'py>(given: &'a Bound<'py, PyAny>) -> Option<&'a Bound<'py, PySequence>> {
    let is_bytes = given.is_instance_of::<PyBytes>()
        || given.is_instance_of::<PyByteArray>()
        || given.is_instance_of::<PyMemoryView>();
    given.cast::<PySequence>().ok().filter(|_| !is_bytes)
}

static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
static ENUM: PyOnceLock<Py<PyType>> = PyOnceLock::new();

fn class<'py>(
    py: Python<'py>,
    cell: &'static PyOnceLock<Py<PyType>>,
    module: &str,
    name: &str,
) -> PyResult<&'py Bound<'py, PyType>> {
    cell.import(py, module, name)
}
