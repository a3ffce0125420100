"""Searches that read their further pages when somebody goes on to them, and every row of a list."""

from __future__ import annotations

import copy
import json
import pickle
import threading
from typing import TYPE_CHECKING, Any

import pandas as pd
import polars as pl
import pytest
import sms
from sms import _answers

from .sponsor import FORM, LEVEL_1, LEVEL_1_DETAILS, LICENCE, NOW, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DETAILS: Any = LEVEL_1_DETAILS
NUMBERS = (0, 1, 100, 101, 400)


def sponsor(certificates: int, family: str = "cos") -> sms.Sms:
    """A system with so many certificates."""
    system = opened()
    route, form = ("skilled_worker", FORM) if family == "cos" else ("student", {"family_name": "Student-One"})
    one = {"route": route, "state": "work_in_progress", "owner": LEVEL_1, "fields": form}
    listed: Any = [one] * certificates
    system.home_office.adopt_licence(
        number=LICENCE,
        organisation={"name": "Example Ltd"},
        routes=[{"route": route, "rating": "a"}],  # type: ignore[typeddict-item]
        users=[{"user_id": LEVEL_1, "level": "level_1", "details": DETAILS}],
        certificates=listed,
    )
    return system


SYSTEMS = {number: sponsor(number) for number in NUMBERS}
# As one page alone gives them.
NAMES = [row.certificate for row in SYSTEMS[400].search_cos(licence=LICENCE, limit=1_000)]

# Whoever asks, and how: each gives a new list.
ASKED: dict[str, Callable[[sms.Sms], sms.Rows[sms.CosRow]]] = {
    "host": lambda system: system.search_cos(licence=LICENCE),
    "session": lambda system: system.acting_as(LEVEL_1).search_cos(),
    "view": lambda system: system.as_of(NOW).search_cos(licence=LICENCE),
    "document": lambda system: system.query(LICENCE, {"query": "search_cos"}),
    "text": lambda system: system.query(LICENCE, '{"query": "search_cos", "limit": null}'),
    "filter": lambda system: system.search_cos(licence=LICENCE, state="ready_to_go"),
}


# The queries that answer with one record.
GIVE_ONE = {
    *("print_cas", "print_cos", "view_cas", "view_cas_batch", "view_contact", "view_cos", "view_cos_batch"),
    *("view_cos_group", "view_defined_application", "view_licence_summary", "view_premium_contact"),
    "view_user",
}


def names(rows: Any) -> list[str]:
    return [row.certificate for row in rows]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("by", ASKED)
def test_a_search_gives_every_row(by: str, number: int) -> None:
    def give() -> sms.Rows[sms.CosRow]:
        return ASKED[by](SYSTEMS[number])

    all_of_them = NAMES[:number]
    assert names(give()) == all_of_them
    assert len(give()) == number
    assert bool(give()) == (number > 0)
    for part in (
        slice(None),
        slice(0),
        slice(50, 150),
        slice(99, 101),
        slice(-3, None),
        slice(None, None, -7),
        slice(390, 900, 4),
    ):
        assert names(give()[part]) == all_of_them[part]
    if number:
        assert give()[-1].certificate == give()[number - 1].certificate == all_of_them[-1]
    with pytest.raises(IndexError):
        give()[number]
    rows = give()
    every = list(rows)
    assert rows.next is None
    assert rows == every
    assert every == give()
    assert (every != give(), give() == give()) == (False, True)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_page_that_is_asked_for_is_that_page_alone(number: int) -> None:
    system = SYSTEMS[number]
    page = system.search_cos(licence=LICENCE, limit=40)
    assert names(page) == NAMES[: min(40, number)]
    assert page.next == (NAMES[39] if number > 40 else None)
    page = system.search_cos(licence=LICENCE, after=NAMES[9])
    assert names(page) == NAMES[10 : min(110, number)]
    assert page.next == (NAMES[109] if number > 110 else None)


def test_whoever_goes_on_by_hand_sees_each_row_once() -> None:
    system, seen, after = SYSTEMS[400], [], None
    while True:
        rows = system.search_cos(licence=LICENCE, after=after) if after else system.search_cos(licence=LICENCE)
        seen += names(rows)
        if (after := rows.next) is None:
            break
    assert seen == NAMES


