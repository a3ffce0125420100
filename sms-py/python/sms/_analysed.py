"""What is asked of all records at once: tables, and statements of SQL over them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, SupportsFloat

from ._errors import refuse_type
from ._native import Table as NativeTable
from ._table import Table
from ._table_row import TableRow
from ._tabled import Tabled


class Analysed(Tabled):
    """What gives tables, and answers statements over them: a system as it is now, or a view of another moment."""

    __slots__ = ()

    @abstractmethod
    def _sql(self, statement: str, options: dict[str, Any]) -> NativeTable:
        """Answer a statement."""

    def sql(
        self,
        statement: str,
        values: Sequence[Any] | Mapping[str, Any] = (),
        *,
        licences: Iterable[str] | None = None,
        rows: int | None = None,
        seconds: float | None = None,
    ) -> Table[TableRow]:
        """Answer a `SELECT` over the tables of `table`, all of one moment, and over nothing else.

        Days and moments are ISO text in it, flags 0 and 1. Who knows a value gives it as such, and never pastes it into
        the statement. `date('now')` is the day of the machine. Ctrl-C ends it.

        Args:
            statement: one `SELECT`, `WITH … SELECT` or `VALUES`; no other statement is taken.
            values: for each `?` in order, or for `:name` by names: text, numbers, booleans, days, moments, or None. A
                `Decimal` goes in as its text, which a column of numbers compares as a number.
            licences: as if there were these licences alone.
            rows: how many rows the answer may have: 1,000,000 where left out.
            seconds: how long it may take: 30 where left out.

        Raises:
            InputError: it is no `SELECT`, names no table or column that there is, or SQLite finds a mistake in it.
            SmsError: it would take more than it may; `code` is `sql.limit`.
            Refused: one of these licences is not there.

        >>> import sms
        >>> system = sms.samples.sponsor(workers=10).system
        >>> system.sql("SELECT level, count(*) AS users FROM users WHERE user_id <> ? GROUP BY level", ["anna1"])
        <Table of a statement: [{'level': 'level_1', 'users': 1}, {'level': 'level_2', 'users': 3}]>
        >>> system.sql("SELECT * FROM credentials")
        Traceback (most recent call last):
        ...
        sms.InputError: ...
        """
        if not (seconds is None or isinstance(seconds, SupportsFloat)):
            refuse_type("seconds", "a number", seconds)
        if isinstance(licences, str) or not (licences is None or isinstance(licences, Iterable)):
            refuse_type("licences", "an iterable of licence numbers", licences)
        only = None if licences is None else list(licences)
        milliseconds = None if seconds is None else round(float(seconds) * 1000)
        options = {"values": values, "only": only, "rows": rows, "milliseconds": milliseconds}
        return Table(self._sql(statement, {name: value for name, value in options.items() if value is not None}))
