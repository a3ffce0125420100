"""A case file as it stands on disk, read strictly."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .document import only

FOLDER = Path(__file__).parents[3] / "cases"
SHARED = "shared.json"

_FILE = frozenset({"about", "now", "documents", "before", "cases"})
_CASE = frozenset({"name", "facts", "now", "seed", "each", "steps"})


@dataclass(frozen=True)
class CaseFile:
    """A case file, with what every file shares put before its own."""

    name: str
    now: str
    cases: list[dict[str, Any]]
    documents: dict[str, Any] = field(default_factory=dict)
    before: list[dict[str, Any]] = field(default_factory=list)


def parse(name: str, own: dict[str, Any], shared: dict[str, Any]) -> CaseFile:
    """Put the parts of a file together."""
    for document in (own, shared):
        only(document, "a file", _FILE)
    for case in own["cases"]:
        only(case, "a case", _CASE)
    return CaseFile(
        name=name,
        now=own["now"],
        cases=own["cases"],
        documents=shared["documents"] | own.get("documents", {}),
        before=shared["before"] + own.get("before", []),
    )


def read(name: str) -> CaseFile:
    """Read a case file."""
    own, shared = (json.loads((FOLDER / each).read_text(encoding="utf-8")) for each in (name, SHARED))
    return parse(name, own, shared)


def names() -> list[str]:
    """Name all case files."""
    return sorted(path.name for path in FOLDER.glob("*.json") if path.name != SHARED)
