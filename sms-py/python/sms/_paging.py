"""Lists that come in pages, read to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

PAGE = 1_000
"""How many entries or licences are asked for at a time."""


def every_row(ask: Callable[[Mapping[str, Any]], Any], query: Mapping[str, Any]) -> Iterator[Any]:
    """Go through the rows of a list, asking for the next page, if there is one, where the last one ended."""
    rows = ask(query)
    yield from rows
    while after := getattr(rows, "next", None):
        rows = ask({**query, "after": after})
        yield from rows


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
