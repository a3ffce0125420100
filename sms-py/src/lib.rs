//! The native half of the Python package `sms`.

#![forbid(unsafe_code)]

use pyo3::prelude::*;

/// The rules, natively. Private: import `sms`.
#[pymodule]
mod _native {}
