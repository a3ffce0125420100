"""Comparing what a step gave with what it should give."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import sms

from .canonical import at, canonical, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .came import Came

    Pairs = Iterator[tuple[str, Any, Any]]
    """What is compared, what was wanted, and what was got."""


def differences(expect: dict[str, Any], came: Came) -> list[str]:
    """Everything that is not as it should be."""
    pairs = [*_codes(expect, came), *_lists(expect, came), *_places(expect, came.value)]
    unequal = [(what, wanted, got) for what, wanted, got in pairs if canonical(wanted) != canonical(got)]
    told = [f"{what}: wanted {shown(wanted)}, got {shown(got)}" for what, wanted, got in unequal]
    if came.is_decision and came.value["allowed"] != (not came.reasons):
        told.append(f"allowed is {came.value['allowed']} beside {len(came.reasons)} reasons")
    return told + [f"an unsound reason: {shown(reason)}" for reason in came.reasons if not _is_sound(reason)]


def _codes(expect: dict[str, Any], came: Came) -> Pairs:
    codes = [reason["code"] for reason in came.reasons]
    yield "refused", expect.get("refused", []), [] if came.is_failure else codes
    yield "failed", expect.get("failed"), codes[0] if came.is_failure else None
    repeated = came.value.get("repeated", False) if isinstance(came.value, dict) else False
    yield "repeated", expect.get("repeated", False), repeated


# Events that go with what somebody is told.
TOLD = ("notice_fell_due", "licence_reminded", "allocation_reminded")


def _lists(expect: dict[str, Any], came: Came) -> Pairs:
    for name in ("warnings", "findings", "disagreements"):
        yield name, expect.get(name, []), came.listed(name, "code")
    if "notices" in expect:
        yield "notices", expect["notices"], came.listed("notices", "notice")
    if "events" in expect:
        # What fell due is listed as the notices.
        yield "events", expect["events"], [name for name in came.listed("events", "event") if name not in TOLD]
    for name, member in (("fields", "field"), ("rules", "rule")):
        if name in expect:
            yield name, expect[name], [reason[member] for reason in came.reasons]


def _places(expect: dict[str, Any], value: Any) -> Pairs:
    for pointer, wanted in expect.get("at", {}).items():
        yield pointer, wanted, _or(value, pointer, "(nothing)")
    for pointer, wanted in expect.get("count", {}).items():
        got = _or(value, pointer, None)
        yield f"count of {pointer}", wanted, len(got) if isinstance(got, list) else None
    for pointer in expect.get("absent", []):
        yield f"absent {pointer}", None, _or(value, pointer, None)


def _or(value: Any, pointer: str, otherwise: Any) -> Any:
    try:
        return at(value, pointer)
    except LookupError:
        return otherwise


@cache
def _rules() -> frozenset[str]:
    return frozenset(rule.id for rule in sms.rules())


def _is_sound(reason: dict[str, Any]) -> bool:
    """What no reason may lack, whatever it says."""
    registered = reason["rule"] == "" or reason["rule"] in _rules()
    placed = reason["field"] is None or reason["field"].startswith("/")
    return bool(registered and placed and reason["message"] and reason["source"])
