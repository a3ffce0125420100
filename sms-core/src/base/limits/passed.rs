//! Which limit was passed, and where.

use super::{CERTIFICATES, EXECUTE_ALL, own};
use crate::document::safe;
use crate::error::ErrorCode;
use crate::parameter::{Said, said};
use crate::policy::settings::{self, Setting, SettingValue};
use std::fmt;

/// The limit that was passed, and the steps that lead there.
#[derive(Debug)]
pub(super) struct Passed {
    what: What,
    limit: usize,
    /// The last one first.
    steps: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    List(ErrorCode),
    Members,
    Text,
    Depth,
    Whole,
    /// No limit: the value cannot be written at all.
    Unwritable,
}

impl Passed {
    #[cold]
    pub(super) fn new(what: What, limit: usize) -> Box<Self> {
        Box::new(Self { what, limit, steps: Vec::new() })
    }

    #[cold]
    pub(super) fn list(document: &str, field: &str, limit: usize) -> Box<Self> {
        let code = own(document, field).map_or(ErrorCode::DocumentListSize, |own| own.code);
        Self::new(What::List(code), limit)
    }

    /// The same, a step further up.
    #[cold]
    pub(super) fn below(mut self: Box<Self>, step: impl ToString) -> Box<Self> {
        self.steps.push(step.to_string());
        self
    }

    /// The place as a JSON pointer.
    pub(super) fn place(&self) -> String {
        self.steps.iter().rev().flat_map(|step| ["/", safe(step)]).collect()
    }

    /// The code and the words.
    pub(super) fn told(&self, document: &str) -> (ErrorCode, Said) {
        let limit = self.limit;
        let certificates = |setting| usual(setting).unwrap_or(CERTIFICATES);
        match self.what {
            What::List(code @ ErrorCode::CertificateBatchSize) => (
                code,
                said!(
                    "one command takes 1 to {most} certificates",
                    most = certificates(settings::CERTIFICATE_BATCH_SIZE.setting())
                ),
            ),
            What::List(code @ ErrorCode::ContainerFull) => (
                code,
                said!(
                    "a group holds at most {most} certificates",
                    most = certificates(settings::GROUP_LARGEST.setting())
                ),
            ),
            What::List(code) if document == EXECUTE_ALL => {
                (code, said!("at most {most} {unit} are given at once", most = limit, unit = "commands"))
            }
            What::List(code) => (code, said!("the list has more than {most} {unit}", most = limit, unit = "items")),
            What::Members => (
                ErrorCode::DocumentListSize,
                said!("the object has more than {most} {unit}", most = limit, unit = "members"),
            ),
            What::Text => (
                ErrorCode::DocumentTextSize,
                said!("the text is longer than {most} {unit}", most = limit, unit = "bytes"),
            ),
            What::Depth => (
                ErrorCode::DocumentSyntax,
                said!("the document is deeper than {most} {unit}", most = limit, unit = "levels"),
            ),
            What::Whole => (
                ErrorCode::DocumentTooLarge,
                said!("the document is larger than {most} {unit}", most = limit, unit = "bytes"),
            ),
            What::Unwritable => (ErrorCode::DocumentSyntax, ErrorCode::DocumentSyntax.meaning().into()),
        }
    }
}

/// The figure that a setting has where nobody changed it.
fn usual(setting: &Setting) -> Option<usize> {
    match setting.defaults.last()? {
        (_, SettingValue::Number(number)) => usize::try_from(*number).ok(),
        _ => None,
    }
}

impl fmt::Display for Passed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a limit was passed")
    }
}

impl std::error::Error for Passed {}

impl serde::ser::Error for Box<Passed> {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Passed::new(What::Unwritable, 0)
    }
}
