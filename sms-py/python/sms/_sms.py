"""The system as the trusted host holds it."""

from __future__ import annotations

import contextlib
from os import PathLike, fspath
from typing import TYPE_CHECKING, Any, cast

from . import _native
from ._answers import Anchor, Issued, Notice, PersonExport, RecordedEvent, Verification
from ._commands import HomeOfficeCommands, HostQueries
from ._errors import HandleError
from ._paging import PAGE, every_entry, every_licence, every_row
from ._session import Session
from ._typed import answered, outcome
from ._view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from typing import Self

    from ._answers import Outcome
    from ._documents import Subject
    from ._errors import SmsError
    from ._native import Decision, Policy

__all__ = ["HomeOffice", "Sms", "open"]


def open(
    url: str | PathLike[str] = "memory:",
    *,
    clock: str = "system",
    now: datetime | None = None,
    seed: int | None = None,
    settings: Mapping[str, Any] | None = None,
    **more: Any,
) -> Sms:
    """Open the system over a store.

    While it is open, no other SQLite may touch the file in this process: no `sqlite3`, no `pandas.read_sql`, no `apsw`.
    When one of them closes the file, what was answered can be lost, or is refused with `store.moved`. Another process,
    such as the program `sqlite3`, may read as it likes. Never delete, rename, replace, link or copy the file or the two
    beside it (`-wal`, `-shm`) while it is open: `Sms.backup` makes the copy.

    A process that was forked while the file is open may not open it (`boundary.process`): close before the fork and
    open afterwards, or start a new process.

    Args:
        url: `memory:`, `sqlite:PATH`, or a path. A file is made where there is none; `sqlite:PATH?mode=ro` only reads,
            `?mode=rw` makes none.
        clock: `system`, the clock of the machine, or `manual`, one that the host sets.
        now: the moment at which a manual clock begins, with a time zone.
        seed: randomness that is the same each time, for simulations and tests: passwords can be guessed then.
        settings: settings of the policy by id, each a value that counts always or a list of
            `{"from": day, "value": value}`; `sms.settings()` lists them.
        more: further settings, for those who would rather unpack: `**{"lock.wait_minutes": 30}`.

    Raises:
        StoreError: the store cannot be opened.
        InputError: a setting is not there, or cannot have the value.

    >>> import sms
    >>> from datetime import UTC, datetime
    >>> moment = datetime(2026, 4, 6, 9, tzinfo=UTC)
    >>> system = sms.open(clock="manual", now=moment, settings={"lock.wait_minutes": 30})
    >>> system.policy().changes
    {'lock.wait_minutes': [{'from': None, 'value': 30}]}
    """
    given = {**settings, **more} if settings and more else settings or more
    opening = {"clock": clock, "now": now, "seed": seed, "settings": given}
    return Sms(_native.System.open(fspath(url), opening))


class HomeOffice(HomeOfficeCommands):
    """The Home Office: every command that it may give is a method.

    >>> import sms
    >>> home_office = sms.open().home_office
    >>> outcome = home_office.adopt_licence(
    ...     number="SIM000001",
    ...     organisation={"name": "Example Ltd"},
    ...     routes=[{"route": sms.Route.SKILLED_WORKER, "rating": sms.Rating.A}],
    ... )
    >>> outcome.result.licence
    'SIM000001'
    """

    __slots__ = ("_sms",)

    def __init__(self, sms: Sms) -> None:
        """Act as the Home Office of a system."""
        self._sms = sms

    def execute(self, command: Mapping[str, Any] | str) -> Outcome[Any]:
        """Carry a command out as the Home Office."""
        return self._sms.execute(command, actor="home_office")

    def preview(self, command: Mapping[str, Any] | str) -> Decision:
        """Say whether the rules allow a command, and change nothing."""
        return self._sms.preview(command, actor="home_office")


