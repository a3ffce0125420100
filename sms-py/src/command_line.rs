//! The program `sms`, on the streams of the process.

use pyo3::prelude::*;
use sms_cli::Streams;
use std::ffi::OsString;
use std::io;

/// Carries a command line out, without the name of the program in front, and gives the exit code.
#[pyfunction]
#[pyo3(signature = (arguments: "list[str]", width: "int | None", progress: "bool") -> "int")]
pub(crate) fn command_line(py: Python<'_>, arguments: Vec<OsString>, width: Option<u16>, progress: bool) -> u8 {
    py.detach(|| {
        let (mut input, mut out, mut err) = (io::stdin().lock(), io::stdout().lock(), io::stderr().lock());
        let mut streams = Streams::new(&mut input, &mut out, &mut err).progress(progress);
        if let Some(width) = width {
            streams = streams.width(width);
        }
        sms_cli::run(arguments, streams)
    })
}
