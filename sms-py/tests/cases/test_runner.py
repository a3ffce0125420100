"""A runner that finds nothing wrong proves nothing: each kind of expectation is broken once."""

from __future__ import annotations

from typing import Any

import pytest

from .document import Mistake, rows, written_out
from .file import parse
from .hand_over import Documents, method_for
from .runner import Run, run

OPENING = {
    "as": "home_office",
    "execute": {
        "command": "adopt_licence",
        "number": "SIM000001",
        "organisation": {"name": "Example Ltd"},
        "routes": [{"route": "skilled_worker", "rating": "a"}],
    },
}
GOOD: dict[str, Any] = {
    "as": "home_office",
    "execute": {"command": "set_status", "licence": "SIM000001", "status": "suspended"},
}
NOW = "2026-04-06T09:00:00Z"


def run_steps(*steps: dict[str, Any]) -> Run:
    own = {"about": "a file", "now": NOW, "cases": [{"name": "a case", "facts": [], "steps": list(steps)}]}
    shared = {"about": "what all share", "documents": {}, "before": [OPENING]}
    return run(parse("a file", own, shared), Documents())


def test_a_good_step_is_written_down() -> None:
    seen = run_steps(GOOD)
    assert seen.problems == []
    assert len(seen.lines) == 1
    assert seen.transcript.decode().endswith('"case":"a case","row":null,"step":0}\n')


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ({"expect": {"refused": ["access.level"]}}, "refused"),
        ({"expect": {"failed": "licence.not_found"}}, "failed"),
        ({"expect": {"warnings": ["certificate.age"]}}, "warnings"),
        ({"expect": {"findings": ["user.no_level_1"]}}, "findings"),
        ({"expect": {"disagreements": ["access.level"]}}, "disagreements"),
        ({"expect": {"notices": []}}, "notices"),
        ({"expect": {"events": []}}, "events"),
        ({"expect": {"repeated": True}}, "repeated"),
        ({"expect": {"fields": ["/status"]}}, "fields"),
        ({"expect": {"rules": ["lu/A-3"]}}, "rules"),
        ({"expect": {"at": {"/result/status": "dormant"}}}, "/result/status"),
        ({"expect": {"at": {"/repeated": 0}}}, "/repeated"),
        ({"expect": {"count": {"/events": 3}}}, "count of /events"),
        ({"expect": {"absent": ["/result/status"]}}, "absent /result/status"),
        ({"expect": {"unknown": 1}}, "unknown fields"),
        ({"preview_differs": True}, "preview:"),
        ({"menu": True}, "one verb"),
        ({"colour": "red"}, "unknown fields"),
        ({"save": {"all": "/nowhere"}}, "nothing to save"),
        ({"why": "$nobody"}, "nothing was saved as `nobody`"),
    ],
)
def test_a_broken_step_is_told_with_its_place(broken: dict[str, Any], told: str) -> None:
    (problem,) = run_steps(GOOD | broken).problems
    assert told in problem
    assert "case `a case`, step 0" in problem


@pytest.mark.parametrize(("logged", "is_told"), [(None, False), ("password", True)])
def test_a_knock_is_told_that_was_not_logged(logged: str | None, is_told: bool) -> None:  # noqa: FBT001
    step = {
        "log_in": {"user_id": "Nobody1", "password": "x"},
        "expect": {"failed": "log_in.refused", "logged": logged},
    }
    assert any("logged: wanted" in problem for problem in run_steps(step).problems) is is_told


def test_documents_are_written_out() -> None:
    variables = {"anna": "A1", "codes": ["x"]}
    documents = {"form": {"name": "$anna", "age": 3}, "more": {"$use": "form", "age": 4}}

    def out(value: Any) -> Any:
        return written_out(value, variables, documents)

    assert out({"a": "$anna", "b": "$codes", "c": "$$anna"}) == {"a": "A1", "b": ["x"], "c": "$anna"}
    assert out({"$use": "more", "name": None}) == {"name": None, "age": 4}
    assert out({"$join": ["$anna", {"$repeat": ["ab", 2]}]}) == "A1abab"
    for wrong in ("$nobody", {"$use": "nothing"}):
        with pytest.raises(Mistake):
            out(wrong)


def test_rows_come_in_two_shapes() -> None:
    assert rows([{"a": 1, "b": 2}], {}, {}) == rows({"columns": ["a", "b"], "rows": [[1, 2]]}, {}, {})
    assert rows(None, {}, {}) == [{}]
    with pytest.raises(ValueError, match="shorter"):
        rows({"columns": ["a", "b"], "rows": [[1]]}, {}, {})


class Giver:
    """Somebody with a method of the name of a command."""

    def set_status(self, *, licence: str, status: str) -> None:
        """Do nothing: only whether it could be called counts."""


@pytest.mark.parametrize(
    ("document", "has_method"),
    [
        ({"command": "set_status", "licence": "SIM000001", "status": "active"}, True),
        ({"command": "set_status", "licence": "SIM000001"}, False),
        ({"command": "set_status", "licence": "SIM000001", "status": None}, False),
        ({"command": "set_status", "licence": "SIM000001", "status": "active", "colour": "red"}, False),
        ({"command": "__class__"}, False),
        ({"command": 17}, False),
        ([], False),
    ],
)
def test_a_method_is_used_where_it_takes_just_these_arguments(document: Any, has_method: bool) -> None:  # noqa: FBT001
    assert (method_for(Giver(), "command", document) is not None) is has_method
