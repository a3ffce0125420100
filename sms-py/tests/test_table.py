"""Tables for whoever analyses: the same rows and types in polars, pandas, pyarrow, DuckDB, however many."""

from __future__ import annotations

import copy
import os
import pickle
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import sms

from .sponsor import FORM, LEVEL_1, LEVEL_1_DETAILS, LICENCE, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Callable

TABLES = get_args(sms.TableName)
EMPTY: dict[str, Any] = {}
DETAILS: Any = LEVEL_1_DETAILS
IN_A_LICENCE = 400


def sponsor(certificates: int) -> sms.Sms:
    """A system with so many certificates, of which every third has an empty form."""
    system = opened()
    for number, first in enumerate(range(0, max(certificates, 1), IN_A_LICENCE), 1):
        places = range(first, min(first + IN_A_LICENCE, certificates))
        forms = [EMPTY if place % 3 == 2 else {**FORM, "passport_number": f"P{place:07}"} for place in places]
        listed: Any = [
            {"route": "skilled_worker", "state": "work_in_progress", "owner": f"u{number}", "fields": form}
            for form in forms
        ]
        system.home_office.adopt_licence(
            number=f"SIM{number:06}",
            organisation={"name": "Example Ltd"},
            routes=[{"route": "skilled_worker", "rating": "a"}],
            users=[{"user_id": f"u{number}", "level": "level_1", "details": DETAILS}],
            certificates=listed,
        )
    return system


NUMBERS = [0, 1, 2, 401] + [100_000] * ("SMS_LONG" in os.environ)
SYSTEMS = {number: sponsor(number) for number in NUMBERS}

# What each makes of a table, as rows of what Python itself has.
TAKEN: dict[str, Callable[[sms.Table], list[dict[str, Any]]]] = {
    "polars": lambda table: pl.DataFrame(table).to_dicts(),
    "pyarrow": lambda table: pa.table(table).to_pylist(),
    "pandas": lambda table: plain(pd.DataFrame.from_arrow(table)),  # type: ignore[attr-defined]
    "duckdb": lambda table: duckdb.from_arrow(table).to_arrow_table().to_pylist(),
}


def plain(frame: pd.DataFrame) -> Any:
    """The rows of a frame, with None for whatever it has for nothing."""
    whole = frame.astype(object)
    return whole.where(frame.notna(), None).to_dict("records")


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("by", TAKEN)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_taken_as_it_is(name: sms.TableName, by: str, number: int) -> None:
    table = SYSTEMS[number].table(name)
    rows = table.to_dicts()
    for _ in range(2):
        assert TAKEN[by](table) == rows


@pytest.mark.parametrize("number", NUMBERS)
def test_a_table_holds_what_queries_answer(number: int) -> None:
    system = SYSTEMS[number]
    table = system.table("certificates")
    asked = [row for licence in system.licences() for row in system.rows(licence, {"query": "search_cos"})]
    assert (len(table), len(asked)) == (number, number)
    by_name = {(row["licence"], row["certificate"]): row for row in table}
    for licence in system.licences():
        for row in system.rows(licence, {"query": "search_cos"}):
            told = by_name[licence, row.certificate]
            for name in set(row) & set(told):
                assert told[name] == row[name], name
    users = {row["user_id"]: row for row in system.table("users")}
    for user in system.view_users(licence=LICENCE):
        assert users[user.user_id]["family_name"] == user.family_name


def test_values_have_the_types_of_python() -> None:
    row = SYSTEMS[1].table("certificates")[0]
    assert row["start_on"] == FORM["start_on"]
    assert type(row["start_on"]) is date
    assert row["weekly_hours"] == Decimal("37.5")
    assert type(row["weekly_hours"]) is Decimal
    assert (row["gross_salary_pence"], row["erased"], row["number"]) == (5_470_000, False, None)
    recorded = SYSTEMS[1].table("journal")[0]["recorded_at"]
    assert recorded == datetime(2026, 4, 6, 9, tzinfo=UTC)
    assert recorded.tzinfo is UTC


@pytest.mark.parametrize("name", TABLES)
def test_columns_have_the_same_types_whatever_is_in_them(name: sms.TableName) -> None:
    tables = [system.table(name) for system in SYSTEMS.values()]
    for take in (
        lambda table: pl.DataFrame(table).schema,
        lambda table: pa.table(table).schema,
        pa.schema,
        lambda table: pa.table(table).to_pandas(types_mapper=pd.ArrowDtype).dtypes.to_dict(),
        lambda table: [(str(name), str(kind)) for name, kind, *_ in duckdb.from_arrow(table).description],
        lambda table: table.columns,
    ):
        assert all(take(table) == take(tables[0]) for table in tables)
    kinds = {
        "text": pl.String(),
        "word": pl.String(),
        "day": pl.Date(),
        "moment": pl.Datetime("us", "UTC"),
        "flag": pl.Boolean(),
        "whole": pl.Int64(),
        "pence": pl.Int64(),
        "hours": pl.Decimal(10, 2),
        "real": pl.Float64(),
    }
    assert set(kinds) == set(get_args(sms.ColumnKind))
    schema = pl.DataFrame(tables[0]).schema
    assert schema == {column.name: kinds[column.kind] for column in tables[0].columns}


