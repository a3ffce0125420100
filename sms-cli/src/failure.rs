//! Why a command could not be carried out, and what came of one that could.

use serde_json::{Value, json};
use sms_core::ErrorCode;
use sms_formats::bdt::Refused;
use sms_formats::register::RegisterError;
use std::io;

/// What came of a command that was carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Verdict {
    /// It is so, or it is done.
    Good,
    /// It was looked at, and it is not right.
    Bad,
    /// Some of it could not be looked at, which was told.
    Unread,
}

/// The code of a command line that is wrong.
pub(crate) const USAGE: u8 = 2;

/// The code of what could not be looked at or done.
pub(crate) const FAILED: u8 = 3;

impl Verdict {
    pub(crate) const fn of(is_good: bool) -> Self {
        if is_good { Self::Good } else { Self::Bad }
    }

    pub(crate) const fn exit_code(self) -> u8 {
        match self {
            Self::Good => 0,
            Self::Bad => 1,
            Self::Unread => FAILED,
        }
    }
}

/// Why a command could not be carried out.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The exit code.
    pub(crate) exit_code: u8,
    /// The library's own code, where the library refused.
    pub(crate) code: Option<ErrorCode>,
    /// What is told to people.
    pub(crate) message: String,
}

impl Failure {
    /// What could not be read, written or opened.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { exit_code: FAILED, code: None, message: message.into() }
    }

    /// A command line that asks for what cannot be.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { exit_code: USAGE, ..Self::new(message) }
    }

    /// The same, said of something.
    pub(crate) fn of(self, what: &str) -> Self {
        Self { message: format!("{what}: {}", self.message), ..self }
    }

    /// As a document.
    pub(crate) fn to_value(&self) -> Value {
        json!({ "code": self.code, "message": self.message })
    }
}

/// The output could not be written.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::new(format!("the output cannot be written: {error}"))
    }
}

impl From<sms_core::Error> for Failure {
    fn from(error: sms_core::Error) -> Self {
        Self { code: Some(error.code()), ..Self::new(error.to_string()) }
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        Self { code: Some(refused.code()), ..Self::new(refused.to_string()) }
    }
}

impl From<RegisterError> for Failure {
    fn from(error: RegisterError) -> Self {
        Self { code: Some(error.code()), ..Self::new(error.to_string()) }
    }
}
