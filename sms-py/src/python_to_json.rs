//! A Python object as a JSON value, with the place of whatever has no place in JSON.

use crate::arguments::{Time, time};
use crate::errors::{failed, raised, unlike};
use crate::foreign::{Foreign, foreign};
use crate::form_values::{self, Slip};
use pyo3::exceptions::{PyOverflowError, PyTypeError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyDate, PyDateTime, PyDict, PyFloat, PyInt, PyList, PyMapping, PyMemoryView,
    PySequence, PyString, PyTuple, PyType,
};
use serde_json::{Map, Number, Value};
use sms_core::document::{LARGEST, figure, parse, safe, too_large};
use sms_core::limits::{self, DEPTH};
use sms_core::{ErrorCode, Reason};

/// A document: what JSON can say, or its text. Whether it has the right shape, the core says.
pub(crate) fn document(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<Value> {
    Reader::new(argument, LARGEST).document(given)
}

/// Reads documents: where it is, and how much it has read, counted as the JSON text that says the same.
pub(crate) struct Reader<'a> {
    argument: &'a str,
    /// The command, query or question, whose lists may have limits of their own.
    name: String,
    place: Vec<String>,
    bytes: usize,
    largest: usize,
}

impl<'a> Reader<'a> {
    /// A reader of documents that together are not larger than this.
    pub(crate) const fn new(argument: &'a str, largest: usize) -> Self {
        Self { argument, name: String::new(), place: Vec::new(), bytes: 0, largest }
    }

    /// Reads a document, or its text.
    pub(crate) fn document(&mut self, given: &Bound<'_, PyAny>) -> PyResult<Value> {
        self.place.clear();
        self.name = name_of(self.argument, given);
        let Ok(text) = given.cast::<PyString>() else { return self.read(given) };
        parse(&self.text(text)?).map_err(|error| raised(given.py(), error))
    }

    fn read(&mut self, given: &Bound<'_, PyAny>) -> PyResult<Value> {
        self.value(given).map(Option::unwrap_or_default)
    }

    /// What is given; none where nothing is filled in.
    fn value(&mut self, given: &Bound<'_, PyAny>) -> PyResult<Option<Value>> {
        if is_builtin(given) {
            return self.own(given);
        }
        let py = given.py();
        match foreign(given)? {
            None => self.own(given),
            Some(Foreign::Missing) => Ok(None),
            Some(Foreign::Value(value)) => self.own(&value),
            Some(Foreign::List(list)) => self.list(py, list.len()?, list.try_iter()?).map(Some),
            Some(Foreign::NoZone) => Err(self.no_zone(py)),
        }
    }

    /// What Python has itself.
    fn own(&mut self, given: &Bound<'_, PyAny>) -> PyResult<Option<Value>> {
        let py = given.py();
        if let Ok(text) = given.cast::<PyString>() {
            return self.text(text).map(|text| Some(text.into()));
        }
        if given.is_none() {
            self.count(py, "null".len()).map(|()| Some(Value::Null))
        } else if let Ok(yes) = given.cast::<PyBool>() {
            self.count(py, "true".len()).map(|()| Some(yes.is_true().into()))
        } else if given.is_instance_of::<PyInt>() {
            self.whole(given).map(Some)
        } else if let Ok(number) = given.cast::<PyFloat>() {
            self.number(number)
        } else if let Ok(list) = given.cast::<PyList>() {
            self.list(py, list.len(), list.iter().map(Ok)).map(Some)
        } else if let Ok(tuple) = given.cast::<PyTuple>() {
            self.list(py, tuple.len(), tuple.iter().map(Ok)).map(Some)
        } else if let Ok(mapping) = given.cast::<PyMapping>() {
            self.object(mapping).map(Some)
        } else if let Some(sequence) = sequence(given) {
            if given.is_instance(class(py, &USER_STRING, "collections", "UserString")?)? {
                return self.text(&given.str()?).map(|text| Some(text.into()));
            }
            // A row of a database has names, too.
            if given.get_type().hasattr(intern!(py, "keys"))? {
                let named = py.get_type::<PyDict>().call1((given,))?;
                return self.object(named.cast::<PyMapping>()?).map(Some);
            }
            // What a length says need not be so, and is only the first to be asked.
            self.list(py, sequence.len()?, sequence.try_iter()?).map(Some)
        } else {
            self.other(given)
        }
    }

