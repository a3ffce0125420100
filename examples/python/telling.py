"""How the tour is told: each step under its day, each command with who gave it and what came of it."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast

import sms

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping

Result = TypeVar("Result", bound="Mapping[str, object]")

#: The licence of the story. `SIM` marks it as made up.
LICENCE = "SIM000001"


class Year:
    """A year on one licence."""

    def __init__(self, system: sms.Sms) -> None:
        """Begin before the first step."""
        self.system = system
        self.now = datetime.min.replace(tzinfo=UTC)
        self.steps = 0
        self.seen: list[tuple[int, Any]] = []

    def step(self, year: int, month: int, day: int, title: str) -> None:
        """Begin a step at nine o'clock (UTC) on its day."""
        self.now = datetime(year, month, day, 9, tzinfo=UTC)
        self.system.set_time(self.now)
        self.steps += 1
        print(f"\nStep {self.steps}, {day} {self.now:%B %Y}: {title}")

    def done(self, who: str, what: str, outcome: sms.Outcome[Result]) -> sms.Outcome[Result]:
        """Tell what somebody did, and what came of it."""
        print(f"  {who} {what}")
        tell(outcome)
        self.look()
        return outcome

    @contextmanager
    def refused(self, who: str, what: str, *codes: str) -> Generator[None]:
        """Tell what somebody tried, and may not for these reasons: nothing has changed."""
        print(f"  {who} {what}")
        before = self.system.state(LICENCE)
        try:
            yield
        except sms.SmsError as error:
            self.refusal(error, codes)
        else:
            message = f"{who} {what}: a refusal was expected"
            raise AssertionError(message)
        if self.system.state(LICENCE) != before:
            message = "a refusal has changed the state"
            raise AssertionError(message)
        print("    nothing has changed")

    def log_in(self, who: str, user_id: str, password: str) -> sms.Session:
        """Log a user in with a user ID and a password."""
        print(f"  {who} logs in")
        session = self.system.log_in(user_id, password)
        self.look()
        return session

    def log_in_refused(self, who: str, user_id: str, password: str) -> None:
        """Try a log-in that is refused. What the journal keeps of it is no answer to whoever tries."""
        print(f"  {who} tries to log in with a wrong password")
        try:
            self.system.log_in(user_id, password)
        except sms.SmsError as error:
            self.refusal(error, ("log_in.refused",))
            self.look()
        else:
            message = "a wrong password was accepted"
            raise AssertionError(message)

    def time_passes(self) -> None:
        """Let time pass up to the moment of the step, and what is due happen."""
        print("  The clock brings every licence up to this day")
        tell_notices(self.system.advance_to(self.now))
        self.look()

    def compare(self) -> int:
        """Compare every state that was seen with what the journal says of that time. Give how many there were."""
        for entry, state in self.seen:
            if self.system.as_of(licence=LICENCE, entry=entry).state(LICENCE) != state:
                message = f"the state after entry {entry} is not the state that was seen"
                raise AssertionError(message)
        return len(self.seen)

    def look(self) -> None:
        """Note the state, to be compared with what the journal says of it at the end."""
        since = self.seen[-1][0] if self.seen else 0
        for entry in self.system.journal(LICENCE, since=since):
            since = entry.sequence
        if not self.seen or since > self.seen[-1][0]:
            self.seen.append((since, self.system.state(LICENCE)))

    @staticmethod
    def refusal(error: sms.SmsError, codes: Iterable[str]) -> None:
        """Tell every reason of a refusal, which must be these."""
        print("    refused:")
        tell_reasons(error.reasons, 6)
        found = [reason.code for reason in error.reasons]
        if found != list(codes):
            message = f"refused with {found}, expected was {list(codes)}"
            raise AssertionError(message)


def tell(outcome: sms.Outcome[Mapping[str, object]]) -> None:
    """Tell what a command brought, and what somebody should be told. Secrets are not shown."""
    brought = [f"{name} {shown(value)}" for name, value in outcome.result.items() if value not in (None, ())]
    print("    done" + (": " if brought else "") + ", ".join(brought))
    for issued in outcome.issued:
        print(f"    issued: a temporary password for {issued.user_id}, handed to the host and not shown")
    tell_notices(outcome.notices)
    for warning in outcome.warnings:
        print(f"    warning: {warning.code}: {warning.message} ({warning.rule})")
    for finding in outcome.findings:
        print(f"    finding: {finding.code}: {finding.message} ({finding.rule})")


def tell_notices(notices: Iterable[sms.Notice]) -> None:
    """Tell what somebody should be told."""
    for notice in notices:
        print(f"    notice: {notice.message} ({notice.rule})")


def tell_reasons(reasons: Iterable[sms.Reason], indent: int) -> None:
    """Tell every reason, with what there is to know of it."""
    space = " " * indent
    for reason in reasons:
        print(f"{space}- {reason.code}: {reason.message}")
        print(f"{space}  rule {reason.rule or 'none of SMS'} ({reason.source}), {reason.confidence}")
        if reason.field is not None:
            print(f"{space}  at {reason.field}")
        if reason.remedy is not None:
            print(f"{space}  remedy: {reason.remedy}")


def shown(value: object) -> str:
    """Put a value in words; a reason is told by its message."""
    match value:
        case tuple():
            return " ".join(map(shown, cast("tuple[object, ...]", value)))
        case sms.Reason():
            return f"({value.message})"
        case bool():
            return str(value).lower()
        case _:
            return str(value)
