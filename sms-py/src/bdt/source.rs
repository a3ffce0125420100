//! Where a file is read from: bytes, or the file at a path.

use crate::errors::{of_file, wrong_type};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use sms_formats::bdt::Watched;
use std::fs::File;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// Where a file is read from.
pub(super) enum Source<'a> {
    Bytes(&'a [u8]),
    File(File),
}

impl<'a> Source<'a> {
    /// Bytes as they are, and the file at a path.
    pub(super) fn of(argument: &str, given: &'a Bound<'_, PyAny>) -> PyResult<Self> {
        if let Ok(bytes) = given.cast::<PyBytes>() {
            return Ok(Self::Bytes(bytes.as_bytes()));
        }
        let path: PathBuf = given.extract().map_err(|_| wrong_type(argument, "bytes or a path", given))?;
        let py = given.py();
        let file = py.detach(|| File::open(&path)).map_err(|error| of_file(py, &error, &path))?;
        Ok(Self::File(file))
    }

    /// The same for whoever keeps it: bytes are copied.
    pub(super) fn kept(self) -> Box<dyn Read + Send> {
        match self {
            Self::Bytes(bytes) => Box::new(Cursor::new(bytes.to_vec())),
            Self::File(file) => Box::new(file),
        }
    }

    /// Reads while other threads of Python run. After each piece a function is told how many bytes were read; what it raises stops the
    /// reading, and so does the keyboard.
    pub(super) fn read<T: Send>(
        self,
        py: Python<'_>,
        told: Option<&Bound<'_, PyAny>>,
        work: impl FnOnce(&mut dyn Read) -> T + Send,
    ) -> PyResult<T> {
        let told = told.map(|told| told.clone().unbind());
        let raised: Mutex<Option<PyErr>> = Mutex::default();
        let tell = |bytes| {
            let outcome = Python::attach(|py| {
                py.check_signals()?;
                told.as_ref().map_or(Ok(()), |told| told.call1(py, (bytes,)).map(drop))
            });
            match outcome {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    *raised.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                    ControlFlow::Break(())
                }
            }
        };
        let answer = py.detach(|| match self {
            Self::Bytes(bytes) => work(&mut Watched::new(bytes, tell)),
            Self::File(file) => work(&mut Watched::new(file, tell)),
        });
        let stopped = raised.lock().unwrap_or_else(PoisonError::into_inner).take();
        stopped.map_or(Ok(answer), Err)
    }
}

/// A function that is told how far a file was read; none is fine.
pub(super) fn progress<'a, 'py>(given: &'a Bound<'py, PyAny>) -> PyResult<Option<&'a Bound<'py, PyAny>>> {
    match given {
        given if given.is_none() => Ok(None),
        given if given.is_callable() => Ok(Some(given)),
        given => Err(wrong_type("progress", "a function", given)),
    }
}