    /// What is no JSON by itself, and has one way to be written.
    fn other(&mut self, given: &Bound<'_, PyAny>) -> PyResult<Option<Value>> {
        let py = given.py();
        if let Ok(moment) = given.cast::<PyDateTime>() {
            return match time(moment)? {
                Time::Missing => Ok(None),
                Time::Day(day) => Ok(Some(day.to_string().into())),
                Time::Moment(moment) => Ok(Some(moment.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true).into())),
                Time::NoZone => Err(self.no_zone(py)),
            };
        }
        if given.is_instance_of::<PyDate>() {
            return Ok(Some(given.call_method0(intern!(py, "isoformat"))?.extract::<String>()?.into()));
        }
        if given.is_instance(class(py, &DECIMAL, "decimal", "Decimal")?)? {
            return self.decimal(given);
        }
        if given.is_instance(class(py, &ENUM, "enum", "Enum")?)? {
            return self.value(&given.getattr(intern!(py, "value"))?);
        }
        if given.hasattr(intern!(py, "__index__"))? {
            match self.whole(given) {
                // It has the method, and is no whole number all the same.
                Err(error) if error.get_type(py).is(py.get_type::<PyTypeError>()) => {}
                read => return read.map(Some),
            }
        }
        let wanted = "text, a number, a bool, a day, a moment, a list or a dict";
        Err(unlike(&self.pointer(), &self.shown_place(), wanted, given))
    }

    fn no_zone(&self, py: Python<'_>) -> PyErr {
        let message = "a moment needs a time zone, and a day has no time: `.date()` gives it";
        failed(py, ErrorCode::BoundaryDate, &self.pointer(), message.to_owned())
    }

    fn text(&mut self, given: &Bound<'_, PyString>) -> PyResult<String> {
        let py = given.py();
        // A character has a byte at least: one that is too long is not even encoded.
        self.has_room(py, given.len()?)?;
        let text = given.to_str().map_err(|_| {
            failed(py, ErrorCode::BoundaryUtf8, &self.pointer(), "the text has half of a character".to_owned())
        })?;
        self.count(py, text.len() + 2)?;
        Ok(text.to_owned())
    }

    fn whole(&mut self, given: &Bound<'_, PyAny>) -> PyResult<Value> {
        let py = given.py();
        if let Ok(number) = given.extract::<i64>() {
            return self.figure(py, number.into());
        }
        match given.extract::<u64>() {
            Ok(number) => self.figure(py, number.into()),
            Err(error) if error.is_instance_of::<PyOverflowError>(py) => {
                Err(self.syntax(py, "the number is larger than any that is read"))
            }
            Err(error) => Err(error),
        }
    }

    /// A number that may have a fraction; what is not a number is not filled in.
    fn number(&mut self, given: &Bound<'_, PyFloat>) -> PyResult<Option<Value>> {
        let value = given.value();
        match figure(value) {
            Some(number) => self.figure(given.py(), number).map(Some),
            None if value.is_nan() => Ok(None),
            None => Err(self.syntax(given.py(), "JSON has only finite numbers")),
        }
    }

    fn figure(&mut self, py: Python<'_>, number: Number) -> PyResult<Value> {
        self.count(py, number.to_string().len())?;
        Ok(Value::Number(number))
    }

    /// Exact: a whole one as a whole number, any other as text, for whatever JSON makes of a fraction is not.
    fn decimal(&mut self, given: &Bound<'_, PyAny>) -> PyResult<Option<Value>> {
        let py = given.py();
        if given.call_method0(intern!(py, "is_qnan"))?.is_truthy()? {
            return Ok(None);
        }
        if !given.call_method0(intern!(py, "is_finite"))?.is_truthy()? {
            return Err(self.syntax(py, "JSON has only finite numbers"));
        }
        // A few characters can stand for very many zeros, before the point or behind it.
        let zeros = given.call_method0(intern!(py, "adjusted"))?.extract::<i64>()?.unsigned_abs();
        self.has_room(py, usize::try_from(zeros).unwrap_or(usize::MAX))?;
        let text = given.call_method1(intern!(py, "__format__"), ("f",))?.cast_into::<PyString>()?;
        let text = self.text(&text)?;
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let is_whole = fraction.bytes().all(|digit| digit == b'0');
        let number = is_whole.then(|| whole.parse::<i64>().ok()).flatten();
        Ok(Some(number.map_or_else(|| text.into(), Value::from)))
    }

    fn list<'py>(
        &mut self,
        py: Python<'py>,
        length: usize,
        items: impl Iterator<Item = PyResult<Bound<'py, PyAny>>>,
    ) -> PyResult<Value> {
        self.check_items(py, length)?;
        self.count(py, 2)?;
        let mut list = Vec::new();
        for (number, item) in items.enumerate() {
            self.check_items(py, number + 1)?;
            self.count(py, usize::from(number > 0))?;
            let item = item?;
            list.push(self.at(py, number.to_string(), |reader| reader.read(&item))?);
        }
        Ok(Value::Array(list))
    }

    fn object(&mut self, mapping: &Bound<'_, PyMapping>) -> PyResult<Value> {
        let (py, mut object) = (mapping.py(), Map::new());
        let is_form = self.is_form();
        self.count(py, 2)?;
        // A list of its own: whatever runs while a member is read cannot change it.
        for item in self.members(mapping)? {
            let (name, member) = item.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>()?;
            let Ok(name) = name.cast::<PyString>() else {
                return Err(unlike(&self.pointer(), &self.shown_place(), "text for the names of a dict", &name));
            };
            let name = self.text(name)?;
            self.count(py, 1 + usize::from(!object.is_empty()))?;
            match self.at(py, name.clone(), |reader| reader.value(&member))? {
                Some(member) => object.insert(name, member),
                // In a form null stands for no value; elsewhere what is not filled in is left out.
                None if is_form => object.insert(name, Value::Null),
                None => None,
            };
        }
        if is_form {
            form_values::settle(&mut object).map_err(|slip| self.slip(py, slip))?;
        }
        Ok(Value::Object(object))
    }

    /// Whether a form is read, or one of several.
    fn is_form(&self) -> bool {
        let mut steps = self.place.iter().rev().skip_while(|step| step.bytes().all(|byte| byte.is_ascii_digit()));
        steps.next().is_some_and(|step| ["fields", "details"].contains(&step.as_str()))
    }

    fn slip(&self, py: Python<'_>, slip: Slip) -> PyErr {
        let code = match self.argument {
            "query" => ErrorCode::QueryInvalid,
            "question" => ErrorCode::QuestionInvalid,
            _ => ErrorCode::CommandInvalid,
        };
        let place = format!("{}/{}", self.pointer(), slip.name);
        raised(py, Reason::new(code).message(slip.message).remedy(slip.remedy).field(place).into())
    }

    /// The members of a mapping, if there are not too many: what its length says need not be so.
    fn members<'py>(&self, mapping: &Bound<'py, PyMapping>) -> PyResult<Vec<Bound<'py, PyAny>>> {
        let py = mapping.py();
        self.check_members(py, mapping.len()?)?;
        let mut members = Vec::new();
        for member in mapping.call_method0(intern!(py, "items"))?.try_iter()? {
            self.check_members(py, members.len() + 1)?;
            members.push(member?);
        }
        Ok(members)
    }

    fn check_items(&self, py: Python<'_>, count: usize) -> PyResult<()> {
        self.placed(py, limits::check_items(&self.name, self.field(), count))
    }

    fn check_members(&self, py: Python<'_>, count: usize) -> PyResult<()> {
        self.placed(py, limits::check_members(&self.name, self.field(), count))
    }

    /// The field that is read, as the core names it.
    fn field(&self) -> &str {
        self.place.last().map_or(if self.argument == SETTINGS { SETTINGS } else { "" }, String::as_str)
    }

    /// The same error, at this place.
    fn placed(&self, py: Python<'_>, checked: sms_core::Result<()>) -> PyResult<()> {
        checked.map_err(|error| match error.reasons() {
            [reason] => raised(py, reason.clone().field(self.pointer()).into()),
            _ => raised(py, error),
        })
    }

    /// Reads what lies one step deeper.
    fn at<R>(&mut self, py: Python<'_>, step: String, read: impl FnOnce(&mut Self) -> PyResult<R>) -> PyResult<R> {
        self.place.push(step);
        if self.place.len() > DEPTH {
            return Err(self.syntax(py, "the document is deeper than 128 levels, or holds itself"));
        }
        let found = read(self)?;
        self.place.pop();
        Ok(found)
    }

    fn count(&mut self, py: Python<'_>, bytes: usize) -> PyResult<()> {
        self.has_room(py, bytes)?;
        self.bytes += bytes;
        Ok(())
    }

    /// Whether so many bytes more can be read.
    fn has_room(&self, py: Python<'_>, bytes: usize) -> PyResult<()> {
        if self.bytes.saturating_add(bytes) <= self.largest {
            return Ok(());
        }
        Err(raised(py, too_large(self.largest)))
    }

    fn syntax(&self, py: Python<'_>, message: &str) -> PyErr {
        failed(py, ErrorCode::DocumentSyntax, &self.pointer(), message.to_owned())
    }

    /// The place as a JSON pointer.
    fn pointer(&self) -> String {
        self.place.iter().flat_map(|step| ["/", safe(step)]).collect()
    }

    /// The place in words, for exceptions that have no field for it.
    fn shown_place(&self) -> String {
        let at = if self.place.is_empty() { String::new() } else { format!(", at `{}`", self.pointer()) };
        format!("argument '{}'{at}", self.argument)
    }
}

