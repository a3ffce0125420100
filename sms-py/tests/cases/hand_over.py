"""How commands, queries and questions are handed over: as documents, or by the methods and functions of their names."""

from __future__ import annotations

import inspect
import json
import keyword
import re
from datetime import date, datetime
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Protocol

import sms

from .typed import declared, fits

if TYPE_CHECKING:
    from collections.abc import Callable


class HandOver(Protocol):
    """Gives a command to somebody, a query to somebody, or asks a question that needs no store."""

    def execute(self, giver: sms.HomeOffice | sms.Session, command: Any) -> sms.Outcome[Any]: ...

    def query_user(self, session: sms.Session, query: Any) -> Any: ...

    def query_host(self, host: sms.Sms | sms.View, licence: str, query: Any) -> Any: ...

    def ask(self, question: Any) -> Any: ...


def text_or_document(document: Any) -> Any:
    """A document that is a text itself must be written as JSON: a text is taken as JSON."""
    return json.dumps(document) if isinstance(document, str) else document


class Documents:
    """Everything as a document."""

    def execute(self, giver: sms.HomeOffice | sms.Session, command: Any) -> sms.Outcome[Any]:
        return giver.execute(text_or_document(command))

    def query_user(self, session: sms.Session, query: Any) -> Any:
        return session.query(text_or_document(query))

    def query_host(self, host: sms.Sms | sms.View, licence: str, query: Any) -> Any:
        return host.query(licence, text_or_document(query))

    def ask(self, question: Any) -> Any:
        return sms.ask(text_or_document(question))


class Methods(Documents):
    """By the method or function of its name, wherever that takes just these arguments; otherwise as a document."""

    def __init__(self) -> None:
        self.used: set[str] = set()
        """Names of the methods and functions that gave an answer."""

    def execute(self, giver: sms.HomeOffice | sms.Session, command: Any) -> sms.Outcome[Any]:
        method = method_for(giver, "command", command)
        if method is None:
            return super().execute(giver, command)
        outcome: sms.Outcome[Any] = self._answer(method, command["command"])
        return outcome

    def query_user(self, session: sms.Session, query: Any) -> Any:
        method = method_for(session, "query", query)
        if method is None:
            return super().query_user(session, query)
        return self._answer(method, f"Session.{query['query']}")

    def query_host(self, host: sms.Sms | sms.View, licence: str, query: Any) -> Any:
        method = method_for(host, "query", {**query, "licence": licence} if isinstance(query, dict) else query)
        if method is None:
            return super().query_host(host, licence, query)
        return self._answer(method, f"{type(host).__name__}.{query['query']}")

    def ask(self, question: Any) -> Any:
        """Ask as a document, which shows what is wrong with it, and where nothing is, by the function of its name."""
        answer = super().ask(question)
        function = method_for(sms, "question", question)
        if function is None:
            return answer
        return as_decision(self._answer(function, question["question"]))

    def _answer(self, method: partial[Any], name: str) -> Any:
        """Call, and look whether the answer has the type that is declared."""
        answer, kind = method(), declared(method.func)
        self.used.add(name)
        if not fits(answer, kind):
            message = f"{method.func.__name__}() gives {answer!r}, which is no {kind}"
            raise AssertionError(message)
        return answer


def as_decision(answer: Any) -> Any:
    """The answer to a question; the problems of a password as the decision that they are in a document."""
    is_problems = isinstance(answer, list) and all(isinstance(item, sms.Reason) for item in answer)
    return sms.Decision(reasons=answer) if is_problems else answer


@cache
def names(listed: str) -> frozenset[str]:
    """The names of all commands, queries or questions."""
    every = sms.ask({"question": listed})
    return frozenset(name if isinstance(name, str) else name.name for name in every)


LISTED = {"command": "commands", "query": "queries", "question": "questions"}


def method_for(target: Any, tag: str, document: Any) -> partial[Any] | None:
    """The method that a document names, with its arguments, where it takes just these.

    One that is given as null cannot be said by a method: there None means that it is left out.
    """
    if not isinstance(document, dict):
        return None
    name, fields = document.get(tag), {field: value for field, value in document.items() if field != tag}
    method = getattr(target, name, None) if isinstance(name, str) and name in names(LISTED[tag]) else None
    if method is None or None in fields.values():
        return None
    arguments = {f"{field}_" if keyword.iskeyword(field) else field: typed(value) for field, value in fields.items()}
    try:
        inspect.signature(method).bind(**arguments)
    except TypeError:
        return None
    return partial(method, **arguments)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def typed(value: Any) -> Any:
    """A value with days and moments as Python has them."""
    match value:
        case dict():
            return {name: typed(member) for name, member in value.items()}
        case list():
            return [typed(item) for item in value]
        case str() if _DAY.fullmatch(value):
            return _or_text(date.fromisoformat, value)
        case str() if _MOMENT.fullmatch(value):
            return _or_text(datetime.fromisoformat, value)
    return value


def _or_text(read: Callable[[str], date], text: str) -> date | str:
    """What a text says; the text itself where it says what cannot be."""
    try:
        return read(text)
    except ValueError:
        return text
