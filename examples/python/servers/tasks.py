"""Tasks for Celery, whose workers are forked.

celery --app tasks worker --pool prefork --concurrency 2
"""

from __future__ import annotations

import os
from pathlib import Path

import sms
from celery import Celery
from celery.signals import worker_process_init, worker_process_shutdown

STORE = os.environ["SMS_STORE"]
QUEUE = Path(os.environ["SMS_QUEUE"])

# Folders in the place of a broker; yours is another one.
application = Celery("tasks", broker="filesystem://", backend=f"file://{QUEUE}/results")
application.conf.broker_transport_options = {
    "data_folder_in": str(QUEUE / "tasks"),
    "data_folder_out": str(QUEUE / "tasks"),
    "control_folder": str(QUEUE / "control"),
}
of_this_worker: dict[str, sms.Sms] = {}


@worker_process_init.connect
def open_the_store(**_: object) -> None:
    """Open the store in the worker, after the fork."""
    of_this_worker["system"] = sms.open(STORE)


@worker_process_shutdown.connect
def close_the_store(**_: object) -> None:
    """Close it when the worker ends."""
    of_this_worker.pop("system").close()


@application.task
def draft() -> dict[str, object]:
    """Draft a CoS, and say which, and in which process."""
    drafted = of_this_worker["system"].acting_as("carl2").create_cos(route="skilled_worker")
    return {"certificate": drafted.result.certificate, "process": os.getpid()}
