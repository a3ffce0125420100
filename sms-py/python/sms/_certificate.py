"""A certificate with everything that is kept of it, in the types of Python."""

from __future__ import annotations

from datetime import date  # noqa: TC003  the annotations of records are read when they are made
from typing import TYPE_CHECKING, Any, Self

from ._enums import CertificateAction, CertificateKind, CertificateState, Route, WorkerActivity
from ._forms import typed, wired
from ._record import Record, day, record, wire

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Certificate", "Report"]


@record
class Report(Record):
    """A report on the activity of a sponsored worker."""

    __match_args__ = ("report", "activity", "event_on")

    report: str
    """Its name."""
    activity: WorkerActivity
    """What happened."""
    event_on: date | None
    """The day of the event."""
    reported_on: date | None
    """The day of the report."""
    details: str | None = None
    """The text; gone once the person was erased."""

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Make a report of its wire form."""
        days = {name: day(document[name]) for name in ("event_on", "reported_on")}
        return cls(**{**document, **days, "activity": WorkerActivity(document["activity"])})


@record
class Certificate(Record):
    """A Certificate of Sponsorship with everything that is kept of it."""

    __match_args__ = ("certificate", "state", "number")

    certificate: str
    """Our own name for it."""
    kind: CertificateKind
    """Its kind."""
    state: CertificateState
    """The state, as the clock would have left it."""
    number: str | None
    """The number, from assignment on."""
    route: Route
    """The route."""
    licence: str
    """The licence."""
    owner: str
    """The user who owns it."""
    family_name: str | None
    """The family name of the worker."""
    given_name: str | None
    """The given name of the worker."""
    passport_number: str | None
    """The passport number of the worker."""
    host_reference: str | None
    """The host's own reference."""
    created_on: date | None
    """The day of the draft."""
    assigned_on: date | None
    """The day of assignment."""
    use_by: date | None
    """The displayed use-by day: it expires as that day begins."""
    status_on: date | None
    """The day of the present state."""
    fields: dict[str, Any]
    """What was filled in: days as `date`, hours as `Decimal`, money as `Decimal` in pounds under a name without
    `_pence`."""
    note: str | None
    """The sponsor note."""
    reports: tuple[Report, ...]
    """Reports on the worker's activity."""
    sponsorship_withdrawn: bool
    """Whether the sponsor has reported that sponsorship has ended."""
    actions: tuple[CertificateAction, ...]
    """What its state allows to do with it."""
    erased: bool
    """Whether the personal data was erased."""

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Make a certificate of the answer to `view_cos`."""
        days = {name: day(document[name]) for name in ("created_on", "assigned_on", "use_by", "status_on")}
        words = {
            "kind": CertificateKind(document["kind"]),
            "state": CertificateState(document["state"]),
            "route": Route(document["route"]),
            "actions": tuple(CertificateAction(action) for action in document["actions"]),
        }
        inner = {
            "fields": typed(document["fields"]),
            "reports": tuple(Report.from_dict(report) for report in document["reports"]),
        }
        return cls(**{**document, **days, **words, **inner})

    def to_dict(self) -> dict[str, Any]:
        """Give the wire form: the answer to `view_cos`."""
        return {name: wired(value) if name == "fields" else wire(value) for name, value in self._members()}
