"""Values as other libraries and the standard library hold them, in each place where one is wanted."""

from __future__ import annotations

import sqlite3
from collections import UserString
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import sms
from hypothesis import given
from hypothesis import strategies as st

from .sponsor import FORM, LEVEL_1, LICENCE, NOW, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

pytestmark = pytest.mark.parallel_threads(1)

HOST = opened()
adopt(HOST)
SESSION = HOST.acting_as(LEVEL_1)


def filled(**fields: Any) -> dict[str, Any]:
    """What is kept of a form, as it stands on the wire."""
    drafted = SESSION.create_cos(route="skilled_worker", fields=fields)  # type: ignore[arg-type]
    return SESSION.view_cos(certificate=drafted.result.certificate).to_dict()["fields"]  # type: ignore[no-any-return]


def refused(call: Callable[[], object]) -> sms.SmsError:
    with pytest.raises(sms.SmsError) as caught:
        call()
    return caught.value


MISSING = {
    "None": None,
    "float nan": float("nan"),
    "Decimal NaN": Decimal("NaN"),
    "numpy nan": np.float64("nan"),
    "numpy short nan": np.float32("nan"),
    "numpy NaT": np.datetime64("NaT"),
    "numpy timedelta NaT": np.timedelta64("NaT"),
    "numpy masked": np.ma.masked,
    "numpy array of nan": np.array(np.nan),
    "numpy array of masked": np.ma.array(5, mask=True),
    "numpy array of None": np.array(None, dtype=object),
    "pandas NaT": pd.NaT,
    "pandas NA": pd.NA,
    "pyarrow null": pa.scalar(None),
    "pyarrow null day": pa.scalar(None, pa.date32()),
    "pyarrow null list": pa.scalar(None, pa.list_(pa.string())),
    "pyarrow null struct": pa.scalar(None, pa.struct([("a", pa.int64())])),
    "polars null": pl.Series([None], dtype=pl.Date)[0],
}
DAYS = {
    "date": date(2027, 1, 4),
    "text": "2027-01-04",
    "datetime": datetime(2027, 1, 4),  # noqa: DTZ001
    "pandas": pd.Timestamp("2027-01-04"),
    **{
        f"numpy {unit}": np.datetime64("2027-01-04").astype(f"datetime64[{unit}]")
        for unit in ("D", "h", "m", "s", "ms", "us", "ns")
    },
    "pyarrow date32": pa.scalar(date(2027, 1, 4)),
    "pyarrow date64": pa.scalar(date(2027, 1, 4), pa.date64()),
    "pyarrow timestamp": pa.scalar(datetime(2027, 1, 4), pa.timestamp("ns")),  # noqa: DTZ001
    "polars": pl.Series([date(2027, 1, 4)])[0],
    "numpy array": np.array("2027-01-04", dtype="datetime64[ns]"),
}
FLAGS = {
    "bool": True,
    "numpy": np.bool_(True),  # noqa: FBT003
    "numpy array": np.array(True),  # noqa: FBT003
    "pandas": pd.Series([True], dtype="boolean")[0],
    "pyarrow": pa.scalar(True),  # noqa: FBT003
    "polars": pl.Series([True])[0],
}
WHOLE = {
    "int": 37,
    "float": 37.0,
    "Decimal": Decimal("37.00"),
    "Decimal with an exponent": Decimal("3.7E+1"),
    **{
        f"numpy {kind.__name__}": kind(37)
        for kind in (np.int8, np.uint8, np.int64, np.uint64, np.float16, np.float32, np.float64, np.longdouble)
    },
    "numpy array": np.array(37),
    "pandas Int64": pd.Series([37, None], dtype="Int64")[0],
    "pandas with a gap": pd.Series([37, None])[0],
    "pyarrow": pa.scalar(37),
    "pyarrow float": pa.scalar(37.0),
    "pyarrow decimal": pa.scalar(Decimal("37.00")),
    "polars decimal": pl.Series([Decimal("37.00")])[0],
}
TEXTS = {
    "str": "Example",
    "UserString": UserString("Example"),
    "numpy": np.str_("Example"),
    "numpy array": np.array("Example"),
    "pandas": pd.Series(["Example"], dtype="string")[0],
    "pandas category": pd.Categorical(["Example"])[0],
    "pyarrow": pa.scalar("Example"),
    "pyarrow dictionary": pa.array(["Example"]).dictionary_encode()[0],
    "polars": pl.Series(["Example"])[0],
}
LISTS = {
    "list": ["Anna", "Carl"],
    "numpy": np.array(["Anna", "Carl"]),
    "numpy of objects": np.array(["Anna", "Carl"], dtype=object),
    "pandas": pd.Series(["Anna", "Carl"]),
    "pandas index": pd.Index(["Anna", "Carl"]),
    "pandas array": pd.array(["Anna", "Carl"]),
    "pandas category": pd.Categorical(["Anna", "Carl"]),
    "pyarrow": pa.array(["Anna", "Carl"]),
    "pyarrow chunked": pa.chunked_array([["Anna"], ["Carl"]]),
    "pyarrow scalar": pa.scalar(["Anna", "Carl"]),
    "polars": pl.Series(["Anna", "Carl"]),
}


