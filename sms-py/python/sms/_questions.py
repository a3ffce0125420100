"""Questions that need no store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._native import Decision, Policy, Reason, ask
from ._record import day

if TYPE_CHECKING:
    from datetime import date

__all__ = ["check_application", "check_password", "cos_dates", "error_codes", "functions", "rules", "settings"]


def functions() -> list[str]:
    """List the functions of SMS, in the order of its menus.

    >>> import sms
    >>> sms.functions()[:3]
    ['log_in', 'log_out', 'change_own_password']
    """
    names: list[str] = ask({"question": "functions"})
    return names


def rules() -> list[dict[str, Any]]:
    """List the registry of rules: `id`, `title`, `source`, `confidence`, and the days `from` and `to`.

    >>> import sms
    >>> next(rule["title"] for rule in sms.rules() if rule["id"] == "cos/6.1")
    'a CoS is issued no more than 3 months before the application'
    """
    registry: list[dict[str, Any]] = ask({"question": "rules"})
    return registry


def settings() -> list[dict[str, Any]]:
    """List every figure and switch with its defaults: `id`, `title`, `rule`, `kind`, and `values` by day.

    >>> import sms
    >>> next(setting["values"] for setting in sms.settings() if setting["id"] == "lock.wait_minutes")
    [{'from': None, 'value': 20}]
    """
    figures: list[dict[str, Any]] = ask({"question": "settings"})
    return figures


def error_codes() -> list[dict[str, Any]]:
    """List every code: `number`, `id` and `meaning`.

    >>> import sms
    >>> sms.error_codes()[0]["id"]
    'boundary.null'
    """
    codes: list[dict[str, Any]] = ask({"question": "error_codes"})
    return codes


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


def check_application(*, assigned_on: date, applied_on: date, start_on: date, policy: Policy | None = None) -> Decision:
    """Say whether a CoS can be used in an application, with every reason why not.

    Args:
        assigned_on: the day on which it was assigned.
        applied_on: the day of the application.
        start_on: the day on which the work starts.
        policy: the policy that counts; None means the default one.

    >>> import sms
    >>> from datetime import date
    >>> late = sms.check_application(
    ...     assigned_on=date(2025, 9, 1), applied_on=date(2025, 12, 2), start_on=date(2025, 12, 20)
    ... )
    >>> late.reasons[0].code
    'certificate.too_old'
    """
    days = {"assigned_on": assigned_on, "applied_on": applied_on, "start_on": start_on}
    return Decision.from_dict(ask({"question": "check_application", **days}, policy))


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
