"""The names of the tables, the kinds of what their columns hold, and the rows of each.

A row is a dict: that of a table has the columns of the table, in their order. Money is whole pence.

Printed from the library's own tables; to print it again, run `cargo xtask regen`.
"""

# The sentences are the library's own.
# ruff: noqa: D205, RUF100

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from ._table_row import TableRow

__all__ = [
    "ActionPlansTableRow",
    "AddressesTableRow",
    "AllocationRequestsTableRow",
    "AllocationsTableRow",
    "CertificatesTableRow",
    "ChangeRequestsTableRow",
    "ColumnKind",
    "ComplianceActionsTableRow",
    "ContainersTableRow",
    "DefinedApplicationsTableRow",
    "JournalTableRow",
    "LicencesTableRow",
    "MessagesTableRow",
    "PayeReferencesTableRow",
    "PenaltiesTableRow",
    "ReportsTableRow",
    "RoutesTableRow",
    "ServiceApplicationsTableRow",
    "TableName",
    "UsersTableRow",
    "VisitsTableRow",
]

TableName: TypeAlias = Literal[
    "licences",
    "routes",
    "users",
    "allocations",
    "allocation_requests",
    "defined_applications",
    "change_requests",
    "paye_references",
    "certificates",
    "reports",
    "containers",
    "addresses",
    "messages",
    "action_plans",
    "compliance_actions",
    "visits",
    "penalties",
    "service_applications",
    "journal",
]
"""The name of a table, for `Sms.table`."""

ColumnKind: TypeAlias = Literal[
    "text",
    "word",
    "day",
    "moment",
    "flag",
    "whole",
    "pence",
    "hours",
    "real",
]
"""What the cells of a column hold, where they hold anything."""


