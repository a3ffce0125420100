"""What is raised."""

from __future__ import annotations

import builtins
import pickle
import re
from pathlib import Path
from typing import Any

import pytest
import sms
from sms import _errors

# Each test is run by several threads at once.
pytestmark = pytest.mark.force_parallel_threads(4)

PAGE = (Path(__file__).parents[2] / "docs/errors.md").read_text(encoding="utf-8")
DATA = re.findall(r"^\| \d+ \| `([a-z0-9_.]+)` \| \w+ \| yes \|", PAGE, re.MULTILINE)
FAILURES = re.findall(r"^\| \d+ \| `([a-z0-9_.]+)` \| failure \|", PAGE, re.MULTILINE)
REFUSALS = re.findall(r"^\| \d+ \| `([a-z0-9_.]+)` \| refusal \|", PAGE, re.MULTILINE)
REASON = sms.Reason(code="command.missing_field", field="/certificate", remedy="fill in the field")
DECISION = sms.decide("withdraw_cos", level="level_2", status="revoked")


def test_every_code_is_a_refusal_or_a_failure() -> None:
    assert sorted(FAILURES + REFUSALS) == sorted(code.id for code in sms.error_codes())


@pytest.mark.parametrize("code", FAILURES)
def test_every_failure_has_a_class_of_its_family(code: str) -> None:
    family = code.partition(".")[0]
    assert family in _errors.CLASSES
    raised = _errors.failed([sms.Reason(code=code)], sms.Reason(code=code).message)
    assert type(raised) is _errors.class_of(code)
    assert (raised.code, str(raised)) == (code, sms.Reason(code=code).message)


def test_no_class_is_for_what_cannot_fail() -> None:
    assert set(_errors.CLASSES) <= {*FAILURES, *(code.partition(".")[0] for code in FAILURES)}


def test_a_code_that_is_new_has_the_base() -> None:
    assert _errors.class_of("novelty.unheard_of") is sms.SmsError


@pytest.mark.parametrize(
    "error",
    [
        _errors.failed([REASON], "a line"),
        sms.Refused(DECISION),
        _errors.no_such_word("level", "level_3", ["level_1", "level_2"]),
        _errors.failed([sms.Reason(code="register.nul"), REASON], "line 3: a NUL byte stands in the text"),
        sms.SmsError("store.busy"),
    ],
    ids=lambda error: type(error).__name__,
)
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_comes_back_from_a_pickle_with_all_it_has(error: sms.SmsError, protocol: int) -> None:
    again = pickle.loads(pickle.dumps(error, protocol))
    assert type(again) is type(error)
    assert type(again).__module__ == "sms"
    assert vars(again) == vars(error)
    assert str(again) == str(error)
    assert (again.field, again.rule, again.remedy) == (error.field, error.rule, error.remedy)


def test_a_refusal_has_its_decision() -> None:
    refused = sms.Refused(DECISION)
    assert refused.decision is DECISION
    assert refused.reasons == DECISION.reasons
    assert refused.code == "access.level"
    assert str(refused) == DECISION.text
    assert all(reason.message in str(refused) for reason in DECISION.reasons)


def test_a_failure_names_place_rule_and_remedy() -> None:
    failure = _errors.failed([REASON], "a line")
    assert (failure.field, failure.rule, failure.remedy) == ("/certificate", "", "fill in the field")
    assert isinstance(failure, ValueError)


def test_python_s_own_names_are_left_alone() -> None:
    for name in dir(sms):
        assert name == "open" or name.startswith("__") or not hasattr(builtins, name), name


def test_what_was_handed_in_is_no_fault_of_the_store() -> None:
    with pytest.raises(sms.StoreError) as caught:
        sms.open("postgres://host/db")
    assert caught.value.code == "store.url"
    with pytest.raises(sms.Refused) as not_found:
        sms.open().acting_as("nobody00")
    assert not_found.value.code == "user.not_found"
    with pytest.raises(sms.InputError) as no_number:
        sms.open().query("17", {"query": "view_users"})
    assert no_number.value.code == "licence.number"
    with pytest.raises(sms.SessionError) as ended:
        sms.open().resume("no token")
    assert ended.value.code == "session.ended"


def test_the_text_of_an_error_says_where_and_what_helps() -> None:
    with pytest.raises(sms.InputError) as caught:
        sms.ask({"question": "chek_cos"})
    assert str(caught.value) == "there is no question `chek_cos` (at /question; did you mean `check_cos`?)"
    assert caught.value.remedy == "did you mean `check_cos`?"


def test_every_slip_of_a_document_is_told() -> None:
    rows = [{"route": "skilled_worker", "owner": "anna1", "state": state} for state in ("Assigned", "asigned")]
    document = {"command": "adopt_licence", "organisation": {"name": "Example Ltd"}, "routes": [], "certificates": rows}
    with pytest.raises(sms.InputError) as caught:
        sms.open().execute(document, actor="home_office")
    assert [reason.field for reason in caught.value.reasons] == ["/certificates/0/state", "/certificates/1/state"]
    assert {reason.remedy for reason in caught.value.reasons} == {"did you mean `assigned`?"}


def test_what_repeats_itself_is_said_once() -> None:
    form = {"gross_salry_pence": 1}
    row = {"route": "skilled_worker", "owner": "anna1", "state": "work_in_progress", "fields": form}
    organisation, routes = {"name": "Example Ltd"}, [{"route": "skilled_worker", "rating": "a"}]
    users = [{"user_id": "anna1", "level": "level_1"}]
    document: dict[str, Any] = {"command": "adopt_licence", "mode": "simulate", "organisation": organisation}
    document |= {"routes": routes, "users": users}
    with pytest.raises(sms.Refused) as caught:
        sms.open().execute({**document, "certificates": [row] * 400}, actor="home_office")
    place = "in 400 rows, first /certificates/0"
    assert f"there is no field `gross_salry_pence` ({place}; did you mean `gross_salary_pence`?)" in str(caught.value)


def test_what_is_wrong_with_the_document_alone_is_told_apart() -> None:
    assert DATA
    for code in sms.error_codes():
        assert sms.SmsError(code.id).is_data == (code.id in DATA), code.id
    assert _errors.no_such_word("level", "level_3", ["level_1"]).is_data
    assert not sms.Refused(DECISION).is_data
