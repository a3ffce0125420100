"""Lists that come in pages, read to the end."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ._answers import QUERIES
from ._errors import failed
from ._native import Reason, whole_list
from ._pages import Pages
from ._rows import Rows

PAGE = 1_000
"""How many rows, entries or licences are asked for at a time: as many as a search gives."""


def read_on(answer: Any, query: Mapping[str, Any] | str, ask: Callable[[Mapping[str, Any]], Any]) -> Any:
    """Have the answer to a query read the further pages, unless the query asked for one page."""
    if not isinstance(answer, Rows) or answer.next is None:
        return answer
    asked = whole_list(query)
    if asked is None:
        return answer
    return Pages(answer, lambda after: ask({**asked, "limit": PAGE, "after": after}))


def every_row(ask: Callable[[Mapping[str, Any]], Any], query: Mapping[str, Any]) -> Iterator[Any]:
    """Go through the rows of a list, asking for the next page, if there is one, where the last one ended.

    Raises:
        InputError: the query gives no list.

    """
    name = query.get("query") if isinstance(query, Mapping) else None
    kind = QUERIES.get(name) if isinstance(name, str) else None
    if kind is not None and typing.get_origin(kind) not in {Rows, list}:
        message, remedy = f"`{name}` gives no rows", "ask it with `query`"
        reason = Reason(code="query.invalid", message=message, field="/query", remedy=remedy)
        raise failed([reason], f"{message} (at /query; {remedy})")
    return _every_row(ask, query)


def _every_row(ask: Callable[[Mapping[str, Any]], Any], query: Mapping[str, Any]) -> Iterator[Any]:
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


def every_item(ask: Callable[[int, int], dict[str, Any]], after: int, limit: int | None) -> Iterator[dict[str, Any]]:
    """Go through the items of a feed after one of them: at most so many, or all."""
    while limit is None or limit > 0:
        asked = PAGE if limit is None else min(limit, PAGE)
        page = ask(after, asked)
        yield from page["items"]
        if len(page["items"]) < asked:
            return
        after = page["next"]
        limit = None if limit is None else limit - asked


def every_licence(ask: Callable[[str | None], list[str]]) -> Iterator[str]:
    """Go through the licence numbers of a store in order."""
    after: str | None = None
    while licences := ask(after):
        yield from licences
        after = licences[-1]
