"""Every shared case file, with commands, queries and questions as documents, and by the methods of their names.

`SMS_TRANSCRIPTS=FOLDER` keeps what was seen, for people to compare.
"""

from __future__ import annotations

import os
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest
import sms

from . import file
from .hand_over import Documents, Methods
from .runner import Run, run

FILES = file.names()


def listed() -> dict[str, str]:
    """The digest of what each file's run sees, in every language."""
    lines = (file.FOLDER / "answers.txt").read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split("  ") for line in lines)}


def difference(name: str, transcript: bytes) -> str:
    """The first lines of a transcript that are not those of `cases/lines.txt`."""
    lines = (file.FOLDER / "lines.txt").read_text(encoding="utf-8").splitlines()
    known = next(line.split(" ")[1:] for line in lines if line.startswith(f"{name} "))
    now = transcript.splitlines()
    differing = [
        f"  line {place + 1}: {line.decode()}"
        for place, line in enumerate(now)
        if place >= len(known) or sha256(line).hexdigest()[:6] != known[place]
    ]
    counts = f"{name}: {len(differing)} of {len(now)} lines differ, and {len(known)} are listed"
    return "\n".join([counts, *differing[:3]])


def check(name: str, seen: Run, kind: str) -> None:
    assert not seen.problems, "\n\n".join(seen.problems)
    if folder := os.environ.get("SMS_TRANSCRIPTS"):
        path = Path(folder)
        path.mkdir(parents=True, exist_ok=True)
        (path / name).with_suffix(f".{kind}.txt").write_bytes(seen.transcript)
    if seen.digest != listed()[name]:
        pytest.fail(difference(name, seen.transcript))


@cache
def by_methods(name: str) -> tuple[Run, frozenset[str]]:
    methods = Methods()
    seen = run(file.read(name), methods)
    return seen, frozenset(methods.used)


@pytest.mark.parametrize("name", FILES)
def test_a_file_as_documents(name: str) -> None:
    check(name, run(file.read(name), Documents()), "python")


@pytest.mark.parametrize("name", FILES)
def test_a_file_by_methods(name: str) -> None:
    seen, _ = by_methods(name)
    check(name, seen, "methods")


def test_the_list_names_every_file() -> None:
    assert sorted(listed()) == FILES


def test_every_method_was_used() -> None:
    used = {name for file_name in FILES for name in by_methods(file_name)[1]}
    commands = {command.name for command in sms.ask({"question": "commands"})}
    queries = {query.name for query in sms.ask({"question": "queries"})}
    assert commands - used == set(), "commands that no method carried out"
    for asker in ("Session", "Sms"):
        assert {f"{asker}.{query}" for query in queries} - used == set(), "queries that no method answered"
    assert {"decide", "check_password", "check_application", "cos_dates", "functions", "rules"} <= used
    assert any(name.startswith("View.") for name in used)
