"""A Python object of the wrong type in every argument of everything that is public."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
import sms

from .sponsor import LEVEL_1, LICENCE, NOW, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.parallel_threads(1)

HOST = opened()
ADOPTED = adopt(HOST)
SESSION = HOST.acting_as(LEVEL_1)
VIEW = HOST.as_of(licence=LICENCE, entry=1)
FILE = sms.bdt.graduates(["E4G0AA0A00A0A1"], file_id="TEST_01")
REGISTER = sms.register.parse(b"Organisation Name,Town/City,County,Type & Rating,Route\n")

# What stands in the other arguments, where they are needed.
RIGHT: dict[str, Any] = {
    "function": "create_cos",
    "level": "level_1",
    "password": "Sponsor=Licence2026",
    "user_id": LEVEL_1,
    "command": {"command": "accept_messages"},
    "query": {"query": "view_users"},
    "question": {"question": "functions"},
    "statement": "VALUES (1)",
    "actor": "home_office",
    "licence": LICENCE,
    "name": "cos-000000001",
    "certificate": "cos-000000001",
    "token": "token",
    "email": "anna@sponsor.example",
    "moment": NOW,
    "commands": [],
    "path": "register.csv",
    "data": b"",
    "rows": [],
    "records": [],
    "cas_numbers": [],
    "file_id": "TEST_01",
    "licence_number": LICENCE,
    "numbers": [],
    "code": "access.level",
    "document": {},
    "assigned_on": NOW.date(),
    "applied_on": NOW.date(),
    "start_on": NOW.date(),
}


class Stranger:
    """Of no type that anything asks for."""


def calls() -> Iterator[tuple[str, Callable[..., Any]]]:
    for name in ("ask", "decide", "open", "check_password", "check_application", "cos_dates"):
        yield name, getattr(sms, name)
    yield from (("register.read", sms.register.read), ("register.parse", sms.register.parse))
    for name in ("check", "read", "records", "from_table", "make", "graduates", "export", "Writer"):
        yield f"bdt.{name}", getattr(sms.bdt, name)
    for holder in (HOST, HOST.home_office, SESSION, VIEW, REGISTER, FILE):
        for name, member in inspect.getmembers(holder, callable):
            if not name.startswith("_") and name not in {"from_dict", "read", "parse"}:
                yield f"{type(holder).__name__}.{name}", member
    yield from (("Reason", sms.Reason), ("Decision", sms.Decision), ("Policy", sms.Policy))
    for record in (sms.Reason, sms.Decision):
        yield f"{record.__name__}.from_dict", record.from_dict


def needed(call: Callable[..., Any]) -> dict[str, Any]:
    """The arguments without which a call is none."""
    parameters = inspect.signature(call).parameters.values()
    return {
        parameter.name: RIGHT.get(parameter.name, Stranger())
        for parameter in parameters
        if parameter.default is parameter.empty and parameter.kind is not parameter.VAR_KEYWORD
    }


def first_of(call: Callable[..., Any], arguments: dict[str, Any]) -> None:
    """Call, and take the first step of what is gone through step by step."""
    given = call(**arguments)
    assert isinstance(given, Iterator), given
    next(given)


CASES = [
    (name, call, argument)
    for name, call in calls()
    for argument, parameter in inspect.signature(call).parameters.items()
    if parameter.kind is not parameter.VAR_KEYWORD
]


@pytest.mark.parametrize(
    ("call", "argument"),
    [case[1:] for case in CASES],
    ids=[f"{name}-{argument}" for name, _, argument in CASES],
)
def test_an_object_of_no_use_is_refused_and_changes_nothing(call: Callable[..., Any], argument: str) -> None:
    before = HOST.state(LICENCE)
    with pytest.raises((TypeError, sms.InputError)) as caught:
        first_of(call, {**needed(call), argument: Stranger()})
    if call == HOST.as_of and argument not in {
        "recorded",
        "effective",
    }:  # which of its arguments go together, Python says
        assert type(caught.value) is TypeError
        return
    assert isinstance(caught.value, sms.InputError), caught.value
    # One that is needed may be told first, for nothing that is right is known of it.
    told = f"{caught.value.field} {caught.value}"
    assert argument in told or any(isinstance(value, Stranger) for value in needed(call).values()), told
    assert HOST.state(LICENCE) == before


def test_every_method_is_among_them() -> None:
    names = {name for name, _, _ in CASES}
    assert {"Sms.execute", "HomeOffice.adopt_licence", "Session.create_cos", "View.query", "Register.write"} <= names
    assert len(CASES) > 150
