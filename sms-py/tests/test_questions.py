"""The questions that analysts ask, as scripts on a sample of which it is known what is planted in it."""

from __future__ import annotations

import ast
import runpy
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import sms

SCRIPTS = sorted((Path(__file__).parents[2] / "examples" / "python" / "questions").glob("*.py"))
MOST_LINES = 10

SAMPLE = sms.samples.sponsor(workers=400)
WORKERS = {worker["employee_id"]: worker for worker in SAMPLE.workers}

pytestmark = pytest.mark.parallel_threads(1)


def run(name: str) -> dict[str, Any]:
    """What stands in a script at its end."""
    (script,) = (script for script in SCRIPTS if script.stem == name)
    return runpy.run_path(str(script))


def planted(kind: sms.samples.PlantedKind, what: str = "certificate") -> list[str]:
    """Whom or what it is planted in."""
    return sorted(str(row[what]) for row in SAMPLE.planted if row["kind"] == kind)  # type: ignore[literal-required]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_a_script_is_short_and_says_what_it_answers(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    module = ast.parse(text)
    assert (ast.get_docstring(module) or "").endswith("?")
    first = next(node for node in module.body if not isinstance(node, ast.Expr | ast.Import | ast.ImportFrom))
    lines = [line for line in text.splitlines()[first.lineno - 1 :] if line.strip()]
    assert len(lines) <= MOST_LINES


def test_which_lapse_and_which_have_lapsed() -> None:
    answer: pl.DataFrame = run("lapsing")["answer"]
    assert sorted(answer.filter(state="expired")["number"]) == planted("never_used")
    assert sorted(answer.filter(state="assigned")["number"]) == planted("lapses_soon")


def test_how_long_the_allocation_lasts() -> None:
    (answer,) = run("allocation")["answer"].to_dicts()
    (now,) = (
        allocation
        for allocation in SAMPLE.system.view_licence_summary(licence=SAMPLE.licence).allocations
        if allocation.from_ <= SAMPLE.today <= allocation.to
    )
    days = (SAMPLE.today - now.from_).days
    assert answer["remaining"] == now.remaining > 0
    assert answer["a_day"] == pytest.approx(now.assigned / days)
    assert (answer["runs_out_on"] - SAMPLE.today).days == int(now.remaining * days / now.assigned)
    assert SAMPLE.today < answer["runs_out_on"] < answer["to"]


def test_who_can_do_what() -> None:
    module = run("who_can")
    answer, alone = module["answer"], module["alone"]
    assert len(answer) == 5 * len(sms.Function)
    allowed = {(row["user_id"], row["function"]) for row in answer.filter("allowed").to_dicts()}
    summary = SAMPLE.system.view_licence_summary(licence=SAMPLE.licence)
    levels: list[tuple[str, sms.Level]] = [("anna1", sms.Level.LEVEL_1), ("carl3", sms.Level.LEVEL_2)]
    for user_id, level in levels:
        for function in sms.Function:
            decision = sms.decide(
                function,
                level=level,
                status=summary.status,
                routes=["skilled_worker"],
                on=SAMPLE.today,
                owner=True,
                window_open=False,
            )
            assert ((user_id, str(function)) in allowed) == decision.allowed, (user_id, function)
    assert not answer.filter(~pl.col("allowed") & (pl.col("reasons").list.len() == 0)).height
    # There are two Level 1 users and three Level 2 users, each with the same access.
    assert alone.is_empty()


def test_who_has_not_logged_in() -> None:
    answer = run("idle_users")["answer"]
    assert answer.filter("for_a_year")["user_id"].to_list() == planted("idle_user", "user_id")
    assert answer["user_id"].to_list() == ["bela2"]


def test_what_a_leaver_leaves() -> None:
    answer = run("leaver")["answer"]
    live = [
        str(row.number)
        for row in SAMPLE.system.search_cos(licence=SAMPLE.licence)
        if row.owner == "emil5" and row.state in ("assigned", "used")
    ]
    assert sorted(answer["number"]) == sorted(live)
    assert set(map(tuple, answer["seen_by"].to_list())) == {("anna1", "bela2")}


def test_who_started_late_and_what_was_never_used() -> None:
    module = run("late_starts")
    assert sorted(module["answer"]["employee_id"]) == planted("late_start", "employee_id")
    assert sorted(module["never_used"]["number"]) == planted("never_used")


def test_in_what_the_export_differs() -> None:
    answer = run("differences")["answer"]
    assert sorted(answer.filter(field="salary")["employee_id"]) == planted("pay_below", "employee_id")
    assert sorted(answer.filter(field="site")["employee_id"]) == planted("other_site", "employee_id")
    assert set(answer["field"]) == {"salary", "site"}


def test_what_ends_soon() -> None:
    answer = run("expiring")["answer"]
    wanted = [
        worker["employee_id"] for worker in SAMPLE.workers if 0 <= (worker["visa_expires_on"] - SAMPLE.today).days <= 90
    ]
    assert sorted(answer.filter(what="visa")["who"]) == sorted(wanted)
    assert wanted


def test_a_sample_is_the_same_for_the_same_seed(tmp_path: Path) -> None:
    with sms.samples.sponsor(workers=20, seed=3).system as first:
        heads = first.heads()
    again = sms.samples.sponsor(workers=20, seed=3, url=tmp_path / "sample.db")
    assert again.system.heads() == heads
    assert bool(again.system.verify())
    assert again.workers == sms.samples.sponsor(workers=20, seed=3).workers
    again.system.close()


@pytest.mark.parametrize("workers", [0, 9, 100_001, 2**40])
def test_a_sample_of_too_few_or_too_many_workers_is_refused(workers: int) -> None:
    with pytest.raises(sms.Refused) as raised:
        sms.samples.sponsor(workers=workers)
    assert [(reason.code, reason.field) for reason in raised.value.reasons] == [("field.out_of_range", "/workers")]


def test_what_was_known_and_what_was_so() -> None:
    module = run("as_it_was")
    then = module["then"]
    late = [
        entry
        for entry in SAMPLE.system.journal(SAMPLE.licence)
        if entry.event == "certificate_assigned" and entry.occurred_at and entry.occurred_at <= then < entry.recorded_at
    ]
    assert late
    assert sorted(module["answer"].to_dicts(), key=lambda row: row["number"]) == [
        {"number": entry.data["number"], "known": None, "so": "assigned"} for entry in late
    ]
