"""The tour: a sponsor's first year, step by step, in a SQLite store.

To run it:

    pip install ./sms-py
    python examples/python/tour.py

`people.py` has who appears, `telling.py` how a step is told.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import sms

from people import level_1, level_2, officer, worker
from telling import LICENCE, Year

if TYPE_CHECKING:
    from sms import Issued, Nothing, Outcome, RequestedIncreases, Session

HOME_OFFICE = "The Home Office"
ANNA = "Anna Archer (Level 1)"
CARL = "Carl Cooper (Level 2)"
PASSWORD = "Sponsor=Licence2026"  # noqa: S105  made up


def main() -> None:
    """Tell the year on a clock of our own; the same seed gives the same made-up numbers each time."""
    with TemporaryDirectory(prefix="sms-tour-") as folder:
        start = datetime(2026, 4, 6, tzinfo=UTC)
        system = sms.open(Path(folder) / "sponsor.db", clock="manual", now=start, seed=1)
        print("A sponsor's first year")
        year = Year(system)
        live(year)
        print(f"\nThe journal gives back each of the {year.compare()} states that were seen on the way")
        found = system.verify()
        assert found, found.damages
        print(f"The journal is whole: {found.entries} entries replay to the {found.records} records that are kept")


def live(year: Year) -> None:
    """Live a year in the life of a sponsor."""
    anna = grant(year)
    first_log_in(year, anna)
    carl = users(year, anna.user_id)
    names = certificates(year, carl)
    increase(year, anna.user_id, carl, names[2])
    withdraw(year, anna.user_id, carl, names[0])
    use_and_report(year, carl, names[1])
    downgrade(year, anna.user_id)
    another_officer(year, anna.user_id)
    the_end(year, names)


def grant(year: Year) -> Issued:
    """Grant the licence; gives Anna's user ID and temporary password."""
    year.step(2026, 4, 6, "the licence is granted")
    granted = year.done(
        HOME_OFFICE,
        "grants Example Widgets Ltd a licence for Skilled Worker, with 2 undefined CoS;"
        " Anna Archer is its Level 1 user",
        year.system.home_office.grant_licence(
            number=LICENCE,
            organisation={"name": "Example Widgets Ltd", "town": "Exampleton"},
            routes=[{"route": "skilled_worker", "rating": "a"}],
            level_1_user={"details": level_1("Anna", "Archer")},
            allocations=[{"route": "skilled_worker", "granted": 2}],
        ),
    )
    year.done(
        HOME_OFFICE,
        "posts a message that Level 1 users must accept",
        year.system.home_office.post_message(licence=LICENCE, text="Welcome.", expires_on=date(2026, 5, 6)),
    )
    return granted.issued[0]


def first_log_in(year: Year, anna: Issued) -> None:
    """Let Anna in for the first time: password and messages come before anything else."""
    year.step(2026, 4, 7, "the first log-in")
    year.log_in_refused(ANNA, anna.user_id, "not the password")
    user = year.log_in(ANNA, anna.user_id, anna.temporary_password)
    with year.refused(ANNA, "begins a CoS at once", "session.password_change_needed", "session.messages_not_accepted"):
        user.create_cos(route="skilled_worker")
    with year.refused(
        ANNA,
        "chooses `archer`, a bad password",
        "password.too_short",
        "password.no_uppercase",
        "password.no_digit",
        "password.no_special",
        "password.contains_user_name",
    ):
        change_password(user, anna, "archer")
    year.done(ANNA, "chooses a good one", change_password(user, anna, PASSWORD))
    year.done(ANNA, "accepts the messages", user.accept_messages())


def change_password(user: Session, anna: Issued, chosen: str) -> Outcome[Nothing]:
    """Change Anna's temporary password for one that she has chosen."""
    return user.change_own_password(password=anna.temporary_password, new_password=chosen, confirm_new_password=chosen)


def anna_logs_in(year: Year, user_id: str) -> Session:
    """Log Anna in, as on any day: the messages come first."""
    user = year.log_in(ANNA, user_id, PASSWORD)
    year.done(ANNA, "accepts the messages", user.accept_messages())
    return user


def users(year: Year, anna: str) -> Session:
    """Bring two more users; gives Carl, who works on the certificates."""
    year.step(2026, 4, 8, "two more users")
    user = anna_logs_in(year, anna)
    requested = year.done(
        ANNA,
        "requests a second Level 1 user, Bella Baker",
        user.request_level_1_user(details=level_1("Bella", "Baker")),
    )
    year.done(
        HOME_OFFICE,
        "approves Bella Baker",
        year.system.home_office.approve_user(licence=LICENCE, user_id=requested.result.user_id),
    )
    created = year.done(
        ANNA,
        "creates a Level 2 user, Carl Cooper",
        user.create_level_2_user(details=level_2("Carl", "Cooper")),
    )
    with year.refused(ANNA, "tries to deactivate herself", "user.self"):
        user.deactivate_user(user_id=anna)
    return year.system.acting_as(created.result.user_id)


