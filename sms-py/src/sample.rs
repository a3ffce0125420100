//! A made-up sponsor to play with.

use crate::arguments::whole;
use crate::errors::raised;
use crate::handle::Handle;
use crate::json_to_python::to_python;
use crate::system::System;
use pyo3::prelude::*;
use sms_core::guard::caught;

/// Makes a sponsor at an address: the system, and what else belongs to it.
#[pyfunction]
#[pyo3(signature = (address: "str", workers: "int", seed: "int") -> "tuple[System, dict[str, typing.Any]]")]
pub(crate) fn sample(
    py: Python<'_>,
    address: &str,
    #[pyo3(from_py_with = whole::workers)] workers: u64,
    #[pyo3(from_py_with = whole::seed)] seed: u64,
) -> PyResult<(System, Py<PyAny>)> {
    // What is larger than any sample is refused as such.
    let workers = u32::try_from(workers).unwrap_or(u32::MAX);
    let sample = py.detach(|| caught(|| sms_samples::sponsor_at(address, workers, seed)));
    let sample = sample.map_err(|error| raised(py, error))?;
    let facts = to_python(py, &sample.facts)?.unbind();
    Ok((System(Handle::new(sample.host)), facts))
}
