"""Interpreters that end, and processes that fork."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

pytestmark = pytest.mark.parallel_threads(1)

BEGIN = """
import os, pickle, sys, threading
import sms
from tests.sponsor import LEVEL_1, LICENCE, adopt, opened
file = sys.argv[1]
host = opened(file)
issued = {one.user_id: one.temporary_password for one in adopt(host).issued}
session = host.log_in(LEVEL_1, issued[LEVEL_1])
"""


def run(script: str, file: Path) -> str:
    """Run a script in a Python of its own, which must end well and complain of nothing."""
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", BEGIN + textwrap.dedent(script), str(file)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=Path(__file__).parents[1],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    "script",
    [
        "kept = sys.modules['builtins'].kept = [host, session, host.as_of(licence=LICENCE, entry=1)]",
        "loop = [host, session]; loop.append(loop); del host, session",
        "entries = host.journal(LICENCE); next(entries)",
        """
        import atexit
        atexit.register(lambda: print(len(list(host.journal(LICENCE)))))
        """,
        """
        def beside():
            while True:
                host.state(LICENCE)
        threading.Thread(target=beside, daemon=True).start()
        """,
        """
        class Late:
            def __del__(self, host=host):
                host.state(LICENCE)
        late = Late()
        """,
        "sys.exit(0)",
    ],
    ids=["kept", "cycle", "half read", "at exit", "daemon", "finaliser", "exit"],
)
def test_an_interpreter_ends_with_sessions_open(script: str, tmp_path: Path) -> None:
    run(script, tmp_path / "sponsor.db")


def test_a_session_goes_on_when_its_system_is_gone(tmp_path: Path) -> None:
    script = """
    import gc
    token = session.token
    view = host.as_of(licence=LICENCE, entry=1)
    del host
    gc.collect()
    session.log_out()
    print(view.state(LICENCE) is not None)
    """
    assert run(script, tmp_path / "sponsor.db") == "True\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the machine cannot fork")
def test_a_forked_child_is_refused_and_so_is_the_file(tmp_path: Path) -> None:
    script = """
    import warnings
    warnings.simplefilter("ignore", DeprecationWarning)
    view = host.as_of(licence=LICENCE, entry=1)
    path = file + ".xml"
    writer = sms.bdt.Writer(path, kind="graduates", file_id="2026-07")
    writer.write({"cas_number": "E4G0AA0A00A0A1"})
    reader = sms.bdt.records(sms.bdt.graduates(["E4G0AA0A00A0A1"], file_id="2026-07").to_bytes())
    checked = reader.check()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        codes = []
        calls = [
            lambda: host.state(LICENCE),
            lambda: host.home_office.set_status(licence=LICENCE, status="dormant"),
            lambda: session.can("create_cos"),
            lambda: session.token,
            lambda: view.state(LICENCE),
            lambda: sms.open(file),
            lambda: writer.finish(),
            lambda: next(reader),
            lambda: next(checked),
            lambda: reader.verdict(),
        ]
        for call in calls:
            try:
                call()
                codes.append("went through")
            except sms.HandleError as error:
                codes.append(error.code)
        codes.append(bool(sms.decide("create_cos", level="level_1")))
        os.write(writing, pickle.dumps(codes))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        print(pickle.loads(pipe.read()))
    assert os.waitpid(child, 0)[1] == 0
    session.log_out()
    assert host.verify()
    assert not os.path.exists(path)
    writer.finish()
    assert len(sms.bdt.read(path)) == len(list(reader)) == 1
    """
    expected = [*["boundary.process"] * 10, True]
    assert run(script, tmp_path / "sponsor.db") == f"{expected}\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the machine cannot fork")
def test_a_forked_child_that_ends_as_any_other_does_the_parent_no_harm(tmp_path: Path) -> None:
    script = """
    import warnings
    warnings.simplefilter("ignore", DeprecationWarning)
    if os.fork() == 0:
        del host, session
        sys.exit(0)
    assert os.wait()[1] == 0
    assert host.acting_as(LEVEL_1).create_cos(route="skilled_worker").result.state == "work_in_progress"
    assert host.verify()
    print(len(sms.open(file).search_cos(licence=LICENCE)))
    """
    assert run(script, tmp_path / "sponsor.db") == "1\n"


def test_two_processes_share_a_file(tmp_path: Path) -> None:
    script = """
    import subprocess
    other = subprocess.run(
        [sys.executable, "-c", "import sms, sys; print(sms.open(sys.argv[1]).acting_as(sys.argv[2])"
         ".create_cos(route='skilled_worker').result.state)", file, LEVEL_1],
        capture_output=True, text=True, check=False,
    )
    print(other.stdout.strip() or other.stderr)
    print(len(host.search_cos(licence=LICENCE)), bool(host.verify()))
    """
    assert run(script, tmp_path / "sponsor.db") == "work_in_progress\n1 True\n"


def test_records_cross_between_processes(tmp_path: Path) -> None:
    script = """
    import multiprocessing
    if __name__ == "__main__":
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            refused = pool.apply(sms.decide, ("withdraw_cos",), {"level": "level_2"})
            print(refused == sms.decide("withdraw_cos", level="level_2"))
            try:
                pool.apply(sms.decide, ("withdraw_cos",), {"level": "level_3"})
            except sms.WordError as error:
                print(error.argument, error.value)
    """
    assert run(script, tmp_path / "sponsor.db") == "True\nlevel level_3\n"
