"""A training portal: a trainee practises on a made-up sponsor, from the first log-in to the renewal of the allocation.

To run it:

    pip install ./sms-py
    python examples/python/training_portal.py

Each exercise is tried, and what is refused is explained with its rule: so one learns what SMS would
say. Nobody's licence is at risk.
`people.py` has who appears.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import sms

from people import level_1, worker

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LICENCE = "SIM000001"
LONDON = ZoneInfo("Europe/London")
OWN_NAME = "Trainee=Sponsor2026"
PASSWORD = "Practice=Sponsor2026"  # noqa: S105  made up


class Portal:
    """One trainee at one sponsor, whose clock the trainer sets."""

    def __init__(self) -> None:
        """Open a sponsor that exists in memory alone."""
        self.system = sms.open(clock="manual", now=datetime(2026, 4, 6, 9, tzinfo=UTC), seed=1)
        granted = self.system.execute(
            {
                "command": "grant_licence",
                "number": LICENCE,
                "organisation": {"name": "Example Widgets Ltd"},
                "routes": [{"route": "skilled_worker", "rating": "a"}, {"route": "seasonal_worker", "rating": "a"}],
                "allocations": [
                    {"route": "skilled_worker", "granted": 1},
                    {"route": "seasonal_worker", "granted": 3},
                ],
                "level_1_user": {"details": level_1("Tara", "Trainee")},
            },
            actor="home_office",
        )
        self.trainee, self.first_password = granted.result["user_id"], granted.issued[0].temporary_password
        self.solved = self.tried = 0

    def exercise(self, title: str, *codes: str) -> Callable[[Callable[[], str]], None]:
        """Have an exercise tried: it is solved where it is refused for these reasons, or for none."""

        def run(attempt: Callable[[], str]) -> None:
            self.tried += 1
            print(f"\n{self.tried}. {title}")
            try:
                told, refused = attempt(), []
            except sms.SmsError as error:
                told, refused = "", list(error.reasons)
            if told:
                print(f"   {told}")
            for reason in refused:
                print(f"   SMS says: {reason.message} ({reason.rule or reason.code})")
            right = [reason.code for reason in refused] == list(codes)
            self.solved += right
            print("   as it should be" if right else "   this should have gone otherwise")

        return run

    def home_office(self, command: Mapping[str, object]) -> None:
        """Play the Home Office."""
        self.system.execute({"licence": LICENCE, **command}, actor="home_office")

    def goes_on(self, year: int, month: int, day: int) -> None:
        """Let time pass, and show what falls due on the way, as a host would deliver it."""
        for notice in self.system.advance_to(datetime(year, month, day, 9, tzinfo=UTC)):
            due = notice.due_at.astimezone(LONDON)
            print(f"   {due:%d %B %Y}, {notice.channel} to {', '.join(notice.recipients)}: {notice.message}")


def first_log_in(portal: Portal) -> None:
    """Practise the log-in, with what it asks of a new user."""
    system, exercise = portal.system, portal.exercise

    @exercise("Log in with a password of somebody else", "log_in.refused")
    def _() -> str:
        system.log_in(portal.trainee, "Somebody=Else2026")
        return "logged in"

    session = system.log_in(portal.trainee, portal.first_password)

    @exercise("Look at the licence before the temporary password is changed", "session.password_change_needed")
    def _() -> str:
        return str(session.view_licence_summary())

    weak = ("password.too_short", "password.no_uppercase", "password.no_special")

    @exercise("Choose a password that anybody guesses", *weak)
    def _() -> str:
        change_password(session, portal.first_password, "password1")
        return "changed"

    @exercise("Choose one with your own name in it", "password.contains_user_name")
    def _() -> str:
        change_password(session, portal.first_password, OWN_NAME)
        return "changed"

    @exercise("Choose a better one, and see the menu")
    def _() -> str:
        change_password(session, portal.first_password, PASSWORD)
        open_now = [item.title for menu in session.menu() for item in menu.items_ if item.enabled]
        return f"{len(open_now)} functions are open, the first of them: {', '.join(open_now[:3])}"


def change_password(session: sms.Session, old: str, new: str) -> None:
    """Change the own password."""
    session.execute(
        {"command": "change_own_password", "password": old, "new_password": new, "confirm_new_password": new}
    )


def certificates(portal: Portal) -> None:
    """Practise a Certificate of Sponsorship, and running out of them."""
    session, exercise = portal.system.acting_as(portal.trainee), portal.exercise
    people = [("Worker-One", "P2000001"), ("Worker-Two", "P2000002"), ("Worker-Three", "P2000003")]
    forms = [worker(*person) for person in people]
    forms[0].pop("passport_number", None)
    drafts = [
        session.execute({"command": "create_cos", "route": "skilled_worker", "fields": form}).result["certificate"]
        for form in forms
    ]

    @exercise("Assign a certificate that is not complete", "field.missing")
    def _() -> str:
        return assigned(session, drafts[0])

    @exercise("Assign one that is")
    def _() -> str:
        return assigned(session, drafts[1])

    @exercise("Assign one more than was granted", "allocation.insufficient")
    def _() -> str:
        return assigned(session, drafts[2])

    @exercise("Ask for more, and assign it")
    def _() -> str:
        asked = session.execute(
            {
                "command": "request_allocation_increase",
                "increases": [{"route": "skilled_worker", "number": 2, "reason": "Two posts are vacant."}],
            }
        )
        portal.home_office({"command": "grant_allocation_request", "request": asked.result["requests"][0], "number": 1})
        return assigned(session, drafts[2])


def assigned(session: sms.Session, certificate: str) -> str:
    """Assign a certificate."""
    outcome = session.execute({"command": "assign_cos", "certificate": certificate, "terms_accepted": True})
    return f"assigned, and to be used by {outcome.result['use_by']:%d %B %Y}"


def renewal(portal: Portal) -> None:
    """Practise the end of the year: reminders, what renews itself, and what has to be asked for."""
    session, exercise = portal.system.acting_as(portal.trainee), portal.exercise
    seasonal: sms.Increase = {"route": "seasonal_worker", "number": 5, "reason": "The strawberries."}
    skilled: sms.Increase = {"route": "skilled_worker", "number": 5, "reason": "The same."}

    def ask(*renewals: sms.Increase) -> str:
        """Ask for the next year."""
        asked = session.renew_annual_allocation(renewals=list(renewals))
        return asked.result["requests"][0]

    @exercise("Ask for the next year in June", "access.window")
    def _() -> str:
        portal.goes_on(2026, 6, 1)
        return ask(seasonal)

    @exercise("Wait until the time has come, and ask for all of them", "allocation.renewal_pending")
    def _() -> str:
        portal.goes_on(2027, 1, 5)
        return ask(skilled, seasonal)

    @exercise("Ask only for what does not renew itself")
    def _() -> str:
        portal.home_office({"command": "grant_allocation_request", "request": ask(seasonal)})
        return "granted"

    @exercise("See the new year begin")
    def _() -> str:
        portal.goes_on(2027, 4, 6)
        rows = session.view_licence_summary().allocations
        return "; ".join(f"{row.route} to {row.to:%d %B %Y}: {row.remaining} left, {row.lapsed} lapsed" for row in rows)


def main() -> None:
    """Train, and say how it went."""
    portal = Portal()
    first_log_in(portal)
    certificates(portal)
    renewal(portal)
    print(f"\n{portal.solved} of {portal.tried} exercises went as they should")
    print(f"The record is whole: {bool(portal.system.verify())}")


if __name__ == "__main__":
    main()
