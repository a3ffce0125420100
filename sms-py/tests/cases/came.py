"""What came of a step, in the one shape that expectations look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import sms

from . import screen, typed

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Came:
    """The answer of a step in its wire form; of a refusal or failure, its reasons."""

    value: Any
    is_decision: bool = False
    is_failure: bool = False
    mistakes: list[str] = field(default_factory=list)
    """What is wrong with the types of the answer, and with what a screen shows of it."""

    @property
    def reasons(self) -> list[dict[str, Any]]:
        reasons: list[dict[str, Any]] = self.value["reasons"] if self.is_decision or self.is_failure else []
        return reasons

    @property
    def is_refusal(self) -> bool:
        return bool(self.reasons)

    def listed(self, name: str, member: str) -> list[Any]:
        """A member of each item of a list of the answer."""
        items = self.value.get(name) if isinstance(self.value, dict) else None
        return [item.get(member) for item in items] if isinstance(items, list) else []

    @property
    def against(self) -> list[str]:
        """The codes of what speaks against it: of a refusal, of a failure, or of a disagreement that was recorded."""
        return [reason["code"] for reason in self.reasons] + self.listed("disagreements", "code")


def came_of(call: Callable[[], Any]) -> Came:
    """Make a call, and say what came of it."""
    try:
        answer = call()
    except sms.Refused as refused:
        return Came(refused.decision.to_dict(), is_decision=True)
    except sms.SmsError as failed:
        reasons = [reason.to_dict() for reason in failed.reasons]
        return Came({"allowed": False, "reasons": reasons, "warnings": []}, is_failure=True)
    value = wire(answer)
    mistakes = [*typed.mistakes(answer), *screen.mistakes(answer)]
    return Came(value, is_decision=isinstance(answer, sms.Decision), mistakes=mistakes)


def wire(answer: Any) -> Any:
    """The wire form of an answer."""
    if hasattr(answer, "to_dict"):
        return answer.to_dict()
    if isinstance(answer, list | tuple):
        return [wire(item) for item in answer]
    return {name: wire(value) for name, value in answer.items()} if isinstance(answer, dict) else answer
