"""Told what to do on its input, it answers how long that took.

    python bench.py decide QUESTIONS
    python bench.py store DATABASE CERTIFICATES
    python bench.py table DATABASE COPY FLAT
    python bench.py transfer FILE

A line such as `can 3000` is answered by a line: the seconds that it took, the seconds of them on the processor, and
how much came of it, by which the harness knows that all languages did the same.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from datetime import UTC, date, datetime
from functools import cached_property
from itertools import chain, cycle, islice, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sms

if TYPE_CHECKING:
    from collections.abc import Iterator


class Decide:
    """Decisions that need no store."""

    def __init__(self, questions: str) -> None:
        """Read a file of questions, a line each."""
        self._questions = [self._read(line.split()) for line in Path(questions).read_text().splitlines()]

    @staticmethod
    def _read(words: list[str]) -> tuple[Any, ...]:
        *facts, routes, owner, window_open, on = words
        return (*facts, tuple(routes.split(",")), owner == "1", window_open == "1", date.fromisoformat(on))

    def _times(self, passes: int) -> Iterator[tuple[Any, ...]]:
        return chain.from_iterable(repeat(self._questions, passes))

    def decide(self, passes: int) -> int:
        """Count how many are allowed, each asked with all there is to say."""
        allowed = 0
        decide = sms.decide
        for function, level, user_status, status, rating, routes, owner, window_open, on in self._times(passes):
            if decide(
                function,
                level=level,
                status=status,
                rating=rating,
                routes=routes,
                owner=owner,
                user_status=user_status,
                window_open=window_open,
                on=on,
            ):
                allowed += 1
        return allowed

    def usual(self, passes: int) -> int:
        """Count how many are answered, each asked as a screen would ask."""
        answered = 0
        decide = sms.decide
        for function, level, _, status, rating, _, owner, _, _ in self._times(passes):
            if decide(function, level=level, status=status, rating=rating, owner=owner) is not None:
                answered += 1
        return answered

    def explain(self, passes: int) -> int:
        """Count how many reasons there are, each of them read."""
        reasons = 0
        decide = sms.decide
        for function, level, user_status, status, rating, routes, owner, window_open, on in self._times(passes):
            decision = decide(
                function,
                level=level,
                status=status,
                rating=rating,
                routes=routes,
                owner=owner,
                user_status=user_status,
                window_open=window_open,
                on=on,
            )
            for reason in decision.reasons:
                if reason.code:
                    reasons += 1
        return reasons

    def peer(self, passes: int) -> int:
        """Make as many moments: a native type of Python that takes one argument by place and eight by name, too."""
        made = 0
        for _, _, _, _, _, _, _, _, _ in self._times(passes):
            if datetime(
                2026,
                month=4,
                day=6,
                hour=9,
                minute=30,
                second=15,
                microsecond=7,
                tzinfo=UTC,
                fold=0,
            ):
                made += 1
        return made


class Store:
    """What users and the host do on a store."""

    def __init__(self, database: str, certificates: str) -> None:
        """Open a store, and read a file of certificates: a line for each, with the user who asks."""
        self._system = sms.open(database)
        self._licence = next(self._system.licences())
        pairs = [line.split() for line in Path(certificates).read_text().splitlines()]
        sessions = {user_id: self._system.acting_as(user_id) for user_id in {user_id for user_id, _ in pairs}}
        self._certificates = cycle([(sessions[user_id], name) for user_id, name in pairs])

    def can(self, count: int) -> int:
        """Count how many may be reported on."""
        return sum(
            session.can("report_worker_activity", name).allowed for session, name in islice(self._certificates, count)
        )

    def assign(self, count: int) -> int:
        """Count how many were assigned: all, or the program ends."""
        assigned = 0
        for session, name in islice(self._certificates, count):
            if session.assign_cos(certificate=name, terms_accepted=True).result.number:
                assigned += 1
        return assigned

    def rows(self, count: int) -> int:
        """Read all certificates of the licence as rows, so many times."""
        return sum(len(self._rows()) for _ in range(count))

    def frame(self, count: int) -> int:
        """Read them into a DataFrame."""
        import pandas as pd  # noqa: PLC0415  there may be none

        return sum(len(pd.DataFrame(self._rows())) for _ in range(count))

    def loads(self, count: int) -> int:
        """Parse the text of the same pages with what Python itself has."""
        return sum(len(json.loads(text)) for _ in range(count) for text in self._texts)

    def _rows(self) -> list[sms.CosRow]:
        return list(self._system.rows(self._licence, {"query": "search_cos"}))

    @cached_property
    def _texts(self) -> list[str]:
        rows = [row.to_dict() for row in self._rows()]
        pages = [rows[place : place + 1_000] for place in range(0, len(rows), 1_000)]
        return [json.dumps(page, separators=(",", ":")) for page in pages]


class Table:
    """A table in polars, and what reads a copy of the file with the SQLite of Python itself.

    That SQLite may not touch the file that is open here.
    """

    def __init__(self, database: str, copy: str, flat: str) -> None:
        """Open a store, a copy of it, and a new file in which the table lies as plain values."""
        import polars as pl  # noqa: PLC0415  there may be none

        self._polars = pl
        self._system = sms.open(database)
        self._copy = sqlite3.connect(copy)
        self._flat = sqlite3.connect(flat)
        rows = [[self._plain(value) for value in row.values()] for row in self._system.table("certificates")]
        columns = [column.name for column in self._system.table("certificates").columns]
        self._flat.execute(f"CREATE TABLE certificates ({', '.join(columns)})")
        places = ", ".join("?" for _ in columns)
        self._flat.executemany(f"INSERT INTO certificates VALUES ({places})", rows)  # noqa: S608  question marks
        self._flat.commit()

    @staticmethod
    def _plain(value: object) -> object:
        return value if value is None or isinstance(value, int | str) else str(value)

    def table(self, count: int) -> int:
        """Read the table into a frame, so many times."""
        return sum(len(self._polars.DataFrame(self._system.table("certificates"))) for _ in range(count))

    def copy(self, count: int) -> int:
        """Read what lies in the copy into a frame."""
        return sum(len(self._read(IN_THE_FILE, self._copy)) for _ in range(count))

    def flat(self, count: int) -> int:
        """Read the plain values into a frame."""
        return sum(len(self._read("SELECT * FROM certificates", self._flat)) for _ in range(count))

    def _read(self, query: str, connection: sqlite3.Connection) -> Any:
        # All rows are looked at for the types of the columns: the first hundred may be empty.
        return self._polars.read_database(query, connection, infer_schema_length=None)


class Transfer:
    """A file of the Bulk Data Transfer."""

    def __init__(self, file: str) -> None:
        """Remember where a file lies that is right."""
        self._file = file

    def check(self, count: int) -> int:
        """Count the records of the verdicts on it."""
        verdicts = (sms.bdt.check(self._file, on="2026-04-06") for _ in range(count))
        return sum(verdict.record_count for verdict in verdicts if verdict.valid)

    def records(self, count: int) -> int:
        """Count the records as they come."""
        return sum(sum(1 for _ in sms.bdt.records(self._file)) for _ in range(count))


STORED = "licence id kind route state number owner container host_reference family_name given_name passport_number"
FIELDS = (
    "nationality start_on end_on weekly_hours job_title occupation_code gross_salary_pence salary_period course_title"
)
MEMBERS = "application created_on last_saved_on sponsorship_withdrawn graduated migrated erased"
COLUMNS = ", ".join(
    [
        *STORED.split(),
        *(f"json_extract(particulars, '$.fields.{name}') AS {name}" for name in FIELDS.split()),
        *(f"json_extract(particulars, '$.{name}') AS {name}" for name in MEMBERS.split()),
    ]
)
IN_THE_FILE = f"SELECT {COLUMNS}, assigned_on, use_by FROM certificates"  # noqa: S608  names of our own


def main(subject: str, *files: str) -> None:
    """Serve until the input ends."""
    works = {"decide": Decide, "store": Store, "table": Table, "transfer": Transfer}[subject](*files)
    for line in sys.stdin:
        name, count = line.split()
        work = getattr(works, name)
        begun, begun_on_processor = time.perf_counter(), time.thread_time()
        made = work(int(count))
        on_processor, passed = time.thread_time() - begun_on_processor, time.perf_counter() - begun
        print(f"{passed:.9f} {on_processor:.9f} {made}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
