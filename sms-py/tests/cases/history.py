"""What a runner asks of every step by itself: that a refusal changes nothing, and that the past stays what it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .canonical import canonical, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    import sms

STORE = "*"


def _length(system: sms.Sms, chain: str) -> int:
    length: int = max((entry.sequence for entry in system.journal(chain)), default=0)
    return length


@dataclass(frozen=True)
class Snapshot:
    """Everything that is kept: by licence the length of its journal and its state; the length of the store's own."""

    licences: dict[str, tuple[int, str]]
    store: int

    @classmethod
    def of(cls, system: sms.Sms) -> Snapshot:
        numbers = system.licences()
        licences = {number: (_length(system, number), canonical(system.state(number))) for number in numbers}
        return cls(licences, _length(system, STORE))


def news(system: sms.Sms, before: Snapshot) -> list[sms.RecordedEvent]:
    """What the journals say now that an earlier snapshot did not."""
    nothing = (0, "")
    return [
        entry
        for number in system.licences()
        for entry in system.journal(number, since=before.licences.get(number, nothing)[0])
    ]


@dataclass
class Memory:
    """The states that were seen, to be compared with what the journal says of them in the end."""

    present: Snapshot
    seen: dict[tuple[str, int], str] = field(default_factory=dict)

    def remember(self, now: Snapshot) -> None:
        """Keep what there is now as the present, and what is new of it among what was seen."""
        self.present = now
        for number, (entries, state) in now.licences.items():
            self.seen.setdefault((number, entries), state)

    def forget(self, licence: str) -> None:
        """An erasure takes what it erases out of the past too."""
        self.seen = {(number, entries): state for (number, entries), state in self.seen.items() if number != licence}

    def differences(self, system: sms.Sms) -> Iterator[str]:
        """States that the journal tells otherwise than they were seen."""
        for (number, entries), state in self.seen.items():
            told = system.as_of(licence=number, entry=entries).state(number)
            if canonical(told) != state:
                yield f"as of entry {entries} of {number}\n  seen {state[:2_000]}\n  told {shown(told)}"
