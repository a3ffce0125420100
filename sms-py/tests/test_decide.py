"""The question that is asked most: may this be done?"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
import sms

# Each test is run by several threads at once.
pytestmark = pytest.mark.force_parallel_threads(4)


def codes(**facts: Any) -> list[str]:
    return [reason.code for reason in sms.decide(**facts).reasons]


def test_a_refusal_tells_every_reason_in_order() -> None:
    facts: dict[str, Any] = {
        "function": "apply_defined_cos",
        "level": "level_2",
        "status": "suspended",
        "routes": ["student"],
        "user_status": "requested",
    }
    assert codes(**facts) == ["access.user_status", "access.level", "access.licence_status", "access.route"]


def test_what_is_left_out_is_the_usual_case() -> None:
    usual = sms.decide("assign_cos", level="level_2")
    told = sms.decide(
        "assign_cos",
        level="level_2",
        status="active",
        rating="a",
        routes=[sms.Route.SKILLED_WORKER],
        owner=True,
        user_status="active",
        window_open=True,
        on=None,
        policy=None,
    )
    assert usual
    assert usual == told
    assert usual.reasons == usual.warnings == ()


def test_words_are_members_or_text() -> None:
    by_member = sms.decide(
        sms.Function.ASSIGN_COS,
        level=sms.Level.LEVEL_2,
        status=sms.LicenceStatus.SUSPENDED,
        routes={sms.Route.STUDENT},
    )
    assert by_member == sms.decide("assign_cos", level="level_2", status="suspended", routes=["student"])


def test_the_rules_of_the_day_count() -> None:
    assert codes(function="renew_licence", level="level_1", on=date(2020, 1, 1)) == []
    assert codes(function="renew_licence", level="level_1") == ["access.not_in_force"]


def test_a_policy_changes_the_answer() -> None:
    with pytest.raises(sms.InputError):
        sms.Policy({"access.withdraw_cas.level_2": "own, perhaps"})  # type: ignore[arg-type]
    cell = next(setting for setting in changeable() if sms.decide(setting, level="level_2"))
    strict = closed(cell)
    assert sms.decide(cell, level="level_2")
    assert [reason.code for reason in sms.decide(cell, level="level_2", policy=strict).reasons] == ["access.level"]


def closed(function: sms.Function) -> sms.Policy:
    """The policy under which no Level 2 user may use a function. A type checker cannot know an id that is made here."""
    settings: Any = {f"access.{function}.level_2": "no"}
    return sms.Policy(settings)


def changeable() -> list[sms.Function]:
    """The functions whose cell for Level 2 users is a setting."""
    found = []
    for function in sms.functions():
        try:
            closed(function)
        except sms.SmsError:
            continue
        found.append(function)
    return found


def test_reasons_are_made_once() -> None:
    decision = sms.decide("withdraw_cos", level="level_2")
    assert decision.reasons is decision.reasons


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("function", "asign_cos"),
        ("level", "level_3"),
        ("status", "sleepy"),
        ("rating", "A"),
        ("user_status", ""),
        ("routes", ["skilled_worker", "unskilled_worker"]),
    ],
)
def test_a_wrong_word_is_told_with_its_argument_and_the_words_that_there_are(argument: str, value: Any) -> None:
    facts: dict[str, Any] = {"function": "assign_cos", "level": "level_1", argument: value}
    with pytest.raises(sms.WordError, match=f"`{argument}`") as caught:
        sms.decide(**facts)
    error = caught.value
    assert isinstance(error, ValueError)
    assert (error.code, error.argument, error.field) == ("boundary.enumeration", argument, f"/{argument}")
    assert error.value == (value[-1] if isinstance(value, list) else value)
    assert error.value not in error.words


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("function", 1),
        ("function", b"assign_cos"),
        ("level", None),
        ("status", object()),
        ("rating", 1.5),
        ("routes", "skilled_worker"),
        ("routes", [1]),
        ("routes", 7),
        ("owner", "yes"),
        ("user_status", ["active"]),
        ("window_open", 1),
        ("on", 20260406),
        ("on", datetime(2026, 4, 6, tzinfo=UTC)),
        ("policy", {}),
    ],
)
def test_a_wrong_type_is_told_with_its_argument(argument: str, value: Any) -> None:
    facts: dict[str, Any] = {"function": "assign_cos", "level": "level_1", argument: value}
    with pytest.raises(sms.WrongTypeError, match=f"'{argument}'") as caught:
        sms.decide(**facts)
    assert caught.value.field == f"/{argument}"


@pytest.mark.parametrize("day", [date(1899, 12, 31), date(2200, 1, 1), date.max, date.min])
def test_a_day_that_the_library_does_not_know_is_refused(day: date) -> None:
    with pytest.raises(sms.Refused) as caught:
        sms.decide("assign_cos", level="level_1", on=day)
    assert (caught.value.code, caught.value.field) == ("field.out_of_range", "/on")


def test_days_of_pandas_are_days() -> None:
    class Day(date):
        """A subclass, as libraries make them."""

    assert sms.decide("renew_licence", level="level_1", on=Day(2020, 1, 1))