/// The argument that holds settings and nothing else.
const SETTINGS: &str = "settings";

/// The name of a command, a query or a question; for anything else that of what it is.
fn name_of(argument: &str, given: &Bound<'_, PyAny>) -> String {
    if [SETTINGS, "opening"].contains(&argument) {
        return "opening".to_owned();
    }
    let Ok(mapping) = given.cast::<PyMapping>() else { return String::new() };
    let name = ["command", "query", "question"].into_iter().find_map(|tag| mapping.get_item(tag).ok());
    name.and_then(|name| name.extract::<String>().ok()).unwrap_or_default()
}

/// Whether Python has it itself, so that no other library need be thought of.
fn is_builtin(given: &Bound<'_, PyAny>) -> bool {
    given.is_instance_of::<PyString>()
        || given.is_none()
        || given.is_instance_of::<PyDict>()
        || given.is_instance_of::<PyList>()
        || given.is_instance_of::<PyInt>()
        || given.is_instance_of::<PyFloat>()
        || given.is_instance_of::<PyTuple>()
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
static USER_STRING: PyOnceLock<Py<PyType>> = PyOnceLock::new();

fn class<'py>(
    py: Python<'py>,
    cell: &'static PyOnceLock<Py<PyType>>,
    module: &str,
    name: &str,
) -> PyResult<&'py Bound<'py, PyType>> {
    cell.import(py, module, name)
}
