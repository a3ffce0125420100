"""What tests of processes and of other hands share: writers that note what was answered, and the look afterwards."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from textwrap import dedent
from typing import TYPE_CHECKING

import sms

if TYPE_CHECKING:
    from pathlib import Path

LICENCE = "SIM000001"
USER = "carl2"
LONG = bool(os.environ.get("SMS_LONG"))
ROUNDS = 20 if LONG else 1

# Every script begins so: `draft` writes, and notes what was answered before anything else can happen.
BEGIN = """
import os, resource, signal, subprocess, sys, threading, time
import sms
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
file, noted = sys.argv[1:3]
notes = os.open(noted, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

def note(text):
    os.write(notes, f"{text}\\n".encode())

def draft(system):
    outcome = system.acting_as("carl2").create_cos(route="skilled_worker")
    note(outcome.result.certificate)

def until_refused(system, codes=("boundary.closed",)):
    def write():
        try:
            while True:
                draft(system)
        except sms.SmsError as error:
            if error.code not in codes:
                note(f"! {error.code}")
    threads = [threading.Thread(target=write, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    return threads

def end(ending, system):
    if ending == "close":
        system.close()
    elif ending == "_exit":
        os._exit(0)
    elif ending == "abort":
        os.abort()
    elif ending == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    elif ending == "exec":
        os.execv(sys.executable, [sys.executable, "-c", "pass"])
    sys.exit(0)
"""


def has_locks_of_files(folder: Path) -> bool:
    """Tell whether locks can belong to an open file here: they hold off another SQLite, also in the same process."""
    if sys.platform != "linux" or sys.maxsize < 1 << 32:
        return False
    import fcntl  # noqa: PLC0415 (Windows has none)

    read = struct.pack("hhqqi4x", fcntl.F_RDLCK, os.SEEK_SET, 0, 1, 0)
    with (folder / "locks").open("w+b") as file:
        try:
            fcntl.fcntl(file, fcntl.F_OFD_SETLK, read)
        except OSError:
            return False
    return True


def prepared(file: Path) -> None:
    """Make a store with a licence and a user."""
    with sms.open(file) as system:
        system.home_office.adopt_licence(
            number=LICENCE,
            organisation={"name": "Example Widgets Ltd"},
            routes=[{"route": "skilled_worker", "rating": "a"}],
            users=[{"user_id": USER, "level": "level_2"}],
        )


def run(script: str, file: Path, *arguments: str) -> list[str]:
    """Run a script in a Python of its own, with all the processes that it leaves; what they noted."""
    noted = file.with_suffix(".noted")
    subprocess.run(
        [sys.executable, "-W", "ignore", "-c", BEGIN + dedent(script), file, noted, *arguments],
        capture_output=True,
        timeout=100,
        check=False,
    )
    return noted.read_text(encoding="ascii").splitlines()


def missing(file: Path, answered: list[str]) -> set[str]:
    """Tell what was answered and is not kept. The store is whole."""
    assert len(set(answered)) == len(answered)
    with sms.open(file) as system:
        assert system.verify()
        return set(answered) - {row.certificate for row in system.rows(LICENCE, {"query": "search_cos"})}
