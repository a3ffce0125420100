//! `_settings.py`: the settings of a policy by their ids, each with the type of its values.

use crate::text::{docstring, exported, heading};
use sms_core::access::{Column, Function};
use sms_core::policy::{SETTINGS, ValueKind};

const NAMES: [&str; 4] = ["DatedValue", "SettingChanges", "SettingId", "Settings"];

const HEAD: &str = r#"
from collections.abc import Sequence
from typing import Generic, Literal, NotRequired, TypeAlias, TypedDict, TypeVar

from ._documents import Day
"#;

const DATED: &str = r#"
Value = TypeVar("Value")

_DatedFrom = TypedDict("_DatedFrom", {"from": NotRequired[Day | None]})


class DatedValue(_DatedFrom, Generic[Value]):
    """A value of a setting that is of this type, from a day on.

    Keys:
        value (required): The value.
        from (Day | None): The first day; none means always.
    """

    value: Value
    """The value."""


"#;

pub(crate) fn module() -> String {
    let settings = settings();
    let mut module = heading(
        "The settings of a policy by their ids, each with the type of its values.\n\n\
         A figure is an `int`, a switch a `bool`, and a word one of its own. Which figures a setting can be `sms.settings()`\n\
         says. An id that a setting had before is taken when the program runs, and is none of these.",
        "RUF100",
        "Names and types alone.",
    );
    module.push_str(HEAD);
    module.push_str(&exported(NAMES.map(str::to_owned).into_iter()));
    module.push_str(DATED);
    let ids: String = settings.iter().map(|(id, _)| format!("    \"{id}\",\n")).collect();
    module.push_str(&format!("SettingId: TypeAlias = Literal[\n{ids}]\n"));
    module.push_str(&docstring(
        "",
        &["The id of a setting: those of `sms.settings()`, and the cells of the access table.".to_owned()],
    ));
    let always = |kind: &str| format!("{kind} | Sequence[DatedValue[{kind}]]");
    module.push_str(&typed(
        "Settings",
        &settings,
        always,
        "Settings by id, each with a value that counts always or with a list of dated ones.",
    ));
    let dated = |kind: &str| format!("Sequence[DatedValue[{kind}]]");
    module + &typed("SettingChanges", &settings, dated, "Settings by id, each with a list of dated values.")
}

/// Each setting and the type of its values in Python, the cells of the access table among them.
fn settings() -> Vec<(String, String)> {
    let figures = SETTINGS.iter().map(|setting| {
        let kind = match setting.kind {
            ValueKind::Number(..) => "int".to_owned(),
            ValueKind::Switch => "bool".to_owned(),
            ValueKind::Word(words) => one_of(words),
            other => panic!("{other:?} has no type yet"),
        };
        (setting.id.to_owned(), kind)
    });
    let all = Function::ALL.iter().flat_map(|function| Column::ALL.iter().map(move |column| (*function, *column)));
    let cells =
        all.filter(|(function, column)| function.facts().cell(*column).is_setting()).map(|(function, column)| {
            let words: &[&str] = if column == Column::Level2 { &["yes", "no", "own"] } else { &["yes", "no"] };
            (format!("access.{function}.{column}"), one_of(words))
        });
    figures.chain(cells).collect()
}

fn one_of(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    format!("Literal[{}]", words.join(", "))
}

fn typed(name: &str, settings: &[(String, String)], of: impl Fn(&str) -> String, about: &str) -> String {
    let lines: String = settings.iter().map(|(id, kind)| member(id, &of(kind))).collect();
    let declared = format!("\n{name} = TypedDict(\n    \"{name}\",\n    {{\n{lines}    }},\n    total=False,\n)\n");
    declared + &docstring("", &[about.to_owned()])
}

/// A member, as the formatter of Python breaks its line.
fn member(id: &str, kind: &str) -> String {
    const LONGEST: usize = 120;
    let line = format!("        \"{id}\": {kind},");
    if line.len() <= LONGEST {
        return line + "\n";
    }
    let Some((always, dated)) = kind.split_once(" | ") else {
        return format!(
            "        \"{id}\": Sequence[\n            {}\n        ],\n",
            kind.trim_start_matches("Sequence[").trim_end_matches(']')
        );
    };
    format!("        \"{id}\": {always}\n        | {dated},\n")
}
