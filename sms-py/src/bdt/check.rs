//! The verdict on a file.

use super::source::{Source, progress};
use crate::arguments::day_or_today;
use crate::errors::raised;
use crate::json_to_python::to_python;
use crate::policy::{Policy, policy};
use pyo3::prelude::*;
use sms_core::guard::caught;
use sms_formats::bdt::check_upload;

/// What is wrong with a file, by its schema and by the rules of a day: today where none is given.
#[pyfunction]
#[pyo3(signature = (data: "bytes | str | os.PathLike[str]", *, policy: "Policy | None", on: "Day | None", progress: "collections.abc.Callable[[int], object] | None") -> "dict[str, typing.Any]")]
pub(crate) fn check_file<'py>(
    py: Python<'py>,
    data: &Bound<'py, PyAny>,
    #[pyo3(from_py_with = policy)] policy: Option<&Policy>,
    on: Option<&Bound<'py, PyAny>>,
    progress: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let on = day_or_today("on", on)?;
    let told = self::progress(progress)?;
    let default = sms_core::policy::Policy::default();
    let policy = policy.map_or(&default, Policy::inner);
    let checked = Source::of("data", data)?.read(py, told, |source| caught(|| Ok(check_upload(source, policy, on))))?;
    to_python(py, &checked.map_err(|error| raised(py, error))?)
}
