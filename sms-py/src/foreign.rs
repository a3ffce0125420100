//! What numpy, pandas, pyarrow and polars hold, as Python has it. None of them is imported: an object is known by what its type has.

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyFloat, PyString, PyType};

/// What an object of another library stands for.
pub(crate) enum Foreign<'py> {
    /// Nothing is filled in: NaT, NA, what is masked, or null.
    Missing,
    /// One value, as Python has it.
    Value(Bound<'py, PyAny>),
    /// Values one after another.
    List(Bound<'py, PyAny>),
    /// A moment of no time zone.
    NoZone,
}

/// What an object of another library stands for; none where it is of none that is known, or of a kind that is not taken.
pub(crate) fn foreign<'py>(given: &Bound<'py, PyAny>) -> PyResult<Option<Foreign<'py>>> {
    let (py, kind) = (given.py(), given.get_type());
    if kind.hasattr(intern!(py, "as_py"))? {
        let value = given.call_method0(intern!(py, "as_py"))?;
        return Ok(Some(if value.is_none() { Foreign::Missing } else { Foreign::Value(value) }));
    }
    if given.is_instance_of::<PyBytes>() {
        return Ok(None);
    }
    if kind.hasattr(intern!(py, "dtype"))? {
        return of_numpy(given, &kind);
    }
    // A table has rows, and is no list of values.
    if kind.hasattr(intern!(py, "to_pylist"))? && !kind.hasattr(intern!(py, "column_names"))? {
        return Ok(Some(Foreign::List(given.clone())));
    }
    Ok(is_called(&kind, "NAType")?.then_some(Foreign::Missing))
}

/// A scalar or an array of numpy, or what has a `dtype` as they have: a column of pandas or polars.
fn of_numpy<'py>(given: &Bound<'py, PyAny>, kind: &Bound<'py, PyType>) -> PyResult<Option<Foreign<'py>>> {
    let py = given.py();
    if is_called(kind, "MaskedConstant")? {
        return Ok(Some(Foreign::Missing));
    }
    if !kind.hasattr(intern!(py, "__iter__"))? {
        return scalar(given);
    }
    let dimensions = given.getattr_opt(intern!(py, "ndim"))?.and_then(|count| count.extract::<usize>().ok());
    if dimensions != Some(0) {
        return Ok(Some(Foreign::List(given.clone())));
    }
    // An array around one value.
    let value = given.get_item(())?;
    let kind = value.get_type();
    if value.is_none() || is_called(&kind, "MaskedConstant")? {
        return Ok(Some(Foreign::Missing));
    }
    if kind.hasattr(intern!(py, "dtype"))? && !kind.hasattr(intern!(py, "__iter__"))? {
        return scalar(&value);
    }
    Ok(Some(Foreign::Value(value)))
}

/// One value of numpy, by the letter that it has for its kind.
fn scalar<'py>(given: &Bound<'py, PyAny>) -> PyResult<Option<Foreign<'py>>> {
    let py = given.py();
    let letter = given.getattr(intern!(py, "dtype"))?.getattr_opt(intern!(py, "kind"))?;
    let letter = letter.and_then(|letter| letter.extract::<String>().ok()).unwrap_or_default();
    let value = match letter.as_str() {
        "b" | "i" | "u" | "U" => given.call_method0(intern!(py, "item"))?,
        // As many digits as it shows: `item` of a short one shows digits that nobody wrote.
        "f" => py.get_type::<PyFloat>().call1((given.str()?,))?,
        "M" => return day(given).map(Some),
        "m" if given.str()? == "NaT" => return Ok(Some(Foreign::Missing)),
        _ => return Ok(None),
    };
    Ok(Some(Foreign::Value(value)))
}

/// A `datetime64`, by its text: what else it gives are nanoseconds, where it counts them.
fn day<'py>(given: &Bound<'py, PyAny>) -> PyResult<Foreign<'py>> {
    let text = given.str()?.to_string();
    if text == "NaT" {
        return Ok(Foreign::Missing);
    }
    let (day, time) = text.split_once('T').unwrap_or((&text, ""));
    let is_midnight = time.chars().all(|letter| matches!(letter, '0' | ':' | '.'));
    Ok(if is_midnight { Foreign::Value(PyString::new(given.py(), day).into_any()) } else { Foreign::NoZone })
}

fn is_called(kind: &Bound<'_, PyType>, name: &str) -> PyResult<bool> {
    Ok(kind.name()? == name)
}