def test_pages_are_read_no_further_than_they_are_needed() -> None:
    system = SYSTEMS[400]
    rows: Any = system.search_cos(licence=LICENCE)
    assert (rows[99].certificate, bool(rows), names(rows[:100])[-1], rows.next) == (
        NAMES[99],
        True,
        NAMES[99],
        NAMES[99],
    )
    assert repr(rows) == f"Rows(<100 rows>, next='{NAMES[99]}')"
    assert rows._repr_html_().endswith("<p>and 80 more</p><p>and further pages</p>")
    assert rows.next == NAMES[99]
    assert next(iter(rows)).certificate == NAMES[0]
    assert rows.next == NAMES[99]
    assert rows[100].certificate == NAMES[100]
    assert rows.next is None
    shown = system.search_cos(licence=LICENCE).show()
    assert repr(shown).count("CosRow(") == 400


def test_whatever_takes_a_list_takes_all_of_it() -> None:
    def give() -> Any:
        return SYSTEMS[400].search_cos(licence=LICENCE)

    every = list(give())
    assert pd.DataFrame(give())["certificate"].tolist() == NAMES
    assert pl.DataFrame([row.to_dict() for row in give()])["certificate"].to_list() == NAMES
    assert [*give()] == list(give()) == sorted(give(), key=lambda row: row.certificate) == every
    assert json.loads(json.dumps(give().to_dict()))["rows"][-1]["certificate"] == NAMES[-1]
    for copied in (pickle.loads(pickle.dumps(give())), copy.copy(give()), copy.deepcopy(give()), give().copy()):
        assert copied == every
    assert type(pickle.loads(pickle.dumps(give()))) is sms.Rows
    assert every[-1] in give()
    assert (give() + [], [] + give(), give() * 1) == (every, every, every)  # noqa: RUF005
    assert list(reversed(give())) == every[::-1]
    longer = give()
    longer.append(every[0])
    assert len(longer) == 401
    longer = [every[0]]
    longer.extend(give())
    assert len(longer) == 401
    assert give().index(every[-1]) == 399
    assert give().pop() == every[-1]


def test_threads_go_through_one_list_together() -> None:
    rows = SYSTEMS[400].search_cos(licence=LICENCE)
    seen: list[list[str]] = []
    threads = [threading.Thread(target=lambda: seen.append(names(rows))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [NAMES] * 6


def test_a_session_that_ends_midway_raises() -> None:
    system = SYSTEMS[101]
    rows = system.search_cos(licence=LICENCE)
    going: Iterator[sms.CosRow] = iter(sponsor(101).search_cos(licence=LICENCE))
    assert next(going).certificate == NAMES[0]
    assert len(rows) == 101

    other = sponsor(101)
    through = iter(other.search_cos(licence=LICENCE))
    first = [next(through).certificate for _ in range(100)]
    other.close()
    assert first == NAMES[:100]
    with pytest.raises(sms.HandleError):
        next(through)


def test_the_other_searches_read_on_too() -> None:
    system = sponsor(101, "cas")
    assert len(system.search_cas(licence=LICENCE)) == 101
    assert len(system.acting_as(LEVEL_1).search_cas()) == 101
    host = opened()
    adopt(host)
    session = host.acting_as(LEVEL_1)
    for number in range(101):
        session.create_cos_batch(route="skilled_worker", name=f"Batch {number}")
    assert len(session.view_cos_batches()) == 101
    assert len(session.view_cos_batches(limit=7)) == 7


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("limit", [None, 1, 7, 1_000])
def test_rows_go_through_all_pages(number: int, limit: int | None) -> None:
    system = SYSTEMS[number]
    query = {"query": "search_cos"} if limit is None else {"query": "search_cos", "limit": limit}
    for going in (
        system.rows(LICENCE, query),
        system.acting_as(LEVEL_1).rows(query),
        system.as_of(NOW).rows(LICENCE, query),
    ):
        assert names(going) == NAMES[:number]


@pytest.mark.parametrize("query", _answers.QUERIES)
def test_what_gives_no_rows_is_refused_as_such(query: str) -> None:
    system = SYSTEMS[1]
    gives_rows = query not in GIVE_ONE
    ways: list[Callable[[], Any]] = [
        lambda: system.rows(LICENCE, {"query": query}),
        lambda: system.acting_as(LEVEL_1).rows({"query": query}),
        lambda: system.as_of(NOW).rows(LICENCE, {"query": query}),
    ]
    for rows in ways:
        if gives_rows:
            rows()
            continue
        with pytest.raises(sms.InputError) as raised:
            rows()
        assert (raised.value.code, raised.value.field) == ("query.invalid", "/query")
        assert str(raised.value) == f"`{query}` gives no rows (at /query; ask it with `query`)"
        assert raised.value.remedy == "ask it with `query`"


def test_a_query_that_is_not_there_is_told_as_ever() -> None:
    with pytest.raises(sms.InputError) as raised:
        list(SYSTEMS[1].rows(LICENCE, {"query": "serch_cos"}))
    assert raised.value.code == "query.unknown"