class LicencesTableRow(TableRow):
    """A row of the table `licences`.

    A licence.

    Columns:
        licence (str): The number of the licence.
        mode (str): How it is kept: `mirror`, or `simulate`.
        simulated (bool): Whether the number was made up by this library.
        status (str): The status, as the clock has left it.
        recorded_status (str): The status as it was recorded: the clock's own changes come with the next
            command.
        rating (str): The rating that counts for the licence as a whole: the weakest that it holds.
        student_status (str | None): The status of the student sponsor, where it is known.
        organisation (str): The name of the organisation.
        town (str | None): The city or town of the organisation.
        county (str | None): The county of the organisation.
        postcode (str | None): The postcode of the organisation.
        applied_on (date | None): The day of the application, where it was kept.
        granted_on (date | None): The first day, where it was granted.
        expires_on (date | None): The day on which it expires, where it has one.
        automation (bool): Whether the Home Office set automation for it.
        erased (bool): Whether the personal data of its key personnel was erased.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["mode"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["simulated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["status"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["recorded_status"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["rating"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["student_status"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["organisation"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["town"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["county"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["postcode"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["applied_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["granted_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["expires_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["automation"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class RoutesTableRow(TableRow):
    """A row of the table `routes`.

    A route of a licence, with its rating.

    Columns:
        licence (str): The number of the licence.
        route (str | None): The route, where it is recognised.
        rating (str | None): The rating, where it is recognised.
        licence_type (str | None): The type of licence, where it is not that of the route.
        service_tier (str | None): A paid service, where there is one.
        ends_on (date | None): The day from which the licence no longer covers it, where it has an end of its
            own.
        route_text (str | None): The route as it was written, where it is not recognised.
        rating_text (str | None): The rating as it was written, where it is not recognised.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["rating"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["licence_type"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["service_tier"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["ends_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["route_text"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["rating_text"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class UsersTableRow(TableRow):
    """A row of the table `users`.

    A user of a licence.

    Columns:
        licence (str): The number of the licence.
        user_id (str): The user ID.
        level (str): The level.
        status (str): The status.
        title (str | None): The title.
        given_name (str | None): The given name.
        family_name (str | None): The family name.
        email (str | None): The address of mail.
        position (str | None): The position.
        host_reference (str | None): The host's own reference.
        last_active (datetime | None): When the user was last active, where that is known: a mirrored user
            logs in elsewhere.
        last_log_in_on (date | None): The last day on which the user logged in, as far as it is known: of a
            mirrored user what the host recorded.
        locked_until (datetime | None): Until when the account is locked, where it was.
        must_change_password (bool): Whether the password must be changed at the next log-in.
        amendment_pending (bool): Whether details wait for casework.
        erased (bool): Whether the personal data was erased.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["user_id"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["level"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["status"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["title"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["given_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["family_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["email"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["position"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["last_active"], /) -> datetime | None: ...
        @overload
        def __getitem__(self, key: Literal["last_log_in_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["locked_until"], /) -> datetime | None: ...
        @overload
        def __getitem__(self, key: Literal["must_change_password"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["amendment_pending"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AllocationsTableRow(TableRow):
    """A row of the table `allocations`.

    An annual allocation: the units that may be assigned in a route during a period.

    Columns:
        licence (str): The number of the licence.
        allocation (str): Its name.
        route (str): The route.
        from (date): The first day on which units can be assigned.
        to (date): The last day.
        granted (int): Units granted so far.
        assigned (int): Units assigned so far.
        over_assigned (int): Units that are assigned beyond what is granted.
        remaining (int): Units that are left. After the last day there are none: they stand in `lapsed`.
        lapsed (int): Units that were not assigned by the last day, and are gone (`cos/5.3`).
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["allocation"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["from"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["to"], /) -> date: ...
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
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AllocationRequestsTableRow(TableRow):
    """A row of the table `allocation_requests`.

    A request for more certificates in a route.

    Columns:
        licence (str): The number of the licence.
        request (str): Its name.
        route (str): The route.
        state (str): Its state.
        number (int): How many were asked for.
        granted (int): How many were granted.
        requested_on (date): The day on which it was asked for.
        kind (str): What it is for: more in the period, or the next one.
        automatic (bool): Whether SMS made it by itself.
        ended_on (date | None): The day on which it ended.
        priority_aimed_by (date | None): The day by which the Home Office aims to decide, where priority was
            paid for.
        reason (str | None): Why.
        decision_reason (str | None): Why the Home Office decided as it did.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["granted"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["requested_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["automatic"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["ended_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["priority_aimed_by"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["reason"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["decision_reason"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class DefinedApplicationsTableRow(TableRow):
    """A row of the table `defined_applications`.

    An application for defined CoS, with what was granted.

    Columns:
        licence (str): The number of the licence.
        application (str): Its name.
        request_number (str): The request number.
        state (str): Its state.
        number (int): How many CoS were asked for.
        submitted_by (str): The user who sent it.
        submitted_on (date): The day on which it was sent.
        status_on (date): The day of the present state.
        granted_on (date | None): The day of the grant.
        removed_on (date | None): The day on which what is not assigned leaves the account.
        granted (int | None): Units granted.
        assigned (int | None): Units assigned so far.
        unassigned (int | None): Units that can still be assigned.
        removed (int | None): Units that left the account unassigned.
        reclaimed (int | None): Units that the Home Office took back unassigned.
        over_assigned (int | None): Units that a mirrored system assigned although our record had none left.
        host_reference (str | None): The host's own reference.
        erased (bool): Whether the personal data was erased.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["request_number"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["submitted_by"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["submitted_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["status_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["granted_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["removed_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["granted"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["assigned"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["unassigned"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["removed"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["reclaimed"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["over_assigned"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ChangeRequestsTableRow(TableRow):
    """A row of the table `change_requests`.

    A change request.

    Columns:
        licence (str): The number of the licence.
        request (str): Its name.
        request_number (str): The change request number.
        kind (str): What it asks for.
        state (str): Its state.
        requested_by (str | None): The user who sent it, where that is known.
        requested_on (date): The day on which it was sent.
        status_on (date): The day of the present state.
        expected_by (date): The day by which ordinary casework ends.
        deadline (date | None): The day by which a decision can be looked for, until there is one.
        sheet_needed (bool): Whether a submission sheet must be signed.
        sheet_sent_on (date | None): The day on which the signed sheet was sent.
        priority_service (str | None): The service whose priority was paid for.
        priority_fee_pence (int | None): What priority cost, in pence.
        explanation (str | None): What the sponsor explains.
        reason (str | None): Why the Home Office decided as it did.
        host_reference (str | None): The host's own reference.
        erased (bool): Whether the personal data was erased.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["request"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["request_number"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> str: ...
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
        def __getitem__(self, key: Literal["priority_service"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["priority_fee_pence"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["explanation"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["reason"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PayeReferencesTableRow(TableRow):
    """A row of the table `paye_references`.

    A PAYE reference in the list of a sponsor.

    Columns:
        licence (str): The number of the licence.
        reference (str): The reference.
        added_by (str | None): The user who added it, where that is known.
        added_on (date | None): The day on which it was added, where that is known.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["reference"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["added_by"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["added_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class CertificatesTableRow(TableRow):
    """A row of the table `certificates`.

    A CoS or a CAS, from its draft on. What only the other family has is empty.

    Columns:
        licence (str): The number of the licence.
        certificate (str): Our own name for it.
        family (str): Whether it is a CoS or a CAS.
        kind (str): Its kind.
        route (str): The route.
        state (str): The state, as the clock has left it.
        recorded_state (str): The state as it was recorded: the clock's own changes come with the next
            command.
        number (str | None): The number that it got when it was assigned.
        owner (str): The user who owns it.
        container (str | None): The batch or the group that it is in.
        application (str | None): The granted application that a defined CoS comes from.
        host_reference (str | None): The host's own reference.
        family_name (str | None): The family name.
        given_name (str | None): The given name.
        passport_number (str | None): The number of the passport.
        nationality (str | None): The nationality, as a code of three letters.
        created_on (date): The day of the draft.
        saved_on (date): The day on which the draft was last saved.
        assigned_on (date | None): The day of assignment.
        use_by (date | None): The displayed use-by day. A CoS expires on it, a CAS can still be used on it.
        last_day_to_apply (date | None): The last day on which an application can be made with it (`cos/6.1`,
            `cas/2.5.1`).
        status_on (date): The day of the present state.
        start_on (date | None): The day on which the work or the course starts.
        end_on (date | None): The day on which the work or the course ends.
        weekly_hours (Decimal | None): The hours of a week, of the work or of the course.
        job_title (str | None): The title of the job.
        occupation_code (str | None): The occupation code (SOC).
        work_city (str | None): The town where the work is done mainly.
        work_postcode (str | None): The postcode where the work is done mainly.
        gross_salary_pence (int | None): The gross salary for each `salary_period`, in pence.
        salary_period (str | None): For which period the salary is.
        course_title (str | None): The title of the course.
        total_fees_pence (int | None): The fees of the course in total, in pence.
        sponsorship_withdrawn (bool): Whether the sponsor has reported that sponsorship has ended: a flag, and
            no state.
        graduated (bool): Whether the sponsor has notified that the student completed the course.
        migrated (bool): Whether the record was moved to the system that comes after SMS: a flag, and no
            state.
        reports (int): How many reports on activity were made.
        erased (bool): Whether the personal data was erased.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["family"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["recorded_state"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["number"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["container"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["application"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["host_reference"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["family_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["given_name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["passport_number"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["nationality"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["created_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["saved_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["assigned_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["use_by"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["last_day_to_apply"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["status_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["start_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["end_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["weekly_hours"], /) -> Decimal | None: ...
        @overload
        def __getitem__(self, key: Literal["job_title"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["occupation_code"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["work_city"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["work_postcode"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["gross_salary_pence"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["salary_period"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["course_title"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["total_fees_pence"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["sponsorship_withdrawn"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["graduated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["migrated"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["reports"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ReportsTableRow(TableRow):
    """A row of the table `reports`.

    A report on the activity of a worker or a student.

    Columns:
        licence (str): The number of the licence.
        certificate (str): The certificate that it is on.
        family (str): Whether that is a CoS or a CAS.
        report (str): Its name.
        activity (str): What happened.
        event_on (date): The day of the event.
        reported_on (date): The day of the report.
        details (str | None): What was written.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["certificate"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["family"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["report"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["activity"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["event_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["reported_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["details"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ContainersTableRow(TableRow):
    """A row of the table `containers`.

    A batch or a group of certificates.

    Columns:
        licence (str): The number of the licence.
        container (str): Our own name for it.
        kind (str): Whether it is a batch or a group.
        family (str): The family of its certificates.
        route (str): The route of its certificates.
        name (str | None): Its name.
        owner (str): The user who owns it.
        state (str): How far it has come, which follows from its certificates.
        certificates (int): How many certificates it holds.
        created_on (date): The day on which it began.
        main_artist (str | None): The CoS of the artist on whom the others of a group depend.
        erased (bool): Whether its name was erased.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["container"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["family"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["route"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["owner"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["certificates"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["created_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["main_artist"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class AddressesTableRow(TableRow):
    """A row of the table `addresses`.

    An address that a sponsor keeps to pick from.

    Columns:
        licence (str): The number of the licence.
        address (str): Our own name for it.
        family (str): Whose form it fills: `cos` or `cas`.
        name (str | None): What the sponsor calls it.
        erased (bool): Whether name and address were erased.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["address"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["family"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["name"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class MessagesTableRow(TableRow):
    """A row of the table `messages`.

    A message of the Home Office.

    Columns:
        licence (str): The number of the licence.
        message (str): Its name.
        text (str | None): The text.
        published_on (date): The day of publication, its first active day.
        expires_on (date): The day on which it expires and moves to the archive.
        active (bool): Whether it is active today.
        erased (bool): Whether the text was erased.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["message"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["text"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["published_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["expires_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["active"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ActionPlansTableRow(TableRow):
    """A row of the table `action_plans`.

    An action plan of a B rating.

    Columns:
        licence (str): The number of the licence.
        plan (str): Its name.
        state (str): Its state, as the clock has left it.
        recorded_state (str): Its state as it was recorded.
        issued_on (date): The day on which the sponsor was told.
        fee_pence (int): What it costs, in pence.
        fee_by (date): The last day to pay.
        finish_by (date): The day by which it is finished at the latest.
        paid_on (date | None): The day on which the fee was paid.
        ended_on (date | None): The day on which it ended, as the clock has left it.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["plan"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["recorded_state"], /) -> str: ...
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


class ComplianceActionsTableRow(TableRow):
    """A row of the table `compliance_actions`.

    An action of the Home Office against a licence.

    Columns:
        licence (str): The number of the licence.
        action (str): Its name.
        kind (str): What is intended, or was done.
        state (str): Its state, as the clock has left it.
        recorded_state (str): Its state as it was recorded.
        notified_on (date): The day of the letter with which it began.
        answer_by (date): The last day to make representations.
        answered_on (date | None): The day on which they were made.
        decision_by (date | None): The day by which the Home Office is said to decide.
        closed_on (date | None): The day on which it was closed.
        outcome (str | None): What came of it.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["action"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["recorded_state"], /) -> str: ...
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
        def __getitem__(self, key: Literal["outcome"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class VisitsTableRow(TableRow):
    """A row of the table `visits`.

    A compliance visit.

    Columns:
        licence (str): The number of the licence.
        visit (str): Its name.
        visited_on (date): The day.
        before_grant (bool): Whether it was before the licence was granted.
        announced (bool): Whether it was announced.
        outcome (str | None): What came of it, where that is known.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["visit"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["visited_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["before_grant"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["announced"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["outcome"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class PenaltiesTableRow(TableRow):
    """A row of the table `penalties`.

    A civil penalty or a prosecution of a sponsor.

    Columns:
        licence (str): The number of the licence.
        penalty (str): Its name.
        kind (str): What it is.
        payable_on (date): The day on which it became payable.
        paid_on (date | None): The day on which it was paid in full.
        bars_until (date | None): The day from which it no longer bars a licence, where it bars one.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["penalty"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["payable_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["paid_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["bars_until"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class ServiceApplicationsTableRow(TableRow):
    """A row of the table `service_applications`.

    An application for a service.

    Columns:
        licence (str): The number of the licence.
        application (str): Its name.
        kind (str): What was applied for.
        renewal (bool): Whether what was held already is renewed.
        state (str): Its state, as the clock has left it.
        recorded_state (str): Its state as it was recorded.
        tier (str | None): The tier of Premium customer service.
        fee_pence (int | None): What it costs, in pence, where that is known.
        applied_on (date): The day of the application, or on which the sponsor declined to apply.
        decided_on (date | None): The day of the decision.
        from (date | None): The first day of what was granted.
        expires_on (date | None): The day on which what was granted expires.
        ended_on (date | None): The day on which it ended otherwise, or has expired.
        decided (int | None): Of a student sponsor, the applications that were decided.
        refused (int | None): Those of them that were refused.
        granted (int | None): Students who were granted permission.
        enrolled (int | None): Those of them who enrolled.
        due_to_complete (int | None): Students whose course was due to end.
        completed (int | None): Those of them who completed it.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["application"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["kind"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["renewal"], /) -> bool: ...
        @overload
        def __getitem__(self, key: Literal["state"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["recorded_state"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["tier"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["fee_pence"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["applied_on"], /) -> date: ...
        @overload
        def __getitem__(self, key: Literal["decided_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["from"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["expires_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["ended_on"], /) -> date | None: ...
        @overload
        def __getitem__(self, key: Literal["decided"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["refused"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["granted"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["enrolled"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["due_to_complete"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: Literal["completed"], /) -> int | None: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


class JournalTableRow(TableRow):
    """A row of the table `journal`.

    An entry of the journal of a licence.

    Columns:
        licence (str): The number of the licence.
        sequence (int): The place in the licence's journal.
        event (str): The name of the event.
        actor (str): Who: a user ID, `home_office` or `clock`.
        recorded_at (datetime): When it was recorded.
        occurred_at (datetime): When it happened: the moment of recording, where no other one is known.
        subject (str | None): Whom it is about, if it is about a person.
        facts (str): What happened, as JSON.
        payload (str | None): What of it is personal, as JSON.
        erased (bool): Whether its personal data was erased.
    """

    __slots__ = ()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["licence"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["sequence"], /) -> int: ...
        @overload
        def __getitem__(self, key: Literal["event"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["actor"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["recorded_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["occurred_at"], /) -> datetime: ...
        @overload
        def __getitem__(self, key: Literal["subject"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["facts"], /) -> str: ...
        @overload
        def __getitem__(self, key: Literal["payload"], /) -> str | None: ...
        @overload
        def __getitem__(self, key: Literal["erased"], /) -> bool: ...
        @overload
        def __getitem__(self, key: str, /) -> object: ...
        def __getitem__(self, key: str, /) -> object: ...


ROWS: dict[str, type[TableRow]] = {
    "licences": LicencesTableRow,
    "routes": RoutesTableRow,
    "users": UsersTableRow,
    "allocations": AllocationsTableRow,
    "allocation_requests": AllocationRequestsTableRow,
    "defined_applications": DefinedApplicationsTableRow,
    "change_requests": ChangeRequestsTableRow,
    "paye_references": PayeReferencesTableRow,
    "certificates": CertificatesTableRow,
    "reports": ReportsTableRow,
    "containers": ContainersTableRow,
    "addresses": AddressesTableRow,
    "messages": MessagesTableRow,
    "action_plans": ActionPlansTableRow,
    "compliance_actions": ComplianceActionsTableRow,
    "visits": VisitsTableRow,
    "penalties": PenaltiesTableRow,
    "service_applications": ServiceApplicationsTableRow,
    "journal": JournalTableRow,
}
"""The class of the rows of each table, by its name."""
