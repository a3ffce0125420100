"""Whether an answer, with planted personal values in it, shows any of them, and shows them all to whoever asks."""

from __future__ import annotations

import copy
import logging
import re
from functools import cache
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sms._record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = Path(__file__).parents[3] / "docs"

# The personal texts of records and events, taken from `docs/personal.md` and `docs/queries.md` by hand.
TEXTS = {
    *("family_name", "given_name", "email", "passport_number", "host_reference", "note", "details", "reason", "text"),
    *("applicant_id", "job_title", "course_title", "page"),
}
# The records whose name may be that of a person. Others bear the name of a command, or of the organisation.
NAMED = {"AddressRow", "BatchRow", "GroupRow", "CosBatchView", "CasBatchView", "CosGroupView"}


@cache
def form_fields() -> dict[str, str]:
    """What the fields hold that are texts, or about the person, by their names, as `docs/fields.md` has it."""
    fields = {}
    for line in (DOCS / "fields.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if found := re.search(r"\| `(\w+)` \| [^|]+ \| (text|an email|a National|a day|a country)([^|]*)\|", line):
            name, kind = found[1], found[2]
            if kind in {"text", "an email", "a National"} or "yes" in cells:
                fields[name] = kind
    return fields


def mistakes(answer: Any) -> Iterator[str]:
    """What of an answer a screen shows though it may not, or hides though it was asked for."""
    if isinstance(answer, list):
        for item in answer:
            yield from mistakes(item)
    if isinstance(answer, Record):
        yield from _of_record(answer)


def _of_record(record: Record) -> Iterator[str]:
    document = copy.deepcopy(record.to_dict())
    planted = list(_plant(document, type(record).__name__, count(1)))
    again = type(record).from_dict(document)
    for shown in (repr(again), str(again), f"{again}", again._repr_html_(), _logged(again), repr(again.show())):
        yield from (f"{type(record).__name__} shows {value} in {shown}" for value in planted if value in shown)
    revealed = again.show(reveal=True)
    for shown in (str(revealed), revealed._repr_html_()):
        text = shown.replace("datetime.date(1911, 11, 11)", "1911-11-11")
        yield from (f"{type(record).__name__} hides {value} in {shown}" for value in planted if value not in text)


def _logged(value: Any) -> str:
    return logging.Formatter().format(logging.LogRecord("sms", logging.INFO, "", 0, "%s, %r", (value, value), None))


def _plant(document: dict[str, Any], where: str, number: Iterator[int]) -> Iterator[str]:
    """Put values of our own in place of the personal ones of a document, at any depth."""
    for name, value in document.items():
        if isinstance(value, dict):
            yield from _plant(value, name, number)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict):
                    yield from _plant(item, name, number)
        elif isinstance(value, str) and value and (text := _planted(document, where, name, next(number))):
            document[name] = text
            yield text


def _planted(document: dict[str, Any], where: str, name: str, number: int) -> str | None:
    """The value that stands for one of this name, where that is personal."""
    if where in {"fields", "details"}:
        kind = form_fields().get(name)
        if kind == "a day":
            return "1911-11-11"
        return kind and f"planted-{number}-"
    # Under these names reasons, findings and refused log-ins have words and values of their own, which name nobody.
    is_ours = where in {"parameters", "evidence"} or (name == "reason" and where == "data") or "code" in document
    return f"planted-{number}-" if (name in TEXTS and not is_ours) or (name == "name" and where in NAMED) else None
