"""Everything that is raised: one base, a class for refusals, and a class for each family of failures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._native import Decision, Reason

__all__ = [
    "ClockError",
    "HandleError",
    "InputError",
    "Refused",
    "RegisterError",
    "SessionError",
    "SmsError",
    "StoreError",
    "WordError",
]


class SmsError(Exception):
    """The base of everything that the library raises, but for arguments of a wrong Python type.

    >>> import sms
    >>> try:
    ...     sms.open().query("SIM000001", {"query": "view_users"})
    ... except sms.SmsError as error:
    ...     print(error.code, "-", error)
    licence.not_found - the store holds no such licence
    """

    def __init__(self, code: str, message: str = "", reasons: tuple[Reason, ...] = ()) -> None:
        """Make the error of a code, with a sentence for people and every reason."""
        super().__init__(code, message, reasons)
        self.code = code
        self.message = message or code
        self.reasons = reasons

    def __str__(self) -> str:
        """Say it in one line."""
        return self.message

    @property
    def field(self) -> str | None:
        """The place in the document as a JSON pointer, or None."""
        return self.reasons[0].field if self.reasons else None

    @property
    def rule(self) -> str:
        """The id of the rule; empty where no rule of SMS is behind it."""
        return self.reasons[0].rule if self.reasons else ""

    @property
    def remedy(self) -> str | None:
        """What would help, or None."""
        return self.reasons[0].remedy if self.reasons else None


class Refused(SmsError):  # noqa: N818  it is no fault, but an answer
    """The rules refuse it, or what is named is not there. `decision` has every reason; nothing has changed.

    A code is a refusal or a failure whatever call it comes from: docs/errors.md says which.

    >>> import sms
    >>> refused = sms.Refused(sms.decide("withdraw_cos", level="level_2", status="revoked"))
    >>> refused.code, len(refused.reasons)
    ('access.level', 2)
    """

    def __init__(self, decision: Decision) -> None:
        """Raise a decision that does not allow."""
        reasons = decision.reasons
        super().__init__(reasons[0].code if reasons else "", decision.text, reasons)
        self.args = (decision,)
        self.decision = decision


class InputError(SmsError, ValueError):
    """What was handed in cannot be read, or has a value that cannot be. `field` names the place.

    What was filled in on a form is judged by the rules: a wrong value there is `Refused`, with the place of each. A
    text that is no number of a licence or a certificate is an `InputError`; the number of one that is not there is
    `Refused`.
    """


class WordError(InputError):
    """A word that is not in its list.

    >>> import sms
    >>> try:
    ...     sms.decide("asign_cos", level="level_1")
    ... except sms.WordError as error:
    ...     print(error)
    ...     print(error.argument, error.value, "assign_cos" in error.words)
    `function`: there is no `asign_cos`; did you mean `assign_cos`?
    function asign_cos True
    """

    def __init__(self, argument: str, value: str, words: tuple[str, ...]) -> None:
        """Name the argument, its value, and the words that there are."""
        super().__init__("boundary.enumeration", _no_such_word(argument, value, words))
        self.args = (argument, value, words)
        self.argument = argument
        self.value = value
        self.words = words

    @property
    def field(self) -> str | None:
        """The argument as a JSON pointer."""
        return f"/{self.argument}"


class RegisterError(InputError):
    """A register file was refused as a whole. The message names line and column."""


class HandleError(SmsError):
    """The handle refuses: something failed inside, it was closed, or it belongs to another process."""


class SessionError(SmsError):
    """The log-in was refused, or the session has ended."""


class StoreError(SmsError):
    """The store or its journal stands in the way."""


class ClockError(SmsError):
    """The moment lies before what has happened, or the clock cannot be set."""


CLASSES: dict[str, type[SmsError]] = {
    "boundary": InputError,
    "certificate": InputError,
    "clock": ClockError,
    "command": InputError,
    "document": InputError,
    "journal": StoreError,
    "licence": InputError,
    "log_in": SessionError,
    "opening": InputError,
    "policy": InputError,
    "query": InputError,
    "question": InputError,
    "register": RegisterError,
    "session": SessionError,
    "store": StoreError,
    "user": InputError,
    # Not what was handed in, but what became of the handle.
    "boundary.closed": HandleError,
    "boundary.panic": HandleError,
    "boundary.poisoned": HandleError,
    "boundary.process": HandleError,
}
"""The class of a code that is a failure, by the code itself or by its family: the code up to the dot."""


def class_of(code: str) -> type[SmsError]:
    """Give the class of a failure; a code of a family that is new here has the base."""
    family, _, _ = code.partition(".")
    return CLASSES.get(code) or CLASSES.get(family, SmsError)


def failed(reason: Reason) -> SmsError:
    """Make the error of a failure. The native half calls it."""
    return class_of(reason.code)(reason.code, reason.message, (reason,))


def refused(decision: Decision) -> Refused:
    """Make the error of a refusal. The native half calls it."""
    return Refused(decision)


def no_such_word(argument: str, value: str, words: list[str]) -> WordError:
    """Make the error of a word that is not in its list. The native half calls it."""
    return WordError(argument, value, tuple(words))


def _no_such_word(argument: str, value: str, words: tuple[str, ...]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415  only mistakes need it
    from re import fullmatch  # noqa: PLC0415

    close = get_close_matches(value, words, n=1)
    hint = f"did you mean `{close[0]}`?" if close else "there are " + ", ".join(words)
    # What cannot be a word of ours may be anything, and is not shown.
    shown = value if fullmatch(r"[a-z0-9_.-]{1,40}", value) else "…"
    return f"`{argument}`: there is no `{shown}`; {hint}"