class Sms(HostQueries):
    """The system over a store: the trusted host, which may act as anybody. Every query is a method. `open` gives one.

    It may be used from several threads at once, and other threads run while it works. `with` closes it at the end.

    >>> import sms
    >>> system = sms.open()
    >>> bool(system.verify())
    True
    """

    __slots__ = ("_native",)

    def __init__(self, native: _native.System) -> None:
        """Wrap a native system: `open` gives one."""
        self._native = native

    @property
    def home_office(self) -> HomeOffice:
        """The Home Office, with its commands as methods."""
        return HomeOffice(self)

    def execute(self, command: Mapping[str, Any] | str, *, actor: str) -> Outcome[Any]:
        """Carry a command out: `{"command": name, fields}`, or its JSON text.

        Args:
            command: the command.
            actor: `home_office`, `clock`, or the user ID of the user who gives it. Access is asked for that user; no
                session limits it.

        Raises:
            Refused: the rules refuse it; nothing has changed.
            InputError: the document cannot be read.

        """
        return outcome(*self._native.execute(command, actor))

    def execute_all(self, commands: Iterable[tuple[Mapping[str, Any] | str, str]]) -> list[Outcome[Any] | SmsError]:
        """Carry several commands out, each as an actor and on its own.

        Those that are refused do not hold up the others: their errors stand in the list. Where one cannot be read, none
        is carried out.
        """
        answers = self._native.execute_all(list(commands))
        return [outcome(*answer) if isinstance(answer, tuple) else cast("SmsError", answer) for answer in answers]

    def preview(self, command: Mapping[str, Any] | str, *, actor: str) -> Decision:
        """Say whether the rules allow a command, and change nothing."""
        return self._native.preview(command, actor)

    def query(self, licence: str, query: Mapping[str, Any] | str) -> Any:
        """Answer a query on a licence as the host, who sees everything: `{"query": name, fields}`, or its JSON text."""
        return answered(*self._native.query(licence, query))

    def rows(self, licence: str, query: Mapping[str, Any]) -> Iterator[Any]:
        """Go through all rows of a list, page by page; the `limit` of a search is the length of its pages."""
        return every_row(lambda page: self.query(licence, page), query)

    def log_in(self, user_id: str, password: str) -> Session:
        """Log a user in. Both are case sensitive, and nothing is trimmed.

        A later log-in of the same user ends the session.

        Raises:
            SessionError: it is refused, with one text whatever the reason, which the journal alone knows.

        """
        return Session(self._native.log_in(user_id, password))

    def resume(self, token: str) -> Session:
        """Find the session that a token belongs to."""
        return Session(self._native.resume(token))

    def acting_as(self, user_id: str) -> Session:
        """Give a session for a user whom the host has signed in by its own means."""
        return Session(self._native.acting_as(user_id))

    def reset_password(self, user_id: str, email: str) -> Issued:
        """Issue a temporary password to a user who gives user ID and email. The host sends it to that email."""
        return Issued.of_wire(self._native.reset_password(user_id, email))

    def set_time(self, moment: datetime) -> None:
        """Set a manual clock.

        Raises:
            ClockError: the system runs on the clock of the machine.

        """
        self._native.set_time(moment)

    def advance_to(self, moment: datetime) -> list[Notice]:
        """Bring every licence up to a moment: what the clock has done by then is recorded.

        A manual clock moves forward to it. The answer holds what somebody should be told. May be repeated.
        """
        return [Notice.of_wire(notice) for notice in self._native.advance_to(moment)]

    def journal(self, licence: str, *, since: int = 0) -> Iterator[RecordedEvent]:
        """Go through what happened on a licence, after an entry of its journal; `*` is the store's own journal."""
        entries = every_entry(lambda after: self._native.journal(licence, after, PAGE), since)
        return map(RecordedEvent.of_wire, entries)

    def as_of(self, moment: datetime | None = None, *, licence: str | None = None, entry: int | None = None) -> View:
        """Give a view of the past: at a moment of recording, or of a licence after an entry of its journal.

        Where there is no such entry yet, what is asked of the view is ``boundary.index``.
        """
        if moment is not None and licence is None and entry is None:
            return View(self._native.view_at(moment))
        if moment is None and licence is not None and entry is not None:
            return View(self._native.view_after(licence, entry))
        message = "as_of() takes either a moment, or a licence and an entry"
        raise TypeError(message)

    def state(self, licence: str) -> Any:
        """Give every journaled record of a licence as one document, for comparing states."""
        return self._native.state(licence)

    def licences(self, *, after: str | None = None) -> Iterator[str]:
        """Go through the numbers of all licences in order, after one of them."""
        return every_licence(lambda last: self._native.licences(last or after, PAGE))

    def verify(self, anchors: Sequence[Mapping[str, Any]] | None = None) -> Verification:
        """Check the whole store at one moment; others write on meanwhile. Every damage is told, and not only the first.

        Every chain, every payload that is left, that the journal replays to the records that are kept and to nothing
        else, that what is gone is what was erased, and what SQLite finds by its own means.

        Args:
            anchors: what `heads` gave earlier, kept elsewhere. An entry that is missing since, or is another now, is a
                damage `journal.anchor`; without anchors nobody can see that a journal was rewritten or an older file
                put back.

        >>> import sms
        >>> system = sms.open()
        >>> noted = system.heads()
        >>> bool(system.verify(noted))
        True
        """
        return Verification.of_wire(self._native.verify(anchors or ()))

    def heads(self) -> list[Anchor]:
        """Say where each journal stands, all at one moment: `licence`, `sequence` and `digest` of its last entry.

        Keep it where nobody who can write the file can write, and give it to `verify` later.
        """
        return [Anchor.of_wire(anchor) for anchor in self._native.heads()]

    def export_person(self, licence: str, subject: Subject) -> PersonExport:
        """Give everything that is held about a person, for a request of that person to see it.

        Args:
            licence: the licence.
            subject: whose data, as `erase_person` takes it: `{"user": user_id}`, `{"certificate": name}` and the like.

        Returns:
            The record, the entries of the journal, retry keys, notices, what an erasure would leave and until when each
            part is kept; `page` is all of it as a text to print.

        Raises:
            Refused: the licence never had such a person.

        >>> import sms
        >>> system = sms.open()
        >>> outcome = system.home_office.adopt_licence(
        ...     number="SIM000001",
        ...     organisation={"name": "Example Ltd"},
        ...     routes=[{"route": "skilled_worker", "rating": "a"}],
        ...     users=[{"user_id": "carl2", "level": "level_2"}],
        ... )
        >>> system.export_person("SIM000001", {"user": "carl2"}).erased
        False
        """
        return PersonExport.of_wire(self._native.export_person(licence, subject))

    def backup(self, to: str | PathLike[str]) -> None:
        """Make a copy of the store in a new file, of one moment, while others go on writing.

        A store that may be open is copied in no other way: to copy its file by other means can lose what was kept.

        Args:
            to: the path of the copy. It must not be there yet.

        Raises:
            StoreError: the copy cannot be made, or the store is in memory (`store.no_file`).

        >>> import sms, tempfile
        >>> from pathlib import Path
        >>> folder = tempfile.TemporaryDirectory()
        >>> system = sms.open(Path(folder.name, "sponsor.db"))
        >>> system.backup(Path(folder.name, "monday.db"))
        >>> system.close()
        >>> with sms.open(Path(folder.name, "monday.db")) as copy:
        ...     bool(copy.verify())
        True
        >>> folder.cleanup()
        """
        self._native.backup(fspath(to))

    def close(self) -> None:
        """Close the system and let go of its file; calls that are under way end first.

        From then on the system, its sessions and its views refuse with `boundary.closed`. Twice is harmless. Close
        before a fork: a child may not open a file that its parent had open.

        >>> import sms
        >>> with sms.open() as system:
        ...     bool(system.verify())
        True
        >>> try:
        ...     system.verify()
        ... except sms.HandleError as error:
        ...     error.code
        'boundary.closed'
        """
        self._native.close()

    def __enter__(self) -> Self:
        """Use the system in a block, at the end of which it is closed."""
        return self

    def __exit__(self, *exc: object) -> None:
        """Close the system. In a process that was forked meanwhile it belongs to the parent, and nothing is done."""
        with contextlib.suppress(HandleError):
            self.close()

    def scrub(self) -> None:
        """Rewrite the file of the store, so that nothing erased is left in it.

        It is needed after an erasure in a file of more than 64 MiB, when there is time for it; a smaller file is
        rewritten at once, and a store in memory keeps nothing.

        Raises:
            StoreError: the file cannot be rewritten.

        """
        self._native.scrub()

    def policy(self) -> Policy:
        """Give the policy that counts now."""
        return self._native.policy()
