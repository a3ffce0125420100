"""Rows that come in pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Rows"]

Row = TypeVar("Row")


class Rows(list[Row]):
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
        super().__init__(rows)
        self.next = next

    def to_dict(self) -> dict[str, Any]:
        """Give the wire form."""
        from ._reading import wire  # noqa: PLC0415  it reads rows itself

        return {"rows": [wire(row) for row in self], "next": self.next}

    def __repr__(self) -> str:
        """Print the rows as they are made."""
        return f"Rows({super().__repr__()}, next={self.next!r})"
