"""Tables of other libraries as the names of columns and rows.

None of the libraries is imported to know a table, which is known by what it has; one that is no more than an Arrow
stream is read by pyarrow.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from itertools import chain, islice
from typing import Any

from . import _native
from ._errors import refuse_type

MOST = _native.TABLE_ROWS + 1
"""One row more than a table may have is enough to see that it has too many: rows may never end."""

NEEDED = "a table, or mappings one after another,"


def columns_and_rows(rows: Any) -> tuple[list[str], Iterable[Sequence[Any]]]:
    """Take a table of polars, pandas, DuckDB, pyarrow, or of whatever gives an Arrow stream, or mappings in turn.

    >>> columns_and_rows([{"a": 1}, {"b": 2, "a": 3}])
    (['a', 'b'], [[1, None], [3, 2]])
    """
    if hasattr(rows, "iter_rows"):  # polars
        return _names(rows.columns), rows.iter_rows()
    if hasattr(rows, "itertuples"):  # pandas
        return _names(rows.columns), rows.itertuples(index=False, name=None)
    if hasattr(rows, "fetchall") and hasattr(rows, "columns"):  # DuckDB
        return _names(rows.columns), rows.fetchmany(MOST)
    if hasattr(rows, "column_names") and hasattr(rows, "to_pydict"):  # pyarrow
        return _names(rows.column_names), _rows_of(rows.slice(0, MOST))
    if hasattr(rows, "__arrow_c_stream__") and not isinstance(rows, Sequence):
        return _of_stream(rows)
    return _of_mappings(rows)


def _of_stream(rows: Any) -> tuple[list[str], Iterable[Sequence[Any]]]:
    try:
        pyarrow = import_module("pyarrow")
    except ImportError:
        refuse_type("rows", "a table of polars, pandas or DuckDB, or pyarrow to read an Arrow stream,", rows)
    try:
        reader = pyarrow.RecordBatchReader.from_stream(rows)
    except (TypeError, ValueError):  # a single column has a stream, too
        refuse_type("rows", NEEDED, rows)
    return _names(reader.schema.names), chain.from_iterable(map(_rows_of, reader))


def _rows_of(table: Any) -> Iterable[Sequence[Any]]:
    """Go through a table of pyarrow, of which two columns may have one name."""
    return zip(*(column.to_pylist() for column in table.columns), strict=True)


def _names(columns: Iterable[object]) -> list[str]:
    return [str(name) for name in columns]


def _of_mappings(rows: Any) -> tuple[list[str], list[list[Any]]]:
    if isinstance(rows, Mapping) or not isinstance(rows, Iterable):
        refuse_type("rows", NEEDED, rows)
    taken = []
    columns: dict[str, int] = {}
    for row in islice(rows, MOST):
        if not isinstance(row, Mapping):
            refuse_type("rows", NEEDED, row)
        for name in row:
            columns.setdefault(name, len(columns))
        taken.append(row)
    return _names(columns), [[row.get(name) for name in columns] for row in taken]