class NoIndex:
    """Like an array around a fraction: it has the method of whole numbers, and is none."""

    def __index__(self) -> int:
        message = "only whole numbers have an index"
        raise TypeError(message)


# What is no value of a document, and what its remedy speaks of.
STRANGE: dict[str, tuple[Any, str | None]] = {
    "an index that is none": (NoIndex(), None),
    "object": (object(), None),
    "bytes": (b"x", "decode"),
    "numpy bytes": (np.bytes_(b"x"), "decode"),
    "pyarrow bytes": (pa.scalar(b"x"), "decode"),
    "complex": (1j, None),
    "numpy complex": (np.complex64(1), None),
    "numpy void": (np.void(b"x"), None),
    "timedelta": (timedelta(1), None),
    "pandas Timedelta": (pd.Timedelta(1, "D"), None),
    "numpy timedelta": (np.timedelta64(5, "ns"), None),
    "time": (time(9), None),
    "Fraction": (Fraction(1, 2), None),
    "UUID": (UUID(int=1), None),
    "pandas Period": (pd.Period("2027-01"), None),
    "pandas Interval": (pd.Interval(1, 2), None),
    "generator": ((item for item in "x"), "list"),
    "set": ({"x"}, "list"),
    "dict values": ({}.values(), "list"),
    "pandas DataFrame": (pd.DataFrame({"a": [1]}), 'to_dict("records")'),
    "polars DataFrame": (pl.DataFrame({"a": [1]}), "to_dicts"),
    "pyarrow Table": (pa.table({"a": [1]}), "to_pylist"),
}

# A field of a form for each kind of value.
PLACES = ["start_on", "new_entrant", "gross_salary_pence", "gross_salary", "weekly_hours", "job_title"]


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("value", MISSING.values(), ids=MISSING)
def test_what_is_missing_is_not_filled_in(name: str, value: Any) -> None:
    assert filled(**{name: value}) == {}


@pytest.mark.parametrize("value", MISSING.values(), ids=MISSING)
def test_what_is_missing_is_not_given_to_a_command(value: Any) -> None:
    rows = SESSION.search_cos(created_from=value, host_reference=value, limit=value)
    assert rows == SESSION.search_cos()
    document = {"command": "withdraw_cos", "certificate": value}
    if value is not None:
        error = refused(lambda: SESSION.execute(document))
        assert (error.code, error.field) == ("command.missing_field", "/certificate")
    assert sms.decide("assign_cos", level="level_1", on=value)


@pytest.mark.parametrize("value", DAYS.values(), ids=DAYS)
def test_days(value: Any) -> None:
    assert filled(start_on=value) == {"start_on": "2027-01-04"}
    assert sms.cos_dates(assigned_on=value) == sms.cos_dates(assigned_on="2027-01-04")
    assert list(SESSION.search_cos(created_from=value)) == []
    # The day on which the rules of Level 1 users changed: what is asked of another day is answered otherwise.
    assert sms.decide("renew_licence", level="level_1", on=value) == sms.decide(
        "renew_licence", level="level_1", on="2027-01-04"
    )
    assert sms.check_password("Sponsor=Licence2026", user_id="carl2", on=value) == []


@pytest.mark.parametrize("value", FLAGS.values(), ids=FLAGS)
def test_flags(value: Any) -> None:
    assert filled(new_entrant=value) == {"new_entrant": True}
    assert sms.decide("assign_cos", level="level_2", owner=value)


