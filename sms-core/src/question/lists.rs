//! What is there? The tables of the library as lists, for hosts, for documentation, and for checks that no binding lacks
//! anything.

mod row;

pub use row::{
    ColumnRow, CommandRow, CutOverRow, EnumerationWords, ErrorCodeRow, ParameterRow, QueryRow, ResultFieldRow, RuleRow,
    SettingDefault, SettingRow,
};

use super::{Question, QuestionHandler};
use crate::access::Function;
use crate::catalogue::ENUMERATIONS;
use crate::certificate::CUT_OVERS;
use crate::command::{Action, command};
use crate::data::DataTable;
use crate::error::{ErrorCode, Result};
use crate::policy::{Policy, SETTINGS};
use crate::query::Query;
use crate::rule;
use std::borrow::Cow;

macro_rules! lists {
    ($($(#[$meta:meta])* $type:ident -> $answer:ty = $list:expr;)*) => {$(
        command! {
            $(#[$meta])*
            $type -> $answer {}
        }

        impl QuestionHandler for $type {
            fn answer(&self, _: &Policy) -> Result<$answer> {
                Ok($list)
            }
        }
    )*};
}

lists! {
    /// The names of all functions of SMS, in the order of its menus.
    Functions -> Vec<Function> = Function::ALL.to_vec();

    /// The registry of rules.
    Rules -> Vec<RuleRow> = rule::all().iter().map(RuleRow::from).collect();

    /// Every figure and switch with its defaults.
    Settings -> Vec<SettingRow> = SETTINGS.iter().copied().map(SettingRow::from).collect();

    /// Every code.
    ErrorCodes -> Vec<ErrorCodeRow> = ErrorCode::ALL.iter().copied().map(ErrorCodeRow::from).collect();

    /// The words of every enumeration.
    Enumerations -> EnumerationWords = EnumerationWords::of(ENUMERATIONS);

    /// Every command, who may give it, and where it belongs.
    Commands -> Vec<CommandRow> = Action::FACTS.iter().map(CommandRow::from).collect();

    /// Every field of the result of every command, with those of the records in it.
    ResultFields -> Vec<ResultFieldRow> = Action::FACTS.iter().flat_map(ResultFieldRow::of).collect();

    /// Every query, and what its answer looks like.
    Queries -> Vec<QueryRow> = Query::FACTS.iter().map(QueryRow::from).collect();

    /// Every column of every table for whoever analyses.
    Columns -> Vec<ColumnRow> = DataTable::ALL.iter().flat_map(|table| ColumnRow::of(table.facts())).collect();

    /// The catalogue of cut-overs (`cos/14`).
    CutOvers -> Vec<CutOverRow> = CUT_OVERS.iter().map(CutOverRow::from).collect();

    /// The names of all questions that need no store.
    Questions -> Vec<Cow<'static, str>> = Question::NAMES.iter().copied().map(Cow::Borrowed).collect();
}
