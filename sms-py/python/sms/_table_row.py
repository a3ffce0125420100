"""A row of a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ._public import made_public
from ._screen import MASK, Fields, How

__all__ = ["TableRow"]


class TableRow(Fields):
    """A row of a table, or of an answer to SQL: a dict, which is printed without what is about a person.

    Each table has a class of its own for its rows, such as `CertificatesTableRow`, by which the types of its columns
    are known.
    """

    __slots__ = ("_personal",)

    def __init__(self, row: dict[str, Any], personal: frozenset[str]) -> None:
        """Make a row in which the columns of these names are about a person."""
        super().__init__(row)
        self._personal = personal

    def _seen(self, how: How) -> Iterator[tuple[str, Any]]:
        is_masked = frozenset() if how.reveal else self._personal
        return ((name, MASK if name in is_masked and value is not None else value) for name, value in self.items())

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle and copy it with what is about a person."""
        return type(self), (dict(self), self._personal)


made_public(globals())
