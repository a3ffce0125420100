"""Certificates with everything that is kept of them, in the types of Python."""

from __future__ import annotations

from datetime import date  # noqa: TC003  the annotations of records are read when they are made
from typing import TYPE_CHECKING, Any, ClassVar, Self

from ._enums import CertificateAction, CertificateKind, CertificateState, Route, StudentActivity, WorkerActivity
from ._forms import typed, wired
from ._record import Record, day, record, wire

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Cas", "Certificate", "Cos", "Report", "StudentReport", "WorkerReport"]


@record
class Report(Record):
    """A report on the activity of a sponsored person."""

    __match_args__ = ("report", "activity", "event_on")

    report: str
    """Its name."""
    activity: WorkerActivity | StudentActivity
    """What happened."""
    event_on: date | None
    """The day of the event."""
    reported_on: date | None
    """The day of the report."""
    fields: dict[str, Any]
    """What it says, in the types of the form of a certificate; gone once the person was erased."""
    details: str | None = None
    """The text; gone once the person was erased."""

    _activity: ClassVar[type[WorkerActivity | StudentActivity]]
    _form: ClassVar[str]

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Make a report of its wire form."""
        read = {
            "activity": cls._activity(document["activity"]),
            "event_on": day(document["event_on"]),
            "reported_on": day(document["reported_on"]),
            "fields": typed(document["fields"], cls._form),
        }
        return cls(**{**document, **read})

    def to_dict(self) -> dict[str, Any]:
        """Give the wire form."""
        return _wire_form(self)


@record
class WorkerReport(Report):
    """A report on the activity of a sponsored worker."""

    _activity = WorkerActivity
    _form = "ReportForm"


@record
class StudentReport(Report):
    """A report on the activity of a sponsored student."""

    _activity = StudentActivity
    _form = "StudentReportForm"


@record
class Certificate(Record):
    """What a CoS and a CAS share of what is kept of them."""

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
    """The family name of the person."""
    given_name: str | None
    """The given name of the person."""
    passport_number: str | None
    """The passport number of the person."""
    host_reference: str | None
    """The host's own reference."""
    container: str | None
    """The batch or the group that it is in."""
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
    sponsorship_withdrawn: bool
    """Whether the sponsor has reported that sponsorship has ended."""
    actions: tuple[CertificateAction, ...]
    """What its state allows to do with it."""
    erased: bool
    """Whether the personal data was erased."""
    reports: tuple[Report, ...]
    """Reports on the activity of the person."""

    _report: ClassVar[type[Report]]
    _form: ClassVar[str]

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Make a certificate of the answer to `view_cos` or `view_cas`."""
        days = {name: day(document[name]) for name in ("created_on", "assigned_on", "use_by", "status_on")}
        words = {
            "kind": CertificateKind(document["kind"]),
            "state": CertificateState(document["state"]),
            "route": Route(document["route"]),
            "actions": tuple(CertificateAction(action) for action in document["actions"]),
        }
        inner = {
            "fields": typed(document["fields"], cls._form),
            "reports": tuple(cls._report.from_dict(report) for report in document["reports"]),
        }
        return cls(**{**document, **days, **words, **inner})

    def to_dict(self) -> dict[str, Any]:
        """Give the wire form: the answer to `view_cos` or `view_cas`."""
        return _wire_form(self)


@record
class Cos(Certificate):
    """A Certificate of Sponsorship, for a worker."""

    application: str | None
    """The granted application that a defined CoS comes from."""
    bound: list[str]
    """The fields that come from the application and cannot be changed."""
    migrated: bool
    """Whether the record was moved to the system that comes after SMS."""

    _report = WorkerReport
    _form = "CosForm"


@record
class Cas(Certificate):
    """A Confirmation of Acceptance for Studies, for a student."""

    graduated: bool
    """Whether the sponsor has notified that the student completed the course."""

    _report = StudentReport
    _form = "CasForm"


def _wire_form(shown: Report | Certificate) -> dict[str, Any]:
    return {name: wired(value) if name == "fields" else wire(value) for name, value in shown._members()}  # noqa: SLF001
