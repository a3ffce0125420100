"""Everything that is raised: one base, a class for refusals, and a class for each family of failures."""

from __future__ import annotations

from typing import Any, NoReturn

from ._native import Decision, Reason, is_data, word_message
from ._public import made_public

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
    "WrongTypeError",
]


class SmsError(Exception):
    """The base of everything that the library raises. A call without what it needs is Python's own `TypeError`.

    Its text has what is wrong, where, what would help, and what repeats itself once; `reasons` has each by itself. A
    document that cannot be read has a reason for each slip.

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
        self.code: str = code
        self.message: str = message or code
        self.reasons: tuple[Reason, ...] = reasons

    def __str__(self) -> str:
        """Say it in one line."""
        return self.message

    @property
    def is_data(self) -> bool:
        """Whether the document alone is wrong, whatever the class: who gave it can mend it."""
        return all(is_data(reason.code) for reason in self.reasons) if self.reasons else is_data(self.code)

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
        self.args: tuple[Any, ...] = (decision,)
        self.decision: Decision = decision

    @property
    def is_data(self) -> bool:
        """Whether the document alone is wrong: also by the codes of those that are counted and not told."""
        return super().is_data and all(is_data(code) for code in self.decision.further)


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
        self.args: tuple[Any, ...] = (argument, value, words)
        self.argument: str = argument
        self.value: str = value
        self.words: tuple[str, ...] = words

    def __repr__(self) -> str:
        """Show the message alone: the value may be anything, such as a name in the wrong place."""
        return f"{type(self).__name__}({str(self)!r})"

    @property
    def field(self) -> str | None:
        """The argument as a JSON pointer."""
        return f"/{self.argument}"


class WrongTypeError(InputError, TypeError):
    """A value has a Python type that is not taken where it stands. `field` names the place.

    >>> import sms
    >>> try:
    ...     sms.decide("assign_cos", level=2)
    ... except sms.WrongTypeError as error:
    ...     print(error.field, error)
    /level argument 'level': text is needed, not 'int' (at /level)
    """


class RegisterError(InputError):
    r"""A register file was refused as a whole. The message names line and column, and so do `line` and `column`.

    >>> import sms
    >>> try:
    ...     sms.register.parse(b"Organisation Name,Town/City,County,Type & Rating,Route\na,b,c\n")
    ... except sms.RegisterError as error:
    ...     print(error.line, error.column, error)
    2 None line 2: the row needs 5 cells and has 3
    """

    @property
    def line(self) -> int | None:
        """The line of the file, counted from 1; None where the trouble has no place, as with an empty file."""
        return self.reasons[0].parameters.line if self.reasons else None

    @property
    def column(self) -> int | None:
        """The place in the line in characters, counted from 1; None where the trouble is the line as a whole."""
        return self.reasons[0].parameters.column if self.reasons else None


class HandleError(SmsError):
    """The handle refuses: something failed inside, it was closed, or it belongs to another process."""


class SessionError(SmsError):
    """The log-in was refused, or the session has ended."""


class StoreError(SmsError):
    """The store or its journal stands in the way."""


class ClockError(SmsError):
    """The moment lies before what has happened, or the clock cannot be set."""


CLASSES: dict[str, type[SmsError]] = {
    "bdt": InputError,
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
    "sql": InputError,
    "store": StoreError,
    "user": InputError,
    "boundary.kind": WrongTypeError,
    "sql.interrupted": SmsError,
    "sql.limit": SmsError,
    # Not what was handed in, but what became of the handle.
    "boundary.closed": HandleError,
    "boundary.licence": HandleError,
    "boundary.panic": HandleError,
    "boundary.poisoned": HandleError,
    "boundary.process": HandleError,
}
"""The class of a code that is a failure, by the code itself or by its family: the code up to the dot."""


def class_of(code: str) -> type[SmsError]:
    """Give the class of a failure; a code of a family that is new here has the base."""
    family, _, _ = code.partition(".")
    return CLASSES.get(code) or CLASSES.get(family, SmsError)


def failed(reasons: list[Reason], text: str) -> SmsError:
    """Make the error of a failure: of its reasons the first says which. The native half calls it."""
    first = reasons[0]
    return class_of(first.code)(first.code, text, tuple(reasons))


def refuse_type(argument: str, needed: str, given: object) -> NoReturn:
    """Refuse an argument of another type than the one that is needed, as the native half does."""
    message = f"argument '{argument}': {needed} is needed, not '{type(given).__name__}'"
    place = f"/{argument}"
    raise failed([Reason(code="boundary.kind", message=message, field=place)], f"{message} (at {place})")


def refused(decision: Decision) -> Refused:
    """Make the error of a refusal. The native half calls it."""
    return Refused(decision)


def no_such_word(argument: str, value: str, words: list[str]) -> WordError:
    """Make the error of a word that is not in its list. The native half calls it."""
    return WordError(argument, value, tuple(words))


def _no_such_word(argument: str, value: str, words: tuple[str, ...]) -> str:
    return word_message(argument, value, list(words))


made_public(globals())