def certificates(year: Year, carl: Session) -> list[str]:
    """Create three certificates and assign two. Gives the names of all."""
    year.step(2026, 4, 20, "three certificates for two units")
    fields = worker("Worker-One", "P1000001")
    missing: sms.CosForm = {"passport_number": fields.pop("passport_number"), "start_on": fields.pop("start_on")}
    drafted = year.done(
        CARL,
        "creates a CoS for Worker-One, without passport number and start date",
        carl.create_cos(route="skilled_worker", fields=fields),
    )
    names = [drafted.result.certificate]
    with year.refused(CARL, "tries to assign it", "field.missing", "field.missing"):
        carl.assign_cos(certificate=names[0], terms_accepted=True)
    year.done(CARL, "fills in what was missing", carl.edit_cos(certificate=names[0], fields=missing))
    for name, passport in ("Worker-Two", "P1000002"), ("Worker-Three", "P1000003"):
        created = carl.create_cos(route="skilled_worker", fields=worker(name, passport))
        year.done(CARL, f"creates a CoS for {name}", created)
        names.append(created.result.certificate)
    year.done(CARL, "assigns the first", carl.assign_cos(certificate=names[0], terms_accepted=True))
    year.done(CARL, "assigns the second", carl.assign_cos(certificate=names[1], terms_accepted=True))
    with year.refused(CARL, "tries to assign the third", "allocation.insufficient"):
        carl.assign_cos(certificate=names[2], terms_accepted=True)
    allocation(year)
    return names


def increase(year: Year, anna: str, carl: Session, third: str) -> None:
    """Ask for one unit more, and use it."""
    year.step(2026, 5, 5, "one unit more")
    with year.refused(CARL, "asks for an increase", "access.level"):
        ask_for_increase(carl)
    asked = year.done(ANNA, "asks for an increase of 3", ask_for_increase(anna_logs_in(year, anna)))
    year.done(
        HOME_OFFICE,
        "grants 1",
        year.system.home_office.grant_allocation_request(licence=LICENCE, request=asked.result.requests[0], number=1),
    )
    year.done(CARL, "assigns the third", carl.assign_cos(certificate=third, terms_accepted=True))
    allocation(year)


def ask_for_increase(user: Session) -> Outcome[RequestedIncreases]:
    """Ask for three units more."""
    return user.request_allocation_increase(
        increases=[{"route": "skilled_worker", "number": 3, "reason": "Three more programmers are wanted."}]
    )


def withdraw(year: Year, anna: str, carl: Session, first: str) -> None:
    """Withdraw the first certificate, which takes a Level 1 user."""
    year.step(2026, 5, 20, "one is withdrawn")
    with year.refused(CARL, "tries to withdraw the first", "access.level"):
        carl.withdraw_cos(certificate=first)
    user = anna_logs_in(year, anna)
    year.done(ANNA, "withdraws it", user.withdraw_cos(certificate=first))
    allocation(year)


def use_and_report(year: Year, carl: Session, second: str) -> None:
    """Let the worker of the second certificate come, and report on them."""
    year.step(2026, 6, 10, "one is used")
    year.done(
        HOME_OFFICE,
        "grants leave on the second, which is thereby used",
        year.system.home_office.mark_cos_used(licence=LICENCE, certificate=second),
    )
    year.step(2026, 7, 1, "a report")
    year.done(
        CARL,
        "reports that the worker of the second earns less",
        carl.report_worker_activity(
            certificate=second,
            activity=sms.WorkerActivity.PAY_REDUCED,
            event_on=date(2026, 6, 29),
            fields={"new_salary_pence": 4_000_000, "new_salary_period": "year", "reason": "Shorter hours."},
            details="Shorter hours after illness.",
        ),
    )


def downgrade(year: Year, anna: str) -> None:
    """Let the rating fall to B; the fee of the action plan is paid in time."""
    year.step(2026, 7, 15, "the rating falls")
    rated = year.done(
        HOME_OFFICE,
        "rates Skilled Worker B",
        year.system.home_office.set_rating(licence=LICENCE, route="skilled_worker", rating="b"),
    )
    with year.refused(HOME_OFFICE, "is asked for Scale-up as well", "licence.b_rated"):
        year.system.home_office.add_route(licence=LICENCE, route="scale_up")
    plan = rated.result.action_plan
    assert plan is not None
    user = anna_logs_in(year, anna)
    year.done(ANNA, "pays the fee, and the action plan begins", user.pay_action_plan(plan=plan))


def another_officer(year: Year, anna: str) -> None:
    """Change the Authorising Officer: asked for in SMS, signed on paper, decided by the Home Office."""
    year.step(2026, 8, 3, "another Authorising Officer")
    user = anna_logs_in(year, anna)
    asked = year.done(
        ANNA,
        "asks for Olga Owen as Authorising Officer",
        user.replace_authorising_officer(fields=officer("Olga", "Owen")),
    )
    request = asked.result.request
    year.done(ANNA, "sends the signed submission sheet", user.record_submission_sheet(request=request))
    office = year.system.home_office
    year.done(HOME_OFFICE, "takes the request up", office.take_up_change_request(licence=LICENCE, request=request))
    year.done(HOME_OFFICE, "accepts it", office.accept_change_request(licence=LICENCE, request=request))
    found = year.system.view_licence_summary(licence=LICENCE).key_personnel.authorising_officer
    assert found is not None
    print(f"  The Authorising Officer is {found.given_name} {found.family_name}")


def the_end(year: Year, names: list[str]) -> None:
    """Let the third expire, and look at all of them."""
    year.step(2026, 8, 10, "one expires")
    year.time_passes()
    year.step(2027, 4, 5, "the year is over")
    for place, name, state in zip(("first", "second", "third"), names, ("withdrawn", "used", "expired"), strict=True):
        certificate = year.system.view_cos(licence=LICENCE, certificate=name)
        print(f"  The {place} CoS, {certificate.number}, is {certificate.state}")
        assert certificate.state == state
    allocation(year)


def allocation(year: Year) -> None:
    """Tell where the allocation stands."""
    ours = year.system.view_licence_summary(licence=LICENCE).allocations[0]
    print(f"  The allocation: {ours.granted} granted, {ours.assigned} assigned, {ours.remaining} remaining")


if __name__ == "__main__":
    main()