@pytest.mark.parametrize("value", WHOLE.values(), ids=WHOLE)
def test_whole_numbers(value: Any) -> None:
    assert filled(gross_salary_pence=value) == {"gross_salary_pence": 37}
    assert filled(gross_salary=value) == {"gross_salary_pence": 3_700}
    assert float(filled(weekly_hours=value)["weekly_hours"]) == 37
    assert sms.Policy({"lock.wait_minutes": value}) == sms.Policy({"lock.wait_minutes": 37})
    # A command's own.
    assert SESSION.search_cos(limit=value) == SESSION.search_cos(limit=37)


@pytest.mark.parametrize("value", TEXTS.values(), ids=TEXTS)
def test_texts(value: Any) -> None:
    assert filled(job_title=value) == {"job_title": "Example"}


@pytest.mark.parametrize("value", LISTS.values(), ids=LISTS)
def test_lists(value: Any) -> None:
    error = refused(lambda: SESSION.execute({"command": "withdraw_cos", "certificate": value}))
    assert (error.code, error.field) == ("command.invalid", "/certificate")
    assert "sequence" in error.message
    policy = sms.Policy({"lock.wait_minutes": [{"value": 5}]})
    assert sms.ask({"question": "check_cos", "route": "skilled_worker", "fields": {}}, policy)


def test_a_list_is_read_item_by_item() -> None:
    """Of nanoseconds `tolist` makes whole numbers."""
    days = pd.Series(pd.to_datetime(["2026-04-06", "2026-04-07"]))
    for values in (days, days.to_numpy(), pd.Index(days), pa.array(days), pl.Series(days.dt.date)):
        error = refused(lambda: sms.ask({"question": "cos_dates", "assigned_on": values}))  # noqa: B023
        assert (error.code, error.field) == ("question.invalid", "/assigned_on")


@pytest.mark.parametrize("name", [*PLACES, "certificate"])
@pytest.mark.parametrize(("value", "remedy"), STRANGE.values(), ids=STRANGE)
def test_what_is_no_value_is_refused_with_its_place(name: str, value: Any, remedy: str | None) -> None:
    if name == "certificate":
        document: dict[str, Any] = {"command": "withdraw_cos", "certificate": value}
        place = "/certificate"
    else:
        document = {"command": "create_cos", "route": "skilled_worker", "fields": {name: value}}
        place = f"/fields/{name}"
    error = refused(lambda: SESSION.execute(document))
    assert (type(error), error.code, error.field) == (sms.WrongTypeError, "boundary.kind", place)
    assert "a day, a moment, a list or a dict is needed, not '" in error.message
    assert remedy is None if error.remedy is None else remedy is not None and remedy in error.remedy


# Each place with values of a kind that it does not take: none is turned into what it is not.
WRONG = [
    *(("start_on", value) for value in (20270104, 1.5, True, np.datetime64("2027"), np.int64(5))),
    *(("new_entrant", value) for value in (1, 1.0, "true", np.int64(1), pa.scalar(1))),
    *(("gross_salary_pence", value) for value in ("37", 37.5, True, Decimal("37.5"), np.float32(0.5))),
    *(("weekly_hours", value) for value in (True, 37.125, np.bool_(True), 1e300)),  # noqa: FBT003
    *(("job_title", value) for value in (37, 1.5, True, Decimal(5), np.int64(37), ["x"])),
]


@pytest.mark.parametrize(("name", "value"), WRONG, ids=repr)
def test_a_value_of_another_kind_is_refused_with_its_place(name: str, value: Any) -> None:
    error = refused(lambda: filled(**{name: value}))
    assert (type(error), error.field) == (sms.Refused, f"/fields/{name}")


ELEVEN = {
    "datetime": datetime(2027, 1, 4, 11),  # noqa: DTZ001
    "a microsecond": datetime(2027, 1, 4, 0, 0, 0, 1),  # noqa: DTZ001
    "pandas": pd.Timestamp("2027-01-04 11:00"),
    "pandas nanosecond": pd.Timestamp("2027-01-04") + pd.Timedelta(1, "ns"),
    "numpy": np.datetime64("2027-01-04T11"),
    "numpy nanosecond": np.datetime64("2027-01-04T00:00:00.000000001"),
    "pyarrow": pa.scalar(datetime(2027, 1, 4, 11), pa.timestamp("us")),  # noqa: DTZ001
}


