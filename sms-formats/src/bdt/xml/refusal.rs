//! Why a file is not read to its end.

use super::Problem;
use sms_core::parameter::{self, Said};
use sms_core::{ErrorCode, Reason};

/// A reason without its place.
#[derive(Debug, Clone)]
pub(super) struct Refusal {
    code: ErrorCode,
    said: Said,
}

impl Refusal {
    pub(super) fn new(code: ErrorCode, said: impl Into<Said>) -> Self {
        Self { code, said: said.into() }
    }

    pub(super) fn ill_formed(said: impl Into<Said>) -> Self {
        Self::new(ErrorCode::BdtNotWellFormed, said)
    }

    pub(super) fn limit(what: &str, most: u64, unit: &'static str) -> Self {
        let said = Said::from(format!("{what} more than {most} {unit}"));
        Self::new(ErrorCode::BdtLimit, said.with(parameter::MOST, &most).with(parameter::UNIT, unit))
    }

    pub(super) fn at(self, line: u64) -> Box<Problem> {
        Box::new(Problem::of_file(line, Reason::new(self.code).message(self.said)))
    }
}
