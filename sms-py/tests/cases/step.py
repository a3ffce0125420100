"""A step of a case, written out and read strictly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .document import Mistake, only

VERBS = frozenset(
    {
        "execute",
        "execute_text",
        "preview",
        "what_if",
        "query",
        "can",
        "menu",
        "log_in",
        "resume",
        "log_out",
        "decline_messages",
        "reset_password",
        "set_time",
        "advance_to",
        "journal",
        "verify",
        "view",
        "ask",
    }
)
COMMANDS = frozenset({"execute", "execute_text"})
KNOCKS = frozenset({"log_in", "reset_password"})
WRITES = COMMANDS | KNOCKS | {"advance_to", "log_out", "decline_messages"}

_WHO = frozenset({"as", "user", "in", "licence", "certificate", "as_of", "last"})
_OTHERS = frozenset({"why", "preview_differs", "expect", "save"})
_EXPECT = frozenset(
    {
        "refused",
        "failed",
        "warnings",
        "findings",
        "disagreements",
        "repeated",
        "fields",
        "rules",
        "notices",
        "events",
        "at",
        "count",
        "absent",
        "logged",
    }
)


@dataclass(frozen=True)
class Step:
    """A step. Exactly one verb is there."""

    document: dict[str, Any]

    def __post_init__(self) -> None:
        only(self.document, "a step", VERBS | _WHO | _OTHERS)
        only(self.expect, "`expect`", _EXPECT)
        if len(self.document.keys() & VERBS) != 1:
            message = f"a step has one verb, and not {sorted(self.document.keys() & VERBS)}"
            raise Mistake(message)

    @property
    def verb(self) -> str:
        (verb,) = self.document.keys() & VERBS
        return verb

    @property
    def given(self) -> Any:
        """What stands beside the verb."""
        return self.document[self.verb]

    def get(self, name: str) -> Any:
        return self.document.get(name)

    @property
    def expect(self) -> dict[str, Any]:
        expect: dict[str, Any] = self.document.get("expect", {})
        return expect

    @property
    def save(self) -> dict[str, str]:
        save: dict[str, str] = self.document.get("save", {})
        return save

    @property
    def preview_differs(self) -> bool:
        return bool(self.document.get("preview_differs"))

    @property
    def carries_out(self) -> bool:
        """Whether it carries out a command."""
        return self.verb in COMMANDS

    @property
    def knocks(self) -> bool:
        """Whether a refusal of it may write a security event all the same."""
        return self.verb in KNOCKS

    @property
    def writes(self) -> bool:
        """Whether it can change anything at all."""
        return self.verb in WRITES
