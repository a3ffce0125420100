//! Why the tour ends before its end.

use super::arguments::USAGE;
use super::print::reasons;
use sms_core::Error;
use sms_formats::register::RegisterError;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// What stood in the way.
#[derive(Debug)]
pub(crate) enum Stop {
    /// The arguments are not right.
    Usage(String),
    /// Something else, in words.
    Failed(String),
    /// The library refused or failed where the tour had counted on it.
    Library(Box<Error>),
    /// What was printed went nowhere.
    Print(io::Error),
}

impl Stop {
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::Usage(message.into())
    }

    /// A register file that was refused.
    pub(crate) fn register(file: &Path, error: &RegisterError) -> Self {
        Self::Failed(format!("{}: {error} ({})", file.display(), error.code()))
    }

    /// Tells it, and gives the exit code.
    pub(crate) fn tell(&self, to: &mut dyn Write) -> u8 {
        // Where even this cannot be written, the exit code still says it.
        let _ = match self {
            Self::Usage(message) => write!(to, "tour: {message}\n{USAGE}"),
            Self::Failed(message) => writeln!(to, "tour: {message}"),
            Self::Library(error) => writeln!(to, "tour: {error}").and_then(|()| reasons(to, error.reasons())),
            // Whoever reads has seen enough, as with `tour | head`.
            Self::Print(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            Self::Print(error) => writeln!(to, "tour: cannot print: {error}"),
        };
        if matches!(self, Self::Usage(_)) { 2 } else { 1 }
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Library(Box::new(error))
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Print(error)
    }
}
