//! `_tables.py`: the names of the tables, and the kinds of what their columns hold.

use crate::text::{docstring, exported, heading};
use sms_core::data::{CellKind, DataTable};

pub(crate) fn module() -> String {
    let mut module =
        heading("The names of the tables, and the kinds of what their columns hold.", "RUF100", "Names alone.");
    module.push_str("\nfrom typing import Literal, TypeAlias\n");
    module.push_str(&exported(["ColumnKind", "TableName"].map(str::to_owned).into_iter()));
    let tables = DataTable::ALL.iter().map(|table| table.facts().name);
    module.push_str(&literal("TableName", tables, "The name of a table, for `Sms.table`."));
    let kinds = CellKind::ALL.iter().map(|kind| kind.name());
    module + &literal("ColumnKind", kinds, "What the cells of a column hold, where they hold anything.")
}

fn literal(name: &str, words: impl Iterator<Item = &'static str>, what: &str) -> String {
    let lines: String = words.map(|word| format!("    \"{word}\",\n")).collect();
    format!("\n{name}: TypeAlias = Literal[\n{lines}]\n") + &docstring("", &[what.to_owned()])
}
