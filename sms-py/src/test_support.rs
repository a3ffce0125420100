//! For tests of what becomes of a panic. In no wheel.

use crate::system::System;
use pyo3::prelude::*;

/// Fails inside a system.
#[pyfunction]
#[expect(clippy::panic, reason = "what the tests are about")]
pub(crate) fn fail_inside(py: Python<'_>, system: &System) -> PyResult<()> {
    system.0.call(py, |_| panic!("injected"))
}
