"""A made-up sponsor to play with: some years old, with late reports, gaps and other planted mistakes.

>>> import sms
>>> sample = sms.samples.sponsor(workers=100)
>>> sample
<Sample of 98 workers on SIM000001, 8 planted>
>>> str(sample.today), sample.workers[0]["employee_id"]
('2026-06-01', 'E000003')
>>> [planted["kind"] for planted in sample.planted if planted["user_id"] is not None]
['idle_user']
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from os import PathLike, fsdecode
from typing import Any, Literal, NamedTuple, TypedDict

from . import _native
from ._sms import Sms

__all__ = ["Planted", "PlantedKind", "Sample", "Worker", "sponsor"]

PlantedKind = Literal[
    "never_used", "lapses_soon", "late_start", "late_report", "pay_below", "other_site", "gap", "idle_user"
]


class Worker(TypedDict):
    """A worker as an export of the human resources department has one. Everybody is made up.

    The salary is in pounds a year; the certificate is the number of the last one.
    """

    employee_id: str
    given_name: str
    family_name: str
    job_title: str
    occupation_code: str
    salary: Decimal
    weekly_hours: Decimal
    site: str
    starts_on: date
    ends_on: date | None
    visa_expires_on: date
    certificate: str


class Planted(TypedDict):
    """Something that is planted, and about whom: a worker with the last certificate, or a user.

    Its kind is one of these:

    - `never_used`: a certificate was assigned and never used, and its time has passed.
    - `lapses_soon`: an assigned certificate is not used yet, and its last day is one of the next 30.
    - `late_start`: the worker started more than 28 days after the day that the certificate names.
    - `late_report`: a report was made more than 10 working days after what it tells of.
    - `pay_below`: the worker is paid less than the certificate says.
    - `other_site`: the worker works at another site than the certificate says.
    - `gap`: the worker is employed, and the time of the last certificate has passed.
    - `idle_user`: a Level 1 user has not logged in for more than 365 days.
    """

    kind: PlantedKind
    employee_id: str | None
    certificate: str | None
    user_id: str | None


class Sample(NamedTuple):
    """A made-up sponsor: the system that holds it, on a clock that the host sets, and what else belongs to it."""

    system: Sms
    licence: str
    today: date
    workers: list[Worker]
    planted: list[Planted]

    def __repr__(self) -> str:
        """Say how much it is, and not all of it."""
        return f"<Sample of {len(self.workers)} workers on {self.licence}, {len(self.planted)} planted>"


def sponsor(workers: int = 5000, seed: int = 1, *, url: str | PathLike[str] = "memory:") -> Sample:
    """Make a sponsor: the same number of workers and the same seed give the same one.

    Args:
        workers: how many it ever sponsored, from 10 to 100,000.
        seed: what is left to chance follows from it.
        url: where the store is made, as `sms.open` takes it; it must be a new one.

    Raises:
        Refused: there are fewer or more workers (`field.out_of_range`).
        StoreError: the store cannot be made.

    """
    address = fsdecode(url)
    system, facts = _native.sample(address, workers, seed)
    return Sample(
        Sms(system, address),
        facts["licence"],
        date.fromisoformat(facts["today"]),
        [_worker(row) for row in facts["workers"]],
        facts["planted"],
    )


def _worker(row: dict[str, Any]) -> Worker:
    """Read the values of a row."""
    days = {name: day and date.fromisoformat(day) for name, day in row.items() if name.endswith("_on")}
    return Worker(
        employee_id=row["employee_id"],
        given_name=row["given_name"],
        family_name=row["family_name"],
        job_title=row["job_title"],
        occupation_code=row["occupation_code"],
        salary=Decimal(row["salary_pence"]) / 100,
        weekly_hours=Decimal(row["weekly_hours"]),
        site=row["site"],
        starts_on=days["starts_on"],
        ends_on=days["ends_on"],
        visa_expires_on=days["visa_expires_on"],
        certificate=row["certificate"],
    )
