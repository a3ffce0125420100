"""The types of everything that is public can be looked up when the program runs."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import polars as pl
import pytest
import sms

from .sponsor import LICENCE, adopt, opened


def functions(kind: type) -> Iterator[tuple[str, Any]]:
    """The functions of a class, those that it has from others of ours among them."""
    for base in kind.__mro__:
        for name, member in vars(base).items():
            inner = getattr(member, "fget", None) or getattr(member, "__func__", None) or member
            if inspect.isfunction(inner) and inner.__module__.startswith("sms"):
                yield f"{kind.__name__}.{name}", inner


def public() -> Iterator[tuple[str, Any]]:
    for holder in (sms, sms.register, sms.bdt):
        for name in dir(holder):
            value = getattr(holder, name)
            if name.startswith("_") or not (inspect.isroutine(value) or isinstance(value, type)):
                continue
            yield name, value
            if isinstance(value, type):
                yield from functions(value)


EVERYTHING = dict(public())


@pytest.mark.parametrize("name", EVERYTHING)
def test_the_types_can_be_looked_up(name: str) -> None:
    hints = typing.get_type_hints(EVERYTHING[name])
    assert not any(isinstance(kind, str) for kind in hints.values())


def test_everything_is_looked_at() -> None:
    names = "Sms.journal Session.create_cos CosView CosForm CosView.show Table check_cos read"
    assert set(names.split()) <= EVERYTHING.keys()
    assert len(EVERYTHING) > 1_000


def test_they_are_what_they_say() -> None:
    hints = typing.get_type_hints
    assert hints(sms.CosView)["use_by"] == date | None
    assert hints(sms.CosView)["fields"] is sms.CosForm
    assert hints(sms.Outcome)["warnings"] == tuple[sms.Reason, ...]
    assert hints(sms.RecordedEvent)["recorded_at"] is datetime
    assert hints(sms.AdoptedCertificate)["route"] == sms.RouteWord
    assert hints(sms.Sms.journal)["return"] == Iterator[sms.RecordedEvent]
    assert hints(sms.Session.assign_cos)["return"] == sms.Outcome[sms.Assigned]
    assert hints(sms.open)["return"] is sms.Sms
    assert hints(sms.TableColumn)["kind"] == sms.ColumnKind
    assert hints(sms.cos_dates)["return"] is sms.CosDeadlines


def test_a_frame_is_made_of_records() -> None:
    host = opened()
    adopt(host)
    user = host.view_users(licence=LICENCE)[0]
    frame = pl.DataFrame([user, user])
    assert frame.columns == list(user)
    assert frame["user_id"].to_list() == [user.user_id] * 2
