"""Tables and SQL of other moments, beside the queries of the same views."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args

import polars as pl
import pytest
import sms

from .sponsor import FORM, LEVEL_1, LICENCE, NOW, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE = sms.samples.sponsor(workers=40)
THEN = datetime(2026, 1, 24, 12, tzinfo=UTC)
VIEWS: dict[str, Callable[[], sms.View]] = {
    "recorded": lambda: SAMPLE.system.as_of(recorded=THEN),
    "effective": lambda: SAMPLE.system.as_of(effective=THEN),
    "entry": lambda: SAMPLE.system.as_of(licence=SAMPLE.licence, entry=100),
    "forecast": lambda: SAMPLE.system.as_of(SAMPLE.today.isoformat() + "T23:00:00Z"),
}


@pytest.mark.parametrize("of", VIEWS)
def test_a_table_holds_what_the_view_answers(of: str) -> None:
    view = VIEWS[of]()
    rows = {row["certificate"]: row for row in view.table("certificates")}
    asked = list(view.rows(SAMPLE.licence, {"query": "search_cos"}))
    assert len(rows) == len(asked) > 0
    for row in asked:
        told = rows[row.certificate]
        assert {name: told[name] for name in set(row) & set(told)} == {name: row[name] for name in set(row) & set(told)}
    assert {row["user_id"] for row in view.table("users")} == {
        user.user_id for user in view.view_users(licence=SAMPLE.licence)
    }


@pytest.mark.parametrize("of", VIEWS)
@pytest.mark.parametrize("name", get_args(sms.TableName))
def test_it_has_the_columns_of_now_and_sql_gives_the_same(name: sms.TableName, of: str) -> None:
    view = VIEWS[of]()
    table, answer = view.table(name), view.sql(f"SELECT * FROM {name}")
    assert table.columns == SAMPLE.system.table(name).columns
    assert pl.DataFrame(table).schema == pl.DataFrame(answer).schema
    assert table.to_dicts() == answer.to_dicts()


def test_what_was_known_and_what_was_so_are_two_tables() -> None:
    system = opened()
    adopt(system)
    session = system.acting_as(LEVEL_1)
    form: Any = FORM
    session.create_cos(route="skilled_worker", fields=form)
    system.set_time(NOW + timedelta(days=10))
    now = system.table("certificates")
    assert len(now) == 1
    before = NOW - timedelta(seconds=1)
    for view in (system.as_of(before), system.as_of(effective=before)):
        assert len(view.table("certificates")) == len(view.sql("SELECT * FROM licences")) == 0
        with pytest.raises(sms.Refused) as refused:
            view.table("certificates", [LICENCE])
        assert refused.value.code == "licence.before_mirror"
    assert system.as_of(NOW).table("certificates")[0]["weekly_hours"] == Decimal("37.5")
    first = system.as_of(licence=LICENCE, entry=1)
    assert (len(first.table("users")), len(first.table("certificates")), len(first.table("journal"))) == (0, 0, 1)


ASKED: dict[str, Callable[[sms.View], object]] = {
    "a query": lambda view: view.view_users(licence=LICENCE),
    "the state": lambda view: view.state(LICENCE),
    "a table": lambda view: view.table("users", [LICENCE]),
    "a statement": lambda view: view.sql("SELECT 1 FROM users", licences=[LICENCE]),
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_before_the_mirror_begins_the_error_names_the_day(asked: Callable[[sms.View], object]) -> None:
    system = opened()
    adopt(system)
    for view in (system.as_of("2026-04-05T12:00:00Z"), system.as_of(effective="2026-04-05T12:00:00Z")):
        with pytest.raises(sms.Refused) as refused:
            asked(view)
        assert refused.value.code == "licence.before_mirror"
        assert "not known, the record begins on 2026-04-06" in str(refused.value)
        with pytest.raises(sms.Refused) as refused:
            view.view_users(licence="SIM000009")
        assert refused.value.code == "licence.not_found"


def test_a_limited_view_tells_of_its_licences_alone() -> None:
    system = opened()
    adopt(system)
    others = system.only(["SIM000002"]).as_of(NOW)
    assert len(others.table("users")) == len(others.sql("SELECT * FROM users")) == 0
    with pytest.raises(sms.HandleError):
        others.table("users", [LICENCE])


def test_a_view_is_closed_with_its_system() -> None:
    system = opened()
    view = system.as_of(NOW)
    system.close()
    with pytest.raises(sms.HandleError):
        view.table("users")
    with pytest.raises(sms.HandleError):
        view.sql("SELECT * FROM users")


@pytest.mark.parametrize("name", get_args(sms.TableName))
def test_a_row_is_of_the_class_of_its_table(name: sms.TableName) -> None:
    for row in SAMPLE.system.table(name)[:3]:
        assert type(row).__name__.lower() == name.replace("_", "") + "tablerow"
        assert isinstance(row, sms.TableRow)
        assert getattr(sms, type(row).__name__) is type(row)
    assert type(SAMPLE.system.sql(f"SELECT * FROM {name}")).__name__ == "Table"
