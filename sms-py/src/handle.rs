//! What every handle on a store shares: its guard, and the interpreter let go while the store works.

use crate::errors::raised;
use pyo3::prelude::*;
use sms_core::Result;
use sms_core::guard::Guard;

/// A value of the core that Python holds.
pub(crate) struct Handle<T>(Guard<T>);

impl<T: Sync> Handle<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(Guard::new(value, std::process::id()))
    }

    /// Calls with the value while other threads of Python run.
    pub(crate) fn call<R: Send>(&self, py: Python<'_>, work: impl FnOnce(&T) -> Result<R> + Send) -> PyResult<R>
    where
        Guard<T>: Sync,
    {
        let answer = py.detach(|| self.0.call(std::process::id(), work));
        answer.map_err(|error| raised(py, error))
    }
}
