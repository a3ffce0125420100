"""The program `sms` that comes with the package."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import sms

pytestmark = pytest.mark.parallel_threads(1)

PROGRAM = Path(sys.executable).with_name("sms")


def run(*arguments: str | Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [str(PROGRAM), *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, check=False, timeout=60)


def test_a_file_is_checked(tmp_path: Path) -> None:
    path = tmp_path / "graduates.xml"
    sms.bdt.graduates(["E4G0AA0A00A0A1"], file_id="2026-07").write(path)
    assert run("bdt", "check", path).returncode == 0
    path.write_bytes(path.read_bytes().replace(b"A0A1", b"A0"))
    done = run("bdt", "check", path)
    assert done.returncode == 1
    assert b"CASNumber" in done.stdout


def test_a_spreadsheet_becomes_a_file(tmp_path: Path) -> None:
    table, file = tmp_path / "graduates.csv", tmp_path / "graduates.xml"
    table.write_text("CAS number\nE4G0AA0A00A0A1\n")
    done = run("bdt", "from-table", table, "--kind", "graduates", "--file-id", "2026-07", "--to", file)
    assert done.returncode == 0, done.stderr
    assert sms.bdt.read(file) == sms.bdt.graduates(["E4G0AA0A00A0A1"], file_id="2026-07")


def test_a_store_is_verified_and_copied(tmp_path: Path) -> None:
    store, copy = tmp_path / "sponsor.db", tmp_path / "copy.db"
    with sms.open(store) as system:
        system.home_office.adopt_licence(
            number="SIM000001", organisation={"name": "Example Ltd"}, routes=[{"route": "student", "rating": "a"}]
        )
    assert run("verify", store).returncode == 0
    assert run("backup", store, copy).returncode == 0
    assert run("verify", copy).returncode == 0
    assert run("verify", tmp_path / "nothing.db").returncode == 3
    assert not (tmp_path / "nothing.db").exists()


def test_it_is_a_module_as_well_and_says_what_it_does() -> None:
    command = [sys.executable, "-m", "sms", "--help"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert done.returncode == 0
    assert done.stdout == run("--help").stdout
    assert run("bdt", "chekc").returncode == 2
