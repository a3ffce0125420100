"""Other moments, read-only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from . import _native
from ._analysed import Analysed
from ._answers import Finding
from ._commands import HostQueries
from ._enums import ViewKind
from ._limited import limited
from ._native import Table as NativeTable
from ._paging import every_row, read_on
from ._public import made_public
from ._tables import TableName
from ._typed import answered

__all__ = ["View"]


class View(Analysed, HostQueries):
    """Licences at another moment, or one after an entry of its journal. Every query is a method.

    What was erased since shows as erased. Tables and SQL are those of `Sms`, of that moment.

    >>> import sms
    >>> sample = sms.samples.sponsor(workers=10)
    >>> then = sample.system.as_of("2025-06-01T09:00:00Z")
    >>> len(then.table("certificates")), len(sample.system.table("certificates"))
    (7, 10)
    """

    __slots__ = ("_entry", "_limit", "_native")

    def __init__(
        self, native: _native.View, *, entry: tuple[str, int] | None = None, limit: tuple[str, ...] | None = None
    ) -> None:
        """Wrap a native view, perhaps one after an entry, and perhaps limited: `Sms.as_of` gives one."""
        self._native = native
        self._entry = entry
        self._limit = limit

    def __repr__(self) -> str:
        """Say what it shows and by when, and nothing of what is in it."""
        kind, moment, is_forecast = self._native.facts()
        if self._entry is not None:
            shown = "{} after entry {}".format(*self._entry)
        else:
            what = "what had happened" if kind == ViewKind.EFFECTIVE else "what was recorded"
            shown = f"{what} by {moment.isoformat() if moment else None}"
        return f"<View of {shown}{', a forecast' if is_forecast else ''}{limited(self._limit)}>"

    @property
    def kind(self) -> ViewKind:
        """What the view shows: what was recorded, what had happened, or what stood after an entry."""
        return ViewKind(self._native.facts()[0])

    @property
    def moment(self) -> datetime | None:
        """The moment that the view was asked for; `None` of one after an entry."""
        return self._native.facts()[1]

    @property
    def is_forecast(self) -> bool:
        """Whether the moment had not come: then it shows what will be if nothing happens but what the clock does."""
        return self._native.facts()[2]

    def findings(self, licence: str) -> list[Finding]:
        """Tell what cannot follow on what had happened by the moment, in the order of recording.

        Such an entry is left out, and what comes after it counts. Only a view of ``as_of(effective=…)`` can have any.
        """
        return [Finding.of_wire(found) for found in self._native.findings(licence)]

    def _table(self, name: TableName, licences: Iterable[str] | None) -> NativeTable:
        return self._native.table(name, licences)

    def _sql(self, statement: str, options: dict[str, Any]) -> NativeTable:
        return self._native.sql(statement, options)

    def query(self, licence: str, query: Mapping[str, Any] | str) -> Any:
        """Answer a query on a licence as the host, who sees everything."""

        def ask(page: Mapping[str, Any] | str) -> Any:
            return answered(*self._native.query(licence, page))

        return read_on(ask(query), query, ask)

    def rows(self, licence: str, query: Mapping[str, Any]) -> Iterator[Any]:
        """Go through all rows of a list, page by page; the `limit` of a search is the length of its pages."""
        return every_row(lambda page: self.query(licence, page), query)

    def state(self, licence: str) -> dict[str, Any]:
        """Give every journaled record of a licence as one document, for comparing states."""
        return self._native.state(licence)


made_public(globals())
