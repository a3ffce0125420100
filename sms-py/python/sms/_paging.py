"""Lists that come in pages, read to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

PAGE = 1_000
"""How many rows or entries are asked for at a time."""


def every_row(ask: Callable[[Mapping[str, Any]], Any], query: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Go through the rows of a search, asking for the next page where the last one ended."""
    page = {"limit": PAGE, **query}
    while True:
        rows = ask(page)
        yield from rows
        if rows.next is None:
            return
        page["after"] = rows.next


def every_entry(ask: Callable[[int], list[dict[str, Any]]], since: int) -> Iterator[dict[str, Any]]:
    """Go through the entries of a journal after one of them."""
    while entries := ask(since):
        yield from entries
        since = entries[-1]["sequence"]


def every_licence(ask: Callable[[str | None], list[str]]) -> Iterator[str]:
    """Go through the licence numbers of a store in order."""
    after: str | None = None
    while licences := ask(after):
        yield from licences
        after = licences[-1]
