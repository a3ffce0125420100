"""Processes of Python's own: `spawn` and `forkserver` start new ones, which open the store themselves.

With `fork` the store must be closed before, or the child is refused.

python examples/python/servers/pool.py STORE spawn|forkserver|fork
"""

from __future__ import annotations

import multiprocessing
import os
import sys

import sms

LICENCE = "SIM000001"
of_this_process: dict[str, sms.Sms] = {}


def begin(store: str) -> None:
    """Open the store in a process of the pool."""
    of_this_process["system"] = sms.open(store)


def draft(_: int) -> tuple[str, int]:
    """Draft a CoS, and say which, and in which process."""
    drafted = of_this_process["system"].acting_as("carl2").create_cos(route="skilled_worker")
    return drafted.result.certificate, os.getpid()


def refused(store: str) -> str | None:
    """Say how a child that was forked while the file is open is refused."""
    try:
        sms.open(store)
    except sms.SmsError as error:
        return f"{error.code}: {error}"
    return None


def adopt(system: sms.Sms) -> None:
    """Enter a licence with a user."""
    system.home_office.adopt_licence(
        number=LICENCE,
        organisation={"name": "Example Widgets Ltd"},
        routes=[{"route": "skilled_worker", "rating": "a"}],
        users=[{"user_id": "carl2", "level": "level_2"}],
    )


def main() -> None:
    """Draft eight CoS in two processes."""
    store, method = sys.argv[1:]
    context = multiprocessing.get_context(method)
    with sms.open(store) as system:
        adopt(system)
        if method == "fork":
            with context.Pool(1) as pool:
                print(pool.apply(refused, (store,)))
    # Closed: now even `fork` may be used.
    with context.Pool(2, initializer=begin, initargs=(store,)) as pool:
        for certificate, process in pool.map(draft, range(8), chunksize=1):
            print(certificate, process)


if __name__ == "__main__":
    main()
