"""What commands, queries and questions give, and what stands within it: each document a record.

A record is frozen. Its members are attributes, and it is a mapping of their names in the document to the same
values: `row.number`, `row["number"]`, `dict(row)`; `to_dict` gives the document itself. Days are `date`, moments
aware `datetime`, words members of their enumeration, lists tuples. A name that Python or a mapping has already has
an underscore at the end of the attribute: the member `from` is the attribute `from_`. A member that may be left out
is None as an attribute then, and is not in the mapping. What may be given as a document, too, has `Record` at the
end of its name; forms are the typed dicts that are given. An outcome that is read by `from_dict` has its result as
a dict, for nothing in it names the command.

Printed from the library's own tables; to print it again, run `cargo xtask regen`.
"""

# The sentences are the library's own; a type variable is named as a type.
# ruff: noqa: D205, PLC0105

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, overload

from ._documents import (
    CasForm,
    ChangeForm,
    CosForm,
    DefinedForm,
    Level1Form,
    OrganisationDetailsForm,
    PersonDetailsForm,
    ReportForm,
    RepresentativeForm,
    StudentReportForm,
    Subject,
)
from ._enums import (
    ActionPlanState,
    AllocationRequestKind,
    AssessmentConsequence,
    AssessmentMetric,
    AssessmentRating,
    BranchKind,
    Cause,
    CertificateAction,
    CertificateFamily,
    CertificateKind,
    CertificateState,
    ChangeKind,
    ChangeRequestState,
    ComplianceKind,
    ComplianceOutcome,
    ComplianceState,
    Confidence,
    ContainerKind,
    ContainerState,
    Correction,
    CosCircumstance,
    CosYear,
    CutOver,
    DefinedAction,
    DefinedState,
    Function,
    Ground,
    GroundKind,
    Level,
    LicenceStatus,
    LicenceType,
    Menu,
    Mode,
    NoticeChannel,
    NoticeKind,
    NoticeRecipient,
    PenaltyKind,
    PriorityService,
    Rating,
    RequestState,
    Route,
    ServiceKind,
    ServiceRefusal,
    ServiceState,
    ServiceTier,
    SettledException,
    Severity,
    StudentActivity,
    StudentStatus,
    TakeOverKind,
    TransferKind,
    UserStatus,
    VisitItem,
    VisitOutcome,
    WaitingEffect,
    WorkerActivity,
)
from ._native import Decision, Reason
from ._record import LEFT_OUT, Record, secret
from ._rows import Rows
from ._settings import SettingId

__all__ = [
    "AcceptedMessages",
    "AccessBlock",
    "ActionPlanRow",
    "AddedRoute",
    "AddedToBatch",
    "AddedToGroup",
    "AddressRow",
    "AdoptedLicence",
    "AllocationRequestRow",
    "AllocationRow",
    "AmendedOwnDetails",
    "Anchor",
    "AppliedCutOver",
    "AppliedLicence",
    "AppliedService",
    "AskedEvidence",
    "AssessedMetric",
    "Assessment",
    "AssessmentFiguresRecord",
    "Assigned",
    "AssignedSeveral",
    "BatchMember",
    "BatchRow",
    "BegunBatch",
    "BegunGroup",
    "Branch",
    "CasBatchView",
    "CasExportRow",
    "CasReferenceLists",
    "CasReferenceRow",
    "CasReport",
    "CasRow",
    "CasView",
    "CertificateCheck",
    "CertificateFindingAbout",
    "ChangeRequestRow",
    "ChangedActionPlan",
    "ChangedAllocation",
    "ChangedApplication",
    "ChangedAutomation",
    "ChangedCertificate",
    "ChangedComplianceAction",
    "ChangedMainArtist",
    "ChangedPayeReference",
    "ChangedRating",
    "ChangedRenewal",
    "ChangedRequest",
    "ChangedStatus",
    "ChangedStudentStatus",
    "ChangedUser",
    "CodesInForce",
    "ColumnRow",
    "CommandRow",
    "ComplianceActionRow",
    "ComplianceGround",
    "Contact",
    "CorrectedClock",
    "CorrectedStoreClock",
    "CosBatchView",
    "CosCategoryRow",
    "CosDeadlines",
    "CosGroupView",
    "CosReport",
    "CosRow",
    "CosView",
    "CutOverRow",
    "Damage",
    "DecidedService",
    "DefinedApplicationRow",
    "DefinedApplicationView",
    "DefinedGrantRow",
    "EndedActionPlan",
    "EndedRequest",
    "EndedService",
    "ErasedPerson",
    "ErrorCodeRow",
    "ExportedKey",
    "FeedItem",
    "Finding",
    "Forecast",
    "ForecastRow",
    "FormFieldRow",
    "Further",
    "GrantedAllocation",
    "GrantedApplication",
    "GrantedLicence",
    "GrantedRequest",
    "GroupMember",
    "GroupRow",
    "GroupSizes",
    "HistoryRow",
    "Issued",
    "KeptUntil",
    "KeyPersonCheck",
    "KeyPersonnelRecord",
    "Lapse",
    "Left",
    "LicenceEligibility",
    "LicenceFinding",
    "LicenceFindingAbout",
    "LicenceGroundRow",
    "LicenceSummary",
    "LicensedRouteRecord",
    "MenuItem",
    "MenuView",
    "MessageRow",
    "NamedAddress",
    "NamedBatch",
    "NamedCertificate",
    "NamedGroup",
    "NamedPremiumContacts",
    "NamedUser",
    "Nothing",
    "Notice",
    "NoticeRow",
    "NotifiedGraduates",
    "OrganisationRecord",
    "Outcome",
    "ParameterRow",
    "Parameters",
    "PayeReferenceRow",
    "PenaltyRow",
    "PersonExport",
    "PersonRecord",
    "PolicyDifference",
    "PostedMessage",
    "PremiumContact",
    "PrintedCertificate",
    "PrioritisedAllocation",
    "PrioritisedChange",
    "PrioritisedUser",
    "Priority",
    "QueryRow",
    "ReclaimedGrant",
    "RecordedDelivery",
    "RecordedEvent",
    "RecordedPenalty",
    "RecordedTakeOver",
    "RecordedUserNumbers",
    "RecordedVisit",
    "ReportedActivity",
    "RequestedIncreases",
    "Resolution",
    "ResultFieldRow",
    "RuleRow",
    "SavedDraft",
    "ScaleUpDutyDays",
    "SentApplication",
    "SentSheet",
    "ServiceApplicationRow",
    "ServiceWindow",
    "SettingDefault",
    "SettingDifference",
    "SettingRow",
    "Stats",
    "SubmittedChange",
    "TakeOver",
    "TransferRow",
    "Transferred",
    "TransferredCas",
    "TransferredRecord",
    "UnknownFact",
    "UpdatedFees",
    "UsedCas",
    "UserFindingAbout",
    "UserNumbersRecord",
    "UserRow",
    "UserView",
    "Verification",
    "VisitRow",
    "Waits",
    "WhatIf",
    "WhatIfStep",
]

Result = TypeVar("Result", covariant=True)


