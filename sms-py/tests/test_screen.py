"""What a screen shows: personal data masked, long lists counted, passwords never.

The cases look at every record that they see (`cases/screen.py`).
"""

from __future__ import annotations

import json
import logging
import pickle
import traceback
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
import sms

from .cases import screen
from .sponsor import FORM, LEVEL_1, LICENCE, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Callable

# Each test is run by several threads at once.
pytestmark = pytest.mark.force_parallel_threads(4)

# Texts of the sponsor's people that stand nowhere else.
PEOPLE = (
    "AB123456C",
    "Archer",
    "anna@sponsor.example",
    "Cooper",
    "Worker-One",
    "P1000001",
    "1990",
    "2 Example Road",
    "Sam-",
)
HOST = opened()
ADOPTED = adopt(HOST)
SESSION = HOST.acting_as(LEVEL_1)
FORM_OF_ALL: Any = FORM
DRAFTED = [SESSION.create_cos(route="skilled_worker", fields=FORM_OF_ALL, host_reference=f"Sam-{n}") for n in range(7)]
NAME = DRAFTED[0].result.certificate


def shown(value: Any) -> list[str]:
    """Everything that a program, a log or a notebook shows of a value that is not told to reveal it."""
    record = logging.LogRecord("sms", logging.INFO, "", 0, "%s %r", (value, value), None)
    texts = [repr(value), str(value), f"{value}", logging.Formatter().format(record), repr([value])]
    return [*texts, repr(value.show()), value._repr_html_(), value.show()._repr_html_()]


