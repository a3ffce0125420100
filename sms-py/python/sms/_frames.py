"""Tables of other libraries as the names of columns and rows.

None of the libraries is imported: a table is known by what it has.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from . import _native
from ._errors import refuse_type

MOST = _native.TABLE_ROWS + 1
"""One row more than a table may have is enough to see that it has too many: rows may never end."""


def columns_and_rows(rows: Any) -> tuple[list[str], Iterable[Sequence[Any]]]:
    """Take a table of polars, pandas, DuckDB or pyarrow, or mappings one after another.

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
        columns = rows.slice(0, MOST).to_pydict()
        return _names(columns), zip(*columns.values(), strict=True)
    return _of_mappings(rows)


def _names(columns: Iterable[object]) -> list[str]:
    return [str(name) for name in columns]


def _of_mappings(rows: Any) -> tuple[list[str], list[list[Any]]]:
    needed = "a table, or mappings one after another,"
    if isinstance(rows, Mapping) or not isinstance(rows, Iterable):
        refuse_type("rows", needed, rows)
    taken = []
    columns: dict[str, int] = {}
    for row in islice(rows, MOST):
        if not isinstance(row, Mapping):
            refuse_type("rows", needed, row)
        for name in row:
            columns.setdefault(name, len(columns))
        taken.append(row)
    return _names(columns), [[row.get(name) for name in columns] for row in taken]
