"""Answers of the native half in the types that the library declares for them."""

from __future__ import annotations

from typing import Any

from ._answers import QUERIES, QUESTIONS, RESULTS, Outcome
from ._reading import reader


def outcome(command: str, document: dict[str, Any]) -> Outcome[Any]:
    """Make an outcome with the result that a command of this name declares."""
    made: Outcome[Any] = Outcome.of_wire(document)
    made.__dict__["result"] = reader(RESULTS[command])(document["result"])
    return made


def answered(query: str, document: Any) -> Any:
    """Give the answer to a query of this name."""
    return reader(QUERIES[query])(document)


def told(question: str, document: Any) -> Any:
    """Give the answer to a question of this name."""
    return reader(QUESTIONS[question])(document)
