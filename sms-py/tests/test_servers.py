"""Servers that fork, as `examples/python/servers` shows them: what was answered is kept, whichever process answered."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sms

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.parallel_threads(1),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="the machine cannot fork"),
]

SERVERS = Path(__file__).parents[2] / "examples/python/servers"
LICENCE = "SIM000001"
REQUESTS = 12


def program(name: str) -> str:
    """Find a program beside the Python of the tests."""
    found = shutil.which(name, path=Path(sys.executable).parent)
    assert found, f"`{name}` comes with `pip install sponsorship[test]`"
    return found


@contextlib.contextmanager
def running(command: list[str], store: Path, **more: str) -> Iterator[subprocess.Popen[str]]:
    """Run a server until the block ends; then end it as its operator would."""
    log = (store.parent / "server.log").open("w+")
    server = subprocess.Popen(
        command,
        cwd=SERVERS,
        env={**os.environ, "SMS_STORE": str(store), "PYTHONDONTWRITEBYTECODE": "1", **more},
        stdout=log,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        yield server
    except BaseException:
        log.seek(0)
        sys.stdout.write(log.read())
        raise
    finally:
        server.send_signal(signal.SIGTERM if "gunicorn" in command[0] or "celery" in command[0] else signal.SIGINT)
        try:
            server.wait(timeout=20)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        log.close()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def asked(port: int) -> dict[str, Any]:
    """Ask the server, and wait for it while it starts."""
    for _ in range(200):
        with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as answer:
            told: dict[str, Any] = json.load(answer)
            return told
        time.sleep(0.1)
    message = "the server does not answer"
    raise AssertionError(message)


def kept(store: Path, answered: list[str]) -> None:
    """Each certificate that was answered is in the store, once, and the store is whole."""
    assert len(set(answered)) == len(answered)
    with sms.open(store) as system:
        assert set(answered) <= {row["certificate"] for row in system.rows(LICENCE, {"query": "search_cos"})}
        assert system.verify()


@pytest.mark.parametrize("server", ["gunicorn", "uwsgi"])
def test_a_web_server_forks_after_the_application_was_loaded(server: str, tmp_path: Path) -> None:
    store, port = tmp_path / "sponsor.db", free_port()
    commands = {
        "gunicorn": ["--preload", "--workers", "2", "--bind", f"127.0.0.1:{port}", "web:application"],
        "uwsgi": ["--http-socket", f"127.0.0.1:{port}", "--master", "--processes", "2", "--wsgi-file", "web.py"],
    }
    run = (
        [program("gunicorn")]
        if server == "gunicorn"
        else [sys.executable, "-c", "import sys, pyuwsgi; pyuwsgi.run(sys.argv[1:])"]
    )
    with running([*run, *commands[server]], store) as parent:
        answers = [asked(port) for _ in range(REQUESTS)]
    assert parent.pid not in {answer["process"] for answer in answers}
    kept(store, [answer["certificate"] for answer in answers])


def test_celery_forks_its_workers(tmp_path: Path) -> None:
    store, queue = tmp_path / "sponsor.db", tmp_path / "queue"
    for folder in ("tasks", "results", "control"):
        (queue / folder).mkdir(parents=True)
    with sms.open(store) as system:
        system.home_office.adopt_licence(
            number=LICENCE,
            organisation={"name": "Example Widgets Ltd"},
            routes=[{"route": "skilled_worker", "rating": "a"}],
            users=[{"user_id": "carl2", "level": "level_2"}],
        )
    ask = (
        "import json, tasks\n"
        f"results = [tasks.draft.delay() for _ in range({REQUESTS})]\n"
        "print(json.dumps([result.get(timeout=60) for result in results]))"
    )
    worker = [program("celery"), "--app", "tasks", "worker", "--pool", "prefork", "--concurrency", "2"]
    with running(worker, store, SMS_QUEUE=str(queue)):
        done = subprocess.run(
            [sys.executable, "-c", ask],
            cwd=SERVERS,
            env={**os.environ, "SMS_STORE": str(store), "SMS_QUEUE": str(queue), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
        assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)
    assert len(answers) == REQUESTS
    kept(store, [answer["certificate"] for answer in answers])


@pytest.mark.parametrize("method", ["spawn", "forkserver", "fork"])
def test_processes_of_python(method: str, tmp_path: Path) -> None:
    store = tmp_path / "sponsor.db"
    done = subprocess.run(
        [sys.executable, "-W", "ignore::DeprecationWarning", SERVERS / "pool.py", store, method],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    if method == "fork":
        refusal = lines.pop(0)
        assert refusal.startswith("boundary.process: ")
        assert re.search("close .*before the fork|new process", refusal)
    kept(store, [line.split()[0] for line in lines])
    assert len(lines) == 8