@pytest.mark.parametrize("name", TABLES)
def test_a_cell_is_of_the_type_that_its_row_declares(name: sms.TableName) -> None:
    for system in (*SYSTEMS.values(), sms.samples.sponsor(workers=40).system):
        for row in system.table(name)[:500]:
            declared = types_of(type(row))
            assert list(declared) == list(row)
            for column, value in row.items():
                kind = "None" if value is None else type(value).__name__
                assert kind in declared[column].split(" | "), (name, column)


def types_of(row: type[sms.TableRow]) -> dict[str, str]:
    """The columns of a class of rows and their types, as its docstring tells both."""
    text = (row.__doc__ or "").split("Columns:\n")[1]
    return dict(re.findall(r"^ +(\w+) \(([\w |]+)\):", text, re.MULTILINE))


def test_a_column_says_what_it_is() -> None:
    table = SYSTEMS[1].table("certificates")
    columns = {column.name: column for column in table.columns}
    assert columns["passport_number"] == ("passport_number", "text", True, "The number of the passport.")
    assert columns["gross_salary_pence"].kind == "pence"
    field = pa.table(table).schema.field("passport_number")
    assert field.metadata == {b"description": b"The number of the passport.", b"kind": b"text", b"personal": b"true"}


def test_a_table_stays_as_it_was_read() -> None:
    system = opened()
    adopt(system)
    table = system.table("certificates")
    system.acting_as(LEVEL_1).create_cos(route="skilled_worker", fields={})
    system.close()
    assert (len(table), pa.table(table).num_rows) == (0, 0)
    with pytest.raises(sms.HandleError):
        system.table("certificates")


def test_a_stream_goes_on_without_its_table() -> None:
    stream = SYSTEMS[401].table("certificates").__arrow_c_stream__()

    class Holder:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            del requested_schema
            return stream

    assert pa.table(Holder()).num_rows == 401
    # And one that nobody reads is let go.
    SYSTEMS[401].table("certificates").__arrow_c_stream__()


def test_rows_can_be_picked() -> None:
    table = SYSTEMS[401].table("certificates")
    rows = table.to_dicts()
    assert list(table) == rows
    assert table[-1] == rows[-1]
    for place in (slice(None), slice(3, 7), slice(390, 500), slice(None, None, -100), slice(7, 3)):
        assert table[place] == rows[place]
    with pytest.raises(IndexError):
        table[401]
    assert pickle.loads(pickle.dumps(table[0])) == copy.deepcopy(table[0]) == rows[0]
    assert "P0000000" not in repr(copy.copy(table[0]))


def test_licences_are_chosen() -> None:
    system = SYSTEMS[401]
    assert {row["licence"] for row in system.table("certificates")} == {"SIM000001", "SIM000002"}
    assert [row["licence"] for row in system.table("certificates", ["SIM000002"])] == ["SIM000002"]
    assert len(system.table("certificates", iter(["SIM000002", "SIM000002"]))) == 1
    # Of none of them, and not of all.
    assert len(system.table("certificates", [])) == 0
    assert pl.DataFrame(system.table("certificates", [])).schema == pl.DataFrame(system.table("certificates")).schema
    with pytest.raises(sms.Refused) as refused:
        system.table("certificates", ["SIM000001", "SIM000009"])
    assert refused.value.code == "licence.not_found"
    with pytest.raises(sms.WrongTypeError) as wrong:
        system.table("certificates", "SIM000001")
    assert wrong.value.field == "/licences"
    with pytest.raises(sms.InputError):
        system.table("certificates", ["*"])


def test_a_wrong_name_is_told_with_the_right_one() -> None:
    with pytest.raises(sms.WordError) as raised:
        SYSTEMS[0].table("certificate")  # type: ignore[call-overload]
    assert str(raised.value) == "`name`: there is no `certificate`; did you mean `certificates`?"
    assert raised.value.words == TABLES
    with pytest.raises(sms.WordError):
        SYSTEMS[0].table("credentials")  # type: ignore[call-overload]


def test_a_screen_shows_nobody() -> None:
    few, many = SYSTEMS[1].table("certificates"), SYSTEMS[401].table("certificates")
    several: Any = few[:]
    for shown in (few, few[0], several, many, many[0], SYSTEMS[1].table("users"), SYSTEMS[1].table("journal")):
        for text in (repr(shown), str(shown), shown._repr_html_(), repr(shown.show()), shown.show()._repr_html_()):
            assert not any(personal in text for personal in ("Worker-One", "P000", "Archer", "anna@")), text
    for revealed in (few.show(reveal=True), few[0].show(reveal=True)):
        assert "Worker-One" in repr(revealed)
        assert "P0000000" in revealed._repr_html_()
    assert repr(many) == "<Table certificates: <401 rows>>"
    assert repr(few).startswith("<Table certificates: [{'licence': 'SIM000001', ")
    assert many._repr_html_().endswith("<p>and 381 more</p>")
    assert repr(many.show()).count("'licence'") == 401


def test_an_empty_table_has_a_table_in_a_notebook() -> None:
    assert SYSTEMS[0].table("reports")._repr_html_().startswith("<table>")
