"""A web application for servers that fork, such as gunicorn with `--preload` and uWSGI.

The file is prepared before the server forks, and closed; each worker opens it when it is first asked.

gunicorn --preload --workers 2 web:application
uwsgi --http-socket :8000 --master --processes 2 --wsgi-file web.py
"""

from __future__ import annotations

import functools
import json
import os
from typing import TYPE_CHECKING, Any

import sms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

STORE = os.environ["SMS_STORE"]
LICENCE = "SIM000001"

# With --preload this runs in the parent. `with` closes the file before the fork: a child may not open what its parent
# has open.
with sms.open(STORE) as before_the_fork:
    if LICENCE not in before_the_fork.licences():
        before_the_fork.home_office.adopt_licence(
            number=LICENCE,
            organisation={"name": "Example Widgets Ltd"},
            routes=[{"route": "skilled_worker", "rating": "a"}],
            users=[{"user_id": "carl2", "level": "level_2"}],
        )


@functools.cache
def system() -> sms.Sms:
    """Open the store, once in each worker."""
    return sms.open(STORE)


def application(_environment: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """Draft a CoS for each request, and say which, and in which process."""
    drafted = system().acting_as("carl2").create_cos(route="skilled_worker")
    start("200 OK", [("Content-Type", "application/json")])
    return [json.dumps({"certificate": drafted.result.certificate, "process": os.getpid()}).encode()]
