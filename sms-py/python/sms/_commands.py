"""A method for each command and query, of its own name and with typed keyword arguments.

Each makes the document of its arguments and hands it to `execute` or `query`. An argument that is None is left
out. A name that Python keeps for itself has an underscore at its end: the field `from` is the argument `from_`.

Printed from the library's own tables; to print it again, run `cargo xtask regen`.
"""

# The sentences are the library's own.
# ruff: noqa: D205, D401

from __future__ import annotations

import builtins
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, overload

from ._answers import (
    AcceptedMessages,
    ActionPlanRow,
    AddedRoute,
    AddedToBatch,
    AddedToGroup,
    AddressRow,
    AdoptedLicence,
    AllocationRequestRow,
    AmendedOwnDetails,
    AppliedCutOver,
    AppliedLicence,
    AppliedService,
    AskedEvidence,
    Assigned,
    AssignedSeveral,
    BatchMember,
    BatchRow,
    BegunBatch,
    BegunGroup,
    CasBatchView,
    CasExportRow,
    CasRow,
    CasView,
    ChangedActionPlan,
    ChangedAllocation,
    ChangedApplication,
    ChangedAutomation,
    ChangedCertificate,
    ChangedComplianceAction,
    ChangedMainArtist,
    ChangedPayeReference,
    ChangedRating,
    ChangedRenewal,
    ChangedRequest,
    ChangedStatus,
    ChangedStudentStatus,
    ChangedUser,
    ChangeRequestRow,
    ComplianceActionRow,
    Contact,
    CorrectedClock,
    CorrectedStoreClock,
    CosBatchView,
    CosGroupView,
    CosRow,
    CosView,
    DecidedService,
    DefinedApplicationRow,
    DefinedApplicationView,
    EndedActionPlan,
    EndedRequest,
    EndedService,
    ErasedPerson,
    Finding,
    ForecastRow,
    GrantedAllocation,
    GrantedApplication,
    GrantedLicence,
    GrantedRequest,
    GroupMember,
    GroupRow,
    HistoryRow,
    LicenceSummary,
    MessageRow,
    NamedAddress,
    NamedBatch,
    NamedCertificate,
    NamedGroup,
    NamedPremiumContacts,
    NamedUser,
    Nothing,
    NoticeRow,
    NotifiedGraduates,
    Outcome,
    PayeReferenceRow,
    PenaltyRow,
    PostedMessage,
    PremiumContact,
    PrintedCertificate,
    PrioritisedAllocation,
    PrioritisedChange,
    PrioritisedUser,
    ReclaimedGrant,
    RecordedDelivery,
    RecordedPenalty,
    RecordedTakeOver,
    RecordedUserNumbers,
    RecordedVisit,
    ReportedActivity,
    RequestedIncreases,
    SavedDraft,
    SentApplication,
    SentSheet,
    ServiceApplicationRow,
    SubmittedChange,
    Transferred,
    TransferredCas,
    TransferRow,
    UpdatedFees,
    UsedCas,
    UserRow,
    UserView,
    VisitRow,
)
from ._documents import (
    AdoptedActionPlan,
    AdoptedApplication,
    AdoptedBranch,
    AdoptedCertificate,
    AdoptedChangeRequest,
    AdoptedComplianceAction,
    AdoptedContainer,
    AdoptedPayeReference,
    AdoptedPenalty,
    AdoptedServiceApplication,
    AdoptedUser,
    AdoptedVisit,
    AssessmentFigures,
    CasFeesForm,
    CasForm,
    CosForm,
    Day,
    Declaration,
    DefinedForm,
    Increase,
    KeyPersonnel,
    Level1Form,
    Level2Form,
    LicenceApplicant,
    LicensedRoute,
    Moment,
    NewAllocation,
    NewCas,
    NewCos,
    NewUser,
    Organisation,
    OrganisationDetailsForm,
    OrganisationForm,
    OtherChangeForm,
    PersonForm,
    ReportForm,
    StudentReportForm,
    StudentTerm,
    StudyAddressForm,
    Subject,
    UploadedCas,
    WorkAddressForm,
)
from ._enums import (
    AllocationRequestKindWord,
    CertificateStateWord,
    ChangeKindWord,
    ComplianceKindWord,
    CorrectionWord,
    CosYearWord,
    CutOverWord,
    DefinedListWord,
    DefinedStateWord,
    GroundWord,
    LicenceStatusWord,
    ModeWord,
    NoticeKindWord,
    PenaltyKindWord,
    PlanResultWord,
    PriorityServiceWord,
    RatingWord,
    RouteWord,
    ServiceRefusalWord,
    ServiceTierWord,
    SponsorSizeWord,
    StudentActivityWord,
    StudentStatusWord,
    TakeOverKindWord,
    VisitItemWord,
    VisitOutcomeWord,
    WorkerActivityWord,
)
from ._rows import Rows
from ._settings import (
    SettingChanges,
)
from .bdt import File


def _without_none(document: Mapping[str, object]) -> dict[str, Any]:
    """Leave out what was left out."""
    return {name: value for name, value in document.items() if value is not None}


