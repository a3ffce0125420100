"""What every record of the package shares."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast, dataclass_transform

from ._native import Decision, Reason

if TYPE_CHECKING:
    from collections.abc import Mapping

Class = TypeVar("Class", bound=type)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(declared: Class) -> Class:
    """Make a class a frozen record with keyword-only members."""
    made: Any = dataclass(frozen=True, kw_only=True, slots=True)(declared)
    # The one that dataclasses give cannot hash lists and dicts.
    made.__hash__ = Record.__hash__
    return cast("Class", made)


class Record:
    """A frozen record. It compares, hashes, pickles, prints itself as it is made, and shows itself as a table."""

    __slots__ = ()

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Make a record of its wire form."""
        return cls(**document)

    def to_dict(self) -> dict[str, Any]:
        """Give the wire form."""
        return {name: wire(value) for name, value in self._members()}

    def __hash__(self) -> int:
        """Equal records have the same wire form."""
        return hash((type(self), hashable(self.to_dict())))

    def _members(self) -> list[tuple[str, Any]]:
        """Every member with its value."""
        return [(member.name, getattr(self, member.name)) for member in fields(self)]  # type: ignore[arg-type]

    def _shown(self) -> dict[str, Any]:
        """Give what a notebook shows: everything, unless a record has secrets."""
        return self.to_dict()

    def _repr_html_(self) -> str:
        """Show the record in a notebook."""
        from . import _html  # noqa: PLC0415  only notebooks need it

        return _html.record(type(self).__name__, self._shown())


def wire(value: Any) -> Any:
    """Write a value as it stands on the wire."""
    if isinstance(value, Record | Decision | Reason):
        return value.to_dict()
    if isinstance(value, list | tuple):
        return [wire(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value


def hashable(value: Any) -> Any:
    """Turn lists and dicts into what can be hashed; equal ones into equal ones."""
    match value:
        case dict():
            return frozenset((name, hashable(member)) for name, member in value.items())
        case list():
            return tuple(hashable(item) for item in value)
        case _:
            return value


def reasons(documents: list[dict[str, Any]]) -> tuple[Reason, ...]:
    """Read a list of reasons."""
    return tuple(Reason.from_dict(document) for document in documents)


def day(text: str | None) -> date | None:
    """Read a day that may be missing."""
    return None if text is None else date.fromisoformat(text)