@pytest.mark.parametrize(
    ("value", "has"),
    [
        (ADOPTED, ["AB123456C", "Archer", "anna@sponsor.example"]),
        (DRAFTED[0], ["Worker-One", "P1000001", "1990", "Sam-0"]),
        (DRAFTED[0].events[0], ["Worker-One", "P1000001", "1990", "Sam-0"]),
        (SESSION.search_cos(), ["Worker-One", "P1000001", "Sam-6"]),
        (SESSION.search_cos()[0], ["Worker-One", "P1000001"]),
        (SESSION.view_cos(certificate=NAME), ["Worker-One", "P1000001", "1990", "2 Example Road"]),
        (SESSION.view_cos(certificate=NAME).fields, ["Worker-One", "P1000001", "1990"]),
        (SESSION.print_cos(certificate=NAME), ["Worker-One", "P1000001"]),
        (SESSION.view_users(), ["Archer", "Cooper"]),
        (SESSION.view_user(user_id=LEVEL_1), ["Archer", "AB123456C"]),
        (HOST.export_person(LICENCE, {"user": LEVEL_1}), ["Archer", "AB123456C"]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_is_personal_is_shown_to_whoever_asks_for_it_alone(value: Any, has: list[str]) -> None:
    for text in shown(value):
        assert not [personal for personal in PEOPLE if personal in text], text
    revealed = value.show(reveal=True)
    for text in (str(revealed), repr(revealed), revealed._repr_html_()):
        assert all(personal in text for personal in has), text


def test_what_is_of_the_job_is_shown() -> None:
    view = SESSION.view_cos(certificate=NAME)
    assert "'gross_salary_pence': 5470000" in repr(view)
    assert "'passport_number': …" in repr(view)
    assert "passport_number=…" in repr(view)
    assert "'start_on': datetime.date(2026, 6, 1)" in repr(view.fields)
    assert f"'certificate': '{NAME}'" in repr(DRAFTED[0].events[0].data)


def test_long_lists_are_counted() -> None:
    rows = SESSION.search_cos()
    assert repr(rows) == "Rows(<7 rows>, next=None)"
    assert repr(rows.show()).count("CosRow(") == 7
    assert repr(sms.Rows(rows[:5])).count("CosRow(") == 5
    one = {"route": "skilled_worker", "state": "work_in_progress", "owner": LEVEL_1, "fields": FORM_OF_ALL}
    many: Any = [one] * 400
    outcome = opened().home_office.adopt_licence(
        number="SIM000002",
        organisation={"name": "Example Ltd"},
        routes=[{"route": "skilled_worker", "rating": "a"}],
        users=[{"user_id": LEVEL_1, "level": "level_1"}],
        certificates=many,
    )
    assert f"events=<{len(outcome.events)} events>" in repr(outcome)
    assert f"<td>{len(outcome.events)} events</td>" in outcome._repr_html_()
    assert len(repr(outcome)) < 2_000
    assert len(outcome._repr_html_()) < 4_000


def test_a_password_is_shown_by_nothing() -> None:
    issued = ADOPTED.issued[0]
    for text in (
        *shown(issued),
        *shown(ADOPTED),
        str(issued.show(reveal=True)),
        ADOPTED.show(reveal=True)._repr_html_(),
    ):
        assert issued.temporary_password not in text
    assert issued.temporary_password not in repr(ADOPTED.show(reveal=True))


def test_a_traceback_with_its_values_shows_nobody() -> None:
    def fails(_outcome: object, _view: object, _rows: object, _form: object) -> None:
        raise RuntimeError

    view = SESSION.view_cos(certificate=NAME)
    with pytest.raises(RuntimeError) as raised:
        fails(ADOPTED, view, SESSION.search_cos(), view.fields)
    last = raised.value.__traceback__ and raised.value.__traceback__.tb_next
    told = "".join(traceback.TracebackException(RuntimeError, raised.value, last, capture_locals=True).format())
    assert "_view = CosView(" in told
    assert not [personal for personal in PEOPLE if personal in told], told


def test_an_error_does_not_show_what_was_put_in_the_wrong_place() -> None:
    with pytest.raises(sms.WordError) as raised:
        sms.decide("Worker-One", level="level_1")  # type: ignore[arg-type]
    assert raised.value.value == "Worker-One"
    for text in (str(raised.value), repr(raised.value), "".join(traceback.format_exception_only(raised.value))):
        assert "there is no `…`" in text
        assert "Worker-One" not in text


def test_frames_dicts_and_pickles_hold_what_is_there() -> None:
    view = SESSION.view_cos(certificate=NAME)
    assert view.fields["passport_number"] == dict(view)["passport_number"] == view.to_dict()["passport_number"]
    assert json.loads(json.dumps(SESSION.search_cos()[0].to_dict()))["passport_number"] == "P1000001"
    assert pd.DataFrame(SESSION.search_cos())["passport_number"].tolist() == ["P1000001"] * 7
    for value in (view.fields, SESSION.view_users(), SESSION.menu()):
        again = pickle.loads(pickle.dumps(value))
        assert (again, type(again)) == (value, type(value))


@pytest.mark.parametrize(
    "give",
    [
        SESSION.search_cos,
        SESSION.view_users,
        SESSION.view_licence_summary,
        SESSION.menu,
        lambda: SESSION.menu()[0],
        lambda: SESSION.view_user(user_id=LEVEL_1),
        lambda: SESSION.view_cos_history(certificate=NAME),
        lambda: sms.decide("withdraw_cos", level="level_2"),
    ],
)
def test_a_notebook_shows_tables_and_no_dicts(give: Callable[[], Any]) -> None:
    html = give()._repr_html_()
    assert "<table" in html
    assert "{" not in html
    assert "&#x27;" not in html


def test_a_notebook_shows_the_first_of_many_rows() -> None:
    rows = sms.Rows([SESSION.search_cos()[0]] * 45)
    assert rows._repr_html_().count("<tr>") == 1 + 20
    assert rows._repr_html_().endswith("<p>and 25 more</p>")
    assert rows.show()._repr_html_().count("<tr>") == 1 + 45


def test_reasons_are_a_frame() -> None:
    decision = sms.decide("withdraw_cos", level="level_2", status="revoked")
    assert pd.DataFrame(decision.reasons)["code"].tolist() == [reason.code for reason in decision.reasons]


def test_a_system_names_its_store() -> None:
    assert repr(HOST) == "<Sms over memory:>"


def test_nobody_is_named_by_what_the_fields_are_called() -> None:
    """The cases look for something: they know the fields, and tell a record that shows one."""
    assert screen.form_fields().keys() >= {
        "passport_number",
        "date_of_birth",
        "nino",
        "agent_given_name",
        "last_home_address",
    }

    class Careless(sms.NamedBatch):
        family_name: str

    assert any(
        "shows planted-" in told for told in screen.mistakes(Careless(batch="batch-1", family_name="Worker-One"))
    )
    assert not list(screen.mistakes(SESSION.view_cos(certificate=NAME)))
