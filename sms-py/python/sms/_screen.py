"""What a screen, a log or a traceback shows: personal data masked, long lists counted, and nothing secret."""

from __future__ import annotations

from collections.abc import Iterator, Sized
from typing import Any, NamedTuple

MOST = 5
"""Of a longer list its length is shown."""


class How(NamedTuple):
    """How much is shown."""

    reveal: bool = False
    """Whether personal data is."""
    whole: bool = False
    """Whether lists are, however long they are."""


class Mask:
    """Stands for personal data."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Show that something is there."""
        return "…"


MASK = Mask()


class Screened:
    """What shows itself with personal data masked."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Print it as it is made, but for personal data, long lists and secrets."""
        return self._text(How())

    def _repr_html_(self) -> str:
        """Show it in a notebook, as `repr` does."""
        return self._html(How())

    def show(self, *, reveal: bool = False) -> Shown:
        """Show all of it, lists of any length among it: printed it is text, and in a notebook a table.

        Args:
            reveal: whether personal data is shown. A password is shown by nothing.

        >>> import sms
        >>> row = sms.AddressRow(address="address-000000003", name="Anna's office", fields={"work_city": "Exampleton"})
        >>> row
        AddressRow(address='address-000000003', name=…, fields={'work_city': …})
        >>> row.show(reveal=True)
        AddressRow(address='address-000000003', name="Anna's office", fields={'work_city': 'Exampleton'})

        """
        return Shown(self, How(reveal, whole=True))

    def _text(self, how: How) -> str:
        raise NotImplementedError

    def _tree(self, how: How) -> Any:
        """Give plain dicts, lists and values, for a table."""
        raise NotImplementedError

    def _html(self, how: How) -> str:
        raise NotImplementedError


class Shown:
    """What `show` gives: text where it is printed, a table in a notebook."""

    __slots__ = ("_how", "_value")

    def __init__(self, value: Screened, how: How) -> None:
        """Show a value in this way."""
        self._value = value
        self._how = how

    def __repr__(self) -> str:
        """Give the text."""
        return self._value._text(self._how)  # noqa: SLF001  of the same family

    def _repr_html_(self) -> str:
        """Give the table."""
        return self._value._html(self._how)  # noqa: SLF001


class Fields(Screened, dict[str, Any]):
    """A form, or the facts of an event: a dict that is printed with what may be shown."""

    __slots__ = ()

    def _seen(self, how: How) -> Iterator[tuple[str, Any]]:
        return ((name, value if how.reveal else _seen(name, value)) for name, value in self.items())

    def _text(self, how: How) -> str:
        return f"{{{', '.join(f'{name!r}: {text(value, name, how)}' for name, value in self._seen(how))}}}"

    def _tree(self, how: How) -> dict[str, Any]:
        return {name: tree(value, name, how) for name, value in self._seen(how)}

    def _html(self, how: How) -> str:
        from . import _html  # noqa: PLC0415  only notebooks need it

        return _html.record("", self._tree(how))


def _seen(name: str, value: Any) -> Any:
    """Give what is seen of a value of this name: it, where it may be shown, or what stands for it."""
    from ._shown import SHOWN  # noqa: PLC0415  only what is printed needs it

    is_nothing = value is None or value in ("", [], {})
    if is_nothing or name in SHOWN or isinstance(value, Fields):
        return value
    if isinstance(value, list) and any(isinstance(item, Fields) for item in value):
        return [_seen(name, item) for item in value]
    return MASK


def text(value: Any, name: str, how: How) -> str:
    """Print a value of this name."""
    if isinstance(value, Screened):
        return value._text(how)  # noqa: SLF001
    if not isinstance(value, list | tuple):
        return repr(value)
    if is_long(value, how):
        return f"<{count(value, name)}>"
    items = ", ".join(text(item, name, how) for item in value)
    if isinstance(value, list):
        return f"[{items}]"
    return f"({items},)" if len(value) == 1 else f"({items})"


def tree(value: Any, name: str, how: How) -> Any:
    """Give a value of this name for a table."""
    from ._reading import wire  # noqa: PLC0415  it reads forms itself

    if isinstance(value, Screened):
        return value._tree(how)  # noqa: SLF001
    if isinstance(value, list | tuple):
        return count(value, name) if is_long(value, how) else [tree(item, name, how) for item in value]
    return wire(value)


def is_long(items: Sized, how: How) -> bool:
    """Whether the length of a list is shown instead of the list."""
    return len(items) > MOST and not how.whole


def count(items: Sized, name: str) -> str:
    """Say how many of what is named so there are.

    >>> count([1, 2], "events")
    '2 events'
    """
    return f"{len(items)} {name}"
