"""
The native half of `sms`. Private: import `sms`.
"""

import collections.abc
import datetime
import os
import typing
from collections.abc import Iterator
from typing import Any, Final, final

from sms._answers import Finding, Parameters
from sms._documents import Day, Moment
from sms._enums import (
    Confidence,
    ConfidenceWord,
    FunctionWord,
    LevelWord,
    LicenceStatusWord,
    RatingWord,
    RouteWord,
    UserStatusWord,
)
from sms._settings import SettingChanges, Settings
from sms._tables import ColumnKind, TableName
from sms.register import Figures, Row

__all__ = [
    "TABLE_ROWS",
    "VERSION",
    "BulkCheck",
    "BulkFile",
    "BulkReader",
    "BulkWriter",
    "Decision",
    "Policy",
    "Reason",
    "Register",
    "Session",
    "System",
    "Table",
    "View",
    "ask",
    "check_file",
    "command_line",
    "decide",
    "is_data",
    "sample",
    "whole_list",
    "word_message",
]

TABLE_ROWS: Final[int]
"""
The most rows of a table that becomes a file.
"""

VERSION: Final[str]
"""
The version of the library.
"""

@final
class BulkCheck:
    """
    The records of a reader that the schema lets through, each with what would become of it.
    """
    def next(self, /) -> dict[str, typing.Any] | None:
        """
        The next one; none at the end.
        """

