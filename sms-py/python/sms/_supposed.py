"""What is supposed: the steps that `Sms.what_if` takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NotRequired, TypedDict

from ._documents import Moment

__all__ = ["OwnStep", "Supposed"]


class OwnStep(TypedDict):
    """A step that a user supposes: a command, and when."""

    command: Mapping[str, Any]
    """The command, `{"command": name, fields}`."""
    actor: NotRequired[str]
    """The user ID of the user, if it is said at all."""
    at: NotRequired[Moment]
    """The moment to which the clock of the copy goes first."""


class Supposed(TypedDict):
    """A step that a host supposes: a command, who gives it, and when."""

    command: Mapping[str, Any]
    """The command, `{"command": name, fields}`."""
    actor: str
    """Who gives it: `home_office`, `clock` or a user ID."""
    at: NotRequired[Moment]
    """The moment to which the clock of the copy goes first."""
