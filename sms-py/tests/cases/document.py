"""What stands between a case file and a plain document: variables, named documents, repeated and joined text, rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    Variables = Mapping[str, Any]


class Mistake(Exception):  # noqa: N818  it is in the file
    """The case file is not right."""


def written_out(value: Any, variables: Variables, documents: Mapping[str, Any]) -> Any:  # noqa: PLR0911  one a kind
    """Write a document out with variables and named documents."""

    def out(value: Any) -> Any:
        return written_out(value, variables, documents)

    match value:
        case str():
            return _variable(value, variables)
        case list():
            return [out(item) for item in value]
        case {"$use": str(name), **over}:
            plain = out(_named(name, documents))
            return plain | out(over) if over else plain
        case {"$repeat": parts}:
            text, times = out(parts)
            return text * times
        case {"$join": parts}:
            return "".join(out(parts))
        case dict():
            return {name: out(member) for name, member in value.items()}
        case _:
            return value


def _named(name: str, documents: Mapping[str, Any]) -> Any:
    if name not in documents:
        message = f"there is no document `{name}`"
        raise Mistake(message)
    return documents[name]


def _variable(text: str, variables: Variables) -> Any:
    if not text.startswith("$"):
        return text
    name = text[1:]
    if name.startswith("$"):
        return name
    if name not in variables:
        message = f"nothing was saved as `{name}`"
        raise Mistake(message)
    return variables[name]


def rows(each: Any, variables: Variables, documents: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give the rows of an `each`; of none, one row without variables."""
    match written_out(each, variables, documents):
        case None:
            return [{}]
        case list(listed):
            return listed
        case {"columns": columns, "rows": listed, **others} if not others:
            return [dict(zip(columns, row, strict=True)) for row in listed]
    message = "`each` is a list of rows, or columns with rows"
    raise Mistake(message)


def only(document: Mapping[str, Any], what: str, names: frozenset[str]) -> None:
    """Refuse members that are not named: they are slips of the pen."""
    if unknown := document.keys() - names:
        message = f"{what} has unknown fields: {sorted(unknown)}"
        raise Mistake(message)
