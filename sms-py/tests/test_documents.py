"""Documents on their way into the library and out of it."""

from __future__ import annotations

import enum
import json
import pickle
import subprocess
import sys
from collections import OrderedDict, UserDict, UserList, deque
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from itertools import count
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import sms
from hypothesis import given
from hypothesis import strategies as st

from .sponsor import LICENCE, NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Each thread would have to make its own examples.
pytestmark = pytest.mark.parallel_threads(1)

HOST = sms.open(clock="manual", now=NOW)
HOST.home_office.adopt_licence(
    number=LICENCE,
    organisation={"name": "Example Ltd"},
    routes=[{"route": "skilled_worker", "rating": "a"}],
    users=[{"user_id": "yAy9d5dp", "level": "level_1"}],
)
SESSION = HOST.acting_as("yAy9d5dp")

# What a text may hold that a line of a form keeps: no characters that nobody sees, and something to see.
SEEN = st.characters(
    exclude_categories=["Cc", "Cf", "Cs", "Cn", "Mn", "Zl", "Zp"],
    exclude_characters="\u115f\u1160\u2800\u3164\uffa0",
)
LINES = st.text(SEEN, min_size=1, max_size=100).filter(lambda text: text.strip() == text)


@given(LINES)
def test_text_comes_back_as_it_was_given(text: str) -> None:
    drafted = SESSION.create_cos(route="skilled_worker", host_reference=text)
    shown = SESSION.query({"query": "view_cos", "certificate": drafted.result.certificate})
    assert shown.host_reference == text


@given(st.integers(0, 99_999_999_999), st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.booleans())
def test_numbers_days_and_flags_come_back_as_they_were_given(pence: int, day: date, flag: bool) -> None:  # noqa: FBT001
    fields: Any = {"gross_salary_pence": pence, "date_of_birth": day, "new_entrant": flag}
    drafted = SESSION.create_cos(route="skilled_worker", fields=fields)
    form = SESSION.view_cos(certificate=drafted.result.certificate).fields
    assert form == {"gross_salary_pence": pence, "date_of_birth": day, "new_entrant": flag}


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    # Half a surrogate pair is no text.
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=20,
)


@given(VALUES)
def test_a_document_and_its_json_text_are_judged_alike(value: Any) -> None:
    document = {"question": "cos_dates", "assigned_on": value}
    assert outcome(document) == outcome(json.dumps(document))


def outcome(document: Mapping[str, Any] | str) -> tuple[str, str | None]:
    try:
        sms.ask(document)
    except sms.SmsError as error:
        return error.code, error.field
    return "", None


class Colour(enum.Enum):
    RED = "2025-04-15"


class Index:
    def __index__(self) -> int:
        return 3


@pytest.mark.parametrize(
    "document",
    [
        OrderedDict(question="cos_dates", assigned_on="2025-04-15"),
        UserDict(question="cos_dates", assigned_on="2025-04-15"),
        MappingProxyType({"question": "cos_dates", "assigned_on": "2025-04-15"}),
        {"question": "cos_dates", "assigned_on": date(2025, 4, 15)},
        {"question": "cos_dates", "assigned_on": Colour.RED},
        '{"question": "cos_dates", "assigned_on": "2025-04-15"}',
    ],
)
def test_whatever_says_the_same_is_the_same(document: Any) -> None:
    assert sms.ask(document).use_by == date(2025, 7, 16)


@pytest.mark.parametrize("make", [list, tuple, deque, UserList])
def test_whatever_is_a_sequence_is_a_list(make: Callable[[list[Any]], Any]) -> None:
    values = make([{"value": 5}, {"from": date(2027, 1, 1), "value": 10}])
    assert len(sms.Policy({"lock.wait_minutes": values}).changes["lock.wait_minutes"]) == 2


def test_whatever_is_a_whole_number_is_one() -> None:
    assert sms.Policy({"lock.wait_minutes": Index()}) == sms.Policy({"lock.wait_minutes": 3})  # type: ignore[arg-type]


def test_exact_decimals_stay_exact() -> None:
    fields: Any = {"weekly_hours": Decimal("37.50")}
    drafted = SESSION.create_cos(route="skilled_worker", fields=fields)
    assert SESSION.view_cos(certificate=drafted.result.certificate).fields == {"weekly_hours": "37.50"}


LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 7, 1, 12, tzinfo=UTC),
        datetime(2026, 7, 1, 13, tzinfo=LONDON),
        datetime(2026, 7, 1, 14, tzinfo=timezone(timedelta(hours=2))),
        datetime(2026, 7, 1, 17, 30, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    ],
)
def test_moments_are_taken_in_any_time_zone(moment: datetime) -> None:
    host = sms.open(clock="manual", now=moment)
    host.execute({"command": "set_policy", "settings": {"lock.wait_minutes": [{"value": 30}]}}, actor="home_office")
    recorded = next(host.journal("*"))
    assert recorded.recorded_at == datetime(2026, 7, 1, 12, tzinfo=UTC) == moment
    assert recorded.to_dict()["recorded_at"] == "2026-07-01T12:00:00Z"


