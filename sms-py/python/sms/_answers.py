"""Questions that need no store, whose answers have types of Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._native import Decision, Policy, Reason, ask
from ._record import day

if TYPE_CHECKING:
    from datetime import date

__all__ = ["check_password", "cos_dates"]


def check_password(
    password: str,
    *,
    user_id: str,
    given_name: str = "",
    family_name: str = "",
    on: date | None = None,
    policy: Policy | None = None,
) -> list[Reason]:
    """List every problem of a password; none means that it may be used.

    Args:
        password: the password. It is not trimmed, and nothing keeps it.
        user_id: the user ID, which it must not contain.
        given_name: the given name of the user.
        family_name: the family name of the user.
        on: the rules of which day; None means the latest that the library knows.
        policy: the policy that counts; None means the default one.

    >>> import sms
    >>> [problem.code for problem in sms.check_password("ApP1e5", user_id="yAy9d5dp")]
    ['password.too_short', 'password.no_special']
    """
    given = {"password": password, "user_id": user_id, "given_name": given_name, "family_name": family_name, "on": on}
    return list(Decision.from_dict(ask({"question": "check_password", **given}, policy)).reasons)


def cos_dates(
    *, assigned_on: date, applied_on: date | None = None, policy: Policy | None = None
) -> dict[str, date | None]:
    """Give the dates that follow from the day of assignment of a CoS.

    They are `last_day_to_apply`, `use_by` (it expires as that day begins), and `latest_start` where the day of the
    application is given.

    >>> import sms
    >>> from datetime import date
    >>> sms.cos_dates(assigned_on=date(2025, 4, 15))["use_by"]
    datetime.date(2025, 7, 16)
    """
    document = {"question": "cos_dates", "assigned_on": assigned_on, "applied_on": applied_on}
    return {name: day(text) for name, text in ask(document, policy).items()}
