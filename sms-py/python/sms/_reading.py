"""Values on their way in from the wire and out to it: a type says how a value of it is read."""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union

from ._native import Decision, Reason
from ._rows import Listed, Rows
from ._screen import Fields
from ._words import Word

Reader = Callable[[Any], Any]


@cache
def reader(kind: Any) -> Reader:
    """Give what reads a value of a type.

    >>> reader(tuple[date, ...])(["2026-04-06"])
    (datetime.date(2026, 4, 6),)
    """
    if isinstance(kind, type) and typing.get_origin(kind) is None:
        return _of_class(kind)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in {Union, UnionType}:
        return _of_union([argument for argument in arguments if argument is not NoneType])
    if origin in {list, tuple}:
        is_of_records = origin is list and hasattr(arguments[0], "of_wire")
        return _of_items(Listed if is_of_records else origin, reader(arguments[0]))
    if origin is dict and arguments[1] is not Any:
        return _of_values(reader(arguments[1]))
    if origin is Rows:
        return _of_page(reader(arguments[0]))
    return untyped


def _of_class(kind: type) -> Reader:
    if issubclass(kind, Word):
        return kind
    if kind in {date, datetime}:
        return kind.fromisoformat
    if kind in {Decision, Reason}:
        return kind.from_dict
    if typing.is_typeddict(kind):
        return _of_form(_form_readers(kind))
    # That of a record.
    return getattr(kind, "of_wire", untyped)


def _of_union(kinds: list[Any]) -> Reader:
    """One of several types, or None. Forms are told apart by nobody, records by the names of their members."""
    if all(map(typing.is_typeddict, kinds)):
        read = _of_form(_alike([_form_readers(kind) for kind in kinds]))
    elif len(records := [kind for kind in kinds if hasattr(kind, "of_wire")]) > 1:
        read = _of_records({frozenset(kind.MEMBERS): kind.of_wire for kind in records})
    else:
        read = next((found for kind in kinds if (found := reader(kind)) is not untyped), untyped)
    return lambda value: None if value is None else read(value)


def _of_items(make: Callable[[Any], Any], read: Reader) -> Reader:
    return lambda items: make([read(item) for item in items])


def _of_values(read: Reader) -> Reader:
    return lambda members: {name: read(value) for name, value in members.items()}


def _of_page(read: Reader) -> Reader:
    return lambda page: Rows([read(row) for row in page["rows"]], next=page["next"])


def _of_records(readers: Mapping[frozenset[str], Reader]) -> Reader:
    return lambda value: readers[frozenset(value)](value) if isinstance(value, dict) else value


def _of_form(readers: Mapping[str, Reader]) -> Reader:
    return lambda form: Fields({name: readers.get(name, untyped)(value) for name, value in form.items()})


def _form_readers(form: type) -> dict[str, Reader]:
    return {name: reader(kind) for name, kind in typing.get_type_hints(form).items()}


def _alike(forms: list[dict[str, Reader]]) -> dict[str, Reader]:
    """Give the readers of those fields that are read alike in whatever form they stand."""
    every = {name: read for form in forms for name, read in form.items()}
    return {name: read for name, read in every.items() if all(form.get(name, read) is read for form in forms)}


def untyped(value: Any) -> Any:
    """Read what has no type of its own: as it is, in lists and dicts that nobody else holds."""
    if isinstance(value, dict):
        return Fields({name: untyped(member) for name, member in value.items()})
    if isinstance(value, list):
        return [untyped(item) for item in value]
    return value


def copied(value: Any) -> Any:
    """Copy a document, so that nobody else holds its lists and dicts."""
    if isinstance(value, dict):
        return {name: copied(member) for name, member in value.items()}
    if isinstance(value, list):
        return [copied(item) for item in value]
    return value


def wire(value: Any) -> Any:  # noqa: PLR0911  one a kind
    """Write a value as it stands on the wire."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    match value:
        case Word():
            return value.value
        case Mapping():
            return {name: wire(member) for name, member in value.items()}
        case list() | tuple():
            return [wire(item) for item in value]
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat()
        case _:
            return value


def _moment(moment: datetime) -> str:
    """Write a moment with as many digits of its second as it has, in threes."""
    digits = "microseconds" if moment.microsecond % 1_000 else "milliseconds" if moment.microsecond else "seconds"
    return moment.astimezone(UTC).isoformat(timespec=digits).replace("+00:00", "Z")
