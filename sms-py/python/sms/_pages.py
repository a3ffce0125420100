"""Rows that read the further pages of their list when somebody goes on to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from ._rows import Rows
from ._screen import How

Row = TypeVar("Row")


class Pages(Rows[Row]):
    """The first page of a list, to which the others come as they are needed.

    `next` is the name after the last row that was read. What is only shown reads nothing.
    """

    def __init__(self, first: Rows[Row], ask: Callable[[str], Rows[Row]]) -> None:
        """Begin with a page, and ask for the one after a name."""
        super().__init__(first, next=first.next)
        self._ask = ask
        self._lock = Lock()

    def __iter__(self) -> Iterator[Row]:
        """Go through all rows, page by page."""
        place = 0
        while self._reads_beyond(place):
            rows = super().__getitem__(slice(place, None))
            yield from rows
            place += len(rows)

    def __bool__(self) -> bool:
        """Whether there is a row: a page has one, or it is the last."""
        return self._reads_beyond(0)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle and copy all rows."""
        return _rows, (list(self),)

    def _held(self) -> list[Row]:
        return super().__getitem__(slice(None))

    def _reads_beyond(self, place: int) -> bool:
        """Read on until there is a row at this place, if there is one."""
        while super().__len__() <= place:
            with self._lock:
                if super().__len__() <= place and not self._read_page():
                    return False
        return True

    def _read_page(self) -> bool:
        if self.next is None:
            return False
        page = self._ask(self.next)
        super().extend(page)
        self.next = page.next
        return True

    def _read_all(self) -> None:
        while self.next is not None:
            self._reads_beyond(super().__len__())

    def _text(self, how: How) -> str:
        return self._seen(how)._text(how)  # noqa: SLF001  of the same family

    def _tree(self, how: How) -> Any:
        return self._seen(how)._tree(how)  # noqa: SLF001

    def _html(self, how: How) -> str:
        more = "" if how.whole or self.next is None else "<p>and further pages</p>"
        return self._seen(how)._html(how) + more  # noqa: SLF001

    def _seen(self, how: How) -> Rows[Row]:
        """Give what was read so far; all of it where all is to be shown."""
        if how.whole:
            self._read_all()
        return Rows(self._held(), next=self.next)

    if not TYPE_CHECKING:  # as a list has them

        def __getitem__(self, place: Any) -> Any:
            """Give a row, or a list of some, and read no further than they need."""
            last = _last(place)
            if last is None:
                self._read_all()
            else:
                self._reads_beyond(last)
            return super().__getitem__(place)

        def __radd__(self, other: list[Any]) -> list[Any]:
            """Append all rows to another list."""
            return other + list(self)


def _last(place: Any) -> int | None:
    """Give the last place that is asked for, where it is counted from the beginning."""
    if not isinstance(place, slice):
        return place if isinstance(place, int) and place >= 0 else None
    counts_on = all(isinstance(part, int) and part >= 0 for part in (place.start or 0, place.stop, place.step or 1))
    return place.stop - 1 if counts_on else None


def _rows(rows: list[Any]) -> Rows[Any]:
    return Rows(rows)


def _of_all(name: str) -> Callable[..., Any]:
    """Give a method of a list that reads all pages first: its own, and those of what it is compared with."""
    of_list = getattr(list, name)

    def of_all(self: Pages[Any], *arguments: Any, **named: Any) -> Any:
        self._read_all()
        return of_list(self, *(list(given) if isinstance(given, Pages) else given for given in arguments), **named)

    of_all.__name__ = name
    of_all.__doc__ = of_list.__doc__
    return of_all


for _name in (
    *("__len__", "__contains__", "__reversed__", "__setitem__", "__delitem__", "__add__", "__iadd__"),
    *("__mul__", "__rmul__", "__imul__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"),
    *("append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort"),
):
    setattr(Pages, _name, _of_all(_name))
del _name
