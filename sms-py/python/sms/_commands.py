"""A method for each command and query, of its own name and with typed keyword arguments.

Each makes the document of its arguments and hands it to `execute` or `query`. An argument that is None is left
out. A name that Python keeps for itself has an underscore at its end: the field `from` is the argument `from_`.

Printed from the library's own tables; to print it again, run `cargo xtask regen`.
"""

# The sentences are the library's own; the types can be looked up when the program runs.
# ruff: noqa: D205, D401, TC001, TC003

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

from ._documents import (
    AdoptedCos,
    AdoptedUser,
    CosForm,
    Dated,
    Day,
    Increase,
    KeyPersonnel,
    Level1Form,
    Level2Form,
    LicensedRoute,
    Moment,
    NewAllocation,
    NewUser,
    Organisation,
    Subject,
)
from ._enums import (
    CertificateStateWord,
    LicenceStatusWord,
    ModeWord,
    RatingWord,
    RouteWord,
    WorkerActivityWord,
)
from ._records import Outcome, Rows


def _without_none(document: Mapping[str, object]) -> dict[str, Any]:
    """Leave out what was left out."""
    return {name: value for name, value in document.items() if value is not None}


class SessionCommands(ABC):
    """The commands that a user may give, each as a method.

    A command that is not allowed raises `Refused`, whose `decision` has every reason.

    >>> import sms
    >>> from datetime import UTC, datetime
    >>> host = sms.open("memory:", clock="manual", now=datetime(2026, 4, 6, 9, tzinfo=UTC))
    >>> adopted = host.home_office.adopt_licence(
    ...     number="QHDGHB91X",
    ...     organisation={"name": "Example Ltd"},
    ...     routes=[{"route": "skilled_worker", "rating": "a"}],
    ...     users=[{"user_id": "yAy9d5dp", "level": "level_1"}],
    ... )
    >>> session = host.acting_as("yAy9d5dp")
    >>> drafted = session.create_cos(route=sms.Route.SKILLED_WORKER, fields={"family_name": "Worker-One"})
    >>> drafted.result["state"]
    'work_in_progress'
    >>> session.delete_cos(certificate=drafted.result["certificate"]).repeated
    False
    """

    __slots__ = ()

    @abstractmethod
    def execute(self, command: Mapping[str, Any]) -> Outcome:
        """Carry out a command that is given as a document."""

    def accept_messages(
        self,
        *,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """A Level 1 user accepts the active messages, which a log-in needs before anything else (`lu/MB-1`).

        The result holds `messages`. To decline them is a call of its own, which ends the session.

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

    def request_level_1_user(
        self,
        *,
        details: Level1Form,
        host_reference: str | None = None,
        user_id: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """A Level 1 user requests another (`lu/UT-2`).

        The user ID exists from now on and must be passed on (`lu/U-3`); where automation is set and its
        conditions are met, the user is active at once (`lu/UT-5`). The result holds `user_id` and `status`.

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
    ) -> Outcome:
        """A Level 1 user creates a Level 2 user, active at once (`lu/UT-6`).

        The result holds `user_id` and `status`; the temporary password is issued with it.

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
    ) -> Outcome:
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
    ) -> Outcome:
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
    ) -> Outcome:
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

    def change_own_password(
        self,
        *,
        password: str,
        new_password: str,
        confirm_new_password: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
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
    ) -> Outcome:
        """A Level 1 user asks for more undefined CoS: for each route a number and a reason, all submitted
        together (`lu/AL-7`, `lu/M-102`).

        The result holds `requests`.

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
    ) -> Outcome:
        """A Level 1 user withdraws an outstanding request (`lu/AL-7`).

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

    def create_cos(
        self,
        *,
        route: RouteWord,
        fields: CosForm | None = None,
        host_reference: str | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """A user drafts an undefined CoS and owns it (`cos/T1`).

        The route is enough to save. The result holds `certificate`, its `state`, and in `lacks` the places of
        all that assigning it still needs.

        Args:
            route: A route that the licence covers.
            fields: What is filled in of the form of a CoS.
            host_reference: The host's own reference.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "create_cos",
            "route": route,
            "fields": fields,
            "host_reference": host_reference,
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
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """A user edits a draft (`cos/T2`).

        The result is that of `create_cos`.

        Args:
            certificate: The draft.
            fields: The fields that change; None takes one away.
            host_reference: The host's own reference, where it changes.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "edit_cos",
            "certificate": certificate,
            "fields": fields,
            "host_reference": host_reference,
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
    ) -> Outcome:
        """A user deletes a draft (`cos/T4`).

        What was assigned is never deleted.

        Args:
            certificate: The draft.
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
    ) -> Outcome:
        """A user assigns a draft (`cos/T5`).

        The result holds `certificate`, `number`, `assigned_on` and `use_by`; one unit of the route's
        allocation is gone for good.

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
        certificates: Sequence[str],
        numbers: Sequence[str] | None = None,
        terms_accepted: bool | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """A user assigns several drafts, all or none (`cos/11.1.6`).

        The result holds `assigned`: for each what `assign_cos` gives.

        Args:
            certificates: The drafts, each once.
            numbers: The real numbers in the same order, in mirror mode; otherwise they are made up.
            terms_accepted: Whether the terms are accepted (`cos/4.3`).
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "assign_cos_batch",
            "certificates": certificates,
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
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """A user adds or amends the sponsor note of an assigned CoS (`cos/7.1`).

        The fields stay as they were (`cos/7.5`).

        Args:
            certificate: The certificate.
            note: The whole note, at most 2,000 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "add_cos_note",
            "certificate": certificate,
            "note": note,
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
    ) -> Outcome:
        """A Level 1 user withdraws an assigned CoS (`cos/T8`).

        Its number is never used again, and its unit does not come back.

        Args:
            certificate: The certificate.
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
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """A user reports activity of the worker on a used CoS (`cos/8.1`).

        The result holds `report`.

        Args:
            certificate: The certificate.
            activity: What happened.
            event_on: The day on which it happened, not after today.
            details: The particulars, at most 4,000 characters.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "report_worker_activity",
            "certificate": certificate,
            "activity": activity,
            "event_on": event_on,
            "details": details,
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
    >>> granted.events[0]["event"]
    'allocation_granted'
    """

    __slots__ = ()

    @abstractmethod
    def execute(self, command: Mapping[str, Any]) -> Outcome:
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
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """The Home Office grants a licence, with its first Level 1 user (`lu/T-5`, `lu/UT-1`).

        The result holds `licence`, `user_id` and `allocations`; the user's temporary password is issued with
        it. A number can be given in mirror mode, or where it begins with `SIM`; otherwise one is made up.

        Args:
            organisation: Who holds it.
            routes: The routes with their ratings.
            level_1_user: The one Level 1 user whom the application named.
            allocations: Allocations of undefined CoS.
            automation: Whether the Home Office set automation for it.
            expires_on: The day on which it expires, for a licence that does.
            key_personnel: The Authorising Officer and the Key Contact.
            mode: How to keep it; `simulate` where left out.
            number: The number.
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
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def adopt_licence(
        self,
        *,
        organisation: Organisation,
        routes: Sequence[LicensedRoute],
        allocations: Sequence[NewAllocation] | None = None,
        automation: bool | None = None,
        certificates: Sequence[AdoptedCos] | None = None,
        expires_on: Day | None = None,
        granted_on: Day | None = None,
        key_personnel: KeyPersonnel | None = None,
        mode: ModeWord | None = None,
        number: str | None = None,
        status: LicenceStatusWord | None = None,
        users: Sequence[AdoptedUser] | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """Enters a licence as it stands in mid-life: the way to begin a mirror.

        Real passwords are never taken. In mirror mode nobody logs in: the host signs its users in and acts as
        them. In simulate mode each active user is issued a temporary password. A made-up number marks the
        record as simulated.

        Args:
            organisation: Who holds it.
            routes: The routes with their ratings. What is not recognised is kept as text.
            allocations: Its allocations, with what is used.
            automation: Whether the Home Office set automation for it.
            certificates: Its certificates, in any state, with their real numbers.
            expires_on: The day on which it expires, if it has one.
            granted_on: The first day of the licence; today where it is not known.
            key_personnel: The Authorising Officer and the Key Contact.
            mode: How to keep it; `mirror` where left out.
            number: The number; made up where left out.
            status: The status; `active` where left out.
            users: Its users.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "adopt_licence",
            "organisation": organisation,
            "routes": routes,
            "allocations": allocations,
            "automation": automation,
            "certificates": certificates,
            "expires_on": expires_on,
            "granted_on": granted_on,
            "key_personnel": key_personnel,
            "mode": mode,
            "number": number,
            "status": status,
            "users": users,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def set_status(
        self,
        *,
        licence: str,
        status: LicenceStatusWord,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """The Home Office changes the status of a licence (`lu/6.2`).

        When it is revoked, its assigned certificates are cancelled (`cos/T9`).

        Args:
            licence: The number of the licence.
            status: The status from now on.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "set_status",
            "licence": licence,
            "status": status,
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
    ) -> Outcome:
        """The Home Office changes the rating of a route (`lu/T-8` to `lu/T-10`).

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
    ) -> Outcome:
        """The Home Office posts a message on the board of a licence (`lu/MB-2`, `lu/MB-3`).

        The result holds `message`.

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

    def approve_user(
        self,
        *,
        licence: str,
        user_id: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
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
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """The Home Office refuses a requested Level 1 user (`lu/UT-4`), and writes to the Authorising
        Officer.

        Args:
            licence: The number of the licence.
            user_id: The user.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "refuse_user",
            "licence": licence,
            "user_id": user_id,
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
    ) -> Outcome:
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
    ) -> Outcome:
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
    ) -> Outcome:
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

    def grant_allocation(
        self,
        *,
        licence: str,
        route: RouteWord,
        granted: int,
        from_: Day | None = None,
        to: Day | None = None,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """The Home Office grants an allocation of undefined CoS for a route and a period (`lu/AL-1`).

        The result holds `allocation`.

        Args:
            licence: The number of the licence.
            route: The route.
            granted: How many may be assigned.
            from_: The first day; today where left out.
            to: The last day; the end of twelve months where left out (`lu/AL-2`).
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
    ) -> Outcome:
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
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """The Home Office grants a request, in whole or in part (`lu/AL-8`): the present allocation of its
        route grows.

        Args:
            licence: The number of the licence.
            request: The request.
            number: How many are granted; at most what was asked for. All of it where left out.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "grant_allocation_request",
            "licence": licence,
            "request": request,
            "number": number,
            "key": key,
            "occurred_at": occurred_at,
        }
        return self.execute(_without_none(document))

    def refuse_allocation_request(
        self,
        *,
        licence: str,
        request: str,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """The Home Office refuses a request (`lu/AL-8`).

        Args:
            licence: The number of the licence.
            request: The request.
            key: A retry key of 1 to 128 bytes: the same key with the same command is carried out once.
            occurred_at: In mirror mode, when it happened.
        """
        document = {
            "command": "refuse_allocation_request",
            "licence": licence,
            "request": request,
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
    ) -> Outcome:
        """The worker used an assigned CoS with an application (`cos/T6`).

        Args:
            licence: The number of the licence.
            certificate: The certificate.
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
    ) -> Outcome:
        """The Home Office opens a used CoS again: the application was invalid, void or withdrawn (`cos/T11`).

        Args:
            licence: The number of the licence.
            certificate: The certificate.
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
    ) -> Outcome:
        """The Home Office cancels an assigned CoS (`cos/T9`).

        Args:
            licence: The number of the licence.
            certificate: The certificate.
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

    def set_policy(
        self,
        *,
        settings: Mapping[str, Sequence[Dated]],
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """Gives settings of the store's policy new values, by id; an empty list brings the default back.

        The change is an event on the store's own chain, and counts for every decision after it.

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

    def erase_person(
        self,
        *,
        licence: str,
        subject: Subject,
        key: str | None = None,
        occurred_at: Moment | None = None,
    ) -> Outcome:
        """Erases the personal data of a person, for good: payloads and salts in the journal, the personal
        columns of records, and what retry keys recognise commands by.

        The chain still verifies; replay and `as_of` show the fields as erased.

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


class SessionQueries(ABC):
    """The queries of a user, each as a method.

    A query that the user may not ask raises `Refused`, whose `decision` has every reason.

    >>> import sms
    >>> from datetime import UTC, datetime
    >>> host = sms.open("memory:", clock="manual", now=datetime(2026, 4, 6, 9, tzinfo=UTC))
    >>> adopted = host.home_office.adopt_licence(
    ...     number="QHDGHB91X",
    ...     organisation={"name": "Example Ltd"},
    ...     routes=[{"route": "skilled_worker", "rating": "a"}],
    ...     users=[{"user_id": "yAy9d5dp", "level": "level_1"}],
    ... )
    >>> [user["level"] for user in host.acting_as("yAy9d5dp").view_users()]
    ['level_1']
    """

    __slots__ = ()

    @abstractmethod
    def query(self, query: Mapping[str, Any]) -> Any:
        """Answer a query that is given as a document."""

    def view_licence_summary(self) -> dict[str, Any]:
        """The licence summary (`lu/M-3`): organisation, number, dates, key personnel, routes and ratings, and
        each allocation as granted, assigned and remaining.
        """
        answer: dict[str, Any] = self.query({"query": "view_licence_summary"})
        return answer

    def view_allocation_requests(self) -> list[dict[str, Any]]:
        """The requests for more certificates, outstanding and ended (`lu/AL-6`, `lu/AL-7`)."""
        answer: list[dict[str, Any]] = self.query({"query": "view_allocation_requests"})
        return answer

    def view_message_board(self) -> list[dict[str, Any]]:
        """The active messages (`lu/MB-3`), latest publication first."""
        answer: list[dict[str, Any]] = self.query({"query": "view_message_board"})
        return answer

    def view_message_archive(self) -> list[dict[str, Any]]:
        """The archived messages (`lu/MB-3`): expired, and not for longer than the archive keeps them; latest
        first.
        """
        answer: list[dict[str, Any]] = self.query({"query": "view_message_archive"})
        return answer

    def view_contact(self) -> dict[str, Any]:
        """Where a forgotten user ID is asked for (`lu/A-15`)."""
        answer: dict[str, Any] = self.query({"query": "view_contact"})
        return answer

    def view_users(self) -> list[dict[str, Any]]:
        """The list of users (`lu/U-2`): current, deactivated and requested, by user ID."""
        answer: list[dict[str, Any]] = self.query({"query": "view_users"})
        return answer

    def view_user(
        self,
        *,
        user_id: str,
    ) -> dict[str, Any]:
        """One user with all details.

        Args:
            user_id: The user.
        """
        document = {
            "query": "view_user",
            "user_id": user_id,
        }
        answer: dict[str, Any] = self.query(_without_none(document))
        return answer

    def view_findings(self) -> list[dict[str, Any]]:
        """What somebody should look into on this licence."""
        answer: list[dict[str, Any]] = self.query({"query": "view_findings"})
        return answer

    def view_cos(
        self,
        *,
        certificate: str,
    ) -> dict[str, Any]:
        """One CoS with everything that is kept of it.

        Args:
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "view_cos",
            "certificate": certificate,
        }
        answer: dict[str, Any] = self.query(_without_none(document))
        return answer

    def search_cos(
        self,
        *,
        after: str | None = None,
        assigned_from: Day | None = None,
        assigned_to: Day | None = None,
        created_from: Day | None = None,
        created_to: Day | None = None,
        family_name: str | None = None,
        host_reference: str | None = None,
        limit: int | None = None,
        number: str | None = None,
        owner: str | None = None,
        passport_number: str | None = None,
        route: RouteWord | None = None,
        state: CertificateStateWord | None = None,
    ) -> Rows:
        """Searches the CoS of the licence; all conditions must hold.

        The number and the passport number are the quickest. The answer holds `rows`, in the order of their
        names, and `next`: the name to go on after, or None.

        Args:
            after: Only certificates after this one.
            assigned_from: The earliest day of assignment.
            assigned_to: The latest day of assignment.
            created_from: The earliest day of the draft.
            created_to: The latest day of the draft.
            family_name: The family name; case and white space at the ends do not matter.
            host_reference: The host's own reference.
            limit: The most rows, from 1 to 1,000; 100 where left out.
            number: The certificate number.
            owner: The owner.
            passport_number: The passport number, as it was written.
            route: The route.
            state: The state, as the clock would have left it.

        Returns:
            A list of the rows; its `next` is that of the answer.
        """
        document = {
            "query": "search_cos",
            "after": after,
            "assigned_from": assigned_from,
            "assigned_to": assigned_to,
            "created_from": created_from,
            "created_to": created_to,
            "family_name": family_name,
            "host_reference": host_reference,
            "limit": limit,
            "number": number,
            "owner": owner,
            "passport_number": passport_number,
            "route": route,
            "state": state,
        }
        answer: Rows = self.query(_without_none(document))
        return answer


