//! `_tables.py`: the names of the tables, the kinds of what their columns hold, and a class for the rows of each. `_tabled.py`: the method
//! that gives a table, with the type of each.

use crate::text::{docstring, exported, heading, paragraphs};
use sms_core::data::{CellKind, DataColumn, DataTable, DataTableFacts};

/// The longest line that the formatter of Python leaves as it is.
const LONGEST: usize = 120;

const IMPORTS: &str = r#"
from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from ._table_row import TableRow
"#;

/// For a name that is no literal.
const OTHERWISE: &str = "        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...
";

pub(crate) fn module() -> String {
    let mut module = heading(
        "The names of the tables, the kinds of what their columns hold, and the rows of each.\n\n\
         A row is a dict: that of a table has the columns of the table, in their order. Money is whole pence.",
        "D205, RUF100",
        "The sentences are the library's own.",
    );
    let facts = || DataTable::ALL.iter().map(|table| table.facts());
    module.push_str(IMPORTS);
    let names = ["ColumnKind", "TableName"].map(str::to_owned).into_iter();
    module.push_str(&exported(names.chain(facts().map(row_name))));
    module.push_str(&literal("TableName", facts().map(|facts| facts.name), "The name of a table, for `Sms.table`."));
    let kinds = CellKind::ALL.iter().map(|kind| kind.name());
    module.push_str(&literal("ColumnKind", kinds, "What the cells of a column hold, where they hold anything."));
    module.extend(facts().map(row));
    let classes: String = facts().map(|facts| format!("    \"{}\": {},\n", facts.name, row_name(facts))).collect();
    module.push_str(&format!("\n\nROWS: dict[str, type[TableRow]] = {{\n{classes}}}\n"));
    module + &docstring("", &["The class of the rows of each table, by its name.".to_owned()])
}

fn literal(name: &str, words: impl Iterator<Item = &'static str>, what: &str) -> String {
    let lines: String = words.map(|word| format!("    \"{word}\",\n")).collect();
    format!("\n{name}: TypeAlias = Literal[\n{lines}]\n") + &docstring("", &[what.to_owned()])
}

/// The class of the rows of a table: `AllocationRequestsTableRow`.
fn row_name(facts: &DataTableFacts) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    facts.name.split('_').map(capital).collect::<String>() + "TableRow"
}

fn row(facts: &DataTableFacts) -> String {
    let columns: String = facts
        .columns
        .iter()
        .map(|column| format!("    {} ({}): {}\n", column.name, kind(column), paragraphs(column.what).remove(0)))
        .collect();
    let what = paragraphs(facts.what).remove(0);
    let about = [format!("A row of the table `{}`.", facts.name), what, format!("Columns:\n{columns}")];
    let mut text = format!("\n\nclass {}(TableRow):\n{}", row_name(facts), docstring("    ", &about));
    text.push_str("\n    __slots__ = ()\n\n    if TYPE_CHECKING:\n\n");
    text.extend(facts.columns.iter().map(cell));
    text + OTHERWISE
}

fn cell(column: &DataColumn) -> String {
    let (name, kind) = (column.name, kind(column));
    format!("        @overload\n        def __getitem__(self, key: Literal[\"{name}\"], /) -> {kind}: ...\n")
}

/// What a cell of a column is in Python.
fn kind(column: &DataColumn) -> String {
    let kind = match column.kind {
        CellKind::Text | CellKind::Word => "str",
        CellKind::Day => "date",
        CellKind::Moment => "datetime",
        CellKind::Flag => "bool",
        CellKind::Whole | CellKind::Pence => "int",
        CellKind::Hours => "Decimal",
        CellKind::Real => "float",
        other => panic!("{other:?} has no type yet"),
    };
    format!("{kind}{}", if column.optional { " | None" } else { "" })
}

const TABLED: &str = r#"
class Tabled(ABC):
    """What gives tables: a system as it is now, or a view of another moment."""

    __slots__ = ()

    @abstractmethod
    def _table(self, name: TableName, licences: Iterable[str] | None) -> NativeTable:
        """Read a table."""

"#;

const TABLE: &str = r#"    def table(self, name: TableName, licences: Iterable[str] | None = None) -> Table[TableRow]:
        """Give a table for analysis: all records of a kind, of one moment, as the clock has left them.

        Its columns and their types are the same whatever is in it: docs/tables.md has them. polars, pandas, pyarrow,
        DuckDB and others take it as it is, by the Arrow PyCapsule interface.

        That of a view has the licences as they were, each replayed in turn. A licence of which nothing was known is
        left out there, unless it is named.

        Args:
            name: which table, such as `certificates`.
            licences: of which licences; of all where left out.

        Raises:
            WordError: there is no such table.
            Refused: one of these licences is not there.

        >>> import sms
        >>> sample = sms.samples.sponsor(workers=10)
        >>> users = sample.system.table("users")
        >>> len(users), users[0]["level"]
        (5, 'level_1')
        >>> import polars
        >>> polars.DataFrame(users)["user_id"].to_list()[:2]
        ['anna1', 'bela2']
        """
        return Table(self._table(name, licences))
"#;

pub(crate) fn tabled() -> String {
    let mut module =
        heading("The method that gives a table, with the type of each.", "RUF100", "The types follow from the names.");
    module.push_str("\nfrom __future__ import annotations\n\nfrom abc import ABC, abstractmethod\n");
    module.push_str("from collections.abc import Iterable\nfrom typing import Literal, overload\n\n");
    module.push_str(
        "from ._native import Table as NativeTable\nfrom ._table import Table\nfrom ._table_row import TableRow\n",
    );
    let names: Vec<String> = DataTable::ALL.iter().map(|table| row_name(table.facts())).collect();
    module.push_str(&crate::documents::imported("._tables", names.into_iter().chain(["TableName".to_owned()])));
    module.push('\n');
    module.push_str(TABLED);
    module.extend(DataTable::ALL.iter().map(|table| {
        let facts = table.facts();
        overload(&format!("Literal[\"{}\"]", facts.name), &row_name(facts))
    }));
    module.push_str(&overload("TableName", "TableRow"));
    module + TABLE
}

fn overload(name: &str, row: &str) -> String {
    let arguments = format!("self, name: {name}, licences: Iterable[str] | None = None");
    let line = format!("    def table({arguments}) -> Table[{row}]: ...");
    if line.len() <= LONGEST {
        return format!("    @overload\n{line}\n\n");
    }
    format!("    @overload\n    def table(\n        {arguments}\n    ) -> Table[{row}]: ...\n\n")
}
