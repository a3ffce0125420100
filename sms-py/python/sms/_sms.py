"""The system as the trusted host holds it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from os import PathLike, fsdecode
from typing import Any, Literal, Self, cast

from . import _native
from ._analysed import Analysed
from ._answers import (
    Anchor,
    FeedItem,
    Issued,
    Notice,
    Outcome,
    PersonExport,
    RecordedEvent,
    Stats,
    Verification,
    WhatIf,
)
from ._commands import HomeOfficeCommands, HostQueries
from ._documents import Moment, Subject
from ._errors import HandleError, SmsError, refuse_type
from ._limited import limited
from ._native import Decision, Policy
from ._native import Table as NativeTable
from ._paging import PAGE, every_entry, every_item, every_licence, every_row, read_on
from ._public import made_public
from ._session import Session
from ._settings import SettingChanges, Settings
from ._supposed import Supposed
from ._tables import TableName
from ._typed import answered, outcome
from ._view import View

__all__ = ["HomeOffice", "Sms", "open"]


def open(
    url: str | PathLike[str] = "memory:",
    *,
    clock: Literal["system", "manual"] = "system",
    now: Moment | None = None,
    seed: int | None = None,
    settings: Settings | SettingChanges | None = None,
    **more: bool | int | str | Sequence[object],
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
            `?mode=rw` makes none. In such a text `%3F` is a question mark of the path, and `%25` a percent sign. A
            `Path` is a path, whatever letters it has.
        clock: `system`, the clock of the machine, or `manual`, one that the host sets.
        now: the moment at which a manual clock begins, with a time zone.
        seed: randomness that is the same each time, for simulations and tests: passwords can be guessed then.
        settings: settings of the policy by id, each a value that counts always or a list of
            `{"from": day, "value": value}`; `sms.settings()` lists them, and a type checker knows their ids and values.
        more: further settings, for those who would rather unpack: `**{"lock.wait_minutes": 30}`. No type checker looks
            at what is unpacked.

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
    if isinstance(url, PathLike):
        return Sms(_native.System.open_file(url, opening), fsdecode(url))
    return Sms(_native.System.open(url, opening), url)


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


class Sms(Analysed, HostQueries):
    """The system over a store: the trusted host, which may act as anybody. Every query is a method. `open` gives one.

    It may be used from several threads at once, and other threads run while it works. `with` closes it at the end.

    >>> import sms
    >>> system = sms.samples.sponsor(workers=10).system
    >>> bool(system.verify())
    True
    """

    __slots__ = ("_limit", "_native", "_url")

    def __init__(self, native: _native.System, url: str = "memory:", *, limit: tuple[str, ...] | None = None) -> None:
        """Wrap a native system over the store of this address, perhaps limited to some licences: `open` gives one."""
        self._native = native
        self._url = url
        self._limit = limit

    def __repr__(self) -> str:
        """Name the store, and the licences to which the system is limited."""
        return f"<Sms over {self._url}{limited(self._limit)}>"

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
        answers = self._native.execute_all(commands)
        return [outcome(*answer) if isinstance(answer, tuple) else cast("SmsError", answer) for answer in answers]

    def preview(self, command: Mapping[str, Any] | str, *, actor: str) -> Decision:
        """Say whether the rules allow a command, and change nothing."""
        return self._native.preview(command, actor)

    def what_if(self, steps: Sequence[Supposed], *, licences: Sequence[str] = ()) -> WhatIf:
        """Say what would come of commands that are given one after another, and record nothing.

        They are carried out on a copy in memory of the licences that they name. A step that would be refused is told
        with every reason, and the next one is tried all the same.

        Args:
            steps: each `{"command": command, "actor": actor}`; with `at`, the clock of the copy first goes to that
                moment. What a change of the policy would bring is tried by a step with `set_policy`.
            licences: licences that are looked at beside those which the steps name.

        Returns:
            What each step would answer, what would be found then that is not found now, what would be settled, what
            would lapse, and what somebody would be told.

        Raises:
            InputError: a command cannot be read.
            Refused: a moment lies before now, or before that of an earlier step.

        >>> import sms
        >>> sample = sms.samples.sponsor(workers=10)
        >>> leaves = {"command": "deactivate_user", "licence": sample.licence, "user_id": "anna1"}
        >>> answer = sample.system.what_if([{"command": leaves, "actor": "home_office"}])
        >>> answer.steps[0].allowed, sample.system.what_if([]).found
        (True, ())
        """
        return WhatIf.of_wire(self._native.what_if({"steps": steps, "licences": licences}))

    def query(self, licence: str, query: Mapping[str, Any] | str) -> Any:
        """Answer a query on a licence as the host, who sees everything: `{"query": name, fields}`, or its JSON text."""

        def ask(page: Mapping[str, Any] | str) -> Any:
            return answered(*self._native.query(licence, page))

        return read_on(ask(query), query, ask)

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

    def set_time(self, moment: Moment) -> None:
        """Set a manual clock.

        Raises:
            ClockError: the system runs on the clock of the machine.

        """
        self._native.set_time(moment)

    def advance_to(self, moment: Moment) -> list[Notice]:
        """Bring every licence up to a moment: what the clock has done by then is recorded.

        A manual clock moves forward to it. The answer holds what somebody should be told. May be repeated.
        """
        return [Notice.of_wire(notice) for notice in self._native.advance_to(moment)]

    def journal(self, licence: str, *, since: int = 0) -> Iterator[RecordedEvent]:
        """Go through what happened on a licence, after an entry of its journal; `*` is the store's own journal."""
        entries = every_entry(lambda after: self._native.journal(licence, after, PAGE), since)
        return map(RecordedEvent.of_wire, entries)

    def feed(self, *, after: int = 0, limit: int | None = None) -> Iterator[FeedItem]:
        """Go through what happened on every licence and in the store itself, in the order in which it was kept.

        That order never changes, and what is kept later comes later, be it by another process: who goes on after the
        last cursor misses nothing and sees nothing twice. An erasure empties entries in their places, and is an entry
        itself.

        Args:
            after: the `cursor` of the last item that was seen; 0 for the beginning. It is a number to keep and to give
                back; nothing else follows from it.
            limit: at most so many items; all that there are by then where left out.

        >>> import sms
        >>> system = sms.open()
        >>> outcome = system.home_office.adopt_licence(
        ...     number="SIM000001",
        ...     organisation={"name": "Example Ltd"},
        ...     routes=[{"route": "skilled_worker", "rating": "a"}],
        ... )
        >>> [(item.licence, item.entry.event) for item in system.feed()]
        [('*', 'licences_began'), ('SIM000001', 'licence_began')]
        >>> *_, last = system.feed()
        >>> list(system.feed(after=last.cursor))
        []
        """
        if limit is not None and not isinstance(limit, int):
            refuse_type("limit", "a whole number that is not negative", limit)
        items = every_item(self._native.feed, after, limit)
        return map(FeedItem.of_wire, items)

    def only(self, licences: Iterable[str]) -> Sms:
        """Give the same system, limited to these licences, so that a mix-up of tenants is an error.

        Whatever is asked or done of another licence is `boundary.licence`, and so is what concerns every licence, such
        as `verify`, `backup`, the journal `*` and `set_policy`. A user of another licence is one whom nobody knows.
        Lists, tables, SQL, the feed and `advance_to` go over these licences alone. It guards against mistakes of a
        host, and not against its code. `close` closes the limited system alone.

        Raises:
            HandleError: a limited system does not reach one of these licences itself.

        >>> import sms
        >>> system = sms.open()
        >>> tenant = system.only(["SIM000001"])
        >>> try:
        ...     tenant.state("SIM000002")
        ... except sms.HandleError as error:
        ...     error.code
        'boundary.licence'
        """
        named = list(licences) if isinstance(licences, Iterator) else licences
        return Sms(self._native.only(named), self._url, limit=tuple(named))

    def as_of(
        self,
        recorded: Moment | None = None,
        *,
        effective: Moment | None = None,
        licence: str | None = None,
        entry: int | None = None,
    ) -> View:
        """Give a view of another moment, or of a licence after an entry of its journal.

        There are two times. What happened yesterday and was recorded today was not known yesterday, and was so
        yesterday. A moment that has not come gives a forecast, and the view says so: what will be if nothing happens
        but what the clock does. Before a licence was adopted nothing is known of it: ``licence.before_mirror`` names
        the day. A day is no moment: the error names those at which it begins and ends in the United Kingdom.

        Args:
            recorded: what was known at this moment.
            effective: what is known now to have been so at this moment: what had happened by then, whenever it was
                recorded. What needs something that had not happened is left out, and is in `View.findings`.
            licence: the licence, for a view after an entry.
            entry: the entry. Where there is no such entry yet, what is asked of the view is ``boundary.index``.

        >>> import sms
        >>> system = sms.open(clock="manual", now="2026-04-06T09:00:00Z")
        >>> adopted = system.home_office.adopt_licence(
        ...     number="QHDGHB91X",
        ...     organisation={"name": "Example Ltd"},
        ...     routes=[{"route": "skilled_worker", "rating": "a"}],
        ... )
        >>> system.set_time("2026-04-20T09:00:00Z")
        >>> late = system.home_office.set_status(
        ...     licence="QHDGHB91X", status="suspended", occurred_at="2026-04-10T12:00:00Z"
        ... )
        >>> then = "2026-04-15T09:00:00Z"
        >>> str(system.as_of(recorded=then).view_licence_summary(licence="QHDGHB91X").status)
        'active'
        >>> str(system.as_of(effective=then).view_licence_summary(licence="QHDGHB91X").status)
        'suspended'
        """
        match recorded, effective, licence, entry:
            case moment, None, None, None if moment is not None:
                return View(self._native.view_at(moment), limit=self._limit)
            case None, moment, None, None if moment is not None:
                return View(self._native.view_effective_at(moment), limit=self._limit)
            case None, None, str(number), place if place is not None:
                view = self._native.view_after(number, place)
                return View(view, entry=(number, place), limit=self._limit)
        message = "as_of() takes one moment, `recorded` or `effective`, or else a licence and an entry"
        raise TypeError(message)

    def state(self, licence: str) -> dict[str, Any]:
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

    def stats(self) -> Stats:
        """Say what happened in this system since it was opened, as counts.

        How much was decided and in which groups, who was overtaken by others, who waited and for how long. They are of
        this system alone: not of other processes on the same file, nor of the time before. It costs nothing to ask,
        and answers after `close`, too.

        >>> import sms
        >>> system = sms.open()
        >>> outcome = system.home_office.set_policy(settings={"lock.wait_minutes": [{"value": 30}]})
        >>> stats = system.stats()
        >>> (stats.decided, stats.refused, stats.commits, stats.group_sizes.one, stats.waits_for_licence.count)
        (1, 0, 1, 1, 0)
        """
        return Stats.of_wire(self._native.stats())

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
        >>> sample = sms.samples.sponsor(workers=10)
        >>> sample.system.export_person(sample.licence, {"user": "anna1"}).erased
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
        self._native.backup(to)

    def _table(self, name: TableName, licences: Iterable[str] | None) -> NativeTable:
        return self._native.table(name, licences)

    def _sql(self, statement: str, options: dict[str, Any]) -> NativeTable:
        return self._native.sql(statement, options)

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


made_public(globals())
