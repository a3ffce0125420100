"""What the system answers, as records."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any, Self

from ._enums import Confidence, Function, Menu
from ._native import Reason  # noqa: TC001  the annotations of records are read when they are made
from ._record import Record, reasons, record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Damage", "Finding", "Issued", "MenuItem", "MenuView", "Outcome", "Rows", "Verification"]


@record
class Finding(Record):
    """Something about a licence that somebody should look into; no refusal."""

    __match_args__ = ("code", "message", "rule")

    code: str
    """The stable code."""
    message: str
    """One sentence."""
    rule: str
    """The id of the rule."""
    source: str
    """Where the rule is published."""
    confidence: Confidence
    """How sure we are."""
    remedy: str | None = None
    """What would help, or None."""

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Make a finding of its wire form."""
        return cls(**{**document, "confidence": Confidence(document["confidence"])})


@record
class Issued(Record):
    """A temporary password, for the host to hand to its user. It is in the first answer only, and never printed.

    >>> import sms
    >>> sms.Issued(user_id="abcd1234", temporary_password="Do=not=show=1")
    Issued(user_id='abcd1234')
    """

    __match_args__ = ("user_id", "temporary_password")

    user_id: str
    """Whose it is."""
    temporary_password: str = field(repr=False)
    """The temporary password."""

    def _shown(self) -> dict[str, Any]:
        """Whose it is, and no more."""
        return {"user_id": self.user_id}


@record
class Outcome(Record):
    """The answer to a command that was carried out."""

    __match_args__ = ("result", "events", "notices")

    result: Any = None
    """What it brought: names and numbers of what came to be."""
    events: list[dict[str, Any]] = field(default_factory=list)
    """What happened, as the journal has it."""
    notices: list[dict[str, Any]] = field(default_factory=list)
    """What somebody should be told."""
    warnings: tuple[Reason, ...] = ()
    """What did not forbid it, and is worth showing."""
    findings: list[Finding] = field(default_factory=list)
    """What somebody should look into."""
    disagreements: tuple[Reason, ...] = ()
    """In mirror mode: why our rules would have refused what really happened."""
    repeated: bool = False
    """Whether the retry key was known: then this is the answer of the first time, without its secrets."""
    issued: tuple[Issued, ...] = ()
    """Temporary passwords, in the first answer only."""

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Make an outcome of its wire form."""
        return cls(
            result=document["result"],
            events=document["events"],
            notices=document["notices"],
            warnings=reasons(document["warnings"]),
            findings=[Finding.from_dict(finding) for finding in document["findings"]],
            disagreements=reasons(document["disagreements"]),
            repeated=document["repeated"],
            issued=tuple(Issued.from_dict(issued) for issued in document["issued"]),
        )

    def _shown(self) -> dict[str, Any]:
        """Everything but the temporary passwords."""
        return {**self.to_dict(), "issued": [issued.user_id for issued in self.issued]}


@record
class Damage(Record):
    """Something that is not whole."""

    __match_args__ = ("licence", "code", "message")

    licence: str
    """The licence, or `*` for the store itself."""
    sequence: int | None = None
    """The entry of its journal, where it is about one."""
    record: str | None = None
    """The table and the id of the record, where it is about one."""
    code: str
    """The stable code."""
    message: str
    """What is wrong."""


@record
class Verification(Record):
    """What a verification found. It is true where nothing is damaged."""

    __match_args__ = ("licences", "entries", "records", "damages")

    licences: int
    """Licences that were checked."""
    entries: int
    """Entries that were checked."""
    records: int
    """Records that were compared."""
    damages: tuple[Damage, ...] = ()
    """Everything that is not whole."""

    def __bool__(self) -> bool:
        """Whether nothing is damaged."""
        return not self.damages

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Make a verification of its wire form."""
        return cls(**{**document, "damages": tuple(Damage.from_dict(damage) for damage in document["damages"])})


@record
class MenuItem(Record):
    """An item of a menu, or a button behind it. It is true where it can be used."""

    __match_args__ = ("function", "title", "enabled", "reasons")

    function: Function
    """What it does."""
    title: str
    """The name that people read."""
    enabled: bool
    """Whether it can be used; if not, it is grey."""
    reasons: tuple[Reason, ...] = ()
    """Why it is grey: every reason."""

    def __bool__(self) -> bool:
        """Whether it can be used."""
        return self.enabled

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Make an item of its wire form."""
        function = Function(document["function"])
        return cls(**{**document, "function": function, "reasons": reasons(document["reasons"])})


@record
class MenuView(Record):
    """A menu that a user sees."""

    __match_args__ = ("menu", "title", "items")

    menu: Menu
    """Which menu."""
    title: str
    """The name that people read."""
    items: tuple[MenuItem, ...] = ()
    """The items, in the order in which they stand."""

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Make a menu of its wire form."""
        items = tuple(MenuItem.from_dict(item) for item in document["items"])
        return cls(**{**document, "menu": Menu(document["menu"]), "items": items})


class Rows(list[dict[str, Any]]):
    """Rows of a search as plain dicts, for `pandas.DataFrame(rows)`, and the name to go on after.

    >>> import sms
    >>> rows = sms.Rows([{"certificate": "cos-000000001"}], next="cos-000000001")
    >>> len(rows), rows.next
    (1, 'cos-000000001')
    """

    next: str | None
    """The name to go on after, as the query's `after`; None where these are the last."""

    def __init__(self, rows: Iterable[dict[str, Any]] = (), *, next: str | None = None) -> None:
        """Make a list of rows."""
        super().__init__(rows)
        self.next = next

    def to_dict(self) -> dict[str, Any]:
        """Give the wire form."""
        return {"rows": list(self), "next": self.next}

    def __repr__(self) -> str:
        """Print the rows as they are made."""
        return f"Rows({super().__repr__()}, next={self.next!r})"


def answer(document: Any) -> Any:
    """Give the answer to a query: rows with a name to go on after as `Rows`, anything else as it is."""
    if isinstance(document, dict) and document.keys() == {"rows", "next"}:
        return Rows(document["rows"], next=document["next"])
    return document
