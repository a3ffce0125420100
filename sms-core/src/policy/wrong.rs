//! What can be wrong with a change of the policy.

use super::{SETTINGS, Value};
use crate::access::{Column, Function};
use crate::decision::Reason;
use crate::document::{safe, safe_near};
use crate::error::{Error, ErrorCode};
use crate::nearest::nearest;
use crate::parameter::{self, Listed, Said, said};

/// A setting that there is not.
pub(super) fn no_such_setting(id: &str) -> Error {
    let meant = nearest(id, SETTINGS.iter().map(|setting| setting.id)).map(str::to_owned).or_else(|| nearest_cell(id));
    let shown = safe_near(id, meant.as_deref());
    let said = Said::from("there is no setting of this name");
    wrong(ErrorCode::PolicyUnknownSetting, shown, said).did_you_mean(meant.as_deref()).into()
}

/// The cell of the access table that an id may mean.
fn nearest_cell(id: &str) -> Option<String> {
    let (access, cell) = id.split_once('.')?;
    let (function, column) = cell.split_once('.')?;
    nearest(access, ["access"])?;
    let function = nearest(function, Function::ALL.iter().map(|function| function.name()))?;
    let column = nearest(column, Column::ALL.iter().map(|column| column.name()))?;
    Some(format!("access.{function}.{column}"))
}

/// A word that a setting cannot have.
pub(super) fn no_such_word(id: &str, given: &Value, words: &[&'static str]) -> Reason {
    let meant = match given {
        Value::Word(word) => nearest(word, words.iter().copied()),
        _ => None,
    };
    let said = said!("one of {words}", words = Listed(words));
    wrong(ErrorCode::PolicyValue, safe(id), said).did_you_mean(meant)
}

/// A value that a setting cannot have.
pub(super) fn refuse(code: ErrorCode, id: &str, wanted: impl Into<Said>) -> Error {
    wrong(code, safe(id), wanted.into()).into()
}

/// What is wrong with a setting, whose id is shown like this.
fn wrong(code: ErrorCode, shown: &str, wanted: Said) -> Reason {
    let message = wanted.after(&format!("setting `{shown}`: ")).with(parameter::SETTING, shown);
    Reason::new(code).message(message).field(format!("/settings/{shown}"))
}
