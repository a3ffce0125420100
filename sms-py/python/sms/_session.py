"""A user's session: what limits a user to what they may do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from . import _native
from ._answers import MenuView, Outcome, WhatIf
from ._commands import SessionCommands, SessionQueries
from ._enums import FunctionWord
from ._errors import SessionError
from ._native import Decision
from ._paging import every_row, read_on
from ._public import made_public
from ._rows import Listed
from ._supposed import OwnStep
from ._typed import answered, outcome

__all__ = ["Session"]


class Session(SessionCommands, SessionQueries):
    """A user's session. Every command that a user may give is a method, and so is every query.

    A session from `Sms.log_in` ends after 20 minutes without activity (`session.idle_minutes`), with a later log-in of
    the same user, and with `log_out`; as a context manager it logs out at the end. One from `Sms.acting_as` is for a
    user whom the host has signed in by its own means.

    It may be used from several threads at once, and goes on when its `Sms` is gone.
    """

    __slots__ = ("_native",)

    def __init__(self, native: _native.Session) -> None:
        """Wrap a native session: `Sms.log_in`, `Sms.resume` and `Sms.acting_as` give one."""
        self._native = native

    @property
    def token(self) -> str | None:
        """The token with which `Sms.resume` finds the session again; None for a user whom the host signed in.

        When the user changes the password the session gets a new one, and the old one finds nothing any more.
        """
        return self._native.token

    @property
    def user_id(self) -> str:
        """The user."""
        return self._native.user_id

    @property
    def licence(self) -> str:
        """The number of the licence."""
        return self._native.licence

    def can(self, function: FunctionWord, certificate: str | None = None) -> Decision:
        """Say whether this user may use a function now; without a certificate, as for one that they own.

        A certificate that is not there, is another licence's, or must not be seen is a refusal with
        `certificate.not_found`.
        """
        return self._native.can(function, certificate)

    def menu(self) -> list[MenuView]:
        """Give the menus that this user sees, and why a button is grey."""
        return Listed(MenuView.of_wire(menu) for menu in self._native.menu())

    def preview(self, command: Mapping[str, Any] | str) -> Decision:
        """Say whether the rules allow a command, and change nothing."""
        return self._native.preview(command)

    def what_if(self, steps: Sequence[OwnStep]) -> WhatIf:
        """Say what would come of commands that this user gives one after another, and record nothing.

        As `Sms.what_if`, on the own licence, with what this user may see of it.

        Args:
            steps: each `{"command": command}`; with `at`, the clock of the copy first goes to that moment.

        Raises:
            Refused: this user may not see what is found on the licence.
            SessionError: the session has ended.

        """
        return WhatIf.of_wire(self._native.what_if({"steps": steps}))

    def execute(self, command: Mapping[str, Any] | str) -> Outcome[Any]:
        """Carry a command out as this user: `{"command": name, fields}`, or its JSON text.

        Raises:
            Refused: the rules refuse it; nothing has changed.
            SessionError: the session has ended.
            InputError: the document cannot be read.

        """
        return outcome(*self._native.execute(command))

    def query(self, query: Mapping[str, Any] | str) -> Any:
        """Answer a query as this user: `{"query": name, fields}`, or its JSON text. They see what they may see."""

        def ask(page: Mapping[str, Any] | str) -> Any:
            return answered(*self._native.query(page))

        return read_on(ask(query), query, ask)

    def rows(self, query: Mapping[str, Any]) -> Iterator[Any]:
        """Go through all rows of a list, page by page; the `limit` of a search is the length of its pages."""
        return every_row(self.query, query)

    def log_out(self) -> None:
        """End the session."""
        self._native.log_out()

    def decline_messages(self) -> None:
        """Decline the messages, which ends the session."""
        self._native.decline_messages()

    def __enter__(self) -> Self:
        """Begin a block at whose end the user is logged out."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Log out, unless the session has ended already."""
        with suppress(SessionError):
            self.log_out()

    def __repr__(self) -> str:
        """Name the user and the licence; never the token."""
        return f"<Session of {self.user_id} on {self.licence}>"


made_public(globals())
