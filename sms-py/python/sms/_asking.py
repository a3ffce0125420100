"""Questions that need no store, as documents, and the one that has an answer of its own in Python."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import _native
from ._documents import Day
from ._native import Policy, Reason
from ._public import made_public
from ._typed import told

__all__ = ["ask", "check_password"]


def ask(question: Mapping[str, Any] | str, policy: Policy | None = None) -> Any:
    """Answer a question that needs no store: `{"question": name, fields}`, or its JSON text.

    `{"question": "questions"}` lists them. The answer has the type that the function of the same name gives; that of
    `check_password` is a decision.

    >>> import sms
    >>> sms.ask({"question": "cos_dates", "assigned_on": "2025-04-15"}).use_by
    datetime.date(2025, 7, 16)
    """
    return told(*_native.ask(question, policy))


def check_password(
    password: str,
    *,
    user_id: str,
    given_name: str = "",
    family_name: str = "",
    on: Day | None = None,
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
    return list(ask({"question": "check_password", **given}, policy).reasons)


made_public(globals())
