"""Tables for whoever analyses, which dataframes and databases take as they are."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, cast, overload

from ._native import Table as NativeTable
from ._public import made_public
from ._rows import MOST_IN_A_TABLE, Listed
from ._screen import How, Screened, count, is_long, text, tree
from ._table_row import TableRow
from ._tables import ROWS, ColumnKind, TableName

__all__ = ["Table", "TableColumn"]

if TYPE_CHECKING:
    # `Table` alone is a table of any rows; type checkers know this module, and nothing needs it when the program runs.
    from typing_extensions import TypeVar

    Row_co = TypeVar("Row_co", bound=TableRow, covariant=True, default=TableRow)
else:
    from typing import TypeVar

    Row_co = TypeVar("Row_co", bound=TableRow, covariant=True)

AT_A_TIME = 1_000
"""How many rows are made at a time."""


class TableColumn(NamedTuple):
    """A column of a table."""

    name: str
    """The name."""
    kind: ColumnKind
    """What its cells hold, where they hold anything."""
    personal: bool
    """Whether it is about a person, so that it is empty once that person was erased."""
    doc: str
    """What it says, in a sentence."""


class Table(Screened, Generic[Row_co]):
    """All records of a kind, of one moment, with the same columns and types whatever is in them.

    polars, pandas, pyarrow, DuckDB and others take it as it is: `polars.DataFrame(table)`,
    `pandas.DataFrame.from_arrow(table)`, `pyarrow.table(table)`, `duckdb.from_arrow(table)`. As rows it is a list of
    dicts: days are `date`, moments `datetime` in UTC, hours `Decimal`, money is whole pence, and None what is empty.
    `Sms.table` gives one, and `Sms.sql`, and a view's own. It stays as it was read.

    >>> import sms
    >>> table = sms.samples.sponsor(workers=10).system.table("certificates")
    >>> table.columns[0].name, table[0]["state"], table[0]["weekly_hours"]
    ('licence', 'used', Decimal('37.5'))
    """

    __slots__ = ("_native", "_personal", "_row")

    def __init__(self, native: NativeTable) -> None:
        """Wrap a native table: `Sms.table` gives one."""
        self._native = native
        self._personal = frozenset(column.name for column in self.columns if column.personal)
        self._row = cast("type[Row_co]", ROWS.get(native.name or "", TableRow))

    @property
    def name(self) -> TableName | None:
        """The name; None of the answer to a statement of SQL."""
        return self._native.name

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """The columns, in their order."""
        return tuple(TableColumn(*column) for column in self._native.columns())

    def to_dicts(self) -> list[dict[str, Any]]:
        """Give all rows as plain dicts, which hide nothing when they are printed."""
        return self._native.rows(0, len(self))

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._native)

    def __iter__(self) -> Iterator[Row_co]:
        """Go through the rows."""
        for first in range(0, len(self), AT_A_TIME):
            yield from self._rows(first, AT_A_TIME)

    @overload
    def __getitem__(self, place: int) -> Row_co: ...

    @overload
    def __getitem__(self, place: slice) -> list[Row_co]: ...

    def __getitem__(self, place: int | slice) -> Row_co | list[Row_co]:
        """Give a row, or a list of some."""
        places = range(len(self))[place]
        if isinstance(places, int):
            return self._rows(places, 1)[0]
        if places.step == 1:
            return self._rows(places.start, len(places))
        return Listed(self._rows(each, 1)[0] for each in places)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Give a new stream of Arrow over all rows. Whoever wants other types than those of the columns casts them."""
        del requested_schema
        return self._native.stream()

    def __arrow_c_schema__(self) -> object:
        """Give the columns as a schema of Arrow."""
        return self._native.schema()

    def _rows(self, first: int, most: int) -> list[Row_co]:
        return Listed(self._row(row, self._personal) for row in self._native.rows(first, most))

    def _text(self, how: How) -> str:
        rows = f"<{count(self, 'rows')}>" if is_long(self, how) else text(self[:], "rows", how)
        return f"<Table {self.name or 'of a statement'}: {rows}>"

    def _tree(self, how: How) -> Any:
        return count(self, "rows") if is_long(self, how) else tree(self[:], "rows", how)

    def _html(self, how: How) -> str:
        from . import _html  # noqa: PLC0415  only notebooks need it

        shown = self[:] if how.whole else self[:MOST_IN_A_TABLE]
        return _html.rows([tree(row, "", how) for row in shown], len(self) - len(shown))


made_public(globals())
