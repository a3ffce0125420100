"""Rows of a list, and rows that come in pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from ._errors import refuse_type
from ._public import made_public
from ._screen import How, Screened, text, tree

__all__ = ["Rows"]

Row = TypeVar("Row")

MOST_IN_A_TABLE = 20
"""Of more rows a notebook shows the first, and how many more there are."""


class Listed(Screened, list[Row]):
    """A list of records, which a notebook shows as a table."""

    __slots__ = ()

    def _text(self, how: How) -> str:
        return text(list(self), "rows", how)

    def _tree(self, how: How) -> Any:
        return tree(list(self), "rows", how)

    def _html(self, how: How) -> str:
        from . import _html  # noqa: PLC0415  only notebooks need it

        shown = self if how.whole else self[:MOST_IN_A_TABLE]
        return _html.rows([tree(row, "", how) for row in shown], len(self) - len(shown))


class Rows(Listed[Row]):
    """Rows of a list that may be long, for `pandas.DataFrame(rows)` too, and the name to go on after.

    >>> import sms
    >>> rows = sms.Rows(["cos-000000001"], next="cos-000000001")
    >>> len(rows), rows.next
    (1, 'cos-000000001')
    """

    next: str | None
    """The name to go on after, as the query's `after`; None where these are the last."""

    def __init__(self, rows: Iterable[Row] = (), *, next: str | None = None) -> None:
        """Make a list of rows."""
        if not isinstance(rows, Iterable):
            refuse_type("rows", "an iterable of rows", rows)
        super().__init__(rows)
        self.next = next

    def to_dict(self) -> dict[str, Any]:
        """Give the wire form."""
        from ._reading import wire  # noqa: PLC0415  it reads rows itself

        return {"rows": [wire(row) for row in self], "next": self.next}

    def _text(self, how: How) -> str:
        return f"Rows({super()._text(how)}, next={self.next!r})"


made_public(globals())
