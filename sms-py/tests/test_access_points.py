"""Every point of the access table: Python, the C library and the core give the same answers.

`docs/access-points.json` has the arguments, their order, and a digest of the core's own answers for each function.
"""

from __future__ import annotations

import ctypes
import hashlib
import itertools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sms

PROJECT = Path(__file__).parents[2]
POINTS = json.loads((PROJECT / "docs/access-points.json").read_text(encoding="utf-8"))
NAMES = [name for name, _ in POINTS["arguments"]]
VALUES = [values for _, values in POINTS["arguments"]]

# The C library may have to be built first; and once is enough.
pytestmark = [pytest.mark.timeout(600), pytest.mark.parallel_threads(1)]

Line = Callable[[str, date, tuple[Any, ...]], str]
"""The codes for a function on a day with the values of the other arguments."""


def days(function: dict[str, Any]) -> list[date]:
    return [date.fromisoformat(day) for day in function["days"]]


def agrees(function: dict[str, Any], line: Line, arguments: list[list[Any]]) -> bool:
    """Whether the answers for a function have the digest of the core's."""
    points = itertools.product(days(function), itertools.product(*arguments))
    text = "".join(line(function["function"], day, values) + "\n" for day, values in points)
    assert text.count("\n") == function["points"]
    return bool(hashlib.sha256(text.encode()).hexdigest() == function["digest"])


def differing(line: Line, arguments: list[list[Any]]) -> list[str]:
    """The functions on which the answers are not those of the core."""
    return [function["function"] for function in POINTS["functions"] if not agrees(function, line, arguments)]


# ------------------------------------------------------------------------------------------------------------ Python


def codes_in_python(function: Any, day: date, values: tuple[Any, ...]) -> str:
    decision = sms.decide(function, on=day, **dict(zip(NAMES, values, strict=True)))
    return " ".join([reason.code for reason in decision.reasons])


def test_python_answers_every_point_as_the_core_does() -> None:
    assert differing(codes_in_python, VALUES) == []


def test_the_points_are_all_functions_and_all_their_words() -> None:
    assert [function["function"] for function in POINTS["functions"]] == sms.functions()
    words = dict(POINTS["arguments"])
    assert words["level"] == list(sms.Level)
    assert words["status"] == list(sms.LicenceStatus)
    assert words["rating"] == list(sms.Rating)
    assert words["user_status"] == list(sms.UserStatus)
    assert sum(function["points"] for function in POINTS["functions"]) > 1_000_000


def test_a_wrong_answer_would_be_seen() -> None:
    first = POINTS["functions"][0]
    wrong = (first["function"], days(first)[-1], tuple(values[-1] for values in VALUES))

    def line(*point: Any) -> str:
        return "access.level" if point == wrong else codes_in_python(*point)

    assert agrees(first, codes_in_python, VALUES)
    assert not agrees(first, line, VALUES)


# ----------------------------------------------------------------------------------------------------------------- C


class Text(ctypes.Structure):
    """An `sms_str`."""

    _fields_ = (("data", ctypes.c_void_p), ("length", ctypes.c_size_t))

    def __str__(self) -> str:
        return ctypes.string_at(self.data, self.length).decode()


class Day(ctypes.Structure):
    """An `sms_date`."""

    _fields_ = (("year", ctypes.c_int32), ("month", ctypes.c_uint8), ("day", ctypes.c_uint8))


class Question(ctypes.Structure):
    """An `sms_question`."""

    _fields_ = (
        ("size", ctypes.c_size_t),
        ("function", ctypes.c_uint32),
        ("level", ctypes.c_uint32),
        ("user_status", ctypes.c_uint32),
        ("licence_status", ctypes.c_uint32),
        ("rating", ctypes.c_uint32),
        ("owner", ctypes.c_uint8),
        ("window_open", ctypes.c_uint8),
        ("routes", ctypes.c_uint64),
        ("on", Day),
    )


class Reason(ctypes.Structure):
    """An `sms_reason`."""

    _fields_ = (
        ("size", ctypes.c_size_t),
        ("code", ctypes.c_uint32),
        ("confidence", ctypes.c_uint32),
        *((name, Text) for name in ("id", "message", "rule", "source", "field", "remedy", "parameters")),
    )


def c_library() -> Path:
    """The C library, from `SMS_LIBRARY` or built here."""
    if named := os.environ.get("SMS_LIBRARY"):
        return Path(named)
    built = subprocess.run(
        ["cargo", "build", "--package", "sms-ffi", "--message-format", "json"],
        cwd=PROJECT,
        check=True,
        stdout=subprocess.PIPE,
    )
    messages = [json.loads(line) for line in built.stdout.splitlines()]
    files = [Path(file) for message in messages for file in message.get("filenames", [])]
    name = {"darwin": "libsms.dylib", "win32": "sms.dll"}.get(sys.platform, "libsms.so")
    return next(file for file in files if file.name == name)


class CLibrary:
    """The access table as C sees it."""

    def __init__(self, path: Path) -> None:
        library = ctypes.CDLL(str(path))
        self._decide = library.sms_decide
        self._decide.argtypes = (ctypes.c_void_p,) * 4
        self._reason = library.sms_decide_reason
        self._reason.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p, ctypes.c_void_p)
        self._question = Question(size=ctypes.sizeof(Question))
        self._question_at = ctypes.addressof(self._question)
        self._causes = ctypes.c_uint64()
        self._causes_at = ctypes.addressof(self._causes)
        self._codes: dict[int, str] = {0: ""}

    def codes(self, function: str, day: date, values: tuple[Any, ...]) -> str:
        """Ask, and name the codes of all causes."""
        question = self._question
        question.function = FUNCTIONS[function]
        question.on = Day(day.year, day.month, day.day)
        (
            question.level,
            question.licence_status,
            question.rating,
            question.routes,
            question.owner,
            question.user_status,
            question.window_open,
        ) = values
        assert self._decide(None, self._question_at, self._causes_at, None) == 0
        causes = self._causes.value
        if causes not in self._codes:
            self._codes[causes] = " ".join(self._ids(causes))
        return self._codes[causes]

    def _ids(self, causes: int) -> Iterator[str]:
        for number in range(len(sms.Cause)):
            if causes >> number & 1:
                reason = Reason(size=ctypes.sizeof(Reason))
                assert self._reason(None, self._question_at, number, ctypes.addressof(reason), None) == 0
                yield str(reason.id)


def numbers(words: Iterable[str]) -> dict[str, int]:
    """The number of each word, as C knows it: its place."""
    return {word: place for place, word in enumerate(words)}


FUNCTIONS = numbers(sms.Function)
KINDS = {"level": sms.Level, "status": sms.LicenceStatus, "rating": sms.Rating, "user_status": sms.UserStatus}


def for_c(argument: str, values: list[Any]) -> list[int]:
    """The values of an argument, as C knows them."""
    if argument == "routes":
        places = numbers(sms.Route)
        return [sum(1 << places[route] for route in routes) for routes in values]
    places = numbers(KINDS[argument]) if argument in KINDS else {}
    return [places.get(value, value) for value in values]


def test_the_c_library_answers_every_point_as_the_core_does() -> None:
    assert NAMES == ["level", "status", "rating", "routes", "owner", "user_status", "window_open"]
    arguments = [for_c(name, values) for name, values in POINTS["arguments"]]
    assert differing(CLibrary(c_library()).codes, arguments) == []
