"""Every answer that a case sees: whether it has the type that is declared, and can be made of its own members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints, is_typeddict

import sms
from sms._record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@cache
def hints(declared: Any) -> dict[str, Any]:
    """The types of a class, or of a function of the package."""
    return get_type_hints(declared)


def mistakes(answer: Any) -> Iterator[str]:
    """What is wrong with the records of an answer, at any depth."""
    if isinstance(answer, list | tuple):
        for item in answer:
            yield from mistakes(item)
    if isinstance(answer, Record):
        yield from _of_record(answer)
    if isinstance(answer, Record | dict):
        yield from mistakes(list(answer.values()))


def _of_record(record: Record) -> Iterator[str]:
    kind = type(record)
    members = {key: member.name for key, member in kind.MEMBERS.items()}
    if unknown := record.keys() - members.keys():
        yield f"{kind.__name__} does not declare {sorted(unknown)}"
    for key, name in members.items():
        value = getattr(record, name)
        if not fits(value, hints(kind)[name]) or (key not in record and value is not None):
            yield f"{kind.__name__}.{name} is {value!r}"
        if key in record and record[key] != value:
            yield f"{kind.__name__}[{key!r}] is not {value!r}"
    made = kind(**{members[key]: value for key, value in record.items()})
    if made.to_dict() != record.to_dict() or made != record or hash(made) != hash(record):
        yield f"{kind.__name__} is made anew as {made.to_dict()} of {record.to_dict()}"


def fits(value: Any, kind: Any) -> bool:
    """Whether a value has a type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is Any or isinstance(kind, TypeVar):
        return True
    if origin is None:
        return _is_one(value, kind)
    if origin is Literal:
        return value in arguments
    if origin in {Union, UnionType}:
        # Where a day may be given as text, too, none comes back as text.
        kinds = set(arguments) - ({str} if {date, datetime} & set(arguments) else set())
        return any(fits(value, one) for one in kinds)
    return _holds(value, origin, arguments)


def _is_one(value: Any, kind: Any) -> bool:
    if is_typeddict(kind):
        fields = hints(kind)
        return isinstance(value, dict) and all(name in fields and fits(value[name], fields[name]) for name in value)
    if kind in {bool, int, str, date, NoneType}:
        return type(value) is kind
    if kind is datetime:
        return isinstance(value, datetime) and value.utcoffset() is not None
    return isinstance(value, kind)


def _holds(value: Any, origin: Any, arguments: tuple[Any, ...]) -> bool:
    if issubclass(origin, sms.Outcome):
        return isinstance(value, sms.Outcome) and fits(value.result, arguments[0])
    if not isinstance(value, origin):
        return False
    if issubclass(origin, Mapping):
        return all(type(name) is str and fits(value[name], arguments[1]) for name in value)
    if origin is tuple and arguments[-1] is not Ellipsis:
        return len(value) == len(arguments) and all(map(fits, value, arguments))
    assert issubclass(origin, Sequence), origin
    return all(fits(item, arguments[0]) for item in value)


def declared(function: Callable[..., Any]) -> Any:
    """The type of the answers of a method or a function; of two by hand their stubs say it."""
    if function is sms.decide:
        return sms.Decision
    if function is sms.check_password:
        return list[sms.Reason]
    return hints(getattr(function, "__func__", function))["return"]
