"""A system in memory, and what each verb does to it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import sms

from .came import Came, came_of
from .document import Mistake
from .hand_over import text_or_document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .hand_over import HandOver
    from .step import Step


class World:
    """A system on a manual clock with seeded randomness, its sessions by name, and the variables of a case."""

    def __init__(self, now: str, seed: int, variables: Mapping[str, Any], hand_over: HandOver) -> None:
        self.sms = sms.open(clock="manual", now=datetime.fromisoformat(now), seed=seed)
        self.sessions: dict[str, sms.Session] = {}
        self.variables = dict(variables)
        self.hand_over = hand_over

    def take(self, step: Step) -> Came:
        """Take a step."""
        verb = getattr(self, f"_{step.verb}")
        return came_of(lambda: verb(step))

    def try_out(self, step: Step) -> Came:
        """Ask for a preview of the command that a step is about to carry out."""
        return came_of(lambda: self._preview(step))

    def _session(self, step: Step) -> sms.Session:
        """The named session, or one for a user whom the host has signed in."""
        if (name := step.get("in")) is not None:
            return self._named(name)
        if (user_id := step.get("user")) is not None:
            return self.sms.acting_as(user_id)
        message = "a step needs one of `as`, `user`, `in`"
        raise Mistake(message)

    def _named(self, name: str) -> sms.Session:
        if name not in self.sessions:
            message = f"there is no session `{name}`"
            raise Mistake(message)
        return self.sessions[name]

    def _keep(self, step: Step, session: sms.Session) -> dict[str, Any]:
        if (name := step.get("in")) is not None:
            self.sessions[name] = session
        return {"user_id": session.user_id, "licence": session.licence, "token": session.token}

    def _execute(self, step: Step) -> sms.Outcome[Any]:
        match step.get("as"):
            case None:
                return self.hand_over.execute(self._session(step), step.given)
            case "home_office":
                return self.hand_over.execute(self.sms.home_office, step.given)
            case actor:
                return self.sms.execute(text_or_document(step.given), actor=actor)

    def _execute_text(self, step: Step) -> sms.Outcome[Any]:
        actor = step.get("as")
        return self._session(step).execute(step.given) if actor is None else self.sms.execute(step.given, actor=actor)

    def _preview(self, step: Step) -> sms.Decision:
        command = step.given if step.verb == "execute_text" else text_or_document(step.given)
        actor = step.get("as")
        return self._session(step).preview(command) if actor is None else self.sms.preview(command, actor=actor)

    def _what_if(self, step: Step) -> sms.WhatIf:
        given = step.given
        if step.get("user") is not None or step.get("in") is not None:
            return self._session(step).what_if(given["steps"])
        return self.sms.what_if(given["steps"], licences=given.get("licences", ()))

    def _query(self, step: Step) -> Any:
        licence = step.get("licence")
        if licence is None:
            return self.hand_over.query_user(self._session(step), step.given)
        host = self.sms if step.get("as_of") is None else self._view_of(step, licence)
        return self.hand_over.query_host(host, licence, step.given)

    def _view_of(self, step: Step, licence: str) -> sms.View:
        match step.get("as_of"):
            case str(moment):
                return self.sms.as_of(datetime.fromisoformat(moment))
            case {"effective": moment, **others} if not others:
                return self.sms.as_of(effective=datetime.fromisoformat(moment))
            case int(entry):
                return self.sms.as_of(licence=licence, entry=entry)
            case other:
                message = f"`as_of` is a moment, the number of an entry, or `effective` with a moment, and not {other}"
                raise Mistake(message)

    def _view(self, step: Step) -> dict[str, Any]:
        view = self._view_of(step, step.given)
        return {"kind": view.kind, "forecast": view.is_forecast, "findings": view.findings(step.given)}

    def _can(self, step: Step) -> sms.Decision:
        return self._session(step).can(step.given, step.get("certificate"))

    def _menu(self, step: Step) -> list[sms.MenuView]:
        return self._session(step).menu()

    def _log_in(self, step: Step) -> dict[str, Any]:
        return self._keep(step, self.sms.log_in(**step.given))

    def _resume(self, step: Step) -> dict[str, Any]:
        return self._keep(step, self.sms.resume(step.given))

    def _log_out(self, step: Step) -> None:
        self._named(step.given).log_out()

    def _decline_messages(self, step: Step) -> None:
        self._named(step.given).decline_messages()

    def _reset_password(self, step: Step) -> sms.Issued:
        return self.sms.reset_password(**step.given)

    def _set_time(self, step: Step) -> None:
        self.sms.set_time(datetime.fromisoformat(step.given))

    def _advance_to(self, step: Step) -> dict[str, list[sms.Notice]]:
        return {"notices": self.sms.advance_to(datetime.fromisoformat(step.given))}

    def _journal(self, step: Step) -> list[sms.RecordedEvent]:
        entries = list(self.sms.journal(step.given))
        last = step.get("last")
        return entries if last is None else entries[len(entries) - min(last, len(entries)) :]

    def _verify(self, _step: Step) -> sms.Verification:
        return self.sms.verify()

    def _ask(self, step: Step) -> Any:
        return self.hand_over.ask(step.given)
