"""Others who touch the file of an open store: nothing answered is missing, or a clear error came before the answer."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from . import hands

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.parallel_threads(1), pytest.mark.timeout(3_600 if hands.LONG else 120)]

LIBRARIES = {
    "sqlite3": """
        import sqlite3
        connection = sqlite3.connect(file)
        connection.execute("SELECT count(*) FROM certificates").fetchall()
        connection.close()
    """,
    "pandas": """
        import contextlib, pandas, sqlite3
        with contextlib.closing(sqlite3.connect(file)) as connection:
            pandas.read_sql("SELECT * FROM certificates", connection)
    """,
    "apsw": """
        import apsw
        connection = apsw.Connection(file)
        list(connection.execute("SELECT count(*) FROM certificates"))
        connection.close()
    """,
}


WRITE_AND_LET_IN = """
    system = sms.open(file)
    if sys.argv[4] == "threads":
        until_refused(system, codes=("store.moved",))
    try:
        for _ in range(8):
            draft(system)
            note("in")
            exec(sys.argv[3])
            note("out")
    except sms.SmsError as error:
        note(f"refused {error.code}")
        try:
            draft(system)
        except sms.SmsError as error:
            note(f"refused {error.code}")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("library", LIBRARIES)
def test_another_sqlite_in_the_same_process(library: str, tmp_path: Path) -> None:
    """Opened and closed between commits, and then the process is killed."""
    guarded = hands.has_locks_of_files(tmp_path)
    for number in range(hands.ROUNDS):
        file = tmp_path / f"{number}.db"
        hands.prepared(file)
        noted = hands.run(WRITE_AND_LET_IN, file, dedent(LIBRARIES[library]), "alone")
        answered = [line for line in noted if line.startswith("cos-")]
        refused = [line for line in noted if line.startswith("refused")]
        assert answered
        assert len(answered) == 8 or (not guarded and refused == ["refused store.moved"] * 2)
        assert hands.missing(file, answered) == set()


@pytest.mark.parametrize("library", LIBRARIES)
def test_another_sqlite_while_threads_write(library: str, tmp_path: Path) -> None:
    """Nothing answered is missing. Where locks belong to processes alone, what was answered in the gap may be."""
    guarded = hands.has_locks_of_files(tmp_path)
    for number in range(hands.ROUNDS):
        file = tmp_path / f"{number}.db"
        hands.prepared(file)
        noted = hands.run(WRITE_AND_LET_IN, file, dedent(LIBRARIES[library]), "threads")
        answered = [line for line in noted if line.startswith("cos-")]
        told = [line for line in noted if not line.startswith("cos-")]
        missing = hands.missing(file, answered)
        if guarded:
            assert told == ["in", "out"] * 8
            assert missing == set()
        else:
            assert set(told) <= {"in", "out", "refused store.moved"}
            assert missing <= in_the_gap(noted)


def in_the_gap(noted: list[str], threads: int = 4) -> set[str]:
    """Tell what was answered while the other one had the file open: the gap that SECURITY.md names."""
    gap: set[str] = set()
    inside, late = False, 0
    for line in noted:
        if line in {"in", "out"}:
            inside, late = line == "in", threads
        elif line.startswith("cos-") and (inside or late):
            # A thread may note late what it was answered in the gap.
            late -= not inside
            gap.add(line)
    return gap


HANDS = {
    "unlink": "os.unlink(path)",
    "rename": "os.rename(path, path + '-away')",
    "replace": "import shutil; shutil.copyfile(path, path + '-new'); os.replace(path + '-new', path)",
    "link": "os.link(path, path + '-name')",
}


@pytest.mark.parametrize("part", ["", "-wal", "-shm"])
@pytest.mark.parametrize("hand", HANDS)
def test_a_file_that_is_no_longer_the_one_that_is_open(hand: str, part: str, tmp_path: Path) -> None:
    """Nothing is answered from then on, in whatever way the process goes on."""
    script = """
    system = sms.open(file)
    for _ in range(3):
        draft(system)
    path = file + sys.argv[3]
    exec(sys.argv[4])
    note("touched")
    for _ in range(3):
        try:
            draft(system)
        except sms.SmsError as error:
            note(f"refused {error.code}")
    os.kill(os.getpid(), signal.SIGKILL)
    """
    for number in range(hands.ROUNDS):
        file = tmp_path / f"{number}.db"
        hands.prepared(file)
        noted = hands.run(script, file, part, HANDS[hand])
        assert noted[3:] == ["touched", *["refused store.moved"] * 3]
        if part == "-shm":
            file.with_name(f"{file.name}-shm-name").unlink(missing_ok=True)
            # The log is whole, and the memory that processes share is made anew.
            assert hands.missing(file, noted[:3]) == set()