class SessionCommands(ABC):
    """The commands that a user may give, each as a method.

    A command that is not allowed raises `Refused`, whose `decision` has every reason.

    >>> import sms
    >>> session = sms.samples.sponsor(workers=10).system.acting_as("anna1")
    >>> drafted = session.create_cos(route=sms.Route.SKILLED_WORKER, fields={"family_name": "Worker-One"})
    >>> drafted.result.state
    CertificateState.WORK_IN_PROGRESS
    >>> session.delete_cos(certificate=drafted.result.certificate).repeated
    False
    """

    __slots__ = ()

    @abstractmethod
    def execute(self, command: Mapping[str, Any]) -> Outcome[Any]:
        """Carry out a command that is given as a document."""

    def renew_licence(
        self,
        *,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedRenewal]:
        """A Level 1 user applies to renew the licence, in the 90 days before it expires and at the latest on
        the day before (`lu/R-1`).

        While the decision is waited for the licence runs on (`lu/T-23`). Since 6 April 2024 SMS does not have
        the function (`lu/R-5`).

        Args:
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "renew_licence",
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def pay_action_plan(
        self,
        *,
        plan: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedActionPlan]:
        """A Level 1 user pays the fee of an action plan (`lu/M-5`, `lu/F-11`).

        After its last day it can no longer be paid (`lu/T-12`).

        Args:
            plan: The plan.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "pay_action_plan",
            "plan": plan,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def decline_action_plan(
        self,
        *,
        plan: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedActionPlan]:
        """A Level 1 user declines to pay for an action plan (`lu/T-13`).

        The licence is then given up, or lost.

        Args:
            plan: The plan.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "decline_action_plan",
            "plan": plan,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def decline_licence_renewal(
        self,
        *,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[EndedService]:
        """A Level 1 user says that the sponsor does not renew its licence (`lu/R-1`), in the time in which it
        could.

        It changes nothing else: it may still apply while the window is open, and otherwise the licence
        expires by itself.

        Args:
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "decline_licence_renewal",
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def accept_messages(
        self,
        *,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AcceptedMessages]:
        """A Level 1 user accepts the active messages, which a log-in needs before anything else (`lu/MB-1`).

        To decline them is a call of its own, which ends the session.

        Args:
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "accept_messages",
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def apply_premium_service(
        self,
        *,
        tier: ServiceTierWord,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AppliedService]:
        """A Level 1 user applies for Premium customer service, or to renew it (`lu/PM-1`, `lu/PM-2`).

        Refused: where it is held and not yet to be renewed, where a civil penalty of the last 3 years or an
        unpaid one is on record, and where a route is not rated A. Since 11 November 2025 SMS does not have
        the function.

        Args:
            tier: The tier: `sme_plus` for a sponsor that pays the lower fee for its licence.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "apply_premium_service",
            "tier": tier,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def apply_student_sponsor_status(
        self,
        *,
        figures: AssessmentFigures,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AppliedService]:
        """A Level 1 user applies for Student Sponsor status, or for its assessment of the year, with what the
        sponsor counts (`lu/ST-2`, `cas/9.8`).

        It is open from some days before the end of the present term, and for some days after it. The answer
        says what the figures come to by the lines of today.

        Args:
            figures: What the sponsor counts.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "apply_student_sponsor_status",
            "figures": figures,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def decline_student_sponsor_status(
        self,
        *,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[EndedService]:
        """A Level 1 user says that the sponsor does not apply for the assessment that is due (`lu/ST-2`).

        It changes nothing else: the sponsor may still apply while the window is open, and otherwise the term
        ends by itself.

        Args:
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "decline_student_sponsor_status",
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def withdraw_service_application(
        self,
        *,
        application: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[EndedService]:
        """A Level 1 user withdraws an application for a service that waits for a decision.

        Renewal of the licence is not withdrawn.

        Args:
            application: The application.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "withdraw_service_application",
            "application": application,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def request_level_1_user(
        self,
        *,
        details: Level1Form,
        host_reference: str | None = None,
        user_id: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedUser]:
        """A Level 1 user requests another (`lu/UT-2`).

        The user ID exists from now on and must be passed on (`lu/U-3`); where automation is set and its
        conditions are met, the user is active at once (`lu/UT-5`).

        Args:
            details: The details: the form of a Level 1 user.
            host_reference: The host's own reference.
            user_id: The real user ID, in mirror mode.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "request_level_1_user",
            "details": details,
            "host_reference": host_reference,
            "user_id": user_id,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def create_level_2_user(
        self,
        *,
        details: Level2Form,
        host_reference: str | None = None,
        user_id: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedUser]:
        """A Level 1 user creates a Level 2 user, active at once (`lu/UT-6`).

        The temporary password is issued with it.

        Args:
            details: The details: the form of a Level 2 user.
            host_reference: The host's own reference.
            user_id: The real user ID, in mirror mode.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "create_level_2_user",
            "details": details,
            "host_reference": host_reference,
            "user_id": user_id,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def amend_own_details(
        self,
        *,
        details: Level1Form,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AmendedOwnDetails]:
        """A Level 1 user amends their own details.

        A new address where automation is set, or a National Insurance number, takes effect at once; anything
        else goes to casework, and the user stays active meanwhile (`lu/U-11`, `lu/U-12`).

        Args:
            details: The fields that change; None takes one away.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "amend_own_details",
            "details": details,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def amend_level_2_user(
        self,
        *,
        user_id: str,
        details: Level2Form,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedUser]:
        """A Level 1 user amends the details of a Level 2 user, at once (`lu/UT-11`).

        Args:
            user_id: The Level 2 user.
            details: The fields that change; None takes one away.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "amend_level_2_user",
            "user_id": user_id,
            "details": details,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def deactivate_user(
        self,
        *,
        user_id: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedUser]:
        """Ends the account of another user, for good (`lu/UT-7`); from the Home Office, of any user
        (`lu/UT-8`).

        A finding says when one Level 1 user, or none, is left.

        Args:
            user_id: The user.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "deactivate_user",
            "user_id": user_id,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def record_user_numbers(
        self,
        *,
        level_1: int,
        level_2: int,
        decided_by: str | None = None,
        decided_on: Day | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[RecordedUserNumbers]:
        """Records how many users the Authorising Officer wants at which level (`lu/K-2`).

        A finding says where it is otherwise.

        Args:
            level_1: How many Level 1 users.
            level_2: How many Level 2 users.
            decided_by: Who decided: the Authorising Officer of that day.
            decided_on: The day of the decision, not after today; today where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "record_user_numbers",
            "level_1": level_1,
            "level_2": level_2,
            "decided_by": decided_by,
            "decided_on": decided_on,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def change_own_password(
        self,
        *,
        password: str,
        new_password: str,
        confirm_new_password: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[Nothing]:
        """A user changes their own password: the existing one once, the new one twice (`lu/A-9`).

        Every problem of the new one is listed. None of the three is kept, but the new one's Argon2id hash.

        Args:
            password: The existing password.
            new_password: The new password.
            confirm_new_password: The new password again.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "change_own_password",
            "password": password,
            "new_password": new_password,
            "confirm_new_password": confirm_new_password,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def request_allocation_increase(
        self,
        *,
        increases: Sequence[Increase],
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[RequestedIncreases]:
        """A Level 1 user asks for more undefined CoS or CAS: for each route a number and a reason, all
        submitted together (`lu/AL-7`, `lu/M-102`).

        Args:
            increases: What is asked for.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "request_allocation_increase",
            "increases": increases,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def withdraw_allocation_request(
        self,
        *,
        request: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[EndedRequest]:
        """A Level 1 user withdraws an outstanding request (`lu/AL-7`).

        One that SMS made by itself goes, too: then the allocation does not renew itself.

        Args:
            request: The request.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "withdraw_allocation_request",
            "request": request,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def renew_annual_allocation(
        self,
        *,
        renewals: Sequence[Increase],
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[RequestedIncreases]:
        """A Level 1 user asks for the allocations of the next period: for each route a number and a reason
        (`lu/AL-5`).

        The time for it opens with the first allocation that ends in three months; then all routes can be
        renewed together (`cos/5.5`), but those that are renewed already, be it by SMS itself (`lu/AL-6`).

        Args:
            renewals: What is asked for.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "renew_annual_allocation",
            "renewals": renewals,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def amend_organisation_details(
        self,
        *,
        fields: OrganisationForm,
        host_reference: str | None = None,
        request_number: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SubmittedChange]:
        """A Level 1 user asks to amend the details of the organisation: name, address, contact details or
        head office (`lu/CR-1`).

        A change of address alone may be accepted at once (`lu/P-12`).

        Args:
            fields: The fields that change; None takes one away. The names are those of `ORGANISATION_FIELDS`.
            host_reference: The host's own reference.
            request_number: The real change request number, in mirror mode; otherwise one is made up.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "amend_organisation_details",
            "fields": fields,
            "host_reference": host_reference,
            "request_number": request_number,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def amend_authorising_officer(
        self,
        *,
        fields: PersonForm,
        host_reference: str | None = None,
        request_number: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SubmittedChange]:
        """A Level 1 user asks to amend the details of the Authorising Officer (`lu/CR-2`), who stays the same
        person (`lu/U-5`).

        Args:
            fields: The fields that change; None takes one away. The names are those of `PERSON_FIELDS`.
            host_reference: The host's own reference.
            request_number: The real change request number, in mirror mode; otherwise one is made up.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "amend_authorising_officer",
            "fields": fields,
            "host_reference": host_reference,
            "request_number": request_number,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def replace_authorising_officer(
        self,
        *,
        fields: PersonForm,
        host_reference: str | None = None,
        request_number: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SubmittedChange]:
        """A Level 1 user asks for another Authorising Officer (`lu/CR-4`), who is never a representative
        (`lu/K-4`).

        A submission sheet is signed and sent, also where the request is accepted at once (`lu/P-17`).

        Args:
            fields: Who it is to be. The names are those of `PERSON_FIELDS`.
            host_reference: The host's own reference.
            request_number: The real change request number, in mirror mode; otherwise one is made up.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "replace_authorising_officer",
            "fields": fields,
            "host_reference": host_reference,
            "request_number": request_number,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def amend_key_contact(
        self,
        *,
        fields: PersonForm,
        host_reference: str | None = None,
        request_number: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SubmittedChange]:
        """A Level 1 user asks to amend the details of the Key Contact (`lu/CR-3`), who stays the same person
        (`lu/U-5`).

        Args:
            fields: The fields that change; None takes one away. The names are those of `PERSON_FIELDS`.
            host_reference: The host's own reference.
            request_number: The real change request number, in mirror mode; otherwise one is made up.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "amend_key_contact",
            "fields": fields,
            "host_reference": host_reference,
            "request_number": request_number,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def replace_key_contact(
        self,
        *,
        fields: PersonForm,
        host_reference: str | None = None,
        request_number: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SubmittedChange]:
        """A Level 1 user asks for another Key Contact (`lu/CR-5`).

        Args:
            fields: Who it is to be. The names are those of `PERSON_FIELDS`.
            host_reference: The host's own reference.
            request_number: The real change request number, in mirror mode; otherwise one is made up.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "replace_key_contact",
            "fields": fields,
            "host_reference": host_reference,
            "request_number": request_number,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def request_other_change(
        self,
        *,
        reason: ChangeKindWord,
        explanation: str,
        declaration: Declaration,
        branch: str | None = None,
        fields: OtherChangeForm | None = None,
        host_reference: str | None = None,
        request_number: str | None = None,
        routes: Sequence[RouteWord] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SubmittedChange]:
        """A Level 1 user asks for any other change, by a reason of the list (`lu/CR-6`).

        It is refused for what a function of its own does (`lu/CR-10`).

        Args:
            reason: The reason.
            explanation: What the sponsor explains, in at most 2,000 characters.
            declaration: What the sponsor declares (`lu/CR-9`).
            branch: The branch that goes, with the reason `remove_branch`.
            fields: What the reason asks for: a representative, a branch, a registration, an inspection, an
                endorsement.
            host_reference: The host's own reference.
            request_number: The real change request number, in mirror mode; otherwise one is made up.
            routes: The routes that are given up, with the reason `surrender_routes`.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "request_other_change",
            "reason": reason,
            "explanation": explanation,
            "declaration": declaration,
            "branch": branch,
            "fields": fields,
            "host_reference": host_reference,
            "request_number": request_number,
            "routes": routes,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def withdraw_change_request(
        self,
        *,
        request: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedRequest]:
        """A Level 1 user withdraws a change request that nobody has taken up (`lu/CR-13`).

        Whether one that is in progress can be withdrawn is a setting.

        Args:
            request: The request.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "withdraw_change_request",
            "request": request,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def record_submission_sheet(
        self,
        *,
        request: str,
        sent_on: Day | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SentSheet]:
        """Records that the signed submission sheet of a change request was sent (`lu/CR-11`), also of one
        that was accepted at once (`lu/P-17`).

        Args:
            request: The request.
            sent_on: The day on which it was sent; today where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "record_submission_sheet",
            "request": request,
            "sent_on": sent_on,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def ask_for_priority(
        self,
        *,
        request: str,
        service: PriorityServiceWord | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[PrioritisedChange]:
        """Asks for a change request to be decided sooner, and pays for it (`lu/PR-1`).

        Every condition that is not met is told (`lu/PR-3`).

        Args:
            request: The request.
            service: The service; that for workers where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "ask_for_priority",
            "request": request,
            "service": service,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def ask_for_allocation_priority(
        self,
        *,
        request: str,
        service: PriorityServiceWord | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[PrioritisedAllocation]:
        """Asks for a request for more undefined CoS to be decided sooner, and pays for it (`lu/PR-2`).

        The service for students takes no request for more CAS within the period, and those for the next one
        since 5 May 2026 (`lu/AL-16`, `lu/N-130`). Every condition that is not met is told (`lu/PR-3`).

        Args:
            request: The request.
            service: The service; that for workers where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "ask_for_allocation_priority",
            "request": request,
            "service": service,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def ask_for_user_priority(
        self,
        *,
        user_id: str,
        service: PriorityServiceWord | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[PrioritisedUser]:
        """Asks for a Level 1 user who is requested, or whose change of details waits, to be decided on
        sooner, and pays for it (`lu/PR-2`, `lu/PR-4`).

        Every condition that is not met is told (`lu/PR-3`).

        Args:
            user_id: The user.
            service: The service; that for workers where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "ask_for_user_priority",
            "user_id": user_id,
            "service": service,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def add_paye_reference(
        self,
        *,
        reference: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedPayeReference]:
        """A Level 1 user adds a PAYE reference to the list of the sponsor (`lu/M-4`), which has each once.

        Args:
            reference: The reference: three digits, a slash, and up to ten letters or digits (`cos/13.9`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "add_paye_reference",
            "reference": reference,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def delete_paye_reference(
        self,
        *,
        reference: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedPayeReference]:
        """A Level 1 user deletes a PAYE reference from the list of the sponsor (`lu/M-4`).

        Certificates that name it stay as they are.

        Args:
            reference: The reference.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "delete_paye_reference",
            "reference": reference,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def create_cos(
        self,
        *,
        route: RouteWord,
        copy_of: str | None = None,
        fields: CosForm | None = None,
        host_reference: str | None = None,
        same_person: bool | None = None,
        work_address: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SavedDraft]:
        """A user drafts an undefined CoS and owns it (`cos/T1`).

        The route is enough to save.

        Args:
            route: A route that the licence covers.
            copy_of: A CoS of the licence to begin with, in whatever state; it stays as it is (`cos/11.4`).
            fields: What is filled in of the form of a CoS.
            host_reference: The host's own reference.
            same_person: Whether the copy is for the same person: otherwise what is about the person is left
                out (`cos/M-24`).
            work_address: A stored address that fills the main work address (`cos/3.7.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "create_cos",
            "route": route,
            "copy_of": copy_of,
            "fields": fields,
            "host_reference": host_reference,
            "same_person": same_person,
            "work_address": work_address,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def edit_cos(
        self,
        *,
        certificate: str,
        fields: CosForm | None = None,
        host_reference: str | None = None,
        work_address: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SavedDraft]:
        """A user edits a draft (`cos/T2`).

        Args:
            certificate: The certificate, by our own name for it or by its number.
            fields: The fields that change; None takes one away.
            host_reference: The host's own reference, where it changes.
            work_address: A stored address that fills the main work address (`cos/3.7.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "edit_cos",
            "certificate": certificate,
            "fields": fields,
            "host_reference": host_reference,
            "work_address": work_address,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def delete_cos(
        self,
        *,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedCertificate]:
        """A user deletes a draft (`cos/T4`).

        What was assigned is never deleted.

        Args:
            certificate: The certificate, by our own name for it or by its number.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "delete_cos",
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def assign_cos(
        self,
        *,
        certificate: str,
        number: str | None = None,
        terms_accepted: bool | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[Assigned]:
        """A user assigns a draft (`cos/T5`).

        One unit of the route's allocation is gone for good.

        Args:
            certificate: The draft.
            number: The real number, in mirror mode; otherwise one is made up.
            terms_accepted: Whether the terms are accepted (`cos/4.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "assign_cos",
            "certificate": certificate,
            "number": number,
            "terms_accepted": terms_accepted,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def assign_cos_batch(
        self,
        *,
        batch: str | None = None,
        certificates: Sequence[str] | None = None,
        group: str | None = None,
        numbers: Sequence[str] | None = None,
        terms_accepted: bool | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AssignedSeveral]:
        """A user assigns several drafts, all or none (`cos/11.1.6`).

        Exactly one of certificates, batch and group is named. The places in a refusal say which draft each
        reason is about.

        Args:
            batch: A batch, whose drafts are all assigned.
            certificates: The drafts, each once.
            group: A group, whose drafts are all assigned.
            numbers: The real numbers, in mirror mode, in the order of the certificates, or of our own names
                for the drafts of a batch; otherwise they are made up.
            terms_accepted: Whether the terms are accepted (`cos/4.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "assign_cos_batch",
            "batch": batch,
            "certificates": certificates,
            "group": group,
            "numbers": numbers,
            "terms_accepted": terms_accepted,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def add_cos_note(
        self,
        *,
        certificate: str,
        note: str,
        corrects: Sequence[CorrectionWord] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedCertificate]:
        """A user adds or amends the sponsor note of an assigned CoS (`cos/7.1`).

        The fields stay as they were (`cos/7.5`).

        Args:
            certificate: The certificate, by our own name for it or by its number.
            note: The whole note, at most 2,000 characters.
            corrects: What it corrects, if it corrects anything (`cos/7.3`, `cos/7.4`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "add_cos_note",
            "certificate": certificate,
            "note": note,
            "corrects": corrects,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def withdraw_cos(
        self,
        *,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedCertificate]:
        """A Level 1 user withdraws an assigned CoS (`cos/T8`).

        Its number is never used again, and its unit does not come back.

        Args:
            certificate: The certificate, by our own name for it or by its number.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "withdraw_cos",
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def report_worker_activity(
        self,
        *,
        certificate: str,
        activity: WorkerActivityWord,
        event_on: Day,
        details: str | None = None,
        fields: ReportForm | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ReportedActivity]:
        """A user reports activity of the worker on a used CoS (`cos/8.1`).

        Args:
            certificate: The certificate, by our own name for it or by its number.
            activity: What happened.
            event_on: The day on which it happened, not after today.
            details: Further particulars, at most 4,000 characters.
            fields: What the report of this activity says.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "report_worker_activity",
            "certificate": certificate,
            "activity": activity,
            "event_on": event_on,
            "details": details,
            "fields": fields,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def apply_defined_cos(
        self,
        *,
        number: int,
        copy_of: str | None = None,
        fields: DefinedForm | None = None,
        host_reference: str | None = None,
        request_number: str | None = None,
        work_address: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SentApplication]:
        """A Level 1 user applies for defined CoS (`cos/12.1`): for one job, and for as many CoS as are wanted
        for just that job (`cos/12.3`).

        No worker needs to be named, but under the transitional rule on skill (`cos/N-2`).

        Args:
            number: How many CoS are wanted.
            copy_of: An earlier application whose fields these are put over (`cos/12.2`).
            fields: What is filled in of the form of an application.
            host_reference: The host's own reference.
            request_number: The real request number, in mirror mode; otherwise one is made up.
            work_address: A stored address that fills the main work address (`cos/3.7.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "apply_defined_cos",
            "number": number,
            "copy_of": copy_of,
            "fields": fields,
            "host_reference": host_reference,
            "request_number": request_number,
            "work_address": work_address,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def withdraw_defined_application(
        self,
        *,
        application: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedApplication]:
        """A Level 1 user withdraws an application that still waits for a decision (`cos/12.5`).

        Args:
            application: The application.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "withdraw_defined_application",
            "application": application,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def create_defined_cos(
        self,
        *,
        application: str,
        fields: CosForm | None = None,
        host_reference: str | None = None,
        work_address: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SavedDraft]:
        """A Level 1 user drafts a defined CoS from a granted application (`cos/T1d`) and owns it.

        What the application says is filled in, and what it says of the job cannot be changed (`cos/12.10`).
        Drafts take no unit, but there are never more of them than units that can still be assigned
        (`cos/5.10`).

        Args:
            application: The granted application.
            fields: What is filled in beside what the application says.
            host_reference: The host's own reference.
            work_address: A stored address that fills the main work address where the application does not say
                it (`cos/3.7.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "create_defined_cos",
            "application": application,
            "fields": fields,
            "host_reference": host_reference,
            "work_address": work_address,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def assign_defined_cos(
        self,
        *,
        certificate: str,
        number: str | None = None,
        terms_accepted: bool | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[Assigned]:
        """A Level 1 user assigns a draft of a defined CoS (`cos/T5`), before the day on which its unit leaves
        the account (`cos/12.9`).

        From then on it has its own time to be used (`cos/12.13`). One unit of the granted application is gone
        for good.

        Args:
            certificate: The draft.
            number: The real number, in mirror mode; otherwise one is made up.
            terms_accepted: Whether the terms are accepted (`cos/4.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "assign_defined_cos",
            "certificate": certificate,
            "number": number,
            "terms_accepted": terms_accepted,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def create_cas(
        self,
        *,
        route: RouteWord,
        copy_of: str | None = None,
        fields: CasForm | None = None,
        host_reference: str | None = None,
        same_person: bool | None = None,
        study_address: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SavedDraft]:
        """A user drafts a CAS and owns it (`cas/T1`).

        The family name is enough to save.

        Args:
            route: Student or Child Student, as the licence covers it.
            copy_of: A CAS of the licence to begin with, in whatever state; it stays as it is (`cas/M-5`).
            fields: What is filled in of the form of a CAS.
            host_reference: The host's own reference.
            same_person: Whether the copy is for the same person: otherwise what is about the person is left
                out (`cos/M-24`).
            study_address: A stored address that fills the main study address (`cas/4.4`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "create_cas",
            "route": route,
            "copy_of": copy_of,
            "fields": fields,
            "host_reference": host_reference,
            "same_person": same_person,
            "study_address": study_address,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def edit_cas(
        self,
        *,
        certificate: str,
        fields: CasForm | None = None,
        host_reference: str | None = None,
        study_address: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SavedDraft]:
        """A user edits a draft (`cas/T2`).

        Args:
            certificate: The certificate, by our own name for it or by its number.
            fields: The fields that change; None takes one away.
            host_reference: The host's own reference, where it changes.
            study_address: A stored address that fills the main study address (`cas/4.4`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "edit_cas",
            "certificate": certificate,
            "fields": fields,
            "host_reference": host_reference,
            "study_address": study_address,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def delete_cas(
        self,
        *,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedCertificate]:
        """A user deletes a draft (`cas/T5`).

        What was assigned is never deleted.

        Args:
            certificate: The certificate, by our own name for it or by its number.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "delete_cas",
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def assign_cas(
        self,
        *,
        certificate: str,
        number: str | None = None,
        terms_accepted: bool | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[Assigned]:
        """A user assigns a draft (`cas/T7`).

        One unit of the route's allocation is gone for good.

        Args:
            certificate: The draft.
            number: The real number, in mirror mode; otherwise one is made up.
            terms_accepted: Whether the terms are accepted (`cos/4.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "assign_cas",
            "certificate": certificate,
            "number": number,
            "terms_accepted": terms_accepted,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def assign_cas_batch(
        self,
        *,
        batch: str | None = None,
        certificates: Sequence[str] | None = None,
        numbers: Sequence[str] | None = None,
        terms_accepted: bool | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AssignedSeveral]:
        """A user assigns several drafts, all or none (`cas/4.3`).

        Either certificates or a batch are named. The places in a refusal say which draft each reason is
        about.

        Args:
            batch: A batch, whose drafts are all assigned.
            certificates: The drafts, each once.
            numbers: The real numbers, in mirror mode, in the order of the certificates, or of our own names
                for the drafts of a batch; otherwise they are made up.
            terms_accepted: Whether the terms are accepted (`cos/4.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "assign_cas_batch",
            "batch": batch,
            "certificates": certificates,
            "numbers": numbers,
            "terms_accepted": terms_accepted,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def add_cas_note(
        self,
        *,
        certificate: str,
        note: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedCertificate]:
        """A user adds or amends the sponsor note of an assigned CAS (`cas/T8`).

        The fields stay as they were.

        Args:
            certificate: The certificate, by our own name for it or by its number.
            note: The whole note, at most 2,000 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "add_cas_note",
            "certificate": certificate,
            "note": note,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def withdraw_cas(
        self,
        *,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedCertificate]:
        """A user withdraws an assigned CAS (`cas/T9`).

        Its number is never used again, and its unit does not come back.

        Args:
            certificate: The certificate, by our own name for it or by its number.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "withdraw_cas",
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def update_cas_fees(
        self,
        *,
        certificate: str,
        fields: CasFeesForm,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedCertificate]:
        """A user brings the fees on an assigned CAS up to date (`cas/T8`).

        All other fields stay as they were.

        Args:
            certificate: The certificate, by our own name for it or by its number.
            fields: The fees that change, by the names of `CAS_FEE_FIELDS`.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "update_cas_fees",
            "certificate": certificate,
            "fields": fields,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    @overload
    def bulk_update_fees(
        self,
        *,
        file: File,
        certificates: None = None,
        fields: None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[UpdatedFees]: ...

    @overload
    def bulk_update_fees(
        self,
        *,
        file: None = None,
        certificates: Sequence[str],
        fields: Sequence[CasFeesForm],
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[UpdatedFees]: ...

    def bulk_update_fees(
        self,
        *,
        file: File | None = None,
        certificates: Sequence[str] | None = None,
        fields: Sequence[CasFeesForm] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[UpdatedFees]:
        """A user brings the fees on several assigned CAS up to date, all or none (`cas/5.3.2`).

        Each update gives the fees for the first year and at least one fee paid above zero (`cas/5.3.1`).

        Args:
            file: A file that says `certificates` and `fields`: its bytes, its path, or as it was read.
            certificates: The CAS, each once.
            fields: The fees of each, in the same order.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "bulk_update_fees",
            "file": file,
            "certificates": certificates,
            "fields": fields,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    @overload
    def bulk_data_transfer(
        self,
        *,
        file: File,
        file_id: None = None,
        licence_number: None = None,
        route: None = None,
        records: None = None,
        accepted_only: bool | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[TransferredCas]: ...

    @overload
    def bulk_data_transfer(
        self,
        *,
        file: None = None,
        file_id: str,
        licence_number: str,
        route: RouteWord,
        records: Sequence[UploadedCas],
        accepted_only: bool | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[TransferredCas]: ...

    def bulk_data_transfer(
        self,
        *,
        file: File | None = None,
        file_id: str | None = None,
        licence_number: str | None = None,
        route: RouteWord | None = None,
        records: Sequence[UploadedCas] | None = None,
        accepted_only: bool | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[TransferredCas]:
        """A user brings a file of the Bulk Data Transfer, whose records become drafts of CAS that the user
        owns: ready to go where they are complete, and otherwise work in progress (`cas/T6`, `cas/5.2.10`).

        A record without a family name is refused, and so is one of the same applicant for the same course
        with the same start as a CAS of the licence that is still good, or as an earlier record of the file
        (`cas/5.2.8`; the setting `bdt.duplicate` makes it a warning). One refused record refuses the file,
        unless only what is accepted is wanted. A value that no CAS can have is left out with a warning, and
        the CAS is corrected online (`cas/5.2.7`). Warnings stand in the result at each record, and the first
        hundred of them beside it; there stand also the reasons against records that are left out.

        Args:
            file: A file that says `file_id`, `licence_number`, `route` and `records`: its bytes, its path, or
                as it was read.
            file_id: The ID of the file, which no other file of the licence had (`cas/1.8`).
            licence_number: The licence number in the header of the file: that of the licence (`cas/5.2.6`).
            route: Student or Child Student, as the licence covers it.
            records: The records, in the order of the file.
            accepted_only: Whether the records that are accepted become CAS although others are refused. Where
                none is accepted the file is refused.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "bulk_data_transfer",
            "file": file,
            "file_id": file_id,
            "licence_number": licence_number,
            "route": route,
            "records": records,
            "accepted_only": accepted_only,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def report_student_activity(
        self,
        *,
        certificate: str,
        activity: StudentActivityWord,
        event_on: Day,
        details: str | None = None,
        fields: StudentReportForm | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ReportedActivity]:
        """A user reports activity of the student on a used CAS (`cas/2.2.3`).

        Where sponsorship ends with it, the CAS says so from then on.

        Args:
            certificate: The certificate, by our own name for it or by its number.
            activity: What happened.
            event_on: The day on which it happened, not after today.
            details: The particulars, at most 4,000 characters.
            fields: What the report says: the fields of the activity.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "report_student_activity",
            "certificate": certificate,
            "activity": activity,
            "event_on": event_on,
            "details": details,
            "fields": fields,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    @overload
    def notify_graduates(
        self,
        *,
        file: File,
        certificates: None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NotifiedGraduates]: ...

    @overload
    def notify_graduates(
        self,
        *,
        file: None = None,
        certificates: Sequence[str],
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NotifiedGraduates]: ...

    def notify_graduates(
        self,
        *,
        file: File | None = None,
        certificates: Sequence[str] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NotifiedGraduates]:
        """A user notifies that the students of used CAS have completed their courses, all or none
        (`cas/8.4`).

        Doing so twice changes nothing more.

        Args:
            file: A file that says `certificates`: its bytes, its path, or as it was read.
            certificates: The CAS, each once.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "notify_graduates",
            "file": file,
            "certificates": certificates,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def create_cos_batch(
        self,
        *,
        name: str,
        route: RouteWord,
        certificates: Sequence[NewCos] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[BegunBatch]:
        """A user begins a batch of CoS with the drafts that are already known, and owns it (`cos/11.1`).

        Args:
            name: The name, which no other batch or group of the licence has; at most 100 characters.
            route: The route of its certificates, one that the licence covers.
            certificates: The first drafts.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "create_cos_batch",
            "name": name,
            "route": route,
            "certificates": certificates,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def add_to_cos_batch(
        self,
        *,
        batch: str,
        fields: CosForm | None = None,
        from_last: bool | None = None,
        host_reference: str | None = None,
        route: RouteWord | None = None,
        same_person: bool | None = None,
        work_address: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AddedToBatch]:
        """A user drafts a CoS in a batch, perhaps from the last one in it (`cos/11.1.3`).

        Args:
            batch: The batch.
            fields: What is filled in of the form of a CoS.
            from_last: Whether it begins with what the last certificate of the batch has.
            host_reference: The host's own reference.
            route: The route; that of the batch where left out.
            same_person: Whether it is for the same person as the last one: otherwise what is about the person
                is left out.
            work_address: A stored address that fills the main work address (`cos/3.7.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "add_to_cos_batch",
            "batch": batch,
            "fields": fields,
            "from_last": from_last,
            "host_reference": host_reference,
            "route": route,
            "same_person": same_person,
            "work_address": work_address,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def remove_from_cos_batch(
        self,
        *,
        batch: str,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[BatchMember]:
        """A user takes a draft of a CoS out of its batch; it stands alone from then on (`cos/11.1`).

        Args:
            batch: The batch.
            certificate: The draft.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "remove_from_cos_batch",
            "batch": batch,
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def rename_cos_batch(
        self,
        *,
        batch: str,
        name: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedBatch]:
        """A user gives a batch of CoS another name (`cos/11.1`).

        Args:
            batch: The batch.
            name: The name, which no other batch or group of the licence has; at most 100 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "rename_cos_batch",
            "batch": batch,
            "name": name,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def delete_cos_batch(
        self,
        *,
        batch: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedBatch]:
        """A user deletes an empty batch of CoS (`cos/11.1`).

        Args:
            batch: The batch.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "delete_cos_batch",
            "batch": batch,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def create_cas_batch(
        self,
        *,
        name: str,
        route: RouteWord,
        certificates: Sequence[NewCas] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[BegunBatch]:
        """A user begins a batch of CAS with the drafts that are already known, and owns it (`cas/4.1`).

        Args:
            name: The name, which no other batch or group of the licence has; at most 100 characters.
            route: The route of its certificates, one that the licence covers.
            certificates: The first drafts.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "create_cas_batch",
            "name": name,
            "route": route,
            "certificates": certificates,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def add_to_cas_batch(
        self,
        *,
        batch: str,
        fields: CasForm | None = None,
        from_last: bool | None = None,
        host_reference: str | None = None,
        route: RouteWord | None = None,
        same_person: bool | None = None,
        study_address: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AddedToBatch]:
        """A user drafts a CAS in a batch, perhaps from the last one in it (`cas/M-5`).

        Args:
            batch: The batch.
            fields: What is filled in of the form of a CAS.
            from_last: Whether it begins with what the last certificate of the batch has.
            host_reference: The host's own reference.
            route: The route; that of the batch where left out.
            same_person: Whether it is for the same person as the last one: otherwise what is about the person
                is left out.
            study_address: A stored address that fills the main study address (`cas/4.4`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "add_to_cas_batch",
            "batch": batch,
            "fields": fields,
            "from_last": from_last,
            "host_reference": host_reference,
            "route": route,
            "same_person": same_person,
            "study_address": study_address,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def remove_from_cas_batch(
        self,
        *,
        batch: str,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[BatchMember]:
        """A user takes a draft of a CAS out of its batch; it stands alone from then on (`cas/4.1`).

        Args:
            batch: The batch.
            certificate: The draft.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "remove_from_cas_batch",
            "batch": batch,
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def rename_cas_batch(
        self,
        *,
        batch: str,
        name: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedBatch]:
        """A user gives a batch of CAS another name (`cas/4.1`).

        Args:
            batch: The batch.
            name: The name, which no other batch or group of the licence has; at most 100 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "rename_cas_batch",
            "batch": batch,
            "name": name,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def delete_cas_batch(
        self,
        *,
        batch: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedBatch]:
        """A user deletes an empty batch of CAS (`cas/4.1`).

        Args:
            batch: The batch.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "delete_cas_batch",
            "batch": batch,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def create_cos_group(
        self,
        *,
        name: str,
        certificates: Sequence[NewCos] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[BegunGroup]:
        """A user begins a group of Creative Workers with the drafts that are already known, and owns it
        (`cos/11.2.2`).

        Args:
            name: The name, which no other batch or group of the licence has; at most 100 characters.
            certificates: The first drafts.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "create_cos_group",
            "name": name,
            "certificates": certificates,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def add_to_cos_group(
        self,
        *,
        group: str,
        fields: CosForm | None = None,
        from_last: bool | None = None,
        host_reference: str | None = None,
        work_address: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AddedToGroup]:
        """A user drafts a CoS in a group, perhaps from the last one in it: only what is not about the person
        is taken over (`cos/M-24`).

        Args:
            group: The group.
            fields: What is filled in of the form of a CoS.
            from_last: Whether it begins with what the last CoS of the group has that is not about the person.
            host_reference: The host's own reference.
            work_address: A stored address that fills the main work address (`cos/3.7.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "add_to_cos_group",
            "group": group,
            "fields": fields,
            "from_last": from_last,
            "host_reference": host_reference,
            "work_address": work_address,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def link_to_cos_group(
        self,
        *,
        group: str,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[GroupMember]:
        """A user links an existing single CoS to a group, in any state (`cos/11.2.2`).

        Args:
            group: The group.
            certificate: The CoS, which is in no batch and in no group.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "link_to_cos_group",
            "group": group,
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def unlink_from_cos_group(
        self,
        *,
        group: str,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[GroupMember]:
        """A user unlinks a CoS from its group, in any state (`cos/11.2.2`).

        Where it was the main artist's, the group has none.

        Args:
            group: The group.
            certificate: The CoS.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "unlink_from_cos_group",
            "group": group,
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def set_main_artist(
        self,
        *,
        group: str,
        certificate: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedMainArtist]:
        """A user says whose CoS of a group is the main artist's: where that person is refused, so are those
        who come for them (`cos/11.2.4`).

        Args:
            group: The group.
            certificate: The CoS of the main artist, one of the group; none where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "set_main_artist",
            "group": group,
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def rename_cos_group(
        self,
        *,
        group: str,
        name: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedGroup]:
        """A user gives a group another name (`cos/11.2.2`).

        Args:
            group: The group.
            name: The name, which no other batch or group of the licence has; at most 100 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "rename_cos_group",
            "group": group,
            "name": name,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def delete_cos_group(
        self,
        *,
        group: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedGroup]:
        """A user deletes an empty group (`cos/11.2.2`).

        Args:
            group: The group.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "delete_cos_group",
            "group": group,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def transfer_cos(
        self,
        *,
        to: str,
        batch: str | None = None,
        certificates: Sequence[str] | None = None,
        group: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[Transferred]:
        """A Level 1 user gives CoS, a batch or a group to another user, in whatever state they are
        (`cos/11.3.2`).

        Exactly one of the three is named.

        Args:
            to: The user who owns them from now on: an active one of the licence.
            batch: The batch.
            certificates: The CoS.
            group: The group.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "transfer_cos",
            "to": to,
            "batch": batch,
            "certificates": certificates,
            "group": group,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def transfer_cas(
        self,
        *,
        to: str,
        batch: str | None = None,
        certificates: Sequence[str] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[Transferred]:
        """A Level 1 user gives CAS or a batch of them to another user, in whatever state they are
        (`cas/6.2`).

        Exactly one of the two is named.

        Args:
            to: The user who owns them from now on: an active one of the licence.
            batch: The batch.
            certificates: The CAS.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "transfer_cas",
            "to": to,
            "batch": batch,
            "certificates": certificates,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def add_work_address(
        self,
        *,
        name: str,
        fields: WorkAddressForm,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedAddress]:
        """A Level 1 user stores a work address, to be picked when a draft is filled in (`cos/3.7.3`).

        Args:
            name: What the sponsor calls it, in at most 100 characters.
            fields: The address, by the names of the fields that it fills.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "add_work_address",
            "name": name,
            "fields": fields,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def amend_work_address(
        self,
        *,
        address: str,
        fields: WorkAddressForm | None = None,
        name: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedAddress]:
        """A Level 1 user changes a stored work address (`cos/3.7.3`).

        Drafts that were filled in from it stay as they are.

        Args:
            address: The address.
            fields: The fields that change; None takes one away.
            name: What the sponsor calls it from now on, where that changes.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "amend_work_address",
            "address": address,
            "fields": fields,
            "name": name,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def delete_work_address(
        self,
        *,
        address: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedAddress]:
        """A Level 1 user deletes a stored work address (`cos/3.7.3`).

        Drafts that were filled in from it stay as they are.

        Args:
            address: The address.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "delete_work_address",
            "address": address,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def add_study_address(
        self,
        *,
        name: str,
        fields: StudyAddressForm,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedAddress]:
        """A Level 1 user stores a study address, to be picked when a draft is filled in (`cas/4.4`).

        Args:
            name: What the sponsor calls it, in at most 100 characters.
            fields: The address, by the names of the fields that it fills.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "add_study_address",
            "name": name,
            "fields": fields,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def amend_study_address(
        self,
        *,
        address: str,
        fields: StudyAddressForm | None = None,
        name: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedAddress]:
        """A Level 1 user changes a stored study address (`cas/4.4`).

        Drafts that were filled in from it stay as they are.

        Args:
            address: The address.
            fields: The fields that change; None takes one away.
            name: What the sponsor calls it from now on, where that changes.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "amend_study_address",
            "address": address,
            "fields": fields,
            "name": name,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def delete_study_address(
        self,
        *,
        address: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedAddress]:
        """A Level 1 user deletes a stored study address (`cas/4.4`).

        Drafts that were filled in from it stay as they are.

        Args:
            address: The address.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "delete_study_address",
            "address": address,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))


class HomeOfficeCommands(ABC):
    """The commands of the Home Office, and of what happens outside SMS, each as a method.

    A command that is not allowed raises `Refused`, whose `decision` has every reason.

    >>> import sms
    >>> from datetime import UTC, date, datetime
    >>> host = sms.open("memory:", clock="manual", now=datetime(2026, 4, 6, 9, tzinfo=UTC))
    >>> adopted = host.home_office.adopt_licence(
    ...     number="QHDGHB91X",
    ...     organisation={"name": "Example Ltd"},
    ...     routes=[{"route": "skilled_worker", "rating": "a"}],
    ... )
    >>> granted = host.home_office.grant_allocation(
    ...     licence="QHDGHB91X", route="skilled_worker", granted=3, to=date(2027, 4, 5)
    ... )
    >>> granted.events[0].event
    'allocation_granted'
    """

    __slots__ = ()

    @abstractmethod
    def execute(self, command: Mapping[str, Any]) -> Outcome[Any]:
        """Carry out a command that is given as a document."""

    def grant_licence(
        self,
        *,
        organisation: Organisation,
        routes: Sequence[LicensedRoute],
        level_1_user: NewUser,
        allocations: Sequence[NewAllocation] | None = None,
        automation: bool | None = None,
        expires_on: Day | None = None,
        key_personnel: KeyPersonnel | None = None,
        mode: ModeWord | None = None,
        number: str | None = None,
        student_status: StudentStatusWord | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[GrantedLicence]:
        """The Home Office grants a licence, with its first Level 1 user (`lu/T-5`, `lu/UT-1`).

        The user's temporary password is issued with it. A number can be given in mirror mode, or where it
        begins with `SIM`; otherwise one is made up.

        Args:
            organisation: Who holds it.
            routes: The routes with their ratings.
            level_1_user: The one Level 1 user whom the application named.
            allocations: Allocations of undefined CoS and CAS.
            automation: Whether the Home Office set automation for it.
            expires_on: The day on which it expires, for a licence that does.
            key_personnel: The Authorising Officer and the Key Contact.
            mode: How to keep it; `simulate` where left out.
            number: The number.
            student_status: The status of the student sponsor, where it is known (`lu/ST-1`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "grant_licence",
            "organisation": organisation,
            "routes": routes,
            "level_1_user": level_1_user,
            "allocations": allocations,
            "automation": automation,
            "expires_on": expires_on,
            "key_personnel": key_personnel,
            "mode": mode,
            "number": number,
            "student_status": student_status,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def adopt_licence(
        self,
        *,
        organisation: Organisation,
        routes: Sequence[LicensedRoute],
        action_plans: Sequence[AdoptedActionPlan] | None = None,
        allocations: Sequence[NewAllocation] | None = None,
        applications: Sequence[AdoptedApplication] | None = None,
        automation: bool | None = None,
        branches: Sequence[AdoptedBranch] | None = None,
        certificates: Sequence[AdoptedCertificate] | None = None,
        change_requests: Sequence[AdoptedChangeRequest] | None = None,
        compliance_actions: Sequence[AdoptedComplianceAction] | None = None,
        containers: Sequence[AdoptedContainer] | None = None,
        details: OrganisationDetailsForm | None = None,
        expires_on: Day | None = None,
        granted_on: Day | None = None,
        key_personnel: KeyPersonnel | None = None,
        mode: ModeWord | None = None,
        number: str | None = None,
        paye_references: Sequence[AdoptedPayeReference] | None = None,
        penalties: Sequence[AdoptedPenalty] | None = None,
        service_applications: Sequence[AdoptedServiceApplication] | None = None,
        status: LicenceStatusWord | None = None,
        student_status: StudentStatusWord | None = None,
        student_term: StudentTerm | None = None,
        users: Sequence[AdoptedUser] | None = None,
        visits: Sequence[AdoptedVisit] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AdoptedLicence]:
        """Enters a licence as it stands in mid-life: the way to begin a mirror.

        What is entered has happened: no day lies after today. A refusal names every problem with its place.
        Real passwords are never taken. In mirror mode nobody logs in: the host signs its users in and acts as
        them. In simulate mode each active user is issued a temporary password. A made-up number marks the
        record as simulated.

        Args:
            organisation: Who holds it.
            routes: The routes with their ratings. What is not recognised is kept as text.
            action_plans: Its action plans, open and ended (`lu/M-5`).
            allocations: Its allocations, with what is used.
            applications: Its applications for defined CoS, in any state, with what is left of their grants.
            automation: Whether the Home Office set automation for it.
            branches: Its branches, sites, linked entities and partner institutions.
            certificates: Its certificates, in any state, with their real numbers.
            change_requests: Its change requests, in any state.
            compliance_actions: What the Home Office has begun against it, open and closed (`lu/T-9`,
                `lu/T-14`).
            containers: Its batches and groups.
            details: Further details of the organisation, as far as they are known (`lu/CR-1`).
            expires_on: The day on which it expires, if it has one.
            granted_on: The first day of the licence; today where it is not known.
            key_personnel: The Authorising Officer and the Key Contact.
            mode: How to keep it; `mirror` where left out.
            number: The number; made up where left out.
            paye_references: The PAYE references of the sponsor.
            penalties: Its civil penalties and prosecutions.
            service_applications: Its applications for services, in any state; what was granted of Premium
                customer service is in force (`lu/M-6`).
            status: The status; `active` where left out.
            student_status: The status of the student sponsor, where it is known (`lu/ST-1`).
            student_term: For how long that status is good, and what the last assessment left behind
                (`lu/ST-2`), where it is known.
            users: Its users.
            visits: Its compliance visits.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "adopt_licence",
            "organisation": organisation,
            "routes": routes,
            "action_plans": action_plans,
            "allocations": allocations,
            "applications": applications,
            "automation": automation,
            "branches": branches,
            "certificates": certificates,
            "change_requests": change_requests,
            "compliance_actions": compliance_actions,
            "containers": containers,
            "details": details,
            "expires_on": expires_on,
            "granted_on": granted_on,
            "key_personnel": key_personnel,
            "mode": mode,
            "number": number,
            "paye_references": paye_references,
            "penalties": penalties,
            "service_applications": service_applications,
            "status": status,
            "student_status": student_status,
            "student_term": student_term,
            "users": users,
            "visits": visits,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def set_status(
        self,
        *,
        licence: str,
        status: LicenceStatusWord,
        grounds: Sequence[GroundWord] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedStatus]:
        """The Home Office changes the status of a licence (`lu/6.2`): suspends it, makes it active again or
        dormant, takes it away, or records that it was given up; it rejects or refuses an application, or
        records that it was withdrawn.

        A suspension begins an action against the licence that the sponsor may answer (`lu/T-14`), and the
        next status ends it. When it is revoked, its assigned certificates are cancelled (`cos/T9`). When it
        is revoked or surrendered, applications for defined CoS, requests for more certificates and change
        requests that wait for a decision are cancelled, and units of grants that are not assigned are taken
        back (`library/licence_close`).

        Args:
            licence: The number of the licence.
            status: The status from now on.
            grounds: The grounds, where there are some. A surrender or a withdrawal with grounds was to avoid
                what they would have led to (`lu/CO-4`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "set_status",
            "licence": licence,
            "status": status,
            "grounds": grounds,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def apply_for_licence(
        self,
        *,
        organisation: Organisation,
        routes: Sequence[RouteWord],
        level_1_user: NewUser,
        applicant: LicenceApplicant | None = None,
        key_personnel: KeyPersonnel | None = None,
        mode: ModeWord | None = None,
        number: str | None = None,
        officer_abroad: bool | None = None,
        size: SponsorSizeWord | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AppliedLicence]:
        """An organisation applies for a licence, outside SMS (`lu/T-1`, `lu/16-10`).

        It names its Authorising Officer, its Key Contact and one Level 1 user, who becomes active with the
        grant (`lu/UT-1`). What speaks against it is told as warnings: the Home Office decides.

        Args:
            organisation: Who applies.
            routes: The routes.
            level_1_user: The one Level 1 user whom the application names.
            applicant: What the organisation says of itself; it is not kept.
            key_personnel: The Authorising Officer and the Key Contact.
            mode: How to keep it; `simulate` where left out.
            number: The number under which it is kept, which begins with `SIM`; made up where left out. A
                mirror that knows the real number adopts the licence under that one when it is granted.
            officer_abroad: Whether the Authorising Officer is outside the United Kingdom, for UK Expansion
                Worker (`lu/T-6`).
            size: The size of the organisation, on which the fee depends.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "apply_for_licence",
            "organisation": organisation,
            "routes": routes,
            "level_1_user": level_1_user,
            "applicant": applicant,
            "key_personnel": key_personnel,
            "mode": mode,
            "number": number,
            "officer_abroad": officer_abroad,
            "size": size,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def grant_licence_application(
        self,
        *,
        licence: str,
        allocations: Sequence[NewAllocation] | None = None,
        automation: bool | None = None,
        expires_on: Day | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[GrantedLicence]:
        """The Home Office grants a licence that was applied for (`lu/T-5`), with the ratings and the Level 1
        user of the application; the user's temporary password is issued with it.

        Args:
            licence: The number of the licence.
            allocations: Allocations of undefined CoS and CAS.
            automation: Whether the Home Office set automation for it.
            expires_on: The day on which it expires; as the policy has it where left out (`lu/R-4`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "grant_licence_application",
            "licence": licence,
            "allocations": allocations,
            "automation": automation,
            "expires_on": expires_on,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def decide_licence_renewal(
        self,
        *,
        licence: str,
        granted: bool,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedRenewal]:
        """The Home Office decides a renewal (`lu/T-23`).

        Granted, the licence lasts for another term from its old end. Not granted after that end, it ends on
        the day of the decision.

        Args:
            licence: The number of the licence.
            granted: Whether it is granted.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "decide_licence_renewal",
            "licence": licence,
            "granted": granted,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def set_rating(
        self,
        *,
        licence: str,
        route: RouteWord,
        rating: RatingWord,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedRating]:
        """The Home Office changes the rating of a route (`lu/T-8` to `lu/T-11`).

        A B rating comes with an action plan, whose fee is due (`lu/T-12`), and ends the action that announced
        it; a licence has only so many of them (`lu/16-23`).

        Args:
            licence: The number of the licence.
            route: A route that the licence covers.
            rating: The rating from now on.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "set_rating",
            "licence": licence,
            "route": route,
            "rating": rating,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def add_route(
        self,
        *,
        licence: str,
        route: RouteWord,
        ends_on: Day | None = None,
        rating: RatingWord | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AddedRoute]:
        """The Home Office adds a route to a licence that is active and not rated B (`lu/RT-2`); the sponsor
        applied for it outside SMS (`lu/16-10`).

        Scale-up and UK Expansion Worker end after 4 years while the licence goes on; and where a licence for
        these alone gets another route, its end becomes theirs (`lu/R-4`). A sponsor that is new to students
        begins as Probationary (`lu/T-7`).

        Args:
            licence: The number of the licence.
            route: The route, which the licence does not cover yet.
            ends_on: The day from which the licence no longer covers it; as the policy has it where left out.
            rating: The rating; A where left out, and never B (`lu/T-5`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "add_route",
            "licence": licence,
            "route": route,
            "ends_on": ends_on,
            "rating": rating,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def record_take_over(
        self,
        *,
        licence: str,
        kind: TakeOverKindWord,
        on: Day,
        new_owner: str | None = None,
        reported_on: Day | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[RecordedTakeOver]:
        """The sponsor was taken over, merged, or has another direct owner; or that this was reported is
        known.

        Told again, what is said of it is replaced.

        The licence never passes to another organisation (`lu/TK-1`): until it is given up, taken away or
        dormant (`lu/TK-3`, `lu/T-19`) `view_findings` says so. Workers who move under a protected transfer
        need no new CoS while their duties stay the same (`lu/TK-4`).

        Args:
            licence: The number of the licence.
            kind: What happened.
            on: The day, today at the latest.
            new_owner: The licence of the new owner, where it has one.
            reported_on: The day on which it was reported in SMS, where it was; today at the latest.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "record_take_over",
            "licence": licence,
            "kind": kind,
            "on": on,
            "new_owner": new_owner,
            "reported_on": reported_on,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def end_action_plan(
        self,
        *,
        licence: str,
        plan: str,
        result: PlanResultWord,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[EndedActionPlan]:
        """The Home Office ends an action plan (`lu/T-10` to `lu/T-12`).

        Completed, its routes are rated A; where more is to be improved, another plan follows with its own
        fee, at most as often as the policy says; failed, the licence is to be revoked.

        Args:
            licence: The number of the licence.
            plan: The plan.
            result: What came of it.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "end_action_plan",
            "licence": licence,
            "plan": plan,
            "result": result,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def begin_compliance_action(
        self,
        *,
        licence: str,
        kind: ComplianceKindWord,
        grounds: Sequence[GroundWord] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedComplianceAction]:
        """The Home Office writes that it intends to rate the licence B, or to revoke it (`lu/T-9`).

        A suspension begins with the status of the licence. The sponsor may answer within the working days
        that the policy says.

        Args:
            licence: The number of the licence.
            kind: What it intends: `downgrade` or `revocation`.
            grounds: On what grounds.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "begin_compliance_action",
            "licence": licence,
            "kind": kind,
            "grounds": grounds,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def add_compliance_grounds(
        self,
        *,
        licence: str,
        action: str,
        grounds: Sequence[GroundWord],
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedComplianceAction]:
        """The Home Office adds grounds to an action, which gives as many working days again to answer
        (`lu/T-14`).

        Args:
            licence: The number of the licence.
            action: The action.
            grounds: The grounds that come to it.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "add_compliance_grounds",
            "licence": licence,
            "action": action,
            "grounds": grounds,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def make_representations(
        self,
        *,
        licence: str,
        action: str,
        on: Day | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedComplianceAction]:
        """The sponsor made representations, outside SMS (`lu/T-14`).

        Made after the last day, that is told, and recorded.

        Args:
            licence: The number of the licence.
            action: The action.
            on: The day on which they were made; today where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "make_representations",
            "licence": licence,
            "action": action,
            "on": on,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def close_compliance_action(
        self,
        *,
        licence: str,
        action: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedComplianceAction]:
        """The Home Office ends an action without doing anything (`lu/T-15`).

        What it does end otherwise, the change of status or rating ends with it; a suspension ends with the
        status.

        Args:
            licence: The number of the licence.
            action: The action.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "close_compliance_action",
            "licence": licence,
            "action": action,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def record_visit(
        self,
        *,
        licence: str,
        announced: bool,
        asked_for: Sequence[VisitItemWord] | None = None,
        on: Day | None = None,
        outcome: VisitOutcomeWord | None = None,
        visit: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[RecordedVisit]:
        """A compliance visit took place, or what came of one is known (`lu/N-111`).

        Told again with its name, what is said of it is replaced.

        Args:
            licence: The number of the licence.
            announced: Whether it was announced.
            asked_for: What was asked for.
            on: The day; today where left out.
            outcome: What came of it, where that is known.
            visit: The visit, where it was recorded before.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "record_visit",
            "licence": licence,
            "announced": announced,
            "asked_for": asked_for,
            "on": on,
            "outcome": outcome,
            "visit": visit,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def record_penalty(
        self,
        *,
        licence: str,
        kind: PenaltyKindWord,
        payable_on: Day,
        paid_on: Day | None = None,
        penalty: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[RecordedPenalty]:
        """A civil penalty or a prosecution of the sponsor, or a payment of it.

        Told again with its name, what is said of it is replaced. A penalty bars a licence for a time, a
        repeated one for longer (`lu/CO-5`, `lu/CO-6`): until when is told by all that are on record now.

        Args:
            licence: The number of the licence.
            kind: What it is.
            payable_on: The day on which it became payable; of a prosecution, the day of the charge.
            paid_on: The day on which it was paid in full, where it was.
            penalty: The penalty, where it was recorded before.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "record_penalty",
            "licence": licence,
            "kind": kind,
            "payable_on": payable_on,
            "paid_on": paid_on,
            "penalty": penalty,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def set_automation(
        self,
        *,
        licence: str,
        automation: bool,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedAutomation]:
        """The Home Office sets automation for a licence, or takes it back (`lu/N-6`).

        With it, requests that meet the conditions are accepted at once (`lu/P-14`).

        Args:
            licence: The number of the licence.
            automation: Whether it is set from now on.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "set_automation",
            "licence": licence,
            "automation": automation,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def set_student_status(
        self,
        *,
        licence: str,
        student_status: StudentStatusWord,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedStudentStatus]:
        """The Home Office sets the status of a student sponsor (`lu/ST-1`), for 12 months from today
        (`lu/ST-2`).

        Until it is known nothing is asked that depends on it.

        Args:
            licence: The number of the licence.
            student_status: The status from now on.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "set_student_status",
            "licence": licence,
            "student_status": student_status,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def post_message(
        self,
        *,
        licence: str,
        text: str,
        expires_on: Day,
        published_on: Day | None = None,
        routes: Sequence[RouteWord] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[PostedMessage]:
        """The Home Office posts a message on the board of a licence (`lu/MB-2`, `lu/MB-3`).

        Args:
            licence: The number of the licence.
            text: The text, at most 10,000 characters.
            expires_on: The day on which it expires: after that of publication.
            published_on: The day of publication; today where left out.
            routes: The routes that it is for; none means all.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "post_message",
            "licence": licence,
            "text": text,
            "expires_on": expires_on,
            "published_on": published_on,
            "routes": routes,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def record_delivery(
        self,
        *,
        licence: str,
        notices: Sequence[str],
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[RecordedDelivery]:
        """The host has delivered notices: by email, by post or on a screen.

        A notice is delivered once: one that was delivered already is refused, and then none of the list is
        recorded (`library/notices`).

        Args:
            licence: The number of the licence.
            notices: The names of the notices, each once.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "record_delivery",
            "licence": licence,
            "notices": notices,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def set_premium_contacts(
        self,
        *,
        licence: str,
        licence_manager: str | None = None,
        senior_account_manager: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedPremiumContacts]:
        """The Home Office names whom a Premium sponsor turns to, in place of whom it named before
        (`lu/PM-2`).

        Who is left out is not named.

        Args:
            licence: The number of the licence.
            licence_manager: The licence manager, in at most 100 characters.
            senior_account_manager: The senior account manager, in at most 100 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "set_premium_contacts",
            "licence": licence,
            "licence_manager": licence_manager,
            "senior_account_manager": senior_account_manager,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def decide_service_application(
        self,
        *,
        licence: str,
        application: str,
        granted: bool,
        reasons: Sequence[ServiceRefusalWord] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[DecidedService]:
        """The Home Office decides an application for a service.

        Granted, Premium customer service and the status of a student sponsor last for 12 months, from the end
        of the term that still runs (`library/service_terms`); refused, what is held stays until its end.

        Of a student sponsor it is recorded, granted or not, what the assessment left behind (`lu/ST-4`): a
        frozen allocation, a cut that the Home Office makes with `set_allocation`, a final warning, an intent
        to revoke. The findings say so.

        Args:
            licence: The number of the licence.
            application: The application.
            granted: Whether it is granted.
            reasons: Why it is refused; at least one reason where it is, and none where it is granted.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "decide_service_application",
            "licence": licence,
            "application": application,
            "granted": granted,
            "reasons": reasons,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def approve_user(
        self,
        *,
        licence: str,
        user_id: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedUser]:
        """The Home Office approves a requested Level 1 user (`lu/UT-3`), whose temporary password is issued.

        Args:
            licence: The number of the licence.
            user_id: The user.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "approve_user",
            "licence": licence,
            "user_id": user_id,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def refuse_user(
        self,
        *,
        licence: str,
        user_id: str,
        reasons: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedUser]:
        """The Home Office refuses a requested Level 1 user (`lu/UT-4`), and writes to the Authorising
        Officer.

        Args:
            licence: The number of the licence.
            user_id: The user.
            reasons: The reasons, as the Authorising Officer is told them; at most 2,000 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "refuse_user",
            "licence": licence,
            "user_id": user_id,
            "reasons": reasons,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def approve_amendment(
        self,
        *,
        licence: str,
        user_id: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedUser]:
        """The Home Office approves a change of details that went to casework.

        Args:
            licence: The number of the licence.
            user_id: The user whose details change.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "approve_amendment",
            "licence": licence,
            "user_id": user_id,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def refuse_amendment(
        self,
        *,
        licence: str,
        user_id: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedUser]:
        """The Home Office refuses a change of details that went to casework.

        Args:
            licence: The number of the licence.
            user_id: The user whose details stay as they are.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "refuse_amendment",
            "licence": licence,
            "user_id": user_id,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def deactivate_user(
        self,
        *,
        licence: str,
        user_id: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedUser]:
        """Ends the account of another user, for good (`lu/UT-7`); from the Home Office, of any user
        (`lu/UT-8`).

        A finding says when one Level 1 user, or none, is left.

        Args:
            licence: The number of the licence.
            user_id: The user.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "deactivate_user",
            "licence": licence,
            "user_id": user_id,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def record_log_in(
        self,
        *,
        licence: str,
        user_id: str,
        on: Day,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedUser]:
        """Records that a user of a mirrored licence logged in to the real system.

        A Level 1 user should do so every month (`lu/K-16`), and in a mirror nobody logs in to us. The last
        day on record stays where an earlier one is recorded late.

        Args:
            licence: The number of the licence.
            user_id: The user.
            on: The day on which the user logged in, not after today.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "record_log_in",
            "licence": licence,
            "user_id": user_id,
            "on": on,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def appoint_level_1_user(
        self,
        *,
        licence: str,
        details: Level1Form,
        host_reference: str | None = None,
        user_id: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedUser]:
        """The Home Office adds a Level 1 user whom the sponsor named in the change of circumstances form
        (`lu/U-8`): where no Level 1 user is active, and nowhere else.

        The user is active at once; the Authorising Officer is written to (`lu/N-4`).

        Args:
            licence: The number of the licence.
            details: The details: the form of a Level 1 user.
            host_reference: The host's own reference.
            user_id: The real user ID, in mirror mode.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "appoint_level_1_user",
            "licence": licence,
            "details": details,
            "host_reference": host_reference,
            "user_id": user_id,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def release_user_id(
        self,
        *,
        licence: str,
        user_id: str,
        asked_from: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[NamedUser]:
        """The helpdesk releases a forgotten user ID: asked from an address of active key personnel, and by
        mail to the Authorising Officer (`lu/A-15`).

        Another Level 1 user reads it in the list of users.

        Args:
            licence: The number of the licence.
            user_id: The user whose ID it is.
            asked_from: The address from which it was asked for.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "release_user_id",
            "licence": licence,
            "user_id": user_id,
            "asked_from": asked_from,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def record_user_numbers(
        self,
        *,
        licence: str,
        level_1: int,
        level_2: int,
        decided_by: str | None = None,
        decided_on: Day | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[RecordedUserNumbers]:
        """Records how many users the Authorising Officer wants at which level (`lu/K-2`).

        A finding says where it is otherwise.

        Args:
            licence: The number of the licence.
            level_1: How many Level 1 users.
            level_2: How many Level 2 users.
            decided_by: Who decided: the Authorising Officer of that day.
            decided_on: The day of the decision, not after today; today where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "record_user_numbers",
            "licence": licence,
            "level_1": level_1,
            "level_2": level_2,
            "decided_by": decided_by,
            "decided_on": decided_on,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def grant_allocation(
        self,
        *,
        licence: str,
        route: RouteWord,
        granted: int,
        from_: Day | None = None,
        to: Day | None = None,
        year: CosYearWord | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[GrantedAllocation]:
        """The Home Office grants an allocation of undefined CoS or of CAS for a route and a period
        (`lu/AL-1`, `lu/AL-16`).

        Args:
            licence: The number of the licence.
            route: The route.
            granted: How many may be assigned.
            from_: The first day; today where left out.
            to: The last day; that of its CoS year where left out (`lu/AL-2`).
            year: The kind of CoS year; twelve months from the grant where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "grant_allocation",
            "licence": licence,
            "route": route,
            "granted": granted,
            "from": from_,
            "to": to,
            "year": year,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def set_allocation(
        self,
        *,
        licence: str,
        allocation: str,
        granted: int,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedAllocation]:
        """The Home Office sets what an allocation grants, up or down to zero (`lu/AL-17`).

        Units that are assigned stay so.

        Args:
            licence: The number of the licence.
            allocation: The allocation.
            granted: How many may be assigned in all.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "set_allocation",
            "licence": licence,
            "allocation": allocation,
            "granted": granted,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def grant_allocation_request(
        self,
        *,
        licence: str,
        request: str,
        number: int | None = None,
        reason: str | None = None,
        to: Day | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[GrantedRequest]:
        """The Home Office grants a request, in whole or in part (`lu/AL-8`): the present allocation of its
        route grows, or one for the next period begins on the day after the present one ends, and not before
        the decision (`lu/AL-2`).

        Args:
            licence: The number of the licence.
            request: The request.
            number: How many are granted; at most what was asked for. All of it where left out, and of a
                request that SMS made by itself as many as it would renew (`lu/16-20`).
            reason: Why so many, in at most 2,000 characters.
            to: The last day of the next period, where it is another than that of the CoS year: so routes are
                aligned (`lu/AL-3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "grant_allocation_request",
            "licence": licence,
            "request": request,
            "number": number,
            "reason": reason,
            "to": to,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def refuse_allocation_request(
        self,
        *,
        licence: str,
        request: str,
        reason: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[EndedRequest]:
        """The Home Office refuses a request (`lu/AL-8`).

        Args:
            licence: The number of the licence.
            request: The request.
            reason: Why, in at most 2,000 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "refuse_allocation_request",
            "licence": licence,
            "request": request,
            "reason": reason,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def ask_allocation_evidence(
        self,
        *,
        licence: str,
        request: str,
        evidence_by: Day | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AskedEvidence]:
        """The Home Office asks for evidence before it decides (`lu/AL-8`).

        Args:
            licence: The number of the licence.
            request: The request.
            evidence_by: The day by which the sponsor sends it; in ten days where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "ask_allocation_evidence",
            "licence": licence,
            "request": request,
            "evidence_by": evidence_by,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def record_submission_sheet(
        self,
        *,
        licence: str,
        request: str,
        sent_on: Day | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[SentSheet]:
        """Records that the signed submission sheet of a change request was sent (`lu/CR-11`), also of one
        that was accepted at once (`lu/P-17`).

        Args:
            licence: The number of the licence.
            request: The request.
            sent_on: The day on which it was sent; today where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "record_submission_sheet",
            "licence": licence,
            "request": request,
            "sent_on": sent_on,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def ask_for_priority(
        self,
        *,
        licence: str,
        request: str,
        service: PriorityServiceWord | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[PrioritisedChange]:
        """Asks for a change request to be decided sooner, and pays for it (`lu/PR-1`).

        Every condition that is not met is told (`lu/PR-3`).

        Args:
            licence: The number of the licence.
            request: The request.
            service: The service; that for workers where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "ask_for_priority",
            "licence": licence,
            "request": request,
            "service": service,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def ask_for_allocation_priority(
        self,
        *,
        licence: str,
        request: str,
        service: PriorityServiceWord | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[PrioritisedAllocation]:
        """Asks for a request for more undefined CoS to be decided sooner, and pays for it (`lu/PR-2`).

        The service for students takes no request for more CAS within the period, and those for the next one
        since 5 May 2026 (`lu/AL-16`, `lu/N-130`). Every condition that is not met is told (`lu/PR-3`).

        Args:
            licence: The number of the licence.
            request: The request.
            service: The service; that for workers where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "ask_for_allocation_priority",
            "licence": licence,
            "request": request,
            "service": service,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def ask_for_user_priority(
        self,
        *,
        licence: str,
        user_id: str,
        service: PriorityServiceWord | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[PrioritisedUser]:
        """Asks for a Level 1 user who is requested, or whose change of details waits, to be decided on
        sooner, and pays for it (`lu/PR-2`, `lu/PR-4`).

        Every condition that is not met is told (`lu/PR-3`).

        Args:
            licence: The number of the licence.
            user_id: The user.
            service: The service; that for workers where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "ask_for_user_priority",
            "licence": licence,
            "user_id": user_id,
            "service": service,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def take_up_change_request(
        self,
        *,
        licence: str,
        request: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedRequest]:
        """A caseworker of the Home Office takes a change request up (`lu/CR-12`).

        Args:
            licence: The number of the licence.
            request: The request.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "take_up_change_request",
            "licence": licence,
            "request": request,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def accept_change_request(
        self,
        *,
        licence: str,
        request: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedRequest]:
        """The Home Office accepts a change request, which changes the licence at once (`lu/CR-12`).

        One that gives up the licence ends it, with what waits. On a mirrored licence a request that
        automation accepted is accepted without having been taken up (`lu/P-15`).

        Args:
            licence: The number of the licence.
            request: The request.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "accept_change_request",
            "licence": licence,
            "request": request,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def reject_change_request(
        self,
        *,
        licence: str,
        request: str,
        reason: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedRequest]:
        """The Home Office rejects a change request: it must be submitted anew, with what was wrong put right
        (`lu/CR-12`).

        Args:
            licence: The number of the licence.
            request: The request.
            reason: What must be put right, in at most 2,000 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "reject_change_request",
            "licence": licence,
            "request": request,
            "reason": reason,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def refuse_change_request(
        self,
        *,
        licence: str,
        request: str,
        reason: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedRequest]:
        """The Home Office refuses a change request (`lu/CR-13`).

        Args:
            licence: The number of the licence.
            request: The request.
            reason: Why, in at most 2,000 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "refuse_change_request",
            "licence": licence,
            "request": request,
            "reason": reason,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def mark_cos_used(
        self,
        *,
        licence: str,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedCertificate]:
        """The worker used an assigned CoS with an application (`cos/T6`).

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "mark_cos_used",
            "licence": licence,
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def reopen_cos(
        self,
        *,
        licence: str,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedCertificate]:
        """The Home Office opens a used CoS again: the application was invalid, void or withdrawn (`cos/T11`).

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "reopen_cos",
            "licence": licence,
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def cancel_cos(
        self,
        *,
        licence: str,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedCertificate]:
        """The Home Office cancels an assigned CoS (`cos/T9`).

        A licence that is revoked has all of them cancelled with it; one that is suspended has none, and the
        Home Office cancels one by one what it bars.

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "cancel_cos",
            "licence": licence,
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def review_defined_application(
        self,
        *,
        licence: str,
        application: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedApplication]:
        """The Home Office begins to check that the job is genuine (`cos/M-7`), or goes on to once it has what
        it asked for.

        Args:
            licence: The number of the licence.
            application: The application.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "review_defined_application",
            "licence": licence,
            "application": application,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def ask_defined_information(
        self,
        *,
        licence: str,
        application: str,
        reason: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedApplication]:
        """The Home Office asks the sponsor for more information, as it does where a case is complex
        (`cos/M-11`).

        No day by which it must come was seen; what comes late may be rejected unconsidered (`cos/12.7`).

        Args:
            licence: The number of the licence.
            application: The application.
            reason: What is asked for, in at most 2,000 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "ask_defined_information",
            "licence": licence,
            "application": application,
            "reason": reason,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def grant_defined_application(
        self,
        *,
        licence: str,
        application: str,
        number: int | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[GrantedApplication]:
        """The Home Office grants an application, in whole or in part (`cos/N-6`).

        What is not assigned leaves the account on the 90th day (`cos/12.9`).

        Args:
            licence: The number of the licence.
            application: The application.
            number: How many are granted; at most what was asked for. All of it where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "grant_defined_application",
            "licence": licence,
            "application": application,
            "number": number,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def refuse_defined_application(
        self,
        *,
        licence: str,
        application: str,
        reason: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedApplication]:
        """The Home Office refuses an application (`cos/12.4`).

        Args:
            licence: The number of the licence.
            application: The application.
            reason: Why, in at most 2,000 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "refuse_defined_application",
            "licence": licence,
            "application": application,
            "reason": reason,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def reject_defined_application(
        self,
        *,
        licence: str,
        application: str,
        reason: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedApplication]:
        """The Home Office rejects an application: on its merits, or unconsidered because information came
        late (`cos/12.7`).

        The sponsor may apply again at once (`cos/M-8`).

        Args:
            licence: The number of the licence.
            application: The application.
            reason: Why, in at most 2,000 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "reject_defined_application",
            "licence": licence,
            "application": application,
            "reason": reason,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def cancel_defined_application(
        self,
        *,
        licence: str,
        application: str,
        reason: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedApplication]:
        """The Home Office cancels an application that waits for a decision (`cos/M-12`).

        Args:
            licence: The number of the licence.
            application: The application.
            reason: Why, in at most 2,000 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "cancel_defined_application",
            "licence": licence,
            "application": application,
            "reason": reason,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def reclaim_defined_grant(
        self,
        *,
        licence: str,
        application: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ReclaimedGrant]:
        """The Home Office takes back every unit of a grant that is not assigned: the application turned out
        to have been invalid (`cos/12.11`).

        Args:
            licence: The number of the licence.
            application: The application.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "reclaim_defined_grant",
            "licence": licence,
            "application": application,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def mark_cas_used(
        self,
        *,
        licence: str,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[UsedCas]:
        """The student used an assigned CAS with an application (`cas/T10`).

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "mark_cas_used",
            "licence": licence,
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def mark_cas_obsolete(
        self,
        *,
        licence: str,
        certificate: str,
        course_end_on: Day | None = None,
        course_start_on: Day | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedCertificate]:
        """The student used another CAS for a course that overlaps, at whatever sponsor (`cas/M-1`).

        One for a course that follows without overlap stays valid.

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
            course_end_on: The last day of the other course, if it is known.
            course_start_on: The first day of the other course, if it is known.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "mark_cas_obsolete",
            "licence": licence,
            "certificate": certificate,
            "course_end_on": course_end_on,
            "course_start_on": course_start_on,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def reopen_cas(
        self,
        *,
        licence: str,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedCertificate]:
        """The Home Office opens a used CAS again, within its time: the application was invalid, void or
        withdrawn (`cas/2.2.1`).

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "reopen_cas",
            "licence": licence,
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def cancel_cas(
        self,
        *,
        licence: str,
        certificate: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ChangedCertificate]:
        """The Home Office cancels an assigned or used CAS (`cas/T12`).

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "cancel_cas",
            "licence": licence,
            "certificate": certificate,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def apply_cut_over(
        self,
        *,
        licence: str,
        cut_over: CutOverWord,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[AppliedCutOver]:
        """The Home Office has a cut-over touch a licence (`cos/14`).

        Drafts that were ready to go fall back, applications and requests that wait are cancelled, and what
        was granted and not assigned goes, as far as the cut-over says so. What is assigned or used, and what
        came after it, is never touched. Applied again it changes nothing.

        Args:
            licence: The number of the licence.
            cut_over: The cut-over.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "apply_cut_over",
            "licence": licence,
            "cut_over": cut_over,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def set_policy(
        self,
        *,
        settings: SettingChanges,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[Nothing]:
        """Gives settings of the store's policy new values, by id; an empty list brings the default back.

        An id that a setting had before stands for that of today. The change is an event on the store's own
        chain, and counts for every decision after it.

        Args:
            settings: The settings that change.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "set_policy",
            "settings": settings,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def correct_store_clock(
        self,
        *,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[CorrectedStoreClock]:
        """Says the same of the store's own chain, which holds changes of the policy and the names of licences
        that began.

        Args:
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "correct_store_clock",
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def erase_person(
        self,
        *,
        licence: str,
        subject: Subject,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[ErasedPerson]:
        """Erases the personal data of a person, for good: payloads and salts of all that was recorded of them
        so far, the personal columns of records, and what retry keys recognise commands by and told
        (`library/erasure`).

        The chain still verifies; replay and `as_of` show the fields as erased. An erased user has no password
        and no session, and gets neither again. The name of a batch or a group is a subject of its own, also
        where it names a person who is erased.

        Args:
            licence: The number of the licence.
            subject: Whose data goes.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "erase_person",
            "licence": licence,
            "subject": subject,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def correct_clock(
        self,
        *,
        licence: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome[CorrectedClock]:
        """Says that the clock of the machine was wrong: the last event of the licence was recorded at a
        moment that has not come, and every command since is refused with `clock.backwards`.

        Nothing is taken from the record; from here on it goes on at the present moment. What the clock alone
        had done too early is undone: certificates are no longer expired, units of defined CoS are back,
        allocations have not ended, services go on, the licence has the status that it had before it expired.
        Sessions end, and locks that reach further than a lock can. Where the clock is not behind, it is
        refused.

        Args:
            licence: The number of the licence.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "correct_clock",
            "licence": licence,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))


class SessionQueries(ABC):
    """The queries of a user, each as a method.

    A query that the user may not ask raises `Refused`, whose `decision` has every reason.

    >>> import sms
    >>> session = sms.samples.sponsor(workers=10).system.acting_as("anna1")
    >>> [user.level for user in session.view_users()][:2]
    [Level.LEVEL_1, Level.LEVEL_1]
    """

    __slots__ = ()

    @abstractmethod
    def query(self, query: Mapping[str, Any]) -> Any:
        """Answer a query that is given as a document."""

    def view_licence_summary(self) -> LicenceSummary:
        """The licence summary (`lu/M-3`): organisation, number, dates, key personnel, routes and ratings, and
        each allocation as granted, assigned and remaining.
        """
        answer: LicenceSummary = self.query({"query": "view_licence_summary"})
        return answer

    def view_action_plans(self) -> list[ActionPlanRow]:
        """The action plans of a licence, open and ended (`lu/M-5`)."""
        answer: list[ActionPlanRow] = self.query({"query": "view_action_plans"})
        return answer

    def view_compliance_actions(self) -> list[ComplianceActionRow]:
        """What the Home Office has begun against a licence, open and closed, each with its grounds and the
        days to answer.
        """
        answer: list[ComplianceActionRow] = self.query({"query": "view_compliance_actions"})
        return answer

    def view_visits(self) -> list[VisitRow]:
        """The compliance visits of a sponsor, in the order in which they were recorded."""
        answer: list[VisitRow] = self.query({"query": "view_visits"})
        return answer

    def view_penalties(self) -> list[PenaltyRow]:
        """The civil penalties and prosecutions of a sponsor, in the order in which they were recorded."""
        answer: list[PenaltyRow] = self.query({"query": "view_penalties"})
        return answer

    def track_applications(self) -> list[ServiceApplicationRow]:
        """The applications for services, in any state, in the order in which they were recorded: renewal of
        the licence, Premium customer service, Student Sponsor status (`lu/M-6`).
        """
        answer: list[ServiceApplicationRow] = self.query({"query": "track_applications"})
        return answer

    def view_premium_contact(self) -> PremiumContact:
        """Whom a Premium sponsor turns to (`lu/PM-2`)."""
        answer: PremiumContact = self.query({"query": "view_premium_contact"})
        return answer

    def view_allocation_requests(
        self,
        *,
        kind: AllocationRequestKindWord | None = None,
        outstanding: bool | None = None,
    ) -> list[AllocationRequestRow]:
        """The requests for certificates, outstanding and ended: for more in the period, and for the next one,
        those that SMS made by itself among them (`lu/AL-6`, `lu/AL-7`).

        Args:
            kind: Of this kind alone.
            outstanding: Whether only those are shown that wait for a decision.
        """
        document = {
            "query": "view_allocation_requests",
            "kind": kind,
            "outstanding": outstanding,
        }
        answer: list[AllocationRequestRow] = self.query(_without_none(document))
        return answer

    def view_message_board(self) -> list[MessageRow]:
        """The active messages (`lu/MB-3`), latest publication first."""
        answer: list[MessageRow] = self.query({"query": "view_message_board"})
        return answer

    def view_message_archive(self) -> list[MessageRow]:
        """The archived messages (`lu/MB-3`): expired, and not for longer than the archive keeps them; latest
        first.
        """
        answer: list[MessageRow] = self.query({"query": "view_message_archive"})
        return answer

    def view_contact(self) -> Contact:
        """Where a forgotten user ID is asked for (`lu/A-15`)."""
        answer: Contact = self.query({"query": "view_contact"})
        return answer

    def view_users(self) -> list[UserRow]:
        """The list of users (`lu/U-2`): current, deactivated and requested, by user ID."""
        answer: list[UserRow] = self.query({"query": "view_users"})
        return answer

    def view_user(
        self,
        *,
        user_id: str,
    ) -> UserView:
        """One user with all details.

        Args:
            user_id: The user.
        """
        document = {
            "query": "view_user",
            "user_id": user_id,
        }
        answer: UserView = self.query(_without_none(document))
        return answer

    def view_findings(self) -> list[Finding]:
        """What somebody should look into on this licence: what is due, by when, and the command that does it,
        of action plans, actions of the Home Office, allocations, the assessment of a student sponsor and the
        licence itself (`lu/T-12`, `lu/T-14`, `lu/AL-5`, `lu/AL-8`, `lu/ST-2`, `lu/R-1`); that too few Level 1
        users are active (`lu/U-8`), that none is the settled worker whom it needs or that this is not known
        (`lu/16-13`), long times without a log-in (`lu/K-16`), shared mailboxes (`lu/A-17`), other numbers of
        users than were decided on (`lu/K-2`), certificates of users who have left, and a change of who owns
        the sponsor (`lu/TK-1`).
        """
        answer: list[Finding] = self.query({"query": "view_findings"})
        return answer

    def view_cos(
        self,
        *,
        certificate: str,
    ) -> CosView:
        """One CoS with everything that is kept of it.

        Args:
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "view_cos",
            "certificate": certificate,
        }
        answer: CosView = self.query(_without_none(document))
        return answer

    def search_cos(
        self,
        *,
        after: str | None = None,
        assigned_from: Day | None = None,
        assigned_to: Day | None = None,
        created_from: Day | None = None,
        created_to: Day | None = None,
        end_from: Day | None = None,
        end_to: Day | None = None,
        family_name: str | None = None,
        host_reference: str | None = None,
        limit: int | None = None,
        number: str | None = None,
        owner: str | None = None,
        passport_number: str | None = None,
        route: RouteWord | None = None,
        start_from: Day | None = None,
        start_to: Day | None = None,
        state: CertificateStateWord | None = None,
        use_by_from: Day | None = None,
        use_by_to: Day | None = None,
    ) -> Rows[CosRow]:
        """Searches the CoS of the licence; all conditions must hold.

        The number and the passport number are the quickest.

        Args:
            after: Only certificates after this one.
            assigned_from: The earliest day of assignment.
            assigned_to: The latest day of assignment.
            created_from: The earliest day of the draft.
            created_to: The latest day of the draft.
            end_from: The earliest day on which the work or the course ends.
            end_to: The latest day on which the work or the course ends.
            family_name: The family name; case and white space at the ends do not matter.
            host_reference: The host's own reference.
            limit: The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
            number: The certificate number.
            owner: The owner.
            passport_number: The passport number; white space and case do not matter.
            route: The route.
            start_from: The earliest day on which the work or the course starts.
            start_to: The latest day on which the work or the course starts.
            state: The state, as the clock would have left it.
            use_by_from: The earliest displayed use-by day.
            use_by_to: The latest displayed use-by day.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "search_cos",
            "after": after,
            "assigned_from": assigned_from,
            "assigned_to": assigned_to,
            "created_from": created_from,
            "created_to": created_to,
            "end_from": end_from,
            "end_to": end_to,
            "family_name": family_name,
            "host_reference": host_reference,
            "limit": limit,
            "number": number,
            "owner": owner,
            "passport_number": passport_number,
            "route": route,
            "start_from": start_from,
            "start_to": start_to,
            "state": state,
            "use_by_from": use_by_from,
            "use_by_to": use_by_to,
        }
        answer: Rows[CosRow] = self.query(_without_none(document))
        return answer

    def view_cas(
        self,
        *,
        certificate: str,
    ) -> CasView:
        """One CAS with everything that is kept of it.

        Args:
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "view_cas",
            "certificate": certificate,
        }
        answer: CasView = self.query(_without_none(document))
        return answer

    def search_cas(
        self,
        *,
        after: str | None = None,
        assigned_from: Day | None = None,
        assigned_to: Day | None = None,
        created_from: Day | None = None,
        created_to: Day | None = None,
        end_from: Day | None = None,
        end_to: Day | None = None,
        family_name: str | None = None,
        host_reference: str | None = None,
        limit: int | None = None,
        number: str | None = None,
        owner: str | None = None,
        passport_number: str | None = None,
        route: RouteWord | None = None,
        start_from: Day | None = None,
        start_to: Day | None = None,
        state: CertificateStateWord | None = None,
        use_by_from: Day | None = None,
        use_by_to: Day | None = None,
    ) -> Rows[CasRow]:
        """Searches the CAS of the licence, as `search_cos` searches its CoS.

        Args:
            after: Only certificates after this one.
            assigned_from: The earliest day of assignment.
            assigned_to: The latest day of assignment.
            created_from: The earliest day of the draft.
            created_to: The latest day of the draft.
            end_from: The earliest day on which the work or the course ends.
            end_to: The latest day on which the work or the course ends.
            family_name: The family name; case and white space at the ends do not matter.
            host_reference: The host's own reference.
            limit: The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
            number: The certificate number.
            owner: The owner.
            passport_number: The passport number; white space and case do not matter.
            route: The route.
            start_from: The earliest day on which the work or the course starts.
            start_to: The latest day on which the work or the course starts.
            state: The state, as the clock would have left it.
            use_by_from: The earliest displayed use-by day.
            use_by_to: The latest displayed use-by day.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "search_cas",
            "after": after,
            "assigned_from": assigned_from,
            "assigned_to": assigned_to,
            "created_from": created_from,
            "created_to": created_to,
            "end_from": end_from,
            "end_to": end_to,
            "family_name": family_name,
            "host_reference": host_reference,
            "limit": limit,
            "number": number,
            "owner": owner,
            "passport_number": passport_number,
            "route": route,
            "start_from": start_from,
            "start_to": start_to,
            "state": state,
            "use_by_from": use_by_from,
            "use_by_to": use_by_to,
        }
        answer: Rows[CasRow] = self.query(_without_none(document))
        return answer

    def view_cos_history(
        self,
        *,
        certificate: str,
    ) -> list[HistoryRow]:
        """Everything that happened to a CoS, in order.

        Args:
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "view_cos_history",
            "certificate": certificate,
        }
        answer: list[HistoryRow] = self.query(_without_none(document))
        return answer

    def view_cas_history(
        self,
        *,
        certificate: str,
    ) -> list[HistoryRow]:
        """Everything that happened to a CAS, as `view_cos_history` gives it for a CoS.

        Args:
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "view_cas_history",
            "certificate": certificate,
        }
        answer: list[HistoryRow] = self.query(_without_none(document))
        return answer

    def print_cos(
        self,
        *,
        certificate: str,
    ) -> PrintedCertificate:
        """One CoS as a plain page of text.

        It says that it is no document of the Home Office.

        Args:
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "print_cos",
            "certificate": certificate,
        }
        answer: PrintedCertificate = self.query(_without_none(document))
        return answer

    def print_cas(
        self,
        *,
        certificate: str,
    ) -> PrintedCertificate:
        """One CAS as a plain page of text.

        It says that it is no document of the Home Office.

        Args:
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "print_cas",
            "certificate": certificate,
        }
        answer: PrintedCertificate = self.query(_without_none(document))
        return answer

    def export_cas(
        self,
        *,
        after: str | None = None,
        changed_from: Day | None = None,
        changed_to: Day | None = None,
        limit: int | None = None,
        state: CertificateStateWord | None = None,
    ) -> Rows[CasExportRow]:
        """The CAS that have a number, for a sponsor's own system (`cas/5.5.3`, `cas/M-17`); drafts have none,
        and are not among them.

        Args:
            after: Only CAS after this one.
            changed_from: Only CAS whose state changed on this day or later.
            changed_to: Only CAS whose state changed on this day or earlier.
            limit: The most rows, from 1 to 1,000; 1,000 where left out. Any other is `field.out_of_range`.
            state: Only CAS in this state, as the clock would have left it.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "export_cas",
            "after": after,
            "changed_from": changed_from,
            "changed_to": changed_to,
            "limit": limit,
            "state": state,
        }
        answer: Rows[CasExportRow] = self.query(_without_none(document))
        return answer

    def view_cos_batches(
        self,
        *,
        after: str | None = None,
        limit: int | None = None,
        name: str | None = None,
        owner: str | None = None,
    ) -> Rows[BatchRow]:
        """The batches of CoS, in the order in which they began, each with its state and with how many
        certificates are in which state.

        Args:
            after: Only those after this one.
            limit: The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
            name: The name; case and white space at the ends do not matter.
            owner: The owner.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "view_cos_batches",
            "after": after,
            "limit": limit,
            "name": name,
            "owner": owner,
        }
        answer: Rows[BatchRow] = self.query(_without_none(document))
        return answer

    def view_cos_batch(
        self,
        *,
        batch: str,
    ) -> CosBatchView:
        """One of the batches of CoS, with what is in it.

        Args:
            batch: Our own name for it.
        """
        document = {
            "query": "view_cos_batch",
            "batch": batch,
        }
        answer: CosBatchView = self.query(_without_none(document))
        return answer

    def view_cas_batches(
        self,
        *,
        after: str | None = None,
        limit: int | None = None,
        name: str | None = None,
        owner: str | None = None,
    ) -> Rows[BatchRow]:
        """The batches of CAS, in the order in which they began, each with its state and with how many
        certificates are in which state.

        Args:
            after: Only those after this one.
            limit: The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
            name: The name; case and white space at the ends do not matter.
            owner: The owner.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "view_cas_batches",
            "after": after,
            "limit": limit,
            "name": name,
            "owner": owner,
        }
        answer: Rows[BatchRow] = self.query(_without_none(document))
        return answer

    def view_cas_batch(
        self,
        *,
        batch: str,
    ) -> CasBatchView:
        """One of the batches of CAS, with what is in it.

        Args:
            batch: Our own name for it.
        """
        document = {
            "query": "view_cas_batch",
            "batch": batch,
        }
        answer: CasBatchView = self.query(_without_none(document))
        return answer

    def view_cos_groups(
        self,
        *,
        after: str | None = None,
        limit: int | None = None,
        name: str | None = None,
        owner: str | None = None,
    ) -> Rows[GroupRow]:
        """The groups of CoS, in the order in which they began, each with its state and with how many
        certificates are in which state.

        Args:
            after: Only those after this one.
            limit: The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
            name: The name; case and white space at the ends do not matter.
            owner: The owner.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "view_cos_groups",
            "after": after,
            "limit": limit,
            "name": name,
            "owner": owner,
        }
        answer: Rows[GroupRow] = self.query(_without_none(document))
        return answer

    def view_cos_group(
        self,
        *,
        group: str,
    ) -> CosGroupView:
        """One of the groups of CoS, with what is in it.

        Args:
            group: Our own name for it.
        """
        document = {
            "query": "view_cos_group",
            "group": group,
        }
        answer: CosGroupView = self.query(_without_none(document))
        return answer

    def view_work_addresses(self) -> list[AddressRow]:
        """The stored work addresses, in the order in which they were stored."""
        answer: list[AddressRow] = self.query({"query": "view_work_addresses"})
        return answer

    def view_study_addresses(self) -> list[AddressRow]:
        """The stored study addresses, in the order in which they were stored."""
        answer: list[AddressRow] = self.query({"query": "view_study_addresses"})
        return answer

    def view_defined_cos(
        self,
        *,
        list: DefinedListWord | None = None,
        state: DefinedStateWord | None = None,
    ) -> list[DefinedApplicationRow]:
        """The applications for defined CoS (`cos/12.2`), in the order in which they were sent, each with the
        counters of its grant (`cos/12.8`).

        Args:
            list: The list; all of them where left out.
            state: The state.
        """
        document = {
            "query": "view_defined_cos",
            "list": list,
            "state": state,
        }
        answer: builtins.list[DefinedApplicationRow] = self.query(_without_none(document))
        return answer

    def view_defined_application(
        self,
        *,
        application: str,
    ) -> DefinedApplicationView:
        """One application for defined CoS with everything that is kept of it, and what can happen to it.

        Args:
            application: The application.
        """
        document = {
            "query": "view_defined_application",
            "application": application,
        }
        answer: DefinedApplicationView = self.query(_without_none(document))
        return answer

    def view_change_requests(
        self,
        *,
        outstanding: bool | None = None,
    ) -> list[ChangeRequestRow]:
        """The change requests of a licence, recent and outstanding, in the order in which they were recorded
        (`lu/M-7`).

        Args:
            outstanding: Whether only those are shown that wait for a decision.
        """
        document = {
            "query": "view_change_requests",
            "outstanding": outstanding,
        }
        answer: list[ChangeRequestRow] = self.query(_without_none(document))
        return answer

    def view_paye_references(self) -> list[PayeReferenceRow]:
        """The PAYE references of a sponsor, with who added each and when (`lu/M-4`)."""
        answer: list[PayeReferenceRow] = self.query({"query": "view_paye_references"})
        return answer

    def forecast_allocations(self) -> list[ForecastRow]:
        """When the allocations that are used today run out, at the pace at which their units were assigned
        since their first day, with the range within which that lies (`Forecast`).
        """
        answer: list[ForecastRow] = self.query({"query": "forecast_allocations"})
        return answer

    def view_notices(
        self,
        *,
        about: str | None = None,
        after: str | None = None,
        limit: int | None = None,
        notice: NoticeKindWord | None = None,
        outstanding: bool | None = None,
    ) -> Rows[NoticeRow]:
        """What people were told or are to be told, in the order in which it fell due.

        What falls due with the time is there once the clock was asked: by any command on the licence, or by
        `Sms::advance_to`.

        Args:
            about: About this user, certificate, request, allocation or licence alone.
            after: Only notices after this one.
            limit: At most so many, from 1 to 1,000; 100 where left out.
            notice: Of this kind alone.
            outstanding: Whether only those are shown that were not delivered.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "view_notices",
            "about": about,
            "after": after,
            "limit": limit,
            "notice": notice,
            "outstanding": outstanding,
        }
        answer: Rows[NoticeRow] = self.query(_without_none(document))
        return answer

    def view_transfers(
        self,
        *,
        after: str | None = None,
        file_id: str | None = None,
        limit: int | None = None,
    ) -> Rows[TransferRow]:
        """The files of the Bulk Data Transfer that were brought, the newest first (`cas/5.1.1`).

        A Level 2 user sees their own.

        Args:
            after: Only files before this one.
            file_id: The file of this ID alone, as the sponsor gave it.
            limit: At most so many, from 1 to 1,000; 100 where left out.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "view_transfers",
            "after": after,
            "file_id": file_id,
            "limit": limit,
        }
        answer: Rows[TransferRow] = self.query(_without_none(document))
        return answer


class HostQueries(ABC):
    """The queries of the host about a licence, each as a method.

    >>> import sms
    >>> sample = sms.samples.sponsor(workers=10)
    >>> sample.system.view_licence_summary(licence=sample.licence).organisation.name
    'Sample Works Ltd'
    """

    __slots__ = ()

    @abstractmethod
    def query(self, licence: str, query: Mapping[str, Any]) -> Any:
        """Answer a query about a licence that is given as a document."""

    def view_licence_summary(
        self,
        *,
        licence: str,
    ) -> LicenceSummary:
        """The licence summary (`lu/M-3`): organisation, number, dates, key personnel, routes and ratings, and
        each allocation as granted, assigned and remaining.

        Args:
            licence: The number of the licence.
        """
        answer: LicenceSummary = self.query(licence, {"query": "view_licence_summary"})
        return answer

    def view_action_plans(
        self,
        *,
        licence: str,
    ) -> list[ActionPlanRow]:
        """The action plans of a licence, open and ended (`lu/M-5`).

        Args:
            licence: The number of the licence.
        """
        answer: list[ActionPlanRow] = self.query(licence, {"query": "view_action_plans"})
        return answer

    def view_compliance_actions(
        self,
        *,
        licence: str,
    ) -> list[ComplianceActionRow]:
        """What the Home Office has begun against a licence, open and closed, each with its grounds and the
        days to answer.

        Args:
            licence: The number of the licence.
        """
        answer: list[ComplianceActionRow] = self.query(licence, {"query": "view_compliance_actions"})
        return answer

    def view_visits(
        self,
        *,
        licence: str,
    ) -> list[VisitRow]:
        """The compliance visits of a sponsor, in the order in which they were recorded.

        Args:
            licence: The number of the licence.
        """
        answer: list[VisitRow] = self.query(licence, {"query": "view_visits"})
        return answer

    def view_penalties(
        self,
        *,
        licence: str,
    ) -> list[PenaltyRow]:
        """The civil penalties and prosecutions of a sponsor, in the order in which they were recorded.

        Args:
            licence: The number of the licence.
        """
        answer: list[PenaltyRow] = self.query(licence, {"query": "view_penalties"})
        return answer

    def track_applications(
        self,
        *,
        licence: str,
    ) -> list[ServiceApplicationRow]:
        """The applications for services, in any state, in the order in which they were recorded: renewal of
        the licence, Premium customer service, Student Sponsor status (`lu/M-6`).

        Args:
            licence: The number of the licence.
        """
        answer: list[ServiceApplicationRow] = self.query(licence, {"query": "track_applications"})
        return answer

    def view_premium_contact(
        self,
        *,
        licence: str,
    ) -> PremiumContact:
        """Whom a Premium sponsor turns to (`lu/PM-2`).

        Args:
            licence: The number of the licence.
        """
        answer: PremiumContact = self.query(licence, {"query": "view_premium_contact"})
        return answer

    def view_allocation_requests(
        self,
        *,
        licence: str,
        kind: AllocationRequestKindWord | None = None,
        outstanding: bool | None = None,
    ) -> list[AllocationRequestRow]:
        """The requests for certificates, outstanding and ended: for more in the period, and for the next one,
        those that SMS made by itself among them (`lu/AL-6`, `lu/AL-7`).

        Args:
            licence: The number of the licence.
            kind: Of this kind alone.
            outstanding: Whether only those are shown that wait for a decision.
        """
        document = {
            "query": "view_allocation_requests",
            "kind": kind,
            "outstanding": outstanding,
        }
        answer: list[AllocationRequestRow] = self.query(licence, _without_none(document))
        return answer

    def view_message_board(
        self,
        *,
        licence: str,
    ) -> list[MessageRow]:
        """The active messages (`lu/MB-3`), latest publication first.

        Args:
            licence: The number of the licence.
        """
        answer: list[MessageRow] = self.query(licence, {"query": "view_message_board"})
        return answer

    def view_message_archive(
        self,
        *,
        licence: str,
    ) -> list[MessageRow]:
        """The archived messages (`lu/MB-3`): expired, and not for longer than the archive keeps them; latest
        first.

        Args:
            licence: The number of the licence.
        """
        answer: list[MessageRow] = self.query(licence, {"query": "view_message_archive"})
        return answer

    def view_contact(
        self,
        *,
        licence: str,
    ) -> Contact:
        """Where a forgotten user ID is asked for (`lu/A-15`).

        Args:
            licence: The number of the licence.
        """
        answer: Contact = self.query(licence, {"query": "view_contact"})
        return answer

    def view_users(
        self,
        *,
        licence: str,
    ) -> list[UserRow]:
        """The list of users (`lu/U-2`): current, deactivated and requested, by user ID.

        Args:
            licence: The number of the licence.
        """
        answer: list[UserRow] = self.query(licence, {"query": "view_users"})
        return answer

    def view_user(
        self,
        *,
        licence: str,
        user_id: str,
    ) -> UserView:
        """One user with all details.

        Args:
            licence: The number of the licence.
            user_id: The user.
        """
        document = {
            "query": "view_user",
            "user_id": user_id,
        }
        answer: UserView = self.query(licence, _without_none(document))
        return answer

    def view_findings(
        self,
        *,
        licence: str,
    ) -> list[Finding]:
        """What somebody should look into on this licence: what is due, by when, and the command that does it,
        of action plans, actions of the Home Office, allocations, the assessment of a student sponsor and the
        licence itself (`lu/T-12`, `lu/T-14`, `lu/AL-5`, `lu/AL-8`, `lu/ST-2`, `lu/R-1`); that too few Level 1
        users are active (`lu/U-8`), that none is the settled worker whom it needs or that this is not known
        (`lu/16-13`), long times without a log-in (`lu/K-16`), shared mailboxes (`lu/A-17`), other numbers of
        users than were decided on (`lu/K-2`), certificates of users who have left, and a change of who owns
        the sponsor (`lu/TK-1`).

        Args:
            licence: The number of the licence.
        """
        answer: list[Finding] = self.query(licence, {"query": "view_findings"})
        return answer

    def view_cos(
        self,
        *,
        licence: str,
        certificate: str,
    ) -> CosView:
        """One CoS with everything that is kept of it.

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "view_cos",
            "certificate": certificate,
        }
        answer: CosView = self.query(licence, _without_none(document))
        return answer

    def search_cos(
        self,
        *,
        licence: str,
        after: str | None = None,
        assigned_from: Day | None = None,
        assigned_to: Day | None = None,
        created_from: Day | None = None,
        created_to: Day | None = None,
        end_from: Day | None = None,
        end_to: Day | None = None,
        family_name: str | None = None,
        host_reference: str | None = None,
        limit: int | None = None,
        number: str | None = None,
        owner: str | None = None,
        passport_number: str | None = None,
        route: RouteWord | None = None,
        start_from: Day | None = None,
        start_to: Day | None = None,
        state: CertificateStateWord | None = None,
        use_by_from: Day | None = None,
        use_by_to: Day | None = None,
    ) -> Rows[CosRow]:
        """Searches the CoS of the licence; all conditions must hold.

        The number and the passport number are the quickest.

        Args:
            licence: The number of the licence.
            after: Only certificates after this one.
            assigned_from: The earliest day of assignment.
            assigned_to: The latest day of assignment.
            created_from: The earliest day of the draft.
            created_to: The latest day of the draft.
            end_from: The earliest day on which the work or the course ends.
            end_to: The latest day on which the work or the course ends.
            family_name: The family name; case and white space at the ends do not matter.
            host_reference: The host's own reference.
            limit: The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
            number: The certificate number.
            owner: The owner.
            passport_number: The passport number; white space and case do not matter.
            route: The route.
            start_from: The earliest day on which the work or the course starts.
            start_to: The latest day on which the work or the course starts.
            state: The state, as the clock would have left it.
            use_by_from: The earliest displayed use-by day.
            use_by_to: The latest displayed use-by day.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "search_cos",
            "after": after,
            "assigned_from": assigned_from,
            "assigned_to": assigned_to,
            "created_from": created_from,
            "created_to": created_to,
            "end_from": end_from,
            "end_to": end_to,
            "family_name": family_name,
            "host_reference": host_reference,
            "limit": limit,
            "number": number,
            "owner": owner,
            "passport_number": passport_number,
            "route": route,
            "start_from": start_from,
            "start_to": start_to,
            "state": state,
            "use_by_from": use_by_from,
            "use_by_to": use_by_to,
        }
        answer: Rows[CosRow] = self.query(licence, _without_none(document))
        return answer

    def view_cas(
        self,
        *,
        licence: str,
        certificate: str,
    ) -> CasView:
        """One CAS with everything that is kept of it.

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "view_cas",
            "certificate": certificate,
        }
        answer: CasView = self.query(licence, _without_none(document))
        return answer

    def search_cas(
        self,
        *,
        licence: str,
        after: str | None = None,
        assigned_from: Day | None = None,
        assigned_to: Day | None = None,
        created_from: Day | None = None,
        created_to: Day | None = None,
        end_from: Day | None = None,
        end_to: Day | None = None,
        family_name: str | None = None,
        host_reference: str | None = None,
        limit: int | None = None,
        number: str | None = None,
        owner: str | None = None,
        passport_number: str | None = None,
        route: RouteWord | None = None,
        start_from: Day | None = None,
        start_to: Day | None = None,
        state: CertificateStateWord | None = None,
        use_by_from: Day | None = None,
        use_by_to: Day | None = None,
    ) -> Rows[CasRow]:
        """Searches the CAS of the licence, as `search_cos` searches its CoS.

        Args:
            licence: The number of the licence.
            after: Only certificates after this one.
            assigned_from: The earliest day of assignment.
            assigned_to: The latest day of assignment.
            created_from: The earliest day of the draft.
            created_to: The latest day of the draft.
            end_from: The earliest day on which the work or the course ends.
            end_to: The latest day on which the work or the course ends.
            family_name: The family name; case and white space at the ends do not matter.
            host_reference: The host's own reference.
            limit: The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
            number: The certificate number.
            owner: The owner.
            passport_number: The passport number; white space and case do not matter.
            route: The route.
            start_from: The earliest day on which the work or the course starts.
            start_to: The latest day on which the work or the course starts.
            state: The state, as the clock would have left it.
            use_by_from: The earliest displayed use-by day.
            use_by_to: The latest displayed use-by day.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "search_cas",
            "after": after,
            "assigned_from": assigned_from,
            "assigned_to": assigned_to,
            "created_from": created_from,
            "created_to": created_to,
            "end_from": end_from,
            "end_to": end_to,
            "family_name": family_name,
            "host_reference": host_reference,
            "limit": limit,
            "number": number,
            "owner": owner,
            "passport_number": passport_number,
            "route": route,
            "start_from": start_from,
            "start_to": start_to,
            "state": state,
            "use_by_from": use_by_from,
            "use_by_to": use_by_to,
        }
        answer: Rows[CasRow] = self.query(licence, _without_none(document))
        return answer

    def view_cos_history(
        self,
        *,
        licence: str,
        certificate: str,
    ) -> list[HistoryRow]:
        """Everything that happened to a CoS, in order.

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "view_cos_history",
            "certificate": certificate,
        }
        answer: list[HistoryRow] = self.query(licence, _without_none(document))
        return answer

    def view_cas_history(
        self,
        *,
        licence: str,
        certificate: str,
    ) -> list[HistoryRow]:
        """Everything that happened to a CAS, as `view_cos_history` gives it for a CoS.

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "view_cas_history",
            "certificate": certificate,
        }
        answer: list[HistoryRow] = self.query(licence, _without_none(document))
        return answer

    def print_cos(
        self,
        *,
        licence: str,
        certificate: str,
    ) -> PrintedCertificate:
        """One CoS as a plain page of text.

        It says that it is no document of the Home Office.

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "print_cos",
            "certificate": certificate,
        }
        answer: PrintedCertificate = self.query(licence, _without_none(document))
        return answer

    def print_cas(
        self,
        *,
        licence: str,
        certificate: str,
    ) -> PrintedCertificate:
        """One CAS as a plain page of text.

        It says that it is no document of the Home Office.

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "print_cas",
            "certificate": certificate,
        }
        answer: PrintedCertificate = self.query(licence, _without_none(document))
        return answer

    def export_cas(
        self,
        *,
        licence: str,
        after: str | None = None,
        changed_from: Day | None = None,
        changed_to: Day | None = None,
        limit: int | None = None,
        state: CertificateStateWord | None = None,
    ) -> Rows[CasExportRow]:
        """The CAS that have a number, for a sponsor's own system (`cas/5.5.3`, `cas/M-17`); drafts have none,
        and are not among them.

        Args:
            licence: The number of the licence.
            after: Only CAS after this one.
            changed_from: Only CAS whose state changed on this day or later.
            changed_to: Only CAS whose state changed on this day or earlier.
            limit: The most rows, from 1 to 1,000; 1,000 where left out. Any other is `field.out_of_range`.
            state: Only CAS in this state, as the clock would have left it.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "export_cas",
            "after": after,
            "changed_from": changed_from,
            "changed_to": changed_to,
            "limit": limit,
            "state": state,
        }
        answer: Rows[CasExportRow] = self.query(licence, _without_none(document))
        return answer

    def view_cos_batches(
        self,
        *,
        licence: str,
        after: str | None = None,
        limit: int | None = None,
        name: str | None = None,
        owner: str | None = None,
    ) -> Rows[BatchRow]:
        """The batches of CoS, in the order in which they began, each with its state and with how many
        certificates are in which state.

        Args:
            licence: The number of the licence.
            after: Only those after this one.
            limit: The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
            name: The name; case and white space at the ends do not matter.
            owner: The owner.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "view_cos_batches",
            "after": after,
            "limit": limit,
            "name": name,
            "owner": owner,
        }
        answer: Rows[BatchRow] = self.query(licence, _without_none(document))
        return answer

    def view_cos_batch(
        self,
        *,
        licence: str,
        batch: str,
    ) -> CosBatchView:
        """One of the batches of CoS, with what is in it.

        Args:
            licence: The number of the licence.
            batch: Our own name for it.
        """
        document = {
            "query": "view_cos_batch",
            "batch": batch,
        }
        answer: CosBatchView = self.query(licence, _without_none(document))
        return answer

    def view_cas_batches(
        self,
        *,
        licence: str,
        after: str | None = None,
        limit: int | None = None,
        name: str | None = None,
        owner: str | None = None,
    ) -> Rows[BatchRow]:
        """The batches of CAS, in the order in which they began, each with its state and with how many
        certificates are in which state.

        Args:
            licence: The number of the licence.
            after: Only those after this one.
            limit: The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
            name: The name; case and white space at the ends do not matter.
            owner: The owner.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "view_cas_batches",
            "after": after,
            "limit": limit,
            "name": name,
            "owner": owner,
        }
        answer: Rows[BatchRow] = self.query(licence, _without_none(document))
        return answer

    def view_cas_batch(
        self,
        *,
        licence: str,
        batch: str,
    ) -> CasBatchView:
        """One of the batches of CAS, with what is in it.

        Args:
            licence: The number of the licence.
            batch: Our own name for it.
        """
        document = {
            "query": "view_cas_batch",
            "batch": batch,
        }
        answer: CasBatchView = self.query(licence, _without_none(document))
        return answer

    def view_cos_groups(
        self,
        *,
        licence: str,
        after: str | None = None,
        limit: int | None = None,
        name: str | None = None,
        owner: str | None = None,
    ) -> Rows[GroupRow]:
        """The groups of CoS, in the order in which they began, each with its state and with how many
        certificates are in which state.

        Args:
            licence: The number of the licence.
            after: Only those after this one.
            limit: The most rows, from 1 to 1,000; 100 where left out. Any other is `field.out_of_range`.
            name: The name; case and white space at the ends do not matter.
            owner: The owner.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "view_cos_groups",
            "after": after,
            "limit": limit,
            "name": name,
            "owner": owner,
        }
        answer: Rows[GroupRow] = self.query(licence, _without_none(document))
        return answer

    def view_cos_group(
        self,
        *,
        licence: str,
        group: str,
    ) -> CosGroupView:
        """One of the groups of CoS, with what is in it.

        Args:
            licence: The number of the licence.
            group: Our own name for it.
        """
        document = {
            "query": "view_cos_group",
            "group": group,
        }
        answer: CosGroupView = self.query(licence, _without_none(document))
        return answer

    def view_work_addresses(
        self,
        *,
        licence: str,
    ) -> list[AddressRow]:
        """The stored work addresses, in the order in which they were stored.

        Args:
            licence: The number of the licence.
        """
        answer: list[AddressRow] = self.query(licence, {"query": "view_work_addresses"})
        return answer

    def view_study_addresses(
        self,
        *,
        licence: str,
    ) -> list[AddressRow]:
        """The stored study addresses, in the order in which they were stored.

        Args:
            licence: The number of the licence.
        """
        answer: list[AddressRow] = self.query(licence, {"query": "view_study_addresses"})
        return answer

    def view_defined_cos(
        self,
        *,
        licence: str,
        list: DefinedListWord | None = None,
        state: DefinedStateWord | None = None,
    ) -> list[DefinedApplicationRow]:
        """The applications for defined CoS (`cos/12.2`), in the order in which they were sent, each with the
        counters of its grant (`cos/12.8`).

        Args:
            licence: The number of the licence.
            list: The list; all of them where left out.
            state: The state.
        """
        document = {
            "query": "view_defined_cos",
            "list": list,
            "state": state,
        }
        answer: builtins.list[DefinedApplicationRow] = self.query(licence, _without_none(document))
        return answer

    def view_defined_application(
        self,
        *,
        licence: str,
        application: str,
    ) -> DefinedApplicationView:
        """One application for defined CoS with everything that is kept of it, and what can happen to it.

        Args:
            licence: The number of the licence.
            application: The application.
        """
        document = {
            "query": "view_defined_application",
            "application": application,
        }
        answer: DefinedApplicationView = self.query(licence, _without_none(document))
        return answer

    def view_change_requests(
        self,
        *,
        licence: str,
        outstanding: bool | None = None,
    ) -> list[ChangeRequestRow]:
        """The change requests of a licence, recent and outstanding, in the order in which they were recorded
        (`lu/M-7`).

        Args:
            licence: The number of the licence.
            outstanding: Whether only those are shown that wait for a decision.
        """
        document = {
            "query": "view_change_requests",
            "outstanding": outstanding,
        }
        answer: list[ChangeRequestRow] = self.query(licence, _without_none(document))
        return answer

    def view_paye_references(
        self,
        *,
        licence: str,
    ) -> list[PayeReferenceRow]:
        """The PAYE references of a sponsor, with who added each and when (`lu/M-4`).

        Args:
            licence: The number of the licence.
        """
        answer: list[PayeReferenceRow] = self.query(licence, {"query": "view_paye_references"})
        return answer

    def forecast_allocations(
        self,
        *,
        licence: str,
    ) -> list[ForecastRow]:
        """When the allocations that are used today run out, at the pace at which their units were assigned
        since their first day, with the range within which that lies (`Forecast`).

        Args:
            licence: The number of the licence.
        """
        answer: list[ForecastRow] = self.query(licence, {"query": "forecast_allocations"})
        return answer

    def view_notices(
        self,
        *,
        licence: str,
        about: str | None = None,
        after: str | None = None,
        limit: int | None = None,
        notice: NoticeKindWord | None = None,
        outstanding: bool | None = None,
    ) -> Rows[NoticeRow]:
        """What people were told or are to be told, in the order in which it fell due.

        What falls due with the time is there once the clock was asked: by any command on the licence, or by
        `Sms::advance_to`.

        Args:
            licence: The number of the licence.
            about: About this user, certificate, request, allocation or licence alone.
            after: Only notices after this one.
            limit: At most so many, from 1 to 1,000; 100 where left out.
            notice: Of this kind alone.
            outstanding: Whether only those are shown that were not delivered.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "view_notices",
            "about": about,
            "after": after,
            "limit": limit,
            "notice": notice,
            "outstanding": outstanding,
        }
        answer: Rows[NoticeRow] = self.query(licence, _without_none(document))
        return answer

    def view_transfers(
        self,
        *,
        licence: str,
        after: str | None = None,
        file_id: str | None = None,
        limit: int | None = None,
    ) -> Rows[TransferRow]:
        """The files of the Bulk Data Transfer that were brought, the newest first (`cas/5.1.1`).

        A Level 2 user sees their own.

        Args:
            licence: The number of the licence.
            after: Only files before this one.
            file_id: The file of this ID alone, as the sponsor gave it.
            limit: At most so many, from 1 to 1,000; 100 where left out.

        Returns:
            A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page
                as it is gone through; its `next` is the name after the last one that was read.
        """
        document = {
            "query": "view_transfers",
            "after": after,
            "file_id": file_id,
            "limit": limit,
        }
        answer: Rows[TransferRow] = self.query(licence, _without_none(document))
        return answer
