"""What every record of the package shares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self, dataclass_transform, get_type_hints

from ._errors import refuse_type
from ._reading import Reader, copied, reader, wire
from ._screen import MASK, How, Screened, text, tree

LEFT_OUT: Any = object()
"""The default of a member that may be left out of the document."""


class Secret:
    """Marks a member that is never shown."""

    __slots__ = ()


def secret() -> Any:
    """Declare a member that must be there, and is never shown."""
    return Secret()


class Member:
    """A member of a record, read from the document when somebody first asks for it."""

    __slots__ = ("default", "key", "kind", "name")

    def __init__(self, name: str, kind: str, default: object) -> None:
        """Name the attribute, its type as it is written, and what it is where nothing is given."""
        self.name: str = name
        # What Python keeps for itself, or a mapping has already, has an underscore at the end of the attribute alone.
        self.key: str = name.removesuffix("_")
        self.kind: str = kind
        self.default: object = default

    def __get__(self, record: Record | None, owner: type[Record]) -> Any:
        """Give the value; of the class, the member itself."""
        return self if record is None else record.read(self)

    def __repr__(self) -> str:
        """Give the type, for `help`."""
        return self.kind


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(secret,))
class Record(Screened, Mapping[str, object]):
    """A frozen record, whose members are attributes, and a mapping of their names on the wire to the same values.

    It is made by names only. It compares, hashes, pickles, prints itself as it is made, and shows itself as a table;
    then what is personal is masked and a long list counted, and `show` shows them. It equals another record with the
    same wire form, and any other mapping with equal members. A member that is left out of the document is None as an
    attribute, and is not in the mapping. Forms and other dicts are given as copies, so that the record stays as it is.
    """

    __slots__ = ("_document",)

    MEMBERS: ClassVar[dict[str, Member]] = {}
    """The members that a document can have, by their names there."""

    PERSONAL: ClassVar[tuple[str, ...]] = ()
    """The members that are, or may be, about a person, by their names in the document."""

    _document: dict[str, Any]

    def __init_subclass__(cls, *, personal: tuple[str, ...] = ()) -> None:
        """Take the members from the annotations of the class, and note which are about a person."""
        cls.PERSONAL = personal
        declared = vars(cls)
        members = [Member(name, kind, declared.get(name, Member)) for name, kind in cls.__annotations__.items()]
        for member in members:
            setattr(cls, member.name, member)
        cls.MEMBERS = cls.MEMBERS | {member.key: member for member in members}

    def __init__(self, **members: Any) -> None:
        """Make a record of its members."""
        cls = type(self)
        document = {}
        for key, member in cls.MEMBERS.items():
            value = members.pop(member.name, member.default)
            if value is Member or isinstance(value, Secret):
                message = f"{cls.__name__}() needs the argument '{member.name}'"
                raise TypeError(message)
            if value is not LEFT_OUT:
                document[key] = wire(value)
            if isinstance(value, Record):
                self.__dict__[member.name] = value
        if members:
            message = f"{cls.__name__}() has no argument '{next(iter(members))}'"
            raise TypeError(message)
        _keep(self, document)

    @classmethod
    def of_wire(cls, document: dict[str, Any]) -> Self:
        """Make a record of a document that the library gave and nobody else holds."""
        record = cls.__new__(cls)
        _keep(record, document)
        return record

    @classmethod
    def from_dict(cls, document: Mapping[str, Any]) -> Self:
        """Make a record of its wire form."""
        if not isinstance(document, Mapping):
            refuse_type("document", "a dict", document)
        readers = _readers(cls)
        known = {member.name: readers[key](document[key]) for key, member in cls.MEMBERS.items() if key in document}
        unknown = {key: document[key] for key in document if key not in cls.MEMBERS}
        return cls(**known, **unknown)

    def to_dict(self) -> dict[str, Any]:
        """Give the wire form."""
        return copied(self._document)  # type: ignore[no-any-return]

    def read(self, member: Member) -> Any:
        """Give the value of a member, and keep it where nobody can change it."""
        if member.key not in self._document:
            return None
        value = _readers(type(self))[member.key](self._document[member.key])
        if not isinstance(value, dict | list):
            self.__dict__[member.name] = value
        return value

    if not TYPE_CHECKING:  # each record has its own for type checkers

        def __getitem__(self, key: str) -> object:
            """Give the value of a member by its name on the wire."""
            if key not in self._document:
                raise KeyError(key)
            return getattr(self, self.MEMBERS[key].name)

    def __iter__(self) -> Iterator[str]:
        """Go through the names of the members on the wire."""
        return iter(self._document)

    def __len__(self) -> int:
        """Count the members that are not left out."""
        return len(self._document)

    def __contains__(self, key: object) -> bool:
        """Whether a member is there, by its name on the wire."""
        return key in self._document

    def __eq__(self, other: object) -> bool:
        """Compare with a record or with another mapping."""
        if isinstance(other, Record):
            return self._document == other._document
        return dict(self) == dict(other) if isinstance(other, Mapping) else NotImplemented

    def __hash__(self) -> int:
        """Equal records have the same wire form."""
        return hash(hashable(self._document))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        """Refuse: a record is frozen."""
        message = f"a {type(self).__name__} is frozen"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> NoReturn:
        """Refuse: a record is frozen."""
        message = f"a {type(self).__name__} is frozen"
        raise AttributeError(message)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle and copy by the wire form, together with what was read already."""
        return type(self).of_wire, (self._document,), dict(self.__dict__)

    def _seen(self, how: How) -> Iterator[tuple[Member, Any]]:
        """Go through the members that are no secret, with what is seen of their values."""
        for key, value in self.items():
            member = self.MEMBERS[key]
            is_masked = key in self.PERSONAL and not how.reveal and value not in (None, "")
            if not isinstance(member.default, Secret):
                yield member, MASK if is_masked else value

    def _text(self, how: How) -> str:
        members = (f"{member.name}={text(value, member.name, how)}" for member, value in self._seen(how))
        return f"{type(self).__name__}({', '.join(members)})"

    def _tree(self, how: How) -> dict[str, Any]:
        return {member.key: tree(value, member.key, how) for member, value in self._seen(how)}

    def _html(self, how: How) -> str:
        from . import _html  # noqa: PLC0415  only notebooks need it

        return _html.record(type(self).__name__, self._tree(how))


_keep = Record.__dict__["_document"].__set__


@cache
def _readers(cls: type[Record]) -> dict[str, Reader]:
    """Give what reads each member, by its name on the wire."""
    hints = get_type_hints(cls)
    return {key: reader(hints[member.name]) for key, member in cls.MEMBERS.items()}


def hashable(value: Any) -> Any:
    """Turn lists and dicts into what can be hashed; equal ones into equal ones."""
    match value:
        case dict():
            return frozenset((name, hashable(member)) for name, member in value.items())
        case list():
            return tuple(hashable(item) for item in value)
        case _:
            return value