def test_a_moment_keeps_its_microseconds() -> None:
    host = sms.open(clock="manual", now=NOW + timedelta(microseconds=123_456))
    host.execute({"command": "set_policy", "settings": {"lock.wait_minutes": [{"value": 30}]}}, actor="home_office")
    recorded = next(host.journal("*"))
    assert recorded.recorded_at == NOW + timedelta(microseconds=123_456)
    assert recorded.to_dict()["recorded_at"] == "2026-04-06T09:00:00.123456Z"


def nested(depth: int) -> dict[str, Any]:
    document: dict[str, Any] = {}
    for _ in range(depth):
        document = {"within": document}
    return document


def itself() -> dict[str, Any]:
    document: dict[str, Any] = {}
    document["within"] = [document]
    return document


@pytest.mark.parametrize(
    ("value", "code", "field"),
    [
        (float("inf"), "document.syntax", "/fields/value"),
        (Decimal("sNaN"), "document.syntax", "/fields/value"),
        (Decimal("-Infinity"), "document.syntax", "/fields/value"),
        (2**64, "document.syntax", "/fields/value"),
        (-(2**63) - 1, "document.syntax", "/fields/value"),
        ([1, float("inf")], "document.syntax", "/fields/value/1"),
        # A name that is none of ours may be about a person, and is not shown.
        ({"a/b~c": float("inf")}, "document.syntax", "/fields/value/…"),
        ("half a pair: \ud800", "boundary.utf8", "/fields/value"),
        ({"\udfff": 1}, "boundary.utf8", "/fields/value"),
        (datetime(2026, 4, 6, 9), "boundary.date", "/fields/value"),  # noqa: DTZ001  what is tested
        (nested(200), "document.syntax", "/fields/value" + "/within" * 127),
        (itself(), "document.syntax", "/fields/value" + "/within/0" * 63 + "/within"),
        ("x" * (16 * 1024 * 1024 + 1), "document.too_large", None),
        (["x" * 1024 * 1024] * 17, "document.too_large", None),
        (Decimal("1e99999999"), "document.too_large", None),
        (Decimal("1e-99999999"), "document.too_large", None),
        (Decimal("-1e99999999"), "document.too_large", None),
        (10 ** (10**6), "document.syntax", "/fields/value"),
        ([None] * 1_001, "document.list_size", "/fields/value"),
        ((None,) * 1_001, "document.list_size", "/fields/value"),
        (range(10**12), "document.list_size", "/fields/value"),
        (deque([1] * 1_001), "document.list_size", "/fields/value"),
        (dict.fromkeys(map(str, range(257)), 1), "document.list_size", "/fields/value"),
        ([[["x" * 60_000] * 1_000] * 1_000], "document.too_large", None),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 30 else type(value).__name__,
)
def test_what_no_document_can_say_is_refused_at_its_place(value: Any, code: str, field: str | None) -> None:
    with pytest.raises(sms.InputError) as caught:
        SESSION.execute({"command": "create_cos", "route": "skilled_worker", "fields": {"value": value}})
    assert caught.value.code == code
    assert caught.value.field == field


class Endless(Sequence[int]):
    """A sequence that says it is short, and never ends."""

    def __len__(self) -> int:
        return 3

    def __getitem__(self, index: Any) -> Any:
        return index


class EndlessMapping(Mapping[str, int]):
    """A mapping that says it is short, and never ends."""

    def __len__(self) -> int:
        return 3

    def __getitem__(self, name: str) -> int:
        return len(name)

    def __iter__(self) -> Iterator[str]:
        return map(str, count())


@pytest.mark.parametrize("value", [Endless(), EndlessMapping()], ids=lambda value: type(value).__name__)
def test_what_never_ends_is_refused(value: Any) -> None:
    with pytest.raises(sms.InputError) as caught:
        SESSION.execute({"command": "create_cos", "route": "skilled_worker", "fields": {"value": value}})
    assert (caught.value.code, caught.value.field) == ("document.list_size", "/fields/value")


MEMORY = """
import resource, sys
from decimal import Decimal
import sms
host = sms.open()
value = eval(sys.argv[1])
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    host.execute({"command": "create_cos", "route": "skilled_worker", "fields": {"value": value}}, actor="anna1")
except sms.InputError as error:
    print(error.code, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no `resource`")
@pytest.mark.parametrize(
    "value",
    [
        "Decimal('1e99999999')",
        "[None] * 16_000_000",
        "[[None] * 1_000] * 16_000",
        "range(10**12)",
        "10 ** (10**7)",
        "{'x' * 30_000_000: 1}",
        "'x' * 300_000_000",
        "chr(0x10FFFF) * 50_000_000",
    ],
)
def test_what_is_too_large_takes_no_memory_before_it_is_refused(value: str) -> None:
    ran = subprocess.run([sys.executable, "-c", MEMORY, value], capture_output=True, text=True, check=True)
    code, megabytes = ran.stdout.split()
    assert code in {"document.too_large", "document.list_size", "document.syntax"}
    assert int(megabytes) < 100, ran.stdout


def test_commands_that_are_given_at_once_have_an_end() -> None:
    with pytest.raises(sms.InputError) as caught:
        HOST.execute_all([({"command": "set_status"}, "home_office")] * 100_001)
    assert caught.value.code == "document.list_size"
    large = {"command": "post_message", "licence": LICENCE, "text": "x" * 60_000, "expires_on": "2026-05-06"}
    with pytest.raises(sms.InputError) as caught:
        HOST.execute_all([(large, "home_office")] * 2_000)
    assert caught.value.code == "document.too_large"


def test_of_very_many_reasons_a_hundred_are_told() -> None:
    routes = [{"route": "skilled_worker", "rating": "provisional"}] * 107
    with pytest.raises(sms.Refused) as caught:
        HOST.execute(
            {"command": "adopt_licence", "mode": "simulate", "organisation": {"name": "Example Ltd"}, "routes": routes},
            actor="home_office",
        )
    decision = caught.value.decision
    assert (len(decision.reasons), decision.further) == (100, {"licence.rating_refused": 7})
    assert decision.to_dict()["further"] == [{"code": "licence.rating_refused", "count": 7}]
    assert pickle.loads(pickle.dumps(decision)) == decision
    assert pickle.loads(pickle.dumps(decision)).further == decision.further
    assert "further" in repr(decision)
    assert decision.text.endswith("(in 107 rows, first /routes/0)")


@pytest.mark.parametrize(
    "value",
    [object(), b"bytes", {1, 2}, Ellipsis, len, iter([]), 1j, memoryview(b""), type, bytearray(), {1: 2}, {None: 1}],
    ids=lambda value: type(value).__name__,
)
def test_what_is_no_document_is_refused_with_its_place(value: Any) -> None:
    document = {"command": "create_cos", "route": "skilled_worker", "fields": {"value": value}}
    with pytest.raises(sms.WrongTypeError, match="argument 'command', at `/fields/value`: ") as caught:
        SESSION.execute(document)
    assert (caught.value.code, caught.value.field) == ("boundary.kind", "/fields/value")
    # As Python has it for whatever has the wrong type.
    assert isinstance(caught.value, TypeError)
    if not isinstance(value, dict):
        with pytest.raises(sms.WrongTypeError, match="argument 'command': text, a number, a bool, ") as caught:
            SESSION.execute(value)
        assert caught.value.field is None


@pytest.mark.parametrize("document", [[], 7, True, None, [{"command": "accept_messages"}], "[]", "7", "null"])
def test_what_is_no_object_the_core_refuses(document: Any) -> None:
    calls: list[tuple[Callable[[Any], object], str]] = [
        (SESSION.execute, "command.invalid"),
        (SESSION.preview, "command.invalid"),
        (SESSION.query, "query.invalid"),
        (sms.ask, "question.invalid"),
    ]
    for call, code in calls:
        with pytest.raises(sms.InputError) as caught:
            call(document)
        assert caught.value.code == code


@pytest.mark.parametrize("text", ["", "{", '{"command": "x" "y"}', "{'command': 1}", "\0", "nonsense"])
def test_text_that_is_no_json_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(sms.InputError, match="line 1 column") as caught:
        SESSION.execute(text)
    assert caught.value.code == "document.syntax"


def test_a_document_that_changes_while_it_is_read_does_no_harm() -> None:
    document: dict[str, Any] = {"command": "create_cos", "route": "skilled_worker"}

    class Meddler:
        def __index__(self) -> int:
            document.clear()
            return 1

    document["fields"] = {"gross_salary_pence": Meddler()}
    assert SESSION.execute(document).result.state == "work_in_progress"
    assert document == {}


def test_an_exception_on_the_way_is_passed_on() -> None:
    class Broken:
        def __index__(self) -> int:
            message = "on the way"
            raise RuntimeError(message)

    with pytest.raises(RuntimeError, match="on the way"):
        sms.Policy({"lock.wait_minutes": Broken()})  # type: ignore[arg-type]
