"""Two processes of eight threads work on one file and are killed: nothing answered is missing, memory stays flat.

python sms-py/tests/soak.py SECONDS

It works in turns. In each turn both processes write to a new file; one of them is killed at random moments and started
again, while a third verifies. At the end of a turn what was answered is compared with what is kept. The other process
lives through all turns, and its memory is measured after each.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import sms

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.sponsor import FORM, LEVEL_1, LICENCE, NOW, QUICK, adopt

THREADS = 8
TURN_SECONDS = 20.0
# What the allocator of the machine may keep from one turn to the next.
GROWTH_ALLOWED = 1.25


def opened(file: str | Path) -> sms.Sms:
    """Open a file on a clock that stands, so that forms are in time whenever this runs."""
    return sms.open(file, clock="manual", now=NOW, settings=QUICK)


class Worker:
    """A process that writes to the file that it is told of, until it is told otherwise."""

    def __init__(self) -> None:
        self.over = threading.Event()

    def turn(self, file: str, notes: int) -> None:
        """Write from eight threads until the turn is over."""
        with opened(file) as system:
            threads = [threading.Thread(target=self.work, args=(system, notes)) for _ in range(THREADS)]
            for thread in threads:
                thread.start()
            sys.stdin.readline()
            self.over.set()
            for thread in threads:
                thread.join()
        self.over.clear()

    def work(self, system: sms.Sms, notes: int) -> None:
        """Draft, edit, assign, erase and read, and note each answer before the next call."""
        chance = random.Random()
        while not self.over.is_set():
            try:
                self.certificate(system, notes, chance)
            except sms.StoreError as error:
                # The other process may have been at work for long: nothing was answered, and nothing is wrong.
                busy = error.code in {"store.busy", "store.locked"}
                os.write(notes, f"{'busy' if busy else 'wrong'} {error.code}\n".encode())
            except sms.SmsError as error:
                os.write(notes, f"wrong {error.code} {error}\n".encode())
                return

    def certificate(self, system: sms.Sms, notes: int, chance: random.Random) -> None:
        """Live a certificate."""
        user = system.acting_as(LEVEL_1)
        passport = f"P{chance.randrange(10**9):09}"
        form = {**FORM, "passport_number": passport}
        drafted = user.execute({"command": "create_cos", "route": "skilled_worker", "fields": form})
        name = drafted.result.certificate
        os.write(notes, f"drafted {name}\n".encode())
        user.edit_cos(certificate=name, fields={"job_title": "Baker"})
        os.write(notes, f"edited {name}\n".encode())
        way = chance.random()
        if way < 0.5:
            number = user.assign_cos(certificate=name, terms_accepted=True).result.number
            os.write(notes, f"assigned {name} {number}\n".encode())
        elif way < 0.7:
            system.home_office.erase_person(licence=LICENCE, subject={"certificate": name})
            os.write(notes, f"erased {name}\n".encode())
        elif way < 0.71:
            if not system.verify():
                os.write(notes, b"wrong verify\n")
        else:
            user.search_cos(limit=20)


def resident() -> int:
    """Give the memory of this process in KiB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0])


def worker() -> None:
    """Work at what the first line of each turn names; an empty line ends a turn."""
    one = Worker()
    while line := sys.stdin.readline().strip():
        notes = os.open(f"{line}.noted", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        one.turn(line, notes)
        os.close(notes)
        print(resident(), flush=True)


def started() -> subprocess.Popen[str]:
    """Start a process that works."""
    command = [sys.executable, __file__, "worker"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def told(process: subprocess.Popen[str], line: str) -> None:
    """Tell a process something."""
    assert process.stdin
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def kept(file: Path) -> dict[str, int]:
    """Compare what was answered with what is kept, and count it."""
    counts: dict[str, int] = {}
    assigned: dict[str, str] = {}
    erased: set[str] = set()
    names: set[str] = set()
    for line in file.with_name(f"{file.name}.noted").read_text(encoding="utf-8").splitlines():
        what, name, *more = line.split()
        assert what != "wrong", line
        counts[what] = counts.get(what, 0) + 1
        if what == "busy":
            continue
        names.add(name)
        if what == "assigned":
            assigned[name] = more[0]
        if what == "erased":
            erased.add(name)
    with opened(file) as system:
        verification = system.verify()
        assert verification, verification.damages
        rows = {row["certificate"]: row for row in system.rows(LICENCE, {"query": "search_cos", "limit": 500})}
        view = {name: system.query(LICENCE, {"query": "view_cos", "certificate": name}) for name in list(erased)[:50]}
    missing = names - rows.keys()
    assert not missing, f"{len(missing)} were answered and are not kept"
    for name, number in assigned.items():
        assert rows[name]["number"] == number, name
    numbers = [row["number"] for row in rows.values() if row.get("number")]
    assert len(set(numbers)) == len(numbers), "a number was given twice"
    for name, cos in view.items():
        assert "Worker-One" not in str(cos), f"{name} was erased"
    return counts


def turn(
    folder: Path, number: int, lasting: subprocess.Popen[str], length: float
) -> tuple[dict[str, int], int, int, int]:
    """Let both write for a while: what was answered, kills, verifications, memory of the one that lasts."""
    file = folder / f"{number}.db"
    with opened(file) as system:
        adopt(system, granted=100_000)
    until = time.monotonic() + length
    told(lasting, str(file))
    mortal, kills, verified = started(), 0, 0
    told(mortal, str(file))
    while time.monotonic() < until:
        time.sleep(random.uniform(0.2, length / 4))
        mortal.kill()
        mortal.communicate()
        kills += 1
        mortal = started()
        told(mortal, str(file))
        with opened(file) as system:
            assert system.verify()
            verified += 1
    told(lasting, "")
    told(mortal, "")
    assert lasting.stdout
    memory = int(lasting.stdout.readline())
    mortal.communicate()
    counts = kept(file)
    for path in folder.iterdir():
        path.unlink()
    return counts, kills, verified, memory


def main(seconds: float) -> None:
    """Work in turns for so long, and print figures."""
    begun, memories, all_kills, all_verified = time.monotonic(), [], 0, 0
    totals: dict[str, int] = {}
    lasting = started()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(1, 1_000_000):
            left = seconds - (time.monotonic() - begun)
            if left <= 0:
                break
            counts, kills, verified, memory = turn(Path(folder), number, lasting, min(TURN_SECONDS, left))
            for what, count in counts.items():
                totals[what] = totals.get(what, 0) + count
            memories.append(memory)
            all_kills, all_verified = all_kills + kills, all_verified + verified
            print(f"turn {number}: {counts}, {kills} kills, {memory} KiB", flush=True)
    told(lasting, "")
    lasting.communicate()
    third = max(1, len(memories) // 3)
    first, last = max(memories[:third]), max(memories[-third:])
    print(f"{time.monotonic() - begun:.0f} s: {totals}, {all_kills} kills")
    print(f"{all_verified} verifications beside writers, all whole")
    print(f"memory of the process that lasts: at most {first} KiB in the first third of the turns, {last} in the last")
    assert last <= first * GROWTH_ALLOWED, "memory grows"


if __name__ == "__main__":
    worker() if sys.argv[1] == "worker" else main(float(sys.argv[1]))
