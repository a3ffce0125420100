"""A system that is limited to some licences, the feed over all of them, and searches by days."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import pytest
import sms

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OWN, OTHER = "SIM000001", "SIM000002"
NOW = "2026-04-06T09:00:00Z"


def adopt(system: sms.Sms, number: str, user: str) -> None:
    system.home_office.adopt_licence(
        number=number,
        organisation={"name": "Example Ltd"},
        routes=[{"route": "skilled_worker", "rating": "a"}],
        users=[{"user_id": user, "level": "level_2"}],
        certificates=[certificate(number, user, at) for at in range(12)],
    )


def certificate(number: str, user: str, at: int) -> Any:
    return {
        "route": "skilled_worker",
        "owner": user,
        "state": "assigned",
        "number": f"C1A2B{number[-1]}{at:04}X",
        "assigned_on": "2026-03-02",
        "use_by": f"2026-06-{at + 1:02}",
        "fields": {"start_on": f"2026-07-{at + 1:02}", "end_on": f"2028-07-{28 - at:02}"},
    }


@pytest.fixture
def system(tmp_path: Path) -> sms.Sms:
    system = sms.open(tmp_path / "sms.db", clock="manual", now=NOW, seed=1)
    adopt(system, OWN, "anna2")
    adopt(system, OTHER, "bert2")
    return system


DOORS: dict[str, Callable[[sms.Sms], object]] = {
    "execute": lambda tenant: tenant.execute(
        {"command": "set_status", "licence": OTHER, "status": "suspended"}, actor="home_office"
    ),
    "home_office": lambda tenant: tenant.home_office.set_status(licence=OTHER, status="suspended"),
    "preview": lambda tenant: tenant.preview(
        {"command": "set_status", "licence": OTHER, "status": "suspended"}, actor="home_office"
    ),
    "what_if": lambda tenant: tenant.what_if(
        [{"command": {"command": "set_status", "licence": OTHER, "status": "suspended"}, "actor": "home_office"}]
    ),
    "query": lambda tenant: tenant.query(OTHER, {"query": "view_licence_summary"}),
    "rows": lambda tenant: list(tenant.rows(OTHER, {"query": "search_cos"})),
    "search_cos": lambda tenant: tenant.search_cos(licence=OTHER),
    "cos": lambda tenant: tenant.view_cos(licence=OTHER, certificate="cos-000000002"),
    "journal": lambda tenant: list(tenant.journal(OTHER)),
    "as_of": lambda tenant: tenant.as_of(NOW).query(OTHER, {"query": "view_licence_summary"}),
    "as_of entry": lambda tenant: tenant.as_of(licence=OTHER, entry=1).state(OTHER),
    "state": lambda tenant: tenant.state(OTHER),
    "export_person": lambda tenant: tenant.export_person(OTHER, {"user": "bert2"}),
    "table": lambda tenant: tenant.table("certificates", [OTHER]),
    "sql": lambda tenant: tenant.sql("SELECT * FROM certificates", licences=[OTHER]),
    "only": lambda tenant: tenant.only([OTHER]),
}


@pytest.mark.parametrize("door", DOORS)
def test_what_is_asked_of_another_licence_is_an_error_that_names_no_other(system: sms.Sms, door: str) -> None:
    tenant, before = system.only([OWN]), (system.state(OTHER), system.heads())
    with pytest.raises(sms.HandleError) as caught:
        DOORS[door](tenant)
    assert caught.value.code == "boundary.licence"
    assert OTHER in str(caught.value)
    assert OWN not in str(caught.value)
    assert (system.state(OTHER), system.heads()) == before


@pytest.mark.parametrize(
    "door",
    [
        lambda tenant: tenant.verify(),
        lambda tenant: list(tenant.journal("*")),
        lambda tenant: tenant.backup("copy.db"),
        lambda tenant: tenant.home_office.set_policy(settings={"lock.wait_minutes": [{"value": 31}]}),
    ],
)
def test_what_concerns_every_licence_is_an_error(system: sms.Sms, door: Callable[[sms.Sms], object]) -> None:
    with pytest.raises(sms.HandleError, match="whole store") as caught:
        door(system.only([OWN]))
    assert caught.value.code == "boundary.licence"
    assert "SIM" not in str(caught.value)


def test_lists_go_over_the_licences_of_the_handle_alone(system: sms.Sms) -> None:
    tenant = system.only(number for number in [OWN])
    assert list(tenant.licences()) == [OWN]
    assert len(tenant.table("certificates")) == 12
    assert tenant.sql("SELECT DISTINCT licence FROM certificates")[0]["licence"] == OWN
    assert {item.licence for item in tenant.feed()} == {OWN}
    assert [head.licence for head in tenant.heads()] == [OWN]
    assert len(tenant.search_cos(licence=OWN)) == 12
    assert tenant.acting_as("anna2").search_cos().next is None
    with pytest.raises(sms.Refused) as caught:
        tenant.acting_as("bert2")
    assert caught.value.code == "user.not_found"
    with pytest.raises(sms.WrongTypeError):
        system.only(None)  # type: ignore[arg-type]
    assert list(system.only([]).licences()) == []


def test_a_limited_system_closes_alone(system: sms.Sms) -> None:
    with system.only([OWN]) as tenant:
        session = tenant.acting_as("anna2")
    for asked in (lambda: tenant.state(OWN), session.search_cos, tenant.feed().__next__):
        with pytest.raises(sms.HandleError) as caught:
            asked()
        assert caught.value.code == "boundary.closed"
    assert bool(system.verify())


def test_the_feed_is_every_journal_in_one_line(system: sms.Sms) -> None:
    system.home_office.set_policy(settings={"lock.wait_minutes": [{"value": 31}]})
    items = list(system.feed())
    assert [item.cursor for item in items] == list(range(1, len(items) + 1))
    for licence in ("*", OWN, OTHER):
        own = [item.entry for item in items if item.licence == licence]
        assert own == list(system.journal(licence))
    assert (items[-1].licence, items[-1].entry.event) == ("*", "policy_changed")
    for after, limit in itertools.product(range(0, len(items) + 2, 5), (0, 1, 7, 5_000, None)):
        end = None if limit is None else after + limit
        assert list(system.feed(after=after, limit=limit)) == items[after:end]
    assert sms.FeedItem.from_dict(items[0].to_dict()) == items[0]


def test_the_feed_reads_no_further_than_it_is_asked(system: sms.Sms) -> None:
    feed = system.feed(after=1)
    first = next(feed)
    assert first.cursor == 2
    system.close()
    with pytest.raises(sms.HandleError):
        list(system.feed(after=first.cursor))


def days(row: sms.CosRow, system: sms.Sms) -> tuple[Any, Any, Any]:
    fields = system.view_cos(licence=OWN, certificate=row.certificate).fields
    return row.use_by, fields["start_on"], fields["end_on"]


def test_searches_by_days_find_what_a_filter_over_all_rows_finds(system: sms.Sms) -> None:
    rows = [(row, days(row, system)) for row in system.search_cos(licence=OWN)]
    names = ("use_by", "start", "end")
    for place, name in enumerate(names):
        values = sorted({of[place] for _, of in rows})
        for low, high in itertools.product([None, values[3], values[-1]], [None, values[0], values[7]]):
            asked = {f"{name}_from": low, f"{name}_to": high}
            given = {key: value for key, value in asked.items() if value is not None}
            found = system.search_cos(licence=OWN, limit=1_000, **given)
            wanted = [
                row for row, of in rows if (low is None or low <= of[place]) and (high is None or of[place] <= high)
            ]
            assert list(found) == wanted, given
    first = rows[0][0]
    assert first.use_by is not None
    assert first.last_day_to_apply is not None
    assert (first.use_by - first.last_day_to_apply).days == 1


def test_a_retry_key_that_collides_says_for_which_entry_and_which_field_differs(system: sms.Sms) -> None:
    office = system.home_office
    office.set_status(licence=OWN, status="suspended", occurred_at="2026-04-05T09:00:00Z", key="of Planted Example")
    # A suspension begins an action of the Home Office as well, and two notices fell due: the first of its four entries.
    entry = len(list(system.journal(OWN))) - 3
    with pytest.raises(sms.InputError) as caught:
        office.set_status(licence=OWN, status="suspended", occurred_at="2026-04-05T10:00:00Z", key="of Planted Example")
    assert caught.value.code == "command.key_reused"
    assert caught.value.reasons[0].parameters == {"entry": entry, "field": "occurred_at"}
    assert f"entry {entry}" in str(caught.value)
    assert "Planted" not in str(caught.value)


def test_a_view_and_a_limited_system_say_what_they_are() -> None:
    system = sms.open(clock="manual", now=NOW)
    adopt(system, OWN, "anna1")
    assert repr(system.as_of(NOW)) == "<View of what was recorded by 2026-04-06T09:00:00+00:00>"
    assert repr(system.as_of(licence=OWN, entry=1)) == f"<View of {OWN} after entry 1>"
    tenant = system.only(iter([OWN]))
    assert repr(tenant) == f"<Sms over memory:, limited to {OWN}>"
    forecast = tenant.as_of(effective="2026-05-06T09:00:00Z")
    assert repr(forecast) == f"<View of what had happened by 2026-05-06T09:00:00+00:00, a forecast, limited to {OWN}>"
    many = system.only(f"SIM{number:06}" for number in range(5))
    assert repr(many).endswith("limited to SIM000000, SIM000001, SIM000002 and 2 more>")
    assert repr(system.only([]).as_of(NOW)).endswith("limited to no licence>")
