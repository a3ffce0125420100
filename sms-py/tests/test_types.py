"""What a type checker sees in the methods of commands and queries.

Each line that it must object to says so, and `mypy --strict` objects in turn to a remark that it does not need. What it
objects to, the library refuses as well when the program runs.
"""

from datetime import UTC, date, datetime

import pytest
import sms


@pytest.fixture
def host() -> sms.Sms:
    host = sms.open("memory:", clock="manual", now=datetime(2026, 4, 6, 9, tzinfo=UTC))
    host.home_office.adopt_licence(
        number="QHDGHB91X",
        organisation={"name": "Example Ltd", "town": "Exampleton"},
        routes=[{"route": sms.Route.SKILLED_WORKER, "rating": "a"}],
        users=[{"user_id": "yAy9d5dp", "level": sms.Level.LEVEL_1}],
        allocations=[{"route": "skilled_worker", "granted": 5, "from": date(2026, 4, 6)}],
    )
    return host


@pytest.fixture
def session(host: sms.Sms) -> sms.Session:
    return host.acting_as("yAy9d5dp")


def test_days_and_words_are_taken_in_either_form(session: sms.Session) -> None:
    form: sms.CosForm = {"family_name": "Worker-One", "start_on": date(2026, 5, 1), "end_on": "2027-04-30"}
    drafted = session.create_cos(route=sms.Route.SKILLED_WORKER, fields=form)
    other = session.create_cos(route="skilled_worker", fields={**form, "sex": "female"})
    rows = session.search_cos(state=sms.CertificateState.WORK_IN_PROGRESS, created_from=date(2026, 4, 6))
    assert [row.certificate for row in rows] == [drafted.result.certificate, other.result.certificate]
    assert rows.next is None
    assert session.view_cos(certificate=drafted.result.certificate).fields["start_on"] == date(2026, 5, 1)


def test_a_name_that_python_keeps_has_an_underscore(host: sms.Sms) -> None:
    host.home_office.grant_allocation(
        licence="QHDGHB91X", route="skilled_worker", granted=2, from_=date(2027, 4, 6), to=date(2028, 4, 5)
    )
    allocations = host.view_licence_summary(licence="QHDGHB91X").allocations
    assert [allocation.from_ for allocation in allocations] == [date(2026, 4, 6), date(2027, 4, 6)]


def test_settings_by_day_and_subjects_are_typed(host: sms.Sms) -> None:
    changed = host.home_office.set_policy(settings={"lock.wait_minutes": [{"value": 30, "from": date(2026, 5, 1)}]})
    assert changed.events
    erased = host.home_office.erase_person(licence="QHDGHB91X", subject={"user": "yAy9d5dp"})
    assert erased.events


def test_what_a_type_checker_objects_to_is_refused(session: sms.Session) -> None:
    with pytest.raises(sms.InputError):
        session.create_cos(route="skiled_worker")  # type: ignore[arg-type]
    with pytest.raises(sms.Refused):
        session.create_cos(route="skilled_worker", fields={"familyname": "One"})  # type: ignore[arg-type]
    with pytest.raises(sms.Refused):
        session.create_cos(route="skilled_worker", fields={"start_on": 2026})  # type: ignore[arg-type]
    with pytest.raises(sms.InputError):
        session.assign_cos(certificate=17)  # type: ignore[arg-type]
    with pytest.raises(sms.InputError):
        session.search_cos(limit="many")  # type: ignore[arg-type]
    with pytest.raises(sms.InputError):
        session.view_user(user_id=None)  # type: ignore[arg-type]


def test_what_python_itself_objects_to(session: sms.Session) -> None:
    with pytest.raises(TypeError):
        session.assign_cos("cos-000000001")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        session.assign_cos()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        session.assign_cos(certificate="cos-000000001", colour="blue")  # type: ignore[call-arg]