class AcceptedMessages(Record):
    """The messages that were accepted.

    Attributes:
        messages: Their names.
    """

    messages: tuple[str, ...]
    """Their names."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["messages"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AccessBlock(Record):
    """A part of the access space that is allowed under one policy and refused under another one: every
    combination of these words, and nothing else.

    Attributes:
        functions: The functions.
        levels: The levels of the user.
        user_statuses: The statuses of the user.
        licence_statuses: The statuses of the licence.
        ratings: The ratings that count.
        routes: The routes of which the licence covers one at least; none where whatever it covers will do, be
            it nothing.
        owner: Whether the user owns the certificate: true, false, or both.
        window_open: Whether the time window of the function is open: true, or both where it has none.
        from_: The first day, as the second policy counts it.
        to: The last day, likewise.
        causes: What refuses it, where it is refused.
        rules: The ids of the rules of these causes, in their order; where a policy departs from the rule,
            that rule.
        settings: The ids of the settings that bring it about; none where the day does.
    """

    functions: tuple[Function, ...]
    """The functions."""
    levels: tuple[Level, ...]
    """The levels of the user."""
    user_statuses: tuple[UserStatus, ...]
    """The statuses of the user."""
    licence_statuses: tuple[LicenceStatus, ...]
    """The statuses of the licence."""
    ratings: tuple[Rating, ...]
    """The ratings that count."""
    routes: tuple[Route, ...]
    """The routes of which the licence covers one at least; none where whatever it covers will do, be it
    nothing.
    """
    owner: tuple[bool, ...]
    """Whether the user owns the certificate: true, false, or both."""
    window_open: tuple[bool, ...]
    """Whether the time window of the function is open: true, or both where it has none."""
    from_: date
    """The first day, as the second policy counts it."""
    to: date
    """The last day, likewise."""
    causes: tuple[Cause, ...]
    """What refuses it, where it is refused."""
    rules: tuple[str, ...]
    """The ids of the rules of these causes, in their order; where a policy departs from the rule, that rule."""
    settings: tuple[str, ...]
    """The ids of the settings that bring it about; none where the day does."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["functions"], /) -> tuple[Function, ...]: ...
        @overload
        def __getitem__(self, key: Literal["levels"], /) -> tuple[Level, ...]: ...
        @overload
        def __getitem__(self, key: Literal["user_statuses"], /) -> tuple[UserStatus, ...]: ...
        @overload
        def __getitem__(self, key: Literal["licence_statuses"], /) -> tuple[LicenceStatus, ...]: ...
        @overload
        def __getitem__(self, key: Literal["ratings"], /) -> tuple[Rating, ...]: ...
        @overload
        def __getitem__(self, key: Literal["routes"], /) -> tuple[Route, ...]: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> tuple[bool, ...]: ...
        @overload
        def __getitem__(self, key: Literal["window_open"], /) -> tuple[bool, ...]: ...
        @overload
        def __getitem__(self, key: Literal["from"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["to"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["causes"], /) -> tuple[Cause, ...]: ...
        @overload
        def __getitem__(self, key: Literal["rules"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: Literal["settings"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ActionPlanRow(Record):
    """An action plan (`lu/M-5`).

    Attributes:
        plan: Its name.
        state: Its state, as the clock would have left it.
        routes: The routes that were rated B with it.
        issued_on: The day on which the sponsor was told.
        fee_pence: What it costs, in pence.
        fee_by: The last day to pay.
        finish_by: The day by which it is finished at the latest.
        paid_on: The day on which the fee was paid; None where it was not.
        ended_on: The day on which it ended; None where it has not.
    """

    plan: str
    """Its name."""
    state: ActionPlanState
    """Its state, as the clock would have left it."""
    routes: tuple[Route, ...]
    """The routes that were rated B with it."""
    issued_on: date
    """The day on which the sponsor was told."""
    fee_pence: int
    """What it costs, in pence."""
    fee_by: date
    """The last day to pay."""
    finish_by: date
    """The day by which it is finished at the latest."""
    paid_on: date | None = None
    """The day on which the fee was paid; None where it was not."""
    ended_on: date | None = None
    """The day on which it ended; None where it has not."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["plan"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ActionPlanState: ...
        @overload
        def __getitem__(self, key: Literal["routes"], /) -> tuple[Route, ...]: ...
        @overload
        def __getitem__(self, key: Literal["issued_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["fee_pence"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["fee_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["finish_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["paid_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["ended_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AddedRoute(Record):
    """A route that was added to a licence.

    Attributes:
        route: The route.
        ends_on: The day from which the licence no longer covers it; None where it has no end of its own.
        expires_on: The day on which the licence expires from now on; None where it has none.
    """

    route: Route
    """The route."""
    ends_on: date | None = None
    """The day from which the licence no longer covers it; None where it has no end of its own."""
    expires_on: date | None = None
    """The day on which the licence expires from now on; None where it has none."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["ends_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["expires_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AddedToBatch(Record):
    """A draft that was added to a batch.

    Attributes:
        batch: The batch.
        certificate: Our own name for the draft.
        state: Its state: ready to go where nothing is missing.
        lacks: The places of all that assigning it still needs, as JSON pointers such as `/fields/start_on`.
    """

    batch: str
    """The batch."""
    certificate: str
    """Our own name for the draft."""
    state: CertificateState
    """Its state: ready to go where nothing is missing."""
    lacks: tuple[str, ...]
    """The places of all that assigning it still needs, as JSON pointers such as `/fields/start_on`."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["batch"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> CertificateState: ...
        @overload
        def __getitem__(self, key: Literal["lacks"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AddedToGroup(Record):
    """A draft that was added to a group.

    Attributes:
        group: The group.
        certificate: Our own name for the draft.
        state: Its state: ready to go where nothing is missing.
        lacks: The places of all that assigning it still needs, as JSON pointers such as `/fields/start_on`.
    """

    group: str
    """The group."""
    certificate: str
    """Our own name for the draft."""
    state: CertificateState
    """Its state: ready to go where nothing is missing."""
    lacks: tuple[str, ...]
    """The places of all that assigning it still needs, as JSON pointers such as `/fields/start_on`."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["group"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> CertificateState: ...
        @overload
        def __getitem__(self, key: Literal["lacks"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AddressRow(Record, personal=("name",)):
    """A stored address.

    Attributes:
        address: Our own name for it.
        name: What the sponsor calls it; empty where it was erased.
        fields: The address, by the names of the fields that it fills; empty where it was erased.
        erased: True where name and address were erased; left out where they were not.
    """

    address: str
    """Our own name for it."""
    name: str
    """What the sponsor calls it; empty where it was erased."""
    fields: CosForm | CasForm
    """The address, by the names of the fields that it fills; empty where it was erased."""
    erased: bool | None = LEFT_OUT
    """True where name and address were erased; left out where they were not."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["address"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["fields"], /) -> CosForm | CasForm: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AdoptedLicence(Record):
    """A licence that was taken over as it stands.

    Attributes:
        licence: Its number.
        allocations: The names of its allocations, in the order in which they were given.
    """

    licence: str
    """Its number."""
    allocations: tuple[str, ...]
    """The names of its allocations, in the order in which they were given."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["allocations"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AllocationRequestRow(Record, personal=("reason", "decision_reason")):
    """A request for certificates in a route (`lu/AL-5`, `lu/AL-7`).

    Attributes:
        request: Its name.
        kind: What it is for.
        route: The route.
        automatic: Whether SMS made it by itself, and the allocation renews itself (`lu/AL-6`).
        number: How many were asked for; of one that SMS made by itself none.
        reason: Why; empty where it was erased.
        state: Its state.
        granted: How many were granted.
        requested_on: The day on which it was asked for.
        follows: The allocation that it renews, or None.
        renews_on: The day on which the allocation renews itself, or None.
        evidence_by: The day by which the sponsor sends evidence, or None.
        ended_on: The day on which it ended; None where it waits, or that was not kept.
        decision_reason: Why the Home Office decided as it did, or None.
        priority: The priority that was paid for, or None.
    """

    request: str
    """Its name."""
    kind: AllocationRequestKind
    """What it is for."""
    route: Route
    """The route."""
    automatic: bool
    """Whether SMS made it by itself, and the allocation renews itself (`lu/AL-6`)."""
    number: int
    """How many were asked for; of one that SMS made by itself none."""
    reason: str
    """Why; empty where it was erased."""
    state: RequestState
    """Its state."""
    granted: int
    """How many were granted."""
    requested_on: date
    """The day on which it was asked for."""
    follows: str | None = None
    """The allocation that it renews, or None."""
    renews_on: date | None = None
    """The day on which the allocation renews itself, or None."""
    evidence_by: date | None = None
    """The day by which the sponsor sends evidence, or None."""
    ended_on: date | None = None
    """The day on which it ended; None where it waits, or that was not kept."""
    decision_reason: str | None = None
    """Why the Home Office decided as it did, or None."""
    priority: Priority | None = None
    """The priority that was paid for, or None."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> AllocationRequestKind: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["automatic"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["reason"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> RequestState: ...
        @overload
        def __getitem__(self, key: Literal["granted"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["requested_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["follows"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["renews_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["evidence_by"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["ended_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["decision_reason"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["priority"], /) -> Priority | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AllocationRow(Record):
    """An annual allocation: the units that may be assigned in a route during a period.

    Attributes:
        allocation: Its name.
        route: The route.
        from_: The first day on which units can be assigned.
        to: The last day.
        year: The kind of CoS year by which it is renewed (`lu/AL-2`).
        granted: Units granted so far.
        assigned: Units assigned so far.
        over_assigned: Units that are assigned beyond what is granted.
        remaining: Units that are left; after the last day none.
        lapsed: Units that were left at the end of the period, and lapsed with it (`cos/5.3`).
        renewal_opens_on: The day from which it can be renewed (`lu/AL-5`); None where it is renewed, or its
            period has passed.
        renewal: The request that renews it, waiting or granted; None where none does (`lu/AL-6`).
    """

    allocation: str
    """Its name."""
    route: Route
    """The route."""
    from_: date
    """The first day on which units can be assigned."""
    to: date
    """The last day."""
    year: CosYear
    """The kind of CoS year by which it is renewed (`lu/AL-2`)."""
    granted: int
    """Units granted so far."""
    assigned: int
    """Units assigned so far."""
    over_assigned: int
    """Units that are assigned beyond what is granted."""
    remaining: int
    """Units that are left; after the last day none."""
    lapsed: int
    """Units that were left at the end of the period, and lapsed with it (`cos/5.3`)."""
    renewal_opens_on: date | None = None
    """The day from which it can be renewed (`lu/AL-5`); None where it is renewed, or its period has passed."""
    renewal: str | None = None
    """The request that renews it, waiting or granted; None where none does (`lu/AL-6`)."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["allocation"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["from"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["to"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["year"], /) -> CosYear: ...
        @overload
        def __getitem__(self, key: Literal["granted"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["assigned"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["over_assigned"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["remaining"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["lapsed"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["renewal_opens_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["renewal"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AmendedOwnDetails(Record):
    """What became of an amendment of one's own details.

    Attributes:
        user_id: The user.
        casework: Whether it waits for the Home Office; otherwise it took effect at once.
    """

    user_id: str
    """The user."""
    casework: bool
    """Whether it waits for the Home Office; otherwise it took effect at once."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["casework"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Anchor(Record):
    """An entry of a journal, noted elsewhere. An entry hangs on all those before it, so that one for each
    licence is enough.

    Attributes:
        licence: The licence, or `STORE`.
        sequence: The place of the entry in its journal.
        digest: The digest of the entry, in hexadecimal.
    """

    licence: str
    """The licence, or `STORE`."""
    sequence: int
    """The place of the entry in its journal."""
    digest: str
    """The digest of the entry, in hexadecimal."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["sequence"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["digest"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AppliedCutOver(Record):
    """How much a cut-over touched.

    Attributes:
        certificates: Drafts that fell back.
        applications: Applications for defined CoS that were cancelled.
        units: Units that went: of grants, and of allocations.
        requests: Requests for more certificates that were cancelled.
    """

    certificates: int
    """Drafts that fell back."""
    applications: int
    """Applications for defined CoS that were cancelled."""
    units: int
    """Units that went: of grants, and of allocations."""
    requests: int
    """Requests for more certificates that were cancelled."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificates"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["applications"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["units"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["requests"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AppliedLicence(Record):
    """A licence that was applied for.

    Attributes:
        licence: The number under which it is kept.
        user_id: The Level 1 user whom it names.
        fee_pence: The fee, in pence.
        documents_by: The last day to send the submission sheet and the documents.
        decision_by: The day by which most decisions come.
    """

    licence: str
    """The number under which it is kept."""
    user_id: str
    """The Level 1 user whom it names."""
    fee_pence: int
    """The fee, in pence."""
    documents_by: date
    """The last day to send the submission sheet and the documents."""
    decision_by: date
    """The day by which most decisions come."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["fee_pence"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["documents_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["decision_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AppliedService(Record):
    """A service that was applied for.

    Attributes:
        application: The name of the application.
        renewal: Whether what is held already is renewed.
        fee_pence: What it costs, in pence; None where no text tells it (`lu/F-17`).
        assessment: What the figures come to, of a student sponsor; left out of another application.
    """

    application: str
    """The name of the application."""
    renewal: bool
    """Whether what is held already is renewed."""
    fee_pence: int | None = None
    """What it costs, in pence; None where no text tells it (`lu/F-17`)."""
    assessment: Assessment | None = LEFT_OUT
    """What the figures come to, of a student sponsor; left out of another application."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["renewal"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["fee_pence"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["assessment"], /) -> Assessment | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AskedEvidence(Record):
    """A request for certificates on which evidence was asked for.

    Attributes:
        request: The request.
        evidence_by: The day by which the sponsor sends it.
    """

    request: str
    """The request."""
    evidence_by: date
    """The day by which the sponsor sends it."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["evidence_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AssessedMetric(Record):
    """A rate of an assessment beside its lines.

    Attributes:
        metric: The rate.
        part: How many are counted.
        whole: Of how many.
        pass_percent: The line to pass, in per cent: refusals lie below it, the others reach it.
        green_percent: The line to be green, in per cent; None where there is none, or none is known.
        passes: Whether it passes; None where nobody is counted.
        rating: Its rating; None before 1 June 2026, where nobody is counted, and of one that passes where no
            line between green and amber is known.
    """

    metric: AssessmentMetric
    """The rate."""
    part: int
    """How many are counted."""
    whole: int
    """Of how many."""
    pass_percent: int
    """The line to pass, in per cent: refusals lie below it, the others reach it."""
    green_percent: int | None = None
    """The line to be green, in per cent; None where there is none, or none is known."""
    passes: bool | None = None
    """Whether it passes; None where nobody is counted."""
    rating: AssessmentRating | None = None
    """Its rating; None before 1 June 2026, where nobody is counted, and of one that passes where no line
    between green and amber is known.
    """

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["metric"], /) -> AssessmentMetric: ...
        @overload
        def __getitem__(self, key: Literal["part"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["whole"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["pass_percent"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["green_percent"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["passes"], /) -> bool | None: ...
        @overload
        def __getitem__(self, key: Literal["rating"], /) -> AssessmentRating | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Assessment(Record):
    """What an assessment comes to.

    Attributes:
        applied_on: The day of the application, by which the lines go.
        metrics: The three rates.
        passes: Whether all three pass; None where none fails and of some nobody is counted.
        rating: The worst rating of the three; None before 1 June 2026, and where none is red and of some
            nobody is counted.
        consequences: What follows, in the order of the words.
        final_warning_remaining: Over how many of the next assessments a final warning stands.
        cut_percent: By how many per cent the next allocation is cut at least; None where it is not.
        action_plan_months: How many months an action plan lasts at least; None where none begins.
    """

    applied_on: date
    """The day of the application, by which the lines go."""
    metrics: tuple[AssessedMetric, ...]
    """The three rates."""
    passes: bool | None = None
    """Whether all three pass; None where none fails and of some nobody is counted."""
    rating: AssessmentRating | None = None
    """The worst rating of the three; None before 1 June 2026, and where none is red and of some nobody is
    counted.
    """
    consequences: tuple[AssessmentConsequence, ...]
    """What follows, in the order of the words."""
    final_warning_remaining: int
    """Over how many of the next assessments a final warning stands."""
    cut_percent: int | None = None
    """By how many per cent the next allocation is cut at least; None where it is not."""
    action_plan_months: int | None = None
    """How many months an action plan lasts at least; None where none begins."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["applied_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["metrics"], /) -> tuple[AssessedMetric, ...]: ...
        @overload
        def __getitem__(self, key: Literal["passes"], /) -> bool | None: ...
        @overload
        def __getitem__(self, key: Literal["rating"], /) -> AssessmentRating | None: ...
        @overload
        def __getitem__(self, key: Literal["consequences"], /) -> tuple[AssessmentConsequence, ...]: ...
        @overload
        def __getitem__(self, key: Literal["final_warning_remaining"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["cut_percent"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["action_plan_months"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AssessmentFiguresRecord(Record):
    """What a student sponsor counts for its assessment, over the 12 months before the application
    (`cas/9.8`). A student whose refusal is being reconsidered after a successful review is in neither of the
    first two (`cas/9.7`).

    Attributes:
        decided: Applications for permission that relied on a CAS of the sponsor and were decided.
        refused: Those of them that were refused.
        granted: Students who were granted permission with a CAS of the sponsor.
        enrolled: Those of them who enrolled in time.
        due_to_complete: Enrolled students whose course was due to end.
        completed: Those of them who completed it.
    """

    decided: int
    """Applications for permission that relied on a CAS of the sponsor and were decided."""
    refused: int
    """Those of them that were refused."""
    granted: int
    """Students who were granted permission with a CAS of the sponsor."""
    enrolled: int
    """Those of them who enrolled in time."""
    due_to_complete: int
    """Enrolled students whose course was due to end."""
    completed: int
    """Those of them who completed it."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["decided"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["refused"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["granted"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["enrolled"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["due_to_complete"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["completed"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Assigned(Record):
    """A certificate that was assigned. One unit is gone for good.

    Attributes:
        certificate: Our own name for it.
        number: Its number.
        assigned_on: The day of the assignment.
        use_by: The first day on which it can no longer be used.
    """

    certificate: str
    """Our own name for it."""
    number: str
    """Its number."""
    assigned_on: date
    """The day of the assignment."""
    use_by: date
    """The first day on which it can no longer be used."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["assigned_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["use_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AssignedSeveral(Record):
    """Certificates that were assigned together.

    Attributes:
        assigned: Each of them: in the order in which they were given, or of our own names for the drafts of a
            batch or a group.
    """

    assigned: tuple[Assigned, ...]
    """Each of them: in the order in which they were given, or of our own names for the drafts of a batch or a
    group.
    """

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["assigned"], /) -> tuple[Assigned, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class BatchMember(Record):
    """A certificate that left a batch.

    Attributes:
        batch: The batch.
        certificate: Our own name for the certificate.
    """

    batch: str
    """The batch."""
    certificate: str
    """Our own name for the certificate."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["batch"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class BatchRow(Record, personal=("name",)):
    """A batch as a row of a list.

    Attributes:
        batch: Our own name for it.
        name: Its name, which no other one of the licence has; empty where it was erased.
        route: The route of its certificates.
        owner: The user who owns it.
        created_on: The day on which it began.
        state: How far it has come. It follows from the certificates in it that the user may see.
        counts: How many of these certificates are in which state; a state that none is in is left out.
        erased: True where the name was erased; left out where it was not.
    """

    batch: str
    """Our own name for it."""
    name: str
    """Its name, which no other one of the licence has; empty where it was erased."""
    route: Route
    """The route of its certificates."""
    owner: str
    """The user who owns it."""
    created_on: date
    """The day on which it began."""
    state: ContainerState
    """How far it has come. It follows from the certificates in it that the user may see."""
    counts: dict[str, int]
    """How many of these certificates are in which state; a state that none is in is left out."""
    erased: bool | None = LEFT_OUT
    """True where the name was erased; left out where it was not."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["batch"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["created_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ContainerState: ...
        @overload
        def __getitem__(self, key: Literal["counts"], /) -> dict[str, int]: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class BegunBatch(Record):
    """A batch that was begun.

    Attributes:
        batch: Our own name for it.
        certificates: Its first drafts, in the order in which they were given.
    """

    batch: str
    """Our own name for it."""
    certificates: tuple[SavedDraft, ...]
    """Its first drafts, in the order in which they were given."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["batch"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["certificates"], /) -> tuple[SavedDraft, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class BegunGroup(Record):
    """A group that was begun.

    Attributes:
        group: Our own name for it.
        certificates: Its first drafts, in the order in which they were given.
    """

    group: str
    """Our own name for it."""
    certificates: tuple[SavedDraft, ...]
    """Its first drafts, in the order in which they were given."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["group"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["certificates"], /) -> tuple[SavedDraft, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Branch(Record, personal=("name", "postcode")):
    """A branch, a site, a linked entity or a partner institution of a licence.

    Attributes:
        branch: Its name among our own.
        kind: What it is.
        name: What it is called; empty once erased.
        postcode: The postcode; gone once erased.
    """

    branch: str
    """Its name among our own."""
    kind: BranchKind
    """What it is."""
    name: str | None = LEFT_OUT
    """What it is called; empty once erased."""
    postcode: str | None = LEFT_OUT
    """The postcode; gone once erased."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["branch"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> BranchKind: ...
        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["postcode"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CasBatchView(Record, personal=("name",)):
    """A batch of CAS with what is in it.

    Attributes:
        batch: Our own name for it.
        name: Its name, which no other one of the licence has; empty where it was erased.
        route: The route of its certificates.
        owner: The user who owns it.
        created_on: The day on which it began.
        state: How far it has come. It follows from the certificates in it that the user may see.
        counts: How many of these certificates are in which state; a state that none is in is left out.
        certificates: The CAS in it that the user may see.
        erased: True where the name was erased; left out where it was not.
    """

    batch: str
    """Our own name for it."""
    name: str
    """Its name, which no other one of the licence has; empty where it was erased."""
    route: Route
    """The route of its certificates."""
    owner: str
    """The user who owns it."""
    created_on: date
    """The day on which it began."""
    state: ContainerState
    """How far it has come. It follows from the certificates in it that the user may see."""
    counts: dict[str, int]
    """How many of these certificates are in which state; a state that none is in is left out."""
    certificates: tuple[CasRow, ...]
    """The CAS in it that the user may see."""
    erased: bool | None = LEFT_OUT
    """True where the name was erased; left out where it was not."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["batch"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["created_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ContainerState: ...
        @overload
        def __getitem__(self, key: Literal["counts"], /) -> dict[str, int]: ...
        @overload
        def __getitem__(self, key: Literal["certificates"], /) -> tuple[CasRow, ...]: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CasExportRow(Record, personal=("applicant_id", "course_id", "course_title", "host_reference")):
    """A CAS as a row for a sponsor's own system (`cas/5.5.3`, `cas/M-17`): what that system matches by, the
    number and the state, and what names the course.

    Attributes:
        certificate: Our own name for it.
        applicant_id: The sponsor's own student ID; None where it is not filled in, or was erased.
        number: The number.
        state: The state, as the clock would have left it.
        status_on: The day of the present state.
        assigned_on: The day of assignment.
        use_by: The displayed use-by day.
        course_id: The sponsor's own course ID; None where it is not filled in, or was erased.
        course_title: The title of the course; None where it is not filled in, or was erased.
        course_start_on: The first day of the course; None where it is not filled in, or was erased.
        host_reference: The host's own reference, or None.
        graduated: Whether the sponsor has notified that the student completed the course (`cas/8.4`).
        erased: Whether the personal data was erased.
    """

    certificate: str
    """Our own name for it."""
    applicant_id: str | None = None
    """The sponsor's own student ID; None where it is not filled in, or was erased."""
    number: str
    """The number."""
    state: CertificateState
    """The state, as the clock would have left it."""
    status_on: date
    """The day of the present state."""
    assigned_on: date
    """The day of assignment."""
    use_by: date
    """The displayed use-by day."""
    course_id: str | None = None
    """The sponsor's own course ID; None where it is not filled in, or was erased."""
    course_title: str | None = None
    """The title of the course; None where it is not filled in, or was erased."""
    course_start_on: date | None = None
    """The first day of the course; None where it is not filled in, or was erased."""
    host_reference: str | None = None
    """The host's own reference, or None."""
    graduated: bool
    """Whether the sponsor has notified that the student completed the course (`cas/8.4`)."""
    erased: bool
    """Whether the personal data was erased."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["applicant_id"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> CertificateState: ...
        @overload
        def __getitem__(self, key: Literal["status_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["assigned_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["use_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["course_id"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["course_title"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["course_start_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["graduated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CasReferenceLists(Record):
    """The closed lists behind the fields of a CAS (`cas/3.3`), as they are on a day.

    Attributes:
        academic_levels: The academic levels.
        english_levels: The levels of English, from the lowest.
        reasons_without_test: Why no secure English language test is needed.
        test_providers: The providers of secure English language tests.
    """

    academic_levels: tuple[CasReferenceRow, ...]
    """The academic levels."""
    english_levels: tuple[str, ...]
    """The levels of English, from the lowest."""
    reasons_without_test: tuple[CasReferenceRow, ...]
    """Why no secure English language test is needed."""
    test_providers: tuple[CasReferenceRow, ...]
    """The providers of secure English language tests."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["academic_levels"], /) -> tuple[CasReferenceRow, ...]: ...
        @overload
        def __getitem__(self, key: Literal["english_levels"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: Literal["reasons_without_test"], /) -> tuple[CasReferenceRow, ...]: ...
        @overload
        def __getitem__(self, key: Literal["test_providers"], /) -> tuple[CasReferenceRow, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CasReferenceRow(Record):
    """A value of a closed list.

    Attributes:
        code: The official code, which is the word in the field.
        title: What it means.
        level: The RQF level of an academic level; None of any other value.
        from_: The first day on which the list has it; None where that lies before any record.
        rule: The id of the rule.
    """

    code: str
    """The official code, which is the word in the field."""
    title: str
    """What it means."""
    level: int | None = None
    """The RQF level of an academic level; None of any other value."""
    from_: date | None = None
    """The first day on which the list has it; None where that lies before any record."""
    rule: str
    """The id of the rule."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["code"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["title"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["level"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["from"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CasReport(Record, personal=("details",)):
    """A report on the activity of a sponsored student.

    Attributes:
        report: Its name.
        activity: What happened.
        event_on: The day of the event.
        reported_on: The day of the report.
        fields: What it says; empty where it says nothing beside the activity, or was erased.
        details: The text; None where there is none, or it was erased.
    """

    report: str
    """Its name."""
    activity: StudentActivity
    """What happened."""
    event_on: date
    """The day of the event."""
    reported_on: date
    """The day of the report."""
    fields: StudentReportForm
    """What it says; empty where it says nothing beside the activity, or was erased."""
    details: str | None = None
    """The text; None where there is none, or it was erased."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["report"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["activity"], /) -> StudentActivity: ...
        @overload
        def __getitem__(self, key: Literal["event_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["reported_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["fields"], /) -> StudentReportForm: ...
        @overload
        def __getitem__(self, key: Literal["details"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CasRow(Record, personal=("family_name", "given_name", "passport_number", "host_reference")):
    """A CAS as a row of a list.

    Attributes:
        certificate: Our own name for it.
        kind: Its kind.
        state: The state, as the clock would have left it.
        number: The number that it got when it was assigned; None of a draft.
        route: The route.
        owner: The user who owns it.
        family_name: The family name; None where it is not filled in, or was erased.
        given_name: The given name; None where it is not filled in, or was erased.
        passport_number: The number of the passport; None where it is not filled in, or was erased.
        host_reference: The host's own reference, or None.
        container: The batch or the group that it is in; None where it is in none.
        created_on: The day of the draft.
        assigned_on: The day of assignment; None of a draft.
        use_by: The displayed use-by day; None of a draft. A CoS expires on it, a CAS can still be used on it.
        last_day_to_apply: The last day on which an application can be made with it (`cos/6.1`, `cas/2.5.1`);
            None of a draft.
        erased: Whether the personal data was erased.
    """

    certificate: str
    """Our own name for it."""
    kind: CertificateKind
    """Its kind."""
    state: CertificateState
    """The state, as the clock would have left it."""
    number: str | None = None
    """The number that it got when it was assigned; None of a draft."""
    route: Route
    """The route."""
    owner: str
    """The user who owns it."""
    family_name: str | None = None
    """The family name; None where it is not filled in, or was erased."""
    given_name: str | None = None
    """The given name; None where it is not filled in, or was erased."""
    passport_number: str | None = None
    """The number of the passport; None where it is not filled in, or was erased."""
    host_reference: str | None = None
    """The host's own reference, or None."""
    container: str | None = None
    """The batch or the group that it is in; None where it is in none."""
    created_on: date
    """The day of the draft."""
    assigned_on: date | None = None
    """The day of assignment; None of a draft."""
    use_by: date | None = None
    """The displayed use-by day; None of a draft. A CoS expires on it, a CAS can still be used on it."""
    last_day_to_apply: date | None = None
    """The last day on which an application can be made with it (`cos/6.1`, `cas/2.5.1`); None of a draft."""
    erased: bool
    """Whether the personal data was erased."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> CertificateKind: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> CertificateState: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["family_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["given_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["passport_number"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["container"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["created_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["assigned_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["use_by"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["last_day_to_apply"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CasView(Record, personal=("family_name", "given_name", "passport_number", "host_reference", "note")):
    """A CAS with everything that is kept of it.

    Attributes:
        certificate: Our own name for it.
        kind: Its kind.
        state: The state, as the clock would have left it.
        number: The number that it got when it was assigned; None of a draft.
        route: The route.
        owner: The user who owns it.
        family_name: The family name; None where it is not filled in, or was erased.
        given_name: The given name; None where it is not filled in, or was erased.
        passport_number: The number of the passport; None where it is not filled in, or was erased.
        host_reference: The host's own reference, or None.
        container: The batch or the group that it is in; None where it is in none.
        created_on: The day of the draft.
        assigned_on: The day of assignment; None of a draft.
        use_by: The displayed use-by day; None of a draft. A CoS expires on it, a CAS can still be used on it.
        last_day_to_apply: The last day on which an application can be made with it (`cos/6.1`, `cas/2.5.1`);
            None of a draft.
        erased: Whether the personal data was erased.
        status_on: The day of the present state.
        fields: What is filled in of the form; empty where it was erased.
        note: The sponsor note; None where there is none, or it was erased.
        sponsorship_withdrawn: Whether the sponsor has reported that sponsorship has ended: a flag, and no
            state.
        actions: What can happen to it in its state, whoever brings it about.
        licence: The licence.
        graduated: Whether the sponsor has notified that the student completed the course (`cas/8.4`).
        reports: The reports on the student's activity, in the order in which they were made.
    """

    certificate: str
    """Our own name for it."""
    kind: CertificateKind
    """Its kind."""
    state: CertificateState
    """The state, as the clock would have left it."""
    number: str | None = None
    """The number that it got when it was assigned; None of a draft."""
    route: Route
    """The route."""
    owner: str
    """The user who owns it."""
    family_name: str | None = None
    """The family name; None where it is not filled in, or was erased."""
    given_name: str | None = None
    """The given name; None where it is not filled in, or was erased."""
    passport_number: str | None = None
    """The number of the passport; None where it is not filled in, or was erased."""
    host_reference: str | None = None
    """The host's own reference, or None."""
    container: str | None = None
    """The batch or the group that it is in; None where it is in none."""
    created_on: date
    """The day of the draft."""
    assigned_on: date | None = None
    """The day of assignment; None of a draft."""
    use_by: date | None = None
    """The displayed use-by day; None of a draft. A CoS expires on it, a CAS can still be used on it."""
    last_day_to_apply: date | None = None
    """The last day on which an application can be made with it (`cos/6.1`, `cas/2.5.1`); None of a draft."""
    erased: bool
    """Whether the personal data was erased."""
    status_on: date
    """The day of the present state."""
    fields: CasForm
    """What is filled in of the form; empty where it was erased."""
    note: str | None = None
    """The sponsor note; None where there is none, or it was erased."""
    sponsorship_withdrawn: bool
    """Whether the sponsor has reported that sponsorship has ended: a flag, and no state."""
    actions: tuple[CertificateAction, ...]
    """What can happen to it in its state, whoever brings it about."""
    licence: str
    """The licence."""
    graduated: bool
    """Whether the sponsor has notified that the student completed the course (`cas/8.4`)."""
    reports: tuple[CasReport, ...]
    """The reports on the student's activity, in the order in which they were made."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> CertificateKind: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> CertificateState: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["family_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["given_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["passport_number"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["container"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["created_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["assigned_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["use_by"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["last_day_to_apply"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["status_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["fields"], /) -> CasForm: ...
        @overload
        def __getitem__(self, key: Literal["note"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["sponsorship_withdrawn"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["actions"], /) -> tuple[CertificateAction, ...]: ...
        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["graduated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["reports"], /) -> tuple[CasReport, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CertificateCheck(Record):
    """What is wrong with what a certificate says.

    Attributes:
        savable: Whether a draft of it can be saved.
        complete: Whether that draft is ready to go (`cos/2.1.2`).
        assignable: Whether there is no problem at all.
        problems: Every problem, up to as many as a decision tells.
        warnings: What does not forbid it, and is worth showing.
        further: How many problems there are beyond those, by their codes; left out where all are told.
    """

    savable: bool
    """Whether a draft of it can be saved."""
    complete: bool
    """Whether that draft is ready to go (`cos/2.1.2`)."""
    assignable: bool
    """Whether there is no problem at all."""
    problems: tuple[Reason, ...]
    """Every problem, up to as many as a decision tells."""
    warnings: tuple[Reason, ...]
    """What does not forbid it, and is worth showing."""
    further: tuple[Further, ...] | None = LEFT_OUT
    """How many problems there are beyond those, by their codes; left out where all are told."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["savable"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["complete"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["assignable"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["problems"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: Literal["warnings"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: Literal["further"], /) -> tuple[Further, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangeRequestRow(Record, personal=("explanation", "reason", "host_reference")):
    """A change request in the grid (`lu/M-7`).

    Attributes:
        request: Its name.
        request_number: The change request number (`lu/M-105`).
        simulated: Whether the number was made up by this library.
        kind: What it asks for.
        state: Its state.
        fields: What is filled in; empty where nothing is, or it was erased.
        explanation: What the sponsor explains; None where nothing was said, or it was erased.
        routes: The routes that are given up.
        branch: The branch that goes, or None.
        requested_by: The user who sent it; None where that is not known.
        requested_on: The day on which it was sent.
        status_on: The day of the present state.
        expected_by: The day by which ordinary casework ends (`lu/CR-14`).
        deadline: The day by which a decision can be looked for: with priority an earlier one; None once there
            is one.
        sheet_needed: Whether a submission sheet must be signed (`lu/CR-11`).
        sheet_sent_on: The day on which the signed sheet was sent, or None.
        priority: The priority that was paid for, or None.
        reason: Why the Home Office decided as it did, or None.
        host_reference: The host's own reference, or None.
        erased: Whether the personal data was erased.
    """

    request: str
    """Its name."""
    request_number: str
    """The change request number (`lu/M-105`)."""
    simulated: bool
    """Whether the number was made up by this library."""
    kind: ChangeKind
    """What it asks for."""
    state: ChangeRequestState
    """Its state."""
    fields: ChangeForm
    """What is filled in; empty where nothing is, or it was erased."""
    explanation: str | None = None
    """What the sponsor explains; None where nothing was said, or it was erased."""
    routes: tuple[Route, ...]
    """The routes that are given up."""
    branch: str | None = None
    """The branch that goes, or None."""
    requested_by: str | None = None
    """The user who sent it; None where that is not known."""
    requested_on: date
    """The day on which it was sent."""
    status_on: date
    """The day of the present state."""
    expected_by: date
    """The day by which ordinary casework ends (`lu/CR-14`)."""
    deadline: date | None = None
    """The day by which a decision can be looked for: with priority an earlier one; None once there is one."""
    sheet_needed: bool
    """Whether a submission sheet must be signed (`lu/CR-11`)."""
    sheet_sent_on: date | None = None
    """The day on which the signed sheet was sent, or None."""
    priority: Priority | None = None
    """The priority that was paid for, or None."""
    reason: str | None = None
    """Why the Home Office decided as it did, or None."""
    host_reference: str | None = None
    """The host's own reference, or None."""
    erased: bool
    """Whether the personal data was erased."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["request_number"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["simulated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> ChangeKind: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ChangeRequestState: ...
        @overload
        def __getitem__(self, key: Literal["fields"], /) -> ChangeForm: ...
        @overload
        def __getitem__(self, key: Literal["explanation"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["routes"], /) -> tuple[Route, ...]: ...
        @overload
        def __getitem__(self, key: Literal["branch"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["requested_by"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["requested_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["status_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["expected_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["deadline"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["sheet_needed"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["sheet_sent_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["priority"], /) -> Priority | None: ...
        @overload
        def __getitem__(self, key: Literal["reason"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedActionPlan(Record):
    """An action plan that was paid for or declined.

    Attributes:
        plan: The plan.
        state: The state from now on.
    """

    plan: str
    """The plan."""
    state: ActionPlanState
    """The state from now on."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["plan"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ActionPlanState: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedAllocation(Record):
    """An allocation whose size was set.

    Attributes:
        granted: How many may be assigned in all.
    """

    granted: int
    """How many may be assigned in all."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["granted"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedApplication(Record):
    """An application for defined CoS in another state.

    Attributes:
        application: The application.
        state: The state from now on.
    """

    application: str
    """The application."""
    state: DefinedState
    """The state from now on."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> DefinedState: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedAutomation(Record):
    """Automation that was set, or taken back.

    Attributes:
        automation: Whether it is set from now on.
    """

    automation: bool
    """Whether it is set from now on."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["automation"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedCertificate(Record):
    """A certificate in another state.

    Attributes:
        certificate: Our own name for it.
        state: The state from now on.
    """

    certificate: str
    """Our own name for it."""
    state: CertificateState
    """The state from now on."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> CertificateState: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedComplianceAction(Record):
    """An action against a licence that began or went on.

    Attributes:
        action: The action.
        state: The state from now on.
        answer_by: The last day to make representations.
    """

    action: str
    """The action."""
    state: ComplianceState
    """The state from now on."""
    answer_by: date
    """The last day to make representations."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["action"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ComplianceState: ...
        @overload
        def __getitem__(self, key: Literal["answer_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedMainArtist(Record):
    """The main artist of a group.

    Attributes:
        group: The group.
        main_artist: The main artist's certificate from now on; None where there is none.
    """

    group: str
    """The group."""
    main_artist: str | None = None
    """The main artist's certificate from now on; None where there is none."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["group"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["main_artist"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedPayeReference(Record):
    """A PAYE reference that was added or deleted.

    Attributes:
        reference: The reference, as the list had or has it.
    """

    reference: str
    """The reference, as the list had or has it."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["reference"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedRating(Record):
    """The rating of a route that was changed.

    Attributes:
        rating: The rating from now on.
        action_plan: The action plan that comes with a B rating; left out with another.
    """

    rating: Rating
    """The rating from now on."""
    action_plan: str | None = LEFT_OUT
    """The action plan that comes with a B rating; left out with another."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["rating"], /) -> Rating: ...
        @overload
        def __getitem__(self, key: Literal["action_plan"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedRenewal(Record):
    """A renewal that was applied for, or decided.

    Attributes:
        pending: Whether a decision is waited for.
        expires_on: The day on which the licence expires; None where it no longer does.
        status: The status of the licence from now on.
    """

    pending: bool
    """Whether a decision is waited for."""
    expires_on: date | None = None
    """The day on which the licence expires; None where it no longer does."""
    status: LicenceStatus
    """The status of the licence from now on."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["pending"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["expires_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["status"], /) -> LicenceStatus: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedRequest(Record):
    """A change request in another state.

    Attributes:
        request: The request.
        state: The state from now on.
    """

    request: str
    """The request."""
    state: ChangeRequestState
    """The state from now on."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ChangeRequestState: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedStatus(Record):
    """The status of a licence that was changed, and what was closed with it.

    Attributes:
        status: The status from now on.
        action: The action that the sponsor may answer, of a suspension.
        applications: How many applications for defined CoS were cancelled; left out where the change closes
            none.
        apply_again_from: The first day on which the organisation can apply again (`lu/6.4`), where it has to
            wait.
        changes: How many change requests were cancelled; left out where the change cancels none.
        requests: How many requests for more certificates were cancelled; left out where the change closes
            none.
        services: How many applications for services were cancelled; left out where the change cancels none.
        units: How many units of grants were taken back; left out where the change closes none.
    """

    status: LicenceStatus
    """The status from now on."""
    action: str | None = LEFT_OUT
    """The action that the sponsor may answer, of a suspension."""
    applications: int | None = LEFT_OUT
    """How many applications for defined CoS were cancelled; left out where the change closes none."""
    apply_again_from: date | None = LEFT_OUT
    """The first day on which the organisation can apply again (`lu/6.4`), where it has to wait."""
    changes: int | None = LEFT_OUT
    """How many change requests were cancelled; left out where the change cancels none."""
    requests: int | None = LEFT_OUT
    """How many requests for more certificates were cancelled; left out where the change closes none."""
    services: int | None = LEFT_OUT
    """How many applications for services were cancelled; left out where the change cancels none."""
    units: int | None = LEFT_OUT
    """How many units of grants were taken back; left out where the change closes none."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["status"], /) -> LicenceStatus: ...
        @overload
        def __getitem__(self, key: Literal["action"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["applications"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["apply_again_from"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["changes"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["requests"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["services"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["units"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedStudentStatus(Record):
    """The status of a student sponsor that was set.

    Attributes:
        student_status: The status from now on.
        expires_on: The day on which it ends, by which the sponsor is assessed anew (`lu/ST-2`).
    """

    student_status: StudentStatus
    """The status from now on."""
    expires_on: date
    """The day on which it ends, by which the sponsor is assessed anew (`lu/ST-2`)."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["student_status"], /) -> StudentStatus: ...
        @overload
        def __getitem__(self, key: Literal["expires_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangedUser(Record):
    """A user who was requested or created, or whose status changed.

    Attributes:
        user_id: The user.
        status: The status from now on.
    """

    user_id: str
    """The user."""
    status: UserStatus
    """The status from now on."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["status"], /) -> UserStatus: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CodesInForce(Record):
    """The codes in force on a day.

    Attributes:
        classification: The classification of occupations in use (`cos/3.9.2`).
        countries: The countries, those of passports among them, as three capital letters.
        occupation_codes: The occupation codes of the classification, in their order; None where its list is
            not known here.
        rule: The id of the rule that says which classification is in use.
    """

    classification: str
    """The classification of occupations in use (`cos/3.9.2`)."""
    countries: tuple[str, ...]
    """The countries, those of passports among them, as three capital letters."""
    occupation_codes: tuple[str, ...] | None = None
    """The occupation codes of the classification, in their order; None where its list is not known here."""
    rule: str
    """The id of the rule that says which classification is in use."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["classification"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["countries"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: Literal["occupation_codes"], /) -> tuple[str, ...] | None: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ColumnRow(Record):
    """A column of a table for whoever analyses.

    Attributes:
        table: The table.
        column: The column.
        kind: What it holds: `text`, `word`, `day`, `moment`, `flag`, `whole`, `pence` or `hours`.
        personal: Whether it is about a person.
        description: What it says.
    """

    table: str
    """The table."""
    column: str
    """The column."""
    kind: str
    """What it holds: `text`, `word`, `day`, `moment`, `flag`, `whole`, `pence` or `hours`."""
    personal: bool
    """Whether it is about a person."""
    description: str
    """What it says."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["table"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["column"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["personal"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["description"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CommandRow(Record):
    """A command as the list of all shows it.

    Attributes:
        name: The name on the wire.
        given_by: Who may give it: `sponsor`, `home_office`, `either` or `outside`.
        place: Where it belongs: `licence`, `new_licence` or `store`.
        function: The function that a user needs for it; None where no user may give it.
    """

    name: str
    """The name on the wire."""
    given_by: Literal["sponsor", "home_office", "either", "outside"]
    """Who may give it: `sponsor`, `home_office`, `either` or `outside`."""
    place: Literal["licence", "new_licence", "store"]
    """Where it belongs: `licence`, `new_licence` or `store`."""
    function: Function | None = None
    """The function that a user needs for it; None where no user may give it."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(
            self, key: Literal["given_by"], /
        ) -> Literal["sponsor", "home_office", "either", "outside"]: ...
        @overload
        def __getitem__(self, key: Literal["place"], /) -> Literal["licence", "new_licence", "store"]: ...
        @overload
        def __getitem__(self, key: Literal["function"], /) -> Function | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ComplianceActionRow(Record):
    """An action against a licence (`lu/T-9`, `lu/T-14`).

    Attributes:
        action: Its name.
        kind: What is intended, or was done.
        state: Its state, as the clock would have left it.
        grounds: The grounds, as far as they were told.
        notified_on: The day of the letter with which it began.
        answer_by: The last day to make representations.
        answered_on: The day on which they were made; None where they were not.
        decision_by: The day by which the Home Office is said to decide; None before they are made.
        closed_on: The day on which it was closed; None where it is not.
        outcome: What came of it; None where it is not closed.
    """

    action: str
    """Its name."""
    kind: ComplianceKind
    """What is intended, or was done."""
    state: ComplianceState
    """Its state, as the clock would have left it."""
    grounds: tuple[ComplianceGround, ...]
    """The grounds, as far as they were told."""
    notified_on: date
    """The day of the letter with which it began."""
    answer_by: date
    """The last day to make representations."""
    answered_on: date | None = None
    """The day on which they were made; None where they were not."""
    decision_by: date | None = None
    """The day by which the Home Office is said to decide; None before they are made."""
    closed_on: date | None = None
    """The day on which it was closed; None where it is not."""
    outcome: ComplianceOutcome | None = None
    """What came of it; None where it is not closed."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["action"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> ComplianceKind: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ComplianceState: ...
        @overload
        def __getitem__(self, key: Literal["grounds"], /) -> tuple[ComplianceGround, ...]: ...
        @overload
        def __getitem__(self, key: Literal["notified_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["answer_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["answered_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["decision_by"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["closed_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["outcome"], /) -> ComplianceOutcome | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ComplianceGround(Record):
    """A ground, and how much it weighs (`lu/G-1`).

    Attributes:
        ground: The ground.
        kind: How much it weighs.
        rule: The id of the rule behind it.
    """

    ground: Ground
    """The ground."""
    kind: GroundKind
    """How much it weighs."""
    rule: str
    """The id of the rule behind it."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["ground"], /) -> Ground: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> GroundKind: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Contact(Record):
    """Where a forgotten user ID is asked for (`lu/A-15`), and the line to ring with other questions
    (`lu/N-115`).

    Attributes:
        businesses: The email address for businesses.
        educators: The email address for educators.
        rule: The id of the rule.
        telephone: The telephone line for other questions; None where none is known of the day.
        telephone_hours: When the line is answered; None likewise.
        telephone_rule: The id of the rule on the line; None likewise.
    """

    businesses: str
    """The email address for businesses."""
    educators: str
    """The email address for educators."""
    rule: str
    """The id of the rule."""
    telephone: str | None = None
    """The telephone line for other questions; None where none is known of the day."""
    telephone_hours: str | None = None
    """When the line is answered; None likewise."""
    telephone_rule: str | None = None
    """The id of the rule on the line; None likewise."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["businesses"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["educators"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["telephone"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["telephone_hours"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["telephone_rule"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CorrectedClock(Record):
    """What a correction of the clock touches on a licence.

    Attributes:
        last_recorded_at: The moment at which the last event was recorded.
        certificates: How many certificates are no longer expired.
        applications: How many applications for defined CoS have units back.
        allocations: How many allocations have not ended.
        users: How many users have no session and no lock any more.
        services: How many services go on; left out where the clock had ended none.
    """

    last_recorded_at: datetime
    """The moment at which the last event was recorded."""
    certificates: int
    """How many certificates are no longer expired."""
    applications: int
    """How many applications for defined CoS have units back."""
    allocations: int
    """How many allocations have not ended."""
    users: int
    """How many users have no session and no lock any more."""
    services: int | None = LEFT_OUT
    """How many services go on; left out where the clock had ended none."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["last_recorded_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["certificates"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["applications"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["allocations"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["users"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["services"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CorrectedStoreClock(Record):
    """What a correction of the clock finds on the store's own chain.

    Attributes:
        last_recorded_at: The moment at which the last event was recorded.
    """

    last_recorded_at: datetime
    """The moment at which the last event was recorded."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["last_recorded_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CosBatchView(Record, personal=("name",)):
    """A batch of CoS with what is in it.

    Attributes:
        batch: Our own name for it.
        name: Its name, which no other one of the licence has; empty where it was erased.
        route: The route of its certificates.
        owner: The user who owns it.
        created_on: The day on which it began.
        state: How far it has come. It follows from the certificates in it that the user may see.
        counts: How many of these certificates are in which state; a state that none is in is left out.
        certificates: The CoS in it that the user may see.
        erased: True where the name was erased; left out where it was not.
    """

    batch: str
    """Our own name for it."""
    name: str
    """Its name, which no other one of the licence has; empty where it was erased."""
    route: Route
    """The route of its certificates."""
    owner: str
    """The user who owns it."""
    created_on: date
    """The day on which it began."""
    state: ContainerState
    """How far it has come. It follows from the certificates in it that the user may see."""
    counts: dict[str, int]
    """How many of these certificates are in which state; a state that none is in is left out."""
    certificates: tuple[CosRow, ...]
    """The CoS in it that the user may see."""
    erased: bool | None = LEFT_OUT
    """True where the name was erased; left out where it was not."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["batch"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["created_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ContainerState: ...
        @overload
        def __getitem__(self, key: Literal["counts"], /) -> dict[str, int]: ...
        @overload
        def __getitem__(self, key: Literal["certificates"], /) -> tuple[CosRow, ...]: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CosCategoryRow(Record):
    """A category of a Skilled Worker CoS (`cos/N-8`, `cos/M-10`).

    Attributes:
        category: The word in the field `category`.
        title: The title that it has in SMS.
        kind: The kind of CoS that has it.
        circumstance: How the worker comes to it.
        isc_liable: Whether the Immigration Skills Charge is due; None where the category does not say so.
        rule: The id of the rule.
    """

    category: str
    """The word in the field `category`."""
    title: str
    """The title that it has in SMS."""
    kind: CertificateKind
    """The kind of CoS that has it."""
    circumstance: CosCircumstance
    """How the worker comes to it."""
    isc_liable: bool | None = None
    """Whether the Immigration Skills Charge is due; None where the category does not say so."""
    rule: str
    """The id of the rule."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["category"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["title"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> CertificateKind: ...
        @overload
        def __getitem__(self, key: Literal["circumstance"], /) -> CosCircumstance: ...
        @overload
        def __getitem__(self, key: Literal["isc_liable"], /) -> bool | None: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CosDeadlines(Record):
    """The days that follow from the day of assignment of a CoS.

    Attributes:
        last_day_to_apply: The last day on which it can be used in an application (`cos/6.1`).
        use_by: The displayed use-by day: it expires as that day begins (`cos/6.5`).
        latest_start: The latest day on which the work can start (`cos/6.3`); None where no day of an
            application was given.
    """

    last_day_to_apply: date
    """The last day on which it can be used in an application (`cos/6.1`)."""
    use_by: date
    """The displayed use-by day: it expires as that day begins (`cos/6.5`)."""
    latest_start: date | None = None
    """The latest day on which the work can start (`cos/6.3`); None where no day of an application was given."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["last_day_to_apply"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["use_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["latest_start"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CosGroupView(Record, personal=("name",)):
    """A group of CoS with what is in it.

    Attributes:
        group: Our own name for it.
        name: Its name, which no other one of the licence has; empty where it was erased.
        route: The route of its certificates.
        owner: The user who owns it.
        created_on: The day on which it began.
        state: How far it has come. It follows from the certificates in it that the user may see.
        counts: How many of these certificates are in which state; a state that none is in is left out.
        main_artist: The CoS of the artist on whom the others depend (`cos/11.2.4`); None where there is none
            that the user may see.
        certificates: The CoS in it that the user may see.
        erased: True where the name was erased; left out where it was not.
    """

    group: str
    """Our own name for it."""
    name: str
    """Its name, which no other one of the licence has; empty where it was erased."""
    route: Route
    """The route of its certificates."""
    owner: str
    """The user who owns it."""
    created_on: date
    """The day on which it began."""
    state: ContainerState
    """How far it has come. It follows from the certificates in it that the user may see."""
    counts: dict[str, int]
    """How many of these certificates are in which state; a state that none is in is left out."""
    main_artist: str | None = None
    """The CoS of the artist on whom the others depend (`cos/11.2.4`); None where there is none that the user
    may see.
    """
    certificates: tuple[CosRow, ...]
    """The CoS in it that the user may see."""
    erased: bool | None = LEFT_OUT
    """True where the name was erased; left out where it was not."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["group"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["created_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ContainerState: ...
        @overload
        def __getitem__(self, key: Literal["counts"], /) -> dict[str, int]: ...
        @overload
        def __getitem__(self, key: Literal["main_artist"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["certificates"], /) -> tuple[CosRow, ...]: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CosReport(Record, personal=("details",)):
    """A report on the activity of a sponsored worker (`cos/8.3`).

    Attributes:
        report: Its name.
        activity: What happened.
        event_on: The day of the event.
        reported_on: The day of the report.
        fields: What it says; empty where it says nothing beside the activity, or was erased.
        details: The text; None where there is none, or it was erased.
    """

    report: str
    """Its name."""
    activity: WorkerActivity
    """What happened."""
    event_on: date
    """The day of the event."""
    reported_on: date
    """The day of the report."""
    fields: ReportForm
    """What it says; empty where it says nothing beside the activity, or was erased."""
    details: str | None = None
    """The text; None where there is none, or it was erased."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["report"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["activity"], /) -> WorkerActivity: ...
        @overload
        def __getitem__(self, key: Literal["event_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["reported_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["fields"], /) -> ReportForm: ...
        @overload
        def __getitem__(self, key: Literal["details"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CosRow(Record, personal=("family_name", "given_name", "passport_number", "host_reference")):
    """A CoS as a row of a list.

    Attributes:
        certificate: Our own name for it.
        kind: Its kind.
        state: The state, as the clock would have left it.
        number: The number that it got when it was assigned; None of a draft.
        route: The route.
        owner: The user who owns it.
        family_name: The family name; None where it is not filled in, or was erased.
        given_name: The given name; None where it is not filled in, or was erased.
        passport_number: The number of the passport; None where it is not filled in, or was erased.
        host_reference: The host's own reference, or None.
        container: The batch or the group that it is in; None where it is in none.
        created_on: The day of the draft.
        assigned_on: The day of assignment; None of a draft.
        use_by: The displayed use-by day; None of a draft. A CoS expires on it, a CAS can still be used on it.
        last_day_to_apply: The last day on which an application can be made with it (`cos/6.1`, `cas/2.5.1`);
            None of a draft.
        erased: Whether the personal data was erased.
        migrated: Whether the record was moved to the system that comes after SMS (`cos/1.9`): a flag, and no
            state.
    """

    certificate: str
    """Our own name for it."""
    kind: CertificateKind
    """Its kind."""
    state: CertificateState
    """The state, as the clock would have left it."""
    number: str | None = None
    """The number that it got when it was assigned; None of a draft."""
    route: Route
    """The route."""
    owner: str
    """The user who owns it."""
    family_name: str | None = None
    """The family name; None where it is not filled in, or was erased."""
    given_name: str | None = None
    """The given name; None where it is not filled in, or was erased."""
    passport_number: str | None = None
    """The number of the passport; None where it is not filled in, or was erased."""
    host_reference: str | None = None
    """The host's own reference, or None."""
    container: str | None = None
    """The batch or the group that it is in; None where it is in none."""
    created_on: date
    """The day of the draft."""
    assigned_on: date | None = None
    """The day of assignment; None of a draft."""
    use_by: date | None = None
    """The displayed use-by day; None of a draft. A CoS expires on it, a CAS can still be used on it."""
    last_day_to_apply: date | None = None
    """The last day on which an application can be made with it (`cos/6.1`, `cas/2.5.1`); None of a draft."""
    erased: bool
    """Whether the personal data was erased."""
    migrated: bool
    """Whether the record was moved to the system that comes after SMS (`cos/1.9`): a flag, and no state."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> CertificateKind: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> CertificateState: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["family_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["given_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["passport_number"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["container"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["created_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["assigned_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["use_by"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["last_day_to_apply"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["migrated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CosView(Record, personal=("family_name", "given_name", "passport_number", "host_reference", "note")):
    """A CoS with everything that is kept of it.

    Attributes:
        certificate: Our own name for it.
        kind: Its kind.
        state: The state, as the clock would have left it.
        number: The number that it got when it was assigned; None of a draft.
        route: The route.
        owner: The user who owns it.
        family_name: The family name; None where it is not filled in, or was erased.
        given_name: The given name; None where it is not filled in, or was erased.
        passport_number: The number of the passport; None where it is not filled in, or was erased.
        host_reference: The host's own reference, or None.
        container: The batch or the group that it is in; None where it is in none.
        created_on: The day of the draft.
        assigned_on: The day of assignment; None of a draft.
        use_by: The displayed use-by day; None of a draft. A CoS expires on it, a CAS can still be used on it.
        last_day_to_apply: The last day on which an application can be made with it (`cos/6.1`, `cas/2.5.1`);
            None of a draft.
        erased: Whether the personal data was erased.
        migrated: Whether the record was moved to the system that comes after SMS (`cos/1.9`): a flag, and no
            state.
        status_on: The day of the present state.
        fields: What is filled in of the form; empty where it was erased.
        note: The sponsor note (`cos/7.1`); None where there is none, or it was erased.
        sponsorship_withdrawn: Whether the sponsor has reported that sponsorship has ended: a flag, and no
            state (`cos/2.2.2`).
        actions: What can happen to it in its state, whoever brings it about.
        licence: The licence.
        application: The granted application that a defined CoS comes from (`cos/T1d`); None of any other.
        bound: The fields that come from the application and cannot be changed (`cos/12.10`).
        reports: The reports on the worker's activity, in the order in which they were made.
    """

    certificate: str
    """Our own name for it."""
    kind: CertificateKind
    """Its kind."""
    state: CertificateState
    """The state, as the clock would have left it."""
    number: str | None = None
    """The number that it got when it was assigned; None of a draft."""
    route: Route
    """The route."""
    owner: str
    """The user who owns it."""
    family_name: str | None = None
    """The family name; None where it is not filled in, or was erased."""
    given_name: str | None = None
    """The given name; None where it is not filled in, or was erased."""
    passport_number: str | None = None
    """The number of the passport; None where it is not filled in, or was erased."""
    host_reference: str | None = None
    """The host's own reference, or None."""
    container: str | None = None
    """The batch or the group that it is in; None where it is in none."""
    created_on: date
    """The day of the draft."""
    assigned_on: date | None = None
    """The day of assignment; None of a draft."""
    use_by: date | None = None
    """The displayed use-by day; None of a draft. A CoS expires on it, a CAS can still be used on it."""
    last_day_to_apply: date | None = None
    """The last day on which an application can be made with it (`cos/6.1`, `cas/2.5.1`); None of a draft."""
    erased: bool
    """Whether the personal data was erased."""
    migrated: bool
    """Whether the record was moved to the system that comes after SMS (`cos/1.9`): a flag, and no state."""
    status_on: date
    """The day of the present state."""
    fields: CosForm
    """What is filled in of the form; empty where it was erased."""
    note: str | None = None
    """The sponsor note (`cos/7.1`); None where there is none, or it was erased."""
    sponsorship_withdrawn: bool
    """Whether the sponsor has reported that sponsorship has ended: a flag, and no state (`cos/2.2.2`)."""
    actions: tuple[CertificateAction, ...]
    """What can happen to it in its state, whoever brings it about."""
    licence: str
    """The licence."""
    application: str | None = None
    """The granted application that a defined CoS comes from (`cos/T1d`); None of any other."""
    bound: tuple[str, ...]
    """The fields that come from the application and cannot be changed (`cos/12.10`)."""
    reports: tuple[CosReport, ...]
    """The reports on the worker's activity, in the order in which they were made."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> CertificateKind: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> CertificateState: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["family_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["given_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["passport_number"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["container"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["created_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["assigned_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["use_by"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["last_day_to_apply"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["migrated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["status_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["fields"], /) -> CosForm: ...
        @overload
        def __getitem__(self, key: Literal["note"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["sponsorship_withdrawn"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["actions"], /) -> tuple[CertificateAction, ...]: ...
        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["application"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["bound"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: Literal["reports"], /) -> tuple[CosReport, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CutOverRow(Record):
    """A cut-over: a moment at which the rules changed for what was waiting (`cos/14`).

    Attributes:
        cut_over: The cut-over.
        from_: The moment at which it begins.
        to: The moment at which the service is back; None where it was not closed.
        routes: The routes whose certificates it concerns.
        effects: What it does to what waits.
        rule: The id of the rule.
    """

    cut_over: CutOver
    """The cut-over."""
    from_: datetime
    """The moment at which it begins."""
    to: datetime | None = None
    """The moment at which the service is back; None where it was not closed."""
    routes: tuple[Route, ...]
    """The routes whose certificates it concerns."""
    effects: tuple[WaitingEffect, ...]
    """What it does to what waits."""
    rule: str
    """The id of the rule."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["cut_over"], /) -> CutOver: ...
        @overload
        def __getitem__(self, key: Literal["from"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["to"], /) -> datetime | None: ...
        @overload
        def __getitem__(self, key: Literal["routes"], /) -> tuple[Route, ...]: ...
        @overload
        def __getitem__(self, key: Literal["effects"], /) -> tuple[WaitingEffect, ...]: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Damage(Record):
    """Something that is not whole.

    Attributes:
        licence: The licence, or `STORE`.
        sequence: The entry of its journal, where it is about one.
        record: The table and the id of the record, where it is about one.
        code: The stable code.
        message: What is wrong.
    """

    licence: str
    """The licence, or `STORE`."""
    sequence: int | None = None
    """The entry of its journal, where it is about one."""
    record: str | None = None
    """The table and the id of the record, where it is about one."""
    code: str
    """The stable code."""
    message: str
    """What is wrong."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["sequence"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["record"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["code"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["message"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class DecidedService(Record):
    """An application for a service that was decided.

    Attributes:
        application: The application.
        state: The state from now on.
        from_: The first day of what was granted; None where it was not.
        expires_on: The day on which what was granted expires; None where nothing was.
        assessment: What the assessment came to; left out of another application.
        student_status: The status of the student sponsor from now on; left out of another application.
    """

    application: str
    """The application."""
    state: ServiceState
    """The state from now on."""
    from_: date | None = None
    """The first day of what was granted; None where it was not."""
    expires_on: date | None = None
    """The day on which what was granted expires; None where nothing was."""
    assessment: Assessment | None = LEFT_OUT
    """What the assessment came to; left out of another application."""
    student_status: StudentStatus | None = LEFT_OUT
    """The status of the student sponsor from now on; left out of another application."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ServiceState: ...
        @overload
        def __getitem__(self, key: Literal["from"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["expires_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["assessment"], /) -> Assessment | None: ...
        @overload
        def __getitem__(self, key: Literal["student_status"], /) -> StudentStatus | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class DefinedApplicationRow(Record, personal=("job_title", "host_reference")):
    """An application for defined CoS as a row of a list.

    Attributes:
        application: Its name.
        request_number: The request number (`cos/13.3`).
        simulated: Whether the request number was made up by this library.
        state: Its state.
        number: How many CoS were asked for.
        job_title: The title of the job; None where it is not filled in, or was erased.
        occupation_code: The occupation code of the job; None where it is not filled in, or was erased.
        submitted_by: The user who sent it.
        submitted_on: The day on which it was sent.
        status_on: The day of the present state.
        host_reference: The host's own reference, or None.
        grant: The counters of what was granted, as the clock would have left them; None before that.
        erased: Whether the personal data was erased.
    """

    application: str
    """Its name."""
    request_number: str
    """The request number (`cos/13.3`)."""
    simulated: bool
    """Whether the request number was made up by this library."""
    state: DefinedState
    """Its state."""
    number: int
    """How many CoS were asked for."""
    job_title: str | None = None
    """The title of the job; None where it is not filled in, or was erased."""
    occupation_code: str | None = None
    """The occupation code of the job; None where it is not filled in, or was erased."""
    submitted_by: str
    """The user who sent it."""
    submitted_on: date
    """The day on which it was sent."""
    status_on: date
    """The day of the present state."""
    host_reference: str | None = None
    """The host's own reference, or None."""
    grant: DefinedGrantRow | None = None
    """The counters of what was granted, as the clock would have left them; None before that."""
    erased: bool
    """Whether the personal data was erased."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["request_number"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["simulated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> DefinedState: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["job_title"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["occupation_code"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["submitted_by"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["submitted_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["status_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["grant"], /) -> DefinedGrantRow | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class DefinedApplicationView(Record, personal=("job_title", "host_reference", "reason")):
    """An application for defined CoS with everything that is kept of it.

    Attributes:
        application: Its name.
        request_number: The request number (`cos/13.3`).
        simulated: Whether the request number was made up by this library.
        state: Its state.
        number: How many CoS were asked for.
        job_title: The title of the job; None where it is not filled in, or was erased.
        occupation_code: The occupation code of the job; None where it is not filled in, or was erased.
        submitted_by: The user who sent it.
        submitted_on: The day on which it was sent.
        status_on: The day of the present state.
        host_reference: The host's own reference, or None.
        grant: The counters of what was granted, as the clock would have left them; None before that.
        erased: Whether the personal data was erased.
        fields: The job, and the worker where one is named; empty where they were erased.
        reason: Why the Home Office decided as it did; None where no reason was given, or it was erased.
        copy_of: The earlier application that it was copied from; None where it is no copy.
        actions: What can happen to it in its state, whoever brings it about.
    """

    application: str
    """Its name."""
    request_number: str
    """The request number (`cos/13.3`)."""
    simulated: bool
    """Whether the request number was made up by this library."""
    state: DefinedState
    """Its state."""
    number: int
    """How many CoS were asked for."""
    job_title: str | None = None
    """The title of the job; None where it is not filled in, or was erased."""
    occupation_code: str | None = None
    """The occupation code of the job; None where it is not filled in, or was erased."""
    submitted_by: str
    """The user who sent it."""
    submitted_on: date
    """The day on which it was sent."""
    status_on: date
    """The day of the present state."""
    host_reference: str | None = None
    """The host's own reference, or None."""
    grant: DefinedGrantRow | None = None
    """The counters of what was granted, as the clock would have left them; None before that."""
    erased: bool
    """Whether the personal data was erased."""
    fields: DefinedForm
    """The job, and the worker where one is named; empty where they were erased."""
    reason: str | None = None
    """Why the Home Office decided as it did; None where no reason was given, or it was erased."""
    copy_of: str | None = None
    """The earlier application that it was copied from; None where it is no copy."""
    actions: tuple[DefinedAction, ...]
    """What can happen to it in its state, whoever brings it about."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["request_number"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["simulated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> DefinedState: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["job_title"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["occupation_code"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["submitted_by"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["submitted_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["status_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["grant"], /) -> DefinedGrantRow | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["fields"], /) -> DefinedForm: ...
        @overload
        def __getitem__(self, key: Literal["reason"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["copy_of"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["actions"], /) -> tuple[DefinedAction, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class DefinedGrantRow(Record):
    """The counters of what was granted (`cos/12.8`). Always `granted + over_assigned = assigned + unassigned
    + removed + reclaimed`.

    Attributes:
        granted_on: The day of the grant.
        removed_on: The day on which what is not assigned leaves the account (`cos/12.9`): it can be assigned
            until the day before.
        granted: Units granted.
        assigned: Units assigned so far.
        unassigned: Units that can still be assigned.
        removed: Units that left the account unassigned.
        reclaimed: Units that the Home Office took back unassigned (`cos/12.11`).
        over_assigned: Units that a mirrored system assigned although our record had none left.
        drafts: Drafts that were created from the grant and are neither assigned nor deleted.
        created: CoS created from the grant so far: drafts, and what was assigned (`cos/5.10`).
    """

    granted_on: date
    """The day of the grant."""
    removed_on: date
    """The day on which what is not assigned leaves the account (`cos/12.9`): it can be assigned until the day
    before.
    """
    granted: int
    """Units granted."""
    assigned: int
    """Units assigned so far."""
    unassigned: int
    """Units that can still be assigned."""
    removed: int
    """Units that left the account unassigned."""
    reclaimed: int
    """Units that the Home Office took back unassigned (`cos/12.11`)."""
    over_assigned: int
    """Units that a mirrored system assigned although our record had none left."""
    drafts: int
    """Drafts that were created from the grant and are neither assigned nor deleted."""
    created: int
    """CoS created from the grant so far: drafts, and what was assigned (`cos/5.10`)."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["granted_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["removed_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["granted"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["assigned"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["unassigned"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["removed"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["reclaimed"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["over_assigned"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["drafts"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["created"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class EndedActionPlan(Record):
    """An action plan that has ended.

    Attributes:
        plan: The plan.
        state: The state from now on.
        next_plan: The plan that follows it; None where none does.
        routes: The routes that are rated A again.
    """

    plan: str
    """The plan."""
    state: ActionPlanState
    """The state from now on."""
    next_plan: str | None = None
    """The plan that follows it; None where none does."""
    routes: tuple[Route, ...]
    """The routes that are rated A again."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["plan"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ActionPlanState: ...
        @overload
        def __getitem__(self, key: Literal["next_plan"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["routes"], /) -> tuple[Route, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class EndedRequest(Record):
    """A request for certificates that has ended.

    Attributes:
        request: The request.
        state: How it ended.
    """

    request: str
    """The request."""
    state: RequestState
    """How it ended."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> RequestState: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class EndedService(Record):
    """An application for a service that was withdrawn, or that the sponsor declined to make.

    Attributes:
        application: The name of the application.
        state: The state from now on.
    """

    application: str
    """The name of the application."""
    state: ServiceState
    """The state from now on."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ServiceState: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ErasedPerson(Record):
    """What was erased.

    Attributes:
        entries: The places in the journal of the entries whose personal data is gone.
    """

    entries: tuple[int, ...]
    """The places in the journal of the entries whose personal data is gone."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["entries"], /) -> tuple[int, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ErrorCodeRow(Record):
    """A code with which something is refused, or fails.

    Attributes:
        number: The number, as C sees it.
        id: The dotted id, as people and JSON see it.
        meaning: What it means, in one line.
        parameters: The values that a reason of the code can have, by their names.
    """

    number: int
    """The number, as C sees it."""
    id: str
    """The dotted id, as people and JSON see it."""
    meaning: str
    """What it means, in one line."""
    parameters: tuple[ParameterRow, ...]
    """The values that a reason of the code can have, by their names."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["number"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["meaning"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["parameters"], /) -> tuple[ParameterRow, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ExportedKey(Record):
    """A retry key whose command concerned the person. Its text was never kept.

    Attributes:
        command: The name of the command.
        actor: Who gave it.
        recorded_at: When it was recorded.
        first: The first entry of the journal that it brought.
        last: The last one.
    """

    command: str
    """The name of the command."""
    actor: str
    """Who gave it."""
    recorded_at: datetime
    """When it was recorded."""
    first: int
    """The first entry of the journal that it brought."""
    last: int
    """The last one."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["command"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["actor"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["recorded_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["first"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["last"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class FeedItem(Record):
    """An entry of some journal, in the feed over all of them.

    Attributes:
        cursor: Where it stands in the feed: what to go on after. It is a number to keep and to give back;
            nothing else follows from it.
        licence: The licence in whose journal it is; `*` for the journal of the store itself.
        entry: What happened.
    """

    cursor: int
    """Where it stands in the feed: what to go on after. It is a number to keep and to give back; nothing else
    follows from it.
    """
    licence: str
    """The licence in whose journal it is; `*` for the journal of the store itself."""
    entry: RecordedEvent
    """What happened."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["cursor"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["entry"], /) -> RecordedEvent: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Finding(Record):
    """Something about a licence that somebody should look into; no refusal.

    Attributes:
        code: The stable code.
        severity: How much it matters.
        about: Whom or what it is about.
        message: One sentence.
        rule: The id of the rule.
        source: Where the rule is published.
        confidence: How sure we are.
        due_on: The last day on which it can be resolved in time, or none.
        evidence: What was seen: values under the names that the code declares.
        resolved_by: What resolves it.
    """

    code: str
    """The stable code."""
    severity: Severity
    """How much it matters."""
    about: LicenceFindingAbout | UserFindingAbout | CertificateFindingAbout
    """Whom or what it is about."""
    message: str
    """One sentence."""
    rule: str
    """The id of the rule."""
    source: str
    """Where the rule is published."""
    confidence: Confidence
    """How sure we are."""
    due_on: date | None = None
    """The last day on which it can be resolved in time, or none."""
    evidence: Parameters
    """What was seen: values under the names that the code declares."""
    resolved_by: Resolution
    """What resolves it."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["code"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["severity"], /) -> Severity: ...
        @overload
        def __getitem__(
            self, key: Literal["about"], /
        ) -> LicenceFindingAbout | UserFindingAbout | CertificateFindingAbout: ...
        @overload
        def __getitem__(self, key: Literal["message"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["source"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["confidence"], /) -> Confidence: ...
        @overload
        def __getitem__(self, key: Literal["due_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["evidence"], /) -> Parameters: ...
        @overload
        def __getitem__(self, key: Literal["resolved_by"], /) -> Resolution: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class LicenceFindingAbout(Record):
    """The licence as a whole."""

    licence: str

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class UserFindingAbout(Record):
    """A user."""

    user: str

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["user"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CertificateFindingAbout(Record):
    """A certificate."""

    certificate: str

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Forecast(Record):
    """When an allocation runs out at the pace of the days that were looked at, and between which days that
    lies.

    So many assignments in so many days are one sample: were each independent of the others, their number
    could as well have been two times its square root higher or lower. The range has the days at these two
    paces, within which it falls about 19 times in 20.

    Attributes:
        runs_out_on: The day on which the last unit goes.
        earliest: The day at the faster pace.
        latest: The day at the slower pace; None where that is none at all.
    """

    runs_out_on: date
    """The day on which the last unit goes."""
    earliest: date
    """The day at the faster pace."""
    latest: date | None = None
    """The day at the slower pace; None where that is none at all."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["runs_out_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["earliest"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["latest"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ForecastRow(Record):
    """When an allocation runs out, at the pace of its period so far.

    Attributes:
        allocation: The allocation.
        route: The route.
        to: The last day of its period.
        assigned: Units assigned so far.
        days: The days of the period so far.
        remaining: Units that are left.
        forecast: When they run out; None where none was assigned yet, or none is left.
        lasts: Whether they last to the end of the period at the pace so far.
        left_at_end: How many are left at the end of the period at the pace so far.
    """

    allocation: str
    """The allocation."""
    route: Route
    """The route."""
    to: date
    """The last day of its period."""
    assigned: int
    """Units assigned so far."""
    days: int
    """The days of the period so far."""
    remaining: int
    """Units that are left."""
    forecast: Forecast | None = None
    """When they run out; None where none was assigned yet, or none is left."""
    lasts: bool
    """Whether they last to the end of the period at the pace so far."""
    left_at_end: int
    """How many are left at the end of the period at the pace so far."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["allocation"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["to"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["assigned"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["days"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["remaining"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["forecast"], /) -> Forecast | None: ...
        @overload
        def __getitem__(self, key: Literal["lasts"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["left_at_end"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class FormFieldRow(Record):
    """A field of a form.

    Attributes:
        name: The name on the wire.
        title: What people call it.
        kind: What it holds: `line`, `text`, `lines`, `periods`, `day`, `partial_day`, `flag`, `confirmation`,
            `pence`, `whole`, `hours`, `word`, `country`, `nationality`, or `shaped` for text of a form of its
            own.
        holds: The same in words, with the characters that it takes.
        choices: The words of which it is one, in the order of the form.
        least: The least whole number.
        most: The greatest whole number, or the most lines or periods.
        longest: The most characters, of each line where there are several.
        needed: For what it is needed, on this route: `save`, `assign` or `nothing`. A report and the details
            of a user are only saved.
        when: On which condition of other fields it is needed; None where there is none.
        personal: Whether it is about the person, so that a copy for somebody else leaves it out.
        shown: Whether its value may be shown in messages and logs.
        rule: The id of the rule.
    """

    name: str
    """The name on the wire."""
    title: str
    """What people call it."""
    kind: str
    """What it holds: `line`, `text`, `lines`, `periods`, `day`, `partial_day`, `flag`, `confirmation`,
    `pence`, `whole`, `hours`, `word`, `country`, `nationality`, or `shaped` for text of a form of its own.
    """
    holds: str
    """The same in words, with the characters that it takes."""
    choices: tuple[str, ...]
    """The words of which it is one, in the order of the form."""
    least: int | None = None
    """The least whole number."""
    most: int | None = None
    """The greatest whole number, or the most lines or periods."""
    longest: int | None = None
    """The most characters, of each line where there are several."""
    needed: str
    """For what it is needed, on this route: `save`, `assign` or `nothing`. A report and the details of a user
    are only saved.
    """
    when: str | None = None
    """On which condition of other fields it is needed; None where there is none."""
    personal: bool
    """Whether it is about the person, so that a copy for somebody else leaves it out."""
    shown: bool
    """Whether its value may be shown in messages and logs."""
    rule: str
    """The id of the rule."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["title"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["holds"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["choices"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: Literal["least"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["most"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["longest"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["needed"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["when"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["personal"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["shown"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Further(Record):
    """Reasons that are counted and not told, because there are too many of them.

    Attributes:
        code: The stable code.
        count: How many reasons of this code there are beside those that are told.
    """

    code: str
    """The stable code."""
    count: int
    """How many reasons of this code there are beside those that are told."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["code"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["count"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class GrantedAllocation(Record):
    """An allocation that was granted.

    Attributes:
        allocation: Its name.
    """

    allocation: str
    """Its name."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["allocation"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class GrantedApplication(Record):
    """An application for defined CoS that was granted.

    Attributes:
        application: The application.
        granted: How many were granted.
        removed_on: The day on which what is not assigned leaves the account.
    """

    application: str
    """The application."""
    granted: int
    """How many were granted."""
    removed_on: date
    """The day on which what is not assigned leaves the account."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["granted"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["removed_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class GrantedLicence(Record):
    """A licence that was granted.

    Attributes:
        licence: Its number.
        user_id: The Level 1 user.
        allocations: The names of its allocations, in the order in which they were given.
    """

    licence: str
    """Its number."""
    user_id: str
    """The Level 1 user."""
    allocations: tuple[str, ...]
    """The names of its allocations, in the order in which they were given."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["allocations"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class GrantedRequest(Record):
    """A request for certificates that was granted.

    Attributes:
        request: The request.
        state: How it ended: `granted`.
        allocation: The allocation that has grown, or that of the next period.
        granted: How many may be assigned of it in all.
    """

    request: str
    """The request."""
    state: RequestState
    """How it ended: `granted`."""
    allocation: str
    """The allocation that has grown, or that of the next period."""
    granted: int
    """How many may be assigned of it in all."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> RequestState: ...
        @overload
        def __getitem__(self, key: Literal["allocation"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["granted"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class GroupMember(Record):
    """A certificate that was linked to a group, or left it.

    Attributes:
        group: The group.
        certificate: Our own name for the certificate.
    """

    group: str
    """The group."""
    certificate: str
    """Our own name for the certificate."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["group"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class GroupRow(Record, personal=("name",)):
    """A group as a row of a list.

    Attributes:
        group: Our own name for it.
        name: Its name, which no other one of the licence has; empty where it was erased.
        route: The route of its certificates.
        owner: The user who owns it.
        created_on: The day on which it began.
        state: How far it has come. It follows from the certificates in it that the user may see.
        counts: How many of these certificates are in which state; a state that none is in is left out.
        main_artist: The CoS of the artist on whom the others depend (`cos/11.2.4`); None where there is none
            that the user may see.
        erased: True where the name was erased; left out where it was not.
    """

    group: str
    """Our own name for it."""
    name: str
    """Its name, which no other one of the licence has; empty where it was erased."""
    route: Route
    """The route of its certificates."""
    owner: str
    """The user who owns it."""
    created_on: date
    """The day on which it began."""
    state: ContainerState
    """How far it has come. It follows from the certificates in it that the user may see."""
    counts: dict[str, int]
    """How many of these certificates are in which state; a state that none is in is left out."""
    main_artist: str | None = None
    """The CoS of the artist on whom the others depend (`cos/11.2.4`); None where there is none that the user
    may see.
    """
    erased: bool | None = LEFT_OUT
    """True where the name was erased; left out where it was not."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["group"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["created_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ContainerState: ...
        @overload
        def __getitem__(self, key: Literal["counts"], /) -> dict[str, int]: ...
        @overload
        def __getitem__(self, key: Literal["main_artist"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class GroupSizes(Record):
    """How many groups were of which size: the number of commands that were decided together.

    Attributes:
        one: One command by itself.
        two: Two.
        three_to_four: Three or four.
        five_to_eight: Five to eight.
        nine_to_sixteen: Nine to sixteen.
        more: Seventeen and more.
    """

    one: int
    """One command by itself."""
    two: int
    """Two."""
    three_to_four: int
    """Three or four."""
    five_to_eight: int
    """Five to eight."""
    nine_to_sixteen: int
    """Nine to sixteen."""
    more: int
    """Seventeen and more."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["one"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["two"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["three_to_four"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["five_to_eight"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["nine_to_sixteen"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["more"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class HistoryRow(Record):
    """Something that happened to a certificate.

    Attributes:
        entry: The number of its entry in the licence's journal.
        event: The name of the event.
        by: By whom: a user ID, `home_office` or `clock`.
        recorded_at: When it was recorded.
        occurred_at: When it happened: the moment of recording, where no other one is known.
        data: What was recorded of it beside personal data: the fields of the event.
    """

    entry: int
    """The number of its entry in the licence's journal."""
    event: str
    """The name of the event."""
    by: str
    """By whom: a user ID, `home_office` or `clock`."""
    recorded_at: datetime
    """When it was recorded."""
    occurred_at: datetime
    """When it happened: the moment of recording, where no other one is known."""
    data: dict[str, Any]
    """What was recorded of it beside personal data: the fields of the event."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["entry"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["event"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["by"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["recorded_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["occurred_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["data"], /) -> dict[str, Any]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Issued(Record):
    """A temporary password, for the host to hand to its user. It is in the first answer only, and nowhere
    else.

    Attributes:
        user_id: Whose it is.
        temporary_password: The temporary password.
    """

    user_id: str
    """Whose it is."""
    temporary_password: str = secret()
    """The temporary password."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["temporary_password"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class KeptUntil(Record):
    """Until when a part is kept.

    Attributes:
        what: The part.
        until: The last day, where it can be told by now.
        why: What sets that day.
        rule: The id of the rule.
    """

    what: str
    """The part."""
    until: date | None = None
    """The last day, where it can be told by now."""
    why: str
    """What sets that day."""
    rule: str
    """The id of the rule."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["what"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["until"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["why"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class KeyPersonCheck(Record):
    """Whether a person may hold a role.

    Attributes:
        suitable: Whether nothing that is known tells against it.
        reasons: Every reason against it.
        warnings: What does not forbid it, and is worth showing.
        unknown: What is not known, and has to be asked for: it may tell against the person.
    """

    suitable: bool
    """Whether nothing that is known tells against it."""
    reasons: tuple[Reason, ...]
    """Every reason against it."""
    warnings: tuple[Reason, ...]
    """What does not forbid it, and is worth showing."""
    unknown: tuple[UnknownFact, ...]
    """What is not known, and has to be asked for: it may tell against the person."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["suitable"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["reasons"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: Literal["warnings"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: Literal["unknown"], /) -> tuple[UnknownFact, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class KeyPersonnelRecord(Record):
    """The key personnel of a licence (`lu/K-1`).

    Attributes:
        authorising_officer: The Authorising Officer.
        key_contact: The Key Contact.
        representative: The representative, where one is appointed (`lu/K-4`).
        settled_exception: Why no Level 1 user needs to be settled, where that is so (`lu/K-9`).
        user_numbers: How many users the Authorising Officer decided on (`lu/K-2`).
    """

    authorising_officer: PersonRecord | None = LEFT_OUT
    """The Authorising Officer."""
    key_contact: PersonRecord | None = LEFT_OUT
    """The Key Contact."""
    representative: RepresentativeForm | None = LEFT_OUT
    """The representative, where one is appointed (`lu/K-4`)."""
    settled_exception: SettledException | None = LEFT_OUT
    """Why no Level 1 user needs to be settled, where that is so (`lu/K-9`)."""
    user_numbers: UserNumbersRecord | None = LEFT_OUT
    """How many users the Authorising Officer decided on (`lu/K-2`)."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["authorising_officer"], /) -> PersonRecord | None: ...
        @overload
        def __getitem__(self, key: Literal["key_contact"], /) -> PersonRecord | None: ...
        @overload
        def __getitem__(self, key: Literal["representative"], /) -> RepresentativeForm: ...
        @overload
        def __getitem__(self, key: Literal["settled_exception"], /) -> SettledException | None: ...
        @overload
        def __getitem__(self, key: Literal["user_numbers"], /) -> UserNumbersRecord | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Lapse(Record):
    """Something that waits, or is still good, and would not be any more: certificates, units, drafts,
    requests, action plans.

    Attributes:
        licence: The licence.
        step: The step by which it would happen, counted from 0.
        by_clock: Whether the clock does it on its day. Otherwise the command of the step takes it from the
            licence.
        event: What would be recorded of it.
    """

    licence: str
    """The licence."""
    step: int
    """The step by which it would happen, counted from 0."""
    by_clock: bool
    """Whether the clock does it on its day. Otherwise the command of the step takes it from the licence."""
    event: RecordedEvent
    """What would be recorded of it."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["step"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["by_clock"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["event"], /) -> RecordedEvent: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Left(Record):
    """Something that an erasure leaves.

    Attributes:
        what: What is left.
        why: Why, or how else it goes.
    """

    what: str
    """What is left."""
    why: str
    """Why, or how else it goes."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["what"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["why"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class LicenceEligibility(Record):
    """Whether an organisation can have a licence.

    Attributes:
        eligible: Whether nothing speaks against it, as far as is known.
        reasons: Every reason against it.
        to_ask: What is not said, and will be asked: names of fields of the applicant.
        apply_from: The first day on which an application would not be refused for what happened before; None
            where nothing is waited for.
        fee_pence: The fee, in pence.
        documents_by: The last day to send the submission sheet and the documents, if applied on the day
            (`lu/T-1`).
        decision_by: The day by which most decisions come.
    """

    eligible: bool
    """Whether nothing speaks against it, as far as is known."""
    reasons: tuple[Reason, ...]
    """Every reason against it."""
    to_ask: tuple[str, ...]
    """What is not said, and will be asked: names of fields of the applicant."""
    apply_from: date | None = None
    """The first day on which an application would not be refused for what happened before; None where nothing
    is waited for.
    """
    fee_pence: int
    """The fee, in pence."""
    documents_by: date
    """The last day to send the submission sheet and the documents, if applied on the day (`lu/T-1`)."""
    decision_by: date
    """The day by which most decisions come."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["eligible"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["reasons"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: Literal["to_ask"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: Literal["apply_from"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["fee_pence"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["documents_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["decision_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class LicenceFinding(Record):
    """A finding, and the licence that it is on.

    Attributes:
        licence: The licence.
        finding: The finding.
    """

    licence: str
    """The licence."""
    finding: Finding
    """The finding."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["finding"], /) -> Finding: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class LicenceGroundRow(Record):
    """A ground for action against a licence.

    Attributes:
        ground: The ground.
        kind: How much it weighs.
        rule: The id of the rule behind it.
        title: The rule in one sentence.
    """

    ground: Ground
    """The ground."""
    kind: GroundKind
    """How much it weighs."""
    rule: str
    """The id of the rule behind it."""
    title: str
    """The rule in one sentence."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["ground"], /) -> Ground: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> GroundKind: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["title"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class LicenceSummary(Record):
    """What the licence summary shows (`lu/M-3`).

    Attributes:
        licence: The number of the licence.
        mode: How it is kept.
        simulated: Whether the number was made up by this library.
        status: The status, as the clock would have left it.
        rating: The rating that counts for the licence as a whole: the weakest that it holds.
        organisation: Who holds it.
        routes: The routes with their ratings.
        key_personnel: The key personnel, as far as they are known and were not erased.
        applied_on: The day of the application; None where it was not kept.
        granted_on: The first day; None where it is only applied for.
        expires_on: The day on which it expires; None where it has none (`lu/R-4`).
        renewal_applied_on: The day of an application to renew it that waits for a decision (`lu/T-23`); None
            where none does.
        apply_again_from: The first day on which its organisation can apply again (`lu/6.4`); None where it
            was neither refused nor lost.
        taken_over: The change of who owns its organisation (`lu/TK-1`); None where none is known.
        on_register: Whether the public register shows it (`lu/T-5`, `lu/T-14`).
        automation: Whether the Home Office set automation for it (`lu/N-6`).
        student_status: The status of the student sponsor (`lu/ST-1`); None where it is not known.
        student_status_from: The day from which that status is held (`lu/ST-2`); None where it is not known.
        student_status_expires_on: The day on which it ends, by which the sponsor is assessed anew; None
            likewise.
        assessment_rating: The rating of the last assessment (`lu/ST-4`); None where there was none with a
            rating.
        allocation_frozen: Whether the last assessment froze the allocation of CAS (`lu/ST-4`).
        allocation_cut_percent: By how many per cent the next allocation of CAS is cut at least (`cas/9.5`);
            None where it is not.
        final_warning_remaining: Over how many of the next assessments a final warning stands (`cas/9.5`).
        assessment_plan_until: The day until which the action plan of a red assessment lasts at least
            (`cas/9.5`); None where none began.
        revocation_intended: Whether the Home Office intends to revoke the licence after an assessment
            (`cas/9.5.1`).
        premium_tier: The tier of Premium customer service that is in force (`lu/PM-2`); None where none is,
            or its term is not known.
        premium_from: Since when it is had without a break; None likewise.
        premium_expires_on: The day on which it ends; None likewise.
        windows: When services can be renewed, and Student Sponsor status applied for: the first and the last
            day of each.
        allocations: Its allocations, in the order in which they were first granted.
        warnings: What of its routes and ratings is kept as text, for it is not recognised (`lu/RT-6`).
        erased: Whether the personal data of its key personnel was erased.
        branches: Its branches, sites, linked entities and partner institutions; left out where there is none.
        details: Further details of the organisation; left out where none is known, or they were erased.
        paye_references: The PAYE references of the sponsor (`lu/M-4`); left out where there is none.
    """

    licence: str
    """The number of the licence."""
    mode: Mode
    """How it is kept."""
    simulated: bool
    """Whether the number was made up by this library."""
    status: LicenceStatus
    """The status, as the clock would have left it."""
    rating: Rating
    """The rating that counts for the licence as a whole: the weakest that it holds."""
    organisation: OrganisationRecord
    """Who holds it."""
    routes: tuple[LicensedRouteRecord, ...]
    """The routes with their ratings."""
    key_personnel: KeyPersonnelRecord
    """The key personnel, as far as they are known and were not erased."""
    applied_on: date | None = None
    """The day of the application; None where it was not kept."""
    granted_on: date | None = None
    """The first day; None where it is only applied for."""
    expires_on: date | None = None
    """The day on which it expires; None where it has none (`lu/R-4`)."""
    renewal_applied_on: date | None = None
    """The day of an application to renew it that waits for a decision (`lu/T-23`); None where none does."""
    apply_again_from: date | None = None
    """The first day on which its organisation can apply again (`lu/6.4`); None where it was neither refused
    nor lost.
    """
    taken_over: TakeOver | None = None
    """The change of who owns its organisation (`lu/TK-1`); None where none is known."""
    on_register: bool
    """Whether the public register shows it (`lu/T-5`, `lu/T-14`)."""
    automation: bool
    """Whether the Home Office set automation for it (`lu/N-6`)."""
    student_status: StudentStatus | None = None
    """The status of the student sponsor (`lu/ST-1`); None where it is not known."""
    student_status_from: date | None = None
    """The day from which that status is held (`lu/ST-2`); None where it is not known."""
    student_status_expires_on: date | None = None
    """The day on which it ends, by which the sponsor is assessed anew; None likewise."""
    assessment_rating: AssessmentRating | None = None
    """The rating of the last assessment (`lu/ST-4`); None where there was none with a rating."""
    allocation_frozen: bool
    """Whether the last assessment froze the allocation of CAS (`lu/ST-4`)."""
    allocation_cut_percent: int | None = None
    """By how many per cent the next allocation of CAS is cut at least (`cas/9.5`); None where it is not."""
    final_warning_remaining: int
    """Over how many of the next assessments a final warning stands (`cas/9.5`)."""
    assessment_plan_until: date | None = None
    """The day until which the action plan of a red assessment lasts at least (`cas/9.5`); None where none
    began.
    """
    revocation_intended: bool
    """Whether the Home Office intends to revoke the licence after an assessment (`cas/9.5.1`)."""
    premium_tier: ServiceTier | None = None
    """The tier of Premium customer service that is in force (`lu/PM-2`); None where none is, or its term is
    not known.
    """
    premium_from: date | None = None
    """Since when it is had without a break; None likewise."""
    premium_expires_on: date | None = None
    """The day on which it ends; None likewise."""
    windows: tuple[ServiceWindow, ...]
    """When services can be renewed, and Student Sponsor status applied for: the first and the last day of
    each.
    """
    allocations: tuple[AllocationRow, ...]
    """Its allocations, in the order in which they were first granted."""
    warnings: tuple[Reason, ...]
    """What of its routes and ratings is kept as text, for it is not recognised (`lu/RT-6`)."""
    erased: bool
    """Whether the personal data of its key personnel was erased."""
    branches: tuple[Branch, ...] | None = LEFT_OUT
    """Its branches, sites, linked entities and partner institutions; left out where there is none."""
    details: OrganisationDetailsForm | None = LEFT_OUT
    """Further details of the organisation; left out where none is known, or they were erased."""
    paye_references: tuple[str, ...] | None = LEFT_OUT
    """The PAYE references of the sponsor (`lu/M-4`); left out where there is none."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["mode"], /) -> Mode: ...
        @overload
        def __getitem__(self, key: Literal["simulated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["status"], /) -> LicenceStatus: ...
        @overload
        def __getitem__(self, key: Literal["rating"], /) -> Rating: ...
        @overload
        def __getitem__(self, key: Literal["organisation"], /) -> OrganisationRecord: ...
        @overload
        def __getitem__(self, key: Literal["routes"], /) -> tuple[LicensedRouteRecord, ...]: ...
        @overload
        def __getitem__(self, key: Literal["key_personnel"], /) -> KeyPersonnelRecord: ...
        @overload
        def __getitem__(self, key: Literal["applied_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["granted_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["expires_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["renewal_applied_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["apply_again_from"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["taken_over"], /) -> TakeOver | None: ...
        @overload
        def __getitem__(self, key: Literal["on_register"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["automation"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["student_status"], /) -> StudentStatus | None: ...
        @overload
        def __getitem__(self, key: Literal["student_status_from"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["student_status_expires_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["assessment_rating"], /) -> AssessmentRating | None: ...
        @overload
        def __getitem__(self, key: Literal["allocation_frozen"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["allocation_cut_percent"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["final_warning_remaining"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["assessment_plan_until"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["revocation_intended"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["premium_tier"], /) -> ServiceTier | None: ...
        @overload
        def __getitem__(self, key: Literal["premium_from"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["premium_expires_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["windows"], /) -> tuple[ServiceWindow, ...]: ...
        @overload
        def __getitem__(self, key: Literal["allocations"], /) -> tuple[AllocationRow, ...]: ...
        @overload
        def __getitem__(self, key: Literal["warnings"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["branches"], /) -> tuple[Branch, ...]: ...
        @overload
        def __getitem__(self, key: Literal["details"], /) -> OrganisationDetailsForm: ...
        @overload
        def __getitem__(self, key: Literal["paye_references"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class LicensedRouteRecord(Record):
    """A route of a licence with its type and rating. What is not recognised is kept as text.

    Attributes:
        ends_on: The day from which the licence no longer covers it, where it has an end of its own
            (`lu/R-6`).
        licence_type: The type of licence; that of the route where it is left out.
        rating: The rating, if it is recognised.
        rating_text: The rating as it was written, where it is not recognised.
        route: The route, if it is recognised.
        route_text: The route as it was written, where it is not recognised.
        service_tier: A paid service.
    """

    ends_on: date | None = LEFT_OUT
    """The day from which the licence no longer covers it, where it has an end of its own (`lu/R-6`)."""
    licence_type: LicenceType | None = LEFT_OUT
    """The type of licence; that of the route where it is left out."""
    rating: Rating | None = LEFT_OUT
    """The rating, if it is recognised."""
    rating_text: str | None = LEFT_OUT
    """The rating as it was written, where it is not recognised."""
    route: Route | None = LEFT_OUT
    """The route, if it is recognised."""
    route_text: str | None = LEFT_OUT
    """The route as it was written, where it is not recognised."""
    service_tier: ServiceTier | None = LEFT_OUT
    """A paid service."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["ends_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["licence_type"], /) -> LicenceType | None: ...
        @overload
        def __getitem__(self, key: Literal["rating"], /) -> Rating | None: ...
        @overload
        def __getitem__(self, key: Literal["rating_text"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route | None: ...
        @overload
        def __getitem__(self, key: Literal["route_text"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["service_tier"], /) -> ServiceTier | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class MenuItem(Record):
    """An item of a menu, or a button behind it.

    Attributes:
        function: What it does.
        title: The name that people read.
        enabled: Whether it can be used; if not, it is grey.
        reasons: Why it is grey: every reason.
    """

    function: Function
    """What it does."""
    title: str
    """The name that people read."""
    enabled: bool
    """Whether it can be used; if not, it is grey."""
    reasons: tuple[Reason, ...]
    """Why it is grey: every reason."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["function"], /) -> Function: ...
        @overload
        def __getitem__(self, key: Literal["title"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["enabled"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["reasons"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...

    def __bool__(self) -> bool:
        """Whether it can be used."""
        return self.enabled


class MenuView(Record):
    """A menu that a user sees.

    Attributes:
        menu: Which menu.
        title: The name that people read.
        items_: The items, in the order in which they stand.
    """

    menu: Menu
    """Which menu."""
    title: str
    """The name that people read."""
    items_: tuple[MenuItem, ...]
    """The items, in the order in which they stand."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["menu"], /) -> Menu: ...
        @overload
        def __getitem__(self, key: Literal["title"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["items"], /) -> tuple[MenuItem, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class MessageRow(Record, personal=("text",)):
    """A message of the Home Office.

    Attributes:
        message: Its name.
        text: The text; empty where it was erased.
        routes: The routes that it is for; none means all.
        published_on: The day of publication, its first active day.
        expires_on: The day on which it expires and moves to the archive.
        erased: True where the text was erased; left out where it was not.
    """

    message: str
    """Its name."""
    text: str
    """The text; empty where it was erased."""
    routes: tuple[Route, ...]
    """The routes that it is for; none means all."""
    published_on: date
    """The day of publication, its first active day."""
    expires_on: date
    """The day on which it expires and moves to the archive."""
    erased: bool | None = LEFT_OUT
    """True where the text was erased; left out where it was not."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["message"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["text"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["routes"], /) -> tuple[Route, ...]: ...
        @overload
        def __getitem__(self, key: Literal["published_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["expires_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class NamedAddress(Record):
    """A stored address that a command was about.

    Attributes:
        address: Its name.
    """

    address: str
    """Its name."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["address"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class NamedBatch(Record):
    """A batch that a command was about.

    Attributes:
        batch: Our own name for it.
    """

    batch: str
    """Our own name for it."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["batch"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class NamedCertificate(Record):
    """A certificate that a command was about.

    Attributes:
        certificate: Our own name for it.
    """

    certificate: str
    """Our own name for it."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class NamedGroup(Record):
    """A group that a command was about.

    Attributes:
        group: Our own name for it.
    """

    group: str
    """Our own name for it."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["group"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class NamedPremiumContacts(Record):
    """Whom a Premium sponsor turns to, as it was set.

    Attributes:
        licence_manager: Whether a licence manager is named.
        senior_account_manager: Whether a senior account manager is named.
    """

    licence_manager: bool
    """Whether a licence manager is named."""
    senior_account_manager: bool
    """Whether a senior account manager is named."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence_manager"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["senior_account_manager"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class NamedUser(Record):
    """A user whose details were amended, or were to be.

    Attributes:
        user_id: The user.
    """

    user_id: str
    """The user."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Nothing(Record):
    """What a command gives that brings nothing new: an empty document."""


class Notice(Record):
    """Something that somebody should be told.

    Attributes:
        name: Its name, by which its delivery is recorded.
        notice: What kind of notice it is.
        recipients: Whom it is for.
        channel: How it goes.
        due_at: The moment at which it fell due: of what the clock does the start of the day, whenever the
            clock was asked.
        message: One sentence.
        rule: The id of the rule.
        about: The user, certificate, request, allocation or licence that it is about.
        parameters: The values that the message speaks of, under names: for a text of the host's own. Left out
            where there are none.
    """

    name: str
    """Its name, by which its delivery is recorded."""
    notice: NoticeKind
    """What kind of notice it is."""
    recipients: tuple[NoticeRecipient, ...]
    """Whom it is for."""
    channel: NoticeChannel
    """How it goes."""
    due_at: datetime
    """The moment at which it fell due: of what the clock does the start of the day, whenever the clock was
    asked.
    """
    message: str
    """One sentence."""
    rule: str
    """The id of the rule."""
    about: str
    """The user, certificate, request, allocation or licence that it is about."""
    parameters: Parameters | None = LEFT_OUT
    """The values that the message speaks of, under names: for a text of the host's own. Left out where there
    are none.
    """

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["notice"], /) -> NoticeKind: ...
        @overload
        def __getitem__(self, key: Literal["recipients"], /) -> tuple[NoticeRecipient, ...]: ...
        @overload
        def __getitem__(self, key: Literal["channel"], /) -> NoticeChannel: ...
        @overload
        def __getitem__(self, key: Literal["due_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["message"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["about"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["parameters"], /) -> Parameters: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class NoticeRow(Record):
    """A notice in the list.

    Attributes:
        name: Its name, by which its delivery is recorded.
        notice: What kind of notice it is.
        recipients: Whom it is for.
        channel: How it goes.
        due_at: The moment at which it fell due.
        message: One sentence.
        rule: The id of the rule.
        about: The user, certificate, request, allocation or licence that it is about.
        parameters: The values that the message speaks of, under names.
        delivered_at: When it was delivered; None where it is outstanding.
    """

    name: str
    """Its name, by which its delivery is recorded."""
    notice: NoticeKind
    """What kind of notice it is."""
    recipients: tuple[NoticeRecipient, ...]
    """Whom it is for."""
    channel: NoticeChannel
    """How it goes."""
    due_at: datetime
    """The moment at which it fell due."""
    message: str
    """One sentence."""
    rule: str
    """The id of the rule."""
    about: str
    """The user, certificate, request, allocation or licence that it is about."""
    parameters: Parameters
    """The values that the message speaks of, under names."""
    delivered_at: datetime | None = None
    """When it was delivered; None where it is outstanding."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["notice"], /) -> NoticeKind: ...
        @overload
        def __getitem__(self, key: Literal["recipients"], /) -> tuple[NoticeRecipient, ...]: ...
        @overload
        def __getitem__(self, key: Literal["channel"], /) -> NoticeChannel: ...
        @overload
        def __getitem__(self, key: Literal["due_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["message"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["about"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["parameters"], /) -> Parameters: ...
        @overload
        def __getitem__(self, key: Literal["delivered_at"], /) -> datetime | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class NotifiedGraduates(Record):
    """CAS whose students have completed their courses.

    Attributes:
        notified: Those that were notified now.
        already: Those that were notified before.
    """

    notified: tuple[str, ...]
    """Those that were notified now."""
    already: tuple[str, ...]
    """Those that were notified before."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["notified"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: Literal["already"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class OrganisationRecord(Record):
    """The organisation that holds a licence.

    Attributes:
        name: The name.
        county: The county.
        postcode: The postcode of the main address, by which automatic fulfilment is judged (`lu/P-14`).
        town: The city or town.
    """

    name: str
    """The name."""
    county: str | None = LEFT_OUT
    """The county."""
    postcode: str | None = LEFT_OUT
    """The postcode of the main address, by which automatic fulfilment is judged (`lu/P-14`)."""
    town: str | None = LEFT_OUT
    """The city or town."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["county"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["postcode"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["town"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Outcome(Record, Generic[Result]):
    """The answer to a command that was carried out. Its result has the type that the command declares: a
    command that was read as a document has one as a document.

    Attributes:
        result: What it brought: names and numbers of what came to be. `CommandResults` has its type for each
            command.
        events: What happened, as the journal has it.
        notices: What somebody should be told.
        warnings: What did not forbid it, and is worth showing.
        findings: What somebody should look into.
        disagreements: In mirror mode: why our rules would have refused what really happened.
        repeated: Whether the retry key was known: then this is the answer of the first time, without its
            secrets, and without what the user may no longer see or was erased since.
        issued: Temporary passwords, in the first answer only.
    """

    result: Result
    """What it brought: names and numbers of what came to be. `CommandResults` has its type for each command."""
    events: tuple[RecordedEvent, ...]
    """What happened, as the journal has it."""
    notices: tuple[Notice, ...]
    """What somebody should be told."""
    warnings: tuple[Reason, ...]
    """What did not forbid it, and is worth showing."""
    findings: tuple[Finding, ...]
    """What somebody should look into."""
    disagreements: tuple[Reason, ...]
    """In mirror mode: why our rules would have refused what really happened."""
    repeated: bool
    """Whether the retry key was known: then this is the answer of the first time, without its secrets, and
    without what the user may no longer see or was erased since.
    """
    issued: tuple[Issued, ...]
    """Temporary passwords, in the first answer only."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["result"], /) -> Result: ...
        @overload
        def __getitem__(self, key: Literal["events"], /) -> tuple[RecordedEvent, ...]: ...
        @overload
        def __getitem__(self, key: Literal["notices"], /) -> tuple[Notice, ...]: ...
        @overload
        def __getitem__(self, key: Literal["warnings"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: Literal["findings"], /) -> tuple[Finding, ...]: ...
        @overload
        def __getitem__(self, key: Literal["disagreements"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: Literal["repeated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["issued"], /) -> tuple[Issued, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ParameterRow(Record):
    """A value that a reason speaks of.

    Attributes:
        name: The name.
        kind: What it is: `number`, `text`, `texts`, `day`, `moment`, or the name of an enumeration of whose
            words it is one.
        meaning: What it says.
    """

    name: str
    """The name."""
    kind: str
    """What it is: `number`, `text`, `texts`, `day`, `moment`, or the name of an enumeration of whose words it
    is one.
    """
    meaning: str
    """What it says."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["meaning"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Parameters(Record):
    """The values of a reason or a finding, by their names. `CodeParameters` says which code has which.

    Attributes:
        academic_level: The level of the course.
        action: The step that was asked for.
        activity: The activity of the report.
        actor: Who gave the command.
        address: The address of the store.
        allocation: The name of the allocation.
        alphabet: The characters that the field takes, in words.
        apply_by: The last day to apply.
        argument: The argument of the call.
        asked: How many were asked for.
        assigned: How many are assigned.
        assigned_on: The day of the assignment.
        begins_at: The moment at which it begins.
        category: The category of the certificate.
        cell: The column of the access table.
        character: The character, as its code point.
        code: The code that the field has.
        column: The place in the line of the text, counted from 1.
        confidence: How sure we are of it.
        container: The name of the batch or group.
        container_category: The category of the batch.
        container_kind: Whether it is a batch or a group.
        container_owner: The owner of the batch or group.
        container_route: The route of the batch or group.
        correction: What the note was to correct.
        count: How many there are.
        cut_over: The cut-over.
        days: A number of days.
        decided: How many were decided on.
        drafts: How many drafts there are.
        earliest: The first day that it can be.
        end_on: The day on which it ends.
        english: The level of English.
        entry: The number of the entry in the journal of its licence.
        enumeration: The name of the enumeration.
        event: The name of the event.
        event_on: The day of what is reported.
        expected: What the value has to be, in words.
        family: Whether it is about CoS or CAS.
        field: The name of the field.
        file: The name of the store's file.
        from_: The first day of the period.
        function: The function.
        granted: How many were granted.
        granted_on: The day of the grant.
        join_by: The last day to join the course.
        kind: The kind of the certificate.
        last_event: The moment of the last event of the licence.
        last_on: The last day on which it is known to have happened.
        latest: The last day that it can be.
        least: The least that it can be.
        left: How many are left.
        level: The level of the user.
        licence: The number of the licence.
        licence_status: The status of the licence.
        line: The line of the text, counted from 1.
        list_: The list that was looked in.
        milliseconds: A number of milliseconds.
        moment: The moment that was given, or is now.
        months: A number of months.
        most: The most that it can be.
        name: The name that was given; `…` where it can be none of ours.
        needed: How many are needed.
        needed_english: The level of English that is needed.
        needed_kind: The kind of certificates that the command is for.
        number: The number of the certificate.
        on: The day in question.
        owner: The owner of the certificate.
        passes: The passes of a password hash.
        pattern: The form of the value, as a regular expression.
        permission: The permission that the worker has.
        place: The place in the list, counted from 0.
        possible: The steps that are possible instead.
        rating: The rating.
        reclaimed: How many were reclaimed.
        recorded_at: The moment of recording.
        removed: How many were removed.
        route: The route.
        rqf_level: The RQF level of the course.
        salary_option: The salary option.
        setting: The id of the setting; `…` where it can be none of ours.
        start_on: The day on which it starts.
        state: The state that does not allow it.
        status_on: The day since when it has its state.
        text: The text that was kept as it was given.
        title: What people call the field.
        to: The last day of the period.
        unit: What is counted.
        use_by: The use-by day of the certificate.
        user_id: The user ID.
        user_status: The status of the user.
        value: The value that was given.
        words: The words that it can be.
    """

    academic_level: str | None = LEFT_OUT
    """The level of the course."""
    action: str | None = LEFT_OUT
    """The step that was asked for."""
    activity: str | None = LEFT_OUT
    """The activity of the report."""
    actor: str | None = LEFT_OUT
    """Who gave the command."""
    address: str | None = LEFT_OUT
    """The address of the store."""
    allocation: str | None = LEFT_OUT
    """The name of the allocation."""
    alphabet: str | None = LEFT_OUT
    """The characters that the field takes, in words."""
    apply_by: date | None = LEFT_OUT
    """The last day to apply."""
    argument: str | None = LEFT_OUT
    """The argument of the call."""
    asked: int | None = LEFT_OUT
    """How many were asked for."""
    assigned: int | None = LEFT_OUT
    """How many are assigned."""
    assigned_on: date | None = LEFT_OUT
    """The day of the assignment."""
    begins_at: datetime | None = LEFT_OUT
    """The moment at which it begins."""
    category: str | None = LEFT_OUT
    """The category of the certificate."""
    cell: str | None = LEFT_OUT
    """The column of the access table."""
    character: str | None = LEFT_OUT
    """The character, as its code point."""
    code: str | None = LEFT_OUT
    """The code that the field has."""
    column: int | None = LEFT_OUT
    """The place in the line of the text, counted from 1."""
    confidence: Confidence | None = LEFT_OUT
    """How sure we are of it."""
    container: str | None = LEFT_OUT
    """The name of the batch or group."""
    container_category: str | None = LEFT_OUT
    """The category of the batch."""
    container_kind: ContainerKind | None = LEFT_OUT
    """Whether it is a batch or a group."""
    container_owner: str | None = LEFT_OUT
    """The owner of the batch or group."""
    container_route: Route | None = LEFT_OUT
    """The route of the batch or group."""
    correction: Correction | None = LEFT_OUT
    """What the note was to correct."""
    count: int | None = LEFT_OUT
    """How many there are."""
    cut_over: CutOver | None = LEFT_OUT
    """The cut-over."""
    days: int | None = LEFT_OUT
    """A number of days."""
    decided: int | None = LEFT_OUT
    """How many were decided on."""
    drafts: int | None = LEFT_OUT
    """How many drafts there are."""
    earliest: date | None = LEFT_OUT
    """The first day that it can be."""
    end_on: date | None = LEFT_OUT
    """The day on which it ends."""
    english: str | None = LEFT_OUT
    """The level of English."""
    entry: int | None = LEFT_OUT
    """The number of the entry in the journal of its licence."""
    enumeration: str | None = LEFT_OUT
    """The name of the enumeration."""
    event: str | None = LEFT_OUT
    """The name of the event."""
    event_on: date | None = LEFT_OUT
    """The day of what is reported."""
    expected: str | None = LEFT_OUT
    """What the value has to be, in words."""
    family: CertificateFamily | None = LEFT_OUT
    """Whether it is about CoS or CAS."""
    field: str | None = LEFT_OUT
    """The name of the field."""
    file: str | None = LEFT_OUT
    """The name of the store's file."""
    from_: date | None = LEFT_OUT
    """The first day of the period."""
    function: Function | None = LEFT_OUT
    """The function."""
    granted: int | None = LEFT_OUT
    """How many were granted."""
    granted_on: date | None = LEFT_OUT
    """The day of the grant."""
    join_by: date | None = LEFT_OUT
    """The last day to join the course."""
    kind: CertificateKind | None = LEFT_OUT
    """The kind of the certificate."""
    last_event: datetime | None = LEFT_OUT
    """The moment of the last event of the licence."""
    last_on: date | None = LEFT_OUT
    """The last day on which it is known to have happened."""
    latest: date | None = LEFT_OUT
    """The last day that it can be."""
    least: int | None = LEFT_OUT
    """The least that it can be."""
    left: int | None = LEFT_OUT
    """How many are left."""
    level: Level | None = LEFT_OUT
    """The level of the user."""
    licence: str | None = LEFT_OUT
    """The number of the licence."""
    licence_status: LicenceStatus | None = LEFT_OUT
    """The status of the licence."""
    line: int | None = LEFT_OUT
    """The line of the text, counted from 1."""
    list_: str | None = LEFT_OUT
    """The list that was looked in."""
    milliseconds: int | None = LEFT_OUT
    """A number of milliseconds."""
    moment: datetime | None = LEFT_OUT
    """The moment that was given, or is now."""
    months: int | None = LEFT_OUT
    """A number of months."""
    most: int | None = LEFT_OUT
    """The most that it can be."""
    name: str | None = LEFT_OUT
    """The name that was given; `…` where it can be none of ours."""
    needed: int | None = LEFT_OUT
    """How many are needed."""
    needed_english: str | None = LEFT_OUT
    """The level of English that is needed."""
    needed_kind: CertificateKind | None = LEFT_OUT
    """The kind of certificates that the command is for."""
    number: str | None = LEFT_OUT
    """The number of the certificate."""
    on: date | None = LEFT_OUT
    """The day in question."""
    owner: str | None = LEFT_OUT
    """The owner of the certificate."""
    passes: int | None = LEFT_OUT
    """The passes of a password hash."""
    pattern: str | None = LEFT_OUT
    """The form of the value, as a regular expression."""
    permission: str | None = LEFT_OUT
    """The permission that the worker has."""
    place: int | None = LEFT_OUT
    """The place in the list, counted from 0."""
    possible: tuple[str, ...] | None = LEFT_OUT
    """The steps that are possible instead."""
    rating: Rating | None = LEFT_OUT
    """The rating."""
    reclaimed: int | None = LEFT_OUT
    """How many were reclaimed."""
    recorded_at: datetime | None = LEFT_OUT
    """The moment of recording."""
    removed: int | None = LEFT_OUT
    """How many were removed."""
    route: Route | None = LEFT_OUT
    """The route."""
    rqf_level: int | None = LEFT_OUT
    """The RQF level of the course."""
    salary_option: str | None = LEFT_OUT
    """The salary option."""
    setting: str | None = LEFT_OUT
    """The id of the setting; `…` where it can be none of ours."""
    start_on: date | None = LEFT_OUT
    """The day on which it starts."""
    state: str | None = LEFT_OUT
    """The state that does not allow it."""
    status_on: date | None = LEFT_OUT
    """The day since when it has its state."""
    text: str | None = LEFT_OUT
    """The text that was kept as it was given."""
    title: str | None = LEFT_OUT
    """What people call the field."""
    to: date | None = LEFT_OUT
    """The last day of the period."""
    unit: str | None = LEFT_OUT
    """What is counted."""
    use_by: date | None = LEFT_OUT
    """The use-by day of the certificate."""
    user_id: str | None = LEFT_OUT
    """The user ID."""
    user_status: UserStatus | None = LEFT_OUT
    """The status of the user."""
    value: str | None = LEFT_OUT
    """The value that was given."""
    words: tuple[str, ...] | None = LEFT_OUT
    """The words that it can be."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["academic_level"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["action"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["activity"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["actor"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["address"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["allocation"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["alphabet"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["apply_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["argument"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["asked"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["assigned"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["assigned_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["begins_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["category"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["cell"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["character"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["code"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["column"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["confidence"], /) -> Confidence: ...
        @overload
        def __getitem__(self, key: Literal["container"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["container_category"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["container_kind"], /) -> ContainerKind: ...
        @overload
        def __getitem__(self, key: Literal["container_owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["container_route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["correction"], /) -> Correction: ...
        @overload
        def __getitem__(self, key: Literal["count"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["cut_over"], /) -> CutOver: ...
        @overload
        def __getitem__(self, key: Literal["days"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["decided"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["drafts"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["earliest"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["end_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["english"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["entry"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["enumeration"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["event"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["event_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["expected"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["family"], /) -> CertificateFamily: ...
        @overload
        def __getitem__(self, key: Literal["field"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["file"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["from"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["function"], /) -> Function: ...
        @overload
        def __getitem__(self, key: Literal["granted"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["granted_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["join_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> CertificateKind: ...
        @overload
        def __getitem__(self, key: Literal["last_event"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["last_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["latest"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["least"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["left"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["level"], /) -> Level: ...
        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["licence_status"], /) -> LicenceStatus: ...
        @overload
        def __getitem__(self, key: Literal["line"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["list"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["milliseconds"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["moment"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["months"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["most"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["needed"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["needed_english"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["needed_kind"], /) -> CertificateKind: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["passes"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["pattern"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["permission"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["place"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["possible"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: Literal["rating"], /) -> Rating: ...
        @overload
        def __getitem__(self, key: Literal["reclaimed"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["recorded_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["removed"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> Route: ...
        @overload
        def __getitem__(self, key: Literal["rqf_level"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["salary_option"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["setting"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["start_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["status_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["text"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["title"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["to"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["unit"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["use_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["user_status"], /) -> UserStatus: ...
        @overload
        def __getitem__(self, key: Literal["value"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["words"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PayeReferenceRow(Record):
    """A PAYE reference in the list of a sponsor (`lu/M-4`).

    Attributes:
        reference: The reference.
        added_by: The user who added it; None where that is not known.
        added_on: The day on which it was added; None where that is not known.
    """

    reference: str
    """The reference."""
    added_by: str | None = None
    """The user who added it; None where that is not known."""
    added_on: date | None = None
    """The day on which it was added; None where that is not known."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["reference"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["added_by"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["added_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PenaltyRow(Record):
    """A civil penalty or a prosecution (`lu/CO-5`, `lu/CO-6`).

    Attributes:
        penalty: Its name.
        kind: What it is.
        payable_on: The day on which it became payable.
        paid_on: The day on which it was paid in full; None where it was not.
        bars_until: The day from which it no longer bars a licence; None where it bars nothing.
    """

    penalty: str
    """Its name."""
    kind: PenaltyKind
    """What it is."""
    payable_on: date
    """The day on which it became payable."""
    paid_on: date | None = None
    """The day on which it was paid in full; None where it was not."""
    bars_until: date | None = None
    """The day from which it no longer bars a licence; None where it bars nothing."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["penalty"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> PenaltyKind: ...
        @overload
        def __getitem__(self, key: Literal["payable_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["paid_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["bars_until"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PersonRecord(Record, personal=("given_name", "family_name", "email")):
    """A person in a role that is no user as such.

    Attributes:
        given_name: The given name.
        family_name: The family name.
        details: Further details.
        email: The email address.
    """

    given_name: str
    """The given name."""
    family_name: str
    """The family name."""
    details: PersonDetailsForm | None = LEFT_OUT
    """Further details."""
    email: str | None = LEFT_OUT
    """The email address."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["given_name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["family_name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["details"], /) -> PersonDetailsForm: ...
        @overload
        def __getitem__(self, key: Literal["email"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PersonExport(Record, personal=("record", "page")):
    """Everything that is held about a person.

    Attributes:
        licence: The licence.
        subject: Whose data it is.
        at: When it was asked for.
        simulated: Whether the licence is kept in simulate mode: then nothing of it is a record of the Home
            Office.
        erased: Whether the personal data was erased. What was recorded after that is told all the same.
        record: The record with all its fields, as it stands; None where it was deleted.
        last_active: When the user was last active, where the subject is a user.
        has_password: Whether a password hash is kept. The hash itself is told to nobody.
        entries: The entries of the journal that are about the person or name their record, in order. Of an
            entry that is about somebody else, the personal data is left out.
        keys_: The retry keys that cover one of these entries, or that the user gave.
        notices: The notices that are kept with these keys and are about the record.
        leaves: What an erasure would leave.
        kept_until: Until when each part is kept.
        page: All of it as a plain page of text.
    """

    licence: str
    """The licence."""
    subject: Subject
    """Whose data it is."""
    at: datetime
    """When it was asked for."""
    simulated: bool
    """Whether the licence is kept in simulate mode: then nothing of it is a record of the Home Office."""
    erased: bool
    """Whether the personal data was erased. What was recorded after that is told all the same."""
    record: Any
    """The record with all its fields, as it stands; None where it was deleted."""
    last_active: datetime | None = None
    """When the user was last active, where the subject is a user."""
    has_password: bool
    """Whether a password hash is kept. The hash itself is told to nobody."""
    entries: tuple[RecordedEvent, ...]
    """The entries of the journal that are about the person or name their record, in order. Of an entry that
    is about somebody else, the personal data is left out.
    """
    keys_: tuple[ExportedKey, ...]
    """The retry keys that cover one of these entries, or that the user gave."""
    notices: tuple[Notice, ...]
    """The notices that are kept with these keys and are about the record."""
    leaves: tuple[Left, ...]
    """What an erasure would leave."""
    kept_until: tuple[KeptUntil, ...]
    """Until when each part is kept."""
    page: str
    """All of it as a plain page of text."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["subject"], /) -> Subject: ...
        @overload
        def __getitem__(self, key: Literal["at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["simulated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["record"], /) -> Any: ...
        @overload
        def __getitem__(self, key: Literal["last_active"], /) -> datetime | None: ...
        @overload
        def __getitem__(self, key: Literal["has_password"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["entries"], /) -> tuple[RecordedEvent, ...]: ...
        @overload
        def __getitem__(self, key: Literal["keys"], /) -> tuple[ExportedKey, ...]: ...
        @overload
        def __getitem__(self, key: Literal["notices"], /) -> tuple[Notice, ...]: ...
        @overload
        def __getitem__(self, key: Literal["leaves"], /) -> tuple[Left, ...]: ...
        @overload
        def __getitem__(self, key: Literal["kept_until"], /) -> tuple[KeptUntil, ...]: ...
        @overload
        def __getitem__(self, key: Literal["page"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PolicyDifference(Record):
    """What differs between two policies, or in one policy between two days.

    Attributes:
        newly_allowed: What is allowed under the second and was not under the first; nothing means that no
            access is new.
        newly_refused: What was allowed under the first and is not under the second.
        settings: The settings, and the cells of the access table that are settings, which have another value.
    """

    newly_allowed: tuple[AccessBlock, ...]
    """What is allowed under the second and was not under the first; nothing means that no access is new."""
    newly_refused: tuple[AccessBlock, ...]
    """What was allowed under the first and is not under the second."""
    settings: tuple[SettingDifference, ...]
    """The settings, and the cells of the access table that are settings, which have another value."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["newly_allowed"], /) -> tuple[AccessBlock, ...]: ...
        @overload
        def __getitem__(self, key: Literal["newly_refused"], /) -> tuple[AccessBlock, ...]: ...
        @overload
        def __getitem__(self, key: Literal["settings"], /) -> tuple[SettingDifference, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PostedMessage(Record):
    """A message that was posted.

    Attributes:
        message: Its name.
    """

    message: str
    """Its name."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["message"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PremiumContact(Record, personal=("licence_manager", "senior_account_manager")):
    """Whom a Premium sponsor turns to (`lu/PM-2`).

    Attributes:
        premium: Whether the sponsor has Premium customer service.
        licence_manager: The licence manager; None where none is named, or the name was erased.
        senior_account_manager: The senior account manager; None likewise.
    """

    premium: bool
    """Whether the sponsor has Premium customer service."""
    licence_manager: str | None = None
    """The licence manager; None where none is named, or the name was erased."""
    senior_account_manager: str | None = None
    """The senior account manager; None likewise."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["premium"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["licence_manager"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["senior_account_manager"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PrintedCertificate(Record, personal=("text",)):
    """A certificate on paper.

    Attributes:
        text: A plain page of text, which says above and below that it is no document of the Home Office.
    """

    text: str
    """A plain page of text, which says above and below that it is no document of the Home Office."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["text"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PrioritisedAllocation(Record):
    """A request for more certificates that is to be decided sooner.

    Attributes:
        request: The request.
        fee_pence: What it costs, in pence.
        aimed_by: The day by which the Home Office aims to decide.
    """

    request: str
    """The request."""
    fee_pence: int
    """What it costs, in pence."""
    aimed_by: date
    """The day by which the Home Office aims to decide."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["fee_pence"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["aimed_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PrioritisedChange(Record):
    """A change request that is to be decided sooner.

    Attributes:
        request: The request.
        fee_pence: What it costs, in pence.
        aimed_by: The day by which the Home Office aims to decide.
    """

    request: str
    """The request."""
    fee_pence: int
    """What it costs, in pence."""
    aimed_by: date
    """The day by which the Home Office aims to decide."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["fee_pence"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["aimed_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PrioritisedUser(Record):
    """A user who is to be decided on sooner.

    Attributes:
        user_id: The user.
        fee_pence: What it costs, in pence.
        aimed_by: The day by which the Home Office aims to decide.
    """

    user_id: str
    """The user."""
    fee_pence: int
    """What it costs, in pence."""
    aimed_by: date
    """The day by which the Home Office aims to decide."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["fee_pence"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["aimed_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Priority(Record):
    """The priority that was paid for (`lu/PR-1`).

    Attributes:
        service: The service.
        asked_on: The day on which it was asked for.
        fee_pence: What it costs, in pence.
        aimed_by: The day by which the Home Office aims to decide. It is no promise (`lu/N-129`).
    """

    service: PriorityService
    """The service."""
    asked_on: date
    """The day on which it was asked for."""
    fee_pence: int
    """What it costs, in pence."""
    aimed_by: date
    """The day by which the Home Office aims to decide. It is no promise (`lu/N-129`)."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["service"], /) -> PriorityService: ...
        @overload
        def __getitem__(self, key: Literal["asked_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["fee_pence"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["aimed_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class QueryRow(Record):
    """A query as the list of all shows it.

    Attributes:
        name: The name on the wire.
        function: The function that it uses.
        answer: What its answer looks like: `one` document, a list of `rows`, or a `page` of them.
    """

    name: str
    """The name on the wire."""
    function: Function
    """The function that it uses."""
    answer: Literal["one", "rows", "page"]
    """What its answer looks like: `one` document, a list of `rows`, or a `page` of them."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["name"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["function"], /) -> Function: ...
        @overload
        def __getitem__(self, key: Literal["answer"], /) -> Literal["one", "rows", "page"]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ReclaimedGrant(Record):
    """A grant of defined CoS of which was taken back what was not assigned.

    Attributes:
        application: The application.
        units: How many units were taken back.
    """

    application: str
    """The application."""
    units: int
    """How many units were taken back."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["units"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class RecordedDelivery(Record):
    """Notices whose delivery was recorded.

    Attributes:
        delivered: How many.
    """

    delivered: int
    """How many."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["delivered"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class RecordedEvent(Record):
    """What happened: an entry of the journal, with its facts and its personal data, if that is still there,
    in one map.

    Attributes:
        sequence: The place in the licence's journal.
        event: The name of the event.
        actor: Who.
        recorded_at: When it was recorded.
        occurred_at: When it happened, where that is another moment.
        subject: The person it is about, if it is about one.
        data: What happened.
        erased: Whether personal data was erased from it.
        digest: The digest that the next entry hangs on, in hexadecimal.
    """

    sequence: int
    """The place in the licence's journal."""
    event: str
    """The name of the event."""
    actor: str
    """Who."""
    recorded_at: datetime
    """When it was recorded."""
    occurred_at: datetime | None = None
    """When it happened, where that is another moment."""
    subject: str | None = None
    """The person it is about, if it is about one."""
    data: dict[str, Any]
    """What happened."""
    erased: bool
    """Whether personal data was erased from it."""
    digest: str
    """The digest that the next entry hangs on, in hexadecimal."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["sequence"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["event"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["actor"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["recorded_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["occurred_at"], /) -> datetime | None: ...
        @overload
        def __getitem__(self, key: Literal["subject"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["data"], /) -> dict[str, Any]: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["digest"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class RecordedPenalty(Record):
    """A penalty that was recorded.

    Attributes:
        penalty: Its name.
        bars_until: The day from which it no longer bars a licence; None where it bars nothing.
    """

    penalty: str
    """Its name."""
    bars_until: date | None = None
    """The day from which it no longer bars a licence; None where it bars nothing."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["penalty"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["bars_until"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class RecordedTakeOver(Record):
    """A take-over that was recorded.

    Attributes:
        report_by: The last day to report it in SMS (`lu/RP-12`).
        apply_by: The last day on which the new owner applies for a licence (`lu/TK-3`); None where it has
            one.
    """

    report_by: date
    """The last day to report it in SMS (`lu/RP-12`)."""
    apply_by: date | None = None
    """The last day on which the new owner applies for a licence (`lu/TK-3`); None where it has one."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["report_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["apply_by"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class RecordedUserNumbers(Record):
    """A decision on the number of users that was recorded.

    Attributes:
        decided_on: The day of the decision.
    """

    decided_on: date
    """The day of the decision."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["decided_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class RecordedVisit(Record):
    """A visit that was recorded.

    Attributes:
        visit: Its name.
    """

    visit: str
    """Its name."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["visit"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ReportedActivity(Record):
    """A report that was made on a certificate.

    Attributes:
        certificate: Our own name for the certificate.
        report: The name of the report.
    """

    certificate: str
    """Our own name for the certificate."""
    report: str
    """The name of the report."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["report"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class RequestedIncreases(Record):
    """Requests for certificates.

    Attributes:
        requests: Their names, in the order in which they were given.
    """

    requests: tuple[str, ...]
    """Their names, in the order in which they were given."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["requests"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Resolution(Record):
    """What resolves a finding.

    Attributes:
        remedy: What helps, in words, or none.
        command: The name of the command that does it, or none where no command of this library does.
    """

    remedy: str | None = None
    """What helps, in words, or none."""
    command: str | None = None
    """The name of the command that does it, or none where no command of this library does."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["remedy"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["command"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ResultFieldRow(Record):
    """A field of the result of a command.

    Attributes:
        command: The command.
        field: The field; within a record behind the field that holds it, as in `assigned.number`.
        kind: What it holds: `text`, `number`, `flag`, `day`, `moment`, the name of an enumeration of whose
            words it is one, or `record` where it has fields of its own.
        is_list: Whether it is a list of that.
        may_be_null: Whether it can be None.
        may_be_left_out: Whether it is left out where it has nothing to say.
        description: What it says.
    """

    command: str
    """The command."""
    field: str
    """The field; within a record behind the field that holds it, as in `assigned.number`."""
    kind: str
    """What it holds: `text`, `number`, `flag`, `day`, `moment`, the name of an enumeration of whose words it
    is one, or `record` where it has fields of its own.
    """
    is_list: bool
    """Whether it is a list of that."""
    may_be_null: bool
    """Whether it can be None."""
    may_be_left_out: bool
    """Whether it is left out where it has nothing to say."""
    description: str
    """What it says."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["command"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["field"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["is_list"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["may_be_null"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["may_be_left_out"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["description"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class RuleRow(Record):
    """A rule: one fact of the field, with the place it comes from.

    Attributes:
        id: The stable id, such as `lu/A-7`.
        title: The rule in one short sentence of our own.
        source: Where it is published.
        confidence: How sure we are.
        from_: The first day on which it holds; None where that lies before any record.
        to: The last day on which it holds; None where it still does.
    """

    id: str
    """The stable id, such as `lu/A-7`."""
    title: str
    """The rule in one short sentence of our own."""
    source: str
    """Where it is published."""
    confidence: Confidence
    """How sure we are."""
    from_: date | None = None
    """The first day on which it holds; None where that lies before any record."""
    to: date | None = None
    """The last day on which it holds; None where it still does."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["title"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["source"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["confidence"], /) -> Confidence: ...
        @overload
        def __getitem__(self, key: Literal["from"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["to"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class SavedDraft(Record):
    """A draft that was saved.

    Attributes:
        certificate: Our own name for it.
        state: Its state: ready to go where nothing is missing.
        lacks: The places of all that assigning it still needs, as JSON pointers such as `/fields/start_on`.
    """

    certificate: str
    """Our own name for it."""
    state: CertificateState
    """Its state: ready to go where nothing is missing."""
    lacks: tuple[str, ...]
    """The places of all that assigning it still needs, as JSON pointers such as `/fields/start_on`."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> CertificateState: ...
        @overload
        def __getitem__(self, key: Literal["lacks"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ScaleUpDutyDays(Record):
    """How long a sponsor has duties for a Scale-up worker.

    Attributes:
        last_day: The last day, to its end.
    """

    last_day: date
    """The last day, to its end."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["last_day"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class SentApplication(Record):
    """An application for defined CoS that was sent.

    Attributes:
        application: Its name.
        request_number: The request number.
    """

    application: str
    """Its name."""
    request_number: str
    """The request number."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["request_number"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class SentSheet(Record):
    """A submission sheet that was sent.

    Attributes:
        request: The request.
        sent_on: The day on which it was sent.
    """

    request: str
    """The request."""
    sent_on: date
    """The day on which it was sent."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["sent_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ServiceApplicationRow(Record):
    """An application for a service (`lu/M-6`).

    Attributes:
        application: Its name.
        kind: What was applied for.
        renewal: Whether what was held already is renewed.
        state: Its state, as the clock would have left it.
        tier: The tier of Premium customer service; None of anything else.
        figures: What a student sponsor counts; None of anything else.
        fee_pence: What it costs, in pence; None where that is not known.
        applied_on: The day of the application, or on which the sponsor declined to apply.
        decided_on: The day of the decision; None where there is none.
        reasons: Why it was refused.
        from_: The first day of what was granted; None where nothing was.
        expires_on: The day on which what was granted expires; None where nothing was.
        ended_on: The day on which it ended otherwise, or has expired; None where it has not.
    """

    application: str
    """Its name."""
    kind: ServiceKind
    """What was applied for."""
    renewal: bool
    """Whether what was held already is renewed."""
    state: ServiceState
    """Its state, as the clock would have left it."""
    tier: ServiceTier | None = None
    """The tier of Premium customer service; None of anything else."""
    figures: AssessmentFiguresRecord | None = None
    """What a student sponsor counts; None of anything else."""
    fee_pence: int | None = None
    """What it costs, in pence; None where that is not known."""
    applied_on: date
    """The day of the application, or on which the sponsor declined to apply."""
    decided_on: date | None = None
    """The day of the decision; None where there is none."""
    reasons: tuple[ServiceRefusal, ...]
    """Why it was refused."""
    from_: date | None = None
    """The first day of what was granted; None where nothing was."""
    expires_on: date | None = None
    """The day on which what was granted expires; None where nothing was."""
    ended_on: date | None = None
    """The day on which it ended otherwise, or has expired; None where it has not."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> ServiceKind: ...
        @overload
        def __getitem__(self, key: Literal["renewal"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ServiceState: ...
        @overload
        def __getitem__(self, key: Literal["tier"], /) -> ServiceTier | None: ...
        @overload
        def __getitem__(self, key: Literal["figures"], /) -> AssessmentFiguresRecord | None: ...
        @overload
        def __getitem__(self, key: Literal["fee_pence"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["applied_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["decided_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["reasons"], /) -> tuple[ServiceRefusal, ...]: ...
        @overload
        def __getitem__(self, key: Literal["from"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["expires_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["ended_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ServiceWindow(Record):
    """The days on which a function with a time window can be used.

    Attributes:
        function: The function.
        opens_on: The first day.
        closes_on: The last day.
    """

    function: Function
    """The function."""
    opens_on: date
    """The first day."""
    closes_on: date
    """The last day."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["function"], /) -> Function: ...
        @overload
        def __getitem__(self, key: Literal["opens_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["closes_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class SettingDefault(Record):
    """A default value of a setting.

    Attributes:
        from_: The first day on which it counts; None means always.
        value: The value as text, whatever it is: `14`, `true`, `1_march`.
        number: The value where it is a number; None where it is none.
        switch: The value where it is a switch; None where it is none.
    """

    from_: date | None = None
    """The first day on which it counts; None means always."""
    value: str
    """The value as text, whatever it is: `14`, `true`, `1_march`."""
    number: int | None = None
    """The value where it is a number; None where it is none."""
    switch: bool | None = None
    """The value where it is a switch; None where it is none."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["from"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["value"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["switch"], /) -> bool | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class SettingDifference(Record):
    """A setting that has another value.

    Attributes:
        id: The dotted id.
        title: What it is, with its unit; of a cell of the access table the name of its function.
        before: The value under the first policy.
        after: The value under the second policy.
        since: The day from which the second policy has this value; None means always.
        from_: The first day, as the second policy counts it, on which the values differ, of those that were
            compared.
        to: The last day, likewise.
    """

    id: str
    """The dotted id."""
    title: str
    """What it is, with its unit; of a cell of the access table the name of its function."""
    before: bool | int | str
    """The value under the first policy."""
    after: bool | int | str
    """The value under the second policy."""
    since: date | None = None
    """The day from which the second policy has this value; None means always."""
    from_: date
    """The first day, as the second policy counts it, on which the values differ, of those that were compared."""
    to: date
    """The last day, likewise."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["title"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["before"], /) -> bool | int | str: ...
        @overload
        def __getitem__(self, key: Literal["after"], /) -> bool | int | str: ...
        @overload
        def __getitem__(self, key: Literal["since"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["from"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["to"], /) -> date: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class SettingRow(Record):
    """A setting: a dated figure or switch of the rules.

    Attributes:
        id: The dotted id.
        title: What it is, with its unit.
        rule: The id of the rule that it comes from.
        kind: What it can be: a `number`, a `switch` or a `word`.
        least: The least number that it can be; None where it is no number.
        most: The greatest number that it can be; None where it is no number.
        words: The words that it can be one of; none where it is no word.
        values_: The default values by day, the first one from ever on.
    """

    id: SettingId
    """The dotted id."""
    title: str
    """What it is, with its unit."""
    rule: str
    """The id of the rule that it comes from."""
    kind: Literal["number", "switch", "word"]
    """What it can be: a `number`, a `switch` or a `word`."""
    least: int | None = None
    """The least number that it can be; None where it is no number."""
    most: int | None = None
    """The greatest number that it can be; None where it is no number."""
    words: tuple[str, ...]
    """The words that it can be one of; none where it is no word."""
    values_: tuple[SettingDefault, ...]
    """The default values by day, the first one from ever on."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["id"], /) -> SettingId: ...
        @overload
        def __getitem__(self, key: Literal["title"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> Literal["number", "switch", "word"]: ...
        @overload
        def __getitem__(self, key: Literal["least"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["most"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["words"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: Literal["values"], /) -> tuple[SettingDefault, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Stats(Record):
    """What happened in a system since it was opened, as counts. They are of this system alone: not of other
    processes on the same store, nor of the time before. Nothing of them is kept.

    Each count is read by itself while others go on, so two of them may differ by what is under way.

    Attributes:
        decided: Commands that were decided, refused ones and repeated ones too; likewise log-ins, log-outs,
            resets of passwords, and what the clock did to a licence. What never comes to be decided is not
            counted, such as a document that cannot be read.
        refused: Those of them that were refused: by a rule, as a log-in, or because the session had ended.
        log_ins_refused: Log-ins and resets of passwords that were refused, which are among those.
        failed: Those of all that failed, because the store was busy, full or damaged for instance.
        groups: The groups in which they were decided: those of a licence that wait at the same time are
            loaded and kept together.
        group_sizes: How many groups were of which size.
        commits: Groups whose changes were kept. One in which nothing changed has nothing to keep.
        writes: Calls of the store that kept them, or tried to: each waits for the disk once, for groups of as
            many licences as there are.
        stale: Groups that were decided again because somebody else had changed the licence meanwhile.
        in_turn: Groups that were decided again in a turn, in which nobody else commits, because somebody else
            was always quicker.
        names_taken: Names that somebody else had taken meanwhile, so that others were made up.
        waits_for_licence: Calls that waited because another one was deciding on the same licence.
        waits_for_store: Groups that waited because another one was writing to the store.
        password_hashes: Password hashes that were computed.
        waits_for_hash: Password hashes that waited because as many as there are cores were being computed.
    """

    decided: int
    """Commands that were decided, refused ones and repeated ones too; likewise log-ins, log-outs, resets of
    passwords, and what the clock did to a licence. What never comes to be decided is not counted, such as a
    document that cannot be read.
    """
    refused: int
    """Those of them that were refused: by a rule, as a log-in, or because the session had ended."""
    log_ins_refused: int
    """Log-ins and resets of passwords that were refused, which are among those."""
    failed: int
    """Those of all that failed, because the store was busy, full or damaged for instance."""
    groups: int
    """The groups in which they were decided: those of a licence that wait at the same time are loaded and
    kept together.
    """
    group_sizes: GroupSizes
    """How many groups were of which size."""
    commits: int
    """Groups whose changes were kept. One in which nothing changed has nothing to keep."""
    writes: int
    """Calls of the store that kept them, or tried to: each waits for the disk once, for groups of as many
    licences as there are.
    """
    stale: int
    """Groups that were decided again because somebody else had changed the licence meanwhile."""
    in_turn: int
    """Groups that were decided again in a turn, in which nobody else commits, because somebody else was
    always quicker.
    """
    names_taken: int
    """Names that somebody else had taken meanwhile, so that others were made up."""
    waits_for_licence: Waits
    """Calls that waited because another one was deciding on the same licence."""
    waits_for_store: Waits
    """Groups that waited because another one was writing to the store."""
    password_hashes: int
    """Password hashes that were computed."""
    waits_for_hash: Waits
    """Password hashes that waited because as many as there are cores were being computed."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["decided"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["refused"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["log_ins_refused"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["failed"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["groups"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["group_sizes"], /) -> GroupSizes: ...
        @overload
        def __getitem__(self, key: Literal["commits"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["writes"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["stale"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["in_turn"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["names_taken"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["waits_for_licence"], /) -> Waits: ...
        @overload
        def __getitem__(self, key: Literal["waits_for_store"], /) -> Waits: ...
        @overload
        def __getitem__(self, key: Literal["password_hashes"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["waits_for_hash"], /) -> Waits: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class SubmittedChange(Record):
    """A change request that was submitted.

    Attributes:
        request: Its name.
        request_number: The change request number.
        state: Its state: accepted at once by automation, or pending.
        expected_by: The day by which ordinary casework ends.
        sheet_needed: Whether a submission sheet must be signed and sent.
        casework: Why it was not accepted at once, where it could have been: every condition that is not met;
            left out where there is none.
    """

    request: str
    """Its name."""
    request_number: str
    """The change request number."""
    state: ChangeRequestState
    """Its state: accepted at once by automation, or pending."""
    expected_by: date
    """The day by which ordinary casework ends."""
    sheet_needed: bool
    """Whether a submission sheet must be signed and sent."""
    casework: tuple[Reason, ...] | None = LEFT_OUT
    """Why it was not accepted at once, where it could have been: every condition that is not met; left out
    where there is none.
    """

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["request_number"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> ChangeRequestState: ...
        @overload
        def __getitem__(self, key: Literal["expected_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["sheet_needed"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["casework"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class TakeOver(Record):
    """A change of who owns a sponsor, as it is kept with the licence.

    Attributes:
        kind: What happened.
        on: The day.
        report_by: The last day to report it in SMS (`lu/RP-12`, `lu/TK-2`).
        apply_by: The last day on which a new owner without a licence applies for one (`lu/TK-3`).
        new_owner: The licence of the new owner, where it has one that is known.
        reported_on: The day on which it was reported.
    """

    kind: TakeOverKind
    """What happened."""
    on: date
    """The day."""
    report_by: date
    """The last day to report it in SMS (`lu/RP-12`, `lu/TK-2`)."""
    apply_by: date | None = LEFT_OUT
    """The last day on which a new owner without a licence applies for one (`lu/TK-3`)."""
    new_owner: str | None = LEFT_OUT
    """The licence of the new owner, where it has one that is known."""
    reported_on: date | None = LEFT_OUT
    """The day on which it was reported."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["kind"], /) -> TakeOverKind: ...
        @overload
        def __getitem__(self, key: Literal["on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["report_by"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["apply_by"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["new_owner"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["reported_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class TransferRow(Record):
    """A file in the list.

    Attributes:
        transfer: Our own name for it.
        file_id: The ID that the sponsor gave it.
        kind: What kind of file it is.
        user_id: The user who brought it.
        transferred_at: When it was transferred.
        created: How many certificates it created.
        refused: How many of its records were refused.
    """

    transfer: str
    """Our own name for it."""
    file_id: str
    """The ID that the sponsor gave it."""
    kind: TransferKind
    """What kind of file it is."""
    user_id: str
    """The user who brought it."""
    transferred_at: datetime
    """When it was transferred."""
    created: int
    """How many certificates it created."""
    refused: int
    """How many of its records were refused."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["transfer"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["file_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> TransferKind: ...
        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["transferred_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["created"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["refused"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Transferred(Record):
    """Certificates that have another owner.

    Attributes:
        owner: The owner from now on.
        transferred: Those that had another owner before.
        batch: The batch, where one was transferred; otherwise left out.
        group: The group, where one was transferred; otherwise left out.
    """

    owner: str
    """The owner from now on."""
    transferred: tuple[str, ...]
    """Those that had another owner before."""
    batch: str | None = LEFT_OUT
    """The batch, where one was transferred; otherwise left out."""
    group: str | None = LEFT_OUT
    """The group, where one was transferred; otherwise left out."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["transferred"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: Literal["batch"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["group"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class TransferredCas(Record):
    """A file that was transferred.

    Attributes:
        transfer: Our own name for the file.
        file_id: The ID that the sponsor gave it.
        created: How many CAS it created.
        refused: How many of its records were refused.
        records: What became of each record, in the order of the file.
    """

    transfer: str
    """Our own name for the file."""
    file_id: str
    """The ID that the sponsor gave it."""
    created: int
    """How many CAS it created."""
    refused: int
    """How many of its records were refused."""
    records: tuple[TransferredRecord, ...]
    """What became of each record, in the order of the file."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["transfer"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["file_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["created"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["refused"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["records"], /) -> tuple[TransferredRecord, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class TransferredRecord(Record):
    """What became of a record of a file.

    Attributes:
        place: Its place in the file, counted from 0.
        line: The line of the file on which it begins; None where that was not said.
        certificate: Our own name for its CAS; None where it was refused.
        state: The state of its CAS: ready to go where nothing is missing; None where it was refused.
        lacks: The places of all that assigning the CAS still needs, as JSON pointers such as
            `/fields/course_title`, those of values that were left out among them.
        reasons: Why it was refused; in a mirror also what our rules say against one that became a CAS.
        warnings: The values that were left out, and a duplicate that is only warned of.
    """

    place: int
    """Its place in the file, counted from 0."""
    line: int | None = None
    """The line of the file on which it begins; None where that was not said."""
    certificate: str | None = None
    """Our own name for its CAS; None where it was refused."""
    state: CertificateState | None = None
    """The state of its CAS: ready to go where nothing is missing; None where it was refused."""
    lacks: tuple[str, ...]
    """The places of all that assigning the CAS still needs, as JSON pointers such as `/fields/course_title`,
    those of values that were left out among them.
    """
    reasons: tuple[Reason, ...]
    """Why it was refused; in a mirror also what our rules say against one that became a CAS."""
    warnings: tuple[Reason, ...]
    """The values that were left out, and a duplicate that is only warned of."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["place"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["line"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> CertificateState | None: ...
        @overload
        def __getitem__(self, key: Literal["lacks"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: Literal["reasons"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: Literal["warnings"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class UnknownFact(Record):
    """A fact that is not known.

    Attributes:
        field: Where it is said, as a JSON pointer.
        question: What is to be asked.
        rule: The id of the rule.
    """

    field: str
    """Where it is said, as a JSON pointer."""
    question: str
    """What is to be asked."""
    rule: str
    """The id of the rule."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["field"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["question"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["rule"], /) -> str: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class UpdatedFees(Record):
    """CAS whose fees were brought up to date.

    Attributes:
        certificates: Our own names for them, in the order in which they were given.
    """

    certificates: tuple[str, ...]
    """Our own names for them, in the order in which they were given."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificates"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class UsedCas(Record):
    """A CAS that was used.

    Attributes:
        certificate: Our own name for it.
        state: The state from now on.
        overlapping: The student's other CAS of the licence that are assigned, and whose course overlaps. The
            Home Office makes each of them obsolete in turn, with `mark_cas_obsolete` (`cas/M-1`), as it does
            at every other sponsor.
    """

    certificate: str
    """Our own name for it."""
    state: CertificateState
    """The state from now on."""
    overlapping: tuple[str, ...]
    """The student's other CAS of the licence that are assigned, and whose course overlaps. The Home Office
    makes each of them obsolete in turn, with `mark_cas_obsolete` (`cas/M-1`), as it does at every other
    sponsor.
    """

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> CertificateState: ...
        @overload
        def __getitem__(self, key: Literal["overlapping"], /) -> tuple[str, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class UserNumbersRecord(Record, personal=("decided_by",)):
    """How many users there are to be at which level, as the Authorising Officer decided.

    Attributes:
        level_1: How many Level 1 users.
        level_2: How many Level 2 users.
        decided_on: The day of the decision.
        decided_by: Who decided: the Authorising Officer of that day.
    """

    level_1: int
    """How many Level 1 users."""
    level_2: int
    """How many Level 2 users."""
    decided_on: date
    """The day of the decision."""
    decided_by: str | None = LEFT_OUT
    """Who decided: the Authorising Officer of that day."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["level_1"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["level_2"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["decided_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["decided_by"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class UserRow(Record, personal=("given_name", "family_name", "host_reference")):
    """A user as a row of a list.

    Attributes:
        user_id: The user ID.
        level: The level.
        given_name: The given name; None where it is not filled in, or was erased.
        family_name: The family name; None where it is not filled in, or was erased.
        representative: Whether the user is a representative of the sponsor.
        status: The status.
        host_reference: The host's own reference, or None.
        erased: Whether the personal data was erased.
    """

    user_id: str
    """The user ID."""
    level: Level
    """The level."""
    given_name: str | None = None
    """The given name; None where it is not filled in, or was erased."""
    family_name: str | None = None
    """The family name; None where it is not filled in, or was erased."""
    representative: bool
    """Whether the user is a representative of the sponsor."""
    status: UserStatus
    """The status."""
    host_reference: str | None = None
    """The host's own reference, or None."""
    erased: bool
    """Whether the personal data was erased."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["level"], /) -> Level: ...
        @overload
        def __getitem__(self, key: Literal["given_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["family_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["representative"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["status"], /) -> UserStatus: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class UserView(Record, personal=("given_name", "family_name", "host_reference", "refusal")):
    """A user with all details.

    Attributes:
        user_id: The user ID.
        level: The level.
        given_name: The given name; None where it is not filled in, or was erased.
        family_name: The family name; None where it is not filled in, or was erased.
        representative: Whether the user is a representative of the sponsor.
        status: The status.
        host_reference: The host's own reference, or None.
        erased: Whether the personal data was erased.
        details: The details; empty where they were erased.
        amendment: The details that wait for casework (`lu/UT-11`); None where none do.
        must_change_password: Whether the password must be changed at the next log-in (`lu/A-9`).
        last_log_in_on: The last day on which a mirrored user logged in to the real system, as the host
            recorded it; None where it is not known.
        refusal: Why the Home Office refused the request (`lu/UT-4`); None where it did not, or said nothing.
        priority: The priority that was paid for last, of the request or of a change of details; None where
            none was.
    """

    user_id: str
    """The user ID."""
    level: Level
    """The level."""
    given_name: str | None = None
    """The given name; None where it is not filled in, or was erased."""
    family_name: str | None = None
    """The family name; None where it is not filled in, or was erased."""
    representative: bool
    """Whether the user is a representative of the sponsor."""
    status: UserStatus
    """The status."""
    host_reference: str | None = None
    """The host's own reference, or None."""
    erased: bool
    """Whether the personal data was erased."""
    details: Level1Form
    """The details; empty where they were erased."""
    amendment: Level1Form | None = None
    """The details that wait for casework (`lu/UT-11`); None where none do."""
    must_change_password: bool
    """Whether the password must be changed at the next log-in (`lu/A-9`)."""
    last_log_in_on: date | None = None
    """The last day on which a mirrored user logged in to the real system, as the host recorded it; None where
    it is not known.
    """
    refusal: str | None = None
    """Why the Home Office refused the request (`lu/UT-4`); None where it did not, or said nothing."""
    priority: Priority | None = None
    """The priority that was paid for last, of the request or of a change of details; None where none was."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["level"], /) -> Level: ...
        @overload
        def __getitem__(self, key: Literal["given_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["family_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["representative"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["status"], /) -> UserStatus: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["details"], /) -> Level1Form: ...
        @overload
        def __getitem__(self, key: Literal["amendment"], /) -> Level1Form | None: ...
        @overload
        def __getitem__(self, key: Literal["must_change_password"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["last_log_in_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["refusal"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["priority"], /) -> Priority | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Verification(Record):
    """What a verification found.

    Attributes:
        licences: Licences that were checked.
        entries: Entries that were checked.
        records: Records that were compared.
        damages: Everything that is not whole.
    """

    licences: int
    """Licences that were checked."""
    entries: int
    """Entries that were checked."""
    records: int
    """Records that were compared."""
    damages: tuple[Damage, ...]
    """Everything that is not whole."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licences"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["entries"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["records"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["damages"], /) -> tuple[Damage, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...

    def __bool__(self) -> bool:
        """Whether nothing is damaged."""
        return not self.damages


class VisitRow(Record):
    """A compliance visit (`lu/N-111`).

    Attributes:
        visit: Its name.
        on: The day.
        before_grant: Whether it was before the licence was granted.
        announced: Whether it was announced.
        asked_for: What was asked for.
        outcome: What came of it; None where that is not known.
    """

    visit: str
    """Its name."""
    on: date
    """The day."""
    before_grant: bool
    """Whether it was before the licence was granted."""
    announced: bool
    """Whether it was announced."""
    asked_for: tuple[VisitItem, ...]
    """What was asked for."""
    outcome: VisitOutcome | None = None
    """What came of it; None where that is not known."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["visit"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["before_grant"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["announced"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["asked_for"], /) -> tuple[VisitItem, ...]: ...
        @overload
        def __getitem__(self, key: Literal["outcome"], /) -> VisitOutcome | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class Waits(Record):
    """How many waited for others, and for how long.

    Attributes:
        count: How many waited; who waits now is one of them.
        total_microseconds: How long they waited together, in microseconds: those whose wait is over.
        longest_microseconds: How long the one waited that waited longest, in microseconds.
    """

    count: int
    """How many waited; who waits now is one of them."""
    total_microseconds: int
    """How long they waited together, in microseconds: those whose wait is over."""
    longest_microseconds: int
    """How long the one waited that waited longest, in microseconds."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["count"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["total_microseconds"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["longest_microseconds"], /) -> int: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class WhatIf(Record):
    """What would come of a hypothesis, and nothing of it has.

    Attributes:
        steps: What would come of each step, in order.
        refused: The steps that would be refused, counted from 0.
        found: What would be found then, and is not found now.
        settled: What is found now, and would not be found then.
        lapses: What would lapse, in order.
        notices: What somebody would be told, in order.
    """

    steps: tuple[WhatIfStep, ...]
    """What would come of each step, in order."""
    refused: tuple[int, ...]
    """The steps that would be refused, counted from 0."""
    found: tuple[LicenceFinding, ...]
    """What would be found then, and is not found now."""
    settled: tuple[LicenceFinding, ...]
    """What is found now, and would not be found then."""
    lapses: tuple[Lapse, ...]
    """What would lapse, in order."""
    notices: tuple[Notice, ...]
    """What somebody would be told, in order."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["steps"], /) -> tuple[WhatIfStep, ...]: ...
        @overload
        def __getitem__(self, key: Literal["refused"], /) -> tuple[int, ...]: ...
        @overload
        def __getitem__(self, key: Literal["found"], /) -> tuple[LicenceFinding, ...]: ...
        @overload
        def __getitem__(self, key: Literal["settled"], /) -> tuple[LicenceFinding, ...]: ...
        @overload
        def __getitem__(self, key: Literal["lapses"], /) -> tuple[Lapse, ...]: ...
        @overload
        def __getitem__(self, key: Literal["notices"], /) -> tuple[Notice, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class WhatIfStep(Record):
    """What would come of one step.

    Attributes:
        command: The name of the command.
        at: The moment of the copy's clock.
        allowed: Whether it would be carried out.
        reasons: Every reason against it; none where it would be carried out.
        result: What it would bring: that of the command, None where it would be refused. Names and numbers
            that are made up are those of the copy.
        events: What would be recorded.
        notices: What somebody would be told: of what the clock would have done by then, and of the command.
        warnings: What would not forbid it, and is worth showing.
        findings: What somebody should look into once the command is carried out, as the command itself says.
        disagreements: In mirror mode: why our rules would have refused what is to have happened.
    """

    command: str
    """The name of the command."""
    at: datetime
    """The moment of the copy's clock."""
    allowed: bool
    """Whether it would be carried out."""
    reasons: tuple[Reason, ...]
    """Every reason against it; none where it would be carried out."""
    result: Any
    """What it would bring: that of the command, None where it would be refused. Names and numbers that are
    made up are those of the copy.
    """
    events: tuple[RecordedEvent, ...]
    """What would be recorded."""
    notices: tuple[Notice, ...]
    """What somebody would be told: of what the clock would have done by then, and of the command."""
    warnings: tuple[Reason, ...]
    """What would not forbid it, and is worth showing."""
    findings: tuple[Finding, ...]
    """What somebody should look into once the command is carried out, as the command itself says."""
    disagreements: tuple[Reason, ...]
    """In mirror mode: why our rules would have refused what is to have happened."""

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["command"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["allowed"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["reasons"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: Literal["result"], /) -> Any: ...
        @overload
        def __getitem__(self, key: Literal["events"], /) -> tuple[RecordedEvent, ...]: ...
        @overload
        def __getitem__(self, key: Literal["notices"], /) -> tuple[Notice, ...]: ...
        @overload
        def __getitem__(self, key: Literal["warnings"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: Literal["findings"], /) -> tuple[Finding, ...]: ...
        @overload
        def __getitem__(self, key: Literal["disagreements"], /) -> tuple[Reason, ...]: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


RESULTS: dict[str, Any] = {
    "accept_change_request": ChangedRequest,
    "accept_messages": AcceptedMessages,
    "add_cas_note": NamedCertificate,
    "add_compliance_grounds": ChangedComplianceAction,
    "add_cos_note": NamedCertificate,
    "add_paye_reference": ChangedPayeReference,
    "add_route": AddedRoute,
    "add_study_address": NamedAddress,
    "add_to_cas_batch": AddedToBatch,
    "add_to_cos_batch": AddedToBatch,
    "add_to_cos_group": AddedToGroup,
    "add_work_address": NamedAddress,
    "adopt_licence": AdoptedLicence,
    "amend_authorising_officer": SubmittedChange,
    "amend_key_contact": SubmittedChange,
    "amend_level_2_user": NamedUser,
    "amend_organisation_details": SubmittedChange,
    "amend_own_details": AmendedOwnDetails,
    "amend_study_address": NamedAddress,
    "amend_work_address": NamedAddress,
    "apply_cut_over": AppliedCutOver,
    "apply_defined_cos": SentApplication,
    "apply_for_licence": AppliedLicence,
    "apply_premium_service": AppliedService,
    "apply_student_sponsor_status": AppliedService,
    "appoint_level_1_user": ChangedUser,
    "approve_amendment": NamedUser,
    "approve_user": ChangedUser,
    "ask_allocation_evidence": AskedEvidence,
    "ask_defined_information": ChangedApplication,
    "ask_for_allocation_priority": PrioritisedAllocation,
    "ask_for_priority": PrioritisedChange,
    "ask_for_user_priority": PrioritisedUser,
    "assign_cas": Assigned,
    "assign_cas_batch": AssignedSeveral,
    "assign_cos": Assigned,
    "assign_cos_batch": AssignedSeveral,
    "assign_defined_cos": Assigned,
    "begin_compliance_action": ChangedComplianceAction,
    "bulk_data_transfer": TransferredCas,
    "bulk_update_fees": UpdatedFees,
    "cancel_cas": ChangedCertificate,
    "cancel_cos": ChangedCertificate,
    "cancel_defined_application": ChangedApplication,
    "change_own_password": Nothing,
    "close_compliance_action": ChangedComplianceAction,
    "correct_clock": CorrectedClock,
    "correct_store_clock": CorrectedStoreClock,
    "create_cas": SavedDraft,
    "create_cas_batch": BegunBatch,
    "create_cos": SavedDraft,
    "create_cos_batch": BegunBatch,
    "create_cos_group": BegunGroup,
    "create_defined_cos": SavedDraft,
    "create_level_2_user": ChangedUser,
    "deactivate_user": ChangedUser,
    "decide_licence_renewal": ChangedRenewal,
    "decide_service_application": DecidedService,
    "decline_action_plan": ChangedActionPlan,
    "decline_licence_renewal": EndedService,
    "decline_student_sponsor_status": EndedService,
    "delete_cas": NamedCertificate,
    "delete_cas_batch": NamedBatch,
    "delete_cos": NamedCertificate,
    "delete_cos_batch": NamedBatch,
    "delete_cos_group": NamedGroup,
    "delete_paye_reference": ChangedPayeReference,
    "delete_study_address": NamedAddress,
    "delete_work_address": NamedAddress,
    "edit_cas": SavedDraft,
    "edit_cos": SavedDraft,
    "end_action_plan": EndedActionPlan,
    "erase_person": ErasedPerson,
    "grant_allocation": GrantedAllocation,
    "grant_allocation_request": GrantedRequest,
    "grant_defined_application": GrantedApplication,
    "grant_licence": GrantedLicence,
    "grant_licence_application": GrantedLicence,
    "link_to_cos_group": GroupMember,
    "make_representations": ChangedComplianceAction,
    "mark_cas_obsolete": ChangedCertificate,
    "mark_cas_used": UsedCas,
    "mark_cos_used": ChangedCertificate,
    "notify_graduates": NotifiedGraduates,
    "pay_action_plan": ChangedActionPlan,
    "post_message": PostedMessage,
    "reclaim_defined_grant": ReclaimedGrant,
    "record_delivery": RecordedDelivery,
    "record_log_in": NamedUser,
    "record_penalty": RecordedPenalty,
    "record_submission_sheet": SentSheet,
    "record_take_over": RecordedTakeOver,
    "record_user_numbers": RecordedUserNumbers,
    "record_visit": RecordedVisit,
    "refuse_allocation_request": EndedRequest,
    "refuse_amendment": NamedUser,
    "refuse_change_request": ChangedRequest,
    "refuse_defined_application": ChangedApplication,
    "refuse_user": ChangedUser,
    "reject_change_request": ChangedRequest,
    "reject_defined_application": ChangedApplication,
    "release_user_id": NamedUser,
    "remove_from_cas_batch": BatchMember,
    "remove_from_cos_batch": BatchMember,
    "rename_cas_batch": NamedBatch,
    "rename_cos_batch": NamedBatch,
    "rename_cos_group": NamedGroup,
    "renew_annual_allocation": RequestedIncreases,
    "renew_licence": ChangedRenewal,
    "reopen_cas": ChangedCertificate,
    "reopen_cos": ChangedCertificate,
    "replace_authorising_officer": SubmittedChange,
    "replace_key_contact": SubmittedChange,
    "report_student_activity": ReportedActivity,
    "report_worker_activity": ReportedActivity,
    "request_allocation_increase": RequestedIncreases,
    "request_level_1_user": ChangedUser,
    "request_other_change": SubmittedChange,
    "review_defined_application": ChangedApplication,
    "set_allocation": ChangedAllocation,
    "set_automation": ChangedAutomation,
    "set_main_artist": ChangedMainArtist,
    "set_policy": Nothing,
    "set_premium_contacts": NamedPremiumContacts,
    "set_rating": ChangedRating,
    "set_status": ChangedStatus,
    "set_student_status": ChangedStudentStatus,
    "take_up_change_request": ChangedRequest,
    "transfer_cas": Transferred,
    "transfer_cos": Transferred,
    "unlink_from_cos_group": GroupMember,
    "update_cas_fees": NamedCertificate,
    "withdraw_allocation_request": EndedRequest,
    "withdraw_cas": ChangedCertificate,
    "withdraw_change_request": ChangedRequest,
    "withdraw_cos": ChangedCertificate,
    "withdraw_defined_application": ChangedApplication,
    "withdraw_service_application": EndedService,
}
"""The type of the result of each command, by its name."""

QUERIES: dict[str, Any] = {
    "export_cas": Rows[CasExportRow],
    "forecast_allocations": list[ForecastRow],
    "print_cas": PrintedCertificate,
    "print_cos": PrintedCertificate,
    "search_cas": Rows[CasRow],
    "search_cos": Rows[CosRow],
    "track_applications": list[ServiceApplicationRow],
    "view_action_plans": list[ActionPlanRow],
    "view_allocation_requests": list[AllocationRequestRow],
    "view_cas": CasView,
    "view_cas_batch": CasBatchView,
    "view_cas_batches": Rows[BatchRow],
    "view_cas_history": list[HistoryRow],
    "view_change_requests": list[ChangeRequestRow],
    "view_compliance_actions": list[ComplianceActionRow],
    "view_contact": Contact,
    "view_cos": CosView,
    "view_cos_batch": CosBatchView,
    "view_cos_batches": Rows[BatchRow],
    "view_cos_group": CosGroupView,
    "view_cos_groups": Rows[GroupRow],
    "view_cos_history": list[HistoryRow],
    "view_defined_application": DefinedApplicationView,
    "view_defined_cos": list[DefinedApplicationRow],
    "view_findings": list[Finding],
    "view_licence_summary": LicenceSummary,
    "view_message_archive": list[MessageRow],
    "view_message_board": list[MessageRow],
    "view_notices": Rows[NoticeRow],
    "view_paye_references": list[PayeReferenceRow],
    "view_penalties": list[PenaltyRow],
    "view_premium_contact": PremiumContact,
    "view_study_addresses": list[AddressRow],
    "view_transfers": Rows[TransferRow],
    "view_user": UserView,
    "view_users": list[UserRow],
    "view_visits": list[VisitRow],
    "view_work_addresses": list[AddressRow],
}
"""The type of the answer to each query, by its name."""

QUESTIONS: dict[str, Any] = {
    "cas_reference_values": CasReferenceLists,
    "check_application": Decision,
    "check_assessment": Assessment,
    "check_cas": CertificateCheck,
    "check_cas_application": Decision,
    "check_correction": Decision,
    "check_cos": CertificateCheck,
    "check_engagements": Decision,
    "check_key_person": KeyPersonCheck,
    "check_password": Decision,
    "columns": list[ColumnRow],
    "commands": list[CommandRow],
    "compare_policies": PolicyDifference,
    "cos_categories": list[CosCategoryRow],
    "cos_dates": CosDeadlines,
    "cut_overs": list[CutOverRow],
    "decide": Decision,
    "enumerations": dict[str, tuple[str, ...]],
    "error_codes": list[ErrorCodeRow],
    "form_fields": list[FormFieldRow],
    "functions": list[Function],
    "licence_eligible": LicenceEligibility,
    "licence_grounds": list[LicenceGroundRow],
    "queries": list[QueryRow],
    "questions": list[str],
    "reference_codes": CodesInForce,
    "result_fields": list[ResultFieldRow],
    "rules": list[RuleRow],
    "scale_up_duties": ScaleUpDutyDays,
    "settings": list[SettingRow],
    "student_report_fields": list[FormFieldRow],
    "user_fields": list[FormFieldRow],
    "worker_report_fields": list[FormFieldRow],
}
"""The type of the answer to each question, by its name."""
