"""Records as tables, for notebooks. Everything is escaped: names of people and organisations come from outside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any


def table(rows: Iterable[Mapping[str, Any]]) -> str:
    """Show rows as a table with a head; a row need not have every member.

    >>> table([{"name": "A & B"}])
    '<table><thead><tr><th>name</th></tr></thead><tbody><tr><td>A &amp; B</td></tr></tbody></table>'
    """
    listed = list(rows)
    names = list(dict.fromkeys(name for row in listed for name in row))
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "".join("<tr>" + "".join(_cell(row.get(name)) for name in names) + "</tr>" for row in listed)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def rows(shown: list[Any], more: int) -> str:
    """Show rows of whatever kind, and how many more there are.

    >>> rows(["cos-000000001"], 2)
    '<table><tbody><tr><td>cos-000000001</td></tr></tbody></table><p>and 2 more</p>'
    """
    has_members = all(isinstance(row, dict) for row in shown)
    plain = "".join(f"<tr>{_cell(row)}</tr>" for row in shown)
    text = table(shown) if has_members else f"<table><tbody>{plain}</tbody></table>"
    return text + (f"<p>and {more} more</p>" if more else "")


def record(name: str, members: Mapping[str, Any]) -> str:
    """Show one record: a line for each of its members.

    >>> record("Issued", {"user_id": "abc"})
    '<table><caption>Issued</caption><tbody><tr><th>user_id</th><td>abc</td></tr></tbody></table>'
    """
    lines = "".join(f"<tr><th>{escape(member)}</th>{_cell(value)}</tr>" for member, value in members.items())
    caption = f"<caption>{escape(name)}</caption>" if name else ""
    return f"<table>{caption}<tbody>{lines}</tbody></table>"


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
    if isinstance(value, list | tuple) and any(isinstance(item, dict) for item in value):
        return f"<td>{rows(list(value), 0)}</td>"
    if isinstance(value, list | tuple):
        return f"<td>{'<br>'.join(escape(_shown(item)) for item in value)}</td>"
    return f"<td>{escape(_shown(value))}</td>"


def _shown(value: object) -> str:
    return "" if value is None else str(value)
