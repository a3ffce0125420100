"""Records as tables, for notebooks. Everything is escaped: names of people and organisations come from outside."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def table(rows: Iterable[Mapping[str, Any]]) -> str:
    """Show rows with the same members as a table with a head.

    >>> table([{"name": "A & B"}])
    '<table><thead><tr><th>name</th></tr></thead><tbody><tr><td>A &amp; B</td></tr></tbody></table>'
    """
    listed = list(rows)
    names = list(listed[0]) if listed else []
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "".join("<tr>" + "".join(_cell(row.get(name)) for name in names) + "</tr>" for row in listed)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def record(name: str, members: Mapping[str, Any]) -> str:
    """Show one record: a line for each of its members.

    >>> record("Issued", {"user_id": "abc"})
    '<table><caption>Issued</caption><tbody><tr><th>user_id</th><td>abc</td></tr></tbody></table>'
    """
    lines = "".join(f"<tr><th>{escape(member)}</th>{_cell(value)}</tr>" for member, value in members.items())
    return f"<table><caption>{escape(name)}</caption><tbody>{lines}</tbody></table>"


def decision(document: Mapping[str, Any]) -> str:
    """Show a decision: the verdict, and its reasons and warnings as tables."""
    parts = [f"<p>{'allowed' if document['allowed'] else 'refused'}</p>"]
    parts += [
        f"<p>{name}</p>{table(document[name])}"
        for name in ("reasons", "further", "warnings", "findings")
        if document.get(name)
    ]
    return "".join(parts)


def _cell(value: object) -> str:
    if isinstance(value, dict):
        return f"<td>{record('', value)}</td>" if value else "<td></td>"
    if isinstance(value, list | tuple):
        return f"<td>{'<br>'.join(escape(_shown(item)) for item in value)}</td>"
    return f"<td>{escape(_shown(value))}</td>"


def _shown(value: object) -> str:
    return "" if value is None else str(value)