@pytest.mark.parametrize("value", ELEVEN.values(), ids=ELEVEN)
def test_a_time_of_no_zone_is_no_day_and_no_moment(value: Any) -> None:
    error = refused(lambda: filled(start_on=value))
    assert (type(error), error.code, error.field) == (sms.InputError, "boundary.date", "/fields/start_on")
    assert ".date()" in error.message
    error = refused(lambda: sms.decide("assign_cos", level="level_1", on=value))
    assert (error.code, error.field) == ("boundary.date", "/on")
    error = refused(lambda: HOST.as_of(value))
    assert (error.code, error.field) == ("boundary.date", "/recorded")
    error = refused(lambda: HOST.as_of(effective=value))
    assert (error.code, error.field) == ("boundary.date", "/effective")


MOMENTS = {
    "datetime": NOW,
    "text": "2026-04-06T09:00:00Z",
    "text of another zone": "2026-04-06T10:00:00+01:00",
    "pandas": pd.Timestamp("2026-04-06 10:00", tz="Europe/London"),
    "pyarrow": pa.scalar(NOW, pa.timestamp("us", tz="UTC")),
}


@pytest.mark.parametrize("value", MOMENTS.values(), ids=MOMENTS)
def test_moments(value: Any) -> None:
    system = sms.open(clock="manual", now=value)
    system.set_time(value)
    assert system.advance_to(value) == []
    assert system.as_of(value).moment == system.as_of(effective=value).moment == NOW
    changed = system.home_office.set_policy(settings={"lock.wait_minutes": [{"value": 5}]}, occurred_at=value)
    assert changed.events[0].recorded_at == NOW
    assert changed.events[0].to_dict()["occurred_at"] == "2026-04-06T09:00:00Z"


@pytest.mark.parametrize("value", [date(2026, 4, 6), datetime(2026, 4, 6), "2026-04-06", "9 o'clock"], ids=repr)  # noqa: DTZ001
def test_a_day_is_no_moment(value: Any) -> None:
    command = {"command": "set_policy", "settings": {"lock.wait_minutes": 5}, "occurred_at": value}
    error = refused(lambda: HOST.execute(command, actor="home_office"))
    assert (error.code, error.field) == ("command.invalid", "/occurred_at")
    assert "is not a moment as 2026-04-06T09:00:00Z" in error.message
    error = refused(lambda: sms.open(clock="manual", now=value))
    assert (error.code, error.field) == ("opening.invalid", "/now")
    assert "is not a moment as 2026-04-06T09:00:00Z" in error.message
    assert refused(lambda: HOST.set_time(value)).field == "/moment"


# In summer time a day begins an hour earlier; the last of it is Sunday, 25 October 2026.
DAYS = {
    "2026-04-06": ("2026-04-05T23:00:00Z", "2026-04-06T23:00:00Z"),
    "2026-10-25": ("2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z"),
    "2026-12-01": ("2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z"),
}


@pytest.mark.parametrize("is_text", [True, False])
@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_told_its_moments(day: str, *, is_text: bool) -> None:
    begins, ends = DAYS[day]
    remedy = f"say which moment of the day: it begins at {begins} and ends at {ends}"
    value: Any = day if is_text else date.fromisoformat(day)
    doors: dict[str, Callable[[], object]] = {
        "/moment": lambda: HOST.set_time(value),
        "/recorded": lambda: HOST.as_of(recorded=value),
        "/effective": lambda: HOST.as_of(effective=value),
        "/occurred_at": lambda: HOST.home_office.set_policy(settings={}, occurred_at=value),
    }
    for place, door in doors.items():
        error = refused(door)
        assert (error.field, error.remedy) == (place, remedy)
        assert remedy in str(error)
    error = refused(lambda: sms.open(clock="manual", now=value))
    assert error.field == "/now"
    assert remedy in error.message


def test_a_moment_is_no_day() -> None:
    error = refused(lambda: filled(start_on=pd.Timestamp("2027-01-04", tz="UTC")))
    assert (error.code, error.field) == ("field.format", "/fields/start_on")
    assert error.remedy == "leave the time out: a day has none"
    error = refused(lambda: sms.decide("assign_cos", level="level_1", on=datetime.now(UTC)))
    assert (error.code, error.field) == ("boundary.kind", "/on")


