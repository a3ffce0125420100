"""SQL over the tables: the same rows as the tables, values, limits, and what is refused."""

from __future__ import annotations

import signal
import threading
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, get_args

import pandas as pd
import polars as pl
import pytest
import sms

from .sponsor import FORM, LEVEL_1, LICENCE, NOW, adopt, opened

FOREVER = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture(name="system")
def system_with_drafts() -> sms.Sms:
    system = opened()
    adopt(system)
    session = system.acting_as(LEVEL_1)
    forms: list[Any] = [FORM, {}, {"family_name": "Planted-Name"}]
    for fields in forms:
        session.create_cos(route="skilled_worker", fields=fields)
    return system


@pytest.mark.parametrize("name", get_args(sms.TableName))
def test_it_gives_what_the_table_gives(system: sms.Sms, name: sms.TableName) -> None:
    table, answer = system.table(name), system.sql(f"SELECT * FROM {name}")
    assert answer.to_dicts() == table.to_dicts()
    assert pl.DataFrame(answer).schema == pl.DataFrame(table).schema
    assert [column.name for column in answer.columns] == [column.name for column in table.columns]


def test_it_groups_and_joins(system: sms.Sms) -> None:
    answer = system.sql(
        "SELECT c.owner, u.level, count(*) AS drafts, avg(c.gross_salary_pence) / 100 AS mean, "
        "max(c.weekly_hours) AS most "
        "FROM certificates c JOIN users u ON u.user_id = c.owner GROUP BY c.owner"
    )
    assert answer.to_dicts() == [
        {"owner": LEVEL_1, "level": "level_1", "drafts": 3, "mean": 54_700.0, "most": 37.5},
    ]
    assert pd.DataFrame.from_arrow(answer)["mean"].sum() == 54_700.0  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (date(2026, 4, 6), "2026-04-06"),
        (datetime(2026, 4, 6, 9, tzinfo=UTC), "2026-04-06T09:00:00Z"),
        (True, 1),
        (7, 7),
        (37.5, 37.5),
        ("it's", "it's"),
        (None, None),
    ],
)
def test_values_go_in(system: sms.Sms, value: object, found: object) -> None:
    assert system.sql("SELECT ? AS value", [value]).to_dicts() == [{"value": found}]
    assert system.sql("SELECT :value AS value", {"value": value}).to_dicts() == [{"value": found}]


def test_a_decimal_is_compared_as_a_number(system: sms.Sms) -> None:
    for hours, found in (("37.5", 1), ("37.50", 1), ("37.51", 0)):
        asked = system.sql("SELECT 1 FROM certificates WHERE weekly_hours = ?", [Decimal(hours)])
        assert len(asked) == found


def test_a_value_is_never_part_of_the_statement(system: sms.Sms) -> None:
    hostile = "x' OR 1 = 1 --"
    assert len(system.sql("SELECT 1 FROM users WHERE user_id = ?", [hostile])) == 0
    with pytest.raises(sms.InputError) as caught:
        system.sql("SELECT ?", [])
    assert caught.value.code == "sql.parameter"


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("SELECT * FROM credentials", "sql.not_a_table"),
        ("SELECT * FROM sqlite_schema", "sql.not_a_table"),
        ("SELECT salary FROM certificates", "sql.not_a_column"),
        ("DELETE FROM certificates", "sql.refused"),
        ("ATTACH 'other.db' AS other", "sql.refused"),
        ("PRAGMA user_version", "sql.refused"),
        ("SELECT 1; SELECT 2", "sql.refused"),
        ("SELECT 1 AS a, 2 AS a", "sql.refused"),
        ("SELEC 1", "sql.failed"),
    ],
)
def test_nothing_else_is_answered(system: sms.Sms, statement: str, code: str) -> None:
    with pytest.raises(sms.InputError) as caught:
        system.sql(statement)
    assert caught.value.code == code


def test_more_than_may_be_is_no_answer(system: sms.Sms) -> None:
    for limits in ({"rows": 2}, {"seconds": 0.05}):
        statement = FOREVER if "seconds" in limits else "SELECT * FROM certificates"
        with pytest.raises(sms.SmsError) as caught:
            system.sql(statement, **limits)
        assert caught.value.code == "sql.limit"


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no such timer")
def test_it_is_interrupted_from_the_keyboard(system: sms.Sms) -> None:
    assert threading.current_thread() is threading.main_thread()

    def interrupt(*_: Any) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with pytest.raises(KeyboardInterrupt):
            system.sql(FOREVER)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert len(system.sql("SELECT * FROM licences")) == 1


def test_licences_are_chosen(system: sms.Sms) -> None:
    statement = "SELECT licence FROM licences"
    assert system.sql(statement, licences=[LICENCE]).to_dicts() == [{"licence": LICENCE}]
    assert system.sql(statement, licences=[]).to_dicts() == []
    with pytest.raises(sms.SmsError) as caught:
        system.sql(statement, licences=["SIM999999"])
    assert caught.value.code == "licence.not_found"


def test_what_may_be_about_a_person_is_masked(system: sms.Sms) -> None:
    for column in ("family_name", "upper(family_name)", "family_name || '!'", "json_array(family_name)"):
        answer = system.sql(f"SELECT certificate, {column} FROM certificates")
        shown = repr(answer) + str(answer) + answer._repr_html_()
        assert "lanted" not in shown.lower()
        assert "cos-" in shown
        assert "lanted" in str(answer.show(reveal=True)).lower()
    mixed = system.sql("SELECT 1 AS value UNION ALL SELECT 'Planted-Name'")
    assert mixed.to_dicts() == [{"value": "1"}, {"value": "Planted-Name"}]
    assert "Planted" not in repr(mixed)


@pytest.mark.parametrize(
    ("statement", "meant"),
    [
        ("SELECT * FROM certificate", "certificates"),
        ("SELECT numbr FROM certificates", "number"),
        ("SELECT c.numbr FROM certificates c", "number"),
        ("SELECT * FROM credentials", None),
        ("SELECT hash FROM users", None),
    ],
)
def test_a_name_that_is_not_there_is_told_with_the_one_that_is_meant(
    system: sms.Sms, statement: str, meant: str | None
) -> None:
    for source in (system, system.as_of(NOW)):
        with pytest.raises(sms.InputError) as raised:
            source.sql(statement)
        assert raised.value.remedy == (meant and f"did you mean `{meant}`?")
