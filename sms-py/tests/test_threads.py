"""Handles in many threads, and the interpreter let go while the library works."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
import sms

from .sponsor import LEVEL_1, LICENCE, adopt, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.parallel_threads(1)

CALLERS = 8


def test_other_threads_run_while_a_password_is_hashed() -> None:
    # A hash that takes most of a second, of which Python could not spare a moment if it were held.
    host = sms.open(settings={"password.hash_memory_kib": 65_536, "password.hash_iterations": 8})
    steps: list[float] = []
    done = threading.Event()

    def step() -> None:
        while not done.is_set():
            steps.append(time.perf_counter())
            time.sleep(0.001)

    beside = threading.Thread(target=step)
    beside.start()
    began = time.perf_counter()
    try:
        with pytest.raises(sms.SessionError):
            host.log_in("nobody00", "Wrong=Password1")
        ended = time.perf_counter()
    finally:
        done.set()
        beside.join()
    assert ended - began > 0.05, "the hash was too quick to show anything"
    within = [began, *(step for step in steps if began < step < ended), ended]
    longest = max(later - earlier for earlier, later in pairwise(within))
    assert longest < (ended - began) / 2


@pytest.mark.parametrize("where", ["memory", "file"])
def test_many_threads_draw_on_one_allocation(where: str, tmp_path: Path) -> None:
    host = opened("memory:" if where == "memory" else str(tmp_path / "sponsor.db"))
    adopt(host)
    session = host.acting_as(LEVEL_1)
    barrier = threading.Barrier(CALLERS)

    def draft(caller: int) -> list[str]:
        barrier.wait()
        commands = [
            session.create_cos(route="skilled_worker", key=f"{caller}.{number}", host_reference=str(caller))
            for number in range(10)
        ]
        return [command.result.certificate for command in commands]

    with ThreadPoolExecutor(CALLERS) as pool:
        drafted = [name for names in pool.map(draft, range(CALLERS)) for name in names]
    assert len(set(drafted)) == CALLERS * 10
    assert {row.certificate for row in session.rows({"query": "search_cos"})} == set(drafted)
    assert host.verify()
    stats = host.stats()
    assert stats.decided == 2 + CALLERS * 10  # with the policy and the licence
    sizes = stats.group_sizes
    groups = sizes.one + sizes.two + sizes.three_to_four + sizes.five_to_eight + sizes.nine_to_sixteen + sizes.more
    assert groups == stats.groups <= stats.decided
    assert stats.waits_for_licence.count >= stats.decided - stats.groups


def test_no_unit_is_given_twice(host: sms.Sms, session: sms.Session, draft: Callable[..., str]) -> None:
    drafts = [draft() for _ in range(CALLERS)]

    def assign(name: str) -> str:
        try:
            session.assign_cos(certificate=name, terms_accepted=True)
        except sms.Refused as refused:
            return refused.code
        return "assigned"

    with ThreadPoolExecutor(CALLERS) as pool:
        answers = sorted(pool.map(assign, drafts))
    assert answers == ["allocation.insufficient"] * 3 + ["assigned"] * 5
    assert host.verify()


def test_readers_and_writers_do_not_wait_for_each_other_for_ever(host: sms.Sms, session: sms.Session) -> None:
    def work(number: int) -> None:
        if number % 2:
            session.create_cos(route="skilled_worker")
        else:
            session.search_cos()
            session.menu()
            session.can("assign_cos")
            host.state(LICENCE)

    with ThreadPoolExecutor(CALLERS) as pool:
        list(pool.map(work, range(80)))
    assert len(session.search_cos()) == 40


def test_pure_questions_are_asked_from_anywhere_at_once() -> None:
    def ask(_: int) -> tuple[sms.Decision, list[sms.Reason]]:
        return sms.decide("withdraw_cos", level="level_2"), sms.check_password("short", user_id="yAy9d5dp")

    shared = sms.decide("withdraw_cos", level="level_2")
    with ThreadPoolExecutor(CALLERS) as pool:
        answers = list(pool.map(ask, range(200)))
        reasons = list(pool.map(lambda _: shared.reasons, range(200)))
    assert all(answer == answers[0] for answer in answers)
    assert all(found is reasons[0] for found in reasons)