@final
class BulkFile:
    """
    A file that was read or made. `sms.bdt.BulkFile` is its public face.
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def commands(self, /) -> list[dict[str, typing.Any]]:
        """
        The commands that the file stands for.
        """
    @classmethod
    def export(cls, /, licence_number: str, rows: list[typing.Any]) -> BulkFile:
        """
        Makes the export file of a licence.
        """
    def header(self, /) -> dict[str, str | None]:
        """
        What the file says of itself.
        """
    @property
    def kind(self, /) -> str:
        """
        The kind of file.
        """
    @classmethod
    def make(cls, /, kind: str, file_id: str | None, licence_number: str | None, records: list[typing.Any]) -> BulkFile:
        """
        Makes a file of values.
        """
    @classmethod
    def of_rows(
        cls,
        /,
        columns: list[str],
        rows: collections.abc.Iterable[collections.abc.Sequence[typing.Any]],
        mapping: collections.abc.Mapping[str, typing.Any] | str,
    ) -> tuple[BulkFile | None, dict[str, typing.Any]]:
        """
        The same of the names of columns and rows of values.
        """
    @classmethod
    def of_table(
        cls, /, source: bytes | str | os.PathLike[str], mapping: collections.abc.Mapping[str, typing.Any] | str
    ) -> tuple[BulkFile | None, dict[str, typing.Any]]:
        """
        Makes a file of a table of bytes: it, or none, and what became of the rows.
        """
    def problems(self, /, reasons: collections.abc.Sequence[Reason]) -> list[dict[str, typing.Any]]:
        """
        Reasons with the lines and elements of the file.
        """
    @classmethod
    def read(
        cls, /, data: bytes | str | os.PathLike[str], progress: collections.abc.Callable[[int], object] | None
    ) -> BulkFile:
        """
        Reads a file, all of it or nothing.
        """
    def rows(self, /) -> tuple[list[str], list[list[str | None]]]:
        """
        The names of the columns, and the texts of each record.
        """
    def to_bytes(self, /) -> bytes:
        """
        The file as SMS takes it.
        """
    def values(self, /, place: int) -> dict[str, typing.Any] | None:
        """
        The values of a record.
        """
    @property
    def version(self, /) -> str:
        """
        The version of its schema.
        """
    def write(self, /, path: str | os.PathLike[str]) -> None:
        """
        Writes the file at a path: whole, or not at all.
        """

@final
class BulkReader:
    """
    A file that is being read. `sms.bdt.Reader` is its public face.
    """
    def __new__(cls, /, data: bytes | str | os.PathLike[str]) -> BulkReader:
        """
        Begins to read.
        """
    @property
    def bytes_read(self, /) -> int:
        """
        How many bytes were read.
        """
    def check(self, /, *, policy: Policy | None, on: Day | None) -> BulkCheck:
        """
        Checks the records that follow by the rules of a day: today where none is given.
        """
    def header(self, /) -> dict[str, str | None] | None:
        """
        What the file says of itself, once it is read.
        """
    @property
    def kind(self, /) -> str | None:
        """
        The kind of file, once it is known.
        """
    def next(self, /) -> dict[str, typing.Any] | None:
        """
        The next record; none at the end.
        """
    def problems(self, /) -> list[dict[str, typing.Any]]:
        """
        What was found wrong beside the records.
        """
    @property
    def records(self, /) -> int:
        """
        How many records were read.
        """
    def verdict(self, /) -> dict[str, typing.Any]:
        """
        The verdict on what was read.
        """

@final
class BulkWriter:
    """
    A file that is being written. `sms.bdt.Writer` is its public face.
    """
    @classmethod
    def create(
        cls, /, path: str | os.PathLike[str], kind: str, file_id: str | None, licence_number: str | None
    ) -> BulkWriter:
        """
        Begins a file that will stand at a path.
        """
    def finish(self, /) -> None:
        """
        Ends the file, and puts it in its place.
        """
    def give_up(self, /) -> None:
        """
        Gives the file up: nothing is left of it.
        """
    @property
    def records(self, /) -> int:
        """
        How many records were written.
        """
    def write(self, /, fields: collections.abc.Mapping[str, typing.Any]) -> None:
        """
        Writes a record.
        """

@final
class Decision:
    """
    The answer to "may this be done?". It is true where it may, and tells every reason where it may not. Its members are
    attributes, and it is a mapping of them; `further` and `findings` are left out where they are empty.

    >>> import sms
    >>> bool(sms.decide("create_cos", level="level_2"))
    True
    >>> sms.decide("withdraw_cos", level="level_2").reasons[0].message
    'a Level 2 user cannot use `Withdraw a live CoS`'
    """

    __match_args__: Final[tuple[str, str, str]]
    def __bool__(self, /) -> bool: ...
    def __contains__(self, key: Any, /) -> bool: ...
    def __eq__(self, other: object, /) -> bool: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["allowed"], /) -> bool: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["findings"], /) -> tuple[Finding, ...]: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["further"], /) -> dict[str, int]: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["reasons"], /) -> tuple[Reason, ...]: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["warnings"], /) -> tuple[Reason, ...]: ...
    @typing.overload
    def __getitem__(self, key: str, /) -> object: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[str]: ...
    def __len__(self, /) -> int: ...
    def __new__(
        cls,
        /,
        *,
        allowed: bool | None = None,
        reasons: collections.abc.Sequence[Reason] = ...,
        warnings: collections.abc.Sequence[Reason] = ...,
        further: collections.abc.Mapping[str, int] | None = None,
        findings: collections.abc.Sequence[Finding] = ...,
    ) -> Decision: ...
    def __reduce__(self, /) -> tuple[Any, tuple[Any]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def allowed(self, /) -> bool:
        """
        Whether it may be done: exactly when there is no reason against it.
        """
    @property
    def findings(self, /) -> tuple[Finding, ...]:
        """
        What somebody should look into once a previewed command is carried out.
        """
    @classmethod
    def from_dict(cls, /, document: collections.abc.Mapping[str, typing.Any]) -> Decision:
        """
        A decision from its wire form.
        """
    @property
    def further(self, /) -> dict[str, int]:
        """
        How many reasons there are beyond those that are told, by their codes; empty where all are told.
        """
    def get(self, /, key: str, default: typing.Any = None) -> typing.Any:
        """
        The value of a member by its name, or the default.
        """
    def items(self, /) -> collections.abc.ItemsView[str, typing.Any]:
        """
        The names of the members with their values.
        """
    def keys(self, /) -> collections.abc.KeysView[str]:
        """
        The names of the members.
        """
    @property
    def reasons(self, /) -> tuple[Reason, ...]:
        """
        Every reason for a refusal, up to a hundred; none where it is allowed.
        """
    @property
    def text(self, /) -> str:
        """
        The messages of all reasons in one line, and how many more there are.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The wire form.
        """
    def values(self, /) -> collections.abc.ValuesView[typing.Any]:
        """
        The values of the members.
        """
    @property
    def warnings(self, /) -> tuple[Reason, ...]:
        """
        What does not forbid it, and is worth showing.
        """

@final
class Policy:
    """
    The figures and switches of the rules: the defaults, and what differs from them.

    A setting has an id, such as `lock.wait_minutes`; `sms.settings()` lists them. Its value counts always, or there is a list of
    values, each from a day on.

    >>> import sms
    >>> strict = sms.Policy({"password.shortest": 12})
    >>> strict.changes
    {'password.shortest': [{'from': None, 'value': 12}]}
    """

    __match_args__: Final[tuple[str]]
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self, /) -> int: ...
    def __new__(cls, /, settings: Settings | SettingChanges | None = None) -> Policy: ...
    def __reduce__(self, /) -> tuple[type, tuple[SettingChanges]]: ...
    def __repr__(self, /) -> str: ...
    @property
    def changes(self, /) -> SettingChanges:
        """
        What differs from the defaults: for each setting its values, each from a day on.
        """
    def to_dict(self, /) -> SettingChanges:
        """
        The wire form: the same as `changes`.
        """

@final
class Reason:
    """
    Why something was refused, or is worth a warning. Its members are attributes, and it is a mapping of them.

    >>> import sms
    >>> reason = sms.decide("apply_defined_cos", level="level_2").reasons[0]
    >>> reason.code, reason.rule, reason.confidence
    ('access.level', 'lu/P-2', Confidence.OFFICIAL)
    >>> reason["code"]
    'access.level'
    >>> reason.parameters.level
    Level.LEVEL_2
    """

    __match_args__: Final[tuple[str, str, str]]
    def __contains__(self, key: Any, /) -> bool: ...
    def __eq__(self, value: object, /) -> bool: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["code"], /) -> str: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["confidence"], /) -> Confidence: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["field"], /) -> str | None: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["message"], /) -> str: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["parameters"], /) -> Parameters: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["remedy"], /) -> str | None: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["rule"], /) -> str: ...
    @typing.overload
    def __getitem__(self, key: typing.Literal["source"], /) -> str: ...
    @typing.overload
    def __getitem__(self, key: str, /) -> object: ...
    def __hash__(self, /) -> int: ...
    def __iter__(self, /) -> Iterator[str]: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __new__(
        cls,
        /,
        *,
        code: str,
        message: str | None = None,
        rule: str = "",
        source: str | None = None,
        confidence: ConfidenceWord = "assumed",
        field: str | None = None,
        remedy: str | None = None,
        parameters: collections.abc.Mapping[str, typing.Any] | None = None,
    ) -> Reason: ...
    def __reduce__(self, /) -> tuple[Any, tuple[Any]]: ...
    def __repr__(self, /) -> str: ...
    def _repr_html_(self, /) -> str: ...
    @property
    def code(self, /) -> str:
        """
        The stable code, such as `access.level`.
        """
    @property
    def confidence(self, /) -> Confidence:
        """
        How sure we are.
        """
    @property
    def field(self, /) -> str | None:
        """
        The place in the document as a JSON pointer, or None.
        """
    @classmethod
    def from_dict(cls, /, document: dict[str, typing.Any]) -> Reason:
        """
        A reason from its wire form.
        """
    def get(self, /, key: str, default: typing.Any = None) -> typing.Any:
        """
        The value of a member by its name, or the default.
        """
    def items(self, /) -> collections.abc.ItemsView[str, typing.Any]:
        """
        The names of the members with their values.
        """
    def keys(self, /) -> collections.abc.KeysView[str]:
        """
        The names of the members.
        """
    @property
    def message(self, /) -> str:
        """
        One sentence: lower case, no full stop, input in backticks.
        """
    @property
    def parameters(self, /) -> Parameters:
        """
        The values that the message speaks of, by their names: days are `date`, words members of their enumeration.
        """
    @property
    def remedy(self, /) -> str | None:
        """
        What would help, or None.
        """
    @property
    def rule(self, /) -> str:
        """
        The id of the rule, such as `lu/P-5`; empty where no rule of SMS is behind it.
        """
    @property
    def source(self, /) -> str:
        """
        Where the rule is published.
        """
    def to_dict(self, /) -> dict[str, typing.Any]:
        """
        The wire form.
        """
    def values(self, /) -> collections.abc.ValuesView[typing.Any]:
        """
        The values of the members.
        """

@final
class Register:
    """
    A register of licensed sponsors: its rows as spelt, in file order. `sms.register.read` reads one.

    >>> import sms
    >>> file = b"Organisation Name,Town/City,County,Type & Rating,Route\\nTest Ltd,,,Worker (A rating),Skilled Worker\\n"
    >>> register = sms.register.parse(file)
    >>> len(register), register.organisations
    (1, ['test ltd'])
    >>> register.rows()[0]["rating"]
    'a'
    """
    def __eq__(self, value: object, /) -> bool: ...
    def __iter__(self, /) -> Iterator[dict[str, Any]]: ...
    def __len__(self, /) -> int: ...
    def __ne__(self, value: object, /) -> bool: ...
    def __reduce__(self, /) -> tuple[Any, tuple[bytes]]: ...
    def __repr__(self, /) -> str: ...
    def adoptions(self, /, numbers: collections.abc.Iterable[str]) -> list[dict[str, typing.Any]]:
        """
        The commands that adopt each sponsor's licence in mirror mode, under the numbers given: one for each organisation and
        town, in file order of first appearance, as long as there are numbers.
        """
    def figures(self, /) -> Figures:
        """
        The figures: rows, organisations, texts of rating and route with how often they stand, exact duplicates, blank
        counties.
        """
    @property
    def organisations(self, /) -> list[str]:
        """
        The distinct organisations by normalised name, in file order of first appearance.
        """
    @classmethod
    def parse(cls, /, data: bytes) -> Register:
        """
        Reads what stands in a file.
        """
    @classmethod
    def read(cls, /, path: str | os.PathLike[str]) -> Register:
        """
        Reads a file, strictly: either every row is read or none.
        """
    def rows(self, /) -> list[Row]:
        """
        Every row as a plain dict: the texts as spelt, and the words that they stand for, or None where they are not known.
        """
    def to_bytes(self, /) -> bytes:
        """
        The register as a file: byte for byte the one that was read.
        """
    def write(self, /, path: str | os.PathLike[str]) -> None:
        """
        Writes the register into a file.
        """

@final
class Session:
    """
    A user's session. `sms.Session` is its public face.
    """
    def can(self, /, function: FunctionWord, certificate: str | None) -> Decision:
        """
        Whether the user may use a function now.
        """
    def decline_messages(self, /) -> None:
        """
        Declines the messages, which ends the session.
        """
    def execute(self, /, command: collections.abc.Mapping[str, typing.Any] | str) -> tuple[str, dict[str, typing.Any]]:
        """
        Carries a command out as this user: its name and its outcome.
        """
    @property
    def licence(self, /) -> str:
        """
        The licence.
        """
    def log_out(self, /) -> None:
        """
        Ends the session.
        """
    def menu(self, /) -> list[dict[str, typing.Any]]:
        """
        What the user sees on the menus.
        """
    def preview(self, /, command: collections.abc.Mapping[str, typing.Any] | str) -> Decision:
        """
        Says whether the rules allow a command, and changes nothing.
        """
    def query(self, /, query: collections.abc.Mapping[str, typing.Any] | str) -> tuple[str, typing.Any]:
        """
        Answers a query as this user: its name and the answer.
        """
    @property
    def token(self, /) -> str | None:
        """
        The token with which the session is found again: a new one after a change of password.
        """
    @property
    def user_id(self, /) -> str:
        """
        The user.
        """
    def what_if(self, /, hypothesis: collections.abc.Mapping[str, typing.Any] | str) -> dict[str, typing.Any]:
        """
        Says what would come of commands that this user gives one after another, and records nothing.
        """

@final
class System:
    """
    A system over a store. `sms.Sms` is its public face.
    """
    def acting_as(self, /, user_id: str) -> Session:
        """
        A session for a user whom the host has signed in.
        """
    def advance_to(self, /, to: Moment) -> list[dict[str, typing.Any]]:
        """
        Brings every licence up to a moment; the notices that fell due.
        """
    def backup(self, /, to: str | os.PathLike[str]) -> None:
        """
        Makes a copy of the store in a new file.
        """
    def close(self, /) -> None:
        """
        Closes the system, its sessions and its views.
        """
    def execute(
        self, /, command: collections.abc.Mapping[str, typing.Any] | str, actor: str
    ) -> tuple[str, dict[str, typing.Any]]:
        """
        Carries a command out as an actor: its name and its outcome.
        """
    def execute_all(
        self, /, commands: collections.abc.Iterable[tuple[collections.abc.Mapping[str, typing.Any] | str, str]]
    ) -> list[tuple[str, dict[str, typing.Any]] | Exception]:
        """
        Carries several commands out, each on its own: the name and the outcome of each, or its error. None is, where one cannot be
        read.
        """
    def export_person(
        self, /, licence: str, subject: collections.abc.Mapping[str, typing.Any] | str
    ) -> dict[str, typing.Any]:
        """
        Everything that is held about a person.
        """
    def feed(self, /, after: int, limit: int) -> dict[str, typing.Any]:
        """
        What happened on every licence after a cursor: at most so many items, and the cursor to go on after.
        """
    def heads(self, /) -> list[dict[str, typing.Any]]:
        """
        Where each chain stands.
        """
    def journal(self, /, licence: str, since: int, limit: int) -> list[dict[str, typing.Any]]:
        """
        What happened on a licence after an entry: at most so many entries of its journal.
        """
    def licences(self, /, after: str | None, limit: int) -> list[str]:
        """
        Licence numbers in order, after one: at most so many.
        """
    def log_in(self, /, user_id: str, password: str) -> Session:
        """
        A session for a user who gives their user ID and password.
        """
    def only(self, /, licences: collections.abc.Iterable[str]) -> System:
        """
        The same system, limited to these licences.
        """
    @classmethod
    def open(cls, /, address: str, opening: collections.abc.Mapping[str, typing.Any]) -> System:
        """
        Opens the system over the store at an address.
        """
    @classmethod
    def open_file(
        cls, /, path: os.PathLike[str] | os.PathLike[bytes], opening: collections.abc.Mapping[str, typing.Any]
    ) -> System:
        """
        Opens the system over the store in a file.
        """
    def policy(self, /) -> Policy:
        """
        The policy that counts now.
        """
    def preview(self, /, command: collections.abc.Mapping[str, typing.Any] | str, actor: str) -> Decision:
        """
        Says whether the rules allow a command, and changes nothing.
        """
    def query(self, /, licence: str, query: collections.abc.Mapping[str, typing.Any] | str) -> tuple[str, typing.Any]:
        """
        Answers a query on a licence as the host: its name and the answer.
        """
    def reset_password(self, /, user_id: str, email: str) -> dict[str, typing.Any]:
        """
        Issues a temporary password.
        """
    def resume(self, /, token: str) -> Session:
        """
        The session that a token belongs to.
        """
    def scrub(self, /) -> None:
        """
        Rewrites the file of the store, so that nothing erased is left in it.
        """
    def set_time(self, /, to: Moment) -> None:
        """
        Sets a manual clock.
        """
    def sql(self, /, statement: str, options: collections.abc.Mapping[str, typing.Any]) -> Table:
        """
        The answer to a statement of SQL over the tables, with its values and limits.
        """
    def state(self, /, licence: str) -> dict[str, typing.Any]:
        """
        Every journaled record of a licence.
        """
    def stats(self, /) -> dict[str, typing.Any]:
        """
        What happened since it was opened, as counts.
        """
    def table(self, /, name: TableName, licences: collections.abc.Iterable[str] | None) -> Table:
        """
        A table of all licences or of these, read at one moment.
        """
    def verify(
        self, /, anchors: collections.abc.Sequence[collections.abc.Mapping[str, typing.Any]] | str
    ) -> dict[str, typing.Any]:
        """
        Checks the chains and the replay, and the anchors that were noted elsewhere.
        """
    def view_after(self, /, licence: str, entry: int) -> View:
        """
        A licence after an entry of its journal.
        """
    def view_at(self, /, at: Moment) -> View:
        """
        Every licence as it was recorded at a moment.
        """
    def view_effective_at(self, /, at: Moment) -> View:
        """
        Every licence as it is known now to have been at a moment.
        """
    def what_if(self, /, hypothesis: collections.abc.Mapping[str, typing.Any] | str) -> dict[str, typing.Any]:
        """
        Says what would come of commands that are given one after another, and records nothing.
        """

@final
class Table:
    """
    A table, or the answer to a statement of SQL, read at one moment. `sms.Table` is its public face.
    """
    def __len__(self, /) -> int: ...
    def columns(self, /) -> list[tuple[str, ColumnKind, bool, str]]:
        """
        Each column: its name, the kind of what it holds, whether it is about a person, and what it says.
        """
    @property
    def name(self, /) -> TableName | None:
        """
        The name; none of an answer.
        """
    def rows(self, /, first: int, most: int) -> list[dict[str, typing.Any]]:
        """
        Rows as dicts, from one of them on: at most so many.
        """
    def schema(self, /) -> typing.Any:
        """
        The columns as a C schema of Arrow.
        """
    def stream(self, /) -> typing.Any:
        """
        A new C stream of Arrow over all rows.
        """

@final
class View:
    """
    Licences at another moment. `sms.View` is its public face.
    """
    def facts(self, /) -> tuple[str, datetime.datetime | None, bool]:
        """
        What the view shows, its moment if it was asked for one, and whether that had not come then.
        """
    def findings(self, /, licence: str) -> list[dict[str, typing.Any]]:
        """
        What cannot follow on what had happened.
        """
    def query(self, /, licence: str, query: collections.abc.Mapping[str, typing.Any] | str) -> tuple[str, typing.Any]:
        """
        Answers a query on a licence as the host: its name and the answer.
        """
    def sql(self, /, statement: str, options: collections.abc.Mapping[str, typing.Any]) -> Table:
        """
        The answer to a statement of SQL over the tables of the view, with its values and limits.
        """
    def state(self, /, licence: str) -> dict[str, typing.Any]:
        """
        Every journaled record of a licence.
        """
    def table(self, /, name: TableName, licences: collections.abc.Iterable[str] | None) -> Table:
        """
        A table of all licences that are known in the view, or of these.
        """

def ask(
    question: collections.abc.Mapping[str, typing.Any] | str, policy: Policy | None = None
) -> tuple[str, typing.Any]:
    """
    Answers a question that needs no store, `{"question": name, fields}`: its name and the answer. `sms.ask` is its public face.
    """

def check_file(
    data: bytes | str | os.PathLike[str],
    *,
    policy: Policy | None,
    on: Day | None,
    progress: collections.abc.Callable[[int], object] | None,
) -> dict[str, typing.Any]:
    """
    What is wrong with a file, by its schema and by the rules of a day: today where none is given.
    """

def command_line(arguments: list[str], width: int | None, progress: bool) -> int:
    """
    Carries a command line out, without the name of the program in front, and gives the exit code.
    """

def decide(
    function: FunctionWord,
    *,
    level: LevelWord,
    status: LicenceStatusWord = "active",
    rating: RatingWord = "a",
    routes: collections.abc.Collection[RouteWord] | None = None,
    owner: bool = True,
    user_status: UserStatusWord = "active",
    window_open: bool = True,
    on: Day | None = None,
    policy: Policy | None = None,
) -> Decision:
    """
    May a user of this level use a function on such a licence?

    Nothing but the facts given is looked at: no store, no clock. What is left out is the usual case: an active user, who owns
    what they work on, of an active, A-rated licence for Skilled Worker, inside every time window, under the latest rules.

    Args:
        function: what is to be used; `sms.functions()` lists them.
        level: the level of the user.
        status: the status of the licence.
        rating: the rating that counts; whether the licence can have it is not judged.
        routes: the routes that the licence covers.
        owner: whether the user owns the certificate that the function is used on.
        user_status: the status of the user.
        window_open: whether the time window of the function is open, if it has one.
        on: the rules of which day; None means the latest that the library knows.
        policy: the policy that counts; None means the default one.

    Raises:
        WordError: there is no such word. It names the argument and the words that there are.

    >>> import sms
    >>> decision = sms.decide("assign_cos", level="level_2", status="suspended", owner=False)
    >>> [reason.code for reason in decision.reasons]
    ['access.licence_status', 'access.owner']
    """

def is_data(code: str) -> bool:
    """
    Whether a code is about the document itself.
    """

def sample(address: str, workers: int, seed: int) -> tuple[System, dict[str, typing.Any]]:
    """
    Makes a sponsor at an address: the system, and what else belongs to it.
    """

def whole_list(query: collections.abc.Mapping[str, typing.Any] | str) -> dict[str, typing.Any] | None:
    """
    The document of a query that asks for no page of its list, `limit` or `after`; None for one that does.
    """

def word_message(argument: str, value: str, words: list[str]) -> str:
    """
    What is said of a word that is not in its list.
    """
