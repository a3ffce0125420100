"""The past, read-only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._commands import HostQueries
from ._paging import every_row
from ._typed import answered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from . import _native

__all__ = ["View"]


class View(HostQueries):
    """Licences as they were recorded at a moment, or one after an entry of its journal. Every query is a method.

    What was erased since shows as erased.
    """

    __slots__ = ("_native",)

    def __init__(self, native: _native.View) -> None:
        """Wrap a native view: `Sms.as_of` gives one."""
        self._native = native

    def query(self, licence: str, query: Mapping[str, Any] | str) -> Any:
        """Answer a query on a licence as the host, who sees everything."""
        return answered(*self._native.query(licence, query))

    def rows(self, licence: str, query: Mapping[str, Any]) -> Iterator[Any]:
        """Go through all rows of a list, page by page; the `limit` of a search is the length of its pages."""
        return every_row(lambda page: self.query(licence, page), query)

    def state(self, licence: str) -> Any:
        """Give every journaled record of a licence as one document, for comparing states."""
        return self._native.state(licence)