class HostQueries(ABC):
    """The queries of the host about a licence, each as a method.

    >>> import sms
    >>> from datetime import UTC, datetime
    >>> host = sms.open("memory:", clock="manual", now=datetime(2026, 4, 6, 9, tzinfo=UTC))
    >>> adopted = host.home_office.adopt_licence(
    ...     number="QHDGHB91X",
    ...     organisation={"name": "Example Ltd"},
    ...     routes=[{"route": "skilled_worker", "rating": "a"}],
    ... )
    >>> host.view_licence_summary(licence="QHDGHB91X")["organisation"]["name"]
    'Example Ltd'
    """

    __slots__ = ()

    @abstractmethod
    def query(self, licence: str, query: Mapping[str, Any]) -> Any:
        """Answer a query about a licence that is given as a document."""

    def view_licence_summary(
        self,
        *,
        licence: str,
    ) -> dict[str, Any]:
        """The licence summary (`lu/M-3`): organisation, number, dates, key personnel, routes and ratings, and
        each allocation as granted, assigned and remaining.

        Args:
            licence: The number of the licence.
        """
        answer: dict[str, Any] = self.query(licence, {"query": "view_licence_summary"})
        return answer

    def view_allocation_requests(
        self,
        *,
        licence: str,
    ) -> list[dict[str, Any]]:
        """The requests for more certificates, outstanding and ended (`lu/AL-6`, `lu/AL-7`).

        Args:
            licence: The number of the licence.
        """
        answer: list[dict[str, Any]] = self.query(licence, {"query": "view_allocation_requests"})
        return answer

    def view_message_board(
        self,
        *,
        licence: str,
    ) -> list[dict[str, Any]]:
        """The active messages (`lu/MB-3`), latest publication first.

        Args:
            licence: The number of the licence.
        """
        answer: list[dict[str, Any]] = self.query(licence, {"query": "view_message_board"})
        return answer

    def view_message_archive(
        self,
        *,
        licence: str,
    ) -> list[dict[str, Any]]:
        """The archived messages (`lu/MB-3`): expired, and not for longer than the archive keeps them; latest
        first.

        Args:
            licence: The number of the licence.
        """
        answer: list[dict[str, Any]] = self.query(licence, {"query": "view_message_archive"})
        return answer

    def view_contact(
        self,
        *,
        licence: str,
    ) -> dict[str, Any]:
        """Where a forgotten user ID is asked for (`lu/A-15`).

        Args:
            licence: The number of the licence.
        """
        answer: dict[str, Any] = self.query(licence, {"query": "view_contact"})
        return answer

    def view_users(
        self,
        *,
        licence: str,
    ) -> list[dict[str, Any]]:
        """The list of users (`lu/U-2`): current, deactivated and requested, by user ID.

        Args:
            licence: The number of the licence.
        """
        answer: list[dict[str, Any]] = self.query(licence, {"query": "view_users"})
        return answer

    def view_user(
        self,
        *,
        licence: str,
        user_id: str,
    ) -> dict[str, Any]:
        """One user with all details.

        Args:
            licence: The number of the licence.
            user_id: The user.
        """
        document = {
            "query": "view_user",
            "user_id": user_id,
        }
        answer: dict[str, Any] = self.query(licence, _without_none(document))
        return answer

    def view_findings(
        self,
        *,
        licence: str,
    ) -> list[dict[str, Any]]:
        """What somebody should look into on this licence.

        Args:
            licence: The number of the licence.
        """
        answer: list[dict[str, Any]] = self.query(licence, {"query": "view_findings"})
        return answer

    def view_cos(
        self,
        *,
        licence: str,
        certificate: str,
    ) -> dict[str, Any]:
        """One CoS with everything that is kept of it.

        Args:
            licence: The number of the licence.
            certificate: The certificate, by our own name for it or by its number.
        """
        document = {
            "query": "view_cos",
            "certificate": certificate,
        }
        answer: dict[str, Any] = self.query(licence, _without_none(document))
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
        family_name: str | None = None,
        host_reference: str | None = None,
        limit: int | None = None,
        number: str | None = None,
        owner: str | None = None,
        passport_number: str | None = None,
        route: RouteWord | None = None,
        state: CertificateStateWord | None = None,
    ) -> Rows:
        """Searches the CoS of the licence; all conditions must hold.

        The number and the passport number are the quickest. The answer holds `rows`, in the order of their
        names, and `next`: the name to go on after, or None.

        Args:
            licence: The number of the licence.
            after: Only certificates after this one.
            assigned_from: The earliest day of assignment.
            assigned_to: The latest day of assignment.
            created_from: The earliest day of the draft.
            created_to: The latest day of the draft.
            family_name: The family name; case and white space at the ends do not matter.
            host_reference: The host's own reference.
            limit: The most rows, from 1 to 1,000; 100 where left out.
            number: The certificate number.
            owner: The owner.
            passport_number: The passport number, as it was written.
            route: The route.
            state: The state, as the clock would have left it.

        Returns:
            A list of the rows; its `next` is that of the answer.
        """
        document = {
            "query": "search_cos",
            "after": after,
            "assigned_from": assigned_from,
            "assigned_to": assigned_to,
            "created_from": created_from,
            "created_to": created_to,
            "family_name": family_name,
            "host_reference": host_reference,
            "limit": limit,
            "number": number,
            "owner": owner,
            "passport_number": passport_number,
            "route": route,
            "state": state,
        }
        answer: Rows = self.query(licence, _without_none(document))
        return answer