# Forms that hold money, and how each is given: the field, and the rest.
def money_of_forms() -> set[str]:
    forms = (sms.CosForm, sms.DefinedForm, sms.CasForm, sms.CasFeesForm, sms.ReportForm, sms.StudentReportForm)
    return {name for form in forms for name in form.__annotations__ if name.endswith("_pence")}


@cache
def used() -> str:
    drafted = SESSION.create_cos(route="skilled_worker", fields=FORM)  # type: ignore[arg-type]
    SESSION.assign_cos(certificate=drafted.result.certificate, terms_accepted=True)
    HOST.home_office.mark_cos_used(licence=LICENCE, certificate=drafted.result.certificate)
    return drafted.result.certificate


def checked(name: str, fields: Mapping[str, Any]) -> Any:
    """What a check says of a form that has a field, or a report that has it."""
    if name == "new_salary_pence":
        command = {"certificate": used(), "activity": "pay_reduced", "event_on": NOW.date(), "fields": fields}
        return SESSION.preview({"command": "report_worker_activity", **command}).to_dict()
    family = "cos" if name in sms.CosForm.__annotations__ else "cas"
    route = {"cos": "skilled_worker", "cas": "student"}[family]
    return sms.ask({"question": f"check_{family}", "route": route, "fields": fields}).to_dict()


@pytest.mark.parametrize("name", sorted(money_of_forms()))
def test_pounds_are_pence_in_every_field_of_money(name: str) -> None:
    pounds = name.removesuffix("_pence")
    assert pounds in {key for form in (sms.CosForm, sms.CasForm, sms.ReportForm) for key in form.__annotations__}
    for amount, pence in [(Decimal("54700.50"), 5_470_050), ("0.07", 7), (12, 1_200), (None, None)]:
        assert checked(name, {pounds: amount}) == checked(name, {name: pence})
        assert checked(name, {pounds: amount, name: pence}) == checked(name, {name: pence})
    assert checked(name, {name: 1}) != checked(name, {name: -1}), "the check looks at it"
    for both in ({pounds: 1, name: 1}, {pounds: None, name: 1}, {pounds: 1, name: None}):
        error = refused(lambda: checked(name, both))  # noqa: B023
        assert (type(error), error.field) == (sms.InputError, f"/fields/{pounds}")
        assert "are not the same amount" in error.message


@given(st.integers(0, 99_999_999_999))
def test_pounds_are_exact(pence: int) -> None:
    pounds = Decimal(pence).scaleb(-2)
    for given_as in (pounds, str(pounds), pa.scalar(pounds, pa.decimal128(20, 2))):
        assert filled(gross_salary=given_as) == {"gross_salary_pence": pence}


@pytest.mark.parametrize(
    "value",
    [Decimal("0.005"), 0.5, np.float64(54700.5), "54,700", "54.700,00", "1e3", "", "-", ".5", True, [1], 2**62, "£5"],
    ids=repr,
)
def test_what_is_no_amount_in_pounds_is_refused(value: Any) -> None:
    error = refused(lambda: filled(gross_salary=value))
    assert (type(error), error.code, error.field) == (sms.InputError, "command.invalid", "/fields/gross_salary")
    assert error.remedy is not None
    assert "Decimal" in error.remedy
    question = {"question": "check_cos", "route": "skilled_worker", "fields": {"gross_salary": value}}
    assert refused(lambda: sms.ask(question)).code == "question.invalid"


def test_pounds_stand_in_forms_alone() -> None:
    """In a document of text they are what the wire has: pence."""
    error = refused(lambda: SESSION.execute({"command": "withdraw_cos", "gross_salary": 5}))
    assert (error.code, error.field) == ("command.unknown_field", "/gross_salary")
    text = '{"command": "create_cos", "route": "skilled_worker", "fields": {"gross_salary": 5}}'
    assert refused(lambda: SESSION.execute(text)).field == "/fields/gross_salary"


def test_fees_of_many_certificates_are_read_each_in_its_place() -> None:
    command = {"command": "bulk_update_fees", "certificates": ["cas-000000001"] * 2}
    fees = [{"fees_paid": Decimal("10.50")}, {"fees_paid": 0.5}]
    error = refused(lambda: SESSION.execute({**command, "fields": fees}))
    assert error.field == "/fields/1/fees_paid"


