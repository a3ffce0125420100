"""Processes that fork, and all their endings: what was answered is kept, or the child was refused before it wrote."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from . import hands

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.parallel_threads(1),
    pytest.mark.timeout(3_600 if hands.LONG else 120),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the machine cannot fork"),
]

ENDINGS = ["close", "normal", "_exit", "abort", "kill", "exec"]
THREADS = pytest.mark.parametrize("threads", ["alone", "threads"])


@THREADS
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_child_opens_what_was_closed_before_the_fork(ending: str, threads: str, tmp_path: Path) -> None:
    """It writes beside its parent, and after the parent has ended in whatever way."""
    script = """
    ending, threads = sys.argv[3:]
    system = sms.open(file)
    draft(system)
    writing = until_refused(system) if threads == "threads" else []
    time.sleep(0.05)
    system.close()
    for thread in writing:
        thread.join()
    reading, held = os.pipe()
    child = os.fork()
    system = sms.open(file)
    if threads == "threads":
        until_refused(system)
    for _ in range(3):
        draft(system)
    if child:
        end(ending, system)
    os.close(held)
    os.read(reading, 1)
    for _ in range(3):
        draft(system)
    note("child")
    os.kill(os.getpid(), signal.SIGKILL)
    """
    for number in range(hands.ROUNDS):
        file = tmp_path / f"{number}.db"
        hands.prepared(file)
        noted = hands.run(script, file, ending, threads)
        assert noted.count("child") == 1
        noted.remove("child")
        assert [line for line in noted if line.startswith("!")] == []
        assert len(noted) >= 10
        assert hands.missing(file, noted) == set()


@THREADS
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_child_is_refused_what_its_parent_has_open(ending: str, threads: str, tmp_path: Path) -> None:
    """Also after the parent has ended; a new process is not refused."""
    script = """
    ending, threads = sys.argv[3:]
    system = sms.open(file)
    draft(system)
    if threads == "threads":
        until_refused(system)
        time.sleep(0.05)
    reading, held = os.pipe()
    child = os.fork()
    if child:
        for _ in range(3):
            draft(system)
        end(ending, system)
    os.close(held)

    def refused():
        try:
            draft(sms.open(file))
        except sms.SmsError as error:
            note(f"{error.code} {'before the fork' in str(error)}")
    refused()
    another = '''
    import sms, sys
    print(sms.open(sys.argv[1]).acting_as("carl2").create_cos(route="skilled_worker").result.certificate)
    '''
    import textwrap
    note(subprocess.check_output([sys.executable, "-c", textwrap.dedent(another), file], text=True).strip())
    os.read(reading, 1)
    refused()
    os.kill(os.getpid(), signal.SIGKILL)
    """
    for number in range(hands.ROUNDS):
        file = tmp_path / f"{number}.db"
        hands.prepared(file)
        noted = hands.run(script, file, ending, threads)
        assert noted.count("boundary.process True") == 2
        answered = [line for line in noted if not line.startswith("boundary.process")]
        assert not [line for line in answered if line.startswith("!")]
        assert len(answered) >= 5
        assert hands.missing(file, answered) == set()


def test_a_block_ends_quietly_in_a_child(tmp_path: Path) -> None:
    """The child of a fork within `with` leaves the block, and the parent goes on."""
    script = """
    with sms.open(file) as system:
        child = os.fork()
        if child:
            assert os.waitpid(child, 0)[1] == 0
            draft(system)
    if not child:
        note("left")
    """
    file = tmp_path / "store.db"
    hands.prepared(file)
    noted = hands.run(script, file)
    assert noted[0] == "left"
    assert len(noted) == 2
    assert hands.missing(file, noted[1:]) == set()