def test_what_a_form_gives_goes_back_in() -> None:
    fields = {"gross_salary": Decimal("54700.50"), "weekly_hours": 37.5, "start_on": pd.Timestamp("2027-01-04")}
    drafted = SESSION.create_cos(route="skilled_worker", fields=fields)  # type: ignore[arg-type]
    form = SESSION.view_cos(certificate=drafted.result.certificate).fields
    again = SESSION.create_cos(route="skilled_worker", fields=form)
    assert SESSION.view_cos(certificate=again.result.certificate).fields == form
    both = {**form, "gross_salary": Decimal(form["gross_salary_pence"] or 0).scaleb(-2)}
    assert filled(**both) == SESSION.view_cos(certificate=again.result.certificate).to_dict()["fields"]


@pytest.mark.parametrize("backend", ["numpy", "numpy_nullable", "pyarrow", "polars"])
def test_the_rows_of_a_frame_are_forms(backend: Any) -> None:
    rows: list[dict[Any, Any]]
    columns: dict[str, list[Any]] = {
        "family_name": ["Worker-One", None],
        "start_on": [date(2027, 1, 4), None],
        "weekly_hours": [37.5, None],
        "gross_salary_pence": [5_470_000, None],
        "new_entrant": [True, None],
    }
    if backend == "polars":
        rows = pl.DataFrame(columns).to_dicts()
    else:
        frame = pd.DataFrame(columns).assign(start_on=pd.to_datetime(pd.Series(columns["start_on"])))
        frame = frame if backend == "numpy" else frame.convert_dtypes(dtype_backend=backend)
        rows = frame.to_dict("records")
    kept = {
        "family_name": "Worker-One",
        "start_on": "2027-01-04",
        "weekly_hours": "37.5",
        "gross_salary_pence": 5_470_000,
        "new_entrant": True,
    }
    assert [filled(**{str(name): value for name, value in row.items()}) for row in rows] == [kept, {}]


def test_a_row_of_a_database_is_a_form() -> None:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    row: Any = connection.execute("select 'Worker-One' as family_name, 37.5 as weekly_hours, null as sex").fetchone()
    connection.close()
    drafted = SESSION.create_cos(route="skilled_worker", fields=row)
    kept = SESSION.view_cos(certificate=drafted.result.certificate).fields
    assert kept == {"family_name": "Worker-One", "weekly_hours": "37.5"}


def test_arguments_name_themselves() -> None:
    calls: list[tuple[Callable[[], object], str]] = [
        (lambda: sms.decide(5, level="level_1"), "/function"),  # type: ignore[arg-type]
        (lambda: sms.decide("assign_cos", level=2), "/level"),  # type: ignore[arg-type]
        (lambda: sms.decide("assign_cos", level=None), "/level"),  # type: ignore[arg-type]
        (lambda: sms.decide("assign_cos", level="level_1", owner=pd.NA), "/owner"),  # type: ignore[arg-type]
        (lambda: sms.decide("assign_cos", level="level_1", policy={}), "/policy"),  # type: ignore[arg-type]
        (lambda: HOST.log_in(5, "x"), "/user_id"),  # type: ignore[arg-type]
        (lambda: HOST.log_in("x", b"x"), "/password"),  # type: ignore[arg-type]
        (lambda: HOST.state(5), "/licence"),  # type: ignore[arg-type]
        (lambda: next(HOST.journal(LICENCE, since=-1)), "/since"),
        (lambda: HOST.execute({"command": "x"}, actor=5), "/actor"),  # type: ignore[arg-type]
        (lambda: HOST.execute_all([5]), "/commands"),  # type: ignore[list-item]
        (lambda: HOST.execute_all(5), "/commands"),  # type: ignore[arg-type]
        (lambda: SESSION.can("assign_cos", 5), "/certificate"),  # type: ignore[arg-type]
    ]
    for call, field in calls:
        error = refused(call)
        assert (type(error), error.field) == (sms.WrongTypeError, field)
        assert f"argument '{field[1:]}': " in error.message
    assert next(HOST.journal(LICENCE, since=np.int64(0))) == next(HOST.journal(LICENCE, since=0.0))  # type: ignore[arg-type]


def test_no_other_library_is_imported() -> None:
    import subprocess  # noqa: PLC0415
    import sys  # noqa: PLC0415

    program = (
        "import sms, sys; from decimal import Decimal; "
        "sms.check_cos(route='skilled_worker', fields={'gross_salary': Decimal(5), 'start_on': float('nan')}); "
        "print(sorted({'numpy', 'pandas', 'pyarrow', 'polars'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"
